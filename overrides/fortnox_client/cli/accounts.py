"""`fortnox whoami`, `fortnox profiles` and `fortnox logout`."""

from __future__ import annotations

import os
from typing import Annotated

from cyclopts import Parameter

from fortnox_client.app import FortnoxApp
from fortnox_client.auth.stores.factory import open_store
from fortnox_client.cli import output, profiles, terminal
from fortnox_client.cli.connection import connect, environment
from fortnox_client.cli.errors import UsageError
from fortnox_client.cli.output import Format
from fortnox_client.cli.profiles import DEFAULT
from fortnox_client.errors import MissingScope

_PROFILE = Parameter(help=profiles.OPTION_HELP)
_FORMAT = Parameter(help=output.FORMAT_HELP)


def whoami(
    *,
    profile: Annotated[str | None, _PROFILE] = None,
    format: Annotated[Format | None, _FORMAT] = None,  # noqa: A002, an option's name
) -> None:
    """Show the company and the user of the current profile."""
    result: dict[str, object] = {"company": None, "tenant": None, "organisation": None, "user": None, "email": None}
    with connect(environment(profile)) as fortnox:
        try:
            company = fortnox.company_information.get()
            result |= {"company": company.company_name, "tenant": company.database_number, "organisation": company.organization_number}
        except MissingScope:
            terminal.stderr().print("the company is not shown: the scope companyinformation is not granted")
        try:
            me = fortnox.me.get()
            result |= {"user": me.name, "email": me.email}
        except MissingScope:
            terminal.stderr().print("the user is not shown: the scope profile is not granted")
    output.write_one(result, format or output.default_format())


def list_profiles(*, format: Annotated[Format | None, _FORMAT] = None) -> None:  # noqa: A002, an option's name
    """List the connected companies."""
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
    form = format or output.default_format()
    if rows or form != "table":
        output.write_rows(rows, form, list(rows[0]) if rows else [])
    if variable := profiles.overriding_variable(os.environ):
        terminal.stderr().print(f"{variable} is set and overrides the default profile")
    elif not rows:
        terminal.stderr().print("no company is connected: run `fortnox login`")


def logout(*, profile: Annotated[str | None, _PROFILE] = None) -> None:
    """Disconnect a company: revoke its refresh token and delete its profile."""
    name = profile or os.environ.get("FORTNOX_PROFILE") or DEFAULT
    if not profile and name == DEFAULT and (variable := profiles.overriding_variable(os.environ)):
        raise UsageError(f"{variable} is set and overrides the default profile: choose the profile to disconnect with --profile")
    known = profiles.find(name)
    secret = profiles.read_secret(known)
    if secret:
        with FortnoxApp(known.client_id, secret, store=open_store(known.store_url), base_url=known.base_url) as app:
            app.revoke(known.tenant_id)
            app.revoke(known.tenant_id, service=True)
    profiles.delete(name)
    company = known.company or f"Company {known.tenant_id}"
    terminal.stderr().print(f"Disconnected from {company}. Its access token expires within one hour.")
    if known.service:
        terminal.stderr().print("The service account exists until the company removes the integration in Fortnox.")
