"""Every `fortnox` line of the README and of docs/command-line.md runs. What completes is in test_program."""

import json
import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from fortnox_client.cli.operations import find

from tests.cli.conftest import Shell
from tests.cli.stand_in import RECURRING, StandIn, Versions
from tools.evidence.samples import ROOT

BLOCK = re.compile(r"^```console\n(.*?)^```", re.DOTALL | re.MULTILINE)


def _lines() -> Iterator[str]:
    for page in ("README.md", "docs/command-line.md"):
        for block in BLOCK.findall((ROOT / page).read_text("utf-8")):
            yield from (line for line in block.splitlines() if line.startswith("fortnox "))


LINES = list(dict.fromkeys(_lines()))
NEWER = tuple(f"fortnox call {each}" for each in ("recurring_billing.", "bank_processes.", "prices.list_by_price_list"))


@pytest.mark.parametrize("line", [line for line in LINES if not line.startswith(("fortnox login", "fortnox completion", *NEWER))])
def test_a_line_of_the_docs_runs(line: str, shell: Shell, tmp_path: Path) -> None:
    row = {"Description": "x", "DeliveredQuantity": 1, "Price": 1}
    (tmp_path / "invoice.json").write_text(json.dumps({"CustomerNumber": "1", "InvoiceRows": [row]}))
    _run(line, shell)


def test_lines_about_newer_services_run_one_after_the_other(nobody: Shell, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A stand-in responds: the objects that they name are in no company."""
    recurring = Versions()
    others = {
        "PUT /api/bank-process-orders/v1/7/documents": httpx.Response(201),
        "GET /api/bank-process-orders/v1/7/documents": httpx.Response(200, json=["BankCertificate"]),
        "GET /3/prices/sublist/A": httpx.Response(200, json={"Prices": []}),
    }

    def respond(request: httpx.Request) -> httpx.Response:
        return recurring.respond(request) if request.url.path == RECURRING else others[f"{request.method} {request.url.path}"]

    stand_in = StandIn(respond)
    stand_in.put_in_place(monkeypatch)
    (tmp_path / "certificate.pdf").write_bytes(b"%PDF-1.7")
    lines = [line for line in LINES if line.startswith(NEWER)]
    for line in lines:
        _run(line, nobody)
    assert (len(stand_in.requests), recurring.version, recurring.content["remark"]) == (len(lines), 2, "Ring first")


def _run(line: str, shell: Shell) -> None:
    command, *arguments = shlex.split(line.partition(" > ")[0])[1:]
    writes = command == "call" and not find(arguments[0]).operation.safe
    shell.done(command, *arguments, *(["--yes"] if writes and "--yes" not in arguments else []))


def test_the_login_of_the_docs_is_one() -> None:
    """That it works is shown with a browser."""
    assert [line for line in LINES if line.startswith("fortnox login")] == ["fortnox login --scopes companyinformation,customer,invoice"]
