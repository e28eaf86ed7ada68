"""Write JSON in one canonical form: sorted keys, UTF-8, one fact per line. The same content gives the same bytes."""

import hashlib
import json
from typing import Any

_WIDTH = 120


def to_text(document: Any) -> str:
    """Return sorted JSON. An object or list that fits on a line is written on one line, so that a diff shows complete facts."""
    return _render(document, 0) + "\n"


def sha256(content: str | bytes) -> str:
    """Return the SHA-256 digest of a text in UTF-8, or of bytes, as hexadecimal."""
    data = content.encode() if isinstance(content, str) else content
    return hashlib.sha256(data).hexdigest()


def _render(node: Any, depth: int) -> str:
    line = json.dumps(node, ensure_ascii=False, sort_keys=True)
    if not isinstance(node, dict | list) or len(line) + depth <= _WIDTH:
        return line
    inner = " " * (depth + 1)
    if isinstance(node, dict):
        items = [f"{inner}{json.dumps(key, ensure_ascii=False)}: {_render(node[key], depth + 1)}" for key in sorted(node)]
        return "{\n" + ",\n".join(items) + "\n" + " " * depth + "}"
    return "[\n" + ",\n".join(inner + _render(item, depth + 1) for item in node) + "\n" + " " * depth + "]"
