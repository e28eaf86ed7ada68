"""The client that a command works with: that of a profile, or of the environment."""

from __future__ import annotations

import os
from collections.abc import Generator, Mapping
from contextlib import contextmanager

from fortnox_client import Fortnox
from fortnox_client._config import BASE_URL
from fortnox_client.cli import profiles
from fortnox_client.cli.trouble import Misuse


def environment(profile: str | None = None) -> Mapping[str, str]:
    """What a client is made by: the profile that is named, else the environment where that names an integration or a token, else the
    profile `default`. Raises Misuse where there is none of them.
    """
    return profiles.environment(profile, os.environ)


def whose(environ: Mapping[str, str]) -> str:
    """Whose Fortnox that is, and where, for a person to see before something is written."""
    tenant, server = environ.get("FORTNOX_TENANT_ID"), environ.get("FORTNOX_BASE_URL") or BASE_URL
    return f"{f'company {tenant}' if tenant else 'the company of the access token'}, {server}"


@contextmanager
def connected(environ: Mapping[str, str]) -> Generator[Fortnox]:
    """The client. Raises Misuse where what it is made by is no such thing."""
    try:
        fortnox = Fortnox.from_env(environ)
    except ValueError as error:
        raise Misuse(str(error)) from None
    with fortnox:
        yield fortnox
