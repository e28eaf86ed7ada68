"""An integration and its companies: what each app remembers, and what it never mixes up, shows or closes."""

import asyncio
import json
import pickle
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from fortnox_client import AsyncFortnoxApp, FortnoxApp
from fortnox_client.auth import MemoryStore, SqliteStore, Stored, StoreKey
from fortnox_client.auth.pending_write import PendingWrite
from fortnox_client.auth.token import Token
from fortnox_client.errors import (
    AuthError,
    ConsentRefused,
    ReauthorizationRequired,
    StateMismatch,
    StoreError,
    TokenNotStored,
    TokenRefused,
    TokenUnavailable,
)

from tests.auth.conftest import HERE, SECRET, AppHarness

# A company consents


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
    """Its scopes are what it was asked for; the token at hand has the old ones for an hour yet."""
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
    assert app.parse_redirect(f"code=pl4nted-c0de&state={state}") == "pl4nted-c0de", "it waits in a mail for a person to read it"
    harness.advance_time(days=2)
    with pytest.raises(StateMismatch):
        app.parse_redirect(f"code=pl4nted-c0de&state={state}")
    harness.result_of(app.exchange(harness.code()))
    assert harness.result_of(app.token_status(1001)).status == "alive"
    assert harness.result_of(fortnox.customers.get.raw("1")).status == 200


def test_unknown_granted_scope_keeps_reauthorization_error(harness: AppHarness) -> None:
    app = harness.app()
    harness.answers.append(lambda _: _token(scope="customer brandnew", expires_in=0))
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


# Moving in


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
    harness.answers.append(lambda _: _token(refresh_token=None))
    assert harness.result_of(app.import_refresh_token("kept")).refresh_expires is not None
    harness.advance_time(hours=1)
    harness.answers += [lambda _: _token(), lambda _: httpx.Response(200)]
    harness.result_of(app.connect(1001).customers.get.raw("1"))
    assert b"refresh_token=kept" in harness.requests[1].content


class Stop(BaseException):
    """Ctrl-C, which an event loop would not survive."""


class Shut(MemoryStore):
    """Opens and closes; `stops` ends what is under way."""

    shut = stops = False

    def read(self, key: StoreKey) -> Stored | None:
        self._check()
        return super().read(key)

    def write(self, key: StoreKey, stored: Stored, *, after: int) -> bool:
        self._check()
        return super().write(key, stored, after=after)

    def _check(self) -> None:
        if self.stops:
            self.stops = False
            raise Stop
        if self.shut:
            raise StoreError("shut")


@pytest.mark.parametrize("there", [False, True])
@pytest.mark.parametrize("work", ["exchange", "import_refresh_token"])
def test_first_token_not_stored_is_stored_by_next_call(harness: AppHarness, work: str, there: bool) -> None:
    """A code and an adopted refresh token are used by then: there is no second one."""
    store = Shut()
    app = harness.app(store=store)
    if there:
        harness.connected(app)
    code, old = harness.code(), ""
    if work == "import_refresh_token":
        old = harness.grants.exchange(harness.integration, code, "https://integration.example/back").refresh_token or ""
    store.shut = store.stops = True
    with pytest.raises(TokenNotStored):
        harness.result_of(app.exchange(code) if work == "exchange" else app.import_refresh_token(old))
    store.shut = False
    before = len(harness.token_requests())
    assert harness.result_of(app.connect(1001).customers.get.raw("1")).status == 200
    assert len(harness.token_requests()) == before
    assert harness.result_of(app.token_status(1001)).status == "alive"


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
def test_threads_send_only_tokens_of_own_company(harness: AppHarness, service: bool) -> None:
    app = harness.app()
    tenants = (1001, 1002)
    for tenant in tenants:
        harness.result_of(app.exchange(harness.code(tenant, account_type="service")))
    clients = {tenant: app.connect(tenant, service=service) for tenant in tenants}
    for turn in range(6):
        for tenant in tenants if turn % 2 else reversed(tenants):
            harness.customer(tenant, f"{tenant}-{turn}")
            assert harness.result_of(clients[tenant].customers.get(f"{tenant}-{turn}")).name == str(tenant)
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
    answers = gathered([lambda tenant=tenant: clients[tenant].customers.get(str(tenant)) for tenant in requested])
    assert [each.name for each in answers] == [str(tenant) for tenant in requested]
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
    held = harness.result_of(app.token_status(1001))
    service = app.connect(1001, service=True)
    for _ in range(3):
        assert harness.result_of(service.customers.get.raw("1")).status == 200
    assert harness.grants.count("issued") == 1
    harness.advance_time(hours=1)
    assert harness.result_of(service.customers.get.raw("1")).status == 200
    assert harness.grants.count("issued") == 2
    assert (harness.result_of(app.token_status(1001)), harness.result_of(app.tenants())) == (held, ["1001"])
    harness.grants.withdraw(harness.integration, 1001)
    harness.advance_time(hours=1)
    with pytest.raises(TokenRefused, match="invalid_client"):
        harness.result_of(service.customers.get.raw("1"))


