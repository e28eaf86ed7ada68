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

from tests.auth.conftest import HERE, SECRET, Fortnoxes

# A company consents


def test_an_exchange_tells_what_was_granted(fortnoxes: Fortnoxes) -> None:
    app = fortnoxes.app()
    company = fortnoxes.done(app.exchange(fortnoxes.code(scopes=("customer",))))
    now = datetime.fromtimestamp(fortnoxes.grants.clock.now(), UTC)
    assert (company.tenant_id, company.scopes, company.missing_scopes) == ("1001", ("customer",), ("invoice",))
    assert abs(company.expires - now - timedelta(hours=1)) < timedelta(seconds=5)
    assert abs(company.refresh_expires - now - timedelta(days=45)) < timedelta(seconds=5)
    state = fortnoxes.done(app.token_status(1001))
    assert (state.status, state.scopes, state.expires, state.refresh_expires) == (
        "alive",
        company.scopes,
        company.expires,
        company.refresh_expires,
    )


def test_scopes_that_were_asked_for_are_compared(fortnoxes: Fortnoxes) -> None:
    app = fortnoxes.app()
    company = fortnoxes.done(app.exchange(fortnoxes.code(), scopes=["customer", "print", "salary"]))
    assert company.missing_scopes == ("print", "salary")
    assert fortnoxes.done(app.exchange(fortnoxes.code(), scopes=["customer"])).missing_scopes == ()


@pytest.mark.parametrize("scopes", ["customer", ["costumer"]])
def test_scopes_that_are_wrong_are_told_before_the_code_is_used(fortnoxes: Fortnoxes, scopes: Any) -> None:
    app, code = fortnoxes.app(), fortnoxes.code()
    with pytest.raises(ValueError, match="scope"):
        fortnoxes.done(app.exchange(code, scopes=scopes))
    assert fortnoxes.done(app.exchange(code)).tenant_id == "1001"


def test_a_consent_without_a_refresh_token_lasts_an_hour(fortnoxes: Fortnoxes) -> None:
    app = fortnoxes.app()
    company = fortnoxes.done(app.exchange(fortnoxes.code(access_type=None)))
    assert company.refresh_expires is None
    assert fortnoxes.done(app.connect(1001).customers.get.raw("1")).status == 200
    fortnoxes.later(hours=1)
    with pytest.raises(ReauthorizationRequired, match="no token of it is stored"):
        fortnoxes.done(app.connect(1001).customers.get.raw("1"))


def test_a_new_consent_is_used_at_once(fortnoxes: Fortnoxes) -> None:
    """Its scopes are what it was asked for; the token at hand has the old ones for an hour yet."""
    app = fortnoxes.app()
    fortnoxes.done(app.exchange(fortnoxes.code(scopes=("customer",))))
    fortnox = app.connect(1001)
    fortnoxes.done(fortnox.customers.get.raw("1"))
    fortnoxes.done(app.exchange(fortnoxes.code(scopes=("companyinformation",))))
    assert fortnoxes.done(fortnox.company_information.get()).database_number == "1001"


def test_a_consent_anew_ends_what_was_dead(fortnoxes: Fortnoxes) -> None:
    app = fortnoxes.app()
    fortnox = fortnoxes.connected(app)
    fortnoxes.grants.withdraw(fortnoxes.integration, 1001)
    fortnoxes.later(hours=1)
    with pytest.raises(ReauthorizationRequired) as caught:
        fortnoxes.done(fortnox.customers.get.raw("1"))
    assert fortnoxes.done(app.token_status(1001)).status == "dead"
    assert (caught.value.tenant, caught.value.reason) == ("1001", "its refresh token is used, expired or revoked")
    state = parse_qs(urlsplit(caught.value.url).query)["state"][0]
    assert parse_qs(urlsplit(caught.value.url).query)["scope"] == ["customer invoice"]
    fortnoxes.later(days=6)
    assert app.parse_redirect(f"code=pl4nted-c0de&state={state}") == "pl4nted-c0de", "it waits in a mail for a person to read it"
    fortnoxes.later(days=2)
    with pytest.raises(StateMismatch):
        app.parse_redirect(f"code=pl4nted-c0de&state={state}")
    fortnoxes.done(app.exchange(fortnoxes.code()))
    assert fortnoxes.done(app.token_status(1001)).status == "alive"
    assert fortnoxes.done(fortnox.customers.get.raw("1")).status == 200


