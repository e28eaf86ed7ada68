"""Changes of public names that no type checker knows: options, fixtures, environment variables. A test writes them into a file."""

from __future__ import annotations

from collections.abc import Iterator

from tools.api_diff.change import ApiChange

FILE = "tests/cli/expected/promised.txt"


def compare(old: str, new: str) -> Iterator[ApiChange]:
    """Yield the changes between two texts of the file. Each line is a name."""
    before, after = old.splitlines(), new.splitlines()
    for name in before:
        if name not in after:
            yield ApiChange((name,), "breaking", "Removed")
    for name in after:
        if name not in before:
            yield ApiChange((name,), "additive", "Added")
