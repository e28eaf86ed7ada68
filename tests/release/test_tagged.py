"""A tag is published only where it names the version that stands there; its notes are the changelog's entry."""

from pathlib import Path

import pytest

from tools.release.tagged import main

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


def _project(folder: Path, version: str, changelog: str = CHANGELOG) -> Path:
    (folder / "pyproject.toml").write_text(f'[project]\nname = "fortnox-client"\nversion = "{version}"\n')
    (folder / "CHANGELOG.md").write_text(changelog)
    return folder


@pytest.mark.parametrize(
    ("version", "entry"), [("1.2.3", "### Added\n\n- `fortnox.widgets`.\n"), ("1.2.30", "- Before.\n")], ids=["first", "last"]
)
def test_the_notes_are_the_entry(tmp_path: Path, version: str, entry: str) -> None:
    file = tmp_path / "build/notes.md"
    assert main([f"v{version}", "--notes", str(file), "--root", str(_project(tmp_path, version))]) == 0
    assert file.read_text() == entry


@pytest.mark.parametrize("where", ["changes/saving.fixed.md", "text under Unreleased in CHANGELOG.md"])
def test_what_the_entry_does_not_tell_stops(tmp_path: Path, where: str, capsys: pytest.CaptureFixture[str]) -> None:
    project = _project(tmp_path, "1.2.3")
    if where.startswith("changes"):
        (project / "changes").mkdir()
        (project / where).write_text("Saved.")
    else:
        (project / "CHANGELOG.md").write_text(CHANGELOG.replace("## [Unreleased]\n", "## [Unreleased]\n\n- Later.\n"))
    assert main(["v1.2.3", "--root", str(project)]) == 1
    assert f"there is more that it does not tell ({where})" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("tag", "version", "changelog", "sentence"),
    [
        ("v1.2.4", "1.2.3", CHANGELOG, "the tag is v1.2.4 and the version in pyproject.toml is 1.2.3: nothing may be published of it"),
        ("1.2.3", "1.2.3", CHANGELOG, "the tag is 1.2.3 and the version in pyproject.toml is 1.2.3: nothing may be published of it"),
        ("v1.2", "1.2", CHANGELOG, "CHANGELOG.md has no entry for 1.2"),
        ("v1.0.0", "1.0.0", "## [1.0.0]\n\n## [0.9.0]\n\n- Old.\n", "the entry for 1.0.0 in CHANGELOG.md says nothing"),
    ],
)
def test_another_version_or_none_stops(
    tmp_path: Path, tag: str, version: str, changelog: str, sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([tag, "--notes", str(tmp_path / "notes.md"), "--root", str(_project(tmp_path, version, changelog))]) == 1
    assert capsys.readouterr().err == f"tagged: {sentence}\n"
    assert not (tmp_path / "notes.md").exists()
