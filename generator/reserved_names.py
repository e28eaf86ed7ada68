"""Names that generated code cannot give: what it stands on has them, or Python has."""

from __future__ import annotations

import keyword

ATTRIBUTES = frozenset(("additional_properties", "from_dict", "specs", "to_dict"))
"""What a model has besides the attributes of its properties."""

METHODS = frozenset(("file_method", "listing", "method", "expandable_listing"))
"""What stands before the methods of a resource, in the same class."""

RESOURCES = frozenset(("aclose", "close", "from_env", "gather", "rate_limit", "request", "with_options"))
"""What a client has besides its resources."""

# fmt: off
CLASSES = frozenset((
    "Any", "Decimal", "Literal", "Model", "NotRequired", "TypedDict",
    "AsyncResource", "Call", "DatePathParam", "Download", "PathParam", "Listing", "NoReturn", "Resource", "Sequence",
    "DateTimeFilter", "ExpandableListing", "Upload",
    "Blank", "DateInput", "DateTimeInput", "DecimalInput",
))
# fmt: on
"""What the modules of models, payloads and resources import."""

_TYPES = frozenset(("bool", "dict", "int", "str"))


def hides_python(name: str) -> bool:
    """A keyword is no name, and a name of a type would hide it in the annotations beside."""
    return keyword.iskeyword(name) or name in _TYPES
