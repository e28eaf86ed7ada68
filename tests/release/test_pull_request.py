"""The watch pushes a change to one branch and one pull request. The repository is real; a script replaces gh and stores pull requests."""

import json
import os
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.platforms import posix
from tests.release.conftest import git
from tools.release.upstream.branch import patch
from tools.release.upstream.propose import main
from tools.release.upstream.pull_request import PullRequest

pytestmark = posix  # the program gh of the tests is a script

GH = """\
#!{python}
import json, pathlib, subprocess, sys

state = pathlib.Path(__file__).with_name("pulls.json")
pulls = json.loads(state.read_text()) if state.exists() else []
_, command, *rest = sys.argv[1:]


def option(name):
    return rest[rest.index(name) + 1] if name in rest else None


def text():
    return {{"title": option("--title"), "body": pathlib.Path(option("--body-file")).read_text()}}


def tip():
    remote = ["git", "ls-remote", "origin", "refs/heads/upstream"]
    return subprocess.run(remote, capture_output=True, text=True, check=True).stdout.split()[0]


for pull in pulls:
    if pull["state"] == "OPEN":
        pull["headRefOid"] = tip()
if command == "list":
    assert (option("--head"), option("--state")) == ("upstream", "all")
    print(json.dumps([{{name: pull[name] for name in option("--json").split(",")}} for pull in reversed(pulls)]))
elif command == "create":
    if any(pull["state"] == "OPEN" and not pull["isCrossRepository"] for pull in pulls):
        sys.exit("a pull request for branch upstream already exists")
    number = len(pulls) + 1
    made = {{"number": number, "state": "OPEN", "isDraft": "--draft" in rest, "isCrossRepository": False, "headRefOid": tip()}}
    pulls.append({{**made, **text()}})
    print(f"pull request {{number}} is open")
else:
    (pull,) = [each for each in pulls if str(each["number"]) == rest[0]]
    pull.update({{"isDraft": "--undo" in rest}} if command == "ready" else text())
state.write_text(json.dumps(pulls))
"""


class Hub:
    """A clone of a repository with a spec/, and the pull requests that the replaced gh stores."""

    def __init__(self, folder: Path) -> None:
        self.remote, self.clone, self.programs, self.found = (folder / name for name in ("remote", "clone", "programs", "found"))
        for each in (self.remote, self.clone / "spec", self.programs):
            each.mkdir(parents=True)
        git(self.remote, "init", "-q", "--bare", "-b", "main")
        git(self.clone, "init", "-q", "-b", "main")
        git(self.clone, "remote", "add", "origin", str(self.remote))
        (self.clone / "generated").mkdir()
        (self.clone / "spec/fortnox.json").write_text("old\n")
        (self.clone / "spec/lock.json").write_text("old\n")
        (self.clone / "generated/code.py").write_text("old\n")
        git(self.clone, "add", "--all")
        git(self.clone, "commit", "-qm", "All")
        git(self.clone, "push", "-q", "origin", "main")
        gh = self.programs / "gh"
        gh.write_text(GH.format(python=sys.executable))
        gh.chmod(0o755)

    def find(self, facts: str, *, date: str = "2026-01-01", title: str = "New document", draft: bool = False) -> None:
        """Write a change and the text of its pull request, as the watch does."""
        for name, text in (("spec/fortnox.json", facts), ("spec/lock.json", date), ("generated/new.py", facts)):
            (self.clone / name).write_text(f"{text}\n")
        change = patch(self.clone, "spec", "generated")
        git(self.clone, "checkout", "-q", ".")
        git(self.clone, "clean", "-fdq")
        PullRequest.clear(self.found)
        PullRequest(title, f"{title}, with changes", draft).write(self.found, change)

    def commit_as_person(self) -> None:
        """Push a commit of a person to the branch."""
        git(self.clone, "fetch", "-q", "origin", "upstream")
        git(self.clone, "checkout", "-q", "FETCH_HEAD")
        (self.clone / "spec/overlay.yaml").write_text("corrected\n")
        git(self.clone, "add", "--all")
        git(self.clone, "commit", "-qm", "Correct")
        git(self.clone, "push", "-q", "origin", "HEAD:upstream")
        git(self.clone, "checkout", "-q", "main")

    def end(self, state: str) -> None:
        """Close or merge the pull request, as a person does. The branch stays."""
        *before, last = self.pulls()
        (self.programs / "pulls.json").write_text(json.dumps([*before, {**last, "state": state, "headRefOid": self.tip()}]))
        if state == "MERGED":
            git(self.clone, "fetch", "-q", "origin", "upstream")
            git(self.clone, "merge", "-q", "--squash", "FETCH_HEAD")
            git(self.clone, "commit", "-qm", "Merged")
            git(self.clone, "push", "-q", "origin", "main")

    def propose(self) -> int:
        return main([str(self.found), "--root", str(self.clone)])

    def pulls(self) -> list[dict[str, Any]]:
        file = self.programs / "pulls.json"
        return json.loads(file.read_text()) if file.exists() else []

    def tip(self) -> str:
        return git(self.remote, "rev-parse", "upstream").strip()

    def file(self, name: str) -> str:
        return git(self.remote, "show", f"upstream:{name}").strip()


