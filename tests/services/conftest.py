"""One server of each kind for all tests that need one. A server that cannot be started fails them."""

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