# The end of a consent


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
    held = harness.result_of(app.token_status(1001, service=True))
    assert (held.status, held.refresh_expires) == ("alive", None)
    assert harness.result_of(app.revoke(1001, service=True)) is True
    assert harness.result_of(app.token_status(1001, service=True)) is None
    assert harness.result_of(app.token_status(1001)).status == "alive", "that of the person's consent stays"
    assert harness.grants.count("revoked") == 0
    assert harness.result_of(service.customers.get.raw("1")).status == 200, "the company lets the service account in as before"


@pytest.mark.parametrize("expected", [{"status_code": 500}, {"status_code": 401, "json": {"error": "invalid_client"}}])
def test_revoke_failure_keeps_token(harness: AppHarness, expected: dict[str, Any]) -> None:
    app = harness.app()
    fortnox = harness.connected(app)
    harness.answers.append(lambda _: httpx.Response(**expected))
    with pytest.raises(AuthError):
        harness.result_of(app.revoke(1001))
    assert harness.result_of(app.token_status(1001)).status == "alive"
    assert harness.result_of(fortnox.customers.get.raw("1")).status == 200
    assert harness.result_of(app.revoke(1001)), "the lock was given back"


def test_revoke_waits_for_running_renewal(harness: AppHarness) -> None:
    """What would be revoked else is the refresh token of before, and the one that came is forgotten alive."""
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


# What could never work


@pytest.mark.parametrize("kind", [FortnoxApp, AsyncFortnoxApp])
@pytest.mark.parametrize(
    ("given", "options", "expected"),
    [
        (("", SECRET), {}, "client_id must not be empty; the developer portal shows it"),
        (("client", ""), {}, "client_secret must not be empty; the developer portal shows it"),
        (("client", SECRET), {"base_url": "api.fortnox.se"}, "must begin with https:// or http://"),
        (("client", SECRET), {"auth_url": ""}, "must begin with https:// or http://"),
        (("client", SECRET), {"base_url": None}, "base_url must be a URL such as .* got None"),
        (("client", SECRET), {"base_url": "https://"}, "and contain a host"),
        (("client", SECRET), {"base_url": "https://api.fortnox.se/3/"}, "must end before /3"),
        (("client", SECRET), {"base_url": "https://api.fortnox.se/?tenant=1"}, "must not contain a user, a query or a fragment"),
        (("client", SECRET), {"base_url": "https://me:word@localhost"}, "must not contain a user"),
        (("client", SECRET), {"auth_url": "https://apps.fortnox.se/oauth-v1"}, "auth_url must end before /oauth-v1"),
        (("client", SECRET), {"store": "tokens.db"}, "the URL of a token store must be one of memory://"),
    ],
)
def test_invalid_setting_raises(kind: Any, given: tuple[str, str], options: dict[str, Any], expected: str) -> None:
    with pytest.raises(ValueError, match=expected) as caught:
        kind(*given, **{"store": "memory://"} | options)
    assert SECRET not in str(caught.value)


