"""`fortnox login`, `logout`, `whoami` and `profiles`: a person at a browser consents, or does not."""

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

from tests.cli.conftest import Ran, Shell

SCOPES = "companyinformation,customer"


@define(slots=False)
class Person(webbrowser.BaseBrowser):
    """Whoever sits at the browser that `login` opens: decides, and follows where the page leads."""

    decision: str | None = "approve"
    tenant: int = 1001
    before_return: Callable[[str], str] = lambda address: address
    seen: httpx.Response | None = None
    done: Event = field(factory=Event)

    def open(self, url: str, new: int = 0, autoraise: bool = True) -> bool:
        if self.decision is not None:
            answer = httpx.post(url, data={"company": str(self.tenant), "decision": self.decision})
            address = answer.headers.get("Location") or str(httpx.get(url).headers["Location"])
            self.seen = httpx.get(self.before_return(address))
            self.done.set()
        return True

    def saw(self) -> httpx.Response:
        """The page at the end, which may come a little later than the command's end."""
        assert self.done.wait(10)
        assert self.seen is not None
        return self.seen


class _Seat(webbrowser.BaseBrowser):
    """A browser that is registered once, and used by whoever sits there."""

    person = Person()

    def open(self, url: str, new: int = 0, autoraise: bool = True) -> bool:
        return self.person.open(url)


_SEAT = _Seat()
webbrowser.register("seat", None, _SEAT, preferred=True)


@pytest.fixture
def person(monkeypatch: pytest.MonkeyPatch) -> Person:
    found = Person()
    monkeypatch.setattr(_SEAT, "person", found, raising=False)
    return found


@pytest.fixture(scope="module")
def port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


@pytest.fixture(scope="module")
def consenting(port: int) -> Iterator[Sandbox]:
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
def shell(nobody: Shell, consenting: Sandbox, person: Person) -> Shell:
    nobody.export(FORTNOX_BASE_URL=consenting.url, FORTNOX_CLIENT_ID="sandbox", FORTNOX_CLIENT_SECRET="sandbox-secret")
    return nobody


def _login(shell: Shell, port: int, *more: str) -> Ran:
    return shell.run("login", "--scopes", SCOPES, "--port", str(port), *more)


def test_a_company_is_connected(shell: Shell, port: int, person: Person) -> None:
    ran = _login(shell, port)
    assert ran.status == 0, ran
    assert "Connected to Acme AB, as the profile default." in ran.err
    seen = person.saw()
    assert (seen.status_code, "Connected" in seen.text) == (200, True)
    assert "no-store" in seen.headers["Cache-Control"]
    assert json.loads(shell.done("call", "customers.list")) == []
    shell.unset("FORTNOX_CLIENT_ID", "FORTNOX_CLIENT_SECRET", "FORTNOX_BASE_URL")
    assert json.loads(shell.done("call", "customers.list")) == []
    ran = shell.run("whoami")
    told = json.loads(ran.out)
    assert (told["company"], told["tenant"], told["user"]) == ("Acme AB", "1001", None)
    assert ran.err == "the user is not shown: the scope profile is not granted\n"


def test_profiles_hold_no_secret(shell: Shell, port: int, tmp_path: Path) -> None:
    assert _login(shell, port).status == 0
    text = next(tmp_path.rglob("profiles.json")).read_text("utf-8")
    assert "secret" not in text
    assert json.loads(text)["default"]["client_id"] == "sandbox"
    tokens = next(tmp_path.rglob("tokens.sqlite3"))
    assert stat.S_IMODE(tokens.stat().st_mode) == 0o600


def test_several_companies_have_profiles(shell: Shell, port: int, person: Person, consenting: Sandbox) -> None:
    assert _login(shell, port).status == 0
    consenting.grants.companies[1006] = Company(1006, "Other AB")
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
    assert shell.run("whoami", "--profile", "third").err == "fortnox: there is no profile third; there are default, other\n"


def test_a_server_that_is_set_is_never_another_one(shell: Shell, port: int) -> None:
    """Who forgets to log in to a sandbox must not write to the books of a real company."""
    assert _login(shell, port).status == 0
    shell.export(FORTNOX_BASE_URL="http://127.0.0.1:9")
    ran = shell.run("whoami")
    assert (ran.status, "FORTNOX_BASE_URL is http://127.0.0.1:9, and the profile default is of http" in ran.err) == (2, True)
    assert shell.run("whoami", "--profile", "default").status == 0


