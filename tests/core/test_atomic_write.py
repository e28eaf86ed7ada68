"""Atomic writes: a file on disk is complete or unchanged."""

import os
import threading
from pathlib import Path

import pytest
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
