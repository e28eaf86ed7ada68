"""Every `fortnox` line of the README and of docs/command-line.md runs against a sandbox. What completes is in test_program."""

import json
import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest
from fortnox_client.cli.operations import find

from tests.cli.conftest import Shell
from tests.samples import ROOT

BLOCK = re.compile(r"^```console\n(.*?)^```", re.DOTALL | re.MULTILINE)


def _lines() -> Iterator[str]:
    for page in ("README.md", "docs/command-line.md"):
        for block in BLOCK.findall((ROOT / page).read_text("utf-8")):
            yield from (line for line in block.splitlines() if line.startswith("fortnox "))


LINES = list(dict.fromkeys(_lines()))


@pytest.mark.parametrize("line", [line for line in LINES if not line.startswith(("fortnox login", "fortnox completion"))])
def test_a_line_of_the_docs_runs(line: str, shell: Shell, tmp_path: Path) -> None:
    row = {"Description": "x", "DeliveredQuantity": 1, "Price": 1}
    (tmp_path / "invoice.json").write_text(json.dumps({"CustomerNumber": "1", "InvoiceRows": [row]}))
    command, *arguments = shlex.split(line.partition(" > ")[0])[1:]
    writes = command == "call" and not find(arguments[0]).operation.safe
    shell.done(command, *arguments, *(["--yes"] if writes and "--yes" not in arguments else []))


def test_the_login_of_the_docs_is_one() -> None:
    """That it works is shown with a browser."""
    assert [line for line in LINES if line.startswith("fortnox login")] == ["fortnox login --scopes companyinformation,customer,invoice"]
