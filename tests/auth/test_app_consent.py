"""Apps: exchange of a code, reauthorization, and import of a refresh token."""

from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from fortnox_client.auth import MemoryStore, Stored, StoreKey
from fortnox_client.errors import (
    ReauthorizationRequired,
    StateMismatch,
    StoreError,
    TokenNotStored,
    TokenRefused,
)

from tests.auth.conftest import HERE, AppHarness

# Exchange of a code


def test_exchange_returns_granted_scopes(harness: AppHarness) -> None:
    app = harness.app()
    company = harness.result_of(app.exchange(harness.code(scopes=("customer",))))
    now = datetime.fromtimestamp(harness.grants.clock.now(), UTC)
    assert (company.tenant_id, company.scopes, company.missing_scopes) == ("1001", ("customer",), ("invoice",))
    assert abs(company.expires - now - timedelta(hours=1)) < timedelta(seconds=5)
    assert abs(company.refresh_expires - now - timedelta(days=45)) < timedelta(seconds=5)
    state = harness.result_of(app.token_status(1001))
    assert (state.status, state.scopes, state.expires, state.refresh_expires) == (
        "alive",
        company.scopes,
        company.expires,
        company.refresh_expires,
    )


def test_exchange_returns_missing_scopes(harness: AppHarness) -> None:
    app = harness.app()
    company = harness.result_of(app.exchange(harness.code(), scopes=["customer", "print", "salary"]))
    assert company.missing_scopes == ("print", "salary")
    assert harness.result_of(app.exchange(harness.code(), scopes=["customer"])).missing_scopes == ()


@pytest.mark.parametrize("scopes", ["customer", ["costumer"]])
def test_exchange_unknown_scope_raises_before_request(harness: AppHarness, scopes: Any) -> None:
    app, code = harness.app(), harness.code()
    with pytest.raises(ValueError, match="scope"):
        harness.result_of(app.exchange(code, scopes=scopes))
    assert harness.result_of(app.exchange(code)).tenant_id == "1001"


def test_token_without_refresh_token_expires_after_hour(harness: AppHarness) -> None:
    app = harness.app()
    company = harness.result_of(app.exchange(harness.code(access_type=None)))
    assert company.refresh_expires is None
    assert harness.result_of(app.connect(1001).customers.get.raw("1")).status == 200
    harness.advance_time(hours=1)
    with pytest.raises(ReauthorizationRequired, match="no token of it is stored"):
        harness.result_of(app.connect(1001).customers.get.raw("1"))


def test_new_consent_replaces_token_at_once(harness: AppHarness) -> None:
    """The new token has the new scopes. The cached token has the old ones, and is valid for another hour."""
    app = harness.app()
    harness.result_of(app.exchange(harness.code(scopes=("customer",))))
    fortnox = app.connect(1001)
    harness.result_of(fortnox.customers.get.raw("1"))
    harness.result_of(app.exchange(harness.code(scopes=("companyinformation",))))
    assert harness.result_of(fortnox.company_information.get()).database_number == "1001"


def test_new_consent_replaces_dead_token(harness: AppHarness) -> None:
    app = harness.app()
    fortnox = harness.connected(app)
    harness.grants.withdraw(harness.integration, 1001)
    harness.advance_time(hours=1)
    with pytest.raises(ReauthorizationRequired) as caught:
        harness.result_of(fortnox.customers.get.raw("1"))
    assert harness.result_of(app.token_status(1001)).status == "dead"
    assert (caught.value.tenant, caught.value.reason) == ("1001", "its refresh token is used, expired or revoked")
    state = parse_qs(urlsplit(caught.value.url).query)["state"][0]
    assert parse_qs(urlsplit(caught.value.url).query)["scope"] == ["customer invoice"]
    harness.advance_time(days=6)
    assert app.parse_redirect(f"code=pl4nted-c0de&state={state}") == "pl4nted-c0de", "the URL of the error is valid for a week"
    harness.advance_time(days=2)
    with pytest.raises(StateMismatch):
        app.parse_redirect(f"code=pl4nted-c0de&state={state}")
    harness.result_of(app.exchange(harness.code()))
    assert harness.result_of(app.token_status(1001)).status == "alive"
    assert harness.result_of(fortnox.customers.get.raw("1")).status == 200


