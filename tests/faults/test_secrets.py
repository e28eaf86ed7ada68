"""Failures show no secret: no client secret, authorization code, access token or refresh token.

`test_token_endpoint.py` tests the failures of the token endpoint, and `tests/services` those of the stores with a server.
"""

import asyncio
from collections.abc import Callable, Iterator
from datetime import timedelta

import httpx
import pytest
from attrs import frozen
from fortnox_client import AsyncFortnox, AsyncFortnoxApp, Fortnox, FortnoxApp
from fortnox_client.auth import MemoryStore
from fortnox_client.auth.errors import (
    AuthError,
    ConsentRefused,
    ReauthorizationRequired,
    StateMismatch,
    TokenNotStored,
    TokenRefused,
    TokenUnavailable,
)
from fortnox_client.errors import TransportError
from fortnox_client.sandbox import ConsentRequest, Grants, Server, serve

from tests.faults.fault_processes import SCOPES, TENANT, Scenario, call, call_async, new_grants, new_integration

NOWHERE = "http://127.0.0.1:9"


@frozen
class FaultHarness:
    """A company with a consent, and all kinds of its secrets."""

    sandbox: Server
    scenario: Scenario
    store: MemoryStore

    @property
    def grants(self) -> Grants:
        return self.sandbox.grants

    def settings(self, **others: object) -> dict[str, object]:
        return {**self.scenario.settings(self.store), **others}

    def code(self) -> str:
        return self.grants.approve(ConsentRequest(self.scenario.integration, SCOPES, "state"), TENANT)

    def refresh_token(self) -> str:
        return self.grants.exchange(self.scenario.integration, self.code()).refresh_token


def assert_raises(work: Callable[[], object], error: type[Exception] | tuple[type[Exception], ...]) -> None:
    """Check that it raises the error. The plugin `secrets_watch` checks the error and the logs."""
    with pytest.raises(error):
        work()


@pytest.fixture
def harness() -> Iterator[FaultHarness]:
    grants, store = new_grants(), MemoryStore()
    with serve(grants) as sandbox:
        scenario = Scenario(new_integration(grants), "memory://", sandbox.url, sandbox.url)
        scenario.consent(grants, store)
        yield FaultHarness(sandbox, scenario, store)


@pytest.mark.parametrize("calling", [call, call_async])
def test_rejected_token_shows_no_secret(harness: FaultHarness, calling: Callable[[Scenario, MemoryStore], None]) -> None:
    """The rejected token is in memory during the renewal."""
    calling(harness.scenario, harness.store)
    harness.grants.clock.move(timedelta(hours=2))
    harness.grants.withdraw(harness.scenario.integration, TENANT)
    assert_raises(lambda: calling(harness.scenario.later(0.1), harness.store), ReauthorizationRequired)


def test_call_without_response_shows_no_secret(harness: FaultHarness) -> None:
    with FortnoxApp(**harness.settings(base_url=NOWHERE)) as app:
        assert_raises(lambda: app.connect(TENANT).with_options(retries=0).company_information.get(), TransportError)

    async def calling() -> None:
        async with AsyncFortnoxApp(**harness.settings(base_url=NOWHERE)) as app:
            await app.connect(TENANT).with_options(retries=0).company_information.get()

    assert_raises(lambda: asyncio.run(calling()), TransportError)


@pytest.mark.parametrize(("auth_url", "error"), [(None, TokenRefused), (NOWHERE, TokenUnavailable)])
def test_rejected_code_shows_no_secret(harness: FaultHarness, auth_url: str | None, error: type[AuthError]) -> None:
    dead_code, dead_token = harness.code(), harness.refresh_token()
    harness.grants.exchange(harness.scenario.integration, dead_code)
    harness.grants.refresh(harness.scenario.integration, dead_token)
    settings = harness.settings() if auth_url is None else harness.settings(auth_url=auth_url)
    with FortnoxApp(**settings) as app:
        assert_raises(lambda: app.exchange(dead_code), error)
        assert_raises(lambda: app.import_refresh_token(dead_token), error)

    async def awaiting(method: str, secret: str) -> None:
        async with AsyncFortnoxApp(**settings) as app:
            await getattr(app, method)(secret)

    assert_raises(lambda: asyncio.run(awaiting("exchange", dead_code)), error)
    assert_raises(lambda: asyncio.run(awaiting("import_refresh_token", dead_token)), error)


