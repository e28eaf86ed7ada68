"""Every method of the client, sync and async, on a sandbox with one resource of each type."""

import asyncio
import inspect
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import httpx
import pytest
from attrs import frozen
from fortnox_client import AsyncFortnox, Download, Drift, Fortnox, Upload
from fortnox_client.operations import OPERATIONS
from fortnox_client.sandbox.api.store import Store
from fortnox_client.sandbox.application import application

from tests.sandbox.conftest import START
from tests.sandbox.sample_company import path_of, populate, required_headers, required_query, sample_body
from tools.evidence import samples
from tools.evidence.replay.in_process import InProcess
from tools.evidence.replay.replica import Replica
from tools.evidence.samples import JSON, Declared

ALL = list(samples.operations())


@frozen
class Populated:
    """A database file with one resource of each type."""

    file: Path
    made: dict[str, Any]

    def copy(self, folder: Path, *, without: str | None) -> Replica:
        """Copy the file without the resources of one type, so that the same one can be created again."""
        shutil.copy(self.file, folder / "sandbox.db")
        with closing(sqlite3.connect(folder / "sandbox.db")) as data, data:
            data.execute("DELETE FROM resource WHERE kind = ?", (without,))
        return Replica(START, Store(folder / "sandbox.db"))


@pytest.fixture(scope="module")
def populated(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Populated]:
    file = tmp_path_factory.mktemp("populated") / "sandbox.db"
    store = Store(file)
    made = populate(Replica(START, store))
    store.close()
    yield Populated(file, made)


@pytest.mark.parametrize("kind", ["sync", "async"])
@pytest.mark.parametrize("declared", ALL, ids=lambda each: each.key)
def test_method_returns_declared_type(declared: Declared, kind: str, populated: Populated, tmp_path: Path) -> None:
    resource, _, verb = declared.name.rpartition(".")
    replica, drift = populated.copy(tmp_path, without=resource if verb == "create" else None), []
    path = path_of(declared, populated.made)
    if declared.name == "invoices.cancel":  # rejected for a paid invoice
        replica.do("invoice_payments.delete", populated.made["invoice_payments.create"]["Number"])
    result = (_sync if kind == "sync" else _async)(replica, declared, path, drift)
    assert [each for each in drift if each.declared == "nothing" or each.observed.startswith("unreadable")] == []
    if not declared.success[1]:
        assert result is None
    elif any(media != JSON for media in declared.success[1]):
        assert isinstance(result, Download)
    else:
        assert result is not None


def _arguments(declared: Declared, path: list[Any]) -> tuple[list[Any], dict[str, Any]]:
    options = {samples.python_name(name): value for name, value in required_query(declared).items()}
    options |= {samples.python_name(name): value for name, value in required_headers(declared).items()}
    if declared.uploads:
        return [*path, Upload("Kvitto Åå.pdf", b"%PDF-1.7", "application/pdf")], options | _form(declared)
    if declared.name == "recurring_billing.recurrings.patch":
        return [*path, [{"op": "replace", "path": "/remark", "value": "Å"}]], options
    body, request_key = sample_body(declared), OPERATIONS[declared.key].request_key
    if body is None:
        return path, options
    return [*path, body if request_key is None else body[request_key]], options


def _form(declared: Declared) -> dict[str, str]:
    """Return the required form fields next to a file."""
    schema = declared.node["requestBody"]["content"]["multipart/form-data"]["schema"]
    return {name: schema["properties"][name]["enum"][-1] for name in schema["required"] if name != "file"}


def _sync(replica: Replica, declared: Declared, path: list[Any], drift: list[Drift]) -> Any:
    positional, options = _arguments(declared, path)
    transport = InProcess(replica.grants, replica.engine)
    with httpx.Client(transport=transport) as http, Fortnox(**_settings(replica, http, drift)) as fortnox:
        result = samples.method_of(fortnox, declared.name)(*positional, **options)
        return next(result.pages()).items if hasattr(result, "pages") else result


def _async(replica: Replica, declared: Declared, path: list[Any], drift: list[Drift]) -> Any:
    positional, options = _arguments(declared, path)

    async def call() -> Any:
        transport = httpx.ASGITransport(application(replica.grants, engine=replica.engine))
        async with httpx.AsyncClient(transport=transport) as http, AsyncFortnox(**_settings(replica, http, drift)) as fortnox:
            result = samples.method_of(fortnox, declared.name)(*positional, **options)
            return await result if inspect.isawaitable(result) else (await anext(result.pages())).items

    return asyncio.run(call())


def _settings(replica: Replica, http: Any, drift: list[Drift]) -> dict[str, Any]:
    return {"access_token": replica.token, "base_url": "http://127.0.0.1", "http_client": http, "on_drift": drift.append}
