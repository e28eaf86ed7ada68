"""`fortnox check`: each check fails once, and its finding says what to do."""

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
def check_sandbox() -> Iterator[Sandbox]:
    with Sandbox(window=0, companies=[Company(1001, "Acme AB"), Company(1002, "Other AB")]) as sandbox:
        yield sandbox


@pytest.fixture
def sandbox(check_sandbox: Sandbox) -> Sandbox:
    check_sandbox.reset()
    return check_sandbox


def _findings(shell: Shell, *arguments: str) -> tuple[int, dict[tuple[int, str], dict[str, Any]]]:
    result = shell.run("check", "--json", *arguments)
    assert result.err == ""
    return result.status, {(each["step"], each["what"]): each for each in json.loads(result.out)}


def test_check_without_failures_returns_0(shell: Shell) -> None:
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
    assert "valid until" in found[5, "token"]["seen"]
    assert "Order or Kundfaktura (for invoice)" in found[5, "scopes"]["next"]
    assert all(each["link"].startswith("https://www.fortnox.se/developer") for each in found.values() if each["state"] == "manual")


def test_check_with_app_id_counts_sales_and_users(shell: Shell, sandbox: Sandbox) -> None:
    _, found = _findings(shell, "--app-id", "7")
    assert [found[7, what]["state"] for what in ("ratings", "sales", "users")] == ["done"] * 3
    sandbox.fault(Fault(path="/api/integration-developer", status=403, times=3))
    status, found = _findings(shell, "--app-id", "7")
    assert (status, [found[7, what]["state"] for what in ("ratings", "sales", "users")]) == (0, ["manual"] * 3)


def test_check_text_report_has_all_steps(shell: Shell) -> None:
    report = shell.done("check")
    for title in ("1. Register as a developer", "2. Create the integration", "5. Authorize", "7. Publish", "Acme AB"):
        assert title in report
    shell.export(FORTNOX_CLIENT_SECRET="pl4nted-wrong")
    result = shell.run("check")
    assert (result.status, "✗ credentials" in result.out, "pl4nted" in result.out + result.err) == (12, True, False)


def _access_token(sandbox: Sandbox) -> str:
    return sandbox.grants.client_credentials(sandbox.integration, 1001).access_token


def _forbidden(code: int) -> Fault:
    body = json.dumps({"ErrorInformation": {"error": 1, "message": "Saknar behörighet", "code": code}})
    return Fault(path="/3/customers", status=403, body=body)


def _use_refresh_token(shell: Shell, sandbox: Sandbox) -> None:
    """Set the settings of a refresh token, without a consent."""
    shell.export(FORTNOX_REDIRECT_URI=BACK, FORTNOX_TOKEN_STORE="sqlite://", FORTNOX_SCOPES="customer")


def _write_profile(store: str) -> None:
    """Write a profile whose token store is not a database."""
    Path(store).write_bytes(b"no database" * 99)
    Path("profiles.json").write_text(
        json.dumps({"default": {"client_id": "sandbox", "tenant_id": "1001", "token_store": f"sqlite:///{store}"}})
    )


Arrange = Callable[[Shell, Sandbox], object]