def test_a_scope_that_only_fortnox_knows_does_not_hide_why_consent_is_lost(fortnoxes: Fortnoxes) -> None:
    app = fortnoxes.app()
    fortnoxes.answers.append(lambda _: _token(scope="customer brandnew", expires_in=0))
    fortnoxes.done(app.exchange("pl4nted-c0de"))
    with pytest.raises(ReauthorizationRequired) as caught:
        fortnoxes.done(app.connect(1001).customers.get.raw("1"))
    assert parse_qs(urlsplit(caught.value.url).query)["scope"] == ["customer brandnew"]


def _token(**changes: Any) -> httpx.Response:
    access = "h.eyJ0ZW5hbnRJZCI6MTAwMX0.pl4nted"
    body = {"access_token": access, "refresh_token": "pl4nted-r", "scope": "customer", "expires_in": 3600, "token_type": "bearer"} | changes
    return httpx.Response(200, json=body)


def test_nothing_to_ask_for_gives_an_address_all_the_same(fortnoxes: Fortnoxes) -> None:
    with pytest.raises(ReauthorizationRequired) as caught:
        fortnoxes.done(fortnoxes.app(scopes=()).connect(1001).customers.get.raw("1"))
    assert caught.value.url == f"{HERE}/oauth-v1/auth"


# Moving in


def test_a_refresh_token_is_taken_over(fortnoxes: Fortnoxes) -> None:
    app = fortnoxes.app()
    old = fortnoxes.grants.exchange(fortnoxes.integration, fortnoxes.code(), "https://integration.example/back").refresh_token or ""
    company = fortnoxes.done(app.import_refresh_token(old))
    assert (company.tenant_id, company.scopes, company.missing_scopes) == ("1001", ("customer", "invoice"), ())
    assert not fortnoxes.grants.is_refreshable(old)
    fortnoxes.later(hours=1)
    assert fortnoxes.done(app.connect(1001).customers.get.raw("1")).status == 200
    with pytest.raises(TokenRefused, match="Invalid refresh token"):
        fortnoxes.done(app.import_refresh_token(old))


def test_a_refresh_token_that_stays_alive_is_kept(fortnoxes: Fortnoxes) -> None:
    app = fortnoxes.app()
    fortnoxes.answers.append(lambda _: _token(refresh_token=None))
    assert fortnoxes.done(app.import_refresh_token("kept")).refresh_expires is not None
    fortnoxes.later(hours=1)
    fortnoxes.answers += [lambda _: _token(), lambda _: httpx.Response(200)]
    fortnoxes.done(app.connect(1001).customers.get.raw("1"))
    assert b"refresh_token=kept" in fortnoxes.requests[1].content


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
def test_a_first_token_that_the_store_did_not_take_is_stored_by_the_next_call(fortnoxes: Fortnoxes, work: str, there: bool) -> None:
    """A code and an adopted refresh token are used by then: there is no second one."""
    store = Shut()
    app = fortnoxes.app(store=store)
    if there:
        fortnoxes.connected(app)
    code, old = fortnoxes.code(), ""
    if work == "import_refresh_token":
        old = fortnoxes.grants.exchange(fortnoxes.integration, code, "https://integration.example/back").refresh_token or ""
    store.shut = store.stops = True
    with pytest.raises(TokenNotStored):
        fortnoxes.done(app.exchange(code) if work == "exchange" else app.import_refresh_token(old))
    store.shut = False
    before = len(fortnoxes.token_requests())
    assert fortnoxes.done(app.connect(1001).customers.get.raw("1")).status == 200
    assert len(fortnoxes.token_requests()) == before
    assert fortnoxes.done(app.token_status(1001)).status == "alive"


# Several companies


