"""Accepted edits are written into spec/ together, or not at all."""

from pathlib import Path

import pytest

from generator.draft import Draft
from generator.edits import Edit, Files
from generator.errors import ErrorCollector, GeneratorError

TEXTS = {"ids.yaml": "old", "names.yaml": "old", "overlays/1.yaml": "old", "scopes.yaml": "kept"}


def _change(files: Files) -> Files:
    return {name: text.replace("old", "new") for name, text in files.items()}


def _texts(folder: Path) -> dict[str, str]:
    return {str(file.relative_to(folder)): file.read_text("utf-8") for file in sorted(folder.rglob("*.yaml"))}


@pytest.fixture
def spec(tmp_path: Path) -> Path:
    for name, text in TEXTS.items():
        file = tmp_path / "spec" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return tmp_path / "spec"


@pytest.fixture
def draft(spec: Path, tmp_path: Path) -> Draft:
    draft = Draft(spec, tmp_path / "workshop/spec", {"moved"})
    draft.apply([Edit("moved", "a path has changed", "", _change)], ErrorCollector())
    return draft


def test_accepted_edits_are_written(draft: Draft, spec: Path) -> None:
    draft.write_accepted(None)
    assert _texts(spec) == _change(TEXTS)


def test_failed_write_restores_all_files(draft: Draft, spec: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rename = Path.rename

    def rename_or_fail(self: Path, target: Path) -> Path:
        if self.parts[-2:] == ("accepted", "names.yaml"):
            raise OSError(28, "No space left on device", str(self))
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", rename_or_fail)
    with pytest.raises(GeneratorError, match="no file was changed"):
        draft.write_accepted(None)
    assert _texts(spec) == TEXTS
