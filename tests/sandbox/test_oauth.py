"""The sandbox's OAuth: each grant and each refusal, with the answers that were recorded at Fortnox."""

import json
from base64 import urlsafe_b64decode
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import attrs
import httpx
import pytest
from fortnox_client.sandbox import Company, ConsentRequest, Grants, Integration, OAuthError

from tests.sandbox.conftest import BACK

BASIC = ("client", "pl4nted-s3cret")
QUERY = {
    "client_id": "client",
    "response_type": "code",
    "scope": "customer companyinformation",
    "state": "st&te",
    "access_type": "offline",
    "redirect_uri": BACK,
}
REFUSED_TYPE = "text/html; charset=UTF-8"


def _decide(http: httpx.Client, decision: str = "approve", tenant: int = 1001, **changes: str | None) -> httpx.Response:
    query = {name: value for name, value in (QUERY | changes).items() if value is not None}
    return http.post("/oauth-v1/auth", params=query, data={"company": str(tenant), "decision": decision})


def _returned(answer: httpx.Response) -> dict[str, str]:
    assert answer.status_code == 303
    return dict(parse_qsl(urlsplit(answer.headers["Location"]).query))


def _token(http: httpx.Client, auth: tuple[str, str] | None = BASIC, tenant: str | None = None, **form: str) -> httpx.Response:
    return http.post("/oauth-v1/token", auth=auth, data=form, headers={} if tenant is None else {"TenantId": tenant})


def _exchange(http: httpx.Client, **changes: str | None) -> dict[str, Any]:
    code = _returned(_decide(http, **changes))["code"]
    return _token(http, grant_type="authorization_code", code=code, redirect_uri=BACK).json()


def _refresh(http: httpx.Client, refresh_token: str, auth: tuple[str, str] = BASIC) -> httpx.Response:
    return _token(http, auth, grant_type="refresh_token", refresh_token=refresh_token)


def _company(http: httpx.Client, access_token: str, path: str = "/3/companyinformation") -> httpx.Response:
    return http.get(path, headers={"Authorization": f"Bearer {access_token}"})


def _is_refused(answer: httpx.Response, error: str, description: str) -> None:
    assert (answer.status_code, answer.headers["Content-Type"]) == (400, REFUSED_TYPE)
    assert answer.json() == {"error": error, "error_description": description}


# Consent


def test_the_page_shows_who_asks_for_what(http: httpx.Client) -> None:
    page = http.get("/oauth-v1/auth", params=QUERY)
    assert (page.status_code, page.headers["Content-Type"]) == (200, "text/html; charset=utf-8")
    for text in ('value="1001" checked', "Acme &lt;AB&gt;", 'value="1002"', "1002, test database", "<li>customer</li>", "act as you"):
        assert text in page.text
    assert "service account" in http.get("/oauth-v1/auth", params=QUERY | {"account_type": "service"}).text


def test_a_page_of_another_site_cannot_approve(http: httpx.Client, grants: Grants) -> None:
    form = {"company": "1001", "decision": "approve"}
    for origin in ("https://evil.example", "null", "http://127.0.0.1:1"):
        assert http.post("/oauth-v1/auth", params=QUERY, data=form, headers={"Origin": origin}).status_code == 403
    assert grants.count("approved") == 0
    assert http.post("/oauth-v1/auth", params=QUERY, data=form, headers={"Origin": str(http.base_url)}).status_code == 303
    assert "frame-ancestors 'none'" in http.get("/oauth-v1/auth", params=QUERY).headers["Content-Security-Policy"]


def test_approval_returns_a_code_and_the_state(http: httpx.Client) -> None:
    answer = _decide(http)
    assert answer.headers["Location"].startswith(BACK + "?")
    assert _returned(answer).keys() == {"code", "state"}
    assert _returned(answer)["state"] == "st&te"


@pytest.mark.parametrize(("redirect_uri", "address"), [(None, f"{BACK}?"), ("https://integration.example/other?a=1",) * 2])
def test_the_way_back_is_the_one_registered(http: httpx.Client, redirect_uri: str | None, address: str) -> None:
    assert _decide(http, redirect_uri=redirect_uri).headers["Location"].startswith(address)


