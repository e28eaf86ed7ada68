"""The consent URL, its state, and the redirect to the app."""

import re
from typing import Any
from urllib.parse import parse_qs, parse_qsl, urlencode, urlsplit

import httpx
import pytest
from attrs import evolve
from fortnox_client import FortnoxApp
from fortnox_client.auth import MemoryStore
from fortnox_client.errors import ConsentRefused, StateMismatch, TokenRefused

from tests.auth.conftest import BACK, SECRET, AppHarness


def _app(secret: str = "pl4nted-s3cret", now: float = 1_000_000, **options: Any) -> FortnoxApp:
    defaults = {"redirect_uri": BACK, "scopes": ["customer", "invoice"], "store": MemoryStore(), "now": lambda: now}
    return FortnoxApp("my client", secret, **defaults | options)


def _query(address: str) -> dict[str, str]:
    return dict(parse_qsl(urlsplit(address).query, strict_parsing=True))


def _state(app: FortnoxApp) -> str:
    return _query(app.authorize_url())["state"]


def _redirect(**query: str) -> str:
    return f"{BACK}?{urlencode(query)}"


# URL of the consent page

QUERY = {
    "client_id": "my client",
    "redirect_uri": BACK,
    "scope": "customer invoice",
    "state": "st&te +1",
    "access_type": "offline",
    "response_type": "code",
}


@pytest.mark.parametrize(
    ("options", "expected", "changed"),
    [
        ({}, {}, {}),
        ({}, {"scopes": ["print"]}, {"scope": "print"}),
        ({}, {"account_type": "service"}, {"account_type": "service"}),
        ({}, {"access_type": "online"}, {"access_type": "online"}),
        ({"redirect_uri": None}, {}, {"redirect_uri": None}),
    ],
)
def test_authorize_url_contains_every_parameter(options: dict[str, Any], expected: dict[str, Any], changed: dict[str, str | None]) -> None:
    address = _app(**options).authorize_url(**{"state": "st&te +1"} | expected)
    assert address.startswith("https://apps.fortnox.se/oauth-v1/auth?")
    assert _query(address) == {name: value for name, value in (QUERY | changed).items() if value is not None}


def test_authorize_url_encodes_spaces_as_percent_20() -> None:
    address = _app().authorize_url(state="a+b c")
    assert "scope=customer%20invoice&" in address
    assert "state=a%2Bb%20c&" in address
    assert "+" not in address


def test_authorize_url_uses_auth_url() -> None:
    assert _app(auth_url="http://127.0.0.1:8000/").authorize_url().startswith("http://127.0.0.1:8000/oauth-v1/auth?")


def test_authorize_url_is_accepted_by_sandbox(harness: AppHarness) -> None:
    app = harness.app()
    page = harness.result_of(harness.http_client().request("GET", app.authorize_url()))
    assert page.status_code == 200
    assert "<li>customer</li>" in page.text


# State


def test_generated_state_is_accepted_by_another_process() -> None:
    assert _app().parse_redirect(_redirect(code="pl4nted-c0de", state=_state(_app()))) == "pl4nted-c0de"


def test_generated_states_differ_and_hide_secret() -> None:
    app = _app()
    states = {_state(app) for _ in range(50)}
    assert len(states) == 50
    assert not any("pl4nted-s3cret" in state for state in states)


def test_generated_state_expires_after_hour() -> None:
    redirect = _redirect(code="pl4nted-c0de", state=_state(_app(now=1_000_000)))
    assert _app(now=1_003_600).parse_redirect(redirect) == "pl4nted-c0de"
    with pytest.raises(StateMismatch, match="has expired; restart the authorization"):
        _app(now=1_003_602).parse_redirect(redirect)


def test_state_of_another_secret_raises() -> None:
    with pytest.raises(StateMismatch, match="is not the one that was sent"):
        _app().parse_redirect(_redirect(code="pl4nted-c0de", state=_state(_app("other"))))


def test_altered_state_raises() -> None:
    app = _app()
    state = _state(app)
    for index in range(len(state)):
        altered = state[:index] + ("a" if state[index] != "a" else "b") + state[index + 1 :]
        with pytest.raises(StateMismatch):
            app.parse_redirect(_redirect(code="pl4nted-c0de", state=altered))


@pytest.mark.parametrize("state", ["", ".", "..", "a.b.c", "1000000", f"x.{'9' * 5000}.y", "å.²." + "0" * 32, "\x00", "a.1000000."])
def test_malformed_state_raises(state: str) -> None:
    with pytest.raises(StateMismatch):
        _app().parse_redirect(_redirect(code="pl4nted-c0de", state=state))
    with pytest.raises(StateMismatch):
        _app().parse_redirect(_redirect(code="pl4nted-c0de", state=state), state="another")


def test_passed_state_must_match() -> None:
    app = _app()
    assert app.parse_redirect(_redirect(code="pl4nted-c0de", state="gîven +&"), state="gîven +&") == "pl4nted-c0de"
    for state in ("given", _state(app)):
        with pytest.raises(StateMismatch, match="is not the one that was sent"):
            app.parse_redirect(_redirect(code="pl4nted-c0de", state=state), state="gîven")
    with pytest.raises(StateMismatch):
        app.parse_redirect(_redirect(code="pl4nted-c0de", state="given"))


@pytest.mark.parametrize("redirect", [_redirect(code="pl4nted-c0de"), _redirect(code="pl4nted-c0de", state="")])
def test_empty_state_raises(redirect: str) -> None:
    """A lost web session has the state "", and a forged redirect has no state. They must not match."""
    with pytest.raises(StateMismatch):
        _app().parse_redirect(redirect, state="")
    with pytest.raises(ValueError, match="state must be unguessable"):
        _app().authorize_url(state="")


