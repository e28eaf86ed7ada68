"""What becomes of an answer: rows, one thing, or a file."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from attrs import define
from fortnox_core.call import Call
from fortnox_core.download import Download
from fortnox_core.json_types import as_list, as_object
from fortnox_core.model import Model
from fortnox_core.pager import Pager
from fortnox_core.pagination import Page
from fortnox_core.response import Response

from fortnox_client.cli import headers, made, operations, output, terminal
from fortnox_client.cli.trouble import Trouble
from fortnox_client.cli.ways import Ways
from fortnox_client.schema import OperationSchema

STANDARD_OUTPUT: Final = Path("-")


@define(slots=True, kw_only=True, repr=False)
class Row(Model):
    """A row as Fortnox sends it: all of it in additional_properties."""


def show_list(declared: OperationSchema, pager: Pager[Row], ways: Ways) -> None:
    """Writes the first page, or all."""
    pages = pager.pages()
    first = next(pages, None)
    rows: Iterator[dict[str, Any]] = (row.additional_properties for row in (first.items if first is not None else ()))
    total = None if first is None else first.total
    if ways.all:
        rows = terminal.watched(_chained(rows, pages), total)
    output.write_rows(rows, ways.form, _heads(declared), ways.wanted)
    if first is not None and not ways.all and (more := _more(declared, first)):
        terminal.told().print(f"{more}; --all reads every page", style="dim")


def show_one(declared: OperationSchema, call: Call[Any], response: Response, ways: Ways) -> None:
    """Write one result, and then its ETag. `--raw`: as it came."""
    if declared.media and (ways.saves or not _is_folder(declared, response)):
        _save(declared, response, ways)
    elif ways.raw:
        sys.stdout.buffer.write(response.content)
    elif declared.answer is None or not response.content:
        terminal.told().print(f"{declared.operation.name}: done", style="dim", markup=False)
    else:
        _show_content(declared, call, response, ways)
    if declared.etag:
        headers.keep_etag(response, ways.etag_save)


def _more(declared: OperationSchema, page: Page[Row]) -> str | None:
    """Return how much of a list a page is; None where it is all of it, as far as is known."""
    if page.total is not None and page.last is not False:
        return f"{len(page.items)} of {page.total} rows" if page.total > len(page.items) else None
    unknown = declared.operation.paging == "headers" and page.last is not True
    return f"{len(page.items)} rows, and there may be more" if unknown and page.items else None


def _show_content(declared: OperationSchema, call: Call[Any], response: Response, ways: Ways) -> None:
    if made.makes(declared):
        made.show(declared, call.result(response), response, ways.form, ways.wanted)
        return
    content, kind = response.unwrapped(), declared.answer.kind if declared.answer is not None else None
    values = [] if content is None else as_list(content)
    if kind == "values" and values is not None:
        output.write_values(values, ways.form)
    else:
        output.write_one(content, ways.form, ways.wanted)


def _heads(declared: OperationSchema) -> list[str]:
    """The names that a row has by the document, those first that it is known by: its key, its name, its dates and its amounts."""
    shape = declared.row
    if shape is None:
        return []
    reader = operations.known().get(f"{declared.resource}.get")
    keys = {operations.bare(name) for name in (reader.path if reader is not None else ())}

    def rank(name: str) -> int:
        if operations.bare(name) in keys:
            return 0
        kind = shape.fields[name].kind
        if name.endswith(("Name", "Description")):
            return 1
        return 2 if kind in ("date", "datetime") else 3 if name.endswith(("Total", "Balance", "Amount", "Price")) else 4

    return sorted(shape.fields, key=lambda name: (name.startswith("@"), rank(name)))


def _chained(rows: Iterator[dict[str, Any]], pages: Iterator[Any]) -> Iterator[dict[str, Any]]:
    yield from rows
    for page in pages:
        yield from (row.additional_properties for row in page.items)


def _is_folder(declared: OperationSchema, response: Response) -> bool:
    """Whether what may be a file or a folder is a folder: what there is in the archive has one address."""
    if declared.answer is None or not response.headers.get("content-type", "").startswith("application/json"):
        return False
    return declared.operation.response_key in (as_object(response.json()) or {})


def _save(declared: OperationSchema, response: Response, ways: Ways) -> None:
    if _is_folder(declared, response):
        raise Trouble(f"that is a folder, and no file; `fortnox call {declared.operation.name}` lists it")
    download = Download.of(response)
    if ways.output == STANDARD_OUTPUT or (ways.output is None and not ways.saves and not sys.stdout.isatty()):
        if sys.stdout.isatty():
            raise Trouble("a file does not go to a terminal: name one by --output")
        sys.stdout.buffer.write(download.content)
        return
    path = ways.output or Path(download.filename or "download")
    if ways.output is None and path.exists():
        raise Trouble(f"{path} is there already; name a file by --output, which replaces it")
    try:
        download.save(path)
    except OSError as error:
        raise Trouble(f"{path} cannot be written: {error.strerror}") from None
    terminal.told().print(f"{path}: {len(download.content):,} bytes", markup=False)
    if not sys.stdout.isatty():
        print(path)  # for a script, which does not know its name
