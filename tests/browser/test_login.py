"""`fortnox login` as a person meets it: a terminal, and a real browser. Needs Chromium (Debian: chromium)."""

import json
import os
import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from attrs import frozen
from fortnox_client.sandbox import ConsentRequest, Sandbox
from playwright.sync_api import Page


@frozen
class Terminal:
    """`fortnox login` in a terminal of its own, waiting for the browser."""

    process: "subprocess.Popen[str]"
    url: str

    def ends(self) -> tuple[int, str]:
        """The exit status, and what was said after the address."""
        _, told = self.process.communicate(timeout=20)
        return self.process.returncode, told


@pytest.fixture(scope="module")
def port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


@pytest.fixture(scope="module")
def sandbox(port: int) -> Iterator[Sandbox]:
    with Sandbox(window=0, redirect_uris=[f"http://127.0.0.1:{port}/"]) as sandbox:
        yield sandbox


@pytest.fixture
def environ(sandbox: Sandbox, tmp_path: Path) -> dict[str, str]:
    ours = {name: value for name, value in os.environ.items() if not name.startswith("FORTNOX_")}
    told = {"FORTNOX_BASE_URL": sandbox.url, "FORTNOX_CLIENT_ID": "sandbox", "FORTNOX_CLIENT_SECRET": "sandbox-secret"}
    # The browser that login opens is none: the page is opened by the one that is looked at.
    return {**ours, **told, "HOME": str(tmp_path), "XDG_DATA_HOME": "", "XDG_CONFIG_HOME": "", "BROWSER": "true"}


@pytest.fixture
def terminal(environ: dict[str, str], port: int) -> Iterator[Terminal]:
    with _login(environ, port) as process:
        url = _address(process)
        yield Terminal(process, url)
        process.kill()


def _login(environ: dict[str, str], port: int, *more: str) -> "subprocess.Popen[str]":
    arguments = ["login", "--scopes", "companyinformation,customer", "--port", str(port), *more]
    command = [sys.executable, "-m", "fortnox_client.cli", *arguments]
    return subprocess.Popen(command, env=environ, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL, text=True)


def _address(process: "subprocess.Popen[str]") -> str:
    assert process.stderr is not None
    said = ""
    while not (found := re.search(r"^http\S+$", said, re.MULTILINE)):
        line = process.stderr.readline()
        assert line, said
        said += line
    return found[0]


def test_approved(page: Page, kept: Path, terminal: Terminal, environ: dict[str, str], port: int) -> None:
    page.goto(terminal.url)
    page.screenshot(path=kept / "consent page.png")
    page.get_by_label("Exempelbolaget AB", exact=False).first.check()
    page.get_by_role("button", name="Approve").click()
    page.wait_for_url(f"http://127.0.0.1:{port}/**")
    assert page.title() == "Connected"
    assert page.get_by_text("Go back to the terminal").is_visible()
    status, told = terminal.ends()
    assert (status, "Connected to Exempelbolaget AB" in told) == (0, True)
    command = [sys.executable, "-m", "fortnox_client.cli", "call", "company_information.get"]
    answer = subprocess.run(command, env=environ, capture_output=True, text=True, check=True)
    assert json.loads(answer.stdout)["CompanyName"] == "Exempelbolaget AB"


def test_denied(page: Page, terminal: Terminal) -> None:
    page.goto(terminal.url)
    page.get_by_role("button", name="Deny").click()
    page.wait_for_url("**/?**")
    assert page.title() == "Not connected"
    status, told = terminal.ends()
    assert (status, "the user did not approve" in told) == (1, True)


def test_wrong_state(page: Page, terminal: Terminal) -> None:
    query = parse_qs(urlsplit(terminal.url).query)
    page.goto(terminal.url.replace(query["state"][0], "another"))
    page.get_by_role("button", name="Approve").click()
    page.wait_for_url("**/?**")
    assert page.title() == "Not connected"
    status, told = terminal.ends()
    assert (status, "is not the one that was sent" in told) == (1, True)


def test_reused_code(page: Page, terminal: Terminal, sandbox: Sandbox, port: int) -> None:
    back, state = f"http://127.0.0.1:{port}/", parse_qs(urlsplit(terminal.url).query)["state"][0]
    code = sandbox.grants.approve(ConsentRequest(sandbox.integration, ("customer",), state, back), 1001)
    sandbox.grants.exchange(sandbox.integration, code, back)
    page.goto(f"{back}?code={code}&state={state}")
    assert page.title() == "Not connected"
    status, told = terminal.ends()
    assert (status, "Invalid authorization code" in told) == (1, True)


def test_window_closed(page: Page, environ: dict[str, str], port: int) -> None:
    with _login(environ, port, "--wait", "1.5") as process:
        terminal = Terminal(process, _address(process))
        page.goto(terminal.url)
        page.close()
        status, told = terminal.ends()
    assert (status, "the window was closed" in told) == (1, True)


def test_port_taken(environ: dict[str, str], port: int) -> None:
    with socket.socket() as other:
        other.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        other.bind(("127.0.0.1", port))
        other.listen()
        with _login(environ, port) as process:
            _, told = process.communicate(timeout=20)
    assert (process.returncode, f"port {port} is taken" in told) == (1, True)
