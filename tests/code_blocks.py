"""The Python blocks of the README and of docs/."""

import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent


def python_blocks() -> Iterator[tuple[str, str]]:
    """(where, code) of each block that is fenced as Python."""
    for file in (ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))):
        text = file.read_text("utf-8")
        for match in re.finditer(r"^```python\n(.*?)^```", text, re.DOTALL | re.MULTILINE):
            line = text[: match.start()].count("\n") + 1
            yield f"{file.relative_to(ROOT)}:{line}", match[1]
