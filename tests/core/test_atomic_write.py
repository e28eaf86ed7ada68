"""Atomic writes: a file on disk is complete or unchanged."""

import os
import threading
from pathlib import Path

import pytest
from fortnox_core.atomic_write import atomic_write
from fortnox_core.download import Download

from tests.platforms import posix


def _download(content: bytes = b"%PDF") -> Download:
    return Download(content, "application/pdf", None)


@posix
def test_save_keeps_symbolic_link(tmp_path: Path) -> None:
    target, link = tmp_path / "target.pdf", tmp_path / "link.pdf"
    target.write_bytes(b"before")
    link.symlink_to(target)
    assert _download().save(link) == link
    assert link.is_symlink()
    assert target.read_bytes() == b"%PDF"


@posix
def test_save_keeps_permissions(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.touch(mode=0o600)
    _download().save(path)
    assert path.stat().st_mode & 0o777 == 0o600


@posix
def test_save_new_file_has_default_permissions(tmp_path: Path) -> None:
    (tmp_path / "other").write_bytes(b"")
    path = _download().save(tmp_path / "a.pdf")
    assert path.stat().st_mode == (tmp_path / "other").stat().st_mode


@posix
def test_save_writes_to_pipe(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    _download().save(pipe)
    reader.join()
    assert read == [b"%PDF"]


def test_save_failure_leaves_no_file(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        _download().save(tmp_path / "none" / "a.pdf")
    with pytest.raises(IsADirectoryError):
        _download().save(tmp_path)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("kind", ["file", "folder", "link", "dangling link", "pipe"])
@posix
def test_save_without_replace_keeps_what_exists(tmp_path: Path, kind: str) -> None:
    path, target = tmp_path / "a.pdf", tmp_path / "target"
    match kind:
        case "file":
            path.write_bytes(b"before")
        case "folder":
            path.mkdir()
        case "pipe":
            os.mkfifo(path)
        case _:
            path.symlink_to(target)
            if kind == "link":
                target.write_bytes(b"before")
    names = sorted(tmp_path.iterdir())
    with pytest.raises(FileExistsError):
        _download().save(path, replace=False)
    assert sorted(tmp_path.iterdir()) == names
    assert kind not in ("file", "link") or path.read_bytes() == b"before"


@posix
def test_save_without_replace_loses_race(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    with pytest.raises(FileExistsError), atomic_write(path, replace=False) as file:
        file.write(b"%PDF")
        path.symlink_to(tmp_path / "target")  # another program was faster
    assert [each.name for each in tmp_path.iterdir()] == ["a.pdf"]
    assert not path.exists()


def test_save_without_replace_creates_file(tmp_path: Path) -> None:
    assert _download().save(tmp_path / "a.pdf", replace=False).read_bytes() == b"%PDF"
    assert [each.name for each in tmp_path.iterdir()] == ["a.pdf"]
