"""Profiles: whose Fortnox a command works with. A file holds their ids; secrets lie in the token store."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import msgspec
from fortnox_core.atomic_write import atomic_write

from fortnox_client._config import BASE_URL
from fortnox_client._secrets import Secret, Secrets
from fortnox_client.auth.stores.factory import open_store
from fortnox_client.auth.stores.folders import config_folder
from fortnox_client.auth.stores.store import Store, Stored, StoreKey
from fortnox_client.cli.trouble import Misuse, Trouble

DEFAULT: Final = "default"
_PREFIX: Final = "FORTNOX_"


class NotConnected(Misuse):
    """There is neither a profile nor an environment to work with."""

    def __init__(self) -> None:
        super().__init__("no company is connected: run `fortnox login`, or set FORTNOX_CLIENT_ID and FORTNOX_CLIENT_SECRET")


class Profile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a company is connected by.

    Attributes:
        client_id: the integration.
        tenant_id: the company.
        company: its name when it was connected.
        service: whether by client credentials, else by the refresh token of a person's consent.
        redirect_uri: where consent came back to.
        scopes: what was granted.
        base_url: the server.
        token_store: where tokens lie, and the integration's secret.
    """

    client_id: str
    tenant_id: str
    company: str = ""
    service: bool = False
    redirect_uri: str = ""
    scopes: tuple[str, ...] = ()
    base_url: str = BASE_URL
    token_store: str = "sqlite://"  # noqa: S105, an address

    def environment(self) -> Mapping[str, str]:
        """What `Fortnox.from_env` connects by. Raises Trouble where the secret is gone."""
        secret = read_secret(self)
        if not secret:
            raise Trouble("the integration's secret is not in the token store any more: run `fortnox login` again")
        told = {
            "CLIENT_ID": self.client_id,
            "CLIENT_SECRET": secret,
            "TENANT_ID": self.tenant_id,
            "REDIRECT_URI": "" if self.service else self.redirect_uri,
            "SCOPES": ",".join(self.scopes),
            "BASE_URL": self.base_url,
            "TOKEN_STORE": self.token_store,
        }
        return Secrets({f"{_PREFIX}{name}": value for name, value in told.items()})


def file() -> Path:
    """Where the profiles are listed: FORTNOX_PROFILES, or `fortnox-client/profiles.json` where this user's programs are configured."""
    if named := os.environ.get(f"{_PREFIX}PROFILES"):
        return Path(named)
    return config_folder() / "profiles.json"


def load() -> dict[str, Profile]:
    """All profiles, by their names. Raises Trouble for a file that cannot be read."""
    path = file()
    try:
        return msgspec.json.decode(path.read_bytes(), type=dict[str, Profile])
    except FileNotFoundError:
        return {}
    except (OSError, msgspec.DecodeError) as error:
        raise Trouble(f"{path} cannot be read: {error}; mend it, or delete it and run `fortnox login`") from None


def find(name: str) -> Profile:
    """A profile by its name. Raises Misuse where there is none."""
    known = load()
    if name not in known:
        others = f"there are {', '.join(sorted(known))}" if known else "there is none yet: run `fortnox login`"
        raise Misuse(f"there is no profile {name}; {others}")
    return known[name]


def save(name: str, profile: Profile, secret: str) -> None:
    """Stores the secret, and lists the profile."""
    _write_secret(profile, secret)
    _write({**load(), name: profile})


def forget(name: str) -> None:
    """Takes a profile off the list, and its secret out of the store where no other one needs it."""
    profiles = load()
    gone = profiles.pop(name)
    if not any(_place(each) == _place(gone) for each in profiles.values()):
        store, key = _secret_of(gone)
        store.delete(key)
    _write(profiles)


def environment(name: str | None, environ: Mapping[str, str]) -> Mapping[str, str]:
    """What a client is made by: the profile of a name; else the environment, where it names a token, or an integration and a company;
    else the profile `default`; else what the environment has. Raises NotConnected where there is none of them.
    """
    wanted = name or environ.get(f"{_PREFIX}PROFILE")
    if wanted:
        return find(wanted).environment()
    known = {} if shadowing(environ) else load()
    if DEFAULT in known:
        _check_meant(known[DEFAULT], environ)
        return known[DEFAULT].environment()
    if not environ.get(f"{_PREFIX}ACCESS_TOKEN") and not environ.get(f"{_PREFIX}CLIENT_ID"):
        raise NotConnected
    return Secrets(environ)


def shadowing(environ: Mapping[str, str]) -> str | None:
    """The variable by which the environment goes before the profile `default`: it names a token, or an integration and a company."""
    token, client_id, tenant = (f"{_PREFIX}{each}" for each in ("ACCESS_TOKEN", "CLIENT_ID", "TENANT_ID"))
    return token if environ.get(token) else tenant if environ.get(client_id) and environ.get(tenant) else None


def _check_meant(profile: Profile, environ: Mapping[str, str]) -> None:
    """Raises Misuse where the environment names another server or integration than the profile that would be used: who set it meant it."""
    for name, held in (("BASE_URL", profile.base_url), ("CLIENT_ID", profile.client_id)):
        given = environ.get(f"{_PREFIX}{name}", "").strip().rstrip("/")
        if given and given != held:
            raise Misuse(
                f"{_PREFIX}{name} is {given}, and the profile {DEFAULT} is of {held}: run `fortnox login`, name a profile by --profile, "
                "or unset it"
            )


def read_secret(profile: Profile) -> Secret:
    """The integration's secret; empty where the store has none."""
    store, key = _secret_of(profile)
    stored = store.read(key)
    return Secret("" if stored is None else stored.content.decode())


def _write_secret(profile: Profile, secret: str) -> None:
    store, key = _secret_of(profile)
    held = store.read(key)
    before = 0 if held is None else held.generation
    if held is None or held.content != secret.encode():
        store.write(key, Stored(before + 1, secret.encode()), after=before)


def _secret_of(profile: Profile) -> tuple[Store, StoreKey]:
    try:
        store = open_store(profile.token_store)
    except ValueError as error:
        raise Trouble(f"{file()}: {error}; mend it, or delete it and run `fortnox login`") from None
    return store, StoreKey(f"{profile.client_id}/secret@{profile.base_url}", "-")


def _place(profile: Profile) -> tuple[str, str, str]:
    return profile.client_id, profile.base_url, profile.token_store


def _write(profiles: Mapping[str, Profile]) -> None:
    path = file()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with atomic_write(path) as written:
            written.write(msgspec.json.format(msgspec.json.encode(profiles), indent=2) + b"\n")
    except OSError as error:
        raise Trouble(f"{path} cannot be written: {error.strerror}") from None