@pytest.mark.parametrize("wrong", [{"client_id": "nobody"}, {"client_id": None}, {"redirect_uri": "https://elsewhere.example/"}])
def test_without_a_way_back_the_person_is_told(http: httpx.Client, wrong: dict[str, str | None]) -> None:
    answer = _decide(http, **wrong)
    assert answer.status_code == 400
    assert "cannot be approved" in answer.text


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize(
    ("wrong", "error", "said"),
    [
        ({"scope": "customer salary"}, "invalid_scope", "salary"),
        ({"scope": "Customer"}, "invalid_scope", "Customer"),
        ({"scope": None}, "invalid_scope", "missing"),
        ({"response_type": "token"}, "unsupported_response_type", "code"),
        ({"response_type": None}, "unsupported_response_type", "code"),
        ({"access_type": "online"}, "invalid_request", "offline"),
        ({"account_type": "Service"}, "invalid_request", "service"),
    ],
)
def test_what_cannot_be_approved_goes_back_at_once(
    http: httpx.Client, method: str, wrong: dict[str, str | None], error: str, said: str
) -> None:
    query = {name: value for name, value in (QUERY | wrong).items() if value is not None}
    returned = _returned(http.request(method, "/oauth-v1/auth", params=query))
    assert (returned["error"], returned["state"]) == (error, "st&te")
    assert said in returned["error_description"]


def test_a_state_is_demanded(http: httpx.Client) -> None:
    returned = _returned(_decide(http, state=None))
    assert returned["error"] == "invalid_request"
    assert "state" not in returned


def test_denial_returns_an_error_and_the_state(http: httpx.Client) -> None:
    returned = _returned(_decide(http, "deny"))
    assert (returned["error"], returned["state"]) == ("access_denied", "st&te")
    assert returned["error_description"]


@pytest.mark.parametrize(
    ("company", "error"),
    [
        (Company(1001, "A", bought=False), "error_missing_app_license"),
        (Company(1001, "A", licensed={"customer"}), "error_missing_license"),
        (Company(1001, "A", administrator=False), "error_missing_system_admin_right"),
    ],
)
def test_a_company_may_be_unable_to_approve(http: httpx.Client, grants: Grants, company: Company, error: str) -> None:
    grants.companies[1001] = company
    returned = _returned(_decide(http, account_type="service"))
    assert (returned["error"], returned["state"]) == (error, "st&te")
    assert not grants.events


def test_a_locked_company_returns_nothing(http: httpx.Client, grants: Grants) -> None:
    grants.companies[1001] = Company(1001, "A", locked=True)
    assert _decide(http).headers["Location"] == BACK


def test_service_accounts_may_be_shut_off(http: httpx.Client, grants: Grants, integration: Integration) -> None:
    grants.integrations["client"] = attrs.evolve(integration, service_account=False)
    assert _returned(_decide(http, account_type="service"))["error_description"] == "Client does not allow service account"
    assert "code" in _returned(_decide(http))


def test_an_unknown_company_cannot_approve(http: httpx.Client) -> None:
    assert _decide(http, tenant=9).status_code == 400


# Tokens


def test_a_code_becomes_tokens(http: httpx.Client) -> None:
    code = _returned(_decide(http))["code"]
    answer = _token(http, grant_type="authorization_code", code=code, redirect_uri=BACK)
    assert (answer.status_code, answer.headers["Content-Type"]) == (200, "application/json")
    assert answer.headers["Cache-Control"] == "no-store"
    tokens = answer.json()
    assert list(tokens) == ["access_token", "refresh_token", "scope", "expires_in", "token_type"]
    assert (tokens["scope"], tokens["expires_in"], tokens["token_type"]) == ("customer companyinformation", 3600, "bearer")


def test_an_access_token_can_be_read(http: httpx.Client, grants: Grants) -> None:
    header, claims, signature = _exchange(http)["access_token"].split(".")
    assert json.loads(urlsafe_b64decode(header + "==")) == {"alg": "HS256", "typ": "JWT"}
    read = json.loads(urlsafe_b64decode(claims + "=="))
    assert read.pop("exp") == pytest.approx(grants.clock.now() + 3600, abs=5)
    assert read == {"tenantId": 1001, "clientId": "client", "scope": "customer companyinformation"}
    assert signature


