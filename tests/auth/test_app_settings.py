"""Apps: invalid settings, other servers, and pickling."""

import pickle
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from fortnox_client import AsyncFortnoxApp, FortnoxApp
from fortnox_client.auth import MemoryStore, SqliteStore, StoreKey
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

# Invalid settings


@pytest.mark.parametrize("kind", [FortnoxApp, AsyncFortnoxApp])
@pytest.mark.parametrize(
    ("credentials", "options", "expected"),
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
def test_invalid_setting_raises(kind: Any, credentials: tuple[str, str], options: dict[str, Any], expected: str) -> None:
    with pytest.raises(ValueError, match=expected) as caught:
        kind(*credentials, **{"store": "memory://"} | options)
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
    """A program may use one store, client ID and company with Fortnox and with a sandbox."""
    app = harness.app()
    harness.result_of(app.exchange(harness.code(account_type="service" if service else None)))
    harness.result_of(app.connect(1001, service=service).customers.get("1"))
    before = len(harness.requests)
    elsewhere = harness.app(base_url="http://127.0.0.2", auth_url=None)
    assert (harness.result_of(elsewhere.tenants()), harness.result_of(elsewhere.token_status(1001))) == ([], None)
    harness.responses.append(lambda request: httpx.Response(401, json={"error": "invalid_client"}))
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


def _token_not_stored() -> TokenNotStored:
    error = TokenNotStored("not stored")
    error._pending_write = PendingWrite(StoreKey("client", "1001"), Token("pl4nted-s3cret", "pl4nted-s3cret", (), 0, 0), 1)
    return error


ERRORS = [
    ReauthorizationRequired("why", "1001", "https://consent"),
    ReauthorizationRequired("why", None, "https://consent"),
    ConsentRefused("a message", "invalid_scope", "A sentence"),
    StateMismatch("a message"),
    TokenRefused("a message", "invalid_grant", "A sentence", 400),
    TokenUnavailable("a message", untouched=True, retry_after=7.0),
    StoreError("a message"),
    _token_not_stored(),
    AuthError("a message"),
]


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_pickled_auth_error_is_equal(error: AuthError) -> None:
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is type(error)
    without_token = {"_pending_write": None} if isinstance(error, TokenNotStored) else {}
    assert (str(again), again.args, vars(again)) == (str(error), error.args, vars(error) | without_token)
    assert "pl4nted-s3cret" not in repr(error) + str(error)