def _unreachable(request: httpx.Request) -> httpx.Response:
    raise httpx.ConnectError("no route", request=request)


def test_failed_revoke_shows_no_secret(harness: FaultHarness) -> None:
    nowhere = httpx.Client(transport=httpx.MockTransport(_unreachable))
    with nowhere, FortnoxApp(**harness.settings(http_client=nowhere)) as app:
        assert_raises(lambda: app.revoke(TENANT), TokenUnavailable)


def test_state_mismatch_shows_no_secret(harness: FaultHarness) -> None:
    app = FortnoxApp(**harness.settings())
    redirect = f"https://integration.example/back?code={harness.code()}"
    assert_raises(lambda: app.parse_redirect(f"{redirect}&state=another"), StateMismatch)
    assert_raises(lambda: app.parse_redirect(f"{redirect}&state=another", state="mine"), StateMismatch)
    assert_raises(lambda: app.parse_redirect(f"{redirect}&error=access_denied"), ConsentRefused)
    app.close()


@pytest.mark.parametrize("kind", [FortnoxApp, AsyncFortnoxApp])
@pytest.mark.parametrize(
    ("wrong", "error"),
    [
        ({"scopes": ["nonsense"]}, ValueError),
        ({"base_url": "nonsense"}, ValueError),
        ({"auth_url": "nonsense"}, ValueError),
        ({"store": "nonsense"}, ValueError),
        ({"http_client": "nonsense"}, TypeError),
    ],
)
def test_invalid_setting_raises(
    harness: FaultHarness, kind: type[FortnoxApp | AsyncFortnoxApp], wrong: dict[str, object], error: type[Exception]
) -> None:
    assert_raises(lambda: kind(**harness.settings(**wrong)), error)


@pytest.mark.parametrize("kind", [Fortnox, AsyncFortnox])
def test_static_token_error_shows_no_secret(
    harness: FaultHarness, kind: type[Fortnox | AsyncFortnox], monkeypatch: pytest.MonkeyPatch
) -> None:
    token = harness.grants.exchange(harness.scenario.integration, harness.code()).access_token
    assert_raises(lambda: kind(access_token="Bearer " + token), ValueError)
    assert_raises(lambda: kind(access_token=token, base_url="nonsense"), ValueError)
    monkeypatch.setenv("FORTNOX_ACCESS_TOKEN", f"Bearer {token}")
    assert_raises(kind.from_env, ValueError)


@pytest.mark.parametrize("kind", [Fortnox, AsyncFortnox])
def test_invalid_environment_shows_no_secret(
    harness: FaultHarness, kind: type[Fortnox | AsyncFortnox], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORTNOX_CLIENT_ID", harness.scenario.integration.client_id)
    monkeypatch.setenv("FORTNOX_CLIENT_SECRET", harness.scenario.integration.client_secret)
    monkeypatch.setenv("FORTNOX_TOKEN_STORE", "memory://")
    assert_raises(kind.from_env, ValueError)


class ClosedStore(MemoryStore):
    """Store notes, and raise for each token."""

    def write(self, key: object, stored: object, *, after: int) -> bool:
        if stored.generation != after:
            raise OSError("no space left")
        return super().write(key, stored, after=after)


@pytest.mark.slow
def test_token_not_stored_shows_no_secret(harness: FaultHarness) -> None:
    store = ClosedStore()
    store._stored = harness.store._stored
    assert_raises(lambda: call(harness.scenario.later(2), store), (TokenNotStored, OSError))
