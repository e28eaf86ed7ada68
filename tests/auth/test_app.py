"""Apps: several companies, revocation, and connections."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx
import pytest
from fortnox_client import AsyncFortnoxApp, FortnoxApp
from fortnox_client.auth import MemoryStore, StoreKey
from fortnox_client.errors import (
    AuthError,
    ReauthorizationRequired,
    TokenRefused,
)

from tests.auth.conftest import HERE, SECRET, AppHarness

# Several companies


def test_tenants_lists_connected_companies(harness: AppHarness) -> None:
    app = harness.app()
    assert (harness.result_of(app.tenants()), harness.result_of(app.token_status(1001))) == ([], None)
    for tenant in (1002, 1001):
        harness.result_of(app.exchange(harness.code(tenant)))
    assert harness.result_of(app.tenants()) == ["1001", "1002"]
    other = harness.kind("other", "pl4nted-0ther", store=harness.store, http_client=harness.http_client())
    assert harness.result_of(other.tenants()) == []
    assert harness.result_of(other.token_status(1001)) is None


@pytest.mark.parametrize("service", [False, True])
def test_clients_send_only_tokens_of_own_company(harness: AppHarness, service: bool) -> None:
    app = harness.app()
    tenants = (1001, 1002)
    for tenant in tenants:
        harness.result_of(app.exchange(harness.code(tenant, account_type="service")))
    clients = {tenant: app.connect(tenant, service=service) for tenant in tenants}
    for hour in range(6):
        for tenant in tenants if hour % 2 else reversed(tenants):
            harness.customer(tenant, f"{tenant}-{hour}")
            assert harness.result_of(clients[tenant].customers.get(f"{tenant}-{hour}")).name == str(tenant)
        harness.advance_time(minutes=25)
    _no_token_is_shared(harness)


def test_tasks_send_only_tokens_of_own_company(harness: AppHarness) -> None:
    if harness.kind is FortnoxApp:

        def gathered(calls: list[Any]) -> list[Any]:
            with ThreadPoolExecutor(8) as pool:
                return list(pool.map(lambda call: call(), calls))
    else:

        def gathered(calls: list[Any]) -> list[Any]:
            async def run() -> list[Any]:
                return await asyncio.gather(*(call() for call in calls))

            return harness.result_of(run())

    app = harness.app()
    clients = {tenant: harness.connected(app, tenant) for tenant in (1001, 1002)}
    for tenant in clients:
        harness.customer(tenant, str(tenant))
    harness.advance_time(hours=1)
    requested = [1001, 1002] * 10
    responses = gathered([lambda tenant=tenant: clients[tenant].customers.get(str(tenant)) for tenant in requested])
    assert [each.name for each in responses] == [str(tenant) for tenant in requested]
    assert harness.grants.count("refreshed") == 2
    _no_token_is_shared(harness)


def _no_token_is_shared(harness: AppHarness) -> None:
    sent = {}
    for request in harness.requests:
        if request.url.path.startswith("/3/"):
            sent.setdefault(request.headers["Authorization"], set()).add(request.url.path.rpartition("/")[2].partition("-")[0])
    assert len(sent) >= 4 or harness.grants.count("refreshed") == 2
    assert all(len(tenants) == 1 for tenants in sent.values())


def test_service_account_tokens_are_separate(harness: AppHarness) -> None:
    app = harness.app()
    harness.result_of(app.exchange(harness.code(account_type="service")))
    status = harness.result_of(app.token_status(1001))
    service = app.connect(1001, service=True)
    for _ in range(3):
        assert harness.result_of(service.customers.get.raw("1")).status == 200
    assert harness.grants.count("issued") == 1
    harness.advance_time(hours=1)
    assert harness.result_of(service.customers.get.raw("1")).status == 200
    assert harness.grants.count("issued") == 2
    assert (harness.result_of(app.token_status(1001)), harness.result_of(app.tenants())) == (status, ["1001"])
    harness.grants.withdraw(harness.integration, 1001)
    harness.advance_time(hours=1)
    with pytest.raises(TokenRefused, match="invalid_client"):
        harness.result_of(service.customers.get.raw("1"))


# Revocation


def test_revoke_invalidates_and_deletes_token(harness: AppHarness) -> None:
    app = harness.app()
    fortnox = harness.connected(app)
    harness.connected(app, 1002)
    harness.result_of(fortnox.customers.get.raw("1"))
    assert harness.result_of(app.revoke(1001)) is True
    assert harness.grants.count("revoked", 1001) == 1
    assert (harness.result_of(app.tenants()), harness.result_of(app.token_status(1001))) == (["1002"], None)
    for client in (fortnox, app.connect(1001)):
        with pytest.raises(ReauthorizationRequired, match="no token of it is stored"):
            harness.result_of(client.customers.get.raw("1"))
    assert harness.result_of(app.revoke(1001)) is False
    assert harness.result_of(app.connect(1002).customers.get.raw("1")).status == 200


def test_revoke_service_account_keeps_user_token(harness: AppHarness) -> None:
    app = harness.app()
    harness.result_of(app.exchange(harness.code(account_type="service")))
    assert harness.result_of(app.token_status(1001, service=True)) is None
    service = app.connect(1001, service=True)
    harness.result_of(service.customers.get.raw("1"))
    status = harness.result_of(app.token_status(1001, service=True))
    assert (status.status, status.refresh_expires) == ("alive", None)
    assert harness.result_of(app.revoke(1001, service=True)) is True
    assert harness.result_of(app.token_status(1001, service=True)) is None
    assert harness.result_of(app.token_status(1001)).status == "alive", "the token of the user must stay valid"
    assert harness.grants.count("revoked") == 0
    assert harness.result_of(service.customers.get.raw("1")).status == 200, "the consent to the service account must stay valid"


@pytest.mark.parametrize("expected", [{"status_code": 500}, {"status_code": 401, "json": {"error": "invalid_client"}}])
def test_revoke_failure_keeps_token(harness: AppHarness, expected: dict[str, Any]) -> None:
    app = harness.app()
    fortnox = harness.connected(app)
    harness.responses.append(lambda _: httpx.Response(**expected))
    with pytest.raises(AuthError):
        harness.result_of(app.revoke(1001))
    assert harness.result_of(app.token_status(1001)).status == "alive"
    assert harness.result_of(fortnox.customers.get.raw("1")).status == 200
    assert harness.result_of(app.revoke(1001)), "the lock must be released"


def test_revoke_waits_for_running_renewal(harness: AppHarness) -> None:
    """Without the wait, the old refresh token is revoked, and the new one stays valid."""
    acquired: list[str] = []

    class Watched(MemoryStore):
        def acquire(self, key: StoreKey, holder: str, seconds: float) -> bool:
            acquired.append(key.tenant)
            return super().acquire(key, holder, seconds)

    watched = Watched()
    app = harness.app(store=watched)
    harness.connected(app)
    assert watched.acquire(StoreKey(f"client@{HERE}", "1001"), "a renewal", 0.2)
    harness.result_of(app.revoke(1001))
    assert acquired.count("1001") > 2


# Connections


def test_passed_http_client_is_used_and_not_closed(harness: AppHarness) -> None:
    http = harness.http_client()
    app = harness.app(http_client=http)
    fortnox = harness.connected(app)
    harness.result_of(fortnox.customers.get.raw("1"))
    assert [request.url.path for request in harness.requests] == ["/oauth-v1/token", "/3/customers/1"]
    for each in (fortnox, app):
        harness.result_of(each.close() if harness.kind is FortnoxApp else each.aclose())
    assert not http.is_closed
    assert harness.result_of(fortnox.customers.get.raw("1")).status == 200


def test_own_connections_are_closed_with_app_only(harness: AppHarness) -> None:
    app = harness.kind(
        "client", SECRET, store=_connect(harness), base_url="http://127.0.0.1:9", auth_url=HERE, now=harness.grants.clock.now
    )
    first = app.connect(1001)
    harness.result_of(first.close() if harness.kind is FortnoxApp else first.aclose())
    for close, expected in ((False, "got no response"), (True, "closed")):
        if close:
            harness.result_of(app.close() if harness.kind is FortnoxApp else app.aclose())
        with pytest.raises(Exception, match=expected):
            harness.result_of(app.connect(1001).with_options(retries=0).customers.get("1"))


def _connect(harness: AppHarness) -> Any:
    harness.result_of(harness.app().exchange(harness.code()))
    return harness.store


@pytest.mark.parametrize(
    ("app", "other", "expected"), [(FortnoxApp, httpx.AsyncClient, "httpx.Client"), (AsyncFortnoxApp, httpx.Client, "httpx.AsyncClient")]
)
def test_wrong_http_client_type_raises(app: Any, other: Any, expected: str) -> None:
    with pytest.raises(TypeError, match=f"must be an {expected}, got {other.__name__}$"):
        app("client", SECRET, store=MemoryStore(), http_client=other())
