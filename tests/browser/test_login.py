"""`fortnox login` in a terminal and a real browser. Needs Chromium (Debian: chromium)."""

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
class LoginProcess:
    """A process of `fortnox login` that waits for the browser.

    Attributes:
        process: the process.
        url: URL of the consent page.
    """

    process: "subprocess.Popen[str]"
    url: str

    def wait(self) -> tuple[int, str]:
        """Return the exit status, and the text that follows the URL."""
        _, text = self.process.communicate(timeout=20)
        return self.process.returncode, text


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
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("FORTNOX_")}
    settings = {"FORTNOX_BASE_URL": sandbox.url, "FORTNOX_CLIENT_ID": "sandbox", "FORTNOX_CLIENT_SECRET": "sandbox-secret"}
    # `true` opens no browser; the test opens the page itself.
    return {**inherited, **settings, "HOME": str(tmp_path), "XDG_DATA_HOME": "", "XDG_CONFIG_HOME": "", "BROWSER": "true"}


@pytest.fixture
def login(environ: dict[str, str], port: int) -> Iterator[LoginProcess]:
    with _start(environ, port) as process:
        url = _read_url(process)
        yield LoginProcess(process, url)
        process.kill()


def _start(environ: dict[str, str], port: int, *more: str) -> "subprocess.Popen[str]":
    arguments = ["login", "--scopes", "companyinformation,customer", "--port", str(port), *more]
    command = [sys.executable, "-m", "fortnox_client.cli", *arguments]
    return subprocess.Popen(command, env=environ, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL, text=True)


def _read_url(process: "subprocess.Popen[str]") -> str:
    assert process.stderr is not None
    output = ""
    while not (found := re.search(r"^http\S+$", output, re.MULTILINE)):
        line = process.stderr.readline()
        assert line, output
        output += line
    return found[0]


def test_login_approved_connects_the_company(
    page: Page, screenshots: Path, login: LoginProcess, environ: dict[str, str], port: int
) -> None:
    page.goto(login.url)
    page.screenshot(path=screenshots / "consent page.png")
    page.get_by_label("Exempelbolaget AB", exact=False).first.check()
    page.get_by_role("button", name="Approve").click()
    page.wait_for_url(f"http://127.0.0.1:{port}/**")
    assert page.title() == "Connected"
    assert page.get_by_text("Go back to the terminal").is_visible()
    status, text = login.wait()
    assert (status, "Connected to Exempelbolaget AB" in text) == (0, True)
    command = [sys.executable, "-m", "fortnox_client.cli", "call", "company_information.get"]
    company = subprocess.run(command, env=environ, capture_output=True, text=True, check=True)
    assert json.loads(company.stdout)["CompanyName"] == "Exempelbolaget AB"


def test_login_denied_fails(page: Page, login: LoginProcess) -> None:
    page.goto(login.url)
    page.get_by_role("button", name="Deny").click()
    page.wait_for_url("**/?**")
    assert page.title() == "Not connected"
    status, text = login.wait()
    assert (status, "the user did not approve" in text) == (1, True)


def test_login_wrong_state_is_shown_and_does_not_end_it(page: Page, login: LoginProcess) -> None:
    """Another page may send a redirect. The login waits for the right one."""
    query = parse_qs(urlsplit(login.url).query)
    page.goto(login.url.replace(query["state"][0], "another"))
    page.get_by_role("button", name="Approve").click()
    page.wait_for_url("**/?**")
    assert page.title() == "Not connected"
    assert login.process.poll() is None
    page.goto(login.url)
    page.get_by_label("Exempelbolaget AB", exact=False).first.check()
    page.get_by_role("button", name="Approve").click()
    page.wait_for_url("**/?**")
    assert page.title() == "Connected"
    assert login.wait()[0] == 0


def test_login_used_code_fails(page: Page, login: LoginProcess, sandbox: Sandbox, port: int) -> None:
    redirect_uri, state = f"http://127.0.0.1:{port}/", parse_qs(urlsplit(login.url).query)["state"][0]
    code = sandbox.grants.approve(ConsentRequest(sandbox.integration, ("customer",), state, redirect_uri), 1001)
    sandbox.grants.exchange(sandbox.integration, code, redirect_uri)
    page.goto(f"{redirect_uri}?code={code}&state={state}")
    assert page.title() == "Not connected"
    status, text = login.wait()
    assert (status, "Invalid authorization code" in text) == (1, True)


def test_login_window_closed_times_out(page: Page, environ: dict[str, str], port: int) -> None:
    with _start(environ, port, "--wait", "1.5") as process:
        login = LoginProcess(process, _read_url(process))
        page.goto(login.url)
        page.close()
        status, text = login.wait()
    assert (status, "the window was closed" in text) == (1, True)


def test_login_port_in_use_fails(environ: dict[str, str], port: int) -> None:
    with socket.socket() as other:
        other.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        other.bind(("127.0.0.1", port))
        other.listen()
        with _start(environ, port) as process:
            _, text = process.communicate(timeout=20)
    assert (process.returncode, f"port {port} is in use" in text) == (1, True)
