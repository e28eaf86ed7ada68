"""`python -m tools.release.upstream.propose FOLDER [--root FOLDER]`: brings what the watch found to GitHub, by git and gh.

There is one branch for it and one pull request, which later runs bring up to date. What a person has added to the branch stays, and what a
person has closed is not opened anew while the document says the same.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from tools.release.errors import Stop
from tools.release.upstream.hub import BRANCH, Mark, Pull, create, edit, pulls
from tools.release.upstream.pull_request import PATCH, PLACES, PullRequest
from tools.release.upstream.staging import BOT, commit, git, strays

_REF = f"refs/heads/{BRANCH}"
# It says when a document was read, which alone is no reason for another push.
_COMPARED = ("--", *PLACES, ":!spec/lock.json")


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="propose", description="Opens a pull request of what the watch found, or brings it up to date.")
    parser.add_argument("folder", type=Path, help="where `nox -s upstream` wrote it")
    parser.add_argument("--root", type=Path, default=Path(__file__).parents[3], help="the project's folder")
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
    change = _commit(root, folder, request)
    mark = Mark.of(request, git(root, "rev-parse", f"{change}:spec/fortnox.json").decode().strip())
    known = pulls(root)
    opened, last = next((each for each in known if each.state == "OPEN"), None), known[0] if known else None
    if opened is None and last and last.state == "CLOSED" and last.mark and last.mark.document == mark.document:
        say(f"pull request {last.number} said so and was closed: the next one comes when the document says something else")
        return
    tip = _tip(root)
    is_left = last is not None and last.state == "MERGED" and last.tip == tip
    if tip is not None and not is_left and not _hands(root, tip) <= {BOT[1]}:
        say(f"someone works on the branch {BRANCH}: it stays as it is")
        return
    if tip is None or git(root, "diff", "--name-only", tip, change, *_COMPARED):
        git(root, "push", "--quiet", f"--force-with-lease={_REF}:{tip or ''}", "origin", f"{change}:{_REF}")
    elif opened and opened.mark == mark:
        say(f"pull request {opened.number} says so already")
        return
    _tell(root, folder, request, mark, opened, say)


def _commit(root: Path, folder: Path, request: PullRequest) -> str:
    """The change as a commit. What a document has made up touches what follows from it, and is text."""
    change = commit(root, folder / PATCH, request.title)
    stray = next(strays(root, change, PLACES), None)
    if stray:
        raise Stop(f"{folder / PATCH} holds {stray}, which does not follow from a document: nothing was pushed")
    return change


def _tell(root: Path, folder: Path, request: PullRequest, mark: Mark, opened: Pull | None, say: Callable[[str], None]) -> None:
    if opened is None:
        say(create(root, folder, request, mark))
    else:
        edit(root, folder, request, mark, opened)
        say(f"pull request {opened.number} is up to date")


def _tip(root: Path) -> str | None:
    """The branch's last commit, fetched, with all that leads to it."""
    if not git(root, "ls-remote", "origin", _REF):
        return None
    is_cut = git(root, "rev-parse", "--is-shallow-repository").strip() == b"true"
    git(root, "fetch", "--quiet", *(["--unshallow"] if is_cut else []), "origin", _REF)
    return git(root, "rev-parse", "FETCH_HEAD").decode().strip()


def _hands(root: Path, tip: str) -> set[str]:
    """Who wrote or committed what the branch has and HEAD has not: a commit that a person amended has a person's hand in it."""
    return set(git(root, "log", "--format=%ae%n%ce", f"HEAD..{tip}").decode().split())


if __name__ == "__main__":
    sys.exit(main())