CASES: list[tuple[str, Arrange, list[str], int, str, str, str]] = [
    ("no client id", lambda shell, _: shell.unset("FORTNOX_CLIENT_ID"), [], 2, "credentials", "FORTNOX_CLIENT_ID is not set", "create"),
    ("no secret", lambda shell, _: shell.unset("FORTNOX_CLIENT_SECRET"), [], 2, "credentials", "FORTNOX_CLIENT_SECRET", "portal"),
    ("wrong secret", lambda shell, _: shell.export(FORTNOX_CLIENT_SECRET="x"), [], 2, "credentials", "rejects Client-Id", "copy Client-Id"),
    (
        "wrong id",
        lambda shell, _: shell.export(FORTNOX_CLIENT_ID="other"),
        [],
        2,
        "credentials",
        "rejects Client-Id other",
        "copy Client-Id",
    ),
    (
        "no token endpoint",
        lambda shell, _: shell.export(FORTNOX_BASE_URL="http://127.0.0.1:9"),
        [],
        2,
        "credentials",
        "no response from the token endpoint",
        "check the network",
    ),
    (
        "invalid token store",
        lambda shell, _: shell.export(FORTNOX_TOKEN_STORE="disk"),
        [],
        2,
        "credentials",
        "FORTNOX_TOKEN_STORE",
        "correct the setting",
    ),
    (
        "wrong redirect URI",
        lambda shell, sandbox: (_use_refresh_token(shell, sandbox), shell.export(FORTNOX_REDIRECT_URI="https://acme.example/")),
        [],
        2,
        "redirect URI",
        "rejects https://acme.example/",
        "register exactly https://acme.example/",
    ),
    (
        "no consent",
        lambda shell, sandbox: (_use_refresh_token(shell, sandbox), shell.unset("FORTNOX_TENANT_ID")),
        [],
        4,
        "company",
        "contains 0 companies",
        "fortnox login",
    ),
    ("no consent from this company", _use_refresh_token, [], 5, "token", "no token", "must consent again"),
    ("no tenant", lambda shell, _: shell.unset("FORTNOX_TENANT_ID"), [], 4, "company", "FORTNOX_TENANT_ID is not set", "fortnox login"),
    (
        "service account withdrawn",
        lambda _, sandbox: sandbox.grants.withdraw(sandbox.integration, 1001),
        [],
        5,
        "token",
        "credentials are invalid",
        "fortnox login --service",
    ),
    (
        "expired access token",
        lambda shell, sandbox: (shell.export(FORTNOX_ACCESS_TOKEN=_access_token(sandbox)), sandbox.advance_time(hours=2)),
        [],
        5,
        "token",
        "does not accept the access token",
        "fortnox login",
    ),
    (
        "token endpoint unavailable",
        lambda _, sandbox: sandbox.fault(Fault(path="/oauth-v1/token", status=503, after=False, times=9)),
        [],
        2,
        "credentials",
        "no response from the token endpoint",
        "try again",
    ),
    (
        "token endpoint rate limit",
        lambda _, sandbox: sandbox.fault(Fault(path="/oauth-v1/token", status=429, after=False, times=9, headers={"Retry-After": "5"})),
        [],
        2,
        "credentials",
        "429",
        "try again in a minute",
    ),
    (
        "unreadable token store",
        lambda shell, _: (Path("store.db").write_bytes(b"no database" * 99), shell.export(FORTNOX_TOKEN_STORE="sqlite:///store.db")),
        [],
        5,
        "token",
        "file is not a database",
        "the token store",
    ),
    (
        "unreadable profiles file",
        lambda shell, _: (
            Path("profiles.json").write_text("{"),
            shell.unset("FORTNOX_TENANT_ID"),
            shell.export(FORTNOX_PROFILES="profiles.json"),
        ),
        [],
        2,
        "credentials",
        "cannot read",
        "fortnox login",
    ),
    (
        "unreadable token store of a profile",
        lambda shell, _: (
            _write_profile("store.db"),
            shell.unset("FORTNOX_TENANT_ID", "FORTNOX_BASE_URL"),
            shell.export(FORTNOX_PROFILES="profiles.json"),
        ),
        [],
        2,
        "credentials",
        "file is not a database",
        "correct it, or",
    ),
    (
        "no licence",
        lambda _, sandbox: sandbox.fault(_forbidden(2001101)),
        [],
        6,
        "GET /3/customers",
        "does not have the licence for customer",
        "buy the licence",
    ),
    (
        "no scope",
        lambda _, sandbox: sandbox.fault(_forbidden(2000663)),
        ["--for", "customers"],
        6,
        "GET /3/customers",
        "scope customer is not granted",
        "request the scope customer",
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
        "error response",
        lambda _, sandbox: sandbox.fault(Fault(path="/3/customers", status=400, body="nothing")),
        [],
        6,
        "GET /3/customers",
        "400",
        "look up the error code",
    ),
    (
        "connection reset",
        lambda _, sandbox: sandbox.fault(Fault(path="/3/customers", reset=True, times=9)),
        [],
        6,
        "GET /3/customers",
        "customers",
        "check the network",
    ),
]


@pytest.mark.parametrize(("arrange", "options", "step", "what", "seen", "then"), [row[1:] for row in CASES], ids=[row[0] for row in CASES])
def test_check_failure_names_the_next_action(
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


def test_check_missing_scope_names_its_licence(shell: Shell, sandbox: Sandbox) -> None:
    granted = ("companyinformation", "customer")
    sandbox.grants._service_accounts["sandbox", 1001] = granted
    status, found = _findings(shell, "--for", "invoices,supplier_invoices")
    assert (status, found[5, "scopes"]["state"]) == (15, "failed")
    assert "not granted: invoice, supplierinvoice" in found[5, "scopes"]["seen"]
    assert "Bokföring (for supplierinvoice)" in found[5, "scopes"]["next"]
    assert found[6, "GET /3/customers"]["state"] == "done"


def test_check_with_access_token_only_succeeds(shell: Shell, sandbox: Sandbox) -> None:
    shell.unset("FORTNOX_CLIENT_ID", "FORTNOX_CLIENT_SECRET")
    shell.export(FORTNOX_ACCESS_TOKEN=_access_token(sandbox))
    status, found = _findings(shell)
    assert (status, found[5, "token"]["state"], found[6, "company"]["state"]) == (0, "done", "done")


def test_check_unknown_resource_is_a_usage_error(shell: Shell) -> None:
    result = shell.run("check", "--for", "invoice")
    assert (result.status, "there is no resource invoice" in result.err) == (2, True)


def test_check_profile_of_another_server_is_a_usage_error(shell: Shell) -> None:
    _write_profile("store.db")
    shell.unset("FORTNOX_TENANT_ID")
    shell.export(FORTNOX_PROFILES="profiles.json")
    result = shell.run("check")
    assert (result.status, "the profile default has https://api.fortnox.se" in result.err) == (2, True)


def test_check_without_settings_names_developer_portal(empty_shell: Shell) -> None:
    status, found = _findings(empty_shell)
    assert (status, found[2, "credentials"]["state"]) == (12, "failed")
    assert "developer portal" in found[2, "credentials"]["next"]


def test_licences_cover_only_known_scopes() -> None:
    from fortnox_client.auth.scopes import SCOPES
    from fortnox_client.cli.checklist.licences import LICENCES

    assert set(LICENCES) <= SCOPES
    assert {operation.scope for operation in OPERATIONS.values() if operation.scope} <= SCOPES
