"""The public class `Sandbox`: clients, faults, clock, reset, host names and the demo company."""

import re
import socket
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import httpx
import pytest
from fortnox_client import Fortnox, errors
from fortnox_client.sandbox import Company, Fault, Limits, Sandbox, serve

SWEDEN = ZoneInfo("Europe/Stockholm")


@pytest.fixture(scope="module")
def running() -> Sandbox:
    with Sandbox(window=0) as sandbox:
        yield sandbox


@pytest.fixture
def sandbox(running: Sandbox) -> Sandbox:
    running.reset()
    return running


def test_client_of_sandbox_reads_and_writes(sandbox: Sandbox) -> None:
    with sandbox.connect() as fortnox:
        made = fortnox.customers.create({"Name": "Acme AB"})
        assert fortnox.customers.get(made.customer_number).name == "Acme AB"
        assert fortnox.company_information.get().database_number == "1001"


async def _first(sandbox: Sandbox) -> str | None:
    async with sandbox.connect_async() as fortnox:
        customer = await fortnox.customers.list().first()
        return customer and customer.name


def test_async_client_and_from_env_connect(sandbox: Sandbox) -> None:
    import asyncio

    with Fortnox.from_env(sandbox.environment()) as fortnox:
        fortnox.customers.create({"Name": "Acme AB"})
    assert asyncio.run(_first(sandbox)) == "Acme AB"


def test_companies_have_separate_data(sandbox: Sandbox) -> None:
    with sandbox.connect() as one, sandbox.connect(1002) as other:
        one.customers.create({"Name": "Acme AB"})
        assert (one.customers.list().total(), other.customers.list().total()) == (1, 0)


def test_data_in_file_is_there_after_restart(tmp_path: Path) -> None:
    file = tmp_path / "sandbox.db"
    with Sandbox(db=file, window=0) as sandbox, sandbox.connect() as fortnox:
        fortnox.customers.create({"Name": "Acme AB"})
    with Sandbox(db=file, window=0) as sandbox, sandbox.connect() as fortnox:
        assert fortnox.customers.list().total() == 1


def test_default_window_is_that_of_fortnox(sandbox: Sandbox) -> None:
    with Sandbox(window=60) as strict, httpx.Client(base_url=strict.url) as http:
        headers = {"Authorization": f"Bearer {strict.grants.client_credentials(strict.integration, 1001).access_token}"}
        assert [http.get("/3/units", headers=headers).status_code for _ in range(27)] == [200] * 25 + [429] * 2


def test_reprs_of_sandbox_are_short(sandbox: Sandbox) -> None:
    assert repr(sandbox) == f"<Sandbox at {sandbox.url}>"
    assert repr(sandbox.grants) == f"Grants(integrations=[{sandbox.integration.client_id!r}], companies=[1001, 1002])"
    assert re.fullmatch(r"<Clock at \d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ>", repr(sandbox.grants.clock))
    with serve(sandbox.grants, limits=(limits := Limits())) as server:
        assert repr(server) == f"<Server at {server.url}>"
        limits.admit(("client", 1001), 0)
    assert repr(limits) == "Limits(count=25, seconds=5.0, throttled={})"


# Faults


def test_fault_with_status_applies_times(sandbox: Sandbox) -> None:
    sandbox.fault(Fault(path="/3/units", status=503, times=2, body="away", headers={"Retry-After": "7"}))
    with sandbox.connect() as fortnox:
        for _ in range(2):
            with pytest.raises(errors.ServerError, match="away") as caught:
                fortnox.with_options(retries=0).units.list().total()
            assert caught.value.retry_after == 7
        assert fortnox.units.list().total() == 5
    assert [request.status for request in sandbox.requests if request.path == "/3/units"] == [503, 503, 200]


BREAKING = [Fault(reset=True), Fault(reset=True, after=True), Fault(truncate=10), Fault(truncate=10, after=True), Fault(after=True)]


@pytest.mark.parametrize("fault", BREAKING, ids=repr)
def test_fault_with_reset_or_truncate_breaks_connection(sandbox: Sandbox, fault: Fault) -> None:
    with sandbox.connect() as fortnox:
        fortnox.units.get("st")
        sandbox.fault(fault)
        with pytest.raises(errors.TransportError) as caught:
            fortnox.with_options(retries=0).customers.create({"Name": "Acme AB"})
        assert not caught.value.never_left
        assert fortnox.customers.list().total() == (1 if fault.after or fault.truncate else 0)


