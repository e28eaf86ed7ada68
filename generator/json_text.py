"""The one way JSON is written to disk: sorted, UTF-8, a fact a line, the same bytes for the same content."""

import hashlib
import json
from typing import Any

_WIDTH = 120


def to_text(document: Any) -> str:
    """Sorted JSON. What fits into a line stands in one, so that a difference shows whole facts."""
    return _render(document, 0) + "\n"


def sha256(content: str | bytes) -> str:
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
