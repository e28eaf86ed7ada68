"""The next version, the errors that stop it, and its changelog entry, on a small client in a repository of its own."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.release.conftest import git
from tests.release.golden_spec import GOLDEN, operation, parameter, properties
from tools.evidence.samples import ROOT

pytestmark = pytest.mark.slow  # each version is a process, and most tests need several

CLIENT = '''
"""A small client."""
from fortnox_client.files import Download, Picture
from fortnox_client.client import AsyncFortnox, Fortnox

__all__ = ["AsyncFortnox", "Download", "Fortnox", "Picture"]
'''
FILES = '''
"""Files."""
class Download:
    """A file."""

    filename: str | None

    def save(self, path: str, *, replace: bool = True) -> str:
        """Write the file."""

    def text(self, encoding: str = "utf-8") -> str:
        """Read the file."""

    def _part(self) -> bytes: ...

class Other:
    """Another class."""

class Picture(Download):
    """A picture."""

def helper() -> None: ...
'''
CLIENTS = '''
"""Clients."""
from fortnox_api.things import Things

class Fortnox:
    """A client."""

    things: Things

    def close(self) -> None: ...

class AsyncFortnox:
    """An async client."""

    async def close(self) -> None: ...
'''
THINGS = '''
"""Things."""
class Things:
    """Things of a company."""

    def count(self) -> int: ...
'''
PYPROJECT = """
[project]
name = "small"
version = "0.3.1"
requires-python = ">=3.11"
scripts.small = "fortnox_client:main"
optional-dependencies.cache = []
"""
CHANGELOG = "# Changelog\n\n## [Unreleased]\n\n## [0.3.1] - 2026-01-01\n\n### Added\n\n- All.\n"


class Project:
    """A small project that has released 0.3.1."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.write("overrides/fortnox_client/__init__.py", CLIENT)
        self.write("overrides/fortnox_client/files.py", FILES)
        self.write("overrides/fortnox_client/client.py", CLIENTS)
        self.write("overrides/fortnox_core/__init__.py", "")
        self.write("generated/fortnox_api/things.py", THINGS)
        self.write("generated/fortnox_api/__init__.py", "")
        self.write("pyproject.toml", PYPROJECT)
        self.write("CHANGELOG.md", CHANGELOG)
        shutil.copytree(GOLDEN / "input/spec", folder / "spec")
        shutil.copytree(GOLDEN / "expected/spec", folder / "spec", dirs_exist_ok=True)
        self.write("spec/lock.json", json.dumps({"document": {"date": "2026-02-03", "sha256": "ab" * 32}}))
        git(folder, "init", "-q")
        self.commit()
        git(folder, "tag", "v0.3.1")

    def write(self, name: str, text: str) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")

    def read(self, name: str) -> str:
        return (self.folder / name).read_text("utf-8")

    def replace(self, name: str, old: str, new: str) -> None:
        assert old in self.read(name)
        self.write(name, self.read(name).replace(old, new))

    def document(self, edit: Callable[[Any], object]) -> None:
        facts = json.loads(self.read("spec/fortnox.json"))
        edit(facts)
        self.write("spec/fortnox.json", json.dumps(facts))

    def fragment(self, name: str, text: str) -> None:
        self.write(f"changes/{name}.md", text)

    def commit(self) -> None:
        git(self.folder, "add", "--all")
        git(self.folder, "commit", "-qm", "All")

    def version(self, *options: str) -> "subprocess.CompletedProcess[str]":
        command = [sys.executable, "-m", "tools.release.version", "--root", str(self.folder), *options]
        return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)

    def decision(self) -> str:
        """Return the last line of the output for a version that may be released."""
        run = self.version()
        assert run.returncode == 0, run
        return run.stdout.splitlines()[-1]

    def errors(self) -> list[str]:
        """Return the errors for a version that must not be released."""
        run = self.version()
        assert run.returncode == 1, run
        return run.stderr.splitlines()


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path / "project")


def test_version_unchanged_releases_nothing(project: Project) -> None:
    assert project.decision() == "nothing to release since v0.3.1"
    for name in ("document.py", "openapi.json"):
        project.write(f"generated/fortnox_api/{name}", "{}")
    project.write("README.md", "Not in the wheel")
    assert project.decision() == "nothing to release since v0.3.1", "these files change with each word of the document"


