"""Logins while others interfere: requests of other programs, logins at the same time, and permissions of files."""

import os
import socket
import stat
from collections.abc import Callable, Iterator
from multiprocessing import get_context
from pathlib import Path
from threading import Thread

import httpx
import pytest
from fortnox_client._secrets import Secret
from fortnox_client.cli import profiles
from fortnox_client.cli.errors import CliError
from fortnox_client.cli.profiles import Profile
from fortnox_client.cli.redirect_server import RedirectServer

from tests.platforms import posix

STATE = "the-state"
LOGINS = 8


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.delenv("FORTNOX_PROFILES", raising=False)
    return tmp_path


# Requests of other programs


FOREIGN: dict[str, Callable[[str], httpx.Response]] = {
    "bare": lambda url: httpx.get(f"{url}/"),
    "wrong state": lambda url: httpx.get(f"{url}/?code=x&state=x"),
    "no state": lambda url: httpx.get(f"{url}/?code=x"),
    "error": lambda url: httpx.get(f"{url}/?error=access_denied&error_description=%1b]52;c;eA==%07"),
    "error with wrong state": lambda url: httpx.get(f"{url}/?error=access_denied&state=x"),
    "state twice": lambda url: httpx.get(f"{url}/?code=x&state={STATE}&state=x"),
    "other path": lambda url: httpx.get(f"{url}/other?code=x&state={STATE}"),
    "other host": lambda url: httpx.get(f"{url}/?code=x&state={STATE}", headers={"Host": "evil.example"}),
    "POST": lambda url: httpx.post(f"{url}/?code=x&state={STATE}"),
    "HEAD": lambda url: httpx.head(f"{url}/?code=x&state={STATE}"),
    "state that is not ASCII": lambda url: httpx.get(f"{url}/?code=x&state=%C3%A5%FF"),
}


@pytest.fixture
def exchanged() -> list[str]:
    return []


@pytest.fixture
def waiting(exchanged: list[str]) -> Iterator[tuple[str, Thread]]:
    """A login that waits for its redirect: its URL, and its thread."""

    def exchange(redirect: str) -> str:
        exchanged.append(redirect)
        return "Connected."

    with RedirectServer(0) as server:
        thread = Thread(target=server.wait_for_redirect, args=(STATE, exchange, 20.0))
        thread.start()
        yield f"http://127.0.0.1:{server.port}", thread
        thread.join(20)


@pytest.mark.parametrize("send", FOREIGN.values(), ids=FOREIGN)
def test_foreign_request_neither_ends_nor_fakes_login(
    send: Callable[[str], httpx.Response], waiting: tuple[str, Thread], exchanged: list[str]
) -> None:
    url, thread = waiting
    for _ in range(3):
        assert send(url).status_code in (404, 501)
    assert (thread.is_alive(), exchanged) == (True, [])
    assert httpx.get(f"{url}/?code=right&state={STATE}").status_code == 200
    thread.join(20)
    assert exchanged == [f"/?code=right&state={STATE}"]


def test_silent_connections_do_not_delay_login(waiting: tuple[str, Thread], exchanged: list[str]) -> None:
    url, thread = waiting
    silent = [socket.create_connection(("127.0.0.1", httpx.URL(url).port or 0)) for _ in range(20)]
    assert httpx.get(f"{url}/?error=access_denied&state={STATE}").status_code == 200
    thread.join(20)
    assert len(exchanged) == 1
    for each in silent:
        each.close()


# Logins at the same time


def _save(home: str, name: str, go: object) -> None:
    for variable in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "APPDATA", "LOCALAPPDATA"):
        os.environ[variable] = home
    go.wait(30)  # type: ignore[attr-defined]
    profiles.save(name, Profile("client", name, company=f"Company {name}"), "pl4nted-secret")


