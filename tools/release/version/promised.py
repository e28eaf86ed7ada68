"""What changed in the names that no type checker sees, such as options, fixtures and variables, as a test wrote them down."""

from __future__ import annotations

from collections.abc import Iterator

from tools.release.version.news import News

FILE = "tests/cli/expected/promised.txt"


def between(old: str, new: str) -> Iterator[News]:
    """The news of two such files: a name on each line."""
    before, after = old.splitlines(), new.splitlines()
    for name in before:
        if name not in after:
            yield News((name,), "breaking", "Removed")
    for name in after:
        if name not in before:
            yield News((name,), "additive", "Added")
