"""Fortnox's OAuth over HTTP: the consent page, the token endpoint and revocation, with the Content-Types that Fortnox really sends.

Sources: https://www.fortnox.se/developer/authorization and its pages; answers recorded in public test suites, 2023-01 and 2026-04.
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

# The body is JSON, whatever these say.
_ERROR_TYPE = "text/html; charset=UTF-8"
_INVALID_CLIENT_TYPE = "text/plain;charset=UTF-8"


def oauth_routes(grants: Grants) -> list[Route]:
    """What apps.fortnox.se/oauth-v1 answers, on these grants."""

    async def auth(request: Request) -> Response:
        if _is_cross_site(request):
            return _page(error_page("The form was sent by a page of another site"), 403)
        try:
            consent = ConsentRequest.read(grants.integrations, request.query_params)
        except InvalidRedirectUri as error:
            return _page(error_page(str(error)), 400)
        try:
            consent.check()
            if request.method != "POST":
                return _page(consent_page(consent, grants.companies.values()))
            return _handle_decision(grants, consent, await _form(request))
        except OAuthError as refused:
            return _redirect(consent.build_redirect(error=refused.error, error_description=refused.description))

    async def token(request: Request) -> Response:
        integration = _authenticate(grants, request)
        if integration is None:
            return _invalid_client()
        try:
            tokens = _grant(grants, integration, await _form(request), request.headers.get("TenantId", ""))
        except OAuthError as refused:
            return _oauth_error(400, refused, _ERROR_TYPE)
        if grants.take_lost_response():
            return Response(status_code=500)
        return JSONResponse(tokens.to_response(), headers={"Cache-Control": "no-store", "Pragma": "no-cache"})

    async def revoke(request: Request) -> Response:
        integration = _authenticate(grants, request)
        if integration is None:
            return _invalid_client()
        grants.revoke(integration, (await _form(request)).get("token", ""))
        return JSONResponse({"revoked": True})

    return [
        Route("/oauth-v1/auth", auth, methods=["GET", "POST"]),
        Route("/oauth-v1/token", token, methods=["POST"]),
        Route("/oauth-v1/revoke", revoke, methods=["POST"]),
    ]


def _handle_decision(grants: Grants, consent: ConsentRequest, form: dict[str, str]) -> Response:
    if form.get("decision") != "approve":
        raise OAuthError("access_denied", "The company did not approve")
    tenant = _parse_tenant(form.get("company", ""))
    if tenant is None or tenant not in grants.companies:
        return _page(error_page("There is no such company"), 400)
    if grants.companies[tenant].locked:
        # Seen at Fortnox: the browser comes back with nothing at all.
        return _redirect(consent.target_uri)
    return _redirect(consent.build_redirect(code=grants.approve(consent, tenant)))


def _page(content: str, status: int = 200) -> Response:
    # In another page's frame a person would not see what is approved.
    return HTMLResponse(content, status, headers={"Content-Security-Policy": "frame-ancestors 'none'", "Cache-Control": "no-store"})


def _is_cross_site(request: Request) -> bool:
    """Whether a page of another site has a browser send this: browsers say which site a form was on."""
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
    """The integration whose id and secret stand in the Basic header; Fortnox does not read them from the body."""
    scheme, _, encoded = request.headers.get("Authorization", "").partition(" ")
    try:
        client_id, _, secret = b64decode(encoded, validate=True).decode().partition(":")
    except ValueError:  # no base64, or no text in it
        return None
    integration = grants.integrations.get(client_id)
    if scheme.lower() != "basic" or integration is None:
        return None
    return integration if secrets.compare_digest(integration.client_secret.encode(), secret.encode()) else None


def _invalid_client() -> Response:
    return _oauth_error(401, OAuthError("invalid_client", "The client credentials are invalid"), _INVALID_CLIENT_TYPE)


def _oauth_error(status: int, refused: OAuthError, content_type: str) -> Response:
    body = {"error": refused.error, "error_description": refused.description}
    return JSONResponse(body, status, headers={"Content-Type": content_type, "Cache-Control": "no-store"})


async def _form(request: Request) -> dict[str, str]:
    return dict(parse_qsl((await request.body()).decode(errors="replace"), keep_blank_values=True))


def _redirect(address: str) -> Response:
    # 303: the form was posted, and the integration is to be asked by GET.
    return RedirectResponse(address, 303)


def _parse_tenant(text: str) -> int | None:
    return int(text) if re.fullmatch(r"[0-9]{1,18}", text) else None