def test_without_offline_there_is_no_refresh_token(http: httpx.Client) -> None:
    assert "refresh_token" not in _exchange(http, access_type=None)


def test_a_code_is_good_once(http: httpx.Client) -> None:
    code = _returned(_decide(http))["code"]
    first, second = (_token(http, grant_type="authorization_code", code=code, redirect_uri=BACK) for _ in range(2))
    assert first.status_code == 200
    _is_refused(second, "invalid_grant", "Invalid authorization code")


def test_a_code_is_of_no_use_to_another_integration(http: httpx.Client) -> None:
    code = _returned(_decide(http))["code"]
    form = {"grant_type": "authorization_code", "code": code, "redirect_uri": BACK}
    _is_refused(_token(http, ("other", "pl4nted-0ther"), **form), "invalid_grant", "Invalid authorization code")
    assert _token(http, **form).status_code == 200


def test_a_code_lives_for_ten_minutes(http: httpx.Client, grants: Grants) -> None:
    early, late = (_returned(_decide(http))["code"] for _ in range(2))
    grants.clock.move(timedelta(minutes=9, seconds=58))
    assert _token(http, grant_type="authorization_code", code=early, redirect_uri=BACK).status_code == 200
    grants.clock.move(timedelta(seconds=2))
    _is_refused(_token(http, grant_type="authorization_code", code=late, redirect_uri=BACK), "invalid_grant", "Invalid authorization code")


@pytest.mark.parametrize(
    ("consented", "exchanged", "accepted"),
    [(BACK, BACK, True), (BACK, "https://elsewhere.example/", False), (BACK, None, False), (None, None, True), (None, BACK, True)],
)
def test_the_redirect_uri_must_be_the_one_of_the_consent(
    http: httpx.Client, consented: str | None, exchanged: str | None, accepted: bool
) -> None:
    code = _returned(_decide(http, redirect_uri=consented))["code"]
    named = {} if exchanged is None else {"redirect_uri": exchanged}
    answer = _token(http, grant_type="authorization_code", code=code, **named)
    assert (answer.status_code == 200) == accepted
    if not accepted:
        _is_refused(answer, "invalid_grant", "Invalid redirect_uri")


def test_a_refresh_kills_the_token_that_was_used(http: httpx.Client, grants: Grants) -> None:
    first = _exchange(http)
    second = _refresh(http, first["refresh_token"]).json()
    assert second.keys() == first.keys()
    assert not {first["access_token"], first["refresh_token"]} & set(second.values())
    _is_refused(_refresh(http, first["refresh_token"]), "invalid_grant", "Invalid refresh token")
    assert _refresh(http, second["refresh_token"]).status_code == 200
    assert grants.count("refreshed") == grants.count("refreshed", 1001) == 2
    assert grants.count("refreshed", 1002) == 0


def test_the_access_token_from_before_lives_on(http: httpx.Client) -> None:
    tokens = _exchange(http)
    _refresh(http, tokens["refresh_token"])
    assert _company(http, tokens["access_token"]).status_code == 200


def test_a_refresh_token_lives_for_45_days(http: httpx.Client, grants: Grants) -> None:
    tokens = _exchange(http)
    grants.clock.move(timedelta(days=44, hours=23, minutes=59))
    assert grants.is_refreshable(tokens["refresh_token"])
    tokens = _refresh(http, tokens["refresh_token"]).json()
    grants.clock.move(timedelta(days=45))
    assert not grants.is_refreshable(tokens["refresh_token"])
    _is_refused(_refresh(http, tokens["refresh_token"]), "invalid_grant", "Invalid refresh token")


def test_a_refresh_token_is_of_no_use_to_another_integration(http: httpx.Client, grants: Grants) -> None:
    refresh_token = _exchange(http)["refresh_token"]
    _is_refused(_refresh(http, refresh_token, ("other", "pl4nted-0ther")), "invalid_grant", "Invalid refresh token")
    http.post("/oauth-v1/revoke", auth=("other", "pl4nted-0ther"), data={"token": refresh_token})
    assert grants.is_refreshable(refresh_token)


