"""Whether what is shipped differs from a release, though no comparison finds what: then there is something to release."""

from __future__ import annotations

from pathlib import Path

from tools.release import tree
from tools.release.content import PACKAGES
from tools.release.errors import Stop
from tools.release.version.fragments import FOLDER

_OF_THE_DOCUMENT = ("generated/fortnox_api/document.py", "generated/fortnox_api/openapi.json")
"""What names and repeats the document. It changes with each word of it."""

_SHOWN = 5


def check(root: Path, tag: str) -> None:
    """Stop where a shipped file differs from the release's: users would not get it."""
    found = [name for name in tree.differing(root, tag, *PACKAGES) if name not in _OF_THE_DOCUMENT]
    if found:
        more = f" and {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
        raise Stop(
            f"no name or type differs from {tag}, and {len(found)} of the shipped files do ({', '.join(found[:_SHOWN])}{more}): "
            f"write into {FOLDER}/NAME.fixed.md what they change for users, or take their changes back"
        )
