"""`fortnox`, run against a sandbox."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from attrs import frozen
from fortnox_client.cli import main
from fortnox_client.sandbox import Sandbox


@frozen
class Ran:
    """How a command ended."""

    status: int
    out: str
    err: str


class Shell:
    """Runs `fortnox` in this process, with a home of its own and the variables that are exported."""

    def __init__(self, capture: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, home: Path) -> None:
        self._capture, self._monkeypatch = capture, monkeypatch
        for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "APPDATA", "LOCALAPPDATA"):
            monkeypatch.setenv(name, str(home))
        monkeypatch.setenv("COLUMNS", "400")  # so that no word is broken
        monkeypatch.chdir(home)

    def export(self, **variables: str) -> None:
        for name, value in variables.items():
            self._monkeypatch.setenv(name, value)

    def unset(self, *names: str) -> None:
        for name in names:
            self._monkeypatch.delenv(name, raising=False)

    def run(self, *arguments: str, stdin: str = "") -> Ran:
        self._monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode()), "utf-8"))
        self._capture.readouterr()
        status = main(arguments)
        captured = self._capture.readouterr()
        return Ran(status, captured.out, captured.err)

    def done(self, *arguments: str, stdin: str = "") -> str:
        """What a command that must succeed prints."""
        ran = self.run(*arguments, stdin=stdin)
        assert ran.status == 0, ran
        return ran.out


@pytest.fixture(scope="module")
def running() -> Iterator[Sandbox]:
    with Sandbox(window=0, seed=1) as sandbox:
        yield sandbox


@pytest.fixture
def sandbox(running: Sandbox) -> Sandbox:
    running.reset()
    return running


@pytest.fixture
def nobody(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Shell:
    """A shell of somebody who has not connected a company, and has set nothing."""
    shell = Shell(capsys, monkeypatch, tmp_path)
    names = "ACCESS_TOKEN CLIENT_ID CLIENT_SECRET REDIRECT_URI TENANT_ID SCOPES TOKEN_STORE BASE_URL PROFILE PROFILES"
    shell.unset(*(f"FORTNOX_{name}" for name in names.split()))
    return shell


@pytest.fixture
def shell(nobody: Shell, sandbox: Sandbox) -> Shell:
    """A shell that is connected to the sandbox by the environment."""
    nobody.export(**sandbox.environment())
    return nobody
