"""`fortnox keep-alive`: idle consents are renewed, and those that are lost are reported."""

import json
from datetime import timedelta
from pathlib import Path

import pytest
from attrs import evolve
from fortnox_client import FortnoxApp
from fortnox_client.auth import SqliteStore, Stored, StoreKey
from fortnox_client.auth.token import Record
from fortnox_client.cli import profiles
from fortnox_client.sandbox import Company, ConsentRequest, Sandbox

from tests.cli.conftest import Shell

SCOPES = ("companyinformation", "customer")


def connect(sandbox: Sandbox, tenant: int, idle_days: int = 0) -> None:
    """Connect a company, and set the time of its token back."""
    integration = next(iter(sandbox.grants.integrations.values()))
    code = sandbox.grants.approve(ConsentRequest(integration, SCOPES, "state", integration.redirect_uris[0]), tenant)
    with FortnoxApp(
        integration.client_id, integration.client_secret, redirect_uri=integration.redirect_uris[0], base_url=sandbox.url
    ) as app:
        app.exchange(code)
    change(sandbox, tenant, lambda record: evolve(record, token=_older(record, idle_days)))


def _older(record: Record, days: int) -> object:
    seconds = timedelta(days=days).total_seconds()
    return evolve(record.token, obtained_at=record.token.obtained_at - seconds, expires_at=record.token.expires_at - seconds)


def change(sandbox: Sandbox, tenant: int, edit: object) -> None:
    integration = next(iter(sandbox.grants.integrations.values()))
    store, key = SqliteStore(), StoreKey(f"{integration.client_id}@{sandbox.url}", str(tenant))
    stored = store.read(key)
    assert stored is not None
    record = Record.from_bytes(stored.content)
    content = edit(record) if callable(edit) else edit
    assert store.write(
        key, Stored(stored.generation, content.to_bytes() if isinstance(content, Record) else content), after=stored.generation
    )


@pytest.fixture
def two_companies(sandbox: Sandbox) -> Sandbox:
    sandbox.grants.companies.setdefault(1002, Company(1002, "Beta AB"))
    return sandbox


def test_keep_alive_renews_idle_companies(shell: Shell, two_companies: Sandbox) -> None:
    connect(two_companies, 1001, idle_days=40)
    connect(two_companies, 1002)
    rows = json.loads(shell.done("keep-alive"))
    assert [(row["tenant"], row["status"], row["days_left"], row["result"]) for row in rows] == [
        ("1001", "alive", 44, "renewed"),
        ("1002", "alive", 44, "not needed"),
    ]
    assert [row["result"] for row in json.loads(shell.done("keep-alive"))] == ["not needed", "not needed"]


@pytest.mark.parametrize(
    ("idle", "days", "result"), [(13, 30, "not needed"), (16, 30, "renewed"), (16, 20, "not needed"), (2, 45, "renewed")]
)
def test_keep_alive_days_select_companies(shell: Shell, sandbox: Sandbox, idle: int, days: int, result: str) -> None:
    connect(sandbox, 1001, idle_days=idle)
    (row,) = json.loads(shell.done("keep-alive", "--days", str(days)))
    assert row["result"] == result


def test_keep_alive_reports_lost_consent(shell: Shell, two_companies: Sandbox) -> None:
    connect(two_companies, 1001, idle_days=40)
    connect(two_companies, 1002, idle_days=40)
    change(two_companies, 1001, lambda record: record.mark_dead("it was revoked"))
    result = shell.run("keep-alive")
    assert result.status == 1
    rows = json.loads(result.out)
    assert [(row["status"], row["result"]) for row in rows] == [("dead", "must consent again: it was revoked"), ("alive", "renewed")]


def test_keep_alive_reports_unreadable_token(shell: Shell, sandbox: Sandbox) -> None:
    connect(sandbox, 1001)
    change(sandbox, 1001, b"damaged")
    result = shell.run("keep-alive")
    assert result.status == 1
    (row,) = json.loads(result.out)
    assert (row["status"], row["days_left"]) == ("unreadable", None)
    assert "damaged" not in result.out


BROKEN = {
    "no secret": {"token_store": "sqlite:///{home}/empty.sqlite3"},
    "not a database": {"token_store": "sqlite:///{home}/profiles.json"},
    "unreachable": {"token_store": "redis://:pl4nted@127.0.0.1:1/0"},
    "unknown store": {"token_store": "mysql://me:pl4nted@host/db"},
}


@pytest.mark.parametrize("case", BROKEN)
def test_keep_alive_continues_after_broken_store(shell: Shell, sandbox: Sandbox, tmp_path: Path, case: str) -> None:
    connect(sandbox, 1001, idle_days=40)
    path = profiles.file()
    path.parent.mkdir(parents=True, exist_ok=True)
    settings = {name: value.format(home=path.parent) for name, value in BROKEN[case].items()}
    other = {"client_id": "other", "tenant_id": "1", "company": "Other AB", "base_url": sandbox.url, **settings}
    path.write_text(json.dumps({"other": other}), "utf-8")
    result = shell.run("keep-alive")
    assert result.status == 1
    assert "pl4nted" not in result.out + result.err
    rows = json.loads(result.out)
    assert [(row["tenant"], row["status"], row["result"]) for row in rows if row["tenant"]] == [("1001", "alive", "renewed")]
    (failed,) = [row for row in rows if not row["tenant"]]
    assert failed["status"] == "unknown"
    assert "integration other" in failed["result"]


def test_keep_alive_does_not_claim_renewal_of_new_token(shell: Shell, sandbox: Sandbox) -> None:
    connect(sandbox, 1001)
    (row,) = json.loads(shell.done("keep-alive", "--days", "45"))
    assert row["result"] == "not needed"


def test_keep_alive_continues_after_failed_renewal(shell: Shell, two_companies: Sandbox) -> None:
    connect(two_companies, 1001, idle_days=40)
    connect(two_companies, 1002, idle_days=40)
    change(two_companies, 1001, lambda record: evolve(record, token=evolve(record.token, refresh_token="pl4nted-lost")))
    result = shell.run("keep-alive")
    assert result.status == 1
    rows = json.loads(result.out)
    assert [(row["status"], row["result"].partition(":")[0]) for row in rows] == [("dead", "must consent again"), ("alive", "renewed")]


def test_keep_alive_table_has_columns(shell: Shell, sandbox: Sandbox) -> None:
    connect(sandbox, 1001)
    lines = shell.done("keep-alive", "--format", "table").splitlines()
    assert lines[0].split() == ["tenant", "company", "status", "days_left", "result"]
    assert lines[1].split() == ["1001", "alive", "44", "not", "needed"]


def test_keep_alive_without_company_fails(empty_shell: Shell) -> None:
    result = empty_shell.run("keep-alive")
    assert (result.status, "no company is connected" in result.err) == (2, True)


@pytest.mark.parametrize("days", ["-1", "46"])
def test_keep_alive_days_out_of_range_fail(shell: Shell, days: str) -> None:
    result = shell.run("keep-alive", "--days", days)
    assert (result.status, f"--days must be from 0 to 45, got {days}" in result.err) == (2, True)
