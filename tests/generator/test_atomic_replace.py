"""Generated files replace the existing ones together, or not at all."""

from pathlib import Path

import pytest

from generator.atomic_replace import replace_all
from generator.errors import GeneratorError


@pytest.fixture
def workshop(tmp_path: Path) -> Path:
    return _files(tmp_path / "workshop")


def _files(folder: Path, **texts: str) -> Path:
    folder.mkdir()
    for name, text in texts.items():
        (folder / name).write_text(text, "utf-8")
    return folder


def test_replace_all_moves_every_file(tmp_path: Path, workshop: Path) -> None:
    new, old = _files(tmp_path / "new", a="new", b="new"), _files(tmp_path / "old", a="old")
    replace_all([(new / "a", old / "a"), (new / "b", old / "b")], workshop)
    assert {file.name: file.read_text("utf-8") for file in old.iterdir()} == {"a": "new", "b": "new"}
    assert [str(file.relative_to(workshop)) for file in workshop.rglob("*")] == ["replaced", "replaced/0"]


def test_replaced_files_are_kept_until_the_end(tmp_path: Path, workshop: Path) -> None:
    new, old = _files(tmp_path / "new", a="new"), _files(tmp_path / "old", a="old")

    def pairs():
        yield new / "a", old / "a"
        assert (workshop / "old/0").read_text("utf-8") == "old"

    replace_all(pairs(), workshop)
    assert not (workshop / "old").exists()


def test_failed_replacement_is_undone(tmp_path: Path, workshop: Path) -> None:
    new, old = _files(tmp_path / "new", a="new", b="new"), _files(tmp_path / "old", a="old", c="old")
    pairs = [(new / name, old / name) for name in ("a", "b", "c")]
    with pytest.raises(GeneratorError, match=r"new/c: cannot be replaced \(No such file or directory\); no file was changed"):
        replace_all(pairs, workshop)
    assert {file.name: file.read_text("utf-8") for file in old.iterdir()} == {"a": "old", "c": "old"}


def test_interrupted_replacement_is_undone(tmp_path: Path, workshop: Path) -> None:
    new, old = _files(tmp_path / "new", a="new"), _files(tmp_path / "old", a="old")

    def pairs():
        yield new / "a", old / "a"
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        replace_all(pairs(), workshop)
    assert (old / "a").read_text("utf-8") == "old"
