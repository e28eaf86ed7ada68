"""Fixtures for tests of integrations: a Fortnox of their own, and a client that is connected to it.

This module is imported in every test run, and imports nothing but pytest until a fixture is used.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest

from fortnox_client.sandbox.extra import MissingExtra, sandbox_class

if TYPE_CHECKING:
    from fortnox_client import Fortnox
    from fortnox_client.sandbox import Sandbox


@pytest.fixture(scope="session")
def fortnox_sandbox_settings() -> dict[str, Any]:
    """What the sandbox is started with: arguments of `fortnox_client.sandbox.Sandbox`. Override it for other ones."""
    return {"window": 0}


@pytest.fixture(scope="session")
def _fortnox_sandbox(fortnox_sandbox_settings: dict[str, Any]) -> Iterator[Sandbox]:
    try:
        kind = sandbox_class()
    except MissingExtra as missing:
        pytest.fail(str(missing), pytrace=False)
    with kind(**fortnox_sandbox_settings) as sandbox:
        yield sandbox


@pytest.fixture
def fortnox_sandbox(_fortnox_sandbox: Sandbox) -> Sandbox:
    """A running Fortnox, as it was at its start: one server for a test run, or for each of its processes. Without a rate limit."""
    _fortnox_sandbox.reset()
    return _fortnox_sandbox


@pytest.fixture
def fortnox(fortnox_sandbox: Sandbox) -> Iterator[Fortnox]:
    """A client of the sandbox's first company."""
    with fortnox_sandbox.connect() as client:
        yield client