def test_an_app_knows_its_companies(fortnoxes: Fortnoxes) -> None:
    app = fortnoxes.app()
    assert (fortnoxes.done(app.tenants()), fortnoxes.done(app.token_status(1001))) == ([], None)
    for tenant in (1002, 1001):
        fortnoxes.done(app.exchange(fortnoxes.code(tenant)))
    assert fortnoxes.done(app.tenants()) == ["1001", "1002"]
    other = fortnoxes.kind("other", "pl4nted-0ther", store=fortnoxes.store, http_client=fortnoxes.http_client())
    assert fortnoxes.done(other.tenants()) == []
    assert fortnoxes.done(other.token_status(1001)) is None


@pytest.mark.parametrize("service", [False, True])
def test_no_request_carries_the_token_of_another_company(fortnoxes: Fortnoxes, service: bool) -> None:
    app = fortnoxes.app()
    tenants = (1001, 1002)
    for tenant in tenants:
        fortnoxes.done(app.exchange(fortnoxes.code(tenant, account_type="service")))
    clients = {tenant: app.connect(tenant, service=service) for tenant in tenants}
    for turn in range(6):
        for tenant in tenants if turn % 2 else reversed(tenants):
            fortnoxes.customer(tenant, f"{tenant}-{turn}")
            assert fortnoxes.done(clients[tenant].customers.get(f"{tenant}-{turn}")).name == str(tenant)
        fortnoxes.later(minutes=25)
    _no_token_is_shared(fortnoxes)


def test_no_task_carries_the_token_of_another_company(fortnoxes: Fortnoxes) -> None:
    if fortnoxes.kind is FortnoxApp:

        def gathered(calls: list[Any]) -> list[Any]:
            with ThreadPoolExecutor(8) as pool:
                return list(pool.map(lambda call: call(), calls))
    else:

        def gathered(calls: list[Any]) -> list[Any]:
            async def run() -> list[Any]:
                return await asyncio.gather(*(call() for call in calls))

            return fortnoxes.done(run())

    app = fortnoxes.app()
    clients = {tenant: fortnoxes.connected(app, tenant) for tenant in (1001, 1002)}
    for tenant in clients:
        fortnoxes.customer(tenant, str(tenant))
    fortnoxes.later(hours=1)
    asked = [1001, 1002] * 10
    answers = gathered([lambda tenant=tenant: clients[tenant].customers.get(str(tenant)) for tenant in asked])
    assert [each.name for each in answers] == [str(tenant) for tenant in asked]
    assert fortnoxes.grants.count("refreshed") == 2
    _no_token_is_shared(fortnoxes)


def _no_token_is_shared(fortnoxes: Fortnoxes) -> None:
    sent = {}
    for request in fortnoxes.requests:
        if request.url.path.startswith("/3/"):
            sent.setdefault(request.headers["Authorization"], set()).add(request.url.path.rpartition("/")[2].partition("-")[0])
    assert len(sent) >= 4 or fortnoxes.grants.count("refreshed") == 2
    assert all(len(tenants) == 1 for tenants in sent.values())


def test_a_service_account_has_tokens_of_its_own(fortnoxes: Fortnoxes) -> None:
    app = fortnoxes.app()
    fortnoxes.done(app.exchange(fortnoxes.code(account_type="service")))
    held = fortnoxes.done(app.token_status(1001))
    service = app.connect(1001, service=True)
    for _ in range(3):
        assert fortnoxes.done(service.customers.get.raw("1")).status == 200
    assert fortnoxes.grants.count("issued") == 1
    fortnoxes.later(hours=1)
    assert fortnoxes.done(service.customers.get.raw("1")).status == 200
    assert fortnoxes.grants.count("issued") == 2
    assert (fortnoxes.done(app.token_status(1001)), fortnoxes.done(app.tenants())) == (held, ["1001"])
    fortnoxes.grants.withdraw(fortnoxes.integration, 1001)
    fortnoxes.later(hours=1)
    with pytest.raises(TokenRefused, match="invalid_client"):
        fortnoxes.done(service.customers.get.raw("1"))


# The end of a consent


