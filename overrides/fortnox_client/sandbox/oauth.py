"""OAuth over HTTP: the consent page, the token endpoint and token revocation, with the Content-Type headers that Fortnox sends.

Sources: https://www.fortnox.se/developer/authorization and its pages; responses recorded in public test suites, 2023-01 and 2026-04.
"""

from __future__ import annotations

import re
import secrets
from base64 import b64decode
from urllib.parse import parse_qsl

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from fortnox_client.sandbox.consent import ConsentRequest, InvalidRedirectUri
from fortnox_client.sandbox.consent_page import consent_page, error_page
from fortnox_client.sandbox.grants import Grants
from fortnox_client.sandbox.models import Integration
from fortnox_client.sandbox.oauth_error import OAuthError
from fortnox_client.sandbox.tokens import Tokens

# Fortnox sends JSON with these media types.
_ERROR_TYPE = "text/html; charset=UTF-8"
_INVALID_CLIENT_TYPE = "text/plain;charset=UTF-8"


class _Endpoints:
    """The three OAuth endpoints, on one OAuth state."""

    def __init__(self, grants: Grants) -> None:
        self._grants = grants

    async def authorize(self, request: Request) -> Response:
        if _is_cross_site(request):
            return _page(error_page("The form was sent by a page of another site"), 403)
        try:
            consent = ConsentRequest.read(self._grants.integrations, request.query_params)
        except InvalidRedirectUri as error:
            return _page(error_page(str(error)), 400)
        try:
            consent.check()
            if request.method != "POST":
                return _page(consent_page(consent, self._grants.companies.values()))
            return _handle_decision(self._grants, consent, await _form(request))
        except OAuthError as error:
            return _redirect(consent.build_redirect(error=error.error, error_description=error.description))

    async def token(self, request: Request) -> Response:
        integration = _authenticate(self._grants, request)
        if integration is None:
            return _invalid_client()
        try:
            tokens = _grant(self._grants, integration, await _form(request), request.headers.get("TenantId", ""))
        except OAuthError as error:
            return _oauth_error(400, error, _ERROR_TYPE)
        if self._grants.take_lost_response():
            return Response(status_code=500)
        return JSONResponse(tokens.to_response(), headers={"Cache-Control": "no-store", "Pragma": "no-cache"})

    async def revoke(self, request: Request) -> Response:
        integration = _authenticate(self._grants, request)
        if integration is None:
            return _invalid_client()
        self._grants.revoke(integration, (await _form(request)).get("token", ""))
        return JSONResponse({"revoked": True})


def oauth_routes(grants: Grants) -> list[Route]:
    """Return the routes below `/oauth-v1/`."""
    endpoints = _Endpoints(grants)
    return [
        Route("/oauth-v1/auth", endpoints.authorize, methods=["GET", "POST"]),
        Route("/oauth-v1/token", endpoints.token, methods=["POST"]),
        Route("/oauth-v1/revoke", endpoints.revoke, methods=["POST"]),
    ]


def _handle_decision(grants: Grants, consent: ConsentRequest, form: dict[str, str]) -> Response:
    if form.get("decision") != "approve":
        raise OAuthError("access_denied", "The company did not approve")
    tenant = _parse_tenant(form.get("company", ""))
    if tenant is None or tenant not in grants.companies:
        return _page(error_page("There is no such company"), 400)
    if grants.companies[tenant].locked:
        # Seen at Fortnox: the redirect has no parameters.
        return _redirect(consent.target_uri)
    return _redirect(consent.build_redirect(code=grants.approve(consent, tenant)))


def _page(content: str, status: int = 200) -> Response:
    # Clickjacking protection: no page may show this one in a frame.
    return HTMLResponse(content, status, headers={"Content-Security-Policy": "frame-ancestors 'none'", "Cache-Control": "no-store"})


def _is_cross_site(request: Request) -> bool:
    """Return whether a page of another site sent the form, by the Origin header (CSRF protection)."""
    origin = request.headers.get("Origin")
    return request.method == "POST" and origin is not None and origin.partition("://")[2] != request.headers.get("Host")


def _grant(grants: Grants, integration: Integration, form: dict[str, str], tenant: str) -> Tokens:
    match form.get("grant_type"):
        case "authorization_code":
            return grants.exchange(integration, form.get("code", ""), form.get("redirect_uri"))
        case "refresh_token":
            return grants.refresh(integration, form.get("refresh_token", ""))
        case "client_credentials":
            return grants.client_credentials(integration, _parse_tenant(tenant), tuple(form.get("scope", "").split()))
        case _:
            raise OAuthError("unsupported_grant_type", "grant_type must be authorization_code, refresh_token or client_credentials")


def _authenticate(grants: Grants, request: Request) -> Integration | None:
    """Return the integration of the Basic authorization header; None if it is invalid. Fortnox does not read credentials from the body."""
    scheme, _, encoded = request.headers.get("Authorization", "").partition(" ")
    try:
        client_id, _, secret = b64decode(encoded, validate=True).decode().partition(":")
    except ValueError:  # not Base64, or not UTF-8
        return None
    integration = grants.integrations.get(client_id)
    if scheme.lower() != "basic" or integration is None:
        return None
    return integration if secrets.compare_digest(integration.client_secret.encode(), secret.encode()) else None


def _invalid_client() -> Response:
    return _oauth_error(401, OAuthError("invalid_client", "The client credentials are invalid"), _INVALID_CLIENT_TYPE)


def _oauth_error(status: int, error: OAuthError, content_type: str) -> Response:
    body = {"error": error.error, "error_description": error.description}
    return JSONResponse(body, status, headers={"Content-Type": content_type, "Cache-Control": "no-store"})


async def _form(request: Request) -> dict[str, str]:
    return dict(parse_qsl((await request.body()).decode(errors="replace"), keep_blank_values=True))


def _redirect(address: str) -> Response:
    # 303: the browser posted the form, and must request the redirect URI by GET
    return RedirectResponse(address, 303)


def _parse_tenant(text: str) -> int | None:
    return int(text) if re.fullmatch(r"[0-9]{1,18}", text) else None
