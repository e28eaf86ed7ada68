"""The client that a command works with: that of a profile, or of the environment."""

from __future__ import annotations

import os
from collections.abc import Generator
from contextlib import contextmanager

from fortnox_client import Fortnox
from fortnox_client.cli import profiles
from fortnox_client.cli.trouble import Misuse


@contextmanager
def connected(profile: str | None = None) -> Generator[Fortnox]:
    """A client: of the profile that is named, else by the environment where that names an integration or a token, else of the profile
    `default`. Raises Misuse where there is none of them.
    """
    environ = profiles.environment(profile, os.environ)
    try:
        fortnox = Fortnox.from_env(environ)
    except ValueError as error:
        raise Misuse(str(error)) from None
    with fortnox:
        yield fortnox
