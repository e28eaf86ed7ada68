"""`fortnox check` itself."""

from __future__ import annotations

import os
import sys
from typing import Annotated

import msgspec
from cyclopts import Parameter

from fortnox_client.cli import profiles
from fortnox_client.cli.check.finding import Finding
from fortnox_client.cli.check.road import Road
from fortnox_client.cli.check.showing import show
from fortnox_client.cli.trouble import Misuse
from fortnox_client.operations import OPERATIONS


def check(
    *,
    resources: Annotated[str | None, Parameter(name="--for", help="what is to be used, parted by commas: invoices,customers")] = None,
    app_id: Annotated[str | None, Parameter(help="the app's number in the developer portal, for its sales and users")] = None,
    json: Annotated[bool, Parameter(help="the findings as JSON", negative="")] = False,
    profile: Annotated[str | None, Parameter(help="whose Fortnox; see `fortnox profiles`")] = None,
) -> int:
    """Walks the seven steps from registration to publishing: what is done, what failed, and what is yours to do.

    The exit status is the number of the first step that failed, 0 where none did.
    """
    findings = list(Road(_environment(profile), _scopes(resources or ""), app_id).findings())
    if json:
        sys.stdout.write(msgspec.json.format(msgspec.json.encode(findings), indent=2).decode() + "\n")
    else:
        show(findings)
    return first_failure(findings)


def first_failure(findings: list[Finding]) -> int:
    """The number of the first step that failed; 0 where none did."""
    return next((each.step for each in findings if each.state == "failed"), 0)


def _environment(profile: str | None) -> dict[str, str]:
    try:
        return dict(profiles.environment(profile, os.environ))
    except Misuse:
        if profile:
            raise
        return dict(os.environ)  # nothing is connected yet: that is what is told


def _scopes(resources: str) -> tuple[str, ...]:
    """The scopes that some resources need. Raises Misuse for one that there is not."""
    known = {operation.name.rpartition(".")[0]: operation.scope for operation in OPERATIONS.values()}
    wanted = [name.strip() for name in resources.split(",") if name.strip()]
    unknown = next((name for name in wanted if name not in known), None)
    if unknown is not None:
        raise Misuse(f"there is no resource {unknown}: name them as on the client, such as invoices,warehouse.purchase_orders")
    return tuple(dict.fromkeys(scope for name in wanted if (scope := known[name]) is not None))