def test_revoking_ends_a_consent_and_forgets_it(fortnoxes: Fortnoxes) -> None:
    app = fortnoxes.app()
    fortnox = fortnoxes.connected(app)
    fortnoxes.connected(app, 1002)
    fortnoxes.done(fortnox.customers.get.raw("1"))
    assert fortnoxes.done(app.revoke(1001)) is True
    assert fortnoxes.grants.count("revoked", 1001) == 1
    assert (fortnoxes.done(app.tenants()), fortnoxes.done(app.token_status(1001))) == (["1002"], None)
    for client in (fortnox, app.connect(1001)):
        with pytest.raises(ReauthorizationRequired, match="no token of it is stored"):
            fortnoxes.done(client.customers.get.raw("1"))
    assert fortnoxes.done(app.revoke(1001)) is False
    assert fortnoxes.done(app.connect(1002).customers.get.raw("1")).status == 200


def test_the_token_of_a_service_account_is_seen_and_forgotten_by_itself(fortnoxes: Fortnoxes) -> None:
    app = fortnoxes.app()
    fortnoxes.done(app.exchange(fortnoxes.code(account_type="service")))
    assert fortnoxes.done(app.token_status(1001, service=True)) is None
    service = app.connect(1001, service=True)
    fortnoxes.done(service.customers.get.raw("1"))
    held = fortnoxes.done(app.token_status(1001, service=True))
    assert (held.status, held.refresh_expires) == ("alive", None)
    assert fortnoxes.done(app.revoke(1001, service=True)) is True
    assert fortnoxes.done(app.token_status(1001, service=True)) is None
    assert fortnoxes.done(app.token_status(1001)).status == "alive", "that of the person's consent stays"
    assert fortnoxes.grants.count("revoked") == 0
    assert fortnoxes.done(service.customers.get.raw("1")).status == 200, "the company lets the service account in as before"


@pytest.mark.parametrize("said", [{"status_code": 500}, {"status_code": 401, "json": {"error": "invalid_client"}}])
def test_a_consent_that_was_not_revoked_is_not_forgotten(fortnoxes: Fortnoxes, said: dict[str, Any]) -> None:
    app = fortnoxes.app()
    fortnox = fortnoxes.connected(app)
    fortnoxes.answers.append(lambda _: httpx.Response(**said))
    with pytest.raises(AuthError):
        fortnoxes.done(app.revoke(1001))
    assert fortnoxes.done(app.token_status(1001)).status == "alive"
    assert fortnoxes.done(fortnox.customers.get.raw("1")).status == 200
    assert fortnoxes.done(app.revoke(1001)), "the lock was given back"


def test_revoking_waits_for_a_renewal(fortnoxes: Fortnoxes) -> None:
    """What would be revoked else is the refresh token of before, and the one that came is forgotten alive."""
    acquired: list[str] = []

    class Watched(MemoryStore):
        def acquire(self, key: StoreKey, holder: str, seconds: float) -> bool:
            acquired.append(key.tenant)
            return super().acquire(key, holder, seconds)

    watched = Watched()
    app = fortnoxes.app(store=watched)
    fortnoxes.connected(app)
    assert watched.acquire(StoreKey(f"client@{HERE}", "1001"), "a renewal", 0.2)
    fortnoxes.done(app.revoke(1001))
    assert acquired.count("1001") > 2


# Connections


def test_an_http_client_that_was_passed_in_is_used_for_all_and_not_closed(fortnoxes: Fortnoxes) -> None:
    http = fortnoxes.http_client()
    app = fortnoxes.app(http_client=http)
    fortnox = fortnoxes.connected(app)
    fortnoxes.done(fortnox.customers.get.raw("1"))
    assert [request.url.path for request in fortnoxes.requests] == ["/oauth-v1/token", "/3/customers/1"]
    for each in (fortnox, app):
        fortnoxes.done(each.close() if fortnoxes.kind is FortnoxApp else each.aclose())
    assert not http.is_closed
    assert fortnoxes.done(fortnox.customers.get.raw("1")).status == 200


