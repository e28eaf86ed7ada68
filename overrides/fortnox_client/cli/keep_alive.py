"""`fortnox keep-alive`: renew the refresh tokens of idle companies before they expire."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from functools import partial
from typing import Annotated, Final

from attrs import evolve, field, frozen
from cyclopts import Parameter

from fortnox_client._config import BASE_URL
from fortnox_client._secrets import Secret
from fortnox_client.app import FortnoxApp
from fortnox_client.auth.connected_company import StoredCompany
from fortnox_client.auth.stores.factory import open_store
from fortnox_client.auth.token import REFRESH_DAYS
from fortnox_client.cli import output, profiles
from fortnox_client.cli.errors import FAILED, CliError, UsageError
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
    results = [result for integration in _integrations(os.environ) for result in _keep(integration, days)]
    rows: list[dict[str, object]] = [
        dict(zip(_COLUMNS, (each.tenant, each.name, each.status, each.days_left, each.text), strict=True)) for each in results
    ]
    output.write_rows(rows, format or output.default_format(), _COLUMNS, _COLUMNS)
    return 0 if all(each.is_kept for each in results) else FAILED


@frozen
class _Result:
    """The result for one company, or for an integration whose companies cannot be listed.

    Attributes:
        text: what was done, or why not.
        is_kept: whether the consent is kept.
    """

    tenant: str
    name: str
    status: str
    days_left: int | None
    text: str
    is_kept: bool = field(default=False, kw_only=True)


def _keep(integration: _Integration, days: int) -> Iterator[_Result]:
    """Renew the idle companies of an integration. An error ends neither the other companies nor the other integrations."""
    try:
        if not integration.client_secret:
            raise UsageError("its client secret is no longer in the token store: run `fortnox login` again")
        with FortnoxApp(
            integration.client_id,
            integration.client_secret,
            scopes=integration.scopes,
            store=open_store(integration.token_store),
            base_url=integration.base_url,
        ) as app:
            for company in app.companies(names=False):
                name = company.name or integration.names.get(company.tenant_id, "")
                yield _renew(app, evolve(company, name=name), days)
    except (FortnoxError, CliError, ImportError, ValueError) as error:
        yield _Result("", "", "unknown", None, f"companies of integration {integration.client_id}: {error}")


def _renew(app: FortnoxApp, company: StoredCompany, days: int) -> _Result:
    """Renew the token of a company if it expires soon."""
    result = partial(_Result, company.tenant_id, company.name)
    if company.status == "unreadable":
        hint = "cannot be read: the company must consent again, or pass the encryption key in your own program"
        return result("unreadable", None, hint)
    if company.status == "alive" and (company.days_left is None or company.days_left > days):
        return result("alive", company.days_left, "not needed", is_kept=True)
    try:
        state = app.renew(company.tenant_id)
    except ReauthorizationRequired as error:
        return result("dead", company.days_left, f"must consent again: {error.reason}")
    except (FortnoxError, ValueError) as error:
        return result(company.status, company.days_left, str(error))
    left = None if state.refresh_expires is None else (state.refresh_expires - datetime.now(UTC)).days
    is_unchanged = state.refresh_expires == company.refresh_expires
    return result(state.status, left, "not needed" if is_unchanged else "renewed", is_kept=True)


def _integrations(environ: Mapping[str, str]) -> list[_Integration]:
    """Return the integration of the environment variables and those of the profiles, each once.

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
            found[_key(profile)] = _Integration(*_key(profile), _read_secret(profile), profile.scopes)
        found[_key(profile)].names[profile.tenant_id] = profile.company
    if not found:
        raise NotConnected
    return list(found.values())


def _read_secret(profile: Profile) -> Secret:
    """Return the client secret of a profile; empty if it cannot be read. The error of the token store is reported with its companies."""
    try:
        return Secret(profiles.read_secret(profile))
    except (FortnoxError, CliError, ImportError):
        return Secret("")


def _key(profile: Profile) -> tuple[str, str, str]:
    return profile.client_id, profile.base_url, profile.store_url
