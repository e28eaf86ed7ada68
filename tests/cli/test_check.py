"""`fortnox check`: each step is made to fail, and what is told is the next thing to do."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from fortnox_client.operations import OPERATIONS
from fortnox_client.sandbox import Company, Fault, Sandbox

from tests.cli.conftest import Shell

BACK = "http://127.0.0.1:8910/"


@pytest.fixture(scope="module")
def checked() -> Iterator[Sandbox]:
    with Sandbox(window=0, companies=[Company(1001, "Acme AB"), Company(1002, "Other AB")]) as sandbox:
        yield sandbox


@pytest.fixture
def sandbox(checked: Sandbox) -> Sandbox:
    checked.reset()
    return checked


def _findings(shell: Shell, *arguments: str) -> tuple[int, dict[tuple[int, str], dict[str, Any]]]:
    ran = shell.run("check", "--json", *arguments)
    assert ran.err == ""
    return ran.status, {(each["step"], each["what"]): each for each in json.loads(ran.out)}


def test_all_is_well(shell: Shell) -> None:
    status, found = _findings(shell, "--for", "invoices,customers,invoices")
    assert status == 0
    assert {key: each["state"] for key, each in found.items()} == {
        (1, "developer"): "done",
        (2, "credentials"): "done",
        (2, "redirect URI"): "done",
        (3, "test database"): "manual",
        (4, "company"): "done",
        (5, "token"): "done",
        (5, "scopes"): "done",
        (6, "company"): "done",
        (6, "GET /3/customers"): "done",
        (6, "rate limit"): "done",
        (7, "kind of app"): "manual",
        (7, "ratings"): "done",
        (7, "sales and users"): "manual",
    }
    assert "Acme AB, tenant 1001" in found[6, "company"]["seen"]
    assert "service account" in found[4, "company"]["seen"]
    assert "alive until" in found[5, "token"]["seen"]
    assert "Order or Kundfaktura (for invoice)" in found[5, "scopes"]["next"]
    assert all(each["link"].startswith("https://www.fortnox.se/developer") for each in found.values() if each["state"] == "manual")


def test_an_app_is_named_for_its_sales_and_users(shell: Shell, sandbox: Sandbox) -> None:
    _, found = _findings(shell, "--app-id", "7")
    assert [found[7, what]["state"] for what in ("ratings", "sales", "users")] == ["done"] * 3
    sandbox.fault(Fault(path="/api/integration-developer", status=403, times=3))
    status, found = _findings(shell, "--app-id", "7")
    assert (status, [found[7, what]["state"] for what in ("ratings", "sales", "users")]) == (0, ["manual"] * 3)


def test_people_read_it_by_steps(shell: Shell) -> None:
    told = shell.done("check")
    for title in ("1. Register as a developer", "2. Create the integration", "5. Authorize", "7. Publish", "Acme AB"):
        assert title in told
    shell.export(FORTNOX_CLIENT_SECRET="pl4nted-wrong")
    ran = shell.run("check")
    assert (ran.status, "✗ credentials" in ran.out, "pl4nted" in ran.out + ran.err) == (12, True, False)


def _expired(sandbox: Sandbox) -> str:
    return sandbox.grants.client_credentials(sandbox.integration, 1001).access_token


def _without_rights(code: int) -> Fault:
    body = json.dumps({"ErrorInformation": {"error": 1, "message": "Saknar behörighet", "code": code}})
    return Fault(path="/3/customers", status=403, body=body)


def _person(shell: Shell, sandbox: Sandbox) -> None:
    """Settings of somebody's consent, which has not been given."""
    shell.export(FORTNOX_REDIRECT_URI=BACK, FORTNOX_TOKEN_STORE="sqlite://", FORTNOX_SCOPES="customer")


def _profile(store: str) -> None:
    """A profile whose tokens lie in a file that is no store any more."""
    Path(store).write_bytes(b"no database" * 99)
    Path("profiles.json").write_text(
        json.dumps({"default": {"client_id": "sandbox", "tenant_id": "1001", "token_store": f"sqlite:///{store}"}})
    )


Arrange = Callable[[Shell, Sandbox], object]