def test_version_changed_code_needs_fragment(project: Project) -> None:
    project.replace("overrides/fortnox_client/files.py", "def _part", "def _piece")
    project.replace("overrides/fortnox_client/files.py", "def helper", "def other_helper")
    project.write("overrides/fortnox_core/more.py", "")
    assert project.errors() == [
        "version: no name or type differs from v0.3.1, and 2 of the shipped files do (overrides/fortnox_client/files.py, "
        "overrides/fortnox_core/more.py): write into changes/NAME.fixed.md what changes for users, or revert these files"
    ]
    project.fragment("parts.fixed", "Files are read in pieces.")
    assert project.decision() == "next is 0.3.2: it has fixes only, since v0.3.1"


def test_version_changed_request_is_patch(project: Project) -> None:
    project.document(lambda facts: facts.update(servers=[{"url": "https://api2.example.com"}]))
    assert project.decision() == "next is 0.3.2: it has fixes only, since v0.3.1"
    line = "- `Fortnox`: has the address https://api2.example.com, was https://api.example.com\n"
    assert line in project.version().stdout


def test_version_generator_error_fails(project: Project) -> None:
    def add(facts: Any) -> None:
        properties(facts)["Grid"] = {"type": "array", "items": {"type": "array", "items": {"type": "string"}}}
        parameter(facts, "lastmodified")["schema"] = {"type": "object", "properties": {"a": {"type": "string"}}}

    project.document(add)
    lines = project.errors()
    assert lines[:3] == ["version: 2 problems", "", "unsupported constructs (2)"]
    assert len(lines) == 5


def test_version_fragment_releases_at_least_patch(project: Project) -> None:
    project.fragment("saving", "A file that cannot be written raises. ")
    assert "names end as in change.fixed.md" in project.errors()[0]
    (project.folder / "changes/saving.md").unlink()
    project.fragment("saving.fixed", "A file that cannot be written raises.")
    assert project.decision() == "next is 0.3.2: it has fixes only, since v0.3.1"


def test_version_addition_is_additive(project: Project) -> None:
    project.replace("overrides/fortnox_client/files.py", "    def text(", "    def copy(self) -> None:\n        ...\n\n    def text(")
    assert project.decision() == "next is 0.3.2: the worst change is additive, since v0.3.1"
    assert "### Added\n\n- `Download.copy`\n" in project.version().stdout


def test_version_from_1_0_addition_is_minor(project: Project) -> None:
    project.write("pyproject.toml", '[project]\nname = "small"\nversion = "1.2.3"\n')
    project.write("CHANGELOG.md", CHANGELOG.replace("0.3.1", "1.2.3"))
    project.commit()
    git(project.folder, "tag", "v1.2.3")
    project.replace("overrides/fortnox_client/files.py", "    def text(", "    def copy(self) -> None:\n        ...\n\n    def text(")
    assert project.decision() == "next is 1.3.0: the worst change is additive, since v1.2.3"
    project.replace("overrides/fortnox_client/files.py", "    def copy(", "    def copy_to(")
    project.replace("overrides/fortnox_client/files.py", "    filename: str | None\n", "")
    project.fragment("name.breaking", "`Download.filename` was removed: use the name under which you saved the file.")
    assert project.decision().startswith("next is 2.0.0: the worst change is breaking")


BREAKS = [
    ("files.py", ("    def save(self", "    def _save(self"), "Download.save", "was removed"),
    ("files.py", ("    filename: str | None\n", "    name: str | None\n"), "Download.filename", "was removed"),
    ("files.py", ("replace: bool = True", "replace: bool"), "Download.save(replace)", "must be given now"),
    ("files.py", ("path: str, *,", "path: str, mode: str, *,"), "Download.save(mode)", "is new, and must be given"),
    ("files.py", ('encoding: str = "utf-8"', ""), "Download.text(encoding)", "was removed"),
    ("files.py", ("class Picture(Download)", "class Picture(Other)"), "Picture", "has not all its base classes any more"),
    ("../../generated/fortnox_api/things.py", ("def count(", "def _count("), "fortnox.things.count", "was removed"),
]


