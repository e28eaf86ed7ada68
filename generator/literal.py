"""Write values of the document as Python literals. Generated code contains them in this form only."""

from __future__ import annotations

import json


def literal(value: object) -> str:
    """Return a string, a tuple of strings, True or None as a Python literal."""
    if isinstance(value, tuple):
        return f"({''.join(f'{literal(each)}, ' for each in value)})"
    return json.dumps(value, ensure_ascii=False) if isinstance(value, str) else repr(value)
