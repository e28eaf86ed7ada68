"""Run each `fortnox` command of README.md and docs/command-line.md, except `fortnox completion` (see test_completion)."""

import json
import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from fortnox_client.cli.operations import find
from fortnox_client.sandbox import Sandbox

from tests.cli.conftest import Shell
from tests.cli.fake_fortnox import RECURRING, FakeFortnox, VersionedRecurring
from tools.evidence.samples import ROOT

BLOCK = re.compile(r"^```console\n(.*?)^```", re.DOTALL | re.MULTILINE)


def _lines() -> Iterator[str]:
    for page in ("README.md", "docs/command-line.md"):
        for block in BLOCK.findall((ROOT / page).read_text("utf-8")):
            yield from (line for line in block.splitlines() if line.startswith("fortnox "))


LINES = list(dict.fromkeys(_lines()))
ATTACH, ARCHIVE = "fortnox attach ", "fortnox archive "
NEWER = tuple(f"fortnox call {each}" for each in ("recurring_billing.", "bank_processes.", "prices.list_by_price_list"))


@pytest.mark.parametrize(
    "line", [line for line in LINES if not line.startswith(("fortnox login", "fortnox completion", ATTACH, ARCHIVE, *NEWER))]
)
def test_docs_command_succeeds(line: str, shell: Shell, tmp_path: Path) -> None:
    row = {"Description": "x", "DeliveredQuantity": 1, "Price": 1}
    (tmp_path / "invoice.json").write_text(json.dumps({"CustomerNumber": "1", "InvoiceRows": [row]}))
    (tmp_path / "invoices").mkdir()
    _run(line, shell)


@pytest.mark.parametrize("line", [line for line in LINES if line.startswith(ATTACH)])
def test_docs_attach_succeeds(line: str, shell: Shell, books: Sandbox, tmp_path: Path) -> None:
    (tmp_path / shlex.split(line)[2]).write_bytes(b"%PDF-1.7")
    _run(line, shell)


@pytest.mark.parametrize("line", [line for line in LINES if line.startswith(ARCHIVE)])
def test_docs_archive_succeeds(line: str, empty_shell: Shell) -> None:
    with Sandbox(window=0) as sandbox:
        empty_shell.export(**sandbox.environment())
        _run(line, empty_shell)


def test_docs_commands_of_newer_services_succeed_in_order(empty_shell: Shell, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A fake server responds, because no sandbox company has the objects."""
    recurring = VersionedRecurring()
    responses = {
        "PUT /api/bank-process-orders/v1/7/documents": httpx.Response(201),
        "GET /api/bank-process-orders/v1/7/documents": httpx.Response(200, json=["BankCertificate"]),
        "GET /3/prices/sublist/A": httpx.Response(200, json={"Prices": []}),
    }

    def respond(request: httpx.Request) -> httpx.Response:
        return recurring.respond(request) if request.url.path == RECURRING else responses[f"{request.method} {request.url.path}"]

    fake = FakeFortnox(respond)
    fake.install(monkeypatch)
    (tmp_path / "certificate.pdf").write_bytes(b"%PDF-1.7")
    lines = [line for line in LINES if line.startswith(NEWER)]
    for line in lines:
        _run(line, empty_shell)
    assert (len(fake.requests), recurring.version, recurring.content["remark"]) == (len(lines), 2, "Ring first")


def _run(line: str, shell: Shell) -> None:
    command, *arguments = shlex.split(line.partition(" > ")[0])[1:]
    writes = command == "call" and not find(arguments[0]).operation.safe
    shell.done(command, *arguments, *(["--yes"] if writes and "--yes" not in arguments else []))


def test_docs_have_one_login_command() -> None:
    """test_login and tests/browser test the login itself."""
    assert [line for line in LINES if line.startswith("fortnox login")] == ["fortnox login --scopes companyinformation,customer,invoice"]
