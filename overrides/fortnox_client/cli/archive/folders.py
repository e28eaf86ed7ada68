"""Files and folders of the archive and the inbox at Fortnox, and where an archive stores them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from attrs import frozen
from fortnox_core.filenames import safe_filename

from fortnox_client.models import ArchiveFolder, InboxFolder

Folder = ArchiveFolder | InboxFolder


@frozen
class StoredFile:
    """A file in a folder at Fortnox.

    Attributes:
        id: its FileId.
        archive_file_id: its ArchiveFileId; None if Fortnox does not send it.
        name: name at Fortnox; empty if it has none.
        path: path in the archive.
    """

    id: str
    archive_file_id: str | None
    name: str
    path: str


def walk(path: str, root: Callable[[], Folder], folder: Callable[[str], Folder]) -> Iterator[StoredFile]:
    """Yield the files in a folder and in the folders below it.

    Args:
        path: path of the folder in the archive.
        root: fetches the root folder.
        folder: fetches a folder by its id.
    """
    yield from _walk(path, root(), folder, set())


def unique_names(named: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return a safe file name for each id. Names that a file system may not distinguish get the id.

    Args:
        named: id and name of each file.
    """
    safe = {key: safe_filename(name) or "file" for key, name in named}
    count = Counter(name.casefold() for name in safe.values())
    return {key: name if count[name.casefold()] == 1 else _with_id(name, key) for key, name in safe.items()}


def _walk(path: str, content: Folder, folder: Callable[[str], Folder], visited: set[str]) -> Iterator[StoredFile]:
    files = {each.id: each for each in content.files if each.id}
    folders = {each.id: each for each in content.folders if each.id and each.id not in visited}
    visited |= folders.keys()
    names = unique_names((key, each.name or "") for key, each in [*files.items(), *folders.items()])
    for key, each in files.items():
        yield StoredFile(key, each.archive_file_id, each.name or "", f"{path}/{names[key]}")
    for key in folders:
        yield from _walk(f"{path}/{names[key]}", folder(key), folder, visited)


def _with_id(name: str, key: str) -> str:
    stem, dot, extension = name.rpartition(".")
    named = f"{stem} ({key}).{extension}" if dot else f"{name} ({key})"
    return safe_filename(named) or key
