"""All operations on a sandbox company with one object of each kind: reading in all formats, and writing."""

import csv
import io
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from fortnox_client.operations import OPERATIONS
from fortnox_client.sandbox import Sandbox
from fortnox_client.sandbox.api.store import Store

from tests import samples
from tests.cli import sample_arguments
from tests.cli.conftest import Shell
from tests.samples import Declared
from tests.sandbox.populated import path_of, populate, required_query, sample_body
from tests.sandbox.replay.replica import Replica

READING = [each for each in samples.operations() if OPERATIONS[each.key].safe]


@pytest.fixture(scope="module")
def populated(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Sandbox, dict[str, Any]]]:
    file = tmp_path_factory.mktemp("populated") / "books.db"
    store = Store(file)
    made = populate(Replica(datetime.now(UTC), store))
    store.close()
    with Sandbox(db=file, window=0) as sandbox:
        yield sandbox, made


@pytest.mark.parametrize("declared", READING, ids=lambda each: each.key)
def test_read_operation_has_same_data_in_every_format(
    declared: Declared, populated: tuple[Sandbox, dict[str, Any]], empty_shell: Shell
) -> None:
    sandbox, made = populated
    empty_shell.export(**sandbox.environment())
    options = sample_arguments.as_options(required_query(declared).items())
    arguments = [declared.name, *(f"{value}" for value in path_of(declared, made)), *options]
    if sample_arguments.returns_file(declared):
        ran = empty_shell.run("download", *arguments, "--output", "file")
        if "this is a folder" not in ran.err:
            assert ran.status == 0, ran
            return
    as_json = empty_shell.done("call", *arguments, "--format", "json")
    rows = json.loads(as_json) if as_json else None
    lines = [json.loads(line) for line in empty_shell.done("call", *arguments, "--format", "jsonl").splitlines()]
    assert lines == (rows if isinstance(rows, list) else [] if rows is None else [rows])
    table = list(csv.reader(io.StringIO(empty_shell.done("call", *arguments, "--format", "csv"))))
    if isinstance(rows, list):
        assert len(table) in (len(rows), len(rows) + 1)
    shown = empty_shell.done("call", *arguments, "--format", "table")
    if isinstance(rows, dict):
        assert [name for name, value in rows.items() if value not in (None, "", [], {}) and name not in shown] == []


WRITING = [each for each in samples.operations() if not OPERATIONS[each.key].safe]


@pytest.mark.parametrize("declared", WRITING, ids=lambda each: each.key)
def test_write_operation_reaches_the_sandbox(declared: Declared, populated: tuple[Sandbox, dict[str, Any]], empty_shell: Shell) -> None:
    """The sandbox may reject a write because of an earlier one; the request must have arrived."""
    sandbox, made = populated
    empty_shell.export(**sandbox.environment())
    beside = [
        *required_query(declared).items(),
        *sample_arguments.required_headers(declared),
        *sample_arguments.form_fields(declared).items(),
    ]
    sent = [*sample_arguments.body_arguments(declared, sample_body(declared)), *sample_arguments.as_options(beside)]
    if sample_arguments.returns_file(declared):
        sent += ["--output", "response.pdf"]
    before = len(sandbox.requests)
    ran = empty_shell.run("call", declared.name, *map(str, path_of(declared, made)), *sent, "--yes")
    asked = [each for each in sandbox.requests[before:] if each.path.startswith(("/3/", "/api/"))]
    assert ran.status == (0 if (asked[-1].status or 500) < 300 else 1), ran
    assert asked[-1].method == declared.method
