"""One server of each kind for all tests. If it cannot be started, the tests that need it fail."""

from collections.abc import Iterator

import pytest

from tests.services import servers


@pytest.fixture(scope="session")
def redis_url() -> Iterator[str]:
    with servers.redis() as url:
        yield url


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    with servers.postgres() as url:
        yield url