def test_connections_of_its_own_are_closed_with_the_app_and_not_with_a_client(fortnoxes: Fortnoxes) -> None:
    app = fortnoxes.kind(
        "client", SECRET, store=_holding(fortnoxes), base_url="http://127.0.0.1:9", auth_url=HERE, now=fortnoxes.grants.clock.now
    )
    first = app.connect(1001)
    fortnoxes.done(first.close() if fortnoxes.kind is FortnoxApp else first.aclose())
    for close, said in ((False, "got no response"), (True, "closed")):
        if close:
            fortnoxes.done(app.close() if fortnoxes.kind is FortnoxApp else app.aclose())
        with pytest.raises(Exception, match=said):
            fortnoxes.done(app.connect(1001).with_options(retries=0).customers.get("1"))


def _holding(fortnoxes: Fortnoxes) -> Any:
    fortnoxes.done(fortnoxes.app().exchange(fortnoxes.code()))
    return fortnoxes.store


@pytest.mark.parametrize(
    ("app", "other", "said"), [(FortnoxApp, httpx.AsyncClient, "httpx.Client"), (AsyncFortnoxApp, httpx.Client, "httpx.AsyncClient")]
)
def test_the_other_kind_of_http_client_is_refused(app: Any, other: Any, said: str) -> None:
    with pytest.raises(TypeError, match=f"must be an {said}, got {other.__name__}$"):
        app("client", SECRET, store=MemoryStore(), http_client=other())


# What could never work


