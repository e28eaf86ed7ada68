"""What the environment says: which way in, or which sentence."""

import asyncio
import os
import pickle
import re
from pathlib import Path
from typing import Any

import pytest
from fortnox_client import AsyncFortnox, Fortnox
from fortnox_client.auth import SqliteStore

from tests.auth.conftest import BACK, HERE, SECRET, Fortnoxes

ID = {"CLIENT_ID": "client", "CLIENT_SECRET": SECRET}
SERVICE = ID | {"TENANT_ID": "1001"}
PERSON = SERVICE | {"REDIRECT_URI": BACK}
MISSING_ID = "FORTNOX_CLIENT_ID is not set: set it and FORTNOX_CLIENT_SECRET, or only FORTNOX_ACCESS_TOKEN"


def _environ(said: dict[str, str]) -> dict[str, str]:
    return {f"FORTNOX_{name}": value for name, value in ({"TOKEN_STORE": "memory://"} | said).items()}


@pytest.fixture
def held(fortnoxes: Fortnoxes, tmp_path: Path) -> dict[str, str]:
    """A store that holds the tokens of two companies."""
    path = tmp_path / "tokens.sqlite3"
    app = fortnoxes.app(store=SqliteStore(path))
    for tenant in (1001, 1002):
        fortnoxes.done(app.exchange(fortnoxes.code(tenant, account_type="service")))
    fortnoxes.requests.clear()
    return {"TOKEN_STORE": f"sqlite:///{path}", "BASE_URL": HERE}


@pytest.mark.parametrize(
    ("said", "asked"),
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
def test_the_way_in(fortnoxes: Fortnoxes, held: dict[str, str], said: dict[str, str], asked: str) -> None:
    fortnox = fortnoxes.client.from_env(_environ(held | said), http_client=fortnoxes.http_client())
    raw = fortnoxes.done(fortnox.customers.get.raw("1"))
    first = fortnoxes.requests[0]
    if asked.startswith("Bearer"):
        assert [request.headers["Authorization"] for request in fortnoxes.requests] == [asked]
        return
    way, tenant = asked.split()
    assert raw.status == 200
    assert raw.parsed().name == tenant
    if way == "stored":
        assert fortnoxes.token_requests() == []
    else:
        assert (fortnoxes.token_requests(), first.headers["TenantId"]) == ([way], tenant)


@pytest.mark.parametrize(
    ("said", "sentence"),
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
        ({"ACCESS_TOKEN": "Bearer pl4nted"}, "FORTNOX_ACCESS_TOKEN: access_token must be the bare token: not empty, no spaces"),
    ],
)
@pytest.mark.parametrize("client", [Fortnox, AsyncFortnox])
def test_a_sentence_names_what_is_missing_or_wrong(client: type[Fortnox | AsyncFortnox], said: dict[str, str], sentence: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(sentence)}") as caught:
        client.from_env(_environ(said))
    assert SECRET not in str(caught.value)


def test_of_several_companies_one_must_be_named(fortnoxes: Fortnoxes, held: dict[str, str]) -> None:
    said = _environ(held | ID | {"REDIRECT_URI": BACK})
    with pytest.raises(ValueError, match=r"^FORTNOX_TENANT_ID is not set, and the token store contains 2 companies \(1001, 1002\)$"):
        fortnoxes.client.from_env(said, http_client=fortnoxes.http_client())


def test_the_only_company_need_not_be_named(fortnoxes: Fortnoxes, held: dict[str, str]) -> None:
    fortnoxes.done(fortnoxes.app(store=held["TOKEN_STORE"]).revoke(1002))
    fortnox = fortnoxes.client.from_env(_environ(held | ID | {"REDIRECT_URI": BACK}), http_client=fortnoxes.http_client())
    assert fortnoxes.done(fortnox.customers.get("1")).name == "1001"


def test_the_address_is_of_both_api_and_authorization(fortnoxes: Fortnoxes, held: dict[str, str]) -> None:
    fortnox = fortnoxes.client.from_env(_environ(held | SERVICE | {"BASE_URL": f"{HERE}/"}), http_client=fortnoxes.http_client())
    fortnoxes.done(fortnox.customers.get.raw("1"))
    assert [str(request.url) for request in fortnoxes.requests] == [f"{HERE}/oauth-v1/token", f"{HERE}/3/customers/1"]


def test_without_arguments_it_is_the_environment_of_the_process(monkeypatch: pytest.MonkeyPatch) -> None:
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
def test_a_client_of_the_environment_is_pickled(client: type[Any], environ: dict[str, str]) -> None:
    again = pickle.loads(pickle.dumps(client.from_env(environ)))
    assert type(again) is client


def test_a_client_of_ones_own_kind() -> None:
    class Mine(Fortnox):
        pass

    for said in ({"ACCESS_TOKEN": "pl4nted-a"}, SERVICE):
        with Mine.from_env(_environ(said)) as fortnox:
            assert type(fortnox) is Mine


@pytest.mark.parametrize("said", [{"ACCESS_TOKEN": "pl4nted-a"}, SERVICE])
def test_connections_of_its_own_are_closed(said: dict[str, str]) -> None:
    with Fortnox.from_env(_environ(said | {"BASE_URL": "http://127.0.0.1:9"})) as fortnox:
        pass
    with pytest.raises(RuntimeError, match="closed"):
        fortnox.customers.get("1")

    async def run() -> None:
        async with AsyncFortnox.from_env(_environ(said | {"BASE_URL": "http://127.0.0.1:9"})) as fortnox:
            pass
        with pytest.raises(RuntimeError, match="closed"):
            await fortnox.customers.get("1")

    asyncio.run(run())


@pytest.mark.parametrize("client", [Fortnox, AsyncFortnox])
def test_the_settings_show_no_secret(client: type[Any]) -> None:
    from fortnox_client.environment import Settings

    assert SECRET not in repr(client.from_env(_environ(SERVICE))) + repr(Settings(_environ(SERVICE)))


def test_the_page_and_the_module_name_the_same_variables(root: Path) -> None:
    import fortnox_client.environment as environment

    page = (root / "docs/connecting.md").read_text("utf-8")
    in_table = [name for row in re.findall(r"^\| (`FORTNOX_.*?) \|", page, re.MULTILINE) for name in re.findall(r"FORTNOX_\w+", row)]
    in_module = re.findall(r"^(FORTNOX_\w+) ", environment.__doc__ or "", re.MULTILINE)
    read = re.findall(r'(?:get|require|parse)\("([A-Z_]+)"', Path(environment.__file__).read_text("utf-8"))
    assert sorted(in_table) == sorted(in_module) == sorted({f"FORTNOX_{name}" for name in read})


def test_the_errors_that_the_page_names_are_there(root: Path) -> None:
    from fortnox_client import errors

    page = (root / "docs/connecting.md").read_text("utf-8")
    named = set(re.findall(r"\b(?:ReauthorizationRequired|MissingScope|Token[A-Z]\w+|ConsentRefused|StateMismatch)\b", page))
    assert named
    assert named <= set(errors.__all__)
