"""The command line as a whole: help, version, completion, and what is missing."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from fortnox_client.cli import main, operations
from fortnox_client.sandbox import Sandbox
from fortnox_client.schema import document

from tests.cli.conftest import Shell

OPERATIONS = document().operations


@pytest.mark.parametrize("name", OPERATIONS)
def test_every_operation_has_help(name: str, nobody: Shell) -> None:
    told = nobody.done("call", name, "--help")
    operation = OPERATIONS[name].operation
    assert f"fortnox call {name}" in " ".join(told.split())
    assert operation.method in told
    for parameter in OPERATIONS[name].path:
        assert parameter.replace("-", "").replace("_", "").upper() in told.replace("-", "").upper()
    declared = OPERATIONS[name]
    for option, value in {**declared.query, **declared.headers, **declared.form}.items():
        assert f"--{option}".replace("_", "-").lower().replace("-", "") in told.lower().replace("-", "")
        choices = value.choices if value.each is None else value.each.choices
        assert all(choice.split()[0] in told for choice in choices)


def test_what_must_be_sent_is_marked(nobody: Shell) -> None:
    told = nobody.done("call", "customers.create", "--help")
    (name,) = (line for line in told.splitlines() if " --name " in line)
    assert "needed" in name
    assert "needed" not in nobody.done("call", "customers.update", "--help")


def _listed(told: str) -> list[str]:
    """The operations of an overview: a resource and its operations on each line."""
    lines = [line.split() for line in told.splitlines()]
    return [f"{resource}.{verb}" for resource, *verbs in filter(None, lines) for verb in verbs if f"{resource}.{verb}" in OPERATIONS]


@pytest.mark.parametrize("given", [["call"], ["call", "--help"], ["call", "-h"]], ids=str)
def test_all_are_listed_by_resource(given: list[str], nobody: Shell) -> None:
    told = nobody.done(*given)
    assert sorted(_listed(told)) == sorted(OPERATIONS)
    assert len(told.splitlines()) < 100


def test_those_that_answer_a_file_are_listed(nobody: Shell) -> None:
    assert sorted(_listed(nobody.done("download"))) == sorted(name for name, declared in OPERATIONS.items() if declared.media)


@pytest.mark.parametrize("resource", sorted({declared.resource for declared in OPERATIONS.values()}))
def test_a_resource_lists_its_operations_with_what_they_do(resource: str, nobody: Shell) -> None:
    told = nobody.done("call", resource, "--help")
    for name, declared in OPERATIONS.items():
        if declared.resource == resource:
            (line,) = (line for line in told.splitlines() if line.split()[0] == name)
            assert line.rstrip().endswith(".")


def test_a_resource_is_no_operation(nobody: Shell) -> None:
    ran = nobody.run("call", "customers")
    assert (ran.status, ran.out) == (2, "")
    assert "customers.get CUSTOMER-NUMBER" in ran.err
    assert "warehouse.stocktaking.add_rows ID" in nobody.done("call", "warehouse", "--help")
    assert "archive.upload FILE" in nobody.done("call", "archive", "--help")
    assert "archive.upload" not in nobody.done("download", "archive", "--help")


def test_help_says_what_rows_and_columns_there_are(nobody: Shell) -> None:
    told = " ".join(nobody.done("call", "invoices.create", "--help").split())
    assert "--invoice-rows: AccountNumber (whole number), ArticleNumber" in told
    assert "HouseWorkHoursToReport" in told
    assert "Balance (number), Booked (true or false)" in " ".join(nobody.done("call", "invoices.list", "--help").split())
    assert "one of 1, 2, 3, 4" in nobody.done("download", "sie.get", "--help")


def test_help_has_summary_notes_and_descriptions(nobody: Shell) -> None:
    mail = " ".join(nobody.done("call", "invoices.email", "--help").split())
    assert "Send an invoice by e-mail." in mail
    assert "Sends an e-mail; the client never repeats the request by itself." in mail
    assert "Invoice number as printed on the invoice" in mail
    assert "Text to search for in the postal code" in nobody.done("call", "customers.list", "--help")


def test_every_parameter_in_help_has_a_description() -> None:
    silent = [
        f"{name} {parameter}"
        for name, declared in operations.known().items()
        for parameter in (*declared.path, *declared.query, *declared.headers, *declared.form)
        if not declared.descriptions.get(parameter)
    ]
    assert silent == []
    assert all(declared.summary for declared in operations.known().values())


@pytest.mark.parametrize("given", [["--help"], ["call"], ["call", "customers", "--help"], ["call", "invoices.create", "--help"]], ids=str)
def test_who_reads_help_from_a_pipe_may_stop(given: list[str]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as closed:
        ran = subprocess.run([sys.executable, "-m", "fortnox_client.cli", *given], stdout=closed, stderr=subprocess.PIPE, check=False)
    assert (ran.returncode, ran.stderr) == (141, b"")


@pytest.mark.parametrize("command", ["check", "login", "logout", "whoami", "profiles", "call", "download", "completion"])
def test_every_command_has_help(command: str, nobody: Shell) -> None:
    told = nobody.done(command, "--help")
    assert f"Usage: fortnox {command}" in told
    assert command in nobody.done("--help")


def test_the_sandbox_has_help(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="0"):
        main(["sandbox", "--help"])
    assert "usage: fortnox sandbox " in capfd.readouterr().out


@pytest.mark.parametrize("shell_", ["bash", "zsh", "fish", "powershell"])
def test_a_shell_completes_operations_and_their_options(shell_: str, nobody: Shell) -> None:
    script = nobody.done("completion", shell_)
    words = ("customers.list", "sortorder", "invoices.preview", "login", "if-match", "etag-save", "document-in-effect-date")
    for word in (*words, *OPERATIONS):
        assert word in script


def test_bash_takes_the_script(nobody: Shell, tmp_path: Path) -> None:
    (tmp_path / "script").write_text(nobody.done("completion", "bash"), "utf-8")
    subprocess.run(["bash", "-n", tmp_path / "script"], check=True)


def test_the_version_is_told(nobody: Shell) -> None:
    assert nobody.done("--version").startswith("fortnox-client ")


def test_without_the_extra_one_line_says_how_to_get_it() -> None:
    """A path hook that knows no cyclopts stands for an environment that has none."""
    program = """
