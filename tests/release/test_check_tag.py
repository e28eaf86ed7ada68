"""A tag may be published only if main has its commit, pyproject.toml has its version, and the changelog has its entry."""

from pathlib import Path

import pytest

from tests.release.conftest import git
from tools.release.__main__ import main

CHANGELOG = """\
# Changelog

## [Unreleased]

## [1.2.3] - 2026-11-26

### Added

- `fortnox.widgets`.

## [1.2.30] - 2026-11-01

- Before.

[1.2.3]: https://example.com/1.2.3
"""


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A clone of a repository with one commit on main."""
    upstream, clone = tmp_path / "upstream", tmp_path / "clone"
    git(tmp_path, "init", "-q", "-b", "main", str(upstream))
    _commit(upstream, "First")
    git(tmp_path, "clone", "-q", str(upstream), str(clone))
    return clone


def _commit(folder: Path, message: str) -> None:
    git(folder, "commit", "-q", "--allow-empty", "-m", message)


def _project(folder: Path, version: str, changelog: str = CHANGELOG) -> Path:
    (folder / "pyproject.toml").write_text(f'[project]\nname = "fortnox-client"\nversion = "{version}"\n')
    (folder / "CHANGELOG.md").write_text(changelog)
    return folder


def _check_tag(project: Path, tag: str, *options: str) -> int:
    return main(["--root", str(project), "check-tag", tag, *options])


@pytest.mark.parametrize(
    ("version", "entry"), [("1.2.3", "### Added\n\n- `fortnox.widgets`.\n"), ("1.2.30", "- Before.\n")], ids=["first", "last"]
)
def test_check_tag_writes_entry_as_notes(clone: Path, version: str, entry: str) -> None:
    file = clone / "build/notes.md"
    assert _check_tag(_project(clone, version), f"v{version}", "--notes", str(file)) == 0
    assert file.read_text() == entry


@pytest.mark.parametrize("location", ["changes/saving.fixed.md", "text under Unreleased in CHANGELOG.md"])
def test_check_tag_unreleased_text_fails(clone: Path, location: str, capsys: pytest.CaptureFixture[str]) -> None:
    project = _project(clone, "1.2.3")
    if location.startswith("changes"):
        (project / "changes").mkdir()
        (project / location).write_text("Saved.")
    else:
        (project / "CHANGELOG.md").write_text(CHANGELOG.replace("## [Unreleased]\n", "## [Unreleased]\n\n- Later.\n"))
    assert _check_tag(project, "v1.2.3") == 1
    assert f"the entry for 1.2.3 does not have {location}" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("tag", "version", "changelog", "message"),
    [
        ("v1.2.4", "1.2.3", CHANGELOG, "the tag is v1.2.4 and the version in pyproject.toml is 1.2.3: tag v1.2.3, or change the version"),
        ("1.2.3", "1.2.3", CHANGELOG, "the tag is 1.2.3 and the version in pyproject.toml is 1.2.3: tag v1.2.3, or change the version"),
        ("v1.2", "1.2", CHANGELOG, "CHANGELOG.md has no entry for 1.2: run `nox -s version -- --write`"),
        ("v1.0.0", "1.0.0", "## [1.0.0]\n\n## [0.9.0]\n\n- Old.\n", "the entry for 1.0.0 in CHANGELOG.md is empty: write what changed"),
    ],
)
def test_check_tag_wrong_version_fails(
    clone: Path, tag: str, version: str, changelog: str, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _check_tag(_project(clone, version, changelog), tag, "--notes", str(clone / "notes.md")) == 1
    assert capsys.readouterr().err == f"release: {message}\n"
    assert not (clone / "notes.md").exists()


def test_check_tag_merged_commit_passes(clone: Path) -> None:
    _commit(clone.parent / "upstream", "Later")
    git(clone, "fetch", "-q")
    assert _check_tag(_project(clone, "1.2.3"), "v1.2.3") == 0


def test_check_tag_unmerged_commit_fails(clone: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _commit(clone, "Mine")
    assert _check_tag(_project(clone, "1.2.3"), "v1.2.3") == 1
    assert capsys.readouterr().err == "release: the last commit is not on origin/main: merge it, and tag the merged commit\n"


def test_check_tag_unknown_main_fails(clone: Path, capsys: pytest.CaptureFixture[str]) -> None:
    git(clone, "remote", "remove", "origin")
    assert _check_tag(_project(clone, "1.2.3"), "v1.2.3") == 1
    assert "fetch it" in capsys.readouterr().err
