"""The evidence table and the list of other evidence are up to date."""

import json
from pathlib import Path

import pytest
from fortnox_client.operations import OPERATIONS

from tools.evidence import table, tested_elsewhere
from tools.evidence.samples import ROOT
from tools.evidence.tested_elsewhere import Found


def test_evidence_table_is_up_to_date() -> None:
    assert table.DOCUMENT.read_text("utf-8") == table.to_markdown(), "run `nox -s evidence`"


def test_each_operation_has_a_row() -> None:
    rows = table.rows()
    assert {row.operation for row in rows} == set(OPERATIONS)
    assert len(rows) == len(OPERATIONS)
    assert all(row.counts["synthetic"] for row in rows)


def test_evidence_file_has_what_was_found(evidence_path: Path) -> None:
    assert tested_elsewhere.load() == tested_elsewhere.read(evidence_path), "run `nox -s evidence`"


def test_evidence_elsewhere_has_only_class_and_date() -> None:
    for each in tested_elsewhere.load():
        assert each.operation in OPERATIONS
        assert each.kind in tested_elsewhere.CLASSES
        assert not each.month or (len(each.month) == 7 and each.month.replace("-", "").isdigit())


@pytest.mark.parametrize(
    ("kind", "date", "shape", "found"),
    [
        ("hand-written-test", "2026-02-16", {}, ["2026-02"]),
        ("documented", None, {"xml elements": ["A"]}, [""]),
        ("recorded", "2026-02", {"Invoice": {"City": "string"}}, []),
        ("recorded", "2026-02", {"Invoice": {"New": "string"}}, ["2026-02"]),
    ],
    ids=["a test", "field names", "a fixture has the fields", "no fixture has the fields"],
)
def test_evidence_line_counts_if_no_fixture_has_its_fields(
    kind: str, date: str | None, shape: dict[str, object], found: list[str], tmp_path: Path
) -> None:
    file = tmp_path / "evidence.jsonl"
    line = {"method": "GET", "path": "/3/invoices/{Id}", "class": kind, "date": date, "shape": shape}
    file.write_text(f"{json.dumps(line)}\n", "utf-8")
    assert [each.month for each in tested_elsewhere.read(file)] == found


def test_evidence_unknown_operation_raises(tmp_path: Path) -> None:
    file = tmp_path / "evidence.jsonl"
    file.write_text('{"method": "GET", "path": "/3/nowhere", "class": "documented", "date": null, "shape": {}}\n', "utf-8")
    with pytest.raises(AssertionError, match="unknown operation GET /3/nowhere"):
        tested_elsewhere.read(file)


def test_evidence_file_accepts_any_parameter_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tested_elsewhere, "FILE", tmp_path / "tested_elsewhere.json")
    tested_elsewhere.save([Found("GET /3/invoices/{Other}", "documented", "")])
    assert tested_elsewhere.load() == [Found("GET /3/invoices/{DocumentNumber}", "documented", "")]


def test_readme_links_to_evidence() -> None:
    assert "[Evidence](docs/evidence.md) counts" in (ROOT / "README.md").read_text("utf-8")