import sys
class None_:
    def find_spec(self, name, path=None, target=None):
        if name == "cyclopts":
            raise ModuleNotFoundError("No module named 'cyclopts'", name="cyclopts")
sys.meta_path.insert(0, None_())
from fortnox_client.cli import main
sys.exit(main(["call", "customers.list"]))
"""
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout, ran.stderr) == (1, "", "fortnox needs the extra cli: pip install 'fortnox-client[cli]'\n")


def test_nothing_heavy_is_imported_for_the_version() -> None:
    program = (
        "import sys; from fortnox_client.cli import main; main(['--version']); print({'httpx', 'cyclopts', 'rich'} & sys.modules.keys())"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ran.stdout.splitlines()[-1] == "set()"


@pytest.mark.parametrize("form", ["json", "jsonl", "csv", "table"])
def test_what_goes_into_a_pipe_is_utf8(form: str, running: Sandbox, tmp_path: Path) -> None:
    """As where Windows has another encoding for pipes."""
    environ = {**os.environ, **running.environment(), "HOME": str(tmp_path), "PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"}
    command = [sys.executable, "-m", "fortnox_client.cli", "call", "customers.list", "--format", form, "--limit", "1"]
    assert "Trädgård".encode() in subprocess.run(command, env=environ, capture_output=True, check=True).stdout
    checked = subprocess.run([*command[:3], "check"], env=environ, capture_output=True, check=True)
    assert "✓".encode() in checked.stdout


def test_what_was_closed_before_is_nowhere(running: Sandbox, tmp_path: Path) -> None:
    environ = {**os.environ, **running.environment(), "HOME": str(tmp_path)}
    command = [sys.executable, "-m", "fortnox_client.cli", "call", "customers.create", "--name", "Acme AB", "--format", "json"]
    program = f"import os, sys; [os.close(each) for each in (0, 1)]; os.execv(sys.executable, {command})"
    ran = subprocess.run([sys.executable, "-c", program], env=environ, capture_output=True, text=True, check=False)
    assert ran.returncode == 1
    assert ran.stderr.endswith("fortnox: this writes, and nobody is there to ask: add --yes\n")
    assert (
        subprocess.run([sys.executable, "-c", program.replace("'--name'", "'--yes', '--name'")], env=environ, check=False).returncode == 0
    )


def test_who_reads_from_a_pipe_may_stop(running: Sandbox, tmp_path: Path) -> None:
    """120 pages are there, and only those are read that were under way."""
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
