"""The recorder only reads from Fortnox, writes only with --write, and stores only replaced values."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote

import httpx
import pytest
from fortnox_client import Fortnox, RateLimiter
from fortnox_client.errors import TransportError
from fortnox_client.operations import OPERATIONS

from tests.contract import test_fixtures
from tests.core.clients import UNLIMITED
from tools.evidence import fixtures, samples
from tools.evidence.fixtures import Fixture, Request
from tools.evidence.recorder import __main__ as recorder
from tools.evidence.recorder import reader
from tools.evidence.recorder.safe_reads import SafeReads, UnsafeRequest
from tools.evidence.samples import Declared

BASE = "https://api.fortnox.se"
TOKEN = "pl4nted-b7Qk29XvLm40TzRw81"

ROWS = [
    {
        "@url": f"{BASE}/3/customers/{quote(number)}",
        "CustomerNumber": number,
        "Name": "Gunborg Åkerström",
        "OrganisationNumber": "556036-0793",
        "Email": "gunborg@example.se",
    }
    for number in ("HÄM", "40715", "40716", "40717")
]
RESPONSES: dict[str, Any] = {
    "/3/customers": {"Customers": ROWS, "MetaInformation": {"@TotalResources": 40812, "@TotalPages": 13604, "@CurrentPage": 1}},
    "/3/customers/40715": {"Customer": {**ROWS[1], "InvoiceDiscount": "7.50"}},
    "/3/customers/40716": {"Customer": {**ROWS[2], "Phone1": "070-174 06 35"}},
}
SECRETS = (
    "40715",
    "40716",
    "40717",
    "HÄM",
    "Gunborg",
    "Åkerström",
    "556036",
    "gunborg",
    "70-174",
    "40812",
    "13604",
    TOKEN,
    "trace-7",
)


class Company(httpx.BaseTransport):
    """A mock transport with the responses of a company. It records the requests."""

    def __init__(self, responses: dict[str, Any] = RESPONSES) -> None:
        self.requests: list[httpx.Request] = []
        self.responses = responses

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        path = request.url.raw_path.decode().partition("?")[0]
        if path not in self.responses:
            return httpx.Response(404, json={"ErrorInformation": {"Error": 1, "Message": "Gunborg saknas"}}, headers={"X-Uid": "trace-7"})
        return httpx.Response(200, content=fixtures.encode(self.responses[path]), headers={"X-Uid": "trace-7", "X-Token": TOKEN})


Record = Callable[..., int]


@pytest.fixture
def company() -> Company:
    return Company()


@pytest.fixture
def record(company: Company, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Record:
    monkeypatch.setenv("FORTNOX_ACCESS_TOKEN", TOKEN)
    monkeypatch.delenv("FORTNOX_BASE_URL", raising=False)
    return lambda *arguments: recorder.main(list(arguments), transport=company, limiter=RateLimiter(UNLIMITED), folder=tmp_path)


def _written(folder: Path) -> dict[str, Fixture]:
    return {fixture.name: fixture for fixture in fixtures.load_all(folder)}


def test_recorder_without_write_writes_nothing(record: Record, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert record("customers") == 0
    assert list(tmp_path.iterdir()) == []
    shown = capsys.readouterr()
    assert "customers/list-recorded-1.json" in shown.out
    assert "3 fixtures, none written" in shown.out
    assert "response has status 404" in shown.out
    assert not [secret for secret in SECRETS if secret in shown.out]
    assert shown.err == "", "progress is shown on terminals only"


def test_recorder_writes_scrubbed_fixtures(record: Record, tmp_path: Path) -> None:
    assert record("customers", "--write") == 0
    written = _written(tmp_path)
    assert list(written) == [f"customers/{name}.json" for name in ("get-recorded-1", "get-recorded-2", "list-recorded-1")]
    assert {fixture.evidence for fixture in written.values()} == {"recorded"}
    assert all(re.fullmatch(r"\d{4}-\d\d, recorded by nox -s record", fixture.seen) for fixture in written.values())
    assert written["customers/list-recorded-1.json"].request == Request("/3/customers"), "the recorder adds the limit"
    assert written["customers/get-recorded-1.json"].drift == {"response.Customer.InvoiceDiscount": "text"}
    text = "".join(file.read_text("utf-8") for file in tmp_path.rglob("*.json"))
    assert not [secret for secret in SECRETS if secret in text]


def test_equal_values_in_a_run_have_equal_replacements(record: Record, tmp_path: Path) -> None:
    record("customers", "--write")
    written = _written(tmp_path)
    rows = written["customers/list-recorded-1.json"].response.body["Customers"]
    assert len({row["CustomerNumber"] for row in rows}) == reader.ROWS
    assert len({row["Name"] for row in rows}) == 1
    for number, row in enumerate(rows[1:], start=1):
        fixture = written[f"customers/get-recorded-{number}.json"]
        customer = fixture.response.body["Customer"]
        assert row.items() <= customer.items()
        assert fixture.path_values == {"CustomerNumber": row["CustomerNumber"]}
        assert row["@url"] == BASE + fixture.request.path
        assert re.fullmatch(r"\d{5}", row["CustomerNumber"])
        assert re.fullmatch(r"\d{6}-\d{4}", row["OrganisationNumber"])
        assert re.fullmatch(r"\w{7}@\w+\.test", row["Email"])
        assert len(row["Name"]) == len("Gunborg Åkerström")
    assert re.fullmatch(r"0\d\d-\d{3} \d\d \d\d", written["customers/get-recorded-2.json"].response.body["Customer"]["Phone1"])


def test_recorded_fixtures_pass_fixture_checks(company: Company, record: Record, tmp_path: Path) -> None:
    """Each list has the declared fields, so that its rows name as many objects as possible."""
    record("customers", "--write")
    company.responses = {
        each.path: samples.value(each.success[1][samples.JSON]["schema"])
        for each in samples.operations()
        if each.method == "GET" and samples.JSON in each.success[1] and "{" not in each.path
    }
    assert record(*reader.resources(), "--write") == 0
    written = fixtures.load_all(tmp_path)
    assert len(written) > 60
    for fixture in written:
        test_fixtures.test_fixture_matches_document(fixture)
        test_fixtures.test_fixture_is_decoded_and_sent(fixture)
    assert {request.method for request in company.requests} == {"GET"}
    effects = ("/email", "/print", "/einvoice", "/eprint", "/printreminder")
    assert not [request for request in company.requests if request.url.path.endswith(effects)]


def test_recorder_known_shape_is_not_written(record: Record, company: Company, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    record("customers", "--write")
    before = {file: file.read_bytes() for file in tmp_path.rglob("*.json")}
    capsys.readouterr()
    assert record("customers", "--write") == 0
    shown = capsys.readouterr().out
    assert shown.count("known") == 3
    assert "0 fixtures written" in shown
    assert {file: file.read_bytes() for file in tmp_path.rglob("*.json")} == before
    company.responses = {"/3/customers": {"Customers": [{**ROWS[0], "Phone": None}]}}
    record("customers", "--write")
    assert _written(tmp_path).keys() - {file.relative_to(tmp_path).as_posix() for file in before} == {"customers/list-recorded-2.json"}
    assert {file: file.read_bytes() for file in before} == before


def test_recorder_error_has_no_value(record: Record, company: Company, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A response that does not match the document is skipped. It can be recorded after a correction of the document."""
    for fields, message in (
        ({"Balance9": "Gunborg"}, "response.Customer: Additional properties are not allowed ('Balance9' was unexpected)"),
        ({"Active": "Gunborg"}, "response.Customer.Active: is not of type 'boolean'"),
    ):
        company.responses = {**RESPONSES, "/3/customers/40715": {"Customer": {**ROWS[1], **fields}}}
        record("customers")
        shown = capsys.readouterr().out
        assert set(message.split()) <= set(shown.split()), "the table wraps lines"
        assert "Gunborg" not in shown


