"""The client of a command: from a profile or from environment variables."""

from __future__ import annotations

import os
from collections.abc import Generator, Mapping
from contextlib import contextmanager

from fortnox_client import Fortnox
from fortnox_client._config import BASE_URL
from fortnox_client.cli import profiles
from fortnox_client.cli.errors import UsageError


def environment(profile: str | None = None) -> Mapping[str, str]:
    """Return the settings for `Fortnox.from_env`.

    Args:
        profile: name of a profile. None for FORTNOX_PROFILE, else the environment variables of a token or a company,
            else the profile `default`.

    Raises:
        UsageError: the profile does not exist, or no company is connected.
    """
    return profiles.environment(profile, os.environ)


def describe_target(environ: Mapping[str, str]) -> str:
    """Return which company on which server a request goes to, for people who confirm a write.

    Args:
        environ: settings as from `environment`.
    """
    tenant, server = environ.get("FORTNOX_TENANT_ID"), environ.get("FORTNOX_BASE_URL") or BASE_URL
    return f"{f'company {tenant}' if tenant else 'the company of the access token'}, {server}"


@contextmanager
def connect(environ: Mapping[str, str]) -> Generator[Fortnox]:
    """Open a client, and close it at the end of the `with` block.

    Args:
        environ: settings as from `environment`.

    Raises:
        UsageError: a setting has a wrong value.
    """
    try:
        fortnox = Fortnox.from_env(environ)
    except ValueError as error:
        raise UsageError(str(error)) from None
    with fortnox:
        yield fortnox