@pytest.fixture
def hub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Hub:
    made = Hub(tmp_path)
    monkeypatch.setenv("PATH", f"{made.programs}:{os.environ['PATH']}")
    return made


@pytest.mark.parametrize("draft", [False, True])
def test_propose_creates_commit_and_pull_request(hub: Hub, draft: bool) -> None:
    hub.find("new", draft=draft)
    assert hub.propose() == 0
    (pull,) = hub.pulls()
    assert (pull["title"], pull["isDraft"]) == ("New document", draft)
    assert pull["body"].startswith("New document, with changes\n\n<!-- document ")
    assert git(hub.remote, "log", "--format=%s", "main..upstream") == "New document\n"
    assert git(hub.remote, "diff", "--name-only", "main", "upstream").split() == ["generated/new.py", "spec/fortnox.json", "spec/lock.json"]
    # The checkout is unchanged.
    assert git(hub.clone, "status", "--porcelain") == ""
    assert git(hub.clone, "branch", "--format=%(refname:short)").split() == ["main"]


def test_propose_later_change_updates_pull_request(hub: Hub, capsys: pytest.CaptureFixture[str]) -> None:
    hub.find("new")
    assert hub.propose() == 0
    hub.find("newer", title="Newer document", draft=True)
    assert hub.propose() == 0
    (pull,) = hub.pulls()
    assert (pull["title"], pull["isDraft"]) == ("Newer document", True)
    assert pull["body"].startswith("Newer document, with changes\n")
    assert git(hub.remote, "log", "--format=%s", "main..upstream") == "Newer document\n"
    assert hub.file("spec/fortnox.json") == "newer"
    assert capsys.readouterr().out.endswith("pull request 1 is up to date\n")


def test_propose_same_change_is_not_pushed_again(hub: Hub, capsys: pytest.CaptureFixture[str]) -> None:
    hub.find("new", title="Document of 2026-01-01")
    assert hub.propose() == 0
    before = hub.tip()
    hub.find("new", date="2026-01-02", title="Document of 2026-01-02")
    assert hub.propose() == 0
    assert hub.tip() == before
    assert [pull["title"] for pull in hub.pulls()] == ["Document of 2026-01-01"]
    assert capsys.readouterr().out.endswith("pull request 1 is already up to date\n")


def test_propose_commit_of_person_stays(hub: Hub, capsys: pytest.CaptureFixture[str]) -> None:
    hub.find("new")
    assert hub.propose() == 0
    hub.commit_as_person()
    hub.find("newer")
    assert hub.propose() == 0
    assert hub.file("spec/overlay.yaml") == "corrected"
    assert hub.file("spec/fortnox.json") == "new"
    assert capsys.readouterr().out.endswith("a person has committed to the branch upstream: it is not changed\n")


def test_propose_pull_request_of_fork_is_ignored(hub: Hub) -> None:
    pull = {
        "number": 1,
        "state": "CLOSED",
        "headRefOid": "",
        "isDraft": False,
        "isCrossRepository": True,
        "title": "Mine",
        "body": "Mine",
    }
    (hub.programs / "pulls.json").write_text(json.dumps([pull]))
    hub.find("new")
    assert hub.propose() == 0
    assert [pull["title"] for pull in hub.pulls()] == ["Mine", "New document"]


