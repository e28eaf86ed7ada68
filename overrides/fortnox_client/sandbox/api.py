"""The API as far as auth needs it: who may come in, and whose books they reach."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from fortnox_client.sandbox.grants import Grants
from fortnox_client.sandbox.parties import Company

_METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"]


def api_routes(grants: Grants) -> list[Route]:
    """What api.fortnox.se answers to a live access token: the company behind it, at every path."""

    def behind(scope: str | None, answer: Callable[[Company], dict[str, Any]]) -> Callable[[Request], Awaitable[Response]]:
        async def endpoint(request: Request) -> Response:
            scheme, _, token = request.headers.get("Authorization", "").partition(" ")
            access = grants.access(token) if scheme.lower() == "bearer" else None
            if access is None:
                return JSONResponse({"message": "unauthorized"}, 401)
            if scope is not None and scope not in access.scopes:
                return JSONResponse({"ErrorInformation": {"error": 1, "message": f"Saknar behörighet: {scope}", "code": 2000663}}, 403)
            return JSONResponse(answer(grants.companies[access.tenant]))

        return endpoint

    return [
        Route("/3/companyinformation", behind("companyinformation", _company_information)),
        Route("/3/me", behind("profile", _me)),
        Route("/3/{rest:path}", behind(None, _database_number), methods=_METHODS),
        Route("/api/{rest:path}", behind(None, _database_number), methods=_METHODS),
    ]


def _company_information(company: Company) -> dict[str, Any]:
    return {"CompanyInformation": {"CompanyName": company.name, "CountryCode": "SE", **_database_number(company)}}


def _me(company: Company) -> dict[str, Any]:
    return {"Me": {"Id": "1", "Name": "Test", "Email": "test@example.com", "SysAdmin": company.administrator, "Locale": "sv_SE"}}


def _database_number(company: Company) -> dict[str, Any]:
    return {"DatabaseNumber": company.tenant}
