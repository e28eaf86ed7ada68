"""Each operation that reads, in all four forms, against a company that has one of everything."""

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
from tests.cli.conftest import Shell
from tests.samples import JSON, Declared
from tests.sandbox.populated import path_of, populate, required_query
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
def test_what_is_read_is_written_in_every_form(declared: Declared, populated: tuple[Sandbox, dict[str, Any]], nobody: Shell) -> None:
    sandbox, made = populated
    nobody.export(**sandbox.environment())
    options = [part for name, value in required_query(declared).items() for part in (f"--{_option(name)}", str(value))]
    arguments = [declared.name, *(f"{value}" for value in path_of(declared, made)), *options]
    content = declared.success[1]
    if any(media != JSON for media in content):
        assert nobody.run("download", *arguments, "--output", "file").status == 0
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


def _option(name: str) -> str:
    return samples.python_name(name).replace("_", "-")
