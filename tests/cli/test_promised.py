"""Names that no type checker sees, and that a version promises: in a file that `nox -s version` compares with the last release's."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from fortnox_client.cli import trouble
from tools.release.version.promised import FILE

# One operation of each kind stands for all: parameters and keys are promised by the API.
COMMANDS = (
    "",
    "call account_charts.list",
    "call bank_processes.orders.upload_document",
    "call invoices.bookkeep",
    "call labels.create",
    "call labels.update",
    "call recurring_billing.recurrings.patch",
    "check",
    "completion",
    "download invoices.preview",
    "login",
    "logout",
    "profiles",
    "sandbox",
    "whoami",
)


def test_names_that_are_promised_are_written_down(root: Path, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    promised = "".join(f"{each}\n" for each in [*_options(), *_statuses(), *_fixtures(tmp_path), *_named(root)])
    if request.config.getoption("--rewrite"):
        (root / FILE).write_text(promised, "utf-8")
    assert promised == (root / FILE).read_text("utf-8"), "pytest tests/cli/test_promised.py --rewrite writes it anew"


def test_all_commands_are_among_them() -> None:
    told = re.findall(r"^│ (\w+) ", _help(), flags=re.MULTILINE)
    assert set(told) == {each.split()[0] for each in COMMANDS if each}


def _options() -> Iterator[str]:
    for command in COMMANDS:
        told = _help(*command.split())
        for option in sorted(set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", _without_prose(told)))):
            yield f"fortnox {command} {option}".replace("  ", " ")


def _help(*command: str) -> str:
    run = [sys.executable, "-m", "fortnox_client.cli", *command, "--help"]
    return subprocess.run(run, env={**os.environ, "COLUMNS": "200"}, capture_output=True, text=True, check=True).stdout


def _without_prose(told: str) -> str:
    """The column of names: what stands first in a line, up to two spaces."""
    return "\n".join(re.sub(r"^[│ *]*", "", line).partition("  ")[0] for line in told.splitlines() if re.match(r"[│ ]*\*? *-", line))


def _statuses() -> Iterator[str]:
    for name, status in vars(trouble).items():
        if isinstance(status, int):
            yield f"fortnox exit-status {status}: {name.lower()}"


def _fixtures(empty: Path) -> list[str]:
    run = [sys.executable, "-m", "pytest", "--fixtures", "-q"]
    told = subprocess.run(run, cwd=empty, capture_output=True, text=True, check=False).stdout
    return [f"pytest-fixture {name}" for name in sorted(set(re.findall(r"^(fortnox\w*)", told, flags=re.MULTILINE)))]


def _named(root: Path) -> Iterator[str]:
    """Variables and loggers, by the source that reads and names them."""
    source = "".join(file.read_text("utf-8") for file in sorted((root / "overrides").rglob("*.py")))
    yield from (f"variable {name}" for name in sorted(set(re.findall(r"\bFORTNOX_[A-Z]+(?:_[A-Z]+)*", source))))
    yield from (f"logger {name}" for name in sorted(set(re.findall(r'getLogger\("([\w.]+)"', source))))
