"""Each command with stdin, stdout and stderr as a terminal, a pipe and a file, separately."""

import itertools
import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Literal

import pytest
from attrs import frozen
from fortnox_client.sandbox import Sandbox

from tests.platforms import posix

pytestmark = posix

Kind = Literal["terminal", "pipe", "file"]
KINDS: tuple[Kind, ...] = ("terminal", "pipe", "file")
COMMANDS = {
    "list": ["call", "customers.list", "--limit", "3"],
    "list all as CSV": ["call", "customers.list", "--all", "--format", "csv"],
    "list all as JSON Lines": ["call", "customers.list", "--all", "--format", "jsonl"],
    "object": ["call", "customers.get", "1"],
    "whoami": ["whoami"],
    "create": ["call", "customers.create", "--name", "Ny kund AB"],
    "usage error": ["call", "customers.get"],
}
CUSTOMERS = 60


@frozen
class Output:
    """What a command wrote."""

    status: int
    out: str
    err: str


class Stream:
    """The other end of a stream of a process. What the process writes is read at once, because a pipe has little room."""

    def __init__(self, kind: Kind, folder: Path, name: str) -> None:
        self.kind, self._path, self._pieces = kind, folder / name, list[bytes]()
        self._ours = -1
        if kind == "file":
            self._path.touch()
            self.theirs = os.open(self._path, os.O_RDWR)
        elif kind == "pipe":
            self._ours, self.theirs = os.pipe()[::-1] if name == "stdin" else os.pipe()
        else:
            self._ours, self.theirs = os.openpty()
        self._reader = threading.Thread(target=self._read)
        if name != "stdin" and kind != "file":
            self._reader.start()

    def type(self, text: bytes) -> None:
        """Write to a process that reads from this stream."""
        os.write(self._ours, text)

    def close(self) -> str:
        """Close both ends, and return what was written, after the process has ended."""
        os.close(self.theirs)
        if self._reader.ident is not None:
            self._reader.join()
        if self._ours >= 0:
            os.close(self._ours)
        return self._path.read_text("utf-8") if self.kind == "file" else b"".join(self._pieces).decode().replace("\r\n", "\n")

    def _read(self) -> None:
        with suppress(OSError):  # the end of a terminal without a process
            while piece := os.read(self._ours, 65536):
                self._pieces.append(piece)


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(window=0, seed=1) as sandbox:
        yield sandbox


def _run(arguments: list[str], kinds: dict[str, Kind], sandbox: Sandbox, folder: Path) -> Output:
    streams = {name: Stream(kind, folder, name) for name, kind in kinds.items()}
    own = {"HOME": str(folder), "XDG_CONFIG_HOME": str(folder), "TERM": "dumb", "NO_COLOR": "1"}
    environment = os.environ | sandbox.environment() | own
    environment.pop("COLUMNS", None)
    command = [sys.executable, "-m", "fortnox_client.cli", *arguments]
    files = {name: stream.theirs for name, stream in streams.items()}
    with subprocess.Popen(command, env=environment, cwd=folder, start_new_session=True, **files) as process:  # type: ignore[call-overload]
        if kinds["stdin"] == "terminal":
            streams["stdin"].type(b"y\n")
        elif kinds["stdin"] == "pipe":
            streams["stdin"].type(b"")
        status = process.wait(60)
    return Output(status, *[streams[name].close() for name in ("stdin", "stdout", "stderr")][1:])


@pytest.mark.slow
@pytest.mark.parametrize(("stdin", "stdout", "stderr"), [*itertools.product(KINDS, KINDS, KINDS)], ids="-".join)
def test_command_writes_by_kind_of_each_stream(stdin: Kind, stdout: Kind, stderr: Kind, sandbox: Sandbox, tmp_path: Path) -> None:
    kinds: dict[str, Kind] = {"stdin": stdin, "stdout": stdout, "stderr": stderr}
    found: dict[str, Output] = {}
    for name, arguments in COMMANDS.items():
        folder = tmp_path / name
        folder.mkdir()
        found[name] = _run(arguments, kinds, sandbox, folder)
    is_table = stdout == "terminal"
    _check_read(found, is_table=is_table)
    created = found["create"]
    if stdin == "terminal":
        assert (created.status, "Send it? [y/N]" in created.err) == (0, True)
        assert "Ny kund AB" in created.out
    else:
        assert (created.status, created.out) == (1, "")
        assert "stdin is not a terminal: add --yes" in created.err.replace("\n", " ")
    assert (found["usage error"].status, found["usage error"].out) == (2, "")
    assert "\x1b" not in "".join(each.out for each in found.values())


def _check_read(found: dict[str, Output], *, is_table: bool) -> None:
    shown = found["list"]
    assert shown.status == 0
    assert "3 of 6" in shown.err
    if is_table:
        assert len(shown.out.splitlines()) == 4
        assert found["whoami"].out.split()[0] == "company"
    else:
        assert [row["CustomerNumber"] for row in json.loads(shown.out)] == ["1", "2", "3"]
        assert json.loads(found["whoami"].out)["tenant"] == "1001"
        assert json.loads(found["object"].out)["CustomerNumber"] == "1"
    assert len(found["list all as CSV"].out.splitlines()) > CUSTOMERS
    rows = [json.loads(line) for line in found["list all as JSON Lines"].out.splitlines()]
    assert len(rows) >= CUSTOMERS


def test_progress_leaves_nothing_on_stdout(sandbox: Sandbox, tmp_path: Path) -> None:
    output = _run(COMMANDS["list all as CSV"], {"stdin": "terminal", "stdout": "file", "stderr": "terminal"}, sandbox, tmp_path)
    header, *rows = output.out.splitlines()
    assert header.startswith("CustomerNumber,")
    assert len(rows) >= CUSTOMERS
