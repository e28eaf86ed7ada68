"""Files of an archive that are fetched from Fortnox."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, BinaryIO

from attrs import field, frozen

from fortnox_client.cli.json_text import encode


@frozen
class Item:
    """A file of the archive.

    Attributes:
        path: path in the archive, with "/".
        write: fetches the content, and writes it to a file.
        part_of: path of the file that it becomes a part of; empty if it is a file of its own.
    """

    path: str
    write: Callable[[BinaryIO], None] = field(eq=False, repr=False)
    part_of: str = ""


@frozen
class Stage:
    """Files that are fetched together, after those of the stages before.

    Attributes:
        name: what the files are, in words.
        items: the files.
        concurrency: how many are fetched at a time.
        is_derived: whether the files are made from others, and are therefore written again in each run.
    """

    name: str
    items: list[Item]
    concurrency: int = 1
    is_derived: bool = False


def json_lines(path: str, rows: Callable[[], Iterable[dict[str, Any]]], *, part_of: str = "") -> Item:
    """Return a file of JSON Lines.

    Args:
        path: path in the archive.
        rows: fetches the rows.
        part_of: path of the file that it becomes a part of.
    """

    def write(output: BinaryIO) -> None:
        for row in rows():
            output.write(f"{encode(row)}\n".encode())

    return Item(path, write, part_of)


def file(path: str, stream: Callable[[], Any]) -> Item:
    """Return a file that is downloaded in chunks.

    Args:
        path: path in the archive.
        stream: opens the download: a context manager whose value yields chunks.
    """

    def write(output: BinaryIO) -> None:
        with stream() as download:
            for chunk in download:
                output.write(chunk)

    return Item(path, write)
