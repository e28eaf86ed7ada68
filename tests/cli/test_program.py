"""The program: help, version, shell completion, pipes, and the missing extra."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from fortnox_client.cli import main
from fortnox_client.sandbox import Sandbox
from fortnox_client.schema import document

from tests.cli.conftest import Shell

OPERATIONS = document().operations


@pytest.mark.parametrize("name", OPERATIONS)
def test_operation_help_has_all_parameters(name: str, empty_shell: Shell) -> None:
    text = empty_shell.done("call", name, "--help")
    operation = OPERATIONS[name].operation
    assert f"fortnox call {name}" in " ".join(text.split())
    assert operation.method in text
    for parameter in OPERATIONS[name].path:
        assert parameter.replace("-", "").replace("_", "").upper() in text.replace("-", "").upper()
    declared = OPERATIONS[name]
    for option, value in {**declared.query, **declared.headers, **declared.form}.items():
        assert f"--{option}".replace("_", "-").lower().replace("-", "") in text.lower().replace("-", "")
        values = value.enum_values if value.item is None else value.item.enum_values
        assert all(known.split()[0] in text for known in values)


def test_help_marks_required_fields(empty_shell: Shell) -> None:
    text = empty_shell.done("call", "customers.create", "--help")
    (name,) = (line for line in text.splitlines() if " --name " in line)
    assert "Required" in name
    lines = empty_shell.done("call", "customers.update", "--help").splitlines()
    assert not any("equired" in line for line in lines if " --" in line)


def _listed(overview: str) -> list[str]:
    """Return the operations of an overview with one resource per line."""
    lines = [line.split() for line in overview.splitlines()]
    return [f"{resource}.{verb}" for resource, *verbs in filter(None, lines) for verb in verbs if f"{resource}.{verb}" in OPERATIONS]


@pytest.mark.parametrize("given", [["call"], ["call", "--help"], ["call", "-h"]], ids=str)
def test_call_without_operation_lists_all(given: list[str], empty_shell: Shell) -> None:
    text = empty_shell.done(*given)
    assert sorted(_listed(text)) == sorted(OPERATIONS)
    assert len(text.splitlines()) < 100


def test_download_without_operation_lists_file_operations(empty_shell: Shell) -> None:
    assert sorted(_listed(empty_shell.done("download"))) == sorted(name for name, declared in OPERATIONS.items() if declared.media)


@pytest.mark.parametrize("resource", sorted({declared.resource for declared in OPERATIONS.values()}))
def test_resource_help_has_a_summary_per_operation(resource: str, empty_shell: Shell) -> None:
    text = empty_shell.done("call", resource, "--help")
    for name, declared in OPERATIONS.items():
        if declared.resource == resource:
            (line,) = (line for line in text.splitlines() if line.split()[0] == name)
            assert line.rstrip().endswith(".")


def test_call_with_resource_only_is_a_usage_error(empty_shell: Shell) -> None:
    result = empty_shell.run("call", "customers")
    assert (result.status, result.out) == (2, "")
    assert "customers.get CUSTOMER-NUMBER" in result.err
    assert "warehouse.stocktaking.add_rows ID" in empty_shell.done("call", "warehouse", "--help")
    assert "archive.upload FILE" in empty_shell.done("call", "archive", "--help")
    assert "archive.upload" not in empty_shell.done("download", "archive", "--help")


def test_help_has_fields_of_rows_and_columns(empty_shell: Shell) -> None:
    text = " ".join(empty_shell.done("call", "invoices.create", "--help").split())
    assert "--invoice-rows: AccountNumber (integer), ArticleNumber" in text
    assert "HouseWorkHoursToReport" in text
    assert "Balance (decimal), Booked (true or false)" in " ".join(empty_shell.done("call", "invoices.list", "--help").split())
    assert "one of 1, 2, 3, 4" in empty_shell.done("download", "sie.get", "--help")


def test_help_has_summary_notes_and_descriptions(empty_shell: Shell) -> None:
    text = " ".join(empty_shell.done("call", "invoices.email", "--help").split())
    assert "Send an invoice by e-mail." in text
    assert "Sends an e-mail; the client never repeats the request by itself." in text
    assert "Invoice number as printed on the invoice" in text
    assert "Text to search for in the postal code" in empty_shell.done("call", "customers.list", "--help")


def test_help_every_parameter_has_a_description() -> None:
    missing = [
        f"{name} {parameter}"
        for name, declared in OPERATIONS.items()
        for parameter in (*declared.path, *declared.query, *declared.headers, *declared.form)
        if not declared.descriptions.get(parameter)
    ]
    assert missing == []
    assert all(declared.summary for declared in OPERATIONS.values())


@pytest.mark.parametrize("given", [["--help"], ["call"], ["call", "customers", "--help"], ["call", "invoices.create", "--help"]], ids=str)
def test_help_to_closed_pipe_returns_141(given: list[str]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as closed:
        result = subprocess.run([sys.executable, "-m", "fortnox_client.cli", *given], stdout=closed, stderr=subprocess.PIPE, check=False)
    assert (result.returncode, result.stderr) == (141, b"")


@pytest.mark.parametrize(
    "command", ["check", "login", "logout", "whoami", "profiles", "keep-alive", "archive", "attach", "call", "download", "completion"]
)
def test_command_help_has_usage(command: str, empty_shell: Shell) -> None:
    text = empty_shell.done(command, "--help")
    assert f"Usage: fortnox {command}" in text
    assert command in empty_shell.done("--help")


def test_sandbox_help_has_usage(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="0"):
        main(["sandbox", "--help"])
    assert "usage: fortnox sandbox " in capfd.readouterr().out


def test_version_is_printed(empty_shell: Shell) -> None:
    assert empty_shell.done("--version").startswith("fortnox-client ")


def test_missing_extra_prints_install_command() -> None:
    """An import hook hides cyclopts."""
    program = """
