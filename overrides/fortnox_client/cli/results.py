"""Show the result of a call: a list, one object, or a file."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from attrs import define
from fortnox_core.call import Call
from fortnox_core.download import Download
from fortnox_core.errors import Response
from fortnox_core.json_types import as_list, as_object
from fortnox_core.model import Model
from fortnox_core.pager import Pager
from fortnox_core.pagination import Page

from fortnox_client.cli import created_documents, headers, operations, output, saved_files, terminal
from fortnox_client.cli.command_options import CommandOptions
from fortnox_client.cli.errors import CliError
from fortnox_client.cli.safe_text import escape_lines
from fortnox_client.schema import OperationSchema


@define(slots=True, kw_only=True, repr=False)
class Row(Model):
    """A row without declared fields, so that `additional_properties` has all of it with Fortnox's names."""


def show_list(declared: OperationSchema, pager: Pager[Row], options: CommandOptions, wanted: int | None) -> None:
    """Write the first rows of a list, or all rows with --all.

    Args:
        declared: the operation.
        pager: the list.
        options: the options of the command.
        wanted: number of rows, if they are on more than one page; None for the first page.
    """
    pages = pager.pages()
    first = next(pages, None)
    rows: Iterator[dict[str, Any]] = (row.additional_properties for row in (first.items if first is not None else ()))
    total = None if first is None else first.total
    if options.all:
        rows = terminal.with_progress(_chain(rows, pages), total)
    elif wanted is not None:
        rows = terminal.with_progress(islice(_chain(rows, pages), wanted), wanted if total is None else min(wanted, total))
    output.write_rows(rows, options.output_format, _column_order(declared), options.column_names, options.dialect)
    if first is not None and not options.all and (more := _more_rows(declared, first, wanted)):
        terminal.stderr().print(f"{more}; use --all to read all pages", style="dim")


def show_response(declared: OperationSchema, call: Call[Any], response: Response, options: CommandOptions, ids: Sequence[str]) -> None:
    """Write the response of an operation that is not a list, then save or show its ETag.

    Args:
        declared: the operation.
        call: the call that was sent.
        response: its response.
        options: the options of the command.
        ids: the path parameters of the call.

    Raises:
        CliError: a file cannot be written, or the response has no ETag to save.
    """
    if declared.media and (options.saves_file or not _is_folder(declared, response)):
        _save(declared, response, options, ids)
    elif options.raw:
        _write_raw(response)
    elif declared.response is None or not response.content:
        terminal.stderr().print(f"{declared.operation.name}: done", style="dim")
    else:
        _show_content(declared, call, response, options)
    if declared.has_etag:
        headers.save_etag(response, options.etag_save)


def _write_raw(response: Response) -> None:
    """Write a response body unchanged. On a terminal, control characters are escaped."""
    if sys.stdout.isatty():
        print(escape_lines(response.content.decode("utf-8", "backslashreplace")))
    else:
        sys.stdout.buffer.write(response.content)


def _more_rows(declared: OperationSchema, page: Page[Row], wanted: int | None) -> str | None:
    """Return how many rows of a list are shown. None if the list has no more rows."""
    shown = wanted or len(page.items)
    if page.total is not None and page.last is not False:
        return f"{shown} of {page.total} rows" if page.total > shown else None
    unknown = declared.operation.paging == "headers" and page.last is not True
    return f"{len(page.items)} rows, there may be more" if unknown and page.items else None


def _show_content(declared: OperationSchema, call: Call[Any], response: Response, options: CommandOptions) -> None:
    if created_documents.creates_document(declared):
        created_documents.show(declared, call.result(response), response, options.output_format, options.column_names, options.dialect)
        return
    content, kind = response.unwrap(), declared.response.kind if declared.response is not None else None
    values = [] if content is None else as_list(content)
    if kind == "values" and values is not None:
        output.write_values(values, options.output_format, options.dialect)
    else:
        output.write_one(content, options.output_format, options.column_names, options.dialect)


def _column_order(declared: OperationSchema) -> list[str]:
    """Return the columns of a row: number, names, dates, amounts, then the others; those that begin with @ last."""
    row = declared.row
    if row is None:
        return []
    reader = operations.known().get(f"{declared.resource}.get")
    keys = {operations.bare(name) for name in (reader.path if reader is not None else ())}

    def rank(name: str) -> int:
        if operations.bare(name) in keys:
            return 0
        kind = row.fields[name].kind
        if name.endswith(("Name", "Description")):
            return 1
        return 2 if kind in ("date", "datetime") else 3 if name.endswith(("Total", "Balance", "Amount", "Price")) else 4

    return sorted(row.fields, key=lambda name: (name.startswith("@"), rank(name)))


def _chain(rows: Iterator[dict[str, Any]], pages: Iterator[Any]) -> Iterator[dict[str, Any]]:
    yield from rows
    for page in pages:
        yield from (row.additional_properties for row in page.items)


def _is_folder(declared: OperationSchema, response: Response) -> bool:
    """Return whether a response of the archive is a folder. Files and folders have the same path there."""
    if declared.response is None or "content-disposition" in response.headers:
        return False
    if not response.headers.get("content-type", "").startswith("application/json"):
        return False
    return declared.operation.response_key in (as_object(response.parse()) or {})


def _save(declared: OperationSchema, response: Response, options: CommandOptions, ids: Sequence[str]) -> None:
    if _is_folder(declared, response):
        raise CliError(f"this is a folder, not a file; list it with `fortnox call {declared.operation.name}`")
    download = Download.from_response(response)
    if options.output == saved_files.STDOUT or (options.output is None and not options.saves_file and not sys.stdout.isatty()):
        saved_files.write_to_stdout(download)
    else:
        saved_files.save(download, ids, options.output)