@pytest.mark.parametrize(("file", "edit", "name", "message"), BREAKS, ids=[row[2] for row in BREAKS])
def test_version_breaking_needs_migration_note(file: str, edit: tuple[str, str], name: str, message: str, project: Project) -> None:
    project.replace(f"overrides/fortnox_client/{file}", *edit)
    (error,) = project.errors()
    assert error.startswith(f"version: `{name}` {message}: write how to migrate into changes/")
    slug = error.partition("into changes/")[2].partition(".breaking.md")[0]
    assert project.version("--write").returncode == 1
    assert project.read("CHANGELOG.md") == CHANGELOG, "an error writes no entry"

    project.fragment("another.breaking", "`Download.close` was removed: delete the call.")
    assert len(project.errors()) == 1, "a fragment on another object does not count"
    project.fragment("fixed.fixed", f"`{name}` works.")
    assert len(project.errors()) == 1, "a fragment of another kind does not count"
    project.fragment("owner.breaking", "`Download.close` was removed: use another `Download`, or `fortnox.things`.")
    assert len(project.errors()) == 1, "a fragment that mentions the owner after another name does not count"
    for text in (f"`{name}`", f"`{name}` was removed."):
        project.fragment(f"{slug}.breaking", text)
        assert "does not say how to migrate" in project.errors()[0]
    project.fragment(f"{slug}.breaking", f"`{name}` has another name now: use that one.")
    assert project.decision() == "next is 0.4.0: the worst change is breaking, since v0.3.1"


@pytest.mark.parametrize(
    ("edit", "name"),
    [
        ((">=3.11", ">=3.12"), "requires-python"),
        (('scripts.small = "fortnox_client:main"', ""), "small --version"),
        (("optional-dependencies.cache = []", ""), "small[cache]"),
    ],
    ids=["python", "command", "extra"],
)
def test_version_compares_extras_and_commands(edit: tuple[str, str], name: str, project: Project) -> None:
    project.replace("pyproject.toml", *edit)
    (error,) = project.errors()
    assert f"`{name}`" in error
    slug = error.partition("into changes/")[2].partition(".breaking.md")[0]
    project.fragment(f"{slug}.breaking", f"`{name}` was removed: use the other one.")
    assert project.decision().startswith("next is 0.4.0")


def test_version_missing_export_fails(project: Project) -> None:
    project.replace("overrides/fortnox_client/files.py", "class Picture(", "class Image(")
    (error,) = project.errors()
    assert error == "version: fortnox_client.Picture imports fortnox_client.files.Picture, which does not exist: correct the import"


def test_fragment_on_class_covers_its_methods(project: Project) -> None:
    project.replace("overrides/fortnox_client/files.py", "    def save(self", "    def _save(self")
    project.fragment("download.breaking", "`Download` does not write files any more: write its content yourself.")
    assert project.decision().startswith("next is 0.4.0")


def test_version_async_change_is_reported_once(project: Project) -> None:
    project.replace("overrides/fortnox_client/client.py", "def close(", "def end(")
    (error,) = project.errors()
    assert error.startswith("version: `fortnox.close` was removed")


def test_version_document_change_uses_python_names(project: Project) -> None:
    project.document(lambda facts: operation(facts, "get", "/3/widgets")["parameters"].append(_query("colour")))
    assert project.decision() == "next is 0.3.2: the worst change is additive, since v0.3.1"
    assert "- `fortnox.widgets.list(colour)` (`GET /3/widgets`)" in project.version().stdout


def test_version_breaking_document_change_fails(project: Project) -> None:
    project.document(lambda facts: operation(facts, "get", "/3/widgets")["parameters"].append({**_query("colour"), "required": True}))
    (error,) = project.errors()
    assert "`fortnox.widgets.list(colour)` is new, and must be given (`GET /3/widgets`)" in error


def _query(name: str) -> dict[str, Any]:
    return {"in": "query", "name": name, "schema": {"type": "string"}}


def test_version_write_adds_entry_and_removes_fragments(project: Project, request: pytest.FixtureRequest) -> None:
    project.write("changes/README.md", "# Changelog fragments\n")
    project.write("changes/.gitignore", "*.tmp\n")
    project.replace("overrides/fortnox_client/files.py", "    def save(self", "    def write_to(self")
    project.replace("overrides/fortnox_client/files.py", "filename: str | None", "filename: bytes | None")
    project.document(lambda facts: operation(facts, "get", "/3/widgets")["parameters"].append(_query("colour")))
    project.document(lambda facts: parameter(facts, "colour")["schema"].update(enum=["red", "green"]))
    project.fragment("download-save.breaking", "`Download.save` is `Download.write_to` now. Rename the call.")
    project.fragment("limits.fixed", "Calls after midnight are counted.")
    project.fragment("old-python.deprecated", "Support for Python 3.11 ends next year.")
    run = project.version("--write")
    assert run.returncode == 0, run
    assert run.stdout.endswith("commit it, and push the tag v0.4.0, which publishes it\n")
    assert 'version = "0.4.0"' in project.read("pyproject.toml")
    assert sorted(path.name for path in (project.folder / "changes").iterdir()) == [".gitignore", "README.md"]
    expected = ROOT / "tests/release/expected/changelog.md"
    today = project.read("CHANGELOG.md").partition("## [0.4.0] - ")[2][:10]
    written = project.read("CHANGELOG.md").replace(f"[0.4.0] - {today}", "[0.4.0] - 2026-03-04")
    if request.config.getoption("--rewrite"):
        expected.write_text(written, "utf-8")
    assert written == expected.read_text("utf-8")
    assert project.decision() == "the changelog entry of 0.4.0 has every change since v0.3.1. Commit it, and push the tag v0.4.0"
    project.commit()
    git(project.folder, "tag", "v0.4.0")
    assert project.decision() == "nothing to release since v0.4.0"


