"""What the watch found goes to one branch and one pull request: a real repository, and a stand-in for gh that keeps what it is told."""

import json
import os
import sys
from pathlib import Path
from typing import Any

import pytest

from release.upstream.propose import main
from release.upstream.pull_request import PullRequest
from release.upstream.staging import patch
from tests.release.conftest import git

GH = """\
#!{python}
import json, pathlib, sys

state = pathlib.Path(__file__).with_name("pulls.json")
pulls = json.loads(state.read_text()) if state.exists() else []
_, command, *rest = sys.argv[1:]


def option(name):
    return rest[rest.index(name) + 1] if name in rest else None


def text():
    return {{"title": option("--title"), "body": pathlib.Path(option("--body-file")).read_text()}}


if command == "list":
    assert (option("--head"), option("--state")) == ("upstream", "open")
    print(json.dumps([{{name: pull[name] for name in option("--json").split(",")}} for pull in pulls if pull["open"]]))
elif command == "create":
    if any(pull["open"] and not pull["isCrossRepository"] for pull in pulls):
        sys.exit("a pull request for branch upstream already exists")
    number = len(pulls) + 1
    pulls.append({{"number": number, "open": True, "isDraft": "--draft" in rest, "isCrossRepository": False, **text()}})
    print(f"pull request {{number}} is open")
else:
    (pull,) = [each for each in pulls if str(each["number"]) == rest[0]]
    pull.update({{"isDraft": "--undo" in rest}} if command == "ready" else text())
state.write_text(json.dumps(pulls))
"""


class Hub:
    """A clone of a repository with a spec/, and the pull requests that gh keeps."""

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

    def find(self, facts: str, *, day: str = "today", title: str = "Take it", draft: bool = False) -> None:
        """As the watch does, on a checkout of its own."""
        for name, text in (("spec/fortnox.json", facts), ("spec/lock.json", day), ("generated/new.py", facts)):
            (self.clone / name).write_text(f"{text}\n")
        change = patch(self.clone, "spec", "generated")
        git(self.clone, "checkout", "-q", ".")
        git(self.clone, "clean", "-fdq")
        PullRequest.clear(self.found)
        PullRequest(title, f"{title}, says the body", draft).write(self.found, change)

    def propose(self) -> int:
        return main([str(self.found), "--root", str(self.clone)])

    def pulls(self) -> list[dict[str, Any]]:
        file = self.programs / "pulls.json"
        return json.loads(file.read_text()) if file.exists() else []

    def tip(self) -> str:
        return git(self.remote, "rev-parse", "upstream").strip()

    def shown(self, name: str) -> str:
        return git(self.remote, "show", f"upstream:{name}").strip()


@pytest.fixture
def hub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Hub:
    made = Hub(tmp_path)
    monkeypatch.setenv("PATH", f"{made.programs}:{os.environ['PATH']}")
    return made


@pytest.mark.parametrize("draft", [False, True])
def test_what_was_found_becomes_one_commit_and_one_pull_request(hub: Hub, draft: bool) -> None:
    hub.find("new", draft=draft)
    assert hub.propose() == 0
    (pull,) = hub.pulls()
    assert (pull["title"], pull["body"], pull["isDraft"]) == ("Take it", "Take it, says the body", draft)
    assert git(hub.remote, "log", "--format=%s", "main..upstream") == "Take it\n"
    assert git(hub.remote, "diff", "--name-only", "main", "upstream").split() == ["generated/new.py", "spec/fortnox.json", "spec/lock.json"]
    # The checkout stays what it was.
    assert git(hub.clone, "status", "--porcelain") == ""
    assert git(hub.clone, "branch", "--format=%(refname:short)").split() == ["main"]


def test_a_further_change_goes_into_the_same_one(hub: Hub, capsys: pytest.CaptureFixture[str]) -> None:
    hub.find("new")
    assert hub.propose() == 0
    hub.find("newer", title="Take more", draft=True)
    assert hub.propose() == 0
    (pull,) = hub.pulls()
    assert (pull["title"], pull["body"], pull["isDraft"]) == ("Take more", "Take more, says the body", True)
    assert git(hub.remote, "log", "--format=%s", "main..upstream") == "Take more\n"
    assert hub.shown("spec/fortnox.json") == "newer"
    assert capsys.readouterr().out.endswith("pull request 1 is up to date\n")


def test_the_same_change_on_another_day_is_not_pushed_again(hub: Hub, capsys: pytest.CaptureFixture[str]) -> None:
    hub.find("new")
    assert hub.propose() == 0
    before = hub.tip()
    hub.find("new", day="tomorrow", title="Take it tomorrow")
    assert hub.propose() == 0
    assert hub.tip() == before
    assert [pull["title"] for pull in hub.pulls()] == ["Take it"]
    assert capsys.readouterr().out.endswith("pull request 1 says so already\n")


def test_what_a_person_added_to_the_branch_stays(hub: Hub, capsys: pytest.CaptureFixture[str]) -> None:
    hub.find("new")
    assert hub.propose() == 0
    git(hub.clone, "fetch", "-q", "origin", "upstream")
    git(hub.clone, "checkout", "-q", "FETCH_HEAD")
    (hub.clone / "spec/overlay.yaml").write_text("mended\n")
    git(hub.clone, "add", "--all")
    git(hub.clone, "commit", "-qm", "Mend")
    git(hub.clone, "push", "-q", "origin", "HEAD:upstream")
    git(hub.clone, "checkout", "-q", "main")
    hub.find("newer")
    assert hub.propose() == 0
    assert hub.shown("spec/overlay.yaml") == "mended"
    assert hub.shown("spec/fortnox.json") == "new"
    assert capsys.readouterr().out.endswith("someone works on the branch upstream: it stays as it is\n")


def test_a_pull_request_of_a_fork_is_another_one(hub: Hub) -> None:
    foreign = {"number": 1, "open": True, "isDraft": False, "isCrossRepository": True, "title": "Mine", "body": "Mine"}
    (hub.programs / "pulls.json").write_text(json.dumps([foreign]))
    hub.find("new")
    assert hub.propose() == 0
    assert [pull["title"] for pull in hub.pulls()] == ["Mine", "Take it"]


def test_one_that_was_closed_is_opened_anew(hub: Hub) -> None:
    hub.find("new")
    assert hub.propose() == 0
    (pull,) = hub.pulls()
    (hub.programs / "pulls.json").write_text(json.dumps([{**pull, "open": False}]))
    assert hub.propose() == 0
    assert [each["open"] for each in hub.pulls()] == [False, True]


def test_without_what_the_watch_writes_it_says_so(hub: Hub, capsys: pytest.CaptureFixture[str]) -> None:
    assert hub.propose() == 1
    assert "holds no pull request: `nox -s upstream` writes one" in capsys.readouterr().err


def test_what_gh_refuses_is_told(hub: Hub, capsys: pytest.CaptureFixture[str]) -> None:
    hub.find("new")
    gh = hub.programs / "gh"
    gh.write_text("#!/bin/sh\necho 'HTTP 403: not permitted' >&2\nexit 1\n")
    assert hub.propose() == 1
    assert capsys.readouterr().err == "propose: gh pr list failed: HTTP 403: not permitted\n"
