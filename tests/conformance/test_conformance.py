"""Requests that schemathesis generates from the published document get a declared response."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import schemathesis
from fortnox_client.sandbox.api.store import Store
from fortnox_client.sandbox.server import start_server
from hypothesis import HealthCheck, Phase, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from tests.conformance.document import document
from tests.sandbox.sample_company import populate
from tools.evidence.replay.replica import Replica

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]


@pytest.fixture(scope="session")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database file with one resource of each type."""
    file = tmp_path_factory.mktemp("database") / "sandbox.db"
    store = Store(file)
    populate(Replica(datetime.now(UTC), store))
    store.close()
    return file


@pytest.fixture
def sandbox(database: Path, tmp_path: Path) -> Iterator[tuple[str, str]]:
    """A server for each operation, with a token for all scopes: a deletion does not affect the next operation."""
    shutil.copy(database, tmp_path / "sandbox.db")
    replica = Replica(datetime.now(UTC), Store(tmp_path / "sandbox.db"))
    with start_server(replica.grants, 0, engine=replica.engine) as server:
        yield server.url, replica.token


schema = schemathesis.openapi.from_dict(document(populate(Replica(datetime.now(UTC)))))


@schema.parametrize()
@settings(
    max_examples=15,
    deadline=None,
    derandomize=True,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
def test_generated_request_gets_declared_response(case: schemathesis.Case, sandbox: tuple[str, str]) -> None:
    address, token = sandbox
    response = case.call(base_url=address, headers={"Authorization": f"Bearer {token}"})
    case.validate_response(response, checks=CHECKS)