def test_logging_out_ends_what_is_used_or_what_is_named(shell: Shell, port: int) -> None:
    assert _login(shell, port).status == 0
    shell.export(FORTNOX_TENANT_ID="1001")
    ran = shell.run("logout")
    assert (ran.status, "name the profile to end by --profile" in ran.err) == (2, True)
    assert shell.run("logout", "--profile", "default").status == 0


def test_the_second_login_knows_the_first(shell: Shell, port: int) -> None:
    assert _login(shell, port).status == 0
    shell.unset("FORTNOX_CLIENT_ID", "FORTNOX_CLIENT_SECRET", "FORTNOX_BASE_URL")
    assert shell.run("login", "--port", str(port)).status == 0


def test_logging_out_revokes_and_forgets(shell: Shell, port: int, consenting: Sandbox, tmp_path: Path) -> None:
    assert _login(shell, port).status == 0
    before = consenting.grants.count("revoked")
    ran = shell.run("logout")
    assert (ran.status, "Acme AB is no longer connected" in ran.err) == (0, True)
    assert consenting.grants.count("revoked") == before + 1
    assert shell.done("profiles") == "[]\n"
    assert b"sandbox-secret" not in next(tmp_path.rglob("tokens.sqlite3")).read_bytes()
    assert shell.run("logout").status == 2


# Where it does not come to pass


def _approved_elsewhere(address: str) -> str:
    return address.replace("state=", "state=x")


@pytest.mark.parametrize(
    ("person_", "options", "told"),
    [
        (Person("deny"), [], "the user did not approve"),
        (Person(before_return=_approved_elsewhere), [], "is not the one that was sent"),
        (Person(None), ["--wait", "0.2"], "the window was closed"),
        (Person(tenant=1002), [], "neither a code nor a state"),
        (Person(tenant=1003), [], "has not bought or activated the integration"),
        (Person(tenant=1004), ["--service"], "error_missing_system_admin_right"),
        (Person(tenant=1005), [], "error_missing_license"),
    ],
    ids=["denied", "wrong state", "closed", "locked", "not bought", "no administrator", "no licence"],
)
def test_a_refusal_is_told_in_words(person_: Person, options: list[str], told: str, shell: Shell, port: int, person: Person) -> None:
    person.decision, person.tenant, person.before_return = person_.decision, person_.tenant, person_.before_return
    ran = _login(shell, port, *options)
    assert ran.status == 1
    assert told in ran.err
    assert shell.done("profiles") == "[]\n"
    if person.decision is not None:
        assert (person.saw().status_code, "Not connected" in person.saw().text) == (400, True)


def test_a_code_that_was_used_connects_nobody(shell: Shell, port: int, person: Person, consenting: Sandbox) -> None:
    def use(address: str) -> str:
        code = parse_qs(urlsplit(address).query)["code"][0]
        consenting.grants.exchange(consenting.integration, code, f"http://127.0.0.1:{port}/")
        return address

    person.before_return = use
    ran = _login(shell, port)
    assert (ran.status, "Invalid authorization code" in ran.err) == (1, True)


def test_a_port_that_is_taken_is_told(shell: Shell, port: int) -> None:
    with socket.socket() as other:
        other.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        other.bind(("127.0.0.1", port))
        other.listen()
        ran = _login(shell, port)
    assert (ran.status, f"port {port} is taken by another program" in ran.err) == (1, True)


def test_a_scope_that_the_integration_lacks_is_told(shell: Shell, port: int, consenting: Sandbox) -> None:
    whole = consenting.grants.integrations["sandbox"]
    consenting.grants.integrations["sandbox"] = evolve(whole, scopes=frozenset({"customer"}))
    try:
        ran = _login(shell, port)
    finally:
        consenting.grants.integrations["sandbox"] = whole
    assert (ran.status, "the integration requests a scope that it lacks in the developer portal" in ran.err) == (1, True)


@pytest.mark.parametrize(
    ("unset", "options", "told"),
    [
        (["FORTNOX_CLIENT_ID"], ["--scopes", SCOPES], "which integration?"),
        (["FORTNOX_CLIENT_SECRET"], ["--scopes", SCOPES], "FORTNOX_CLIENT_SECRET is not set"),
        ([], [], "which scopes?"),
        ([], ["--scopes", "customers"], "did you mean customer"),
        ([], ["--scopes", SCOPES, "--redirect-uri", "https://acme.example/back"], "is not http on this computer"),
        ([], ["--scopes", SCOPES, "--redirect-uri", "https://localhost/"], "is not http on this computer"),
    ],
    ids=["integration", "secret", "no scopes", "unknown scope", "far away", "with TLS"],
)
def test_what_is_missing_is_named(unset: list[str], options: list[str], told: str, shell: Shell) -> None:
    shell.unset(*unset)
    ran = shell.run("login", *options)
    assert (ran.status, told in ran.err) == (2, True), ran


