"""Each operation against a company that has one of everything: those that read in all four forms, those that write with a body."""

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

from tests.cli import given
from tests.cli.conftest import Shell
from tests.sandbox.populated import path_of, populate, required_query, sample_body
from tools.evidence import samples
from tools.evidence.replay.replica import Replica
from tools.evidence.samples import Declared

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
def test_what_is_read_is_written_in_every_form(declared: Declared, populated: tuple[Sandbox, dict[str, Any]], nobody: Shell) -> None:
    sandbox, made = populated
    nobody.export(**sandbox.environment())
    options = given.options(required_query(declared).items())
    arguments = [declared.name, *(f"{value}" for value in path_of(declared, made)), *options]
    if given.gives_file(declared):
        ran = nobody.run("download", *arguments, "--output", "file")
        if "that is a folder" not in ran.err:
            assert ran.status == 0, ran
            return
    as_json = nobody.done("call", *arguments, "--format", "json")
    rows = json.loads(as_json) if as_json else None
    lines = [json.loads(line) for line in nobody.done("call", *arguments, "--format", "jsonl").splitlines()]
    assert lines == (rows if isinstance(rows, list) else [] if rows is None else [rows])
    table = list(csv.reader(io.StringIO(nobody.done("call", *arguments, "--format", "csv"))))
    if isinstance(rows, list):
        assert len(table) in (len(rows), len(rows) + 1)
    shown = nobody.done("call", *arguments, "--format", "table")
    if isinstance(rows, dict):
        assert [name for name, value in rows.items() if value not in (None, "", [], {}) and name not in shown] == []


WRITING = [each for each in samples.operations() if not OPERATIONS[each.key].safe]


@pytest.mark.parametrize("declared", WRITING, ids=lambda each: each.key)
def test_what_writes_is_sent_as_the_client_sends_it(declared: Declared, populated: tuple[Sandbox, dict[str, Any]], nobody: Shell) -> None:
    """One may be refused for what another one did before: it has come there, and not failed here."""
    sandbox, made = populated
    nobody.export(**sandbox.environment())
    beside = [*required_query(declared).items(), *given.required_headers(declared), *given.form(declared).items()]
    sent = [*given.sent(declared, sample_body(declared)), *given.options(beside)]
    if given.gives_file(declared):
        sent += ["--output", "answer.pdf"]
    before = len(sandbox.requests)
    ran = nobody.run("call", declared.name, *map(str, path_of(declared, made)), *sent, "--yes")
    asked = [each for each in sandbox.requests[before:] if each.path.startswith(("/3/", "/api/"))]
    assert ran.status == (0 if (asked[-1].status or 500) < 300 else 1), ran
    assert asked[-1].method == declared.method
