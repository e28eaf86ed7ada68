"""Environment variables: the grant that they select, and the errors of invalid ones."""

import asyncio
import os
import pickle
import re
import sys
from pathlib import Path
from typing import Any

import pytest
from fortnox_client import AsyncFortnox, Fortnox, RateLimiter
from fortnox_client.auth import SqliteStore

from tests.auth.conftest import BACK, HERE, SECRET, AppHarness

ID = {"CLIENT_ID": "client", "CLIENT_SECRET": SECRET}
SERVICE = ID | {"TENANT_ID": "1001"}
PERSON = SERVICE | {"REDIRECT_URI": BACK}
MISSING_ID = "FORTNOX_CLIENT_ID is not set: set it and FORTNOX_CLIENT_SECRET, or only FORTNOX_ACCESS_TOKEN"


def _environ(expected: dict[str, str]) -> dict[str, str]:
    return {f"FORTNOX_{name}": value for name, value in ({"TOKEN_STORE": "memory://"} | expected).items()}


@pytest.fixture
def connected(harness: AppHarness, tmp_path: Path) -> dict[str, str]:
    """Return the variables of a store with the tokens of two companies."""
    path = tmp_path / "tokens.sqlite3"
    app = harness.app(store=SqliteStore(path))
    for tenant in (1001, 1002):
        harness.result_of(app.exchange(harness.code(tenant, account_type="service")))
    harness.requests.clear()
    return {"TOKEN_STORE": f"sqlite:///{path}", "BASE_URL": HERE}


@pytest.mark.parametrize(
    ("expected", "requested"),
    [
        ({"ACCESS_TOKEN": "pl4nted-given"}, "Bearer pl4nted-given"),
        (PERSON | {"ACCESS_TOKEN": "pl4nted-given"}, "Bearer pl4nted-given"),
        ({"ACCESS_TOKEN": "  pl4nted-given\n"}, "Bearer pl4nted-given"),
        ({"ACCESS_TOKEN": "pl4nted-given", "TOKEN_STORE": "nonsense", "SCOPES": "nonsense"}, "Bearer pl4nted-given"),
        (SERVICE, "client_credentials 1001"),
        (SERVICE | {"TENANT_ID": " 1002 ", "REDIRECT_URI": " ", "ACCESS_TOKEN": ""}, "client_credentials 1002"),
        (SERVICE | {"SCOPES": "customer,invoice  print"}, "client_credentials 1001"),
        (PERSON, "stored 1001"),
        (PERSON | {"TENANT_ID": "1002"}, "stored 1002"),
    ],
)
def test_from_env_selects_grant(harness: AppHarness, connected: dict[str, str], expected: dict[str, str], requested: str) -> None:
    fortnox = harness.client.from_env(_environ(connected | expected), http_client=harness.http_client())
    raw = harness.result_of(fortnox.customers.get.raw("1"))
    first = harness.requests[0]
    if requested.startswith("Bearer"):
        assert [request.headers["Authorization"] for request in harness.requests] == [requested]
        return
    grant, tenant = requested.split()
    assert raw.status == 200
    assert raw.parsed().name == tenant
    if grant == "stored":
        assert harness.token_requests() == []
    else:
        assert (harness.token_requests(), first.headers["TenantId"]) == ([grant], tenant)


@pytest.mark.parametrize(
    ("expected", "sentence"),
    [
        ({}, MISSING_ID),
        ({"CLIENT_SECRET": SECRET}, MISSING_ID),
        ({"CLIENT_ID": " ", "CLIENT_SECRET": SECRET}, MISSING_ID),
        ({"CLIENT_ID": "client"}, "FORTNOX_CLIENT_SECRET is not set: the developer portal shows it next to the Client-Id"),
        (ID, "FORTNOX_TENANT_ID is not set: client credentials need the company's tenant id"),
        (ID | {"REDIRECT_URI": BACK}, "FORTNOX_TENANT_ID is not set, and the token store contains 0 companies; let one consent first"),
        (SERVICE | {"SCOPES": "costumer"}, "FORTNOX_SCOPES: unknown scope 'costumer'; did you mean customer"),
        (SERVICE | {"BASE_URL": "localhost"}, "FORTNOX_BASE_URL: base_url must begin with https:// or http://"),
        (
            {"ACCESS_TOKEN": "pl4nted-a", "BASE_URL": "localhost"},
            "FORTNOX_BASE_URL: base_url must begin with https:// or http://",
        ),
        (SERVICE | {"TOKEN_STORE": "tokens.db"}, "FORTNOX_TOKEN_STORE: the URL of a token store must be one of memory://"),
        (
            SERVICE | {"RATE_LIMIT": "0"},
            "FORTNOX_RATE_LIMIT must not be 0 for Fortnox itself; unset it",
        ),
        (SERVICE | {"RATE_LIMIT": "26"}, "FORTNOX_RATE_LIMIT: must be an integer from 0 to 25, got '26'"),
        ({"ACCESS_TOKEN": "pl4nted-a", "RATE_LIMIT": "-1"}, "FORTNOX_RATE_LIMIT: must be an integer from 0 to 25, got '-1'"),
        ({"ACCESS_TOKEN": "Bearer pl4nted"}, "FORTNOX_ACCESS_TOKEN: access_token must be the bare token: not empty, no spaces"),
    ],
)
@pytest.mark.parametrize("client", [Fortnox, AsyncFortnox])
def test_from_env_invalid_variable_raises_with_its_name(
    client: type[Fortnox | AsyncFortnox], expected: dict[str, str], sentence: str
) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(sentence)}") as caught:
        client.from_env(_environ(expected))
    assert SECRET not in str(caught.value)


