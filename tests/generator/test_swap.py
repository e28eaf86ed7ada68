"""What was generated takes its place as a whole or not at all."""

from pathlib import Path

import pytest

from generator.errors import Stop
from generator.swap import swap


@pytest.fixture
def beside(tmp_path: Path) -> Path:
    return _files(tmp_path / "beside")


def _files(folder: Path, **texts: str) -> Path:
    folder.mkdir()
    for name, text in texts.items():
        (folder / name).write_text(text, "utf-8")
    return folder


def test_all_is_swapped(tmp_path: Path, beside: Path) -> None:
    new, old = _files(tmp_path / "new", a="new", b="new"), _files(tmp_path / "old", a="old")
    swap([(new / "a", old / "a"), (new / "b", old / "b")], beside)
    assert {file.name: file.read_text("utf-8") for file in old.iterdir()} == {"a": "new", "b": "new"}
    assert [str(file.relative_to(beside)) for file in beside.rglob("*")] == ["replaced", "replaced/0"]


def test_replaced_files_are_distinguished_from_originals(tmp_path: Path, beside: Path) -> None:
    new, old = _files(tmp_path / "new", a="new"), _files(tmp_path / "old", a="old")

    def pairs():
        yield new / "a", old / "a"
        assert (beside / "old/0").read_text("utf-8") == "old"

    swap(pairs(), beside)
    assert not (beside / "old").exists()


def test_what_fails_in_the_middle_is_undone(tmp_path: Path, beside: Path) -> None:
    new, old = _files(tmp_path / "new", a="new", b="new"), _files(tmp_path / "old", a="old", c="old")
    pairs = [(new / name, old / name) for name in ("a", "b", "c")]
    with pytest.raises(Stop, match=r"new/c: cannot be replaced \(No such file or directory\); nothing was changed"):
        swap(pairs, beside)
    assert {file.name: file.read_text("utf-8") for file in old.iterdir()} == {"a": "old", "c": "old"}


def test_an_interruption_is_undone_too(tmp_path: Path, beside: Path) -> None:
    new, old = _files(tmp_path / "new", a="new"), _files(tmp_path / "old", a="old")

    def pairs():
        yield new / "a", old / "a"
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        swap(pairs(), beside)
    assert (old / "a").read_text("utf-8") == "old"
