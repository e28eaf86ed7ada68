"""`python -m tools.release.upstream.propose FOLDER [--root FOLDER]`: open or update the pull request of the watch, by git and gh.

There is one branch and one pull request. Later runs update them.
A branch to which a person has committed is not changed.
A pull request that a person has closed is not opened again while the document is the same.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from tools.release.errors import ReleaseError
from tools.release.upstream.branch import BOT, commit, git, unexpected
from tools.release.upstream.github import BRANCH, Mark, Pull, create, edit, pulls
from tools.release.upstream.pull_request import PATCH, PATHS, PullRequest

_REF = f"refs/heads/{BRANCH}"
# lock.json has the date on which a document was read. The date alone is no reason for a push.
_COMPARED = ("--", *PATHS, ":!spec/lock.json")


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="propose", description="Open or update the pull request of the watch.")
    parser.add_argument("folder", type=Path, help="the folder that `nox -s upstream` wrote")
    parser.add_argument("--root", type=Path, default=Path(__file__).parents[3], help="the project's folder")
    options = parser.parse_args(arguments)
    try:
        propose(options.root, options.folder, print)
    except ReleaseError as error:
        print(f"propose: {error}", file=sys.stderr)
        return 1
    return 0


def propose(root: Path, folder: Path, say: Callable[[str], None]) -> None:
    """Push the change if the branch does not have it, and open or update the pull request."""
    request = PullRequest.read(folder)
    change = _commit(root, folder, request)
    mark = Mark.of(request, git(root, "rev-parse", f"{change}:spec/fortnox.json").decode().strip())
    known = pulls(root)
    opened, last = next((each for each in known if each.state == "OPEN"), None), known[0] if known else None
    if opened is None and last and last.state == "CLOSED" and last.mark and last.mark.document == mark.document:
        say(f"pull request {last.number} for the same document was closed: there is a new one when the document changes")
        return
    tip = _tip(root)
    is_merged = last is not None and last.state == "MERGED" and last.tip == tip
    if tip is not None and not is_merged and not _authors(root, tip) <= {BOT[1]}:
        say(f"a person has committed to the branch {BRANCH}: it is not changed")
        return
    if tip is None or git(root, "diff", "--name-only", tip, change, *_COMPARED):
        git(root, "push", "--quiet", f"--force-with-lease={_REF}:{tip or ''}", "origin", f"{change}:{_REF}")
    elif opened and opened.mark == mark:
        say(f"pull request {opened.number} is already up to date")
        return
    _open_or_edit(root, folder, request, mark, opened, say)


def _commit(root: Path, folder: Path, request: PullRequest) -> str:
    """Return the change as a commit. A document is foreign input, so the change may only have plain files under the known paths."""
    change = commit(root, folder / PATCH, request.title)
    path = next(unexpected(root, change, PATHS), None)
    if path:
        raise ReleaseError(f"{folder / PATCH} changes {path}, which no document may change: nothing was pushed")
    return change


def _open_or_edit(root: Path, folder: Path, request: PullRequest, mark: Mark, opened: Pull | None, say: Callable[[str], None]) -> None:
    if opened is None:
        say(create(root, folder, request, mark))
    else:
        edit(root, folder, request, mark, opened)
        say(f"pull request {opened.number} is up to date")


def _tip(root: Path) -> str | None:
    """Fetch the branch with its history, and return its last commit."""
    if not git(root, "ls-remote", "origin", _REF):
        return None
    is_shallow = git(root, "rev-parse", "--is-shallow-repository").strip() == b"true"
    git(root, "fetch", "--quiet", *(["--unshallow"] if is_shallow else []), "origin", _REF)
    return git(root, "rev-parse", "FETCH_HEAD").decode().strip()


def _authors(root: Path, tip: str) -> set[str]:
    """Return the authors and committers of the commits of the branch. A person who amends a commit of the bot is its committer."""
    return set(git(root, "log", "--format=%ae%n%ce", f"HEAD..{tip}").decode().split())


if __name__ == "__main__":
    sys.exit(main())
