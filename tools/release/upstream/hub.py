"""The pull requests of the watch, by gh."""

from __future__ import annotations

import json
import re
import subprocess
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from tools.release.errors import Stop
from tools.release.upstream.pull_request import PullRequest

BRANCH = "upstream"
_FIELDS = "number,state,isDraft,isCrossRepository,headRefOid,body"
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True)
class Mark:
    """What a pull request was made of, kept in its text where no reader sees it: a person may edit all else.

    Attributes:
        document: git's name of spec/fortnox.json.
        said: the hash of title, text and draft, whatever the day.
    """

    document: str
    said: str

    @classmethod
    def of(cls, request: PullRequest, document: str) -> Mark:
        said = _DAY.sub("", f"{request.title}\n{request.body}\n{request.draft}")
        return cls(document, sha256(said.encode()).hexdigest()[:16])

    @classmethod
    def read(cls, body: str) -> Mark | None:
        found = re.search(r"<!-- document (\w+), said (\w+) -->", body)
        return cls(*found.groups()) if found else None

    def __str__(self) -> str:
        return f"<!-- document {self.document}, said {self.said} -->"


@dataclass(frozen=True)
class Pull:
    """A pull request as it is on GitHub: OPEN, CLOSED or MERGED."""

    number: str
    state: str
    draft: bool
    tip: str
    mark: Mark | None


def pulls(root: Path) -> list[Pull]:
    """All of the branch, the newest first. One from a fork with a branch of that name is another one."""
    told: list[dict[str, Any]] = json.loads(_gh(root, "pr", "list", "--head", BRANCH, "--state", "all", "--json", _FIELDS))
    own = sorted((each for each in told if not each["isCrossRepository"]), key=lambda each: -each["number"])
    return [Pull(str(each["number"]), each["state"], each["isDraft"], each["headRefOid"], Mark.read(each["body"])) for each in own]


def create(root: Path, folder: Path, request: PullRequest, mark: Mark) -> str:
    """Opens one. What gh says of it."""
    return _gh(root, "pr", "create", "--head", BRANCH, *_text(folder, request, mark), *(["--draft"] if request.draft else []))


def edit(root: Path, folder: Path, request: PullRequest, mark: Mark, opened: Pull) -> None:
    """Has it say what was found last. A draft it may become; that it is ready, a person says."""
    _gh(root, "pr", "edit", opened.number, *_text(folder, request, mark))
    if request.draft and not opened.draft:
        _gh(root, "pr", "ready", opened.number, "--undo")


def _text(folder: Path, request: PullRequest, mark: Mark) -> tuple[str, ...]:
    marked = folder / "marked.md"
    marked.write_text(f"{request.body}\n\n{mark}\n", "utf-8")
    return "--title", request.title, "--body-file", str(marked.resolve())


def _gh(root: Path, *arguments: str) -> str:
    try:
        run = subprocess.run(["gh", *arguments], cwd=root, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        raise Stop("gh, GitHub's command line, is not installed: it opens the pull request") from None
    if run.returncode:
        raise Stop(f"gh pr {arguments[1]} failed: {run.stderr.strip()}")
    return run.stdout.strip()
