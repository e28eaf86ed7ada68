"""Registers whose rows are fetched one by one, such as invoices. They are fetched in parts, so that a stop loses little."""
# Uses private parts of a pager: the call that fetches the full object of a row.
# pyright: reportPrivateUsage=false

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from operator import attrgetter
from typing import Any, BinaryIO, Final

from fortnox_core.expand import ExpandableListing
from fortnox_core.resource import SyncExpandableListing

from fortnox_client.cli import operations
from fortnox_client.cli.archive.folder import WORK, ArchiveFolder
from fortnox_client.cli.archive.item import Item, json_lines
from fortnox_client.client import Fortnox
from fortnox_client.errors import FortnoxError, NotFound
from fortnox_client.schema import OperationSchema

_ROWS_ONLY: Final = frozenset({"accounts", "vouchers"})
"""Resources whose full objects are in the SIE files. One request for each voucher would take days."""

_PART: Final = 100
"""Rows of a part: about 20 seconds at the rate limit."""


def is_full(declared: OperationSchema) -> bool:
    """Return whether `get` returns fields that the rows of a list do not have.

    Args:
        declared: the operation that lists.
    """
    reader = operations.known().get(f"{declared.resource}.get")
    is_expandable = isinstance(operations.method(declared), SyncExpandableListing)
    if declared.resource in _ROWS_ONLY or not is_expandable or reader is None or reader.row is None or declared.row is None:
        return False
    return bool(reader.row.fields.keys() - declared.row.fields.keys())


def listing(fortnox: Fortnox, declared: OperationSchema, path: str) -> Item:
    """Return the file of the rows of a list. They are the rows of the register, also if it is fetched in several runs.

    Args:
        fortnox: the client.
        declared: the operation that lists.
        path: path of the register.
    """
    method: Any = attrgetter(declared.operation.name)(fortnox)
    return json_lines(_listing_path(path), lambda: (row.to_dict() for row in method()), part_of=path)


def parts(fortnox: Fortnox, folder: ArchiveFolder, declared: OperationSchema, path: str) -> Iterator[Item]:
    """Yield the parts of a register with full objects.

    Args:
        fortnox: the client.
        folder: the archive, which has the rows of the list.
        declared: the operation that lists.
        path: path of the register.
    """
    method: Any = attrgetter(declared.operation.name)(fortnox)
    rows = list(folder.rows(_listing_path(path)))
    for number, start in enumerate(range(0, len(rows), _PART)):
        fetch = partial(_full_objects, fortnox, method()._listing, rows[start : start + _PART])
        yield json_lines(f"{_folder(path)}/{number:06}.jsonl", fetch, part_of=path)


def joined(folder: ArchiveFolder, path: str) -> Item | None:
    """Return the register, made of its parts. None if a part is missing.

    Args:
        folder: the archive, which has the parts.
        path: path of the register.
    """
    count = -(-sum(1 for _ in folder.rows(_listing_path(path))) // _PART)
    paths = [f"{_folder(path)}/{number:06}.jsonl" for number in range(count)]
    if not folder.has(_listing_path(path)) or not all(map(folder.has, paths)):
        return None

    def write(output: BinaryIO) -> None:
        for part in paths:
            output.write(folder.read(part))

    return Item(path, write)


def _full_objects(fortnox: Fortnox, listed: ExpandableListing[Any, Any], rows: Sequence[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    calls = [listed.get(listed.model.from_dict(row)) for row in rows]
    for row, result in zip(rows, fortnox.gather(calls, errors="return"), strict=True):
        if isinstance(result, NotFound):  # deleted after the list was read
            yield row
        elif isinstance(result, FortnoxError):
            raise result
        else:
            yield result.to_dict()


def _listing_path(path: str) -> str:
    return f"{_folder(path)}/rows.jsonl"


def _folder(path: str) -> str:
    return f"{WORK}/{path.removesuffix('.jsonl')}"