CASES: list[tuple[str, Arrange, list[str], int, str, str, str]] = [
    ("no client id", lambda shell, _: shell.unset("FORTNOX_CLIENT_ID"), [], 2, "credentials", "FORTNOX_CLIENT_ID is not set", "create"),
    ("no secret", lambda shell, _: shell.unset("FORTNOX_CLIENT_SECRET"), [], 2, "credentials", "FORTNOX_CLIENT_SECRET", "portal"),
    ("wrong secret", lambda shell, _: shell.export(FORTNOX_CLIENT_SECRET="x"), [], 2, "credentials", "refuses client id", "copy Client-Id"),
    (
        "wrong id",
        lambda shell, _: shell.export(FORTNOX_CLIENT_ID="other"),
        [],
        2,
        "credentials",
        "refuses client id other",
        "copy Client-Id",
    ),
    (
        "nobody answers",
        lambda shell, _: shell.export(FORTNOX_BASE_URL="http://127.0.0.1:9"),
        [],
        2,
        "credentials",
        "no answer of the token endpoint",
        "look at the network",
    ),
    (
        "a store that is none",
        lambda shell, _: shell.export(FORTNOX_TOKEN_STORE="disk"),
        [],
        2,
        "credentials",
        "FORTNOX_TOKEN_STORE",
        "mend the setting",
    ),
    (
        "another redirect",
        lambda shell, sandbox: (_person(shell, sandbox), shell.export(FORTNOX_REDIRECT_URI="https://acme.example/")),
        [],
        2,
        "redirect URI",
        "refuses https://acme.example/",
        "register exactly https://acme.example/",
    ),
    (
        "no consent",
        lambda shell, sandbox: (_person(shell, sandbox), shell.unset("FORTNOX_TENANT_ID")),
        [],
        4,
        "company",
        "contains 0 companies",
        "fortnox login",
    ),
    ("no consent of this company", _person, [], 5, "token", "no token", "must consent again"),
    ("no tenant", lambda shell, _: shell.unset("FORTNOX_TENANT_ID"), [], 4, "company", "FORTNOX_TENANT_ID is not set", "fortnox login"),
    (
        "the service account was withdrawn",
        lambda _, sandbox: sandbox.grants.withdraw(sandbox.integration, 1001),
        [],
        5,
        "token",
        "credentials are invalid",
        "fortnox login --service",
    ),
    (
        "a token that is dead",
        lambda shell, sandbox: (shell.export(FORTNOX_ACCESS_TOKEN=_expired(sandbox)), sandbox.advance_time(hours=2)),
        [],
        5,
        "token",
        "does not take the access token",
        "fortnox login",
    ),
    (
        "the token endpoint is away",
        lambda _, sandbox: sandbox.fault(Fault(path="/oauth-v1/token", status=503, after=False, times=9)),
        [],
        2,
        "credentials",
        "no answer of the token endpoint",
        "try again",
    ),
    (
        "the token endpoint has had enough",
        lambda _, sandbox: sandbox.fault(Fault(path="/oauth-v1/token", status=429, after=False, times=9, headers={"Retry-After": "5"})),
        [],
        2,
        "credentials",
        "429",
        "try again in a minute",
    ),
    (
        "a store that cannot be read",
        lambda shell, _: (Path("books.db").write_bytes(b"no database" * 99), shell.export(FORTNOX_TOKEN_STORE="sqlite:///books.db")),
        [],
        5,
        "token",
        "file is not a database",
        "the token store",
    ),
    (
        "a list of profiles that cannot be read",
        lambda shell, _: (
            Path("profiles.json").write_text("{"),
            shell.unset("FORTNOX_TENANT_ID"),
            shell.export(FORTNOX_PROFILES="profiles.json"),
        ),
        [],
        2,
        "credentials",
        "profiles.json cannot be read",
        "fortnox login",
    ),
    (
        "a profile whose store cannot be read",
        lambda shell, _: (
            _profile("books.db"),
            shell.unset("FORTNOX_TENANT_ID", "FORTNOX_BASE_URL"),
            shell.export(FORTNOX_PROFILES="profiles.json"),
        ),
        [],
        2,
        "credentials",
        "file is not a database",
        "mend what is named",
    ),
    (
        "no licence",
        lambda _, sandbox: sandbox.fault(_without_rights(2001101)),
        [],
        6,
        "GET /3/customers",
        "lacks the licence for customer",
        "buy the licence",
    ),
    (
        "no scope",
        lambda _, sandbox: sandbox.fault(_without_rights(2000663)),
        ["--for", "customers"],
        6,
        "GET /3/customers",
        "scope customer is not granted",
        "ask for the scope customer",
    ),
    (
        "too many requests",
        lambda _, sandbox: sandbox.fault(Fault(path="/3/customers", status=429, times=99, headers={"Retry-After": "0"})),
        [],
        6,
        "GET /3/customers",
        "429",
        "try again in some seconds",
    ),
    (
        "no server",
        lambda _, sandbox: sandbox.fault(Fault(path="/3/customers", status=400, body="nothing")),
        [],
        6,
        "GET /3/customers",
        "400",
        "code says what is wrong",
    ),
    (
        "a cut connection",
        lambda _, sandbox: sandbox.fault(Fault(path="/3/customers", reset=True, times=9)),
        [],
        6,
        "GET /3/customers",
        "customers",
        "look at the network",
    ),
]


