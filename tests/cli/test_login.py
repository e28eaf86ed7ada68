"""`fortnox login`, `logout`, `whoami` and `profiles`: a user in a browser consents or does not."""

import json
import socket
import stat
import webbrowser
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from attrs import define, evolve, field
from fortnox_client.sandbox import Company, Sandbox

from tests.cli.conftest import Result, Shell
from tests.platforms import posix

SCOPES = "companyinformation,customer"


@define(slots=False)
class Person(webbrowser.BaseBrowser):
    """The user of the browser that `login` opens: decides, and follows the redirect."""

    decision: str | None = "approve"
    tenant: int = 1001
    before_return: Callable[[str], str] = lambda address: address
    seen: httpx.Response | None = None
    done: Event = field(factory=Event)

    def open(self, url: str, new: int = 0, autoraise: bool = True) -> bool:
        if self.decision is not None:
            response = httpx.post(url, data={"company": str(self.tenant), "decision": self.decision})
            address = response.headers.get("Location") or str(httpx.get(url).headers["Location"])
            self.seen = httpx.get(self.before_return(address))
            self.done.set()
        return True

    def last_page(self) -> httpx.Response:
        """Wait for the last page, which may come after the command has ended."""
        assert self.done.wait(10)
        assert self.seen is not None
        return self.seen


class _TestBrowser(webbrowser.BaseBrowser):
    """A browser that is registered once; each test sets its person."""

    person = Person()

    def open(self, url: str, new: int = 0, autoraise: bool = True) -> bool:
        return self.person.open(url)


_BROWSER = _TestBrowser()
webbrowser.register("test-browser", None, _BROWSER, preferred=True)


@pytest.fixture
def person(monkeypatch: pytest.MonkeyPatch) -> Person:
    found = Person()
    monkeypatch.setattr(_BROWSER, "person", found, raising=False)
    return found


@pytest.fixture(scope="module")
def port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


@pytest.fixture(scope="module")
def login_sandbox(port: int) -> Iterator[Sandbox]:
    companies = [
        Company(1001, "Acme AB"),
        Company(1002, "Locked AB", locked=True),
        Company(1003, "Unbought AB", bought=False),
        Company(1004, "Guest AB", administrator=False),
        Company(1005, "Small AB", licensed={"customer"}),
    ]
    with Sandbox(window=0, companies=companies[:1], redirect_uris=[f"http://127.0.0.1:{port}/"]) as sandbox:
        sandbox.grants.companies.update({each.tenant: each for each in companies})
        yield sandbox


@pytest.fixture
def shell(empty_shell: Shell, login_sandbox: Sandbox, person: Person) -> Shell:
    empty_shell.export(FORTNOX_BASE_URL=login_sandbox.url, FORTNOX_CLIENT_ID="sandbox", FORTNOX_CLIENT_SECRET="sandbox-secret")
    return empty_shell


def _login(shell: Shell, port: int, *more: str) -> Result:
    return shell.run("login", "--scopes", SCOPES, "--port", str(port), *more)


def test_login_approved_connects_the_company(shell: Shell, port: int, person: Person) -> None:
    result = _login(shell, port)
    assert result.status == 0, result
    assert "Connected to Acme AB as profile default." in result.err
    seen = person.last_page()
    assert (seen.status_code, "Connected" in seen.text) == (200, True)
    assert "no-store" in seen.headers["Cache-Control"]
    assert json.loads(shell.done("call", "customers.list")) == []
    shell.unset("FORTNOX_CLIENT_ID", "FORTNOX_CLIENT_SECRET", "FORTNOX_BASE_URL")
    assert json.loads(shell.done("call", "customers.list")) == []
    result = shell.run("whoami")
    shown = json.loads(result.out)
    assert (shown["company"], shown["tenant"], shown["user"]) == ("Acme AB", "1001", None)
    assert result.err == "the user is not shown: the scope profile is not granted\n"


@posix
def test_profiles_file_has_no_secret(shell: Shell, port: int, tmp_path: Path) -> None:
    assert _login(shell, port).status == 0
    text = next(tmp_path.rglob("profiles.json")).read_text("utf-8")
    assert "secret" not in text
    assert json.loads(text)["default"]["client_id"] == "sandbox"
    tokens = next(tmp_path.rglob("tokens.sqlite3"))
    assert stat.S_IMODE(tokens.stat().st_mode) == 0o600


def test_login_with_profile_adds_a_company(shell: Shell, port: int, person: Person, login_sandbox: Sandbox) -> None:
    assert _login(shell, port).status == 0
    login_sandbox.grants.companies[1006] = Company(1006, "Other AB")
    person.tenant = 1006
    assert _login(shell, port, "--profile", "other", "--service").status == 0
    listed = json.loads(shell.done("profiles"))
    assert [(each["profile"], each["company"], each["grant"]) for each in listed] == [
        ("default", "Acme AB", "person"),
        ("other", "Other AB", "service account"),
    ]
    shell.unset("FORTNOX_CLIENT_ID")
    assert json.loads(shell.done("whoami", "--profile", "other"))["company"] == "Other AB"
    shell.export(FORTNOX_PROFILE="other")
    assert json.loads(shell.done("whoami"))["company"] == "Other AB"
    assert shell.run("whoami", "--profile", "third").err == "fortnox: there is no profile third; known: default, other\n"


