"""Finds the OpenAPI document inside Fortnox's documentation page.

The page is made by Redoc. A script in it sets `__redoc_state` to a JSON object, and `.spec.data` of that object is the document.
"""

from __future__ import annotations

import json
import re
from typing import Any

from generator import yaml_io
from generator.errors import GeneratorError

_STATE = re.compile(r"\b__redoc_state\s*=\s*(?=\{)")
_HINT = "give the address of Fortnox's documentation page, or the document itself as JSON or YAML"


def is_page(text: str) -> bool:
    """Whether a text is HTML: neither JSON nor a YAML document begins with this sign."""
    return text.lstrip().startswith("<")


def document(text: str, location: str) -> Any:
    """Return the document that a page holds."""
    fault = "is an HTML page that holds no OpenAPI document"
    for match in _STATE.finditer(text):
        try:
            state, _ = yaml_io.JSON.raw_decode(text, match.end())
        except json.JSONDecodeError as error:
            fault = f"is an HTML page whose document is not JSON ({error.msg}, line {error.lineno}, column {error.colno})"
        except (RecursionError, ValueError) as error:
            fault = f"is an HTML page whose document cannot be read ({error})"
        else:
            spec = state.get("spec")
            if isinstance(spec, dict) and "data" in spec:
                return spec["data"]
    raise GeneratorError(location, fault, _HINT)
