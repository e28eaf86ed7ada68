"""Profiles: the connected companies. A file lists them without secrets; the secrets are in the token store."""

from __future__ import annotations

import os
import time
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

import msgspec
from fortnox_core.atomic_write import atomic_write

from fortnox_client._config import BASE_URL
from fortnox_client._secrets import Secret, Secrets
from fortnox_client.auth.store import Store, Stored, StoreKey
from fortnox_client.auth.stores.factory import open_store
from fortnox_client.auth.stores.file_lock import try_lock_folder
from fortnox_client.auth.stores.folders import config_folder, make_private_folder
from fortnox_client.cli.errors import CliError, UsageError

DEFAULT: Final = "default"
OPTION_HELP: Final = "Profile of the company; see `fortnox profiles`"
_PREFIX: Final = "FORTNOX_"
_LOCK_SECONDS: Final = 10.0
_POLL_SECONDS: Final = 0.02


class NotConnected(UsageError):
    """No profile exists, and no environment variables name an integration or a token."""

    def __init__(self) -> None:
        super().__init__("no company is connected: run `fortnox login`, or set FORTNOX_CLIENT_ID and FORTNOX_CLIENT_SECRET")


class Profile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A connected company.

    Attributes:
        client_id: Client-Id of the integration.
        tenant_id: tenant id of the company.
        company: name of the company at the time of the login.
        service: whether a service account is used (client credentials), not the refresh token of a user.
        redirect_uri: redirect URI of the consent.
        scopes: granted scopes.
        base_url: URL of the server.
        token_store: URL of the store with the tokens and the client secret, without its password.
    """

    client_id: str
    tenant_id: str
    company: str = ""
    service: bool = False
    redirect_uri: str = ""
    scopes: tuple[str, ...] = ()
    base_url: str = BASE_URL
    token_store: str = "sqlite://"  # noqa: S105, a URL

    @property
    def store_url(self) -> Secret:
        """The URL of the token store. The password is that of FORTNOX_TOKEN_STORE, if the variable names the same store."""
        given = os.environ.get(f"{_PREFIX}TOKEN_STORE", "").strip()
        return Secret(given if given and without_password(given) == self.token_store else self.token_store)

    def environment(self) -> Mapping[str, str]:
        """Return the settings for `Fortnox.from_env`.

        Raises:
            CliError: the client secret is no longer in the token store.
        """
        secret = read_secret(self)
        if not secret:
            raise CliError("the client secret is no longer in the token store: run `fortnox login` again")
        settings = {
            "CLIENT_ID": self.client_id,
            "CLIENT_SECRET": secret,
            "TENANT_ID": self.tenant_id,
            "REDIRECT_URI": "" if self.service else self.redirect_uri,
            "SCOPES": ",".join(self.scopes),
            "BASE_URL": self.base_url,
            "TOKEN_STORE": self.store_url,
        }
        return Secrets({f"{_PREFIX}{name}": value for name, value in settings.items()})


def without_password(url: str) -> str:
    """Return the URL of a token store without its password, which a profile must not contain.

    Args:
        url: the URL. A password is in front of the host, or in a parameter of the query.
    """
    parts = urlsplit(url)
    user, separator, host = parts.netloc.rpartition("@")
    netloc = f"{user.partition(':')[0]}{separator}{host}" if user.partition(":")[0] else host
    query = "&".join(each for each in parts.query.split("&") if "password" not in each.partition("=")[0].lower())
    # urlunsplit would drop the slashes before an empty host.
    return str(url) if (netloc, query) == (parts.netloc, parts.query) else f"{parts.scheme}://{netloc}{parts.path}{query and '?'}{query}"


def file() -> Path:
    """Return the path of the profiles file: FORTNOX_PROFILES, or `fortnox-client/profiles.json` in the user's configuration folder."""
    if named := os.environ.get(f"{_PREFIX}PROFILES"):
        return Path(named)
    return config_folder() / "profiles.json"


def load() -> dict[str, Profile]:
    """Return all profiles by name.

    Raises:
        CliError: the profiles file cannot be read.
    """
    path = file()
    try:
        return msgspec.json.decode(path.read_bytes(), type=dict[str, Profile])
    except FileNotFoundError:
        return {}
    except (OSError, msgspec.DecodeError) as error:
        raise CliError(f"cannot read {path}: {error}; correct the file, or delete it and run `fortnox login`") from None


def find(name: str) -> Profile:
    """Return a profile.

    Args:
        name: name of the profile.

    Raises:
        UsageError: there is no such profile.
    """
    known = load()
    if name not in known:
        others = f"known: {', '.join(sorted(known))}" if known else "connect a company with `fortnox login`"
        raise UsageError(f"there is no profile {name}; {others}")
    return known[name]