import sys
class WithoutCyclopts:
    def find_spec(self, name, path=None, target=None):
        if name == "cyclopts":
            raise ModuleNotFoundError("No module named 'cyclopts'", name="cyclopts")
sys.meta_path.insert(0, WithoutCyclopts())
from fortnox_client.cli import main
sys.exit(main(["call", "customers.list"]))
"""
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (result.returncode, result.stdout, result.stderr) == (
        1,
        "",
        "the fortnox command needs the extra cli: pip install 'fortnox-client[cli]'\n",
    )


def test_version_imports_no_large_libraries() -> None:
    program = (
        "import sys; from fortnox_client.cli import main; main(['--version']); print({'httpx', 'cyclopts', 'rich'} & sys.modules.keys())"
    )
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert result.stdout.splitlines()[-1] == "set()"


@pytest.mark.parametrize("form", ["json", "jsonl", "csv", "table"])
def test_output_to_pipe_is_utf8(form: str, running: Sandbox, tmp_path: Path) -> None:
    """PYTHONIOENCODING sets another encoding for pipes, as on Windows."""
    environ = {**os.environ, **running.environment(), "HOME": str(tmp_path), "PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"}
    command = [sys.executable, "-m", "fortnox_client.cli", "call", "customers.list", "--format", form, "--limit", "1"]
    assert "Trädgård".encode() in subprocess.run(command, env=environ, capture_output=True, check=True).stdout
    checked = subprocess.run([*command[:3], "check"], env=environ, capture_output=True, check=True)
    assert "✓".encode() in checked.stdout


def test_closed_stdin_and_stdout_are_ignored(running: Sandbox, tmp_path: Path) -> None:
    environ = {**os.environ, **running.environment(), "HOME": str(tmp_path)}
    command = [sys.executable, "-m", "fortnox_client.cli", "call", "customers.create", "--name", "Acme AB", "--format", "json"]
    program = f"import os, sys; [os.close(each) for each in (0, 1)]; os.execv(sys.executable, {command})"
    result = subprocess.run([sys.executable, "-c", program], env=environ, capture_output=True, text=True, check=False)
    assert result.returncode == 1
    assert result.stderr.endswith("fortnox: this command writes data and stdin is not a terminal: add --yes\n")
    assert (
        subprocess.run([sys.executable, "-c", program.replace("'--name'", "'--yes', '--name'")], env=environ, check=False).returncode == 0
    )


def test_list_to_closed_pipe_stops_reading_pages(running: Sandbox, tmp_path: Path) -> None:
    """The list has 120 pages; only those are read that had been requested."""
    running.reset()
    environ = {**os.environ, **running.environment(), "HOME": str(tmp_path)}
    command = [sys.executable, "-m", "fortnox_client.cli", "call", "invoices.list", "--all", "--limit", "10", "--format", "jsonl"]
    with subprocess.Popen(command, env=environ, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert json.loads(process.stdout.readline())["DocumentNumber"] == "1"
        process.stdout.close()
        assert process.wait(timeout=20) == 141
        assert process.stderr.read() == ""
    assert sum(request.path == "/3/invoices" for request in running.requests) < 60
