"""The README is correct: its example runs, CI runs its commands, and its figures are counted."""

import json
import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import fortnox_client
import httpx
import pytest

from tests.code_blocks import python_blocks

COMMANDS = ["python -m pip install nox && nox -s generate", "python -m pip install nox && nox -s tests"]


@pytest.fixture
def readme(root: Path) -> str:
    return (root / "README.md").read_text("utf-8")


def test_example_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """The example creates its own client, which gets a transport that responds as Fortnox does."""
    sent: list[str] = []

    def respond(request: httpx.Request) -> httpx.Response:
        sent.append(f"{request.method} {request.url.path}")
        return _respond(request)

    class Fortnox(fortnox_client.Fortnox):
        def __init__(self, **options: Any) -> None:
            super().__init__(**options, http_client=httpx.Client(transport=httpx.MockTransport(respond)))

    monkeypatch.chdir(tmp_path)
    where, code = next(python_blocks())
    assert where.startswith("README.md")
    exec(compile(code.replace("from fortnox_client import Fortnox\n", ""), where, "exec"), {"Fortnox": Fortnox})
    assert sent == ["GET /3/invoices", "POST /3/customers", "PUT /3/customers/7", "GET /3/invoices/1042/preview"]
    assert capsys.readouterr().out == "1042 2026-01-31 125.50\n"
    assert (tmp_path / "1042.pdf").read_bytes() == b"%PDF-1.7"


def _respond(request: httpx.Request) -> httpx.Response:
    if request.url.path == "/3/invoices":
        row = {"DocumentNumber": "1042", "DueDate": "2026-01-31", "Balance": "@"}
        meta = {"@TotalResources": 1, "@TotalPages": 1, "@CurrentPage": 1}
        return httpx.Response(200, text=json.dumps({"Invoices": [row], "MetaInformation": meta}).replace('"@"', "125.50"))
    if request.url.path.endswith("/preview"):
        return httpx.Response(200, content=b"%PDF-1.7", headers={"Content-Type": "application/pdf"})
    customer = json.loads(request.content)["Customer"]
    return httpx.Response(201, json={"Customer": {"CustomerNumber": "7", **customer}})


def test_readme_has_both_commands(readme: str) -> None:
    for command in COMMANDS:
        assert command in readme


def test_ci_runs_the_commands_of_the_readme(root: Path) -> None:
    script = (root / ".ci/run").read_text("utf-8")
    assert "python -m pip install --quiet nox" in script
    assert "nox -s tests" in script


def test_figures_are_correct(readme: str, root: Path) -> None:
    corrections = (root / "docs/corrections.md").read_text("utf-8")
    facts = json.loads((root / "spec/fortnox.json").read_text("utf-8"))
    bodies = [
        media
        for item in facts["paths"].values()
        for operation in item.values()
        for media in operation.get("requestBody", {}).get("content", {})
    ]
    assert not re.search(r"\d+ operations", readme), "docs/evidence.md counts them"
    assert re.findall(r"(\d+) request bodies have no media type", corrections) == [str(bodies.count("*/*"))]


def test_linked_files_exist(readme: str, root: Path) -> None:
    for target in re.findall(r"\]\((?!http)([^)]+)\)", readme):
        assert (root / target).exists(), target


def test_amounts_are_decimals() -> None:
    row = fortnox_client.models.Invoice.from_dict({"Total": "12.50"})
    assert row.total == Decimal("12.50")
