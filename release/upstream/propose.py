"""`python -m release.upstream.propose FOLDER [--root FOLDER]`: brings what the watch found to GitHub, by git and gh.

There is one branch for it and one pull request, which later runs bring up to date. What a person has added to the branch stays.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from release.errors import Stop
from release.upstream.pull_request import BODY, PATCH, PLACES, PullRequest
from release.upstream.staging import BOT, commit, git

BRANCH = "upstream"
_REF = f"refs/heads/{BRANCH}"
# It says when a document was read, which alone is no reason for another push.
_COMPARED = ("--", *PLACES, ":!spec/lock.json")


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="propose", description="Opens a pull request of what the watch found, or brings it up to date.")
    parser.add_argument("folder", type=Path, help="where `nox -s upstream` wrote it")
    parser.add_argument("--root", type=Path, default=Path(__file__).parent.parent.parent, help="the project's folder")
    options = parser.parse_args(arguments)
    try:
        propose(options.root, options.folder, print)
    except Stop as stop:
        print(f"propose: {stop}", file=sys.stderr)
        return 1
    return 0


def propose(root: Path, folder: Path, say: Callable[[str], None]) -> None:
    """Pushes the change to the branch, where it is another one than there, and opens or edits the pull request."""
    request = PullRequest.read(folder)
    change = commit(root, folder / PATCH, request.title)
    tip = _tip(root)
    if tip is not None and not _hands(root, tip) <= {BOT[1]}:
        say(f"someone works on the branch {BRANCH}: it stays as it is")
        return
    pushed = tip is None or bool(git(root, "diff", "--name-only", tip, change, *_COMPARED))
    if pushed:
        git(root, "push", "--quiet", f"--force-with-lease={_REF}:{tip or ''}", "origin", f"{change}:{_REF}")
    _open(root, folder, request, say, pushed=pushed)


def _tip(root: Path) -> str | None:
    """The branch's last commit, fetched."""
    if not git(root, "ls-remote", "origin", _REF):
        return None
    git(root, "fetch", "--quiet", "origin", _REF)
    return git(root, "rev-parse", "FETCH_HEAD").decode().strip()


def _hands(root: Path, tip: str) -> set[str]:
    """Who wrote or committed what the branch has and HEAD has not: a commit that a person amended has a person's hand in it."""
    return set(git(root, "log", "--format=%ae%n%ce", f"HEAD..{tip}").decode().split())


def _open(root: Path, folder: Path, request: PullRequest, say: Callable[[str], None], *, pushed: bool) -> None:
    text = ("--title", request.title, "--body-file", str((folder / BODY).resolve()))
    there = _opened(root)
    if there is None:
        say(_gh(root, "pr", "create", "--head", BRANCH, *text, *(["--draft"] if request.draft else [])))
        return
    number, draft = there
    if not pushed:
        say(f"pull request {number} says so already")
        return
    _gh(root, "pr", "edit", number, *text)
    # The other way it is a person who says that it is ready.
    if request.draft and not draft:
        _gh(root, "pr", "ready", number, "--undo")
    say(f"pull request {number} is up to date")


def _opened(root: Path) -> tuple[str, bool] | None:
    """The number of the open pull request, and whether it is a draft. One from a fork with a branch of that name is another one."""
    told = _gh(root, "pr", "list", "--head", BRANCH, "--state", "open", "--json", "number,isDraft,isCrossRepository")
    own = [each for each in json.loads(told) if not each["isCrossRepository"]]
    return (str(own[0]["number"]), own[0]["isDraft"]) if own else None


def _gh(root: Path, *arguments: str) -> str:
    try:
        run = subprocess.run(["gh", *arguments], cwd=root, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        raise Stop("gh, GitHub's command line, is not installed: it opens the pull request") from None
    if run.returncode:
        raise Stop(f"gh pr {arguments[1]} failed: {run.stderr.strip()}")
    return run.stdout.strip()


if __name__ == "__main__":
    sys.exit(main())