def test_a_wrong_secret_is_told_without_being_shown(shell: Shell, port: int) -> None:
    shell.export(FORTNOX_CLIENT_SECRET="pl4nted-wrong")
    ran = _login(shell, port)
    assert (ran.status, "invalid_client" in ran.err, "pl4nted" in ran.err) == (1, True, False)


def test_the_redirect_may_be_pasted(shell: Shell, port: int, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """What is read is only known once it has been printed where to go."""

    class Pasting:
        def isatty(self) -> bool:
            return False

        def readline(self) -> str:
            url = next(line for line in capsys.readouterr().err.splitlines() if line.startswith("http"))
            return httpx.post(url, data={"company": "1001", "decision": "approve"}).headers["Location"] + "\n"

    monkeypatch.setattr("sys.stdin", Pasting())
    from fortnox_client.cli import main

    arguments = ["login", "--scopes", SCOPES, "--no-browser", "--redirect-uri", f"http://127.0.0.1:{port}/"]
    assert main(arguments) == 0
    assert "Connected to Acme AB" in capsys.readouterr().err


@pytest.mark.parametrize(("pasted", "told"), [("", "no address was pasted"), ("hello", "redirect must be the complete URL")])
def test_what_is_pasted_must_be_a_redirect(pasted: str, told: str, shell: Shell) -> None:
    ran = shell.run("login", "--scopes", SCOPES, "--no-browser", stdin=pasted + "\n")
    assert (ran.status, told in ran.err) != (0, False), ran
    assert told in ran.err


def test_other_addresses_wait_for_nothing(shell: Shell, port: int, person: Person) -> None:
    """A browser asks for an icon; and a page of another site may ask for anything."""

    def look(address: str) -> str:
        base = f"http://127.0.0.1:{port}"
        assert [httpx.get(f"{base}/{path}").status_code for path in ("favicon.ico", "?x=1", "other?code=1")] == [404, 404, 404]
        return address

    person.before_return = look
    assert _login(shell, port).status == 0


@pytest.mark.parametrize("browser", [[], ["--no-browser"]], ids=["browser", "by hand"])
@pytest.mark.parametrize(
    ("option", "given"), [("--port", "99999"), ("--redirect-uri", "nonsense"), ("--redirect-uri", "http://127.0.0.1:99999/")]
)
def test_an_address_that_no_browser_is_sent_to_is_told(option: str, given: str, browser: list[str], shell: Shell) -> None:
    ran = shell.run("login", "--scopes", SCOPES, option, given, *browser)
    assert ran.status == 2
    assert f" is {given}, and must be " in ran.err


def test_a_profile_file_that_is_broken_is_told(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "broken.json").write_text("{", "utf-8")
    shell.export(FORTNOX_PROFILES=str(tmp_path / "broken.json"))
    ran = shell.run("profiles")
    assert (ran.status, "broken.json cannot be read" in ran.err) == (1, True)


def test_what_goes_before_the_profile_is_told(shell: Shell, port: int, person: Person) -> None:
    shell.export(FORTNOX_TENANT_ID="1002")
    ran = _login(shell, port)
    assert "FORTNOX_TENANT_ID is set, and goes before this profile: unset it, or add --profile default." in ran.err
    assert "commands go by FORTNOX_TENANT_ID, which is set" in shell.run("profiles").err
    assert "commands go by FORTNOX_TENANT_ID, which is set" in shell.run("logout").err
    shell.unset("FORTNOX_TENANT_ID")
    assert shell.run("profiles").err == ""


def test_what_comes_next_names_the_profile(shell: Shell, port: int, person: Person) -> None:
    ran = _login(shell, port, "--profile", "acme")
    assert "Next: `fortnox check --profile acme`, or `fortnox call customers.list --profile acme`." in ran.err


def test_nobody_is_connected_yet(nobody: Shell) -> None:
    assert (nobody.done("profiles"), nobody.run("profiles", "--format", "table").out) == ("[]\n", "")
    assert nobody.run("profiles", "--format", "table").err == "no company is connected: run `fortnox login`\n"