def test_recorder_reads_lists_first_with_few_rows(record: Record, company: Company, tmp_path: Path) -> None:
    record("customers", "--write")
    paths = [request.url.raw_path.decode() for request in company.requests]
    assert paths == ["/3/customers?limit=3", "/3/customers/H%C3%84M", "/3/customers/40715", "/3/customers/40716"]
    company.responses = {
        "/3/customers": {"Customers": [{"City": "", **dict.fromkeys(list(row)[:count])} for count, row in enumerate(ROWS)]}
    }
    record("customers", "--write")
    rows = _written(tmp_path)["customers/list-recorded-2.json"].response.body["Customers"]
    assert len(rows) == reader.ROWS < len(ROWS), "also if the limit is ignored"


def test_voucher_is_read_in_its_own_year(record: Record, company: Company, tmp_path: Path) -> None:
    row = {"@url": f"{BASE}/3/vouchers/B/25?financialyear=4", "VoucherSeries": "B", "VoucherNumber": 25, "Year": 4}
    company.responses = {"/3/vouchers": {"Vouchers": [row]}, "/3/vouchers/B/25": {"Voucher": row}}
    record("vouchers", "--write")
    assert "/3/vouchers/B/25?financialyear=4" in [request.url.raw_path.decode() for request in company.requests]
    fixture = _written(tmp_path)["vouchers/get-recorded-1.json"]
    voucher = fixture.response.body["Voucher"]
    expected = Request(f"/3/vouchers/{voucher['VoucherSeries']}/{voucher['VoucherNumber']}", {"financialyear": str(voucher["Year"])})
    assert fixture.request == expected
    assert voucher["@url"] == f"{BASE}{expected.path}?financialyear={voucher['Year']}"


