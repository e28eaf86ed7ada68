"""The pull requests of the watch. gh, the command line of GitHub, reads and writes them."""

from __future__ import annotations

import json
import re
import subprocess
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from tools.release.errors import ReleaseError
from tools.release.upstream.pull_request import PullRequest

BRANCH = "upstream"
_FIELDS = "number,state,isDraft,isCrossRepository,headRefOid,body"
_DATE = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True)
class Mark:
    """What a pull request was made from. It is in a comment of its text, since a person may edit everything else.

    Attributes:
        document: the hash that git has of spec/fortnox.json.
        content: the hash of title, text and draft, without dates.
    """

    document: str
    content: str

    @classmethod
    def of(cls, request: PullRequest, document: str) -> Mark:
        content = _DATE.sub("", f"{request.title}\n{request.body}\n{request.draft}")
        return cls(document, sha256(content.encode()).hexdigest()[:16])

    @classmethod
    def read(cls, body: str) -> Mark | None:
        found = re.search(r"<!-- document (\w+), content (\w+) -->", body)
        return cls(*found.groups()) if found else None

    def __str__(self) -> str:
        return f"<!-- document {self.document}, content {self.content} -->"


@dataclass(frozen=True)
class Pull:
    """A pull request on GitHub. Its state is OPEN, CLOSED or MERGED."""

    number: str
    state: str
    draft: bool
    tip: str
    mark: Mark | None


def pulls(root: Path) -> list[Pull]:
    """Return the pull requests of the branch, the newest first. Those of forks are left out."""
    listed: list[dict[str, Any]] = json.loads(_gh(root, "pr", "list", "--head", BRANCH, "--state", "all", "--json", _FIELDS))
    own = sorted((each for each in listed if not each["isCrossRepository"]), key=lambda each: -each["number"])
    return [Pull(str(each["number"]), each["state"], each["isDraft"], each["headRefOid"], Mark.read(each["body"])) for each in own]


def create(root: Path, folder: Path, request: PullRequest, mark: Mark) -> str:
    """Open a pull request, and return the output of gh."""
    return _gh(root, "pr", "create", "--head", BRANCH, *_text(folder, request, mark), *(["--draft"] if request.draft else []))


def edit(root: Path, folder: Path, request: PullRequest, mark: Mark, opened: Pull) -> None:
    """Update a pull request. It may become a draft; only a person marks it as ready."""
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
        raise ReleaseError("gh, the command line of GitHub, is not installed: install it") from None
    if run.returncode:
        raise ReleaseError(f"gh pr {arguments[1]} failed: {run.stderr.strip()}")
    return run.stdout.strip()
