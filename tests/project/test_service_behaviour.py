"""The example of docs/service-behaviour.md runs, and its links have targets."""

import re
from typing import Any

import fortnox_client
import httpx
import pytest

from tests.code_blocks import ROOT, python_blocks

PAGE = "docs/service-behaviour.md"
YEARS = [
    {"Id": 3, "FromDate": "2026-01-01", "ToDate": "2026-12-31"},
    {"Id": 2, "FromDate": "2025-01-01", "ToDate": "2025-12-31"},
    {"Id": 1, "FromDate": "2024-07-01", "ToDate": "2024-12-31"},
]


def _company(request: httpx.Request) -> httpx.Response:
    assert request.url.path == "/3/financialyears"
    assert "date" not in {name.casefold() for name in request.url.params}
    totals = {"@TotalResources": 3, "@TotalPages": 1, "@CurrentPage": 1}
    return httpx.Response(200, json={"FinancialYears": YEARS, "MetaInformation": totals})


@pytest.mark.parametrize(("day", "shown"), [("date(2026, 3, 31)", "3\n"), ("date(2024, 7, 1)", "1\n"), ("date(2024, 6, 30)", "")])
def test_example_prints_the_year_of_a_date(day: str, shown: str, capsys: pytest.CaptureFixture[str]) -> None:
    ((where, code),) = [each for each in python_blocks() if each[0].startswith(f"{PAGE}:")]

    class Fortnox(fortnox_client.Fortnox):
        def __init__(self, **_: Any) -> None:
            super().__init__(access_token="pl4nted-token", http_client=httpx.Client(transport=httpx.MockTransport(_company)))

    code = code.replace("from fortnox_client import Fortnox\n", "").replace("date(2026, 3, 31)", day)
    exec(compile(code, where, "exec"), {"Fortnox": Fortnox})
    assert capsys.readouterr().out == shown


def test_links_lead_to_headings() -> None:
    text = (ROOT / PAGE).read_text("utf-8")
    headings = {line.lstrip("# ").lower().replace(" ", "-") for line in text.splitlines() if line.startswith("## ")}
    links = set(re.findall(r"\]\(#([^)]+)\)", text))
    assert links == headings
