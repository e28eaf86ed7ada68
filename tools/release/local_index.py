"""A local package index, on loopback, for tests of publication and installation."""

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

from tools.release.errors import ReleaseError

SECONDS_TO_START = 20


@contextmanager
def serve(folder: Path) -> Iterator[str]:
    """Serve a folder as a package index without passwords, and yield its URL. Its simple API is at simple/."""
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
                raise ReleaseError(f"the local index ended with status {server.returncode} before its first response")
            try:
                client.get(f"{url}/simple/")
            except httpx.TransportError:
                pause.wait(0.1)
            else:
                return
    raise ReleaseError(f"the local index did not respond within {SECONDS_TO_START} seconds")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