def test_from_env_several_companies_require_tenant_id(harness: AppHarness, connected: dict[str, str]) -> None:
    expected = _environ(connected | ID | {"REDIRECT_URI": BACK})
    with pytest.raises(ValueError, match=r"^FORTNOX_TENANT_ID is not set, and the token store contains 2 companies \(1001, 1002\)$"):
        harness.client.from_env(expected, http_client=harness.http_client())


def test_from_env_only_company_needs_no_tenant_id(harness: AppHarness, connected: dict[str, str]) -> None:
    harness.result_of(harness.app(store=connected["TOKEN_STORE"]).revoke(1002))
    fortnox = harness.client.from_env(_environ(connected | ID | {"REDIRECT_URI": BACK}), http_client=harness.http_client())
    assert harness.result_of(fortnox.customers.get("1")).name == "1001"


def test_from_env_base_url_applies_to_api_and_auth(harness: AppHarness, connected: dict[str, str]) -> None:
    fortnox = harness.client.from_env(_environ(connected | SERVICE | {"BASE_URL": f"{HERE}/"}), http_client=harness.http_client())
    harness.result_of(fortnox.customers.get.raw("1"))
    assert [str(request.url) for request in harness.requests] == [f"{HERE}/oauth-v1/token", f"{HERE}/3/customers/1"]


def test_from_env_default_reads_process_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in os.environ:
        if name.startswith("FORTNOX_"):
            monkeypatch.delenv(name)
    with pytest.raises(ValueError, match=re.escape(MISSING_ID)):
        Fortnox.from_env()
    monkeypatch.setenv("FORTNOX_ACCESS_TOKEN", "pl4nted-given")
    with Fortnox.from_env() as fortnox:
        assert type(pickle.loads(pickle.dumps(fortnox))) is Fortnox


@pytest.mark.parametrize("environ", [_environ({"ACCESS_TOKEN": "pl4nted-a"}), _environ(SERVICE | {"TOKEN_STORE": "sqlite://"})])
@pytest.mark.parametrize("client", [Fortnox, AsyncFortnox])
def test_from_env_client_is_picklable(client: type[Any], environ: dict[str, str]) -> None:
    again = pickle.loads(pickle.dumps(client.from_env(environ)))
    assert type(again) is client


def test_from_env_returns_subclass() -> None:
    class Mine(Fortnox):
        pass

    for expected in ({"ACCESS_TOKEN": "pl4nted-a"}, SERVICE):
        with Mine.from_env(_environ(expected)) as fortnox:
            assert type(fortnox) is Mine


@pytest.mark.parametrize("given", [{"ACCESS_TOKEN": "pl4nted-a"}, SERVICE])
@pytest.mark.parametrize(("limit", "free"), [({}, 24), ({"RATE_LIMIT": "12"}, 12), ({"RATE_LIMIT": "0", "BASE_URL": HERE}, sys.maxsize)])
def test_from_env_rate_limit_is_that_of_the_variable(given: dict[str, str], limit: dict[str, str], free: int) -> None:
    with Fortnox.from_env(_environ(given | limit)) as fortnox:
        assert fortnox.rate_limit.count == free
    with Fortnox.from_env(_environ(given | limit), rate_limiter=RateLimiter(count=7)) as fortnox:
        assert fortnox.rate_limit.count == 7


@pytest.mark.parametrize("expected", [{"ACCESS_TOKEN": "pl4nted-a"}, SERVICE])
def test_from_env_client_closes_its_connections(expected: dict[str, str]) -> None:
    with Fortnox.from_env(_environ(expected | {"BASE_URL": "http://127.0.0.1:9"})) as fortnox:
        pass
    with pytest.raises(RuntimeError, match="closed"):
        fortnox.customers.get("1")

    async def run() -> None:
        async with AsyncFortnox.from_env(_environ(expected | {"BASE_URL": "http://127.0.0.1:9"})) as fortnox:
            pass
        with pytest.raises(RuntimeError, match="closed"):
            await fortnox.customers.get("1")

    asyncio.run(run())


@pytest.mark.parametrize("client", [Fortnox, AsyncFortnox])
def test_settings_show_no_secret(client: type[Any]) -> None:
    from fortnox_client.environment import Settings

    assert SECRET not in repr(client.from_env(_environ(SERVICE))) + repr(Settings(_environ(SERVICE)))


def test_documented_variables_match_module(root: Path) -> None:
    import fortnox_client.environment as environment

    page = (root / "docs/connecting.md").read_text("utf-8")
    in_table = [name for row in re.findall(r"^\| (`FORTNOX_.*?) \|", page, re.MULTILINE) for name in re.findall(r"FORTNOX_\w+", row)]
    in_module = re.findall(r"^(FORTNOX_\w+) ", environment.__doc__ or "", re.MULTILINE)
    read = re.findall(r'(?:get|require|parse)\("([A-Z_]+)"', Path(environment.__file__).read_text("utf-8"))
    assert sorted(in_table) == sorted(in_module) == sorted({f"FORTNOX_{name}" for name in read})


def test_documented_errors_exist(root: Path) -> None:
    from fortnox_client import errors

    page = (root / "docs/connecting.md").read_text("utf-8")
    named = set(re.findall(r"\b(?:ReauthorizationRequired|MissingScope|Token[A-Z]\w+|ConsentRefused|StateMismatch)\b", page))
    assert named
    assert named <= set(errors.__all__)