@pytest.fixture
def written(project: Project) -> Project:
    """The project with the entry of its next version, which renames a method."""
    project.replace("overrides/fortnox_client/files.py", "    def save(self", "    def write_to(self")
    project.fragment("download-save.breaking", "`Download.save` is `Download.write_to` now. Rename the call.")
    assert project.version("--write").returncode == 0
    return project


def test_version_breaking_after_entry_fails(written: Project) -> None:
    written.replace("overrides/fortnox_client/files.py", "    def text(", "    def content(")
    removed, added = written.errors()
    assert removed.startswith(
        "version: `Download.text` was removed, and the entry for 0.4.0 in CHANGELOG.md has no line on it: add a line with ⚠"
    )
    assert added.startswith(
        "version: `Download.content` is new, and the entry for 0.4.0 in CHANGELOG.md has no line on it: add a line that"
    )
    written.replace("CHANGELOG.md", "## [0.3.1]", "- `Download.content` is new.\n- `Download.text` was removed.\n\n## [0.3.1]")
    assert len(written.errors()) == 1, "a line without the sign does not count"
    written.replace("CHANGELOG.md", "- `Download.text` was removed.", "- ⚠ `Download.text` is\n  `Download.content` now.")
    assert written.decision().startswith("the changelog entry of 0.4.0 has every change")


def test_version_written_too_low_fails(written: Project) -> None:
    written.replace("pyproject.toml", "0.4.0", "0.3.2")
    written.replace("CHANGELOG.md", "0.4.0", "0.3.2")
    assert written.errors() == [
        "version: the changelog entry is of 0.3.2, and the changes since v0.3.1 need 0.4.0: remove the entry and write it again"
    ]


def test_release_tag_is_compared_with_release_before(written: Project) -> None:
    written.commit()
    git(written.folder, "tag", "v0.4.0")
    assert written.version("--written").returncode == 0
    written.replace("overrides/fortnox_client/files.py", "    def text(", "    def content(")
    assert "`Download.text` was removed" in written.version("--written").stderr
    written.replace("pyproject.toml", "0.4.0", "0.5.0")
    assert written.version("--written").stderr.startswith(
        "version: CHANGELOG.md has no entry for 0.5.0: `nox -s version -- --write` writes it"
    )


def test_version_fragment_next_to_written_entry_fails(written: Project) -> None:
    written.fragment("more.fixed", "A message is corrected.")
    assert written.errors() == [
        "version: the changelog entry of 0.4.0 is written, and changes/more.fixed.md is not in it: "
        "release it, or remove the entry and write it again"
    ]


def test_version_first_release_uses_unreleased_text(project: Project) -> None:
    git(project.folder, "tag", "-d", "v0.3.1")
    project.write("CHANGELOG.md", "# Changelog\n\n## [Unreleased]\n\n### Added\n\n- All.\n")
    assert project.decision() == "next is 0.3.1: the version in pyproject.toml, and there is no release yet"
    assert project.version("--write").returncode == 0
    assert "## [0.3.1] - " in project.read("CHANGELOG.md")
    assert "- All." in project.read("CHANGELOG.md")


def test_version_unreleased_text_after_first_release_fails(project: Project) -> None:
    project.replace("CHANGELOG.md", "## [Unreleased]\n", "## [Unreleased]\n\n### Added\n\n- By hand.\n")
    assert "each change is a file in changes/: move the text there" in project.errors()[0]


def test_version_chosen_by_person_is_used_if_high_enough(project: Project) -> None:
    project.fragment("x.fixed", "A message is corrected.")
    project.replace("pyproject.toml", "0.3.1", "1.0.0")
    assert project.decision().startswith("next is 1.0.0")
