"""OAuth: each grant and each error, compared with recorded responses of Fortnox."""

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

from tests.sandbox.conftest import REDIRECT_URI

BASIC = ("client", "pl4nted-s3cret")
QUERY = {
    "client_id": "client",
    "response_type": "code",
    "scope": "customer companyinformation",
    "state": "st&te",
    "access_type": "offline",
    "redirect_uri": REDIRECT_URI,
}
ERROR_TYPE = "text/html; charset=UTF-8"


def _decide(http: httpx.Client, decision: str = "approve", tenant: int = 1001, **changes: str | None) -> httpx.Response:
    query = {name: value for name, value in (QUERY | changes).items() if value is not None}
    return http.post("/oauth-v1/auth", params=query, data={"company": str(tenant), "decision": decision})


def _redirect_query(response: httpx.Response) -> dict[str, str]:
    assert response.status_code == 303
    return dict(parse_qsl(urlsplit(response.headers["Location"]).query))


def _token(http: httpx.Client, auth: tuple[str, str] | None = BASIC, tenant: str | None = None, **form: str) -> httpx.Response:
    return http.post("/oauth-v1/token", auth=auth, data=form, headers={} if tenant is None else {"TenantId": tenant})


def _exchange(http: httpx.Client, **changes: str | None) -> dict[str, Any]:
    code = _redirect_query(_decide(http, **changes))["code"]
    return _token(http, grant_type="authorization_code", code=code, redirect_uri=REDIRECT_URI).json()


def _refresh(http: httpx.Client, refresh_token: str, auth: tuple[str, str] = BASIC) -> httpx.Response:
    return _token(http, auth, grant_type="refresh_token", refresh_token=refresh_token)


def _company(http: httpx.Client, access_token: str, path: str = "/3/companyinformation") -> httpx.Response:
    return http.get(path, headers={"Authorization": f"Bearer {access_token}"})


def _is_error(response: httpx.Response, error: str, description: str) -> None:
    assert (response.status_code, response.headers["Content-Type"]) == (400, ERROR_TYPE)
    assert response.json() == {"error": error, "error_description": description}


# Consent


def test_consent_page_shows_integration_and_scopes(http: httpx.Client) -> None:
    page = http.get("/oauth-v1/auth", params=QUERY)
    assert (page.status_code, page.headers["Content-Type"]) == (200, "text/html; charset=utf-8")
    for text in ('value="1001" checked', "Acme &lt;AB&gt;", 'value="1002"', "1002, test database", "<li>customer</li>", "act as you"):
        assert text in page.text
    assert "service account" in http.get("/oauth-v1/auth", params=QUERY | {"account_type": "service"}).text


def test_form_from_other_site_is_rejected(http: httpx.Client, grants: Grants) -> None:
    form = {"company": "1001", "decision": "approve"}
    for origin in ("https://evil.example", "null", "http://127.0.0.1:1"):
        assert http.post("/oauth-v1/auth", params=QUERY, data=form, headers={"Origin": origin}).status_code == 403
    assert grants.count("approved") == 0
    assert http.post("/oauth-v1/auth", params=QUERY, data=form, headers={"Origin": str(http.base_url)}).status_code == 303
    assert "frame-ancestors 'none'" in http.get("/oauth-v1/auth", params=QUERY).headers["Content-Security-Policy"]


def test_approval_redirects_with_code_and_state(http: httpx.Client) -> None:
    response = _decide(http)
    assert response.headers["Location"].startswith(REDIRECT_URI + "?")
    assert _redirect_query(response).keys() == {"code", "state"}
    assert _redirect_query(response)["state"] == "st&te"


@pytest.mark.parametrize(("redirect_uri", "address"), [(None, f"{REDIRECT_URI}?"), ("https://integration.example/other?a=1",) * 2])
def test_redirect_uses_registered_uri(http: httpx.Client, redirect_uri: str | None, address: str) -> None:
    assert _decide(http, redirect_uri=redirect_uri).headers["Location"].startswith(address)