@pytest.mark.parametrize("kind", [FortnoxApp, AsyncFortnoxApp])
def test_wrong_type_raises_with_parameter_name(kind: Any) -> None:
    with pytest.raises(TypeError, match=r"^client_secret must be a str, got NoneType$"):
        kind("client", None, store="memory://")
    app = kind("client", SECRET, store="memory://", scopes=["customer"])
    with pytest.raises(TypeError, match=r"^redirect must be a str, got bytes$"):
        app.parse_redirect(b"code=1")
    with pytest.raises(ValueError, match=r"^account_type must be None or 'service', got 'person'$"):
        app.authorize_url(account_type="person")


# Servers


@pytest.mark.parametrize("service", [False, True])
def test_token_is_not_sent_to_another_server(harness: AppHarness, service: bool) -> None:
    """One store, one client id, the same company at two servers, as where a program is tried against a sandbox."""
    app = harness.app()
    harness.result_of(app.exchange(harness.code(account_type="service" if service else None)))
    harness.result_of(app.connect(1001, service=service).customers.get("1"))
    before = len(harness.requests)
    elsewhere = harness.app(base_url="http://127.0.0.2", auth_url=None)
    assert (harness.result_of(elsewhere.tenants()), harness.result_of(elsewhere.token_status(1001))) == ([], None)
    harness.answers.append(lambda request: httpx.Response(401, json={"error": "invalid_client"}))
    with pytest.raises(AuthError):
        harness.result_of(elsewhere.connect(1001, service=service).customers.get("1"))
    assert [request.url.path for request in harness.requests[before:]] == (["/oauth-v1/token"] if service else [])
    assert harness.result_of(app.tenants()) == ["1001"]


@pytest.mark.parametrize(
    ("base_url", "auth_url", "where"),
    [
        ("https://api.fortnox.se", None, "https://apps.fortnox.se"),
        ("https://api.fortnox.se/", None, "https://apps.fortnox.se"),
        ("http://127.0.0.1:8900", None, "http://127.0.0.1:8900"),
        ("https://gateway.example/fortnox", "https://apps.fortnox.se", "https://apps.fortnox.se"),
    ],
)
def test_auth_url_defaults_to_overridden_base_url(base_url: str, auth_url: str | None, where: str) -> None:
    app = FortnoxApp("client", SECRET, store="memory://", scopes=["customer"], base_url=base_url, auth_url=auth_url)
    assert app.authorize_url().startswith(f"{where}/oauth-v1/auth?")


# Pickling


def test_pickled_app_and_client_work(harness: AppHarness, tmp_path: Path) -> None:
    store = SqliteStore(tmp_path / "tokens.sqlite3")
    harness.result_of(harness.app(store=store).exchange(harness.code(1002)))
    app = harness.kind("client", SECRET, store=store, scopes=["customer"], redirect_uri="https://x/", base_url=HERE, auth_url=HERE)
    again = pickle.loads(pickle.dumps(app))
    assert type(again) is harness.kind
    assert (again.client_id, harness.result_of(again.tenants()), harness.result_of(again.token_status(1002))) == (
        "client",
        ["1002"],
        harness.result_of(app.token_status(1002)),
    )
    address = [urlsplit(each.authorize_url(state="s")) for each in (app, again)]
    assert address[0] == address[1]
    assert again.parse_redirect(f"code=c&state={parse_qs(urlsplit(app.authorize_url()).query)['state'][0]}") == "c"
    client = pickle.loads(pickle.dumps(app.connect(1002)))
    assert type(client) is harness.client
    for each in (app, again):
        harness.result_of(each.close() if harness.kind is FortnoxApp else each.aclose())


