"""Run `fortnox` in this process, with a sandbox."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from attrs import frozen
from fortnox_client.cli import main
from fortnox_client.sandbox import Sandbox

_VOUCHER: Any = {
    "Description": "Köp",
    "VoucherSeries": "A",
    "TransactionDate": "2026-03-14",
    "VoucherRows": [{"Account": 1930, "Credit": 100}, {"Account": 4010, "Debit": 100}],
}


START = datetime(2026, 12, 1, 12, tzinfo=UTC)
"""The time of the sandbox. The dates of the tests are in this year."""


@frozen
class Result:
    """Exit status and output of a command."""

    status: int
    out: str
    err: str


class Terminal(io.TextIOWrapper):
    """A stream that says that it is a terminal."""

    def isatty(self) -> bool:
        return True


class Shell:
    """Runs `fortnox` in this process, with its own home folder and environment variables."""

    def __init__(self, capture: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, home: Path) -> None:
        self._capture, self._monkeypatch = capture, monkeypatch
        for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "APPDATA", "LOCALAPPDATA"):
            monkeypatch.setenv(name, str(home))
        monkeypatch.setenv("COLUMNS", "400")  # no line is wrapped
        monkeypatch.chdir(home)

    def export(self, **variables: str) -> None:
        for name, value in variables.items():
            self._monkeypatch.setenv(name, value)

    def unset(self, *names: str) -> None:
        for name in names:
            self._monkeypatch.delenv(name, raising=False)

    def run(self, *arguments: str, stdin: str = "") -> Result:
        self._monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode()), "utf-8"))
        self._capture.readouterr()
        status = main(arguments)
        captured = self._capture.readouterr()
        return Result(status, captured.out, captured.err)

    def run_in_terminal(self, width: int, *arguments: str) -> Result:
        """Run a command whose stdout is a terminal of a width."""
        self._monkeypatch.setenv("COLUMNS", str(width))
        written = io.BytesIO()
        with self._monkeypatch.context() as patch:
            patch.setenv("TERM", "dumb")
            patch.setenv("LINES", "50")  # rich ignores the width of a dumb terminal without a height
            terminal = Terminal(written, "utf-8", newline="")
            patch.setattr(sys, "stdout", terminal)
            result = self.run(*arguments)
            terminal.flush()
            return Result(result.status, written.getvalue().decode(), result.err)

    def done(self, *arguments: str, stdin: str = "") -> str:
        """Run a command that must succeed. Return its stdout."""
        result = self.run(*arguments, stdin=stdin)
        assert result.status == 0, result
        return result.out


@pytest.fixture(scope="module")
def running() -> Iterator[Sandbox]:
    with Sandbox(window=0, seed=1, start=START) as sandbox:
        yield sandbox


@pytest.fixture
def sandbox(running: Sandbox) -> Sandbox:
    running.reset()
    return running


@pytest.fixture
def books(sandbox: Sandbox) -> Sandbox:
    """A company with voucher A1, supplier invoice 1 and invoice 1."""
    with sandbox.connect() as fortnox:
        fortnox.suppliers.create({"Name": "Lev AB", "SupplierNumber": "900"})
        fortnox.supplier_invoices.create({"SupplierNumber": "900", "SupplierInvoiceRows": [{"Account": 4010, "Debit": 100}]})
        fortnox.vouchers.create(_VOUCHER, financialyear=1)
    return sandbox


@pytest.fixture
def empty_shell(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Shell:
    """A shell without a connected company and without environment variables of Fortnox."""
    shell = Shell(capsys, monkeypatch, tmp_path)
    names = "ACCESS_TOKEN CLIENT_ID CLIENT_SECRET REDIRECT_URI TENANT_ID SCOPES TOKEN_STORE BASE_URL RATE_LIMIT PROFILE PROFILES"
    shell.unset(*(f"FORTNOX_{name}" for name in names.split()))
    return shell


@pytest.fixture
def shell(empty_shell: Shell, sandbox: Sandbox) -> Shell:
    """A shell with the environment variables of the sandbox."""
    empty_shell.export(**sandbox.environment())
    return empty_shell
