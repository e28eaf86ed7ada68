"""Public names that a type checker does not see. `nox -s version` compares their file with that of the last release."""

import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import redirect_stdout, suppress
from io import StringIO
from pathlib import Path

import pytest
from fortnox_client.cli import errors, main

from tools.release.version.public_names import FILE

# One operation of each kind is enough: names of parameters and fields come from the API.
COMMANDS = (
    "",
    "archive",
    "attach",
    "call account_charts.list",
    "call bank_processes.orders.upload_document",
    "call invoices.bookkeep",
    "call labels.create",
    "call labels.update",
    "call recurring_billing.recurrings.patch",
    "check",
    "completion",
    "download invoices.preview",
    "keep-alive",
    "login",
    "logout",
    "profiles",
    "sandbox",
    "whoami",
)


@pytest.fixture(autouse=True)
def wide_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "200")


def test_public_names_match_file(root: Path, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    names = "".join(f"{each}\n" for each in [*_options(), *_statuses(), *_fixtures(tmp_path), *_variables_and_loggers(root)])
    if request.config.getoption("--rewrite"):
        (root / FILE).write_text(names, "utf-8")
    assert names == (root / FILE).read_text("utf-8"), "update the file: pytest tests/cli/test_public_names.py --rewrite"


def test_public_names_cover_all_commands() -> None:
    commands = re.findall(r"^│ (\w[\w-]*) ", _help(), flags=re.MULTILINE)
    assert set(commands) == {each.split()[0] for each in COMMANDS if each}


def _options() -> Iterator[str]:
    for command in COMMANDS:
        text = _help(*command.split())
        for option in sorted(set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", _first_column(text)))):
            yield f"fortnox {command} {option}".replace("  ", " ")


def _help(*command: str) -> str:
    with redirect_stdout(StringIO()) as output, suppress(SystemExit):  # argparse, which the sandbox uses, ends the process
        main([*command, "--help"])
    return output.getvalue()


def _first_column(text: str) -> str:
    """Return the first column of the options: each line up to two spaces."""
    return "\n".join(re.sub(r"^[│ *]*", "", line).partition("  ")[0] for line in text.splitlines() if re.match(r"[│ ]*\*? *-", line))


def _statuses() -> Iterator[str]:
    for name, status in vars(errors).items():
        if isinstance(status, int):
            yield f"fortnox exit-status {status}: {name.lower()}"


def _fixtures(empty: Path) -> list[str]:
    run = [sys.executable, "-m", "pytest", "--fixtures", "-q", "-p", "fortnox_client.sandbox.pytest_plugin"]
    text = subprocess.run(run, cwd=empty, capture_output=True, text=True, check=False).stdout
    return [f"pytest-fixture {name}" for name in sorted(set(re.findall(r"^(fortnox\w*)", text, flags=re.MULTILINE)))]


def _variables_and_loggers(root: Path) -> Iterator[str]:
    """Yield the environment variables and loggers in the source."""
    source = "".join(file.read_text("utf-8") for file in sorted((root / "overrides").rglob("*.py")))
    yield from (f"variable {name}" for name in sorted(set(re.findall(r"\bFORTNOX_[A-Z]+(?:_[A-Z]+)*", source))))
    yield from (f"logger {name}" for name in sorted(set(re.findall(r'getLogger\("([\w.]+)"', source))))