def test_fault_applies_only_to_matching_requests(sandbox: Sandbox) -> None:
    sandbox.fault(Fault(method="PUT", path="/3/units", status=500))
    with sandbox.connect() as fortnox:
        assert fortnox.units.get("st").code == "st"
        with pytest.raises(errors.ServerError):
            fortnox.units.update("st", {"Description": "stycken"})


def test_fault_without_path_does_not_apply_to_oauth(sandbox: Sandbox) -> None:
    """A new client requests a token first."""
    sandbox.fault(Fault(status=500))
    with sandbox.connect() as fortnox, pytest.raises(errors.ServerError):
        fortnox.with_options(retries=0).units.get("st")
    assert [(request.path, request.status) for request in sandbox.requests] == [("/oauth-v1/token", 200), ("/3/units/st", 500)]


def test_fault_body_that_is_not_text_raises_type_error() -> None:
    with pytest.raises(TypeError, match=r"body must be text, .*, got dict"):
        Fault(status=500, body={})  # type: ignore[arg-type]


def test_fault_with_delay_responds_late(sandbox: Sandbox) -> None:
    sandbox.fault(Fault(path="/3/units", delay=0.3))
    with sandbox.connect() as fortnox, pytest.raises(errors.TransportError):
        fortnox.with_options(timeout=0.05, retries=0).units.get("st")


def test_fault_after_token_request_loses_rotation(sandbox: Sandbox) -> None:
    """The old token is used up, and the client has no new one."""
    with sandbox.connect() as fortnox:
        sandbox.fault(Fault(path="/oauth-v1/token", reset=True, after=True))
        assert fortnox.units.list().total() == 5, "client credentials lose nothing"
    assert [request.status for request in sandbox.requests if request.path == "/oauth-v1/token"] == [None, 200]


# Clock and reset


def test_advance_time_expires_tokens_and_invoices(sandbox: Sandbox) -> None:
    with sandbox.connect() as fortnox:
        before = fortnox.invoices.create({"CustomerNumber": fortnox.customers.create({"Name": "A"}).customer_number})
        sandbox.advance_time(days=40)
        after = fortnox.invoices.create({"CustomerNumber": "1"})  # the token had expired: another one was requested
        assert before.invoice_date is not None
        assert after.invoice_date is not None
        assert (after.invoice_date - before.invoice_date).days == 40
        assert sandbox.now().astimezone(SWEDEN).date() == after.invoice_date


def test_dates_use_swedish_time_when_utc_date_differs(sandbox: Sandbox) -> None:
    tomorrow = sandbox.now().replace(hour=23, minute=30, second=0) + timedelta(days=1)
    sandbox.advance_time(seconds=(tomorrow - sandbox.now()).total_seconds())
    with sandbox.connect() as fortnox:
        invoice = fortnox.invoices.create({"CustomerNumber": fortnox.customers.create({"Name": "A"}).customer_number})
    assert invoice.invoice_date == tomorrow.date() + timedelta(days=1)  # 00:30 or 01:30 in Sweden


def test_reset_restores_initial_state(sandbox: Sandbox) -> None:
    with sandbox.connect() as fortnox:
        fortnox.customers.create({"Name": "Acme AB"})
        sandbox.fault(Fault(status=500))
        sandbox.advance_time(minutes=10)
        sandbox.reset()
        assert sandbox.requests == []
        assert fortnox.customers.list().total() == 0, "the consent is still there, and so is the token"


def test_reset_restores_withdrawn_consent(sandbox: Sandbox) -> None:
    sandbox.grants.withdraw(sandbox.integration, 1001)
    with sandbox.connect() as fortnox, pytest.raises(errors.TokenRefused):
        fortnox.units.list().total()
    sandbox.reset()
    with sandbox.connect() as fortnox:
        assert fortnox.units.list().total() == 5


def test_reset_empties_rate_limit_window() -> None:
    with Sandbox(window=60) as strict, httpx.Client(base_url=strict.url) as http:
        headers = {"Authorization": f"Bearer {strict.grants.client_credentials(strict.integration, 1001).access_token}"}
        statuses = {http.get("/3/units", headers=headers).status_code for _ in range(26)}
        strict.reset()
        assert (statuses, http.get("/3/units", headers=headers).status_code) == ({200, 429}, 200)


