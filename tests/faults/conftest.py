"""The options of the slow tests of faults, and the servers that some of them need."""

import pytest

from tests.services.conftest import postgres_url, redis_url  # noqa: F401, fixtures


@pytest.fixture
def rounds(request: pytest.FixtureRequest) -> int:
    return request.config.getoption("--rounds")


@pytest.fixture
def seed(request: pytest.FixtureRequest) -> int:
    return request.config.getoption("--seed")
