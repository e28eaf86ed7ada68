"""`fortnox whoami`, `profiles` and `logout`: which companies are connected."""

from __future__ import annotations

import os
from typing import Annotated

from cyclopts import Parameter

from fortnox_client.app import FortnoxApp
from fortnox_client.auth.stores.factory import open_store
from fortnox_client.cli import output, profiles, terminal
from fortnox_client.cli.connecting import connected, environment
from fortnox_client.cli.output import Format
from fortnox_client.cli.profiles import DEFAULT
from fortnox_client.cli.trouble import Misuse
from fortnox_client.errors import MissingScope

_PROFILE = Parameter(help="whose Fortnox; see `fortnox profiles`")


def whoami(*, profile: Annotated[str | None, _PROFILE] = None, format: Format | None = None) -> None:  # noqa: A002, an option's name
    """Tells which company and which user a command would work as."""
    told: dict[str, object] = {"company": None, "tenant": None, "organisation": None, "user": None, "email": None}
    with connected(environment(profile)) as fortnox:
        try:
            company = fortnox.company_information.get()
            told |= {"company": company.company_name, "tenant": company.database_number, "organisation": company.organization_number}
        except MissingScope:
            terminal.told().print("the company is not shown: the scope companyinformation is not granted", markup=False)
        try:
            me = fortnox.me.get()
            told |= {"user": me.name, "email": me.email}
        except MissingScope:
            terminal.told().print("the user is not shown: the scope profile is not granted", markup=False)
    output.write_one(told, format or output.usual_format())


def list_profiles(*, format: Format | None = None) -> None:  # noqa: A002, an option's name
    """Lists the companies that are connected."""
    rows = [
        {
            "profile": name,
            "company": each.company,
            "tenant": each.tenant_id,
            "grant": "service account" if each.service else "person",
            "scopes": ",".join(each.scopes),
            "server": each.base_url,
        }
        for name, each in sorted(profiles.load().items())
    ]
    form = format or output.usual_format()
    if rows or form != "table":
        output.write_rows(rows, form, list(rows[0]) if rows else [])
    if by := profiles.shadowing(os.environ):
        terminal.told().print(f"commands go by {by}, which is set, where no profile is named", markup=False)
    elif not rows:
        terminal.told().print("no company is connected: run `fortnox login`", markup=False)


def logout(*, profile: Annotated[str | None, _PROFILE] = None) -> None:
    """Ends a connection: its refresh token is revoked at Fortnox, and everything about it is forgotten here."""
    name = profile or os.environ.get("FORTNOX_PROFILE") or DEFAULT
    if not profile and name == DEFAULT and (by := profiles.shadowing(os.environ)):
        raise Misuse(f"commands go by {by}, which is set: name the profile to end by --profile")
    known = profiles.find(name)
    secret = profiles.read_secret(known)
    if secret:
        with FortnoxApp(known.client_id, secret, store=open_store(known.token_store), base_url=known.base_url) as app:
            app.revoke(known.tenant_id)
            app.revoke(known.tenant_id, service=True)
    profiles.forget(name)
    terminal.told().print(
        f"{known.company or known.tenant_id} is no longer connected, and its access token ends within the hour.", markup=False
    )
    if known.service:
        terminal.told().print("Its service account lives until the company removes the integration in Fortnox.", markup=False)
