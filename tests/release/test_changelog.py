"""Reading and writing CHANGELOG.md keeps all text that a person wrote."""

from pathlib import Path

from tools.release import changelog
from tools.release.version.entry import render

TEXT = """# Changelog

## [Unreleased]

### Added

- One, by [a name][name].

[name]: https://example.com/name

### Fixed

- Two.

### Added

- Three.

[name]: https://example.com/name
[unreleased]: https://example.com/unreleased
"""


def test_changelog_text_between_links_stays() -> None:
    text = changelog.unreleased(TEXT)
    assert [word for word in ("One", "Two", "Three", "example.com/unreleased") if word in text] == ["One", "Two", "Three"]


def test_changelog_links_stay_at_end() -> None:
    written = changelog.add(TEXT, "1.0.0", "2026-01-01", changelog.unreleased(TEXT))
    assert written.startswith("# Changelog\n\n## [Unreleased]\n\n## [1.0.0] - 2026-01-01\n")
    assert written.endswith("[unreleased]: https://example.com/unreleased\n")
    assert all(word in written for word in ("One", "Two", "Three"))


def test_entry_duplicate_heading_is_merged(tmp_path: Path) -> None:
    (tmp_path / "spec").mkdir()
    (tmp_path / "spec/lock.json").write_text('{"document": {"date": "2026-02-03", "sha256": "ab"}}')
    entry = render(tmp_path, [], [], changelog.unreleased(TEXT))
    assert entry.count("### Added") == 1
    assert entry.index("One") < entry.index("Three") < entry.index("### Fixed")


def test_changelog_entry_at_end_of_file_is_read() -> None:
    assert changelog.entry("## [1.0.0]", "1.0.0") == ""