def test_unpicklable_app_raises_with_reason(harness: AppHarness) -> None:
    app = harness.app()
    in_memory = harness.kind("client", SECRET, store=MemoryStore())
    for each, expected in (
        (app, "with an http_client cannot be pickled"),
        (app.connect(1001), "with an http_client.* cannot be pickled"),
        (in_memory, "MemoryStore cannot be pickled"),
        (in_memory.connect(1001), "MemoryStore cannot be pickled"),
    ):
        with pytest.raises(TypeError, match=expected):
            pickle.dumps(each)


ERRORS = [
    ReauthorizationRequired("why", "1001", "https://consent"),
    ReauthorizationRequired("why", None, "https://consent"),
    ConsentRefused("said", "invalid_scope", "A sentence"),
    StateMismatch("said"),
    TokenRefused("said", "invalid_grant", "A sentence", 400),
    TokenUnavailable("said", untouched=True, retry_after=7.0),
    StoreError("said"),
    TokenNotStored("said", PendingWrite(StoreKey("client", "1001"), Token("pl4nted-s3cret", "pl4nted-s3cret", (), 0, 0), 1)),
    AuthError("said"),
]


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_pickled_auth_error_is_equal(error: AuthError) -> None:
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is type(error)
    assert (str(again), again.args, vars(again)) == (str(error), error.args, vars(error))
    assert "pl4nted-s3cret" not in repr(error) + str(error)


# Secrets


def test_repr_of_app_shows_no_secret(harness: AppHarness) -> None:
    app = harness.app()
    code = harness.code()
    company = harness.result_of(app.exchange(code))
    held = harness.store.read(StoreKey(f"client@{HERE}", "1001"))
    token = json.loads(held.content)["token"]
    shown = [
        app,
        app.connect(1001),
        app._create_transport(1001),
        company,
        harness.result_of(app.token_status(1001)),
        harness.store,
        held,
        app.authorize_url(),
    ]
    for secret in (SECRET, code, token["access_token"], token["refresh_token"]):
        assert not any(secret in repr(each) + str(each) for each in shown)
    assert "client_id='client'" in repr(app)


def test_auth_failure_shows_no_secret(harness: AppHarness) -> None:
    """Neither the error, nor what it came of, nor the variables of the frames that some tools print."""
    app = harness.app()
    fortnox = app.connect(1001)

    def fail(request: httpx.Request) -> httpx.Response:
        raise httpx.ReadError("cut", request=request)

    half = {"access_token": "pl4nted-é", "refresh_token": "pl4nted-h4lf"}
    for expected in (
        fail,
        lambda _: httpx.Response(400, json={"error": "invalid_grant"}),
        lambda _: httpx.Response(500, json=half),
        lambda _: httpx.Response(200, json=half),
    ):
        harness.answers.clear()
        harness.result_of(app.exchange(harness.code()))
        token = json.loads(harness.store.read(StoreKey(f"client@{HERE}", "1001")).content)["token"]
        harness.advance_time(hours=1)
        harness.answers[:] = [expected, expected]
        with pytest.raises(AuthError) as caught:
            harness.result_of(fortnox.customers.get.raw("1"))
        shown = _all_that_a_traceback_shows(caught.value)
        for secret in (SECRET, token["access_token"], token["refresh_token"], "pl4nted-h4lf"):
            assert secret not in shown


def _all_that_a_traceback_shows(error: BaseException | None) -> str:
    shown = []
    while error is not None:
        shown.append(repr(error))
        trace = error.__traceback__
        while trace is not None:
            if "fortnox_client" in trace.tb_frame.f_code.co_filename:
                shown += [repr(value) for name, value in trace.tb_frame.f_locals.items()]
            trace = trace.tb_next
        error = error.__cause__ or error.__context__
    return "\n".join(shown)
