"""`fortnox check` itself."""

from __future__ import annotations

import os
import sys
from typing import Annotated, Final

import msgspec
from cyclopts import Parameter

from fortnox_client.cli import profiles
from fortnox_client.cli.check.finding import Finding
from fortnox_client.cli.check.road import Road
from fortnox_client.cli.check.showing import show
from fortnox_client.cli.profiles import NotConnected
from fortnox_client.cli.trouble import Misuse, Trouble
from fortnox_client.errors import FortnoxError
from fortnox_client.operations import OPERATIONS

_FIRST: Final = 10


def check(
    *,
    resources: Annotated[str | None, Parameter(name="--for", help="what is to be used, parted by commas: invoices,customers")] = None,
    app_id: Annotated[str | None, Parameter(help="the app's number in the developer portal, for its sales and users")] = None,
    json: Annotated[bool, Parameter(help="the findings as JSON", negative="")] = False,
    profile: Annotated[str | None, Parameter(help="whose Fortnox; see `fortnox profiles`")] = None,
) -> int:
    """Walks the seven steps from registration to publishing: what is done, what failed, and what is yours to do.

    The exit status is 10 and the number of the first step that failed: 12 for the second one; 0 where none did.
    """
    scopes, unreadable = _scopes(resources or ""), ""
    try:
        environ = _environment(profile)
    except Misuse:
        raise
    except (Trouble, FortnoxError) as error:
        environ, unreadable = {}, str(error)
    findings = list(Road(environ, scopes, app_id, unreadable).findings())
    if json:
        sys.stdout.write(msgspec.json.format(msgspec.json.encode(findings), indent=2).decode() + "\n")
    else:
        show(findings)
    return status_of(findings)


def status_of(findings: list[Finding]) -> int:
    """By the first step that failed, apart from what all commands end with; 0 where none did."""
    return next((_FIRST + each.step for each in findings if each.state == "failed"), 0)


def _environment(profile: str | None) -> dict[str, str]:
    try:
        return dict(profiles.environment(profile, os.environ))
    except NotConnected:
        return dict(os.environ)  # nothing is connected yet: that is what is told


def _scopes(resources: str) -> tuple[str, ...]:
    """The scopes that some resources need. Raises Misuse for one that there is not."""
    known = {operation.name.rpartition(".")[0]: operation.scope for operation in OPERATIONS.values()}
    wanted = [name.strip() for name in resources.split(",") if name.strip()]
    unknown = next((name for name in wanted if name not in known), None)
    if unknown is not None:
        raise Misuse(f"there is no resource {unknown}: name them as on the client, such as invoices,warehouse.purchase_orders")
    return tuple(dict.fromkeys(scope for name in wanted if (scope := known[name]) is not None))
