"""Changelog fragments: a file for each hand-written change, such as `changes/download-save.breaking.md`. Towncrier reads them."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from tools.api_diff.change import Bump, Heading, is_part_of
from tools.release.errors import ReleaseError
from tools.release.version.client_api import CLIENT

FOLDER = "changes"
Kind = Literal["breaking", "added", "changed", "deprecated", "removed", "fixed", "security"]

_BUMPS: dict[Kind, Bump] = {"breaking": "breaking", "removed": "breaking", "fixed": "fix", "security": "fix"}
_CODE = re.compile(r"`([^`\n]+)`")
_WORDS = 4  # `A` is `B` now. With fewer words, as in `A` was removed, users do not know what to do.
_HERE = Path(__file__).parent


@dataclass(frozen=True)
class Fragment:
    """The text of a fragment, in Markdown, with what its file name says."""

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
        """Whether it says how to migrate, and not only what was removed."""
        words = re.findall(r"\w+", _CODE.sub(" name ", self.text))
        return len(words) >= _WORDS

    def is_about(self, names: tuple[str, ...]) -> bool:
        """Whether it has one of the names in backticks, or begins with their owner in backticks."""
        mentioned = [_normalized(each) for each in _CODE.findall(self.text)]
        owner = mentioned[0] if mentioned and _is_narrow(mentioned[0]) else None
        return any(name in mentioned or (owner is not None and is_part_of(name, owner)) for name in map(_normalized, names))

    def mentions(self, names: tuple[str, ...]) -> bool:
        """Whether it has one of the names itself in backticks."""
        mentioned = {_normalized(each) for each in _CODE.findall(self.text)}
        return not mentioned.isdisjoint(map(_normalized, names))


def read(root: Path) -> list[Fragment]:
    """Return the fragments in changes/, by kind and name. Raise if the name of a file has no known kind."""
    # fmt: off
    command = [
        sys.executable, "-m", "towncrier", "build", "--draft", "--version", "next", "--date", "today",
        "--config", str(_HERE / "fragments.toml"), "--dir", str(root.resolve()),
    ]
    # fmt: on
    # Towncrier finds its template by the name of this package, so it must be importable.
    run = subprocess.run(command, cwd=_HERE.parents[2], capture_output=True, text=True, check=False)
    if run.returncode:
        raise ReleaseError(f"towncrier cannot read {FOLDER}/: {' '.join(_errors(run.stderr))}; names end as in change.fixed.md")
    sections = json.loads(run.stdout)
    found = [Fragment(slug, kind, text) for kind, texts in sections.items() for text, slugs in texts.items() for slug in slugs]
    empty = next((each for each in found if not each.text.strip()), None)
    if empty:
        raise ReleaseError(f"{empty.file} is empty: say what changed")
    return sorted(found, key=lambda each: (each.kind, each.slug))


def _errors(output: str) -> list[str]:
    progress = ("Loading ", "Finding ", "Rendering ", "Draft ", "What is ")
    return [line.removeprefix("Error: ") for line in output.splitlines() if line and not line.startswith(progress)]


def _normalized(mentioned: str) -> str:
    """Return a name without package, the brackets of a call, the value of a parameter, and the prefix of an async class."""
    name = CLIENT.public_name(mentioned.strip().removesuffix("()"))
    name = re.sub(r"\((\w+)=[^()]*\)$", r"(\1)", name.removeprefix("Async"))
    owner, instance = (f"{each}." for each in CLIENT.instance)
    return name.replace(owner, instance, 1) if name.startswith(owner) else name


def _is_narrow(name: str) -> bool:
    """Whether a name covers its members. The client class and a module do not: their members have nothing in common."""
    return name != CLIENT.instance[0] and (re.search(r"[.\-\[ ]", name) is not None or name[:1].isupper())