def save(name: str, profile: Profile, secret: str) -> None:
    """Write a profile to the profiles file, and its client secret to the token store.

    Args:
        name: name of the profile; an existing one is replaced.
        profile: the profile.
        secret: client secret of the integration.
    """
    _write_secret(profile, secret)
    with _lock():
        _write({**load(), name: profile})


def delete(name: str) -> None:
    """Delete a profile. Delete its client secret too, unless another profile uses it.

    Args:
        name: name of the profile.
    """
    with _lock():
        profiles = load()
        removed = profiles.pop(name)
        if not any(_secret_id(each) == _secret_id(removed) for each in profiles.values()):
            store, key = _secret_entry(removed)
            store.delete(key)
        _write(profiles)


def environment(name: str | None, environ: Mapping[str, str]) -> Mapping[str, str]:
    """Return the settings for `Fortnox.from_env`. The first of these applies:

    1. the profile `name`, or the one of FORTNOX_PROFILE;
    2. the environment variables, if they have an access token, or an integration and a company;
    3. the profile `default`;
    4. the environment variables, if they have an integration.

    Args:
        name: name of a profile, or None.
        environ: environment variables.

    Raises:
        NotConnected: none of them applies.
        UsageError: the profile does not exist, or the variables name another server or integration than the profile `default`.
    """
    selected = name or environ.get(f"{_PREFIX}PROFILE")
    if selected:
        return find(selected).environment()
    known = {} if overriding_variable(environ) else load()
    if DEFAULT in known:
        _check_default(known[DEFAULT], environ)
        return known[DEFAULT].environment()
    if not environ.get(f"{_PREFIX}ACCESS_TOKEN") and not environ.get(f"{_PREFIX}CLIENT_ID"):
        raise NotConnected
    return Secrets(environ)


def overriding_variable(environ: Mapping[str, str]) -> str | None:
    """Return the environment variable that overrides the profile `default`, or None.

    FORTNOX_ACCESS_TOKEN does, and FORTNOX_TENANT_ID together with FORTNOX_CLIENT_ID.

    Args:
        environ: environment variables.
    """
    token, client_id, tenant = (f"{_PREFIX}{each}" for each in ("ACCESS_TOKEN", "CLIENT_ID", "TENANT_ID"))
    return token if environ.get(token) else tenant if environ.get(client_id) and environ.get(tenant) else None


def _check_default(profile: Profile, environ: Mapping[str, str]) -> None:
    """Raise UsageError if the variables name another server or integration than the profile `default`.

    Using the profile could write to a real company although a sandbox was meant.
    """
    for name, expected in (("BASE_URL", profile.base_url), ("CLIENT_ID", profile.client_id)):
        given = environ.get(f"{_PREFIX}{name}", "").strip().rstrip("/")
        if given and given != expected:
            raise UsageError(
                f"{_PREFIX}{name} is {given}, but the profile {DEFAULT} has {expected}: "
                "run `fortnox login`, choose a profile with --profile, or unset the variable"
            )


def read_secret(profile: Profile) -> Secret:
    """Return the client secret of a profile's integration; empty if the token store does not have it.

    Args:
        profile: the profile.
    """
    store, key = _secret_entry(profile)
    stored = store.read(key)
    return Secret("" if stored is None else stored.content.decode("utf-8", "replace"))


def _write_secret(profile: Profile, secret: str) -> None:
    store, key = _secret_entry(profile)
    stored = store.read(key)
    before = 0 if stored is None else stored.generation
    if stored is None or stored.content != secret.encode():
        store.write(key, Stored(before + 1, secret.encode()), after=before)


def _secret_entry(profile: Profile) -> tuple[Store, StoreKey]:
    try:
        store = open_store(profile.store_url)
    except ValueError as error:
        raise CliError(f"{file()}: {error}; correct the file, or delete it and run `fortnox login`") from None
    return store, StoreKey(f"{profile.client_id}/secret@{profile.base_url}", "-")


def _secret_id(profile: Profile) -> tuple[str, str, str]:
    return profile.client_id, profile.base_url, profile.token_store


@contextmanager
def _lock() -> Generator[None]:
    """Exclude other processes that change the profiles, in the `with` block.

    Raises:
        CliError: the folder cannot be created, or another process has the lock for too long.
    """
    folder = file().parent
    try:
        make_private_folder(folder)
        end = time.monotonic() + _LOCK_SECONDS
        while True:
            with try_lock_folder(folder) as is_locked:
                if is_locked:
                    yield
                    return
            if time.monotonic() > end:
                raise CliError(f"another process changes {file()} for more than {_LOCK_SECONDS:g} s; run the command again")
            time.sleep(_POLL_SECONDS)
    except OSError as error:
        raise CliError(f"cannot write {file()}: {error.strerror}") from None


def _write(profiles: Mapping[str, Profile]) -> None:
    with atomic_write(file(), private=True) as output:
        output.write(msgspec.json.format(msgspec.json.encode(profiles), indent=2) + b"\n")
