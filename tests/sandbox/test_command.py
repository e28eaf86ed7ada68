"""`python -m fortnox_client.sandbox` as a subprocess."""

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


def _start(*options: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-u", "-m", "fortnox_client.sandbox", *options]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def _read_output(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    output = ""
    for line in process.stdout:
        output += line
        if line.startswith("With these variables"):
            break
    return output


def test_command_prints_working_environment(tmp_path: Path) -> None:
    with _start("--port", "0", "--db", str(tmp_path / "sandbox.db"), "--seed", "7", "--latency", "1", "--window", "1") as process:
        environment = dict(re.findall(r"^export (\w+)=(.*)$", _read_output(process), re.MULTILINE))
        with Fortnox.from_env(environment) as fortnox:
            assert fortnox.customers.list().total() == 60
        process.send_signal(signal.SIGINT)
        assert process.wait() == 0
        assert process.stderr is not None
        assert process.stderr.read() == ""
    assert (tmp_path / "sandbox.db").exists()


def test_port_in_use_gives_one_line_error() -> None:
    with Sandbox() as other:
        port = other.url.rpartition(":")[2]
        with _start("--port", port) as process:
            assert process.stderr is not None
            assert process.stderr.read() == f"the sandbox cannot listen on 127.0.0.1:{port}: Address already in use\n"
            assert process.wait() == 1


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--port", "99999"], "argument --port: 99999 is not between 0 and 65535"),
        (["--latency", "-1"], "argument --latency: -1 is not between 0 and 3600000"),
        (["--window", "soon"], "argument --window: invalid number value: 'soon'"),
    ],
)
def test_invalid_number_option_gives_error(capsys: pytest.CaptureFixture[str], arguments: list[str], message: str) -> None:
    with pytest.raises(SystemExit):
        main(arguments)
    assert capsys.readouterr().err.splitlines()[-1].endswith(message)


def test_file_without_database_gives_error_and_is_unchanged(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "letter.txt"
    file.write_text("Dear reader, " * 99)
    assert main(["--db", str(file)]) == 1
    assert capsys.readouterr().err.startswith(
        f"the sandbox cannot use {file} as its database: file is not a database; give --db a writable file"
    )
    assert file.read_text() == "Dear reader, " * 99


def test_missing_extra_gives_one_line_error() -> None:
    run = subprocess.run([sys.executable, "-c", WITHOUT], capture_output=True, text=True, check=False, env=os.environ)
    assert (run.returncode, run.stderr) == (1, "the sandbox needs an extra: pip install 'fortnox-client[sandbox]'\n")
