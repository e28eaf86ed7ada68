"""Files of an archive: SIE files, PDFs of documents, and the files of the archive and the inbox with what they are connected to."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Set
from functools import partial
from typing import Any, Final

from attrs import asdict
from fortnox_core.filenames import safe_filename
from fortnox_core.ids import ArchiveFileId, FileId

from fortnox_client.cli.archive import registers
from fortnox_client.cli.archive.folder import ArchiveFolder
from fortnox_client.cli.archive.folders import StoredFile, unique_names, walk
from fortnox_client.cli.archive.item import Item, file, json_lines
from fortnox_client.client import Fortnox

CONNECTIONS: Final = (
    "voucher_file_connections",
    "supplier_invoice_file_connections",
    "article_file_connections",
    "asset_file_connections",
)
"""Registers that say what a file is connected to."""

ATTACHMENTS: Final = "files/attachments.jsonl"
RECEIPTS: Final = "receipts.jsonl"

_LISTINGS: Final = ("files/archive.jsonl", "files/inbox.jsonl")
_SIE_TYPE: Final = 4
_ENTITY_TYPES: Final = {"invoices": "F", "orders": "O", "offers": "OF", "contracts": "C"}
_BATCH: Final = 50


def sie_files(fortnox: Fortnox, folder: ArchiveFolder) -> Iterator[Item]:
    """Yield the SIE file (type 4, with all vouchers) of each financial year.

    Args:
        fortnox: the client.
        folder: the archive, which has the financial years.
    """
    for label, year in registers.years(folder).items():
        yield file(f"sie/{label}.se", partial(fortnox.sie.get.stream, _SIE_TYPE, financialyear=year))


def documents(fortnox: Fortnox, folder: ArchiveFolder) -> Iterator[Item]:
    """Yield the PDF of each invoice, offer and order in the registers. Downloading them does not mark them as sent.

    Args:
        fortnox: the client.
        folder: the archive, which has the registers.
    """
    previews = {"invoices": fortnox.invoices.preview, "offers": fortnox.offers.preview, "orders": fortnox.orders.preview}
    for register, preview in previews.items():
        for number in _numbers(folder, register):
            yield file(f"documents/{register}/{safe_filename(number)}.pdf", partial(preview.stream, number))


def listings(fortnox: Fortnox, folder: ArchiveFolder, without: Set[str]) -> Iterator[Item]:
    """Yield the lists of files: those of the archive, those of the inbox, and the attachments of documents.

    The list of attachments is not made while a register of documents is missing.

    Args:
        fortnox: the client.
        folder: the archive, which has the registers.
        without: registers that are left out.
    """
    archive = partial(walk, "files/archive", fortnox.archive.get, fortnox.archive.folder)
    inbox = partial(walk, "files/inbox", fortnox.inbox.get, fortnox.inbox.folder)
    for path, files in zip(_LISTINGS, (archive, inbox), strict=True):
        yield json_lines(path, partial(_listed, files))
    if all(registers.is_complete(folder, register) for register in _ENTITY_TYPES if register not in without):
        yield json_lines(ATTACHMENTS, partial(_attachments, fortnox, folder))


def files(fortnox: Fortnox, folder: ArchiveFolder) -> Iterator[Item]:
    """Yield the files that the lists have, and those that are only connected to something.

    Args:
        fortnox: the client.
        folder: the archive, which has the lists.
    """
    archive, inbox = ([StoredFile(**row) for row in folder.rows(path)] for path in _LISTINGS)
    for each in archive:
        yield file(each.path, partial(fortnox.archive.download.stream, FileId(each.id)))
    for each in inbox:
        yield file(each.path, partial(fortnox.inbox.download.stream, FileId(each.id)))
    for file_id, path in _connected(folder).items():
        yield file(path, partial(fortnox.archive.download.stream, FileId(file_id)))
    for archive_id, path in _attached(folder).items():
        yield file(path, partial(fortnox.archive.get_file.stream, fileid=ArchiveFileId(archive_id)))


def receipts(folder: ArchiveFolder) -> Item:
    """Return the list of connections: for each voucher, supplier invoice, document, article and asset, the path of its file.

    Args:
        folder: the archive, which has the files.
    """
    return json_lines(RECEIPTS, partial(_receipts, folder))


def _numbers(folder: ArchiveFolder, register: str) -> list[str]:
    return [str(row["DocumentNumber"]) for row in registers.rows(folder, register) if row.get("DocumentNumber")]


def _listed(files: Callable[[], Iterator[StoredFile]]) -> Iterator[dict[str, Any]]:
    return (asdict(each) for each in files())


def _attachments(fortnox: Fortnox, folder: ArchiveFolder) -> Iterator[dict[str, Any]]:
    for register, kind in _ENTITY_TYPES.items():
        numbers = _numbers(folder, register)
        for start in range(0, len(numbers), _BATCH):
            batch = numbers[start : start + _BATCH]
            yield from (each.to_dict() for each in fortnox.attachments.list(entityid=batch, entitytype=kind))


def _paths(folder: ArchiveFolder) -> tuple[dict[str, str], dict[str, str]]:
    """Return the paths of listed files by FileId, and by ArchiveFileId."""
    listed = [StoredFile(**row) for path in _LISTINGS for row in folder.rows(path)]
    return {each.id: each.path for each in listed}, {each.archive_file_id: each.path for each in listed if each.archive_file_id}


def _connected(folder: ArchiveFolder) -> dict[str, str]:
    """Return the paths of files that are connected to something and in no list, by FileId."""
    listed, _ = _paths(folder)
    rows = (row for register in CONNECTIONS for row in registers.rows(folder, register))
    named = {row["FileId"]: row.get("Name") or row["FileId"] for row in rows if row.get("FileId") and row["FileId"] not in listed}
    return {key: f"files/connected/{name}" for key, name in unique_names(named.items()).items()}


def _attached(folder: ArchiveFolder) -> dict[str, str]:
    """Return the paths of files that are attached to a document and in no list, by ArchiveFileId."""
    _, listed = _paths(folder)
    found = dict.fromkeys(row["fileId"] for row in folder.rows(ATTACHMENTS) if row.get("fileId") and row["fileId"] not in listed)
    return {key: f"files/attached/{safe_filename(key)}" for key in found}


def _receipts(folder: ArchiveFolder) -> Iterator[dict[str, Any]]:
    by_id, by_archive_id = _paths(folder)
    by_id, by_archive_id = {**by_id, **_connected(folder)}, {**by_archive_id, **_attached(folder)}
    labels = {year: label for label, year in registers.years(folder).items()}
    for register in CONNECTIONS:
        for row in registers.rows(folder, register):
            year = {"FinancialYear": labels.get(row["VoucherYear"])} if "VoucherYear" in row else {}
            yield {"connection": register, "path": _existing(folder, by_id.get(row.get("FileId", ""))), **row, **year}
    for row in folder.rows(ATTACHMENTS):
        yield {"connection": "attachments", "path": _existing(folder, by_archive_id.get(row.get("fileId", ""))), **row}


def _existing(folder: ArchiveFolder, path: str | None) -> str | None:
    """Return the path of a file that was archived; None for one that is missing."""
    return path if path is not None and folder.has(path) else None
