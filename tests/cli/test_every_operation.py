"""All operations on a sandbox company with one object of each kind: reading in all formats, and writing."""

import csv
import io
import json
from collections.abc import Iterator
from contextlib import nullcontext
from datetime import UTC, datetime
from typing import Any, TypeAlias

import pytest
from fortnox_client import Fortnox
from fortnox_client.operations import OPERATIONS
from fortnox_client.sandbox import Sandbox
from fortnox_client.sandbox.api.store import Store

from tests.cli import sample_arguments
from tests.cli.conftest import Shell
from tests.sandbox.sample_company import path_of, populate, required_query, sample_body
from tools.evidence import samples
from tools.evidence.replay.replica import Replica
from tools.evidence.samples import Declared

READING = [each for each in samples.operations() if OPERATIONS[each.key].safe]
WRITING = [each for each in samples.operations() if not OPERATIONS[each.key].safe]

Populated: TypeAlias = tuple[Sandbox, dict[str, Any]]


@pytest.fixture(scope="module")
def populated(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Populated]:
    """A sandbox, and the objects in it. Reading and writing tests have one each, because writing tests delete objects."""
    file = tmp_path_factory.mktemp("populated") / "sandbox.db"
    store = Store(file)
    created = populate(Replica(datetime.now(UTC), store))
    store.close()
    with Sandbox(db=file, window=0) as sandbox:
        yield sandbox, created


@pytest.fixture(scope="module")
def client(populated: Populated) -> Iterator[Fortnox]:
    """One client for all commands: a new one loads certificates and requests a token. Its rate limiter has the window of the sandbox, 0."""
    with populated[0].connect() as fortnox:
        yield fortnox


@pytest.fixture
def connected_shell(populated: Populated, client: Fortnox, empty_shell: Shell, monkeypatch: pytest.MonkeyPatch) -> Shell:
    empty_shell.export(**populated[0].environment())
    monkeypatch.setattr("fortnox_client.cli.operation_command.connect", lambda _: nullcontext(client))
    return empty_shell


@pytest.mark.parametrize("populated", ["reading"], indirect=True)
@pytest.mark.parametrize("declared", READING, ids=lambda each: each.key)
def test_read_operation_has_same_data_in_every_format(declared: Declared, populated: Populated, connected_shell: Shell) -> None:
    options = sample_arguments.as_options(required_query(declared).items())
    arguments = [declared.name, *(f"{value}" for value in path_of(declared, populated[1])), *options]
    if sample_arguments.returns_file(declared):
        result = connected_shell.run("download", *arguments, "--output", "file")
        if "this is a folder" not in result.err:
            assert result.status == 0, result
            return
    as_json = connected_shell.done("call", *arguments, "--format", "json")
    rows = json.loads(as_json) if as_json else None
    lines = [json.loads(line) for line in connected_shell.done("call", *arguments, "--format", "jsonl").splitlines()]
    assert lines == (rows if isinstance(rows, list) else [] if rows is None else [rows])
    table = list(csv.reader(io.StringIO(connected_shell.done("call", *arguments, "--format", "csv"))))
    if isinstance(rows, list):
        assert len(table) in (len(rows), len(rows) + 1)
    shown = connected_shell.done("call", *arguments, "--format", "table")
    if isinstance(rows, dict):
        assert [name for name, value in rows.items() if value not in (None, "", [], {}) and name not in shown] == []


@pytest.mark.parametrize("populated", ["writing"], indirect=True)
@pytest.mark.parametrize("declared", WRITING, ids=lambda each: each.key)
def test_write_operation_reaches_the_sandbox(declared: Declared, populated: Populated, connected_shell: Shell) -> None:
    """The sandbox may reject a write because of an earlier one; the request must have arrived."""
    sandbox, created = populated
    parameters = [
        *required_query(declared).items(),
        *sample_arguments.required_headers(declared),
        *sample_arguments.form_fields(declared).items(),
    ]
    options = [*sample_arguments.body_arguments(declared, sample_body(declared)), *sample_arguments.as_options(parameters)]
    if sample_arguments.returns_file(declared):
        options += ["--output", "response.pdf"]
    before = len(sandbox.requests)
    result = connected_shell.run("call", declared.name, *map(str, path_of(declared, created)), *options, "--yes")
    last = [each for each in sandbox.requests[before:] if each.path.startswith(("/3/", "/api/"))][-1]
    assert result.status == (0 if (last.status or 500) < 300 else 1), result
    assert last.method == declared.method
