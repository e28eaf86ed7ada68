"""The one way a text of the document gets into Python code."""

from __future__ import annotations

import json


def literal(value: object) -> str:
    """A text, a tuple of texts, True or None, as Python writes it."""
    if isinstance(value, tuple):
        return f"({''.join(f'{literal(each)}, ' for each in value)})"
    return json.dumps(value, ensure_ascii=False) if isinstance(value, str) else repr(value)