@pytest.mark.parametrize("wrong", [{"client_id": "nobody"}, {"client_id": None}, {"redirect_uri": "https://elsewhere.example/"}])
def test_invalid_redirect_uri_shows_error_page(http: httpx.Client, wrong: dict[str, str | None]) -> None:
    response = _decide(http, **wrong)
    assert response.status_code == 400
    assert "cannot be approved" in response.text


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize(
    ("wrong", "error", "message"),
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
def test_invalid_request_redirects_with_error(
    http: httpx.Client, method: str, wrong: dict[str, str | None], error: str, message: str
) -> None:
    query = {name: value for name, value in (QUERY | wrong).items() if value is not None}
    returned = _redirect_query(http.request(method, "/oauth-v1/auth", params=query))
    assert (returned["error"], returned["state"]) == (error, "st&te")
    assert message in returned["error_description"]


def test_request_without_state_is_rejected(http: httpx.Client) -> None:
    returned = _redirect_query(_decide(http, state=None))
    assert returned["error"] == "invalid_request"
    assert "state" not in returned


def test_denial_redirects_with_error_and_state(http: httpx.Client) -> None:
    returned = _redirect_query(_decide(http, "deny"))
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
def test_company_without_right_gets_error(http: httpx.Client, grants: Grants, company: Company, error: str) -> None:
    grants.companies[1001] = company
    returned = _redirect_query(_decide(http, account_type="service"))
    assert (returned["error"], returned["state"]) == (error, "st&te")
    assert not grants.events


def test_locked_company_redirects_without_parameters(http: httpx.Client, grants: Grants) -> None:
    grants.companies[1001] = Company(1001, "A", locked=True)
    assert _decide(http).headers["Location"] == REDIRECT_URI


def test_service_account_disabled_is_rejected(http: httpx.Client, grants: Grants, integration: Integration) -> None:
    grants.integrations["client"] = attrs.evolve(integration, service_account=False)
    assert _redirect_query(_decide(http, account_type="service"))["error_description"] == "Client does not allow service account"
    assert "code" in _redirect_query(_decide(http))


def test_unknown_company_cannot_approve(http: httpx.Client) -> None:
    assert _decide(http, tenant=9).status_code == 400


# Tokens


def test_code_is_exchanged_for_tokens(http: httpx.Client) -> None:
    code = _redirect_query(_decide(http))["code"]
    response = _token(http, grant_type="authorization_code", code=code, redirect_uri=REDIRECT_URI)
    assert (response.status_code, response.headers["Content-Type"]) == (200, "application/json")
    assert response.headers["Cache-Control"] == "no-store"
    tokens = response.json()
    assert list(tokens) == ["access_token", "refresh_token", "scope", "expires_in", "token_type"]
    assert (tokens["scope"], tokens["expires_in"], tokens["token_type"]) == ("customer companyinformation", 3600, "bearer")


def test_access_token_is_jwt_with_claims(http: httpx.Client, grants: Grants) -> None:
    header, claims, signature = _exchange(http)["access_token"].split(".")
    assert json.loads(urlsafe_b64decode(header + "==")) == {"alg": "HS256", "typ": "JWT"}
    read = json.loads(urlsafe_b64decode(claims + "=="))
    assert read.pop("exp") == pytest.approx(grants.clock.now() + 3600, abs=5)
    assert read == {"tenantId": 1001, "clientId": "client", "scope": "customer companyinformation"}
    assert signature


def test_consent_without_offline_has_no_refresh_token(http: httpx.Client) -> None:
    assert "refresh_token" not in _exchange(http, access_type=None)


def test_code_used_twice_is_rejected(http: httpx.Client) -> None:
    code = _redirect_query(_decide(http))["code"]
    first, second = (_token(http, grant_type="authorization_code", code=code, redirect_uri=REDIRECT_URI) for _ in range(2))
    assert first.status_code == 200
    _is_error(second, "invalid_grant", "Invalid authorization code")


def test_code_of_other_integration_is_rejected(http: httpx.Client) -> None:
    code = _redirect_query(_decide(http))["code"]
    form = {"grant_type": "authorization_code", "code": code, "redirect_uri": REDIRECT_URI}
    _is_error(_token(http, ("other", "pl4nted-0ther"), **form), "invalid_grant", "Invalid authorization code")
    assert _token(http, **form).status_code == 200


def test_code_expires_after_ten_minutes(http: httpx.Client, grants: Grants) -> None:
    early, late = (_redirect_query(_decide(http))["code"] for _ in range(2))
    grants.clock.move(timedelta(minutes=9, seconds=58))
    assert _token(http, grant_type="authorization_code", code=early, redirect_uri=REDIRECT_URI).status_code == 200
    grants.clock.move(timedelta(seconds=2))
    _is_error(
        _token(http, grant_type="authorization_code", code=late, redirect_uri=REDIRECT_URI), "invalid_grant", "Invalid authorization code"
    )


@pytest.mark.parametrize(
    ("consented", "exchanged", "accepted"),
    [
        (REDIRECT_URI, REDIRECT_URI, True),
        (REDIRECT_URI, "https://elsewhere.example/", False),
        (REDIRECT_URI, None, False),
        (None, None, True),
        (None, REDIRECT_URI, True),
    ],
)
def test_exchange_with_other_redirect_uri_is_rejected(
    http: httpx.Client, consented: str | None, exchanged: str | None, accepted: bool
) -> None:
    code = _redirect_query(_decide(http, redirect_uri=consented))["code"]
    named = {} if exchanged is None else {"redirect_uri": exchanged}
    response = _token(http, grant_type="authorization_code", code=code, **named)
    assert (response.status_code == 200) == accepted
    if not accepted:
        _is_error(response, "invalid_grant", "Invalid redirect_uri")


def test_refresh_token_used_twice_is_rejected(http: httpx.Client, grants: Grants) -> None:
    first = _exchange(http)
    second = _refresh(http, first["refresh_token"]).json()
    assert second.keys() == first.keys()
    assert not {first["access_token"], first["refresh_token"]} & set(second.values())
    _is_error(_refresh(http, first["refresh_token"]), "invalid_grant", "Invalid refresh token")
    assert _refresh(http, second["refresh_token"]).status_code == 200
    assert grants.count("refreshed") == grants.count("refreshed", 1001) == 2
    assert grants.count("refreshed", 1002) == 0


def test_access_token_is_valid_after_refresh(http: httpx.Client) -> None:
    tokens = _exchange(http)
    _refresh(http, tokens["refresh_token"])
    assert _company(http, tokens["access_token"]).status_code == 200


def test_refresh_token_expires_after_45_days(http: httpx.Client, grants: Grants) -> None:
    tokens = _exchange(http)
    grants.clock.move(timedelta(days=44, hours=23, minutes=59))
    assert grants.is_refreshable(tokens["refresh_token"])
    tokens = _refresh(http, tokens["refresh_token"]).json()
    grants.clock.move(timedelta(days=45))
    assert not grants.is_refreshable(tokens["refresh_token"])
    _is_error(_refresh(http, tokens["refresh_token"]), "invalid_grant", "Invalid refresh token")


def test_refresh_token_of_other_integration_is_rejected(http: httpx.Client, grants: Grants) -> None:
    refresh_token = _exchange(http)["refresh_token"]
    _is_error(_refresh(http, refresh_token, ("other", "pl4nted-0ther")), "invalid_grant", "Invalid refresh token")
    http.post("/oauth-v1/revoke", auth=("other", "pl4nted-0ther"), data={"token": refresh_token})
    assert grants.is_refreshable(refresh_token)


def test_lost_response_uses_up_refresh_token(http: httpx.Client, grants: Grants) -> None:
    refresh_token = _exchange(http)["refresh_token"]
    grants.lose_responses()
    _is_error(_refresh(http, "unknown"), "invalid_grant", "Invalid refresh token")
    assert _refresh(http, refresh_token).status_code == 500
    assert (grants.count("refreshed"), grants.is_refreshable(refresh_token)) == (1, False)
    assert _exchange(http)["refresh_token"]


def test_client_credentials_without_service_account_fail(http: httpx.Client, grants: Grants) -> None:
    _decide(http)
    refusal = "invalid_client", "The client credentials are invalid"
    _is_error(_token(http, tenant="1001", grant_type="client_credentials"), *refusal)
    _decide(http, account_type="service")
    response = _token(http, tenant="1001", grant_type="client_credentials")
    assert list(response.json()) == ["access_token", "scope", "expires_in", "token_type"]
    assert response.json()["scope"] == "customer companyinformation"
    assert _company(http, response.json()["access_token"]).json()["CompanyInformation"]["DatabaseNumber"] == 1001
    for tenant in ("1002", "", "x", "9" * 5000, None):
        _is_error(_token(http, tenant=tenant, grant_type="client_credentials"), *refusal)
    _is_error(_token(http, ("other", "pl4nted-0ther"), "1001", grant_type="client_credentials"), *refusal)
    assert grants.count("issued") == 1


def test_client_credentials_with_fewer_scopes_work(http: httpx.Client) -> None:
    _decide(http, account_type="service")
    assert _token(http, tenant="1001", grant_type="client_credentials", scope="customer").json()["scope"] == "customer"
    response = _token(http, tenant="1001", grant_type="client_credentials", scope="invoice")
    _is_error(response, "invalid_scope", "A requested scope has not been approved")


def test_withdrawn_consent_gives_no_tokens(http: httpx.Client, grants: Grants, integration: Integration) -> None:
    tokens = _exchange(http, account_type="service")
    consent = ConsentRequest(integration, ("customer",), "state")
    other_token = grants.exchange(integration, grants.approve(consent, 1002)).refresh_token or ""
    grants.withdraw(integration, 1001)
    assert not grants.is_refreshable(tokens["refresh_token"])
    assert _token(http, tenant="1001", grant_type="client_credentials").status_code == 400
    assert _company(http, tokens["access_token"]).status_code == 200
    assert grants.is_refreshable(other_token)


@pytest.mark.parametrize("grant_type", ["password", ""])
def test_unknown_grant_type_is_rejected(http: httpx.Client, grant_type: str) -> None:
    assert _token(http, grant_type=grant_type).json()["error"] == "unsupported_grant_type"


@pytest.mark.parametrize("auth", [None, ("client", "wrong"), ("nobody", "pl4nted-s3cret"), ("client", ""), ("", "")])
@pytest.mark.parametrize("path", ["token", "revoke"])
def test_wrong_client_credentials_are_rejected(http: httpx.Client, auth: tuple[str, str] | None, path: str) -> None:
    form = {"grant_type": "refresh_token", "client_id": "client", "client_secret": "pl4nted-s3cret"}
    response = http.post(f"/oauth-v1/{path}", auth=auth, data=form)
    assert (response.status_code, response.headers["Content-Type"]) == (401, "text/plain;charset=UTF-8")
    assert response.json() == {"error": "invalid_client", "error_description": "The client credentials are invalid"}


@pytest.mark.parametrize("header", ["Basic", "Basic !", "Basic /w==", "Bearer Y2xpZW50OnMzY3JldA==", "Basic \xe5"])
def test_invalid_basic_header_is_rejected(http: httpx.Client, header: str) -> None:
    assert http.post("/oauth-v1/token", headers={"Authorization": header.encode("latin-1")}).status_code == 401


def test_revocation_ends_only_refresh_token(http: httpx.Client, grants: Grants) -> None:
    tokens = _exchange(http)
    for token in (tokens["refresh_token"], tokens["refresh_token"], "unknown"):
        response = http.post("/oauth-v1/revoke", auth=BASIC, data={"token_type_hint": "refresh_token", "token": token})
        assert (response.status_code, response.json()) == (200, {"revoked": True})
    _is_error(_refresh(http, tokens["refresh_token"]), "invalid_grant", "Invalid refresh token")
    assert _company(http, tokens["access_token"]).status_code == 200
    assert grants.count("revoked") == 1


# The API


def test_access_token_reads_its_company(http: httpx.Client) -> None:
    tokens = _exchange(http)["access_token"]
    assert _company(http, tokens).json()["CompanyInformation"]["DatabaseNumber"] == 1001
    assert _company(http, tokens, "/3/customers").json()["Customers"] == []
    assert http.put("/api/time/x", headers={"Authorization": f"bearer {tokens}"}).json()["error"] == "notfound"


def test_request_without_scope_gets_403(http: httpx.Client) -> None:
    response = _company(http, _exchange(http)["access_token"], "/3/me")
    assert response.status_code == 403
    assert response.json()["ErrorInformation"]["code"] == 2000663


@pytest.mark.parametrize("authorization", [None, "Bearer", "Bearer unknown", "Bearer {refresh_token}", "Basic {access_token}"])
@pytest.mark.parametrize("path", ["/3/companyinformation", "/3/me", "/3/customers"])
def test_unknown_token_gets_401(http: httpx.Client, authorization: str | None, path: str) -> None:
    tokens = _exchange(http)
    _is_unauthorized(http.get(path, headers={} if authorization is None else {"Authorization": authorization.format(**tokens)}))


def test_access_token_expires_after_one_hour(http: httpx.Client, grants: Grants) -> None:
    access_token = _exchange(http)["access_token"]
    grants.clock.move(timedelta(minutes=59, seconds=58))
    assert _company(http, access_token).status_code == 200
    grants.clock.move(timedelta(seconds=2))
    _is_unauthorized(_company(http, access_token))
    grants.clock.move(timedelta(hours=-1))
    assert _company(http, access_token).status_code == 200


def _is_unauthorized(response: httpx.Response) -> None:
    assert (response.status_code, response.headers["Content-Type"]) == (401, "application/json")
    assert response.json() == {"message": "unauthorized"}


# The state


def test_reprs_have_no_secrets(http: httpx.Client, grants: Grants, integration: Integration) -> None:
    consent = ConsentRequest(integration, ("customer",), "st&te")
    tokens = grants.exchange(integration, code := grants.approve(consent, 1001), REDIRECT_URI)
    shown = f"{integration} {consent} {tokens} {grants.events} {grants} {vars(grants).keys()}"
    for secret in (integration.client_secret, code, tokens.access_token, tokens.refresh_token, "st&te"):
        assert secret not in shown


def test_token_error_is_recorded_as_event(grants: Grants, integration: Integration) -> None:
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
def test_token_error_matches_recording(
    http: httpx.Client, recordings_paths: tuple[Path, ...], recording: str, auth: tuple[str, str] | None, token: str | None
) -> None:
    (file,) = (file for folder in recordings_paths for file in folder.glob(f"errors/{recording}.json"))
    exchange = json.loads(file.read_text("utf-8"))
    request, expected = exchange["request"], exchange["response"]
    headers = request["headers"] | ({} if token is None else {"Authorization": f"Bearer {token}"})
    response = http.request(request["method"], request["path"], content=request["body"], headers=headers, auth=auth)
    assert response.status_code == expected["status"]
    assert response.json() == expected["body"]
    recorded = expected["headers"]
    assert {name: response.headers.get(name) for name in recorded if name in ("Content-Type", "Cache-Control")} == {
        name: value for name, value in recorded.items() if name in ("Content-Type", "Cache-Control")
    }
