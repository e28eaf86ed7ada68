"""What the workflows may do: pinned actions, the least permissions, sessions that exist, and a release of nothing but a tag."""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from tools.evidence.samples import ROOT

FOLDER = ROOT / ".github/workflows"
FILES = sorted(FOLDER.glob("*.yml"))
PINNED = re.compile(r"uses: (?:\./\S+|[\w-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)(?:$| # )")
SESSIONS = set(re.findall(r"^@nox\.session.*\ndef (\w+)", (ROOT / "noxfile.py").read_text("utf-8"), re.MULTILINE))
each_file = pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)


def _workflow(name: str) -> dict[str, Any]:
    return YAML(typ="safe").load(FOLDER / f"{name}.yml")


def _steps(workflow: dict[str, Any]) -> list[dict[str, Any]]:
    return [step for job in workflow["jobs"].values() for step in job.get("steps", ())]


def _writing(workflow: dict[str, Any]) -> dict[str, dict[str, str]]:
    """Each job's permissions beyond reading."""
    rights = {name: {what: how for what, how in job["permissions"].items() if how != "read"} for name, job in workflow["jobs"].items()}
    return {name: each for name, each in rights.items() if each}


def _nox(step: dict[str, Any]) -> list[str]:
    """The sessions that a step runs."""
    words = step.get("run", "").split(" -- ")[0].split()
    return words[2:] if words[:2] == ["nox", "-s"] else []


def test_there_are_four_workflows() -> None:
    assert [file.stem for file in FILES] == ["ci", "release", "upstream", "weekly"]


@each_file
def test_workflow_actions_are_pinned_by_hash(file: Path) -> None:
    uses = re.findall(r"uses: .*", file.read_text("utf-8"))
    assert uses
    assert [line for line in uses if not PINNED.match(line)] == []


def test_workflow_action_version_has_one_hash() -> None:
    uses = {line for file in FILES for line in re.findall(r"uses: ([\w-]+/.*)", file.read_text("utf-8"))}
    assert len(uses) == len({line.split("@")[0] for line in uses})


@each_file
def test_workflow_permissions_are_per_job(file: Path) -> None:
    workflow = _workflow(file.stem)
    assert workflow["permissions"] == {}
    assert all("permissions" in job and ("timeout-minutes" in job or "uses" in job) for job in workflow["jobs"].values())
    assert "concurrency" in workflow


@each_file
def test_workflow_checkouts_drop_credentials_unless_pushing(file: Path) -> None:
    kept = {
        name: step["with"]["persist-credentials"]
        for name, job in _workflow(file.stem)["jobs"].items()
        for step in job.get("steps", ())
        if step.get("uses", "").startswith("actions/checkout@")
    }
    assert {name for name, persists in kept.items() if persists} == ({"propose"} if file.stem == "upstream" else set())


@each_file
def test_workflow_shell_lines_have_no_expression(file: Path) -> None:
    assert [step["run"] for step in _steps(_workflow(file.stem)) if "${{" in step.get("run", "")] == []


@each_file
def test_workflow_sessions_exist(file: Path) -> None:
    called = {session for step in _steps(_workflow(file.stem)) for session in _nox(step)}
    assert called
    assert called - SESSIONS == set()


def test_ci_runs_on_each_supported_python() -> None:
    versions = _workflow("ci")["jobs"]["tests"]["strategy"]["matrix"]["python"]
    classifiers = re.findall(r"Python :: (3\.\d+)", (ROOT / "pyproject.toml").read_text("utf-8"))
    assert versions == classifiers
    assert {"tests", "lint", "types"} <= {session for step in _steps(_workflow("ci")) for session in _nox(step)}


def test_upstream_workflow_reader_has_no_write_permission() -> None:
    workflow = _workflow("upstream")
    assert set(workflow["on"]) == {"schedule", "workflow_dispatch"}
    (schedule,) = workflow["on"]["schedule"]
    assert re.fullmatch(r"\d+ \d+ \* \* \*", schedule["cron"])
    assert workflow["concurrency"]["cancel-in-progress"] is False
    assert _writing(workflow) == {"propose": {"contents": "write", "pull-requests": "write"}}
    assert [_nox(step) for step in workflow["jobs"]["watch"]["steps"] if _nox(step)] == [["upstream"]]
    runs = [step["run"] for step in workflow["jobs"]["propose"]["steps"] if "run" in step]
    assert runs == ["python3 -m tools.release.upstream.propose build/upstream"]


def test_propose_needs_no_package(tmp_path: Path) -> None:
    command = [sys.executable, "-S", "-m", "tools.release.upstream.propose", str(tmp_path)]
    run = subprocess.run(command, cwd=ROOT, env={}, capture_output=True, text=True, check=False)
    assert run.stderr == f"propose: {tmp_path} has no pull request: `nox -s upstream` writes one if the document has changed\n"


def test_release_publishes_only_checked_tags() -> None:
    workflow = _workflow("release")
    assert workflow["on"] == {"push": {"tags": ["v[0-9]+.[0-9]+.[0-9]+"]}}
    jobs = workflow["jobs"]
    assert jobs["checks"]["uses"] == "./.github/workflows/ci.yml"
    publish = jobs["publish"]
    assert set(publish["needs"]) == {"checks", "entry", "build"}
    assert publish["environment"] == "pypi"
    assert publish["permissions"] == {"attestations": "write", "contents": "read", "id-token": "write"}
    assert [step["uses"].split("@")[0] for step in publish["steps"]] == [
        "actions/download-artifact",
        "actions/attest-build-provenance",
        "pypa/gh-action-pypi-publish",
    ]
    assert publish["steps"][2]["with"]["attestations"] is True
    assert _writing(workflow).keys() == {"publish", "announce"}
    assert jobs["announce"]["needs"] == "publish"


def test_release_tag_is_compared_with_release_before() -> None:
    checkout, *_, last = _workflow("release")["jobs"]["entry"]["steps"]
    assert checkout["with"]["fetch-depth"] == 0, "the tags are there"
    assert last["run"] == "nox -s version -- --written"


def test_release_tag_is_checked_before_pinned_build() -> None:
    runs = [step["run"] for step in _workflow("release")["jobs"]["build"]["steps"] if "run" in step]
    assert runs == [
        'python -m tools.release check-tag "$GITHUB_REF_NAME" --notes build/notes/notes.md',
        "python -m pip install --require-hashes -r tools/release/requirements.txt",
        "python -m tools.release build",
    ]


def test_check_tag_needs_no_package() -> None:
    command = [sys.executable, "-S", "-m", "tools.release", "check-tag", "v0.0.0"]
    run = subprocess.run(command, cwd=ROOT, env={"PATH": os.environ["PATH"]}, capture_output=True, text=True, check=False)
    assert run.stderr.startswith("release: ")