def test_reset_restores_data_in_file(tmp_path: Path) -> None:
    file = tmp_path / "sandbox.db"
    for total in (1, 2):
        with Sandbox(db=file, window=0) as sandbox, sandbox.connect() as fortnox:
            fortnox.customers.create({"Name": "Acme AB"})
            assert fortnox.customers.list().total() == total
    with Sandbox(db=file, window=0) as sandbox, sandbox.connect() as fortnox:
        fortnox.customers.create({"Name": "Acme AB"})
        sandbox.reset()
        assert fortnox.customers.list().total() == 2
    with Sandbox(db=file, window=0) as sandbox, sandbox.connect() as fortnox:
        assert fortnox.customers.list().total() == 2


def test_file_of_other_program_is_not_changed(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "other.db")) as other, other:
        other.execute("CREATE TABLE mine (id INTEGER)")
    with pytest.raises(sqlite3.DatabaseError, match="it is a database of another program"):
        Sandbox(db=tmp_path / "other.db")
    with closing(sqlite3.connect(tmp_path / "other.db")) as other:
        assert other.execute("SELECT name FROM sqlite_master").fetchall() == [("mine",)]


def test_sigterm_leaves_one_complete_file(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "fortnox_client.sandbox", "--port", "0", "--db", str(tmp_path / "sandbox.db")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert any("Fortnox.from_env() connects" in line for line in process.stdout)
        process.terminate()
        assert process.wait(10) == 0
    assert [path.name for path in tmp_path.iterdir()] == ["sandbox.db"]


def test_two_sandboxes_share_file(tmp_path: Path) -> None:
    file = tmp_path / "sandbox.db"

    def create(fortnox: Fortnox) -> list[str | None]:
        return [fortnox.customers.create({"Name": "Acme AB"}).customer_number for _ in range(30)]

    with Sandbox(db=file, window=0) as one, Sandbox(db=file, window=0) as two, one.connect() as first, two.connect() as second:
        with ThreadPoolExecutor(2) as pool:
            numbers = [number for made in pool.map(create, (first, second)) for number in made]
        assert sorted(map(int, filter(None, numbers))) == list(range(1, 61))


def test_request_log_has_no_secrets(sandbox: Sandbox) -> None:
    with sandbox.connect() as fortnox:
        list(fortnox.customers.list(filter="active"))
    token, customers = sandbox.requests
    assert (token.method, token.path, token.query, token.tenant, token.status) == ("POST", "/oauth-v1/token", {}, None, 200)
    assert (customers.path, customers.query["filter"], customers.client_id, customers.tenant) == ("/3/customers", "active", "sandbox", 1001)


# Controls over HTTP


@pytest.fixture
def controls(sandbox: Sandbox) -> httpx.Client:
    with httpx.Client(base_url=f"{sandbox.url}/__sandbox__") as http:
        yield http


def test_controls_over_http_work(sandbox: Sandbox, controls: httpx.Client) -> None:
    assert controls.post("/faults", json={"path": "/3/units", "status": 503}).json() == [{"path": "/3/units", "status": 503}]
    with sandbox.connect() as fortnox:
        fortnox.units.list().total()
    assert [request["status"] for request in controls.get("/log").json() if request["path"] == "/3/units"] == [503, 200]
    assert controls.get("/faults").json() == []
    now = controls.get("/clock", headers={"Content-Type": "application/json"}).json()["now"]
    assert controls.post("/clock", json={"days": 2, "hours": 1}).json()["now"] > now
    assert controls.post("/reset", json={}).status_code == 200
    assert controls.get("/log").json() == []


@pytest.mark.parametrize(
    ("path", "content", "content_type", "message"),
    [
        ("/faults", b'{"stauts": 503}', "application/json", "unknown field `stauts`"),
        ("/faults", b'{"status": "503"}', "application/json", "$.status"),
        ("/faults", b'{"status": 42}', "application/json", "status must be from 200 to 599, got 42"),
        ("/faults", b'{"status": 204, "body": "x"}', "application/json", "status 204 has no body"),
        ("/faults", b'{"method": "post", "status": 500}', "application/json", "must be in capitals"),
        ("/faults", b'{"path": "3/customers", "status": 500}', "application/json", "must begin with a slash"),
        ("/faults", b'{"times": 0}', "application/json", "times must be at least 1, got 0"),
        ("/faults", b'{"delay": -1}', "application/json", "must not be negative"),
        ("/faults", b'{"status": 500, "headers": {"\\u00e5": "x"}}', "application/json", "headers must be ASCII"),
        ("/clock", b'{"days": 4e6}', "application/json", "between the years 2000 and 2200"),
        ("/clock", b'{"days": 1e300}', "application/json", "between the years 2000 and 2200"),
        ("/clock", b"{", "application/json", "truncated"),
        ("/faults", b"{}", "text/plain", "Content-Type must be application/json"),
        ("/reset", b"", "text/plain", "Content-Type must be application/json"),
    ],
)
def test_invalid_control_request_gets_message(controls: httpx.Client, path: str, content: bytes, content_type: str, message: str) -> None:
    """The last two are requests that a page of another site can send (CSRF)."""
    response = controls.post(path, content=content, headers={"Content-Type": content_type})
    assert response.status_code == 400
    assert message in response.json()["message"]


def test_unknown_host_header_gets_403(sandbox: Sandbox) -> None:
    for host, status in {"evil.example": 403, "127.0.0.1.evil.example": 403, "localhost:1": 200, "LOCALHOST": 200, "10.0.0.1": 403}.items():
        response = httpx.get(f"{sandbox.url}/__sandbox__/log", headers={"Host": host})
        assert response.status_code == status, host


def test_open_to_network_allows_addresses_not_names() -> None:
    with Sandbox(window=0, address="0.0.0.0") as sandbox:
        assert sandbox.url.startswith("http://127.0.0.1:")
        for host, status in {"10.0.0.1:8900": 200, "[fe80::1]": 200, "evil.example": 403}.items():
            assert httpx.get(f"{sandbox.url}/__sandbox__/log", headers={"Host": host}).status_code == status, host


def test_configured_host_name_is_allowed() -> None:
    with Sandbox(window=0, address="0.0.0.0", host_names=["Fortnox"]) as sandbox:
        for host, status in {"fortnox:8900": 200, "FORTNOX": 200, "fortnox.evil.example": 403}.items():
            assert httpx.get(f"{sandbox.url}/__sandbox__/log", headers={"Host": host}).status_code == status, host


def _has_ipv6() -> bool:
    try:
        with socket.socket(socket.AF_INET6) as found:
            found.bind(("::1", 0))
    except OSError:
        return False
    return True


@pytest.mark.parametrize("address", ["::1", "::"])
def test_ipv6_address_works(address: str) -> None:
    if not _has_ipv6():
        return  # this machine has no IPv6
    with Sandbox(window=0, address=address) as sandbox, sandbox.connect() as fortnox:
        assert sandbox.url.startswith("http://[::1]:")
        assert fortnox.units.list().total() == 5


# Demo company


@pytest.fixture(scope="module")
def demo() -> Sandbox:
    with Sandbox(window=0, seed=1) as sandbox:
        yield sandbox


def test_demo_company_has_one_year_of_data(demo: Sandbox) -> None:
    with demo.connect() as fortnox:
        assert fortnox.customers.list().total() == 60
        assert fortnox.suppliers.list().total() == 20
        assert fortnox.articles.list().total() == 100
        invoices = list(fortnox.invoices.list())
    assert len(invoices) == 1200
    days = sorted(invoice.invoice_date for invoice in invoices if invoice.invoice_date is not None)
    assert 350 < (days[-1] - days[0]).days < 366
    assert {(bool(each.booked), bool(each.cancelled), bool(each.balance)) for each in invoices} == {
        (True, False, False),  # paid
        (True, False, True),  # unpaid
        (False, True, False),
        (False, False, True),  # of the last days
        (False, False, False),  # a credit
    }


def test_demo_company_with_same_seed_is_same(demo: Sandbox) -> None:
    def describe(sandbox: Sandbox) -> list[object]:
        with sandbox.connect() as fortnox:
            return [*fortnox.invoices.list(), *fortnox.customers.list(), *fortnox.articles.list()]

    with Sandbox(window=0, seed=1) as same, Sandbox(window=0, seed=2) as other:
        assert describe(same) == describe(demo) != describe(other)


def test_reset_restores_demo_company(demo: Sandbox) -> None:
    with demo.connect() as fortnox:
        fortnox.customers.create({"Name": "Acme AB"})
        demo.reset()
        assert fortnox.customers.list().total() == 60


def test_seed_does_not_change_existing_data(tmp_path: Path) -> None:
    with Sandbox(window=0, db=tmp_path / "sandbox.db") as sandbox, sandbox.connect() as fortnox:
        fortnox.customers.create({"Name": "Acme AB"})
    with Sandbox(window=0, db=tmp_path / "sandbox.db", seed=1) as sandbox, sandbox.connect() as fortnox:
        assert fortnox.customers.list().total() == 1


def test_custom_companies_are_used() -> None:
    with Sandbox(window=0, companies=[Company(7, "Sju AB")]) as sandbox, sandbox.connect() as fortnox:
        assert fortnox.company_information.get().company_name == "Sju AB"