def test_an_answer_can_be_lost_after_the_rotation(http: httpx.Client, grants: Grants) -> None:
    refresh_token = _exchange(http)["refresh_token"]
    grants.lose_responses()
    _is_refused(_refresh(http, "unknown"), "invalid_grant", "Invalid refresh token")
    assert _refresh(http, refresh_token).status_code == 500
    assert (grants.count("refreshed"), grants.is_refreshable(refresh_token)) == (1, False)
    assert _exchange(http)["refresh_token"]


def test_client_credentials_need_a_service_account(http: httpx.Client, grants: Grants) -> None:
    _decide(http)
    refusal = "invalid_client", "The client credentials are invalid"
    _is_refused(_token(http, tenant="1001", grant_type="client_credentials"), *refusal)
    _decide(http, account_type="service")
    answer = _token(http, tenant="1001", grant_type="client_credentials")
    assert list(answer.json()) == ["access_token", "scope", "expires_in", "token_type"]
    assert answer.json()["scope"] == "customer companyinformation"
    assert _company(http, answer.json()["access_token"]).json()["CompanyInformation"]["DatabaseNumber"] == 1001
    for tenant in ("1002", "", "x", "9" * 5000, None):
        _is_refused(_token(http, tenant=tenant, grant_type="client_credentials"), *refusal)
    _is_refused(_token(http, ("other", "pl4nted-0ther"), "1001", grant_type="client_credentials"), *refusal)
    assert grants.count("issued") == 1


def test_client_credentials_can_ask_for_less(http: httpx.Client) -> None:
    _decide(http, account_type="service")
    assert _token(http, tenant="1001", grant_type="client_credentials", scope="customer").json()["scope"] == "customer"
    answer = _token(http, tenant="1001", grant_type="client_credentials", scope="invoice")
    _is_refused(answer, "invalid_scope", "A requested scope has not been approved")


def test_a_company_can_withdraw(http: httpx.Client, grants: Grants, integration: Integration) -> None:
    tokens = _exchange(http, account_type="service")
    asked = ConsentRequest(integration, ("customer",), "state")
    kept = grants.exchange(integration, grants.approve(asked, 1002)).refresh_token or ""
    grants.withdraw(integration, 1001)
    assert not grants.is_refreshable(tokens["refresh_token"])
    assert _token(http, tenant="1001", grant_type="client_credentials").status_code == 400
    assert _company(http, tokens["access_token"]).status_code == 200
    assert grants.is_refreshable(kept)


@pytest.mark.parametrize("grant_type", ["password", ""])
def test_other_grants_are_unsupported(http: httpx.Client, grant_type: str) -> None:
    assert _token(http, grant_type=grant_type).json()["error"] == "unsupported_grant_type"


@pytest.mark.parametrize("auth", [None, ("client", "wrong"), ("nobody", "pl4nted-s3cret"), ("client", ""), ("", "")])
@pytest.mark.parametrize("path", ["token", "revoke"])
def test_the_integration_must_identify_itself(http: httpx.Client, auth: tuple[str, str] | None, path: str) -> None:
    form = {"grant_type": "refresh_token", "client_id": "client", "client_secret": "pl4nted-s3cret"}
    answer = http.post(f"/oauth-v1/{path}", auth=auth, data=form)
    assert (answer.status_code, answer.headers["Content-Type"]) == (401, "text/plain;charset=UTF-8")
    assert answer.json() == {"error": "invalid_client", "error_description": "The client credentials are invalid"}


@pytest.mark.parametrize("header", ["Basic", "Basic !", "Basic /w==", "Bearer Y2xpZW50OnMzY3JldA==", "Basic \xe5"])
def test_a_broken_header_identifies_nobody(http: httpx.Client, header: str) -> None:
    assert http.post("/oauth-v1/token", headers={"Authorization": header.encode("latin-1")}).status_code == 401


def test_revoking_kills_a_refresh_token_and_nothing_else(http: httpx.Client, grants: Grants) -> None:
    tokens = _exchange(http)
    for token in (tokens["refresh_token"], tokens["refresh_token"], "unknown"):
        answer = http.post("/oauth-v1/revoke", auth=BASIC, data={"token_type_hint": "refresh_token", "token": token})
        assert (answer.status_code, answer.json()) == (200, {"revoked": True})
    _is_refused(_refresh(http, tokens["refresh_token"]), "invalid_grant", "Invalid refresh token")
    assert _company(http, tokens["access_token"]).status_code == 200
    assert grants.count("revoked") == 1


