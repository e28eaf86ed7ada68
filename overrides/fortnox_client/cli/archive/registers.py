"""Registers of an archive: each list of the API, and the settings of the company."""

from __future__ import annotations

from collections.abc import Iterator, Set
from operator import attrgetter
from typing import Any, BinaryIO, Final

from fortnox_client.cli import operations
from fortnox_client.cli.archive import full_registers
from fortnox_client.cli.archive.folder import ArchiveFolder
from fortnox_client.cli.archive.item import Item, json_lines
from fortnox_client.cli.json_text import format_json
from fortnox_client.client import Fortnox
from fortnox_client.schema import OperationSchema

YEARS: Final = "registers/financial_years.jsonl"

_OTHER: Final = frozenset({"attachments", "bank_processes", "developer", "inbox", "me"})
"""Resources that are no registers of the company: files, processes of a bank, and data of the integration and its user."""


def registers() -> dict[str, OperationSchema]:
    """Return the operations whose responses are the registers, by the name of the register."""
    return {declared.resource: declared for declared in operations.known().values() if _is_register(declared)}


def items(fortnox: Fortnox, folder: ArchiveFolder, without: Set[str]) -> Iterator[Item]:
    """Yield the files of the registers, and the rows of those whose full objects are fetched one by one.

    Args:
        fortnox: the client.
        folder: the archive, which has the financial years.
        without: registers to leave out, by their names or the first words of their names.
    """
    for name, declared in _chosen(without):
        if declared.response is not None and declared.response.kind != "rows":
            yield _settings(fortnox, name, declared)
        elif "financialyear" in declared.query:
            yield from (_list(fortnox, declared, f"{name}/{label}", financialyear=year) for label, year in years(folder).items())
        elif full_registers.is_full(declared) and not folder.has(_path(name)):
            yield full_registers.listing(fortnox, declared, _path(name))
        else:
            yield _list(fortnox, declared, name)


def parts(fortnox: Fortnox, folder: ArchiveFolder, without: Set[str]) -> Iterator[Item]:
    """Yield the parts of registers whose full objects are fetched one by one. See `items`."""
    for name, declared in _chosen(without):
        if full_registers.is_full(declared) and not folder.has(_path(name)):
            yield from full_registers.parts(fortnox, folder, declared, _path(name))


def joined(folder: ArchiveFolder, without: Set[str]) -> Iterator[Item]:
    """Yield the registers that are made of parts, if the archive has all their parts. See `items`."""
    for name, declared in _chosen(without):
        if full_registers.is_full(declared) and (item := full_registers.joined(folder, _path(name))) is not None:
            yield item


def financial_years(fortnox: Fortnox) -> Item:
    """Return the file of the financial years."""
    return json_lines(YEARS, lambda: (year.to_dict() for year in fortnox.financial_years.list()))


def years(folder: ArchiveFolder) -> dict[str, int]:
    """Return the ids of the financial years by their first and last date, such as "2026-01-01_2026-12-31".

    Args:
        folder: the archive, which has the financial years.
    """
    return {f"{row['FromDate']}_{row['ToDate']}": int(row["Id"]) for row in folder.rows(YEARS)}


def rows(folder: ArchiveFolder, register: str) -> Iterator[dict[str, Any]]:
    """Yield the rows of a register that is in the archive.

    Args:
        folder: the archive.
        register: name of the register.
    """
    return folder.rows(_path(register))


def is_complete(folder: ArchiveFolder, register: str) -> bool:
    """Return whether a register is in the archive.

    Args:
        folder: the archive.
        register: name of the register.
    """
    return folder.has(_path(register))


def _is_register(declared: OperationSchema) -> bool:
    if not declared.operation.safe or declared.media or declared.response is None or declared.resource.partition(".")[0] in _OTHER:
        return False
    if declared.required_query or set(declared.path) - set(declared.operation.optional):
        return False
    return declared.verb == "list" if declared.response.kind in ("rows", "values") else declared.verb == "get"


def _path(name: str) -> str:
    return f"registers/{name}.jsonl"


def _settings(fortnox: Fortnox, name: str, declared: OperationSchema) -> Item:
    def write(output: BinaryIO) -> None:
        content = attrgetter(declared.operation.name)(fortnox)()
        output.write(f"{format_json(content.to_dict())}\n".encode())

    return Item(f"registers/{name}.json", write)


def _list(fortnox: Fortnox, declared: OperationSchema, name: str, **keywords: Any) -> Item:
    method: Any = attrgetter(declared.operation.name)(fortnox)
    return json_lines(_path(name), lambda: (row.to_dict() for row in method(**keywords)))


def _chosen(without: Set[str]) -> Iterator[tuple[str, OperationSchema]]:
    return ((name, each) for name, each in registers().items() if name not in without and name.partition(".")[0] not in without)
