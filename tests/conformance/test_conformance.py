"""Requests that schemathesis makes up from the published document, sent to the sandbox: each answer is one that the document declares."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import schemathesis
from fortnox_client.sandbox.api.store import Store
from fortnox_client.sandbox.server import Server
from hypothesis import HealthCheck, Phase, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from tests.conformance.document import document
from tests.sandbox.populated import populate
from tools.evidence.replay.replica import Replica

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]


@pytest.fixture(scope="session")
def books(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A company with one of everything."""
    file = tmp_path_factory.mktemp("books") / "books.db"
    store = Store(file)
    populate(Replica(datetime.now(UTC), store))
    store.close()
    return file


@pytest.fixture
def sandbox(books: Path, tmp_path: Path) -> Iterator[tuple[str, str]]:
    """A server of its own for each operation, and a token for everything: what one operation deletes is there for the next."""
    shutil.copy(books, tmp_path / "books.db")
    replica = Replica(datetime.now(UTC), Store(tmp_path / "books.db"))
    with Server(replica.grants, 0, engine=replica.engine) as server:
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
def test_every_answer_is_declared(case: schemathesis.Case, sandbox: tuple[str, str]) -> None:
    address, token = sandbox
    answer = case.call(base_url=address, headers={"Authorization": f"Bearer {token}"})
    case.validate_response(answer, checks=CHECKS)
