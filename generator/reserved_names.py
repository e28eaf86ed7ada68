"""Names that generated code must not use, because Python or the modules that it builds on use them."""

from __future__ import annotations

import keyword

ATTRIBUTES = frozenset(("additional_properties", "from_dict", "to_dict"))
"""Attributes of every model."""

METHODS = frozenset(("file_method", "listing", "method", "expandable_listing"))
"""Decorators in the classes of resources."""

RESOURCES = frozenset(("aclose", "attach", "close", "from_env", "gather", "paginate", "rate_limit", "request", "with_options"))
"""Attributes of the clients other than resources."""

# fmt: off
CLASSES = frozenset((
    "Any", "Decimal", "Literal", "Model", "NotRequired", "TypedDict",
    "AsyncResource", "Call", "DatePathParam", "Download", "PathParam", "Listing", "NoReturn", "Resource", "Sequence",
    "DateTimeFilter", "ExpandableListing", "Upload",
    "Blank", "DateInput", "DateTimeInput", "DecimalInput",
))
# fmt: on
"""Names that the modules of models, payloads and resources import."""

_TYPES = frozenset(("bool", "dict", "int", "str"))


def hides_python(name: str) -> bool:
    """Return whether a name is a keyword, or the name of a type that annotations use."""
    return keyword.iskeyword(name) or name in _TYPES