def test_profile_of_another_server_is_a_usage_error(shell: Shell, port: int) -> None:
    """A command for a sandbox without a login must not write to a real company."""
    assert _login(shell, port).status == 0
    shell.export(FORTNOX_BASE_URL="http://127.0.0.1:9")
    result = shell.run("whoami")
    assert (result.status, "FORTNOX_BASE_URL is http://127.0.0.1:9, but the profile default has http" in result.err) == (2, True)
    assert shell.run("whoami", "--profile", "default").status == 0


def test_logout_with_overriding_variable_needs_a_write_profile(shell: Shell, port: int) -> None:
    assert _login(shell, port).status == 0
    shell.export(FORTNOX_TENANT_ID="1001")
    result = shell.run("logout")
    assert (result.status, "choose the profile to disconnect with --profile" in result.err) == (2, True)
    assert shell.run("logout", "--profile", "default").status == 0


def test_login_again_reuses_the_write_profile(shell: Shell, port: int) -> None:
    assert _login(shell, port).status == 0
    shell.unset("FORTNOX_CLIENT_ID", "FORTNOX_CLIENT_SECRET", "FORTNOX_BASE_URL")
    assert shell.run("login", "--port", str(port)).status == 0


def test_logout_revokes_token_and_deletes_secret(shell: Shell, port: int, login_sandbox: Sandbox, tmp_path: Path) -> None:
    assert _login(shell, port).status == 0
    before = login_sandbox.grants.count("revoked")
    result = shell.run("logout")
    assert (result.status, "Disconnected from Acme AB." in result.err) == (0, True)
    assert login_sandbox.grants.count("revoked") == before + 1
    assert shell.done("profiles") == "[]\n"
    assert b"sandbox-secret" not in next(tmp_path.rglob("tokens.sqlite3")).read_bytes()
    assert shell.run("logout").status == 2


# Failures


def _change_state(address: str) -> str:
    return address.replace("state=", "state=x")


@pytest.mark.parametrize(
    ("person_", "options", "message"),
    [
        (Person("deny"), [], "the user did not approve"),
        (Person(before_return=_change_state), ["--wait", "0.5"], "is not the one that was sent"),
        (Person(None), ["--wait", "0.2"], "the window was closed"),
        (Person(tenant=1002), ["--wait", "0.5"], "neither a code nor a state"),
        (Person(tenant=1003), [], "has not bought or activated the integration"),
        (Person(tenant=1004), ["--service"], "error_missing_system_admin_right"),
        (Person(tenant=1005), [], "error_missing_license"),
    ],
    ids=["denied", "wrong state", "closed", "locked", "not bought", "no administrator", "no licence"],
)
def test_login_failure_shows_the_reason(person_: Person, options: list[str], message: str, shell: Shell, port: int, person: Person) -> None:
    person.decision, person.tenant, person.before_return = person_.decision, person_.tenant, person_.before_return
    result = _login(shell, port, *options)
    assert result.status == 1
    assert message in result.err
    assert shell.done("profiles") == "[]\n"
    if person.decision is not None:
        status = 404 if "--wait" in options else 400  # a redirect without the state does not end the login
        assert (person.last_page().status_code, "Not connected" in person.last_page().text) == (status, True)


def test_login_with_used_code_fails(shell: Shell, port: int, person: Person, login_sandbox: Sandbox) -> None:
    def use(address: str) -> str:
        code = parse_qs(urlsplit(address).query)["code"][0]
        login_sandbox.grants.exchange(login_sandbox.integration, code, f"http://127.0.0.1:{port}/")
        return address

    person.before_return = use
    result = _login(shell, port)
    assert (result.status, "Invalid authorization code" in result.err) == (1, True)


def test_login_port_in_use_fails(shell: Shell, port: int) -> None:
    with socket.socket() as other:
        other.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        other.bind(("127.0.0.1", port))
        other.listen()
        result = _login(shell, port)
    assert (result.status, f"port {port} is in use by another program" in result.err) == (1, True)


def test_login_scope_not_registered_fails(shell: Shell, port: int, login_sandbox: Sandbox) -> None:
    integration = login_sandbox.grants.integrations["sandbox"]
    login_sandbox.grants.integrations["sandbox"] = evolve(integration, scopes=frozenset({"customer"}))
    try:
        result = _login(shell, port)
    finally:
        login_sandbox.grants.integrations["sandbox"] = integration
    assert (result.status, "the integration requests a scope that it lacks in the developer portal" in result.err) == (1, True)