def test_unknown_granted_scope_keeps_reauthorization_error(harness: AppHarness) -> None:
    app = harness.app()
    harness.responses.append(lambda _: _token(scope="customer brandnew", expires_in=0))
    harness.result_of(app.exchange("pl4nted-c0de"))
    with pytest.raises(ReauthorizationRequired) as caught:
        harness.result_of(app.connect(1001).customers.get.raw("1"))
    assert parse_qs(urlsplit(caught.value.url).query)["scope"] == ["customer brandnew"]


def _token(**changes: Any) -> httpx.Response:
    access = "h.eyJ0ZW5hbnRJZCI6MTAwMX0.pl4nted"
    body = {"access_token": access, "refresh_token": "pl4nted-r", "scope": "customer", "expires_in": 3600, "token_type": "bearer"} | changes
    return httpx.Response(200, json=body)


def test_reauthorization_without_scopes_has_url(harness: AppHarness) -> None:
    with pytest.raises(ReauthorizationRequired) as caught:
        harness.result_of(harness.app(scopes=()).connect(1001).customers.get.raw("1"))
    assert caught.value.url == f"{HERE}/oauth-v1/auth"


# Import of a refresh token


def test_import_refresh_token_invalidates_old_token(harness: AppHarness) -> None:
    app = harness.app()
    old = harness.grants.exchange(harness.integration, harness.code(), "https://integration.example/back").refresh_token or ""
    company = harness.result_of(app.import_refresh_token(old))
    assert (company.tenant_id, company.scopes, company.missing_scopes) == ("1001", ("customer", "invoice"), ())
    assert not harness.grants.is_refreshable(old)
    harness.advance_time(hours=1)
    assert harness.result_of(app.connect(1001).customers.get.raw("1")).status == 200
    with pytest.raises(TokenRefused, match="Invalid refresh token"):
        harness.result_of(app.import_refresh_token(old))


def test_import_refresh_token_unchanged_is_stored(harness: AppHarness) -> None:
    app = harness.app()
    harness.responses.append(lambda _: _token(refresh_token=None))
    assert harness.result_of(app.import_refresh_token("kept")).refresh_expires is not None
    harness.advance_time(hours=1)
    harness.responses += [lambda _: _token(), lambda _: httpx.Response(200)]
    harness.result_of(app.connect(1001).customers.get.raw("1"))
    assert b"refresh_token=kept" in harness.requests[1].content


class Interrupt(BaseException):
    """Stand in for KeyboardInterrupt, which would end the event loop."""


class ClosableStore(MemoryStore):
    """Raise a StoreError while `closed`, and an Interrupt once after `interrupts` is set. Both begin with the next request."""

    closed = interrupts = False

    def __init__(self, requests: list[httpx.Request]) -> None:
        super().__init__()
        self._requests = requests
        self.open_until = 0

    def read(self, key: StoreKey) -> Stored | None:
        self._check()
        return super().read(key)

    def write(self, key: StoreKey, stored: Stored, *, after: int) -> bool:
        self._check()
        return super().write(key, stored, after=after)

    def _check(self) -> None:
        if len(self._requests) <= self.open_until:
            return
        if self.interrupts:
            self.interrupts = False
            raise Interrupt
        if self.closed:
            raise StoreError("closed")


@pytest.mark.parametrize("token_exists", [False, True])
@pytest.mark.parametrize("work", ["exchange", "import_refresh_token"])
def test_first_token_not_stored_is_stored_by_next_call(harness: AppHarness, work: str, token_exists: bool) -> None:
    """The code or the imported refresh token is used, so it cannot be sent again."""
    store = ClosableStore(harness.requests)
    app = harness.app(store=store)
    if token_exists:
        harness.connected(app)
    code, old = harness.code(), ""
    if work == "import_refresh_token":
        old = harness.grants.exchange(harness.integration, code, "https://integration.example/back").refresh_token or ""
    store.open_until = len(harness.requests)
    store.closed = store.interrupts = True
    with pytest.raises(TokenNotStored):
        harness.result_of(app.exchange(code) if work == "exchange" else app.import_refresh_token(old))
    store.closed = False
    before = len(harness.token_requests())
    assert harness.result_of(app.connect(1001).customers.get.raw("1")).status == 200
    assert len(harness.token_requests()) == before
    assert harness.result_of(app.token_status(1001)).status == "alive"