@pytest.mark.parametrize("kind", [FortnoxApp, AsyncFortnoxApp])
@pytest.mark.parametrize(
    ("given", "options", "said"),
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
def test_settings_that_are_wrong(kind: Any, given: tuple[str, str], options: dict[str, Any], said: str) -> None:
    with pytest.raises(ValueError, match=said) as caught:
        kind(*given, **{"store": "memory://"} | options)
    assert SECRET not in str(caught.value)


@pytest.mark.parametrize("kind", [FortnoxApp, AsyncFortnoxApp])
def test_what_is_no_text_is_named(kind: Any) -> None:
    with pytest.raises(TypeError, match=r"^client_secret must be a str, got NoneType$"):
        kind("client", None, store="memory://")
    app = kind("client", SECRET, store="memory://", scopes=["customer"])
    with pytest.raises(TypeError, match=r"^redirect must be a str, got bytes$"):
        app.parse_redirect(b"code=1")
    with pytest.raises(ValueError, match=r"^account_type must be None or 'service', got 'person'$"):
        app.authorize_url(account_type="person")


# Servers


@pytest.mark.parametrize("service", [False, True])
def test_a_token_of_one_server_is_not_sent_to_another(fortnoxes: Fortnoxes, service: bool) -> None:
    """One store, one client id, the same company at two servers, as where a program is tried against a sandbox."""
    app = fortnoxes.app()
    fortnoxes.done(app.exchange(fortnoxes.code(account_type="service" if service else None)))
    fortnoxes.done(app.connect(1001, service=service).customers.get("1"))
    before = len(fortnoxes.requests)
    elsewhere = fortnoxes.app(base_url="http://127.0.0.2", auth_url=None)
    assert (fortnoxes.done(elsewhere.tenants()), fortnoxes.done(elsewhere.token_status(1001))) == ([], None)
    fortnoxes.answers.append(lambda request: httpx.Response(401, json={"error": "invalid_client"}))
    with pytest.raises(AuthError):
        fortnoxes.done(elsewhere.connect(1001, service=service).customers.get("1"))
    assert [request.url.path for request in fortnoxes.requests[before:]] == (["/oauth-v1/token"] if service else [])
    assert fortnoxes.done(app.tenants()) == ["1001"]


@pytest.mark.parametrize(
    ("base_url", "auth_url", "where"),
    [
        ("https://api.fortnox.se", None, "https://apps.fortnox.se"),
        ("https://api.fortnox.se/", None, "https://apps.fortnox.se"),
        ("http://127.0.0.1:8900", None, "http://127.0.0.1:8900"),
        ("https://gateway.example/fortnox", "https://apps.fortnox.se", "https://apps.fortnox.se"),
    ],
)
def test_another_server_is_asked_for_consent_too_unless_told_otherwise(base_url: str, auth_url: str | None, where: str) -> None:
    app = FortnoxApp("client", SECRET, store="memory://", scopes=["customer"], base_url=base_url, auth_url=auth_url)
    assert app.authorize_url().startswith(f"{where}/oauth-v1/auth?")


# Pickling


def test_apps_and_clients_are_pickled(fortnoxes: Fortnoxes, tmp_path: Path) -> None:
    store = SqliteStore(tmp_path / "tokens.sqlite3")
    fortnoxes.done(fortnoxes.app(store=store).exchange(fortnoxes.code(1002)))
    app = fortnoxes.kind("client", SECRET, store=store, scopes=["customer"], redirect_uri="https://x/", base_url=HERE, auth_url=HERE)
    again = pickle.loads(pickle.dumps(app))
    assert type(again) is fortnoxes.kind
    assert (again.client_id, fortnoxes.done(again.tenants()), fortnoxes.done(again.token_status(1002))) == (
        "client",
        ["1002"],
        fortnoxes.done(app.token_status(1002)),
    )
    address = [urlsplit(each.authorize_url(state="s")) for each in (app, again)]
    assert address[0] == address[1]
    assert again.parse_redirect(f"code=c&state={parse_qs(urlsplit(app.authorize_url()).query)['state'][0]}") == "c"
    client = pickle.loads(pickle.dumps(app.connect(1002)))
    assert type(client) is fortnoxes.client
    for each in (app, again):
        fortnoxes.done(each.close() if fortnoxes.kind is FortnoxApp else each.aclose())


def test_what_cannot_be_pickled_says_why(fortnoxes: Fortnoxes) -> None:
    app = fortnoxes.app()
    in_memory = fortnoxes.kind("client", SECRET, store=MemoryStore())
    for each, said in (
        (app, "with an http_client cannot be pickled"),
        (app.connect(1001), "with an http_client.* cannot be pickled"),
        (in_memory, "MemoryStore cannot be pickled"),
        (in_memory.connect(1001), "MemoryStore cannot be pickled"),
    ):
        with pytest.raises(TypeError, match=said):
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
def test_errors_are_pickled(error: AuthError) -> None:
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is type(error)
    assert (str(again), again.args, vars(again)) == (str(error), error.args, vars(error))
    assert "pl4nted-s3cret" not in repr(error) + str(error)


# Secrets


def test_nothing_shows_a_secret(fortnoxes: Fortnoxes) -> None:
    app = fortnoxes.app()
    code = fortnoxes.code()
    company = fortnoxes.done(app.exchange(code))
    held = fortnoxes.store.read(StoreKey(f"client@{HERE}", "1001"))
    token = json.loads(held.content)["token"]
    shown = [
        app,
        app.connect(1001),
        app._create_transport(1001),
        company,
        fortnoxes.done(app.token_status(1001)),
        fortnoxes.store,
        held,
        app.authorize_url(),
    ]
    for secret in (SECRET, code, token["access_token"], token["refresh_token"]):
        assert not any(secret in repr(each) + str(each) for each in shown)
    assert "client_id='client'" in repr(app)


def test_no_failure_shows_a_secret(fortnoxes: Fortnoxes) -> None:
    """Neither the error, nor what it came of, nor the variables of the frames that some tools print."""
    app = fortnoxes.app()
    fortnox = app.connect(1001)

    def fail(request: httpx.Request) -> httpx.Response:
        raise httpx.ReadError("cut", request=request)

    half = {"access_token": "pl4nted-é", "refresh_token": "pl4nted-h4lf"}
    for said in (
        fail,
        lambda _: httpx.Response(400, json={"error": "invalid_grant"}),
        lambda _: httpx.Response(500, json=half),
        lambda _: httpx.Response(200, json=half),
    ):
        fortnoxes.answers.clear()
        fortnoxes.done(app.exchange(fortnoxes.code()))
        token = json.loads(fortnoxes.store.read(StoreKey(f"client@{HERE}", "1001")).content)["token"]
        fortnoxes.later(hours=1)
        fortnoxes.answers[:] = [said, said]
        with pytest.raises(AuthError) as caught:
            fortnoxes.done(fortnox.customers.get.raw("1"))
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
