"""An index of one's own, on loopback."""

from __future__ import annotations

import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryFile
from threading import Event

import httpx

from tools.release.errors import Stop

SECONDS_TO_START = 20


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Serves a folder as an index that takes uploads from everyone on this machine; gives its address. Its simple API is simple/."""
    port = _free_port()
    url = f"http://127.0.0.1:{port}"
    # fmt: off
    command = [
        sys.executable, "-m", "pypiserver", "run", "--interface", "127.0.0.1", "--port", str(port),
        "--authenticate", ".", "--passwords", ".", "--hash-algo", "sha256", "--disable-fallback", "--backend", "simple-dir", str(folder),
    ]
    # fmt: on
    with TemporaryFile() as log:
        server = subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT)
        try:
            _wait(server, url)
            yield url
        finally:
            server.terminate()
            server.wait()


def _wait(server: subprocess.Popen[bytes], url: str) -> None:
    pause = Event()
    with httpx.Client(trust_env=False) as client:
        for _ in range(SECONDS_TO_START * 10):
            if server.poll() is not None:
                raise Stop(f"the index on loopback ended with {server.returncode} before it answered")
            try:
                client.get(f"{url}/simple/")
            except httpx.TransportError:
                pause.wait(0.1)
            else:
                return
    raise Stop(f"the index on loopback did not answer within {SECONDS_TO_START} seconds")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
