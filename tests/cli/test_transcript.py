"""Run a session of `fortnox` commands in a terminal, and compare its text with docs/command-line-session.md."""

import os
import re
import shlex
import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import pexpect
import pytest

from tests.platforms import posix

pytestmark = posix

COLUMNS = 110
PROMPT = "$ "
BEGINNING = """# Command line: example session

This session starts with the installation of `fortnox-client[cli,sandbox]` and ends with the PDF of an invoice.
A line that begins with `$` is a command.
The only other input is the `y` after the question `Send it? [y/N]`.
A test runs the session in a terminal and compares its output with this page.
The page shows fixed dates, URLs and sizes instead of the real values.

```console
$ pip install 'fortnox-client[cli,sandbox]'
$ fortnox sandbox --seed 1 &
"""
_ANSI = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b[=>]")
_FIXED = {
    r"http://127\.0\.0\.1:{sandbox}": "http://127.0.0.1:8900",
    r"127\.0\.0\.1(:|%3A){port}": r"127.0.0.1\g<1>8910",
    r"state=[\w.-]+": "state=...",
    r"\d{{4}}-\d\d-\d\d( \d\d:\d\d)?": "2026-01-31",
    r"\d,\d\d\d bytes": "1,234 bytes",
    r"\d+ of 24 requests": "21 of 24 requests",
}


class Terminal:
    """Runs commands in a pseudo-terminal, and records the text on it."""

    def __init__(self, environ: dict[str, str], folder: Path) -> None:
        self._environ, self._folder = environ, folder
        self.lines: list[str] = []

    def run(self, command: str, *inputs: tuple[str, str]) -> str:
        """Run a command, and type each input after its question. Return the text on the terminal."""
        arguments = ["-m", "fortnox_client.cli", *shlex.split(command.removeprefix("fortnox "))]
        child = pexpect.spawn(
            sys.executable, arguments, env=self._environ, cwd=str(self._folder), dimensions=(200, COLUMNS), encoding="utf-8", timeout=30
        )
        raw = ""
        for question, text in inputs:
            child.expect_exact(question)
            raw += child.before + question
            child.sendline(text)
        child.expect(pexpect.EOF)
        raw += child.before
        child.close()
        output = "\n".join(line.rstrip() for line in _ANSI.sub("", raw).replace("\r\n", "\n").replace("\r", "").splitlines())
        self.lines += [PROMPT + command, *([output.strip("\n")] if output.strip() else [])]
        assert child.exitstatus == 0, output
        return output


@pytest.fixture
def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    ours = {name: value for name, value in os.environ.items() if not name.startswith(("FORTNOX_", "XDG_"))}
    approve = f"{sys.executable} {Path(__file__).parent / 'approve_consent.py'} %s"
    return {**ours, "HOME": str(tmp_path), "BROWSER": approve, "TERM": "xterm", "NO_COLOR": "1", "TZ": "UTC", "COLUMNS": str(COLUMNS)}


@pytest.fixture
def sandbox(environ: dict[str, str], free_port: int) -> Iterator[dict[str, str]]:
    """Start `fortnox sandbox`, and return the environment variables that it prints."""
    redirect = f"http://127.0.0.1:{free_port}/"
    arguments = ["-m", "fortnox_client.cli", "sandbox", "--port", "0", "--seed", "1", "--redirect-uri", redirect]
    child = pexpect.spawn(sys.executable, arguments, env=environ, encoding="utf-8", timeout=30)
    child.expect_exact("Fortnox.from_env()")
    yield dict(re.findall(r"export (\w+)=(\S+)", child.before))
    child.sendintr()
    child.expect(pexpect.EOF)


def test_session_in_terminal_matches_page(
    sandbox: dict[str, str], environ: dict[str, str], free_port: int, tmp_path: Path, root: Path, request: pytest.FixtureRequest
) -> None:
    variables = {name: sandbox[name] for name in ("FORTNOX_BASE_URL", "FORTNOX_CLIENT_ID", "FORTNOX_CLIENT_SECRET")}
    terminal = Terminal({**environ, **variables}, tmp_path)
    terminal.lines += [f"{PROMPT}export {name}={value}" for name, value in variables.items()]
    login = terminal.run(f"fortnox login --scopes companyinformation,customer,invoice,article --port {free_port}")
    assert "Connected to Exempelbolaget AB" in login
    terminal.run("fortnox check --for customers,invoices")
    customers = terminal.run("fortnox call customers.list --filter active --limit 3 --columns CustomerNumber,Name,City")
    assert "use --all to read all pages" in customers
    rows = '[{"Description": "Rådgivning", "DeliveredQuantity": 2, "Price": 950, "VAT": 25}]'
    command = f"fortnox call invoices.create --customer-number 3 --invoice-rows '{rows}' --columns DocumentNumber,Total,DueDate"
    created = terminal.run(command, ("Send it? [y/N] ", "y"))
    assert "1201" in created
    terminal.run("fortnox call invoices.bookkeep 1201 --yes --columns DocumentNumber,Booked,Balance")
    terminal.run("fortnox download invoices.preview 1201 --output faktura.pdf")
    assert (tmp_path / "faktura.pdf").read_bytes().startswith(b"%PDF-")
    terminal.run("fortnox call invoices.credit 1201 --yes --columns CustomerName,Currency")
    assert "recurring_billing.recurrings.patch RECURRING-ID" in terminal.run("fortnox call recurring_billing --help")
    assert "bank_processes.orders.upload_document ORDER-ID FILE" in terminal.run("fortnox call bank_processes.orders --help")
    assert "not needed" in terminal.run("fortnox keep-alive")
    terminal.run("fortnox logout")
    text = BEGINNING + "\n".join(terminal.lines) + "\n```\n"
    for pattern, constant in _FIXED.items():
        text = re.sub(pattern.format(sandbox=sandbox["FORTNOX_BASE_URL"].rpartition(":")[2], port=free_port), constant, text)
    text = text.replace(f" --port {free_port}", "")
    page = root / "docs" / "command-line-session.md"
    if request.config.getoption("--rewrite"):
        page.write_text(text, "utf-8")
    assert page.read_text("utf-8") == text, "update the page: nox -s tests -- tests/cli/test_transcript.py --rewrite"
