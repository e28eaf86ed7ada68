"""The command `fortnox check`."""

from __future__ import annotations

import os
import sys
from typing import Annotated, Final

import msgspec
from cyclopts import Parameter

from fortnox_client.cli import json_text, profiles
from fortnox_client.cli.checklist.checklist import Checklist
from fortnox_client.cli.checklist.finding import Finding
from fortnox_client.cli.checklist.report import print_report
from fortnox_client.cli.errors import CliError, UsageError
from fortnox_client.cli.profiles import NotConnected
from fortnox_client.errors import FortnoxError
from fortnox_client.operations import OPERATIONS

_STATUS_OFFSET: Final = 10


def check(
    *,
    resources: Annotated[
        str | None, Parameter(name="--for", help="Check the scopes of these resources, separated by commas: invoices,customers")
    ] = None,
    app_id: Annotated[str | None, Parameter(help="Number of the app in the developer portal, to check its sales and users")] = None,
    json: Annotated[bool, Parameter(help="Write the findings as JSON", negative="", show_default=False)] = False,
    profile: Annotated[str | None, Parameter(help=profiles.OPTION_HELP)] = None,
) -> int:
    """Check the integration against Fortnox's publishing checklist.

    Returns:
        The exit status, see `exit_status`.
    """
    scopes, profile_error = _scopes(resources or ""), ""
    try:
        environ = _environment(profile)
    except UsageError:
        raise
    except (CliError, FortnoxError) as error:
        environ, profile_error = {}, str(error)
    findings = list(Checklist(environ, scopes, app_id, profile_error).findings())
    if json:
        sys.stdout.write(json_text.format_json(msgspec.to_builtins(findings)) + "\n")
    else:
        print_report(findings)
    return exit_status(findings)


def exit_status(findings: list[Finding]) -> int:
    """Return 10 plus the number of the first failed step, or 0 if no check failed.

    Args:
        findings: the findings, in the order of the steps.
    """
    return next((_STATUS_OFFSET + each.step for each in findings if each.state == "failed"), 0)


def _environment(profile: str | None) -> dict[str, str]:
    try:
        return dict(profiles.environment(profile, os.environ))
    except NotConnected:
        return dict(os.environ)  # the checklist says what is missing


def _scopes(resources: str) -> tuple[str, ...]:
    """Return the scopes that resources need. Raise UsageError for an unknown resource."""
    known = {operation.name.rpartition(".")[0]: operation.scope for operation in OPERATIONS.values()}
    names = [name.strip() for name in resources.split(",") if name.strip()]
    unknown = next((name for name in names if name not in known), None)
    if unknown is not None:
        raise UsageError(f"there is no resource {unknown}; use the names on the client, such as invoices,warehouse.purchase_orders")
    return tuple(dict.fromkeys(scope for name in names if (scope := known[name]) is not None))