@pytest.mark.parametrize(
    ("unset", "options", "message"),
    [
        (["FORTNOX_CLIENT_ID"], ["--scopes", SCOPES], "no Client-Id given"),
        (["FORTNOX_CLIENT_SECRET"], ["--scopes", SCOPES], "FORTNOX_CLIENT_SECRET is not set"),
        ([], [], "no scopes given"),
        ([], ["--scopes", "customers"], "did you mean customer"),
        ([], ["--scopes", SCOPES, "--redirect-uri", "https://acme.example/back"], "is not http on this computer"),
        ([], ["--scopes", SCOPES, "--redirect-uri", "https://localhost/"], "is not http on this computer"),
    ],
    ids=["integration", "secret", "no scopes", "unknown scope", "other host", "https"],
)
def test_login_missing_setting_is_a_usage_error(unset: list[str], options: list[str], message: str, shell: Shell) -> None:
    shell.unset(*unset)
    result = shell.run("login", *options)
    assert (result.status, message in result.err) == (2, True), result


def test_login_wrong_secret_is_not_printed(shell: Shell, port: int) -> None:
    shell.export(FORTNOX_CLIENT_SECRET="pl4nted-wrong")
    result = _login(shell, port)
    assert (result.status, "invalid_client" in result.err, "pl4nted" in result.err) == (1, True, False)


def test_login_no_browser_accepts_pasted_redirect(
    shell: Shell, port: int, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The redirect is only known after the command has printed the URL of the consent page."""

    class PastedRedirect:
        def isatty(self) -> bool:
            return False

        def readline(self) -> str:
            url = next(line for line in capsys.readouterr().err.splitlines() if line.startswith("http"))
            return httpx.post(url, data={"company": "1001", "decision": "approve"}).headers["Location"] + "\n"

    monkeypatch.setattr("sys.stdin", PastedRedirect())
    from fortnox_client.cli import main

    arguments = ["login", "--scopes", SCOPES, "--no-browser", "--redirect-uri", f"http://127.0.0.1:{port}/"]
    assert main(arguments) == 0
    assert "Connected to Acme AB" in capsys.readouterr().err


@pytest.mark.parametrize(("pasted", "message"), [("", "no URL was pasted"), ("hello", "redirect must be the complete URL")])
def test_login_no_browser_rejects_other_text(pasted: str, message: str, shell: Shell) -> None:
    result = shell.run("login", "--scopes", SCOPES, "--no-browser", stdin=pasted + "\n")
    assert (result.status, message in result.err) != (0, False), result
    assert message in result.err


def test_redirect_server_other_urls_are_not_found(shell: Shell, port: int, person: Person) -> None:
    """A browser requests an icon, and a page of another site may request anything."""

    def request_other_urls(address: str) -> str:
        base = f"http://127.0.0.1:{port}"
        assert [httpx.get(f"{base}/{path}").status_code for path in ("favicon.ico", "?x=1", "other?code=1")] == [404, 404, 404]
        return address

    person.before_return = request_other_urls
    assert _login(shell, port).status == 0


@pytest.mark.parametrize("browser", [[], ["--no-browser"]], ids=["browser", "by hand"])
@pytest.mark.parametrize(
    ("option", "given"), [("--port", "99999"), ("--redirect-uri", "nonsense"), ("--redirect-uri", "http://127.0.0.1:99999/")]
)
def test_login_invalid_redirect_uri_is_a_usage_error(option: str, given: str, browser: list[str], shell: Shell) -> None:
    result = shell.run("login", "--scopes", SCOPES, option, given, *browser)
    assert result.status == 2
    assert " must be " in result.err
    assert f", got {given}\n" in result.err


def test_profiles_file_invalid_fails(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "broken.json").write_text("{", "utf-8")
    shell.export(FORTNOX_PROFILES=str(tmp_path / "broken.json"))
    result = shell.run("profiles")
    assert (result.status, f"cannot read {tmp_path / 'broken.json'}" in result.err) == (1, True)


def test_overriding_variable_is_reported(shell: Shell, port: int, person: Person) -> None:
    shell.export(FORTNOX_TENANT_ID="1002")
    result = _login(shell, port)
    assert "FORTNOX_TENANT_ID is set and overrides this profile: unset it, or add --profile default." in result.err
    assert "FORTNOX_TENANT_ID is set and overrides the default profile" in shell.run("profiles").err
    assert "FORTNOX_TENANT_ID is set and overrides the default profile" in shell.run("logout").err
    shell.unset("FORTNOX_TENANT_ID")
    assert shell.run("profiles").err == ""


def test_login_with_profile_prints_next_commands(shell: Shell, port: int, person: Person) -> None:
    result = _login(shell, port, "--profile", "acme")
    assert "Next: `fortnox check --profile acme`, or `fortnox call customers.list --profile acme`." in result.err


def test_profiles_without_company_are_empty(empty_shell: Shell) -> None:
    assert (empty_shell.done("profiles"), empty_shell.run("profiles", "--format", "table").out) == ("[]\n", "")
    assert empty_shell.run("profiles", "--format", "table").err == "no company is connected: run `fortnox login`\n"