@pytest.mark.parametrize(("arrange", "options", "step", "what", "seen", "then"), [row[1:] for row in CASES], ids=[row[0] for row in CASES])
def test_a_failure_is_told_with_what_to_do(
    arrange: Arrange, options: list[str], step: int, what: str, seen: str, then: str, shell: Shell, sandbox: Sandbox
) -> None:
    arrange(shell, sandbox)
    status, found = _findings(shell, *options)
    finding = found[step, what]
    assert (status, finding["state"]) == (10 + step, "failed")
    assert seen in finding["seen"]
    assert then in finding["next"]
    assert {each["state"] for key, each in found.items() if key[0] < step} <= {"done", "manual"}
    assert any(each["state"] == "waiting" for each in found.values()) == (step < 6)


def test_a_scope_that_is_needed_and_was_not_granted(shell: Shell, sandbox: Sandbox) -> None:
    granted = ("companyinformation", "customer")
    sandbox.grants._service_accounts["sandbox", 1001] = granted
    status, found = _findings(shell, "--for", "invoices,supplier_invoices")
    assert (status, found[5, "scopes"]["state"]) == (15, "failed")
    assert "not granted: invoice, supplierinvoice" in found[5, "scopes"]["seen"]
    assert "Bokföring (for supplierinvoice)" in found[5, "scopes"]["next"]
    assert found[6, "GET /3/customers"]["state"] == "done"


def test_an_access_token_alone_is_enough(shell: Shell, sandbox: Sandbox) -> None:
    shell.unset("FORTNOX_CLIENT_ID", "FORTNOX_CLIENT_SECRET")
    shell.export(FORTNOX_ACCESS_TOKEN=_expired(sandbox))
    status, found = _findings(shell)
    assert (status, found[5, "token"]["state"], found[6, "company"]["state"]) == (0, "done", "done")


def test_a_resource_that_is_none_is_told(shell: Shell) -> None:
    ran = shell.run("check", "--for", "invoice")
    assert (ran.status, "there is no resource invoice" in ran.err) == (2, True)


def test_a_profile_of_another_server_is_not_taken_for_none(shell: Shell) -> None:
    _profile("books.db")
    shell.unset("FORTNOX_TENANT_ID")
    shell.export(FORTNOX_PROFILES="profiles.json")
    ran = shell.run("check")
    assert (ran.status, "the profile default is of https://api.fortnox.se" in ran.err) == (2, True)


def test_whoever_has_nothing_yet_is_told_where_to_begin(nobody: Shell) -> None:
    status, found = _findings(nobody)
    assert (status, found[2, "credentials"]["state"]) == (12, "failed")
    assert "developer portal" in found[2, "credentials"]["next"]


def test_every_scope_is_known_to_need_a_licence_or_none() -> None:
    from fortnox_client.auth.scopes import SCOPES
    from fortnox_client.cli.check.licences import LICENCES

    assert set(LICENCES) <= SCOPES
    assert {operation.scope for operation in OPERATIONS.values() if operation.scope} <= SCOPES
