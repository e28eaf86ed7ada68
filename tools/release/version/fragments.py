"""News of hand-written changes, a file each: `changes/download-save.breaking.md`. Towncrier reads them."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from tools.release.difference.change import Bump
from tools.release.errors import Stop
from tools.release.version.news import Heading, is_of

FOLDER = "changes"
Kind = Literal["breaking", "added", "changed", "deprecated", "removed", "fixed", "security"]

_BUMPS: dict[Kind, Bump] = {"breaking": "breaking", "removed": "breaking", "fixed": "fix", "security": "fix"}
_CODE = re.compile(r"`([^`\n]+)`")
_WORDS = 4  # as in `A` is `B` now, where `A` is gone says nothing to do
_BESIDE = Path(__file__).parent


@dataclass(frozen=True)
class Fragment:
    """A piece of news, in Markdown."""

    slug: str
    kind: Kind
    text: str

    @property
    def file(self) -> str:
        return f"{FOLDER}/{self.slug}.{self.kind}.md"

    @property
    def bump(self) -> Bump:
        return _BUMPS.get(self.kind, "additive")

    @property
    def heading(self) -> Heading:
        headings: dict[str, Heading] = {"added": "Added", "deprecated": "Deprecated", "removed": "Removed"}
        return headings.get(self.kind) or ("Fixed" if self.kind == "fixed" else "Security" if self.kind == "security" else "Changed")

    @property
    def explains(self) -> bool:
        """Whether it says more than what is gone: `Download.save` is `Download.write_to` now."""
        said = re.findall(r"\w+", _CODE.sub(" name ", self.text))
        return len(said) >= _WORDS

    def is_about(self, names: tuple[str, ...]) -> bool:
        """Whether it mentions in backticks what has one of the names, or begins with what that is a part of."""
        mentioned = [_plain(each) for each in _CODE.findall(self.text)]
        whole = mentioned[0] if mentioned and _is_narrow(mentioned[0]) else None
        return any(name in mentioned or (whole is not None and is_of(name, whole)) for name in map(_plain, names))

    def names(self, names: tuple[str, ...]) -> bool:
        """Whether it mentions one of the names itself."""
        mentioned = {_plain(each) for each in _CODE.findall(self.text)}
        return not mentioned.isdisjoint(map(_plain, names))


def read(root: Path) -> list[Fragment]:
    """All that stand in changes/, by kind and name. Stops where a file has no name that says its kind."""
    # fmt: off
    command = [
        sys.executable, "-m", "towncrier", "build", "--draft", "--version", "next", "--date", "today",
        "--config", str(_BESIDE / "fragments.toml"), "--dir", str(root.resolve()),
    ]
    # fmt: on
    # It finds its template by the name of this package.
    run = subprocess.run(command, cwd=_BESIDE.parents[2], capture_output=True, text=True, check=False)
    if run.returncode:
        raise Stop(f"towncrier cannot read {FOLDER}/: {' '.join(_said(run.stderr))}; names end as in change.fixed.md")
    sections = json.loads(run.stdout)
    found = [Fragment(slug, kind, text) for kind, texts in sections.items() for text, slugs in texts.items() for slug in slugs]
    empty = next((each for each in found if not each.text.strip()), None)
    if empty:
        raise Stop(f"{empty.file} is empty: say what changed")
    return sorted(found, key=lambda each: (each.kind, each.slug))


def _said(output: str) -> list[str]:
    progress = ("Loading ", "Finding ", "Rendering ", "Draft ", "What is ")
    return [line.removeprefix("Error: ") for line in output.splitlines() if line and not line.startswith(progress)]


def _plain(mentioned: str) -> str:
    """The name as it is told: without the package, a call's brackets, or the mark of the async twin; a parameter without its value."""
    name = mentioned.strip().removesuffix("()")
    for prefix in ("fortnox_client.", "models.", "payloads."):
        name = name.removeprefix(prefix)
    name = re.sub(r"\((\w+)=[^()]*\)$", r"(\1)", name.removeprefix("Async"))
    return name.replace("Fortnox.", "fortnox.", 1) if name.startswith("Fortnox.") else name


def _is_narrow(name: str) -> bool:
    """Whether its parts are one thing: all that there is hangs on the client, and a module holds what has nothing in common."""
    return name != "Fortnox" and (re.search(r"[.\-\[ ]", name) is not None or name[:1].isupper())
