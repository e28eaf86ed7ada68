"""Start real servers for tests: a Redis and a PostgreSQL on loopback, with their data in a temporary folder."""

import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

START_SECONDS = 60


@contextmanager
def redis() -> Iterator[str]:
    """Run a Redis with persistence, and yield its URL."""
    program = _program("redis-server", "redis-server")
    port = _free_port()
    with _folder() as folder:
        # fmt: off
        command = [
            program, "--bind", "127.0.0.1", "--port", str(port), "--dir", folder, "--save", "", "--appendonly", "yes",
        ]
        # fmt: on
        with _running(command, folder, lambda: _redis_is_ready(port)):
            yield f"redis://127.0.0.1:{port}/0"


@contextmanager
def postgres() -> Iterator[str]:
    """Run a PostgreSQL with one empty database, and yield its URL."""
    initdb, server, ready = (_program(name, "postgresql") for name in ("initdb", "postgres", "pg_isready"))
    port = _free_port()
    with _folder() as folder:
        data = Path(folder) / "data"
        _as_user([initdb, "-D", data, "-U", "fortnox", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"], folder)
        # fmt: off
        command = [
            server, "-D", data, "-c", "listen_addresses=127.0.0.1", "-c", f"port={port}", "-c", "unix_socket_directories=",
            "-c", "max_connections=300",
        ]
        # fmt: on
        is_ready = [ready, "-q", "-h", "127.0.0.1", "-p", str(port), "-U", "fortnox", "-d", "postgres"]
        with _running(command, folder, lambda: subprocess.run(is_ready, check=False).returncode == 0):
            yield f"postgresql://fortnox@127.0.0.1:{port}/postgres"


def _program(name: str, package: str) -> str:
    """Return the path of a program. Debian installs those of PostgreSQL outside PATH."""
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    found = shutil.which(name, path=os.pathsep.join([*map(str, debian), os.environ.get("PATH", os.defpath)]))
    if found is None:
        raise RuntimeError(f"{name} is not installed: apt-get install {package}")
    return found


def _user() -> str | None:
    """Return the user of the servers, or None for the current one. PostgreSQL does not run as root."""
    return "nobody" if hasattr(os, "geteuid") and os.geteuid() == 0 else None


@contextmanager
def _folder() -> Iterator[str]:
    with tempfile.TemporaryDirectory(prefix="fortnox-server-", ignore_cleanup_errors=True) as folder:
        if _user():
            shutil.chown(folder, _user())
        yield folder


def _as_user(command: list[str | Path], folder: str) -> None:
    run = subprocess.run(command, cwd=folder, user=_user(), capture_output=True, text=True, check=False)
    if run.returncode:
        raise RuntimeError(f"{command[0]} failed:\n{run.stdout}{run.stderr}")


@contextmanager
def _running(command: list[str | Path], folder: str, is_ready: Callable[[], bool]) -> Iterator[None]:
    log = Path(folder) / "log"
    with log.open("wb") as output:
        server = subprocess.Popen(command, cwd=folder, user=_user(), stdout=output, stderr=subprocess.STDOUT)
    try:
        give_up = time.monotonic() + START_SECONDS
        while not is_ready():
            if server.poll() is not None or time.monotonic() > give_up:
                raise RuntimeError(f"{command[0]} did not start:\n{log.read_text('utf-8', 'replace')}")
            time.sleep(0.05)
        yield
    finally:
        server.terminate()
        try:
            server.wait(10)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()


def _redis_is_ready(port: int) -> bool:
    with suppress(OSError), socket.create_connection(("127.0.0.1", port), 1) as connection:
        connection.sendall(b"PING\r\n")
        return connection.recv(16).startswith(b"+PONG")
    return False


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
