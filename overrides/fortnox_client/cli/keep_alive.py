"""`fortnox keep-alive`: renew the refresh tokens of idle companies before they expire."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Final

from attrs import field, frozen
from cyclopts import Parameter

from fortnox_client._config import BASE_URL
from fortnox_client._secrets import Secret
from fortnox_client.app import FortnoxApp
from fortnox_client.auth.connected_company import StoredCompany
from fortnox_client.auth.stores.factory import open_store
from fortnox_client.auth.token import REFRESH_DAYS
from fortnox_client.cli import output, profiles
from fortnox_client.cli.errors import FAILED, UsageError
from fortnox_client.cli.output import Format
from fortnox_client.cli.profiles import NotConnected, Profile
from fortnox_client.errors import FortnoxError, ReauthorizationRequired

DAYS: Final = 30
_COLUMNS: Final = ("tenant", "company", "status", "days_left", "result")


@frozen
class _Integration:
    """An integration, and the token store with its companies.

    Attributes:
        names: company names of the profiles, by tenant id.
    """

    client_id: str
    base_url: str
    token_store: str = field(repr=False)
    client_secret: str = field(repr=False, eq=False)
    scopes: tuple[str, ...] = field(default=(), eq=False)
    names: dict[str, str] = field(factory=dict[str, str], eq=False)


def keep_alive(
    *,
    days: Annotated[int, Parameter(help=f"Renew refresh tokens that expire within this many days; {REFRESH_DAYS} renews all")] = DAYS,
    format: Annotated[Format | None, Parameter(help=output.FORMAT_HELP)] = None,  # noqa: A002, an option's name
) -> int:
    """Renew the refresh tokens of idle companies."""
    if not 0 <= days <= REFRESH_DAYS:
        raise UsageError(f"--days must be from 0 to {REFRESH_DAYS}, got {days}")
    rows: list[dict[str, Any]] = []
    failed = False
    for integration in _integrations(os.environ):
        with FortnoxApp(
            integration.client_id,
            integration.client_secret,
            scopes=integration.scopes,
            store=open_store(integration.token_store),
            base_url=integration.base_url,
        ) as app:
            for company in app.companies(names=False):
                state, result, done = _renew(app, company, days)
                failed = failed or not done
                name = company.name or integration.names.get(company.tenant_id, "")
                rows.append(dict(zip(_COLUMNS, (company.tenant_id, name, state.status, state.days_left, result), strict=True)))
    output.write_rows(rows, format or output.default_format(), _COLUMNS, _COLUMNS)
    return FAILED if failed else 0


def _renew(app: FortnoxApp, company: StoredCompany, days: int) -> tuple[StoredCompany, str, bool]:
    """Renew the token of a company if it expires soon. Return its new state, the result, and whether its consent is kept."""
    if company.status == "unreadable":
        return company, "cannot be read: the company must consent again, or pass the encryption key in your own program", False
    if company.status == "alive" and (company.days_left is None or company.days_left > days):
        return company, "not needed", True
    try:
        app.renew(company.tenant_id)
    except ReauthorizationRequired as error:
        return _state(app, company), f"must consent again: {error.reason}", False
    except FortnoxError as error:
        return _state(app, company), str(error), False
    return _state(app, company), "renewed", True


def _state(app: FortnoxApp, company: StoredCompany) -> StoredCompany:
    return next((each for each in app.companies(names=False) if each.tenant_id == company.tenant_id), company)


def _integrations(environ: Mapping[str, str]) -> Iterator[_Integration]:
    """Yield the integration of the environment variables and those of the profiles, each once.

    Raises:
        NotConnected: there is none.
    """
    found: dict[tuple[str, str, str], _Integration] = {}
    names = ("CLIENT_ID", "CLIENT_SECRET", "TOKEN_STORE")
    client_id, secret, store = (Secret(environ.get(f"FORTNOX_{name}", "").strip()) for name in names)
    if client_id and secret:
        settings = Profile(
            str(client_id),
            "",
            base_url=environ.get("FORTNOX_BASE_URL", "").strip().rstrip("/") or BASE_URL,
            token_store="sqlite://" if store in ("", "memory://") else store,  # the memory of this process is empty
        )
        found[_key(settings)] = _Integration(*_key(settings), Secret(secret))
    for profile in profiles.load().values():
        if _key(profile) not in found:
            found[_key(profile)] = _Integration(*_key(profile), Secret(profiles.read_secret(profile)), profile.scopes)
        found[_key(profile)].names[profile.tenant_id] = profile.company
    if not found:
        raise NotConnected
    for integration in found.values():
        if not integration.client_secret:
            raise UsageError(f"the client secret of {integration.client_id} is no longer in the token store: run `fortnox login` again")
        yield integration


def _key(profile: Profile) -> tuple[str, str, str]:
    return profile.client_id, profile.base_url, profile.token_store