# Redirect


@pytest.mark.parametrize(
    "form", [f"{BACK}?{{}}", "{}", "?{}", "/back?{}", f"{BACK}?a=1&{{}}", f"{BACK}?{{}}#part", "{}&b=", f"{BACK}?{{}}&code=second"]
)
def test_parse_redirect_accepts_url_and_query(form: str) -> None:
    app = _app()
    query = urlencode({"code": "pl4nted-c+de", "state": _state(app)})
    assert app.parse_redirect(form.format(query)) == "pl4nted-c+de"


@pytest.mark.parametrize(
    ("error", "because"),
    [
        ("invalid_scope", ": the integration requests a scope that it lacks in the developer portal"),
        ("error_missing_app_license", ": the company has not bought or activated the integration, or it is not published; one missing"),
        ("access_denied", ": the user did not approve"),
        ("new_word", ""),
    ],
)
@pytest.mark.parametrize("description", ["", "A sentence"])
def test_redirect_error_raises_with_reason(error: str, because: str, description: str) -> None:
    app = _app()
    with pytest.raises(ConsentRefused) as caught:
        app.parse_redirect(_redirect(error=error, error_description=description, state=_state(app)))
    reported = f" ({description})" if description else ""
    assert str(caught.value).startswith(f"The consent failed with {error}{reported}{because}")
    assert (caught.value.error, caught.value.description) == (error, description)


def test_parse_redirect_code_alone_raises() -> None:
    with pytest.raises(ValueError, match=r"^redirect must be the complete URL") as caught:
        _app().parse_redirect("pl4nted-c0de")
    assert "pl4nted" not in str(caught.value)


@pytest.mark.parametrize("redirect", [BACK, f"{BACK}?", "", "?", f"{BACK}?code=&state=", f"{BACK}?error=", f"{BACK}?other=1"])
def test_redirect_without_code_and_state_raises(redirect: str) -> None:
    with pytest.raises(ConsentRefused, match="neither a code nor a state: the company may be locked") as caught:
        _app().parse_redirect(redirect)
    assert caught.value.error == ""


def test_redirect_without_code_raises() -> None:
    app = _app()
    with pytest.raises(ConsentRefused, match="a state and no code; let the company consent again"):
        app.parse_redirect(_redirect(state=_state(app)))
    with pytest.raises(StateMismatch):
        app.parse_redirect(_redirect(state="foreign"))


def test_redirect_error_shows_no_code() -> None:
    for state in (None, "given"):
        with pytest.raises(StateMismatch) as caught:
            _app().parse_redirect(_redirect(code="pl4nted-c0de", state="foreign"), state=state)
        assert "pl4nted-c0de" not in repr(caught.value) + str(caught.value)


# Against the sandbox


@pytest.mark.parametrize(
    ("decision", "company", "error"),
    [
        ("approve", {}, None),
        ("deny", {}, "access_denied"),
        ("approve", {"bought": False}, "error_missing_app_license"),
        ("approve", {"locked": True}, ""),
    ],
)
def test_consent_flow_returns_code_or_error(harness: AppHarness, decision: str, company: dict[str, Any], error: str | None) -> None:
    harness.grants.companies[1001] = evolve(harness.grants.companies[1001], **company)
    app = harness.app()
    form = {"company": "1001", "decision": decision}
    response: httpx.Response = harness.result_of(harness.http_client().request("POST", app.authorize_url(), data=form))
    redirect = response.headers["Location"]
    if error is None:
        assert harness.result_of(app.exchange(app.parse_redirect(redirect))).tenant_id == "1001"
        return
    with pytest.raises(ConsentRefused) as caught:
        app.parse_redirect(redirect)
    assert caught.value.error == error
    assert caught.value.description == parse_qs(urlsplit(redirect).query).get("error_description", [""])[0]


@pytest.mark.parametrize("case", ["reused", "expired", "made up", "wrong redirect_uri", "wrong secret"])
def test_exchange_rejected_code_raises_token_refused(harness: AppHarness, case: str) -> None:
    app, code = harness.app(), harness.code()
    status, error, description = 400, "invalid_grant", "Invalid authorization code"
    match case:
        case "reused":
            harness.result_of(app.exchange(code))
        case "expired":
            harness.advance_time(minutes=10)
        case "made up":
            code = "made-up"
        case "wrong redirect_uri":
            app, description = harness.app(redirect_uri="https://elsewhere.example/"), "Invalid redirect_uri"
        case "wrong secret":
            app = harness.kind(
                "client", "pl4nted-wr0ng", store=harness.store, http_client=harness.http_client(), auth_url="http://127.0.0.1"
            )
            status, error, description = 401, "invalid_client", "The client credentials are invalid"
    before = harness.result_of(app.token_status(1001))
    with pytest.raises(TokenRefused, match=re.escape(f"The token endpoint responded with {status} {error} ({description})")) as caught:
        harness.result_of(app.exchange(code))
    assert (caught.value.status, caught.value.error, caught.value.description) == (status, error, description)
    shown = repr(caught.value) + str(caught.value)
    assert not any(secret in shown for secret in (code, SECRET, "pl4nted-wr0ng"))
    assert harness.result_of(app.token_status(1001)) == before


@pytest.mark.parametrize("form", [" {}", "{} \r\n", "\t{}\n", "\n{}"])
def test_white_space_around_redirect_is_ignored(form: str) -> None:
    app = _app()
    assert app.parse_redirect(form.format(_redirect(code="pl4nted-c0de", state=_state(app)))) == "pl4nted-c0de"