def test_recorder_rows_without_urls_use_properties(record: Record, company: Company, tmp_path: Path) -> None:
    identifier = "5f1c2b7e-93d4-4a56-8f0e-1d2c3b4a5968"
    company.responses = {
        "/api/warehouse/stockpoints-v1": [{"id": identifier, "code": "LAGER"}, {"id": ".."}],
        f"/api/warehouse/stockpoints-v1/{identifier}": {"id": identifier, "code": "LAGER"},
    }
    record("warehouse.stock_points", "--write")
    assert f"/api/warehouse/stockpoints-v1/{identifier}" in [request.url.path for request in company.requests]
    assert "warehouse/stock_points/get-recorded-1.json" in _written(tmp_path)


@pytest.mark.parametrize("content", [b"<html>Gunborg</html>", b"", b'{"Customers": null}', b'{"Customers": "Gunborg"}', b"[1]", b"7"])
def test_recorder_undeclared_response_is_skipped(content: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORTNOX_ACCESS_TOKEN", TOKEN)
    transport = httpx.MockTransport(lambda _: httpx.Response(200, content=content))
    assert recorder.main(["customers", "--write"], transport=transport, folder=tmp_path) in (0, 1)
    assert "Gunborg" not in str(_written(tmp_path))


def test_recorder_without_response_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def fail(request: httpx.Request) -> httpx.Response:
        raise httpx.RemoteProtocolError(TOKEN)  # a message may contain a header

    monkeypatch.setenv("FORTNOX_ACCESS_TOKEN", TOKEN)
    assert recorder.main(["customers"], transport=httpx.MockTransport(fail), folder=tmp_path) == 1
    printed = capsys.readouterr().err
    assert printed.startswith("record: customers.list (GET https://api.fortnox.se/3/customers) got no response")
    assert TOKEN not in printed


def test_recorder_unknown_resource_or_missing_token_exits(
    record: Record, company: Company, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        record("custommers")
    assert "unknown resource custommers" in capsys.readouterr().err
    monkeypatch.delenv("FORTNOX_ACCESS_TOKEN")
    with pytest.raises(SystemExit):
        record("customers")
    assert "FORTNOX_ACCESS_TOKEN is not set" in capsys.readouterr().err
    assert company.requests == []


def test_recorder_reads_other_server(record: Record, company: Company, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("FORTNOX_BASE_URL", "http://127.0.0.1:8000/")
    assert record("customers", "--write") == 0
    assert {str(request.url)[:22] for request in company.requests} == {"http://127.0.0.1:8000/"}


@pytest.mark.parametrize("declared", list(samples.operations()), ids=lambda declared: declared.key)
def test_safe_reads_send_only_safe_gets(declared: Declared) -> None:
    operation, company = OPERATIONS[declared.key], Company({})
    path = declared.path.replace("{", "").replace("}", "")
    with httpx.Client(transport=SafeReads(company, BASE)) as http:
        if operation.method == "GET" and operation.safe:
            http.get(BASE + path)
        else:
            with pytest.raises(UnsafeRequest):
                http.request(operation.method, BASE + path)
    assert len(company.requests) == (operation.method == "GET" and operation.safe)


@pytest.mark.parametrize(
    "url",
    [
        "https://api.fortnox.example/3/customers",
        "https://api.fortnox.se.example/3/customers",
        "http://api.fortnox.se/3/customers",
        f"{BASE}/3/nowhere",
        f"{BASE}/oauth-v1/token",
        f"{BASE}/3/invoices/1/email",
        f"{BASE}/3/invoices/1/print/",
        f"{BASE}/3/invoices/../invoices/1/email",
    ],
)
def test_safe_reads_reject_other_hosts(url: str) -> None:
    company = Company({})
    with httpx.Client(transport=SafeReads(company, BASE)) as http, pytest.raises(UnsafeRequest):
        http.get(url)
    assert company.requests == []


def test_safe_reads_write_by_client_raises() -> None:
    company = Company({})
    with httpx.Client(transport=SafeReads(company, BASE)) as http, Fortnox(access_token=TOKEN, http_client=http) as fortnox:
        with pytest.raises(TransportError, match="UnsafeRequest"):
            fortnox.customers.create({"Name": "Gunborg"})
        with pytest.raises(TransportError, match="UnsafeRequest"):
            fortnox.invoices.email("1")
    assert company.requests == []
