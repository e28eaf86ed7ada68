"""The examples of docs/pagination.md and docs/bulk.md run against a company with three customers and three invoices."""

import json
from typing import Any

import fortnox_client
import httpx
import pytest

from tests.code_blocks import python_blocks


class Company:
    """A server that responds as Fortnox does. The third invoice is deleted after its row was read."""

    def __init__(self) -> None:
        self.sent: list[str] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.sent.append(f"{request.method} {request.url.path}")
        _, _, resource, *number = request.url.path.split("/")
        kind, name = {"customers": ("Customer", "CustomerNumber"), "invoices": ("Invoice", "DocumentNumber"), "units": ("Unit", "Code")}[
            resource
        ]
        if not number:
            limit, page = int(request.url.params["limit"]), int(request.url.params.get("page", 1))
            rows = [{name: each, "Balance": 5} if kind == "Invoice" else {name: each} for each in "123"]
            rows = rows[(page - 1) * limit : page * limit]
            meta = {"@TotalResources": 3, "@TotalPages": -(-3 // limit), "@CurrentPage": page}
            return httpx.Response(200, json={f"{kind}s": rows, "MetaInformation": meta})
        if number == ["3"] and (kind == "Invoice" or request.method == "PUT"):
            return httpx.Response(404, json={"ErrorInformation": {"Error": 1, "Message": "Finns inte.", "Code": 2000204}})
        body = {name: number[0], "Name": f"Customer {number[0]}"}
        if kind == "Invoice":
            body |= {"InvoiceRows": [{"Description": f"Row of {number[0]}"}]}
        return httpx.Response(200, text=json.dumps({kind: body}))


def _run(where: str, block: int, company: Company) -> None:
    """Runs a block of a page with clients before the company in place of those of the environment."""
    _, code = [each for each in python_blocks() if each[0].startswith(f"docs/{where}.md:")][block]

    class Fortnox(fortnox_client.Fortnox):
        @classmethod
        def from_env(cls, *_: Any, **__: Any) -> Any:
            return cls(access_token="pl4nted-token", http_client=httpx.Client(transport=httpx.MockTransport(company)))

    class AsyncFortnox(fortnox_client.AsyncFortnox):
        @classmethod
        def from_env(cls, *_: Any, **__: Any) -> Any:
            return cls(access_token="pl4nted-token", http_client=httpx.AsyncClient(transport=httpx.MockTransport(company)))

    for line in ("from fortnox_client import Fortnox\n", "from fortnox_client import AsyncFortnox, Call\n"):
        code = code.replace(line, "")
    # As a module has it: what it defines finds what it imports.
    exec(compile(code, where, "exec"), {"Fortnox": Fortnox, "AsyncFortnox": AsyncFortnox, "Call": fortnox_client.Call})


def test_list_examples_print_rows(capsys: pytest.CaptureFixture[str]) -> None:
    company = Company()
    _run("pagination", 0, company)
    out = capsys.readouterr().out.splitlines()
    assert out[:3] == ["1 5", "2 5", "3 5"]
    assert out[3].startswith("3 in all; the first: InvoiceListItem(")
    assert out[4:] == ["1", "2", "3", "1 of 1 with 3 of 3"]
    assert company.sent == ["GET /3/invoices"] * 5


def test_incomplete_list_example_runs(capsys: pytest.CaptureFixture[str]) -> None:
    _run("pagination", 1, Company())
    assert capsys.readouterr().out == "3\n"


def test_filter_example_prints_rows(capsys: pytest.CaptureFixture[str]) -> None:
    _run("pagination", 2, Company())
    assert capsys.readouterr().out == "1\n2\n3\n" * 2


def test_read_ahead_example_runs(capsys: pytest.CaptureFixture[str]) -> None:
    _run("pagination", 3, Company())
    assert capsys.readouterr().out == "3\n"


def test_full_example_prints_objects(capsys: pytest.CaptureFixture[str]) -> None:
    company = Company()
    _run("pagination", 4, company)
    assert capsys.readouterr().out == "1 ['Row of 1']\n2 ['Row of 2']\ndeleted meanwhile: ['3']\n"
    assert sorted(company.sent) == ["GET /3/invoices", *(f"GET /3/invoices/{number}" for number in "123")]


def test_gather_example_runs(capsys: pytest.CaptureFixture[str]) -> None:
    company = Company()
    _run("bulk", 0, company)
    first, *progress, failed = capsys.readouterr().out.splitlines()
    assert first == "['Customer 1', 'Customer 2', 'Customer 3']"
    assert progress == ["1 of 3", "2 of 3", "3 of 3"]
    assert failed.startswith("3 failed: customers.update (PUT /3/customers/{CustomerNumber}) returned 404, code 2000204")
    assert len(company.sent) == 6


def test_async_gather_example_runs(capsys: pytest.CaptureFixture[str]) -> None:
    _run("bulk", 1, Company())
    assert capsys.readouterr().out == "['Customer 1', 'Customer 2', 'Customer 3']\n"


def test_no_example_is_left_out() -> None:
    assert [where.split(":")[0] for where, _ in python_blocks() if where.startswith(("docs/pagination", "docs/bulk"))] == [
        *["docs/bulk.md"] * 2,
        *["docs/pagination.md"] * 5,
    ]