def test_logins_at_same_time_keep_all_profiles(home: Path) -> None:
    context = get_context("spawn")
    go = context.Event()
    processes = [context.Process(target=_save, args=(str(home), f"profile{number}", go)) for number in range(LOGINS)]
    for process in processes:
        process.start()
    go.set()
    for process in processes:
        process.join(60)
    assert [process.exitcode for process in processes] == [0] * LOGINS
    assert sorted(profiles.load()) == [f"profile{number}" for number in range(LOGINS)]


@posix
def test_profiles_that_another_process_changes_for_long_raise(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import fcntl

    profiles.save("first", Profile("client", "1"), "pl4nted-secret")
    monkeypatch.setattr(profiles, "_LOCK_SECONDS", 0.1)
    folder = os.open(profiles.file().parent, os.O_RDONLY)
    fcntl.flock(folder, fcntl.LOCK_EX)
    try:
        with pytest.raises(CliError, match=r"another process changes .*profiles\.json"):
            profiles.save("second", Profile("client", "2"), Secret("pl4nted-secret"))
    finally:
        os.close(folder)
    assert list(profiles.load()) == ["first"]


# Permissions


@posix
def test_files_are_private_from_first_byte(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    created: dict[str, int] = {}
    opened = os.open

    def watch(path: str, flags: int, mode: int = 0o777, **options: int) -> int:
        descriptor = opened(path, flags, mode, **options)
        if flags & os.O_CREAT:
            created[Path(path).suffix] = stat.S_IMODE(os.fstat(descriptor).st_mode)
        return descriptor

    monkeypatch.setattr(os, "open", watch)
    before = os.umask(0)
    try:
        profiles.save("default", Profile("client", "1"), "pl4nted-secret")
    finally:
        os.umask(before)
    assert created[".part"] == 0o600
    modes = {path.relative_to(home).as_posix(): stat.S_IMODE(path.stat().st_mode) for path in home.rglob("*")}
    assert {mode for path, mode in modes.items() if (home / path).is_dir()} == {0o700}
    assert {mode for path, mode in modes.items() if (home / path).is_file()} == {0o600}


@posix
def test_readable_profiles_file_becomes_private(home: Path) -> None:
    profiles.save("default", Profile("client", "1"), "pl4nted-secret")
    profiles.file().chmod(0o644)
    profiles.save("other", Profile("client", "2"), "pl4nted-secret")
    assert stat.S_IMODE(profiles.file().stat().st_mode) == 0o600


# Passwords


@pytest.mark.parametrize(
    ("url", "stored"),
    [
        ("redis://user:pl4nted-secret@host:6379/0", "redis://user@host:6379/0"),
        ("rediss://:pl4nted-secret@host/0", "rediss://host/0"),
        ("postgresql://fortnox:pl4nted-secret@[::1]:5432/db?sslmode=require", "postgresql://fortnox@[::1]:5432/db?sslmode=require"),
        ("postgresql://host/db?user=a&password=pl4nted-secret&sslpassword=pl4nted-x", "postgresql://host/db?user=a"),
        ("postgresql://a:p%40l4nted@host/db", "postgresql://a@host/db"),
        ("redis://host:6379/0", "redis://host:6379/0"),
        ("sqlite://", "sqlite://"),
        ("sqlite:////home/a:b@c/tokens.sqlite3", "sqlite:////home/a:b@c/tokens.sqlite3"),
        ("keyring://", "keyring://"),
    ],
)
def test_profile_has_url_without_password(url: str, stored: str, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert profiles.without_password(url) == stored
    assert profiles.without_password(stored) == stored
    monkeypatch.delenv("FORTNOX_TOKEN_STORE", raising=False)
    profile = Profile("client", "1", token_store=stored)
    assert profile.store_url == stored
    monkeypatch.setenv("FORTNOX_TOKEN_STORE", url)
    assert profile.store_url == url
    monkeypatch.setenv("FORTNOX_TOKEN_STORE", "redis://other:pl4nted-secret@elsewhere/0")
    assert profile.store_url == stored