def test_propose_closed_pull_request_stays_closed(hub: Hub, capsys: pytest.CaptureFixture[str]) -> None:
    hub.find("new")
    assert hub.propose() == 0
    hub.end("CLOSED")
    hub.find("new", date="2026-01-02", draft=True)
    assert hub.propose() == 0
    assert [each["state"] for each in hub.pulls()] == ["CLOSED"]
    assert capsys.readouterr().out.endswith(
        "pull request 1 for the same document was closed: there is a new one when the document changes\n"
    )
    hub.find("newer")
    assert hub.propose() == 0
    assert [each["state"] for each in hub.pulls()] == ["CLOSED", "OPEN"]


def test_propose_same_change_updates_text(hub: Hub) -> None:
    hub.find("new")
    assert hub.propose() == 0
    before = hub.tip()
    hub.find("new", title="New document: tests fail", draft=True)
    assert hub.propose() == 0
    (pull,) = hub.pulls()
    assert (pull["title"], pull["isDraft"]) == ("New document: tests fail", True)
    assert hub.tip() == before


def test_propose_text_of_person_stays(hub: Hub) -> None:
    hub.find("new")
    assert hub.propose() == 0
    (pull,) = hub.pulls()
    (hub.programs / "pulls.json").write_text(json.dumps([{**pull, "title": "Mine", "body": f"With a question.\n{pull['body']}"}]))
    assert hub.propose() == 0
    assert [each["title"] for each in hub.pulls()] == ["Mine"]


def test_propose_merged_branch_is_reused(hub: Hub) -> None:
    hub.find("new")
    assert hub.propose() == 0
    hub.commit_as_person()
    hub.end("MERGED")
    hub.find("newer")
    assert hub.propose() == 0
    assert [each["state"] for each in hub.pulls()] == ["MERGED", "OPEN"]
    assert hub.file("spec/fortnox.json") == "newer"


def test_propose_shallow_clone_finds_authors_of_branch(hub: Hub) -> None:
    hub.find("new")
    assert hub.propose() == 0
    git(hub.clone, "commit", "-q", "--allow-empty", "-m", "Later")
    git(hub.clone, "push", "-q", "origin", "main")
    cut = hub.clone.parent / "cut"
    git(hub.clone.parent, "clone", "-q", "--depth", "1", f"file://{hub.remote}", str(cut))
    hub.clone = cut
    hub.find("newer")
    assert hub.propose() == 0
    assert hub.file("spec/fortnox.json") == "newer"


@pytest.mark.parametrize("kind", ["other path", "link", "program"])
def test_propose_unexpected_path_is_not_pushed(hub: Hub, kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    hub.find("new")
    path = {"other path": ".github/workflows/mine.yml", "link": "spec/link", "program": "generated/code.py"}[kind]
    file = hub.clone / path
    file.parent.mkdir(parents=True, exist_ok=True)
    if kind == "link":
        file.symlink_to("/etc/passwd")
    else:
        file.write_text("on: push\n")
        file.chmod(0o755 if kind == "program" else 0o644)
    (hub.found / "change.patch").write_bytes(patch(hub.clone, "spec", "generated", ".github"))
    assert hub.propose() == 1
    assert f"changes {path}" in capsys.readouterr().err
    assert hub.pulls() == []
    assert git(hub.remote, "branch", "--format=%(refname:short)").split() == ["main"]


def test_propose_without_pull_request_fails(hub: Hub, capsys: pytest.CaptureFixture[str]) -> None:
    assert hub.propose() == 1
    assert "has no pull request: `nox -s upstream` writes one" in capsys.readouterr().err


def test_propose_gh_error_is_printed(hub: Hub, capsys: pytest.CaptureFixture[str]) -> None:
    hub.find("new")
    gh = hub.programs / "gh"
    gh.write_text("#!/bin/sh\necho 'HTTP 403: not permitted' >&2\nexit 1\n")
    assert hub.propose() == 1
    assert capsys.readouterr().err == "propose: gh pr list failed: HTTP 403: not permitted\n"
