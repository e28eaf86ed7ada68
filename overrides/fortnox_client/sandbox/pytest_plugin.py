"""pytest fixtures: a local Fortnox server and a client that is connected to it.

Add this to your `conftest.py`. It needs the extra `sandbox`.

    pytest_plugins = ["fortnox_client.sandbox.pytest_plugin"]
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from fortnox_client import Fortnox
from fortnox_client.sandbox import Sandbox


@pytest.fixture(scope="session")
def fortnox_sandbox_settings() -> dict[str, Any]:
    """Return the keyword arguments for `Sandbox`. Override this fixture to change them.

    Returns:
        `{"window": 0}`: no rate limit.
    """
    return {"window": 0}


@pytest.fixture(scope="session")
def _running_fortnox_sandbox(fortnox_sandbox_settings: dict[str, Any]) -> Iterator[Sandbox]:
    with Sandbox(**fortnox_sandbox_settings) as sandbox:
        yield sandbox


@pytest.fixture
def fortnox_sandbox(_running_fortnox_sandbox: Sandbox) -> Sandbox:
    """Return the running sandbox, reset to its initial state.

    One server runs for the whole test session, or for each process of pytest-xdist. Each test starts with the initial data, no faults, an
    empty request log and the real time.

    Returns:
        The sandbox, started with `fortnox_sandbox_settings`.
    """
    _running_fortnox_sandbox.reset()
    return _running_fortnox_sandbox


@pytest.fixture
def fortnox(fortnox_sandbox: Sandbox) -> Iterator[Fortnox]:
    """Yield a client of the sandbox's first company, and close it after the test.

    Yields:
        A `Fortnox` client.
    """
    with fortnox_sandbox.connect() as client:
        yield client
