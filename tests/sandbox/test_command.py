"""`python -m fortnox_client.sandbox`, as a person starts it."""

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from fortnox_client import Fortnox
from fortnox_client.sandbox import Sandbox
from fortnox_client.sandbox.__main__ import main

WITHOUT = """
import sys
sys.modules["uvicorn"] = None
from fortnox_client.sandbox.__main__ import main
sys.exit(main([]))
"""


def _started(*options: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-u", "-m", "fortnox_client.sandbox", *options]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def _said(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    said = ""
    for line in process.stdout:
        said += line
        if line.startswith("With these variables"):
            break
    return said


def test_what_it_says_connects(tmp_path: Path) -> None:
    with _started("--port", "0", "--db", str(tmp_path / "books.db"), "--seed", "7", "--latency", "1", "--window", "1") as process:
        environment = dict(re.findall(r"^export (\w+)=(.*)$", _said(process), re.MULTILINE))
        with Fortnox.from_env(environment) as fortnox:
            assert fortnox.customers.list().total() == 60
        process.send_signal(signal.SIGINT)
        assert process.wait() == 0
        assert process.stderr is not None
        assert process.stderr.read() == ""
    assert (tmp_path / "books.db").exists()


def test_a_port_that_is_taken_is_told_in_one_line() -> None:
    with Sandbox() as other:
        port = other.url.rpartition(":")[2]
        with _started("--port", port) as process:
            assert process.stderr is not None
            assert process.stderr.read() == f"the sandbox cannot listen on 127.0.0.1:{port}: Address already in use\n"
            assert process.wait() == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--port", "99999"], "argument --port: 99999 is not between 0 and 65535"),
        (["--latency", "-1"], "argument --latency: -1 is not between 0 and 3600000"),
        (["--window", "soon"], "argument --window: invalid number value: 'soon'"),
    ],
)
def test_numbers_that_are_wrong(capsys: pytest.CaptureFixture[str], arguments: list[str], said: str) -> None:
    with pytest.raises(SystemExit):
        main(arguments)
    assert capsys.readouterr().err.splitlines()[-1].endswith(said)


def test_a_file_that_holds_no_books_is_told_and_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "letter.txt"
    file.write_text("Dear reader, " * 99)
    assert main(["--db", str(file)]) == 1
    assert capsys.readouterr().err.startswith(
        f"the sandbox cannot use {file} as its database: file is not a database; give --db a writable file"
    )
    assert file.read_text() == "Dear reader, " * 99


def test_a_missing_extra_is_told_in_one_line() -> None:
    run = subprocess.run([sys.executable, "-c", WITHOUT], capture_output=True, text=True, check=False, env=os.environ)
    assert (run.returncode, run.stderr) == (1, "the sandbox needs an extra: pip install 'fortnox-client[sandbox]'\n")