# The API


def test_an_access_token_reaches_its_company(http: httpx.Client) -> None:
    tokens = _exchange(http)["access_token"]
    assert _company(http, tokens).json()["CompanyInformation"]["DatabaseNumber"] == 1001
    assert _company(http, tokens, "/3/customers").json()["Customers"] == []
    assert http.put("/api/time/x", headers={"Authorization": f"bearer {tokens}"}).json()["error"] == "notfound"


def test_a_scope_is_needed(http: httpx.Client) -> None:
    answer = _company(http, _exchange(http)["access_token"], "/3/me")
    assert answer.status_code == 403
    assert answer.json()["ErrorInformation"]["code"] == 2000663


@pytest.mark.parametrize("authorization", [None, "Bearer", "Bearer unknown", "Bearer {refresh_token}", "Basic {access_token}"])
@pytest.mark.parametrize("path", ["/3/companyinformation", "/3/me", "/3/customers"])
def test_a_foreign_token_is_unauthorized(http: httpx.Client, authorization: str | None, path: str) -> None:
    tokens = _exchange(http)
    _is_unauthorized(http.get(path, headers={} if authorization is None else {"Authorization": authorization.format(**tokens)}))


def test_an_access_token_lives_for_an_hour(http: httpx.Client, grants: Grants) -> None:
    access_token = _exchange(http)["access_token"]
    grants.clock.move(timedelta(minutes=59, seconds=58))
    assert _company(http, access_token).status_code == 200
    grants.clock.move(timedelta(seconds=2))
    _is_unauthorized(_company(http, access_token))
    grants.clock.move(timedelta(hours=-1))
    assert _company(http, access_token).status_code == 200


def _is_unauthorized(answer: httpx.Response) -> None:
    assert (answer.status_code, answer.headers["Content-Type"]) == (401, "application/json")
    assert answer.json() == {"message": "unauthorized"}


# The state


def test_no_secret_shows(http: httpx.Client, grants: Grants, integration: Integration) -> None:
    asked = ConsentRequest(integration, ("customer",), "st&te")
    tokens = grants.exchange(integration, code := grants.approve(asked, 1001), BACK)
    shown = f"{integration} {asked} {tokens} {grants.events} {grants} {vars(grants).keys()}"
    for secret in (integration.client_secret, code, tokens.access_token, tokens.refresh_token, "st&te"):
        assert secret not in shown


def test_a_refusal_is_told_in_the_log(grants: Grants, integration: Integration) -> None:
    with pytest.raises(OAuthError, match="Invalid refresh token"):
        grants.refresh(integration, "unknown")
    assert [(event.kind, event.detail) for event in grants.events] == [("refused", "invalid_grant: Invalid refresh token")]


# Recordings


@pytest.mark.parametrize(
    ("recording", "auth", "token"),
    [
        ("oauth_token-post-invalid_client-*", ("client", "wrong"), None),
        ("oauth_token-post-invalid_refresh_token-*", BASIC, None),
        ("oauth_token-post-invalid_credentials-*", BASIC, None),
        ("customers-get-expired_token-*", None, "expired"),
    ],
)
def test_a_refusal_is_as_recorded(
    http: httpx.Client, recordings_paths: tuple[Path, ...], recording: str, auth: tuple[str, str] | None, token: str | None
) -> None:
    (file,) = (file for folder in recordings_paths for file in folder.glob(f"errors/{recording}.json"))
    exchange = json.loads(file.read_text("utf-8"))
    asked, answered = exchange["request"], exchange["response"]
    headers = asked["headers"] | ({} if token is None else {"Authorization": f"Bearer {token}"})
    answer = http.request(asked["method"], asked["path"], content=asked["body"], headers=headers, auth=auth)
    assert answer.status_code == answered["status"]
    assert answer.json() == answered["body"]
    recorded = answered["headers"]
    assert {name: answer.headers.get(name) for name in recorded if name in ("Content-Type", "Cache-Control")} == {
        name: value for name, value in recorded.items() if name in ("Content-Type", "Cache-Control")
    }
