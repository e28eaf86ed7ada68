"""Published names: they never change, and a name that differs from the rule has a reason."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from generator import api, naming, overlay, tables
from generator.names import Names
from generator.tables import Tables
from tests.generator.project import ROOT, Small


@pytest.fixture(scope="module")
def corrected() -> dict[str, Any]:
    facts = json.loads((ROOT / "spec/fortnox.json").read_text("utf-8"))
    return overlay.apply(overlay.load(ROOT / "spec/overlays"), facts)


@pytest.fixture(scope="module")
def content() -> dict[str, Any]:
    return YAML(typ="safe").load(ROOT / "spec/names.yaml")


def test_name_different_from_rule_has_a_reason(corrected: dict[str, Any], content: dict[str, Any]) -> None:
    known = tables.read(corrected, Tables.load(ROOT / "spec"))
    rules = naming.operation_names(corrected, api.find_declared_lists(corrected))
    proposals = {
        **{each.tag: naming.resource(each.tag) for each in known.operations},
        **{each.key: f"{content['resources'][each.tag]}.{rules[each.key]}" for each in known.operations},
        **{schema: naming.model(schema) for schema in content["models"]},
        **{name: naming.identifier(name) for name in content["identifiers"]},
    }
    chosen = {**content["resources"], **content["operations"], **content["models"], **content["identifiers"]}
    lines = (ROOT / "spec/names.yaml").read_text("utf-8").splitlines()
    for key, proposal in proposals.items():
        if chosen[key] != proposal:
            line = next(line for line in lines if line.strip().startswith((f"{key}:", f"'{key}':")))
            assert re.search(r"# .{8,}", line), f"{key} is not {proposal}, and has no comment with the reason"


def test_names_are_python_identifiers(content: dict[str, Any]) -> None:
    for name in content["identifiers"].values():
        assert name.isidentifier()
        assert name == name.lower()
        assert not name.startswith("_")
    for section in ("models", "choices"):
        for name in content[section].values():
            assert name.rpartition(".")[2].isidentifier()


def test_operation_names_have_no_digits(content: dict[str, Any]) -> None:
    names = [entry if isinstance(entry, str) else entry["name"] for entry in content["operations"].values()]
    assert len(set(names)) == len(names)
    assert not [name for name in names if re.search(r"\d", name)]


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("VATNumber", "vat_number"),
        ("@url", "url"),
        ("@urlTaxReductionList", "url_tax_reduction_list"),
        ("EDIInformation", "edi_information"),
        ("Address1", "address1"),
        ("OCR", "ocr"),
        ("internalReference", "internal_reference"),
        ("lastmodified", "lastmodified"),
        ("class", "class_"),
        ("List", "list_"),
        ("ÅrsAvgift", "ars_avgift"),
    ],
)
def test_identifier_proposals(word: str, name: str) -> None:
    assert naming.identifier(word) == name


@pytest.mark.parametrize(
    ("schema", "name"),
    [
        ("fortnox_CustomerListItem", "CustomerListItem"),
        ("fortnox_Invoice_InvoiceRow", "InvoiceRow"),
        ("fortnox_AccountSingleItem", "Account"),
        ("fortnox_InvoicePayload", "Invoice"),
        ("warehouse_StockPoint", "warehouse.StockPoint"),
    ],
)
def test_model_proposals(schema: str, name: str) -> None:
    assert naming.model(schema) == name


def test_published_name_stays_when_the_rule_changes(tmp_path: Path) -> None:
    file = tmp_path / "names.yaml"
    file.write_text("identifiers:\n  VATNumber: vat_no # an old rule\nmodels:\n  fortnox_Customer: Client\n", "utf-8")
    names = Names.load(file)
    assert names.identifier("VATNumber") == "vat_no"
    assert names.model("fortnox_Customer") == "Client"
    assert "# an old rule" in names.to_text()
    assert names.added == []


def test_gone_operation_has_a_method_that_raises(tmp_path: Path) -> None:
    small = Small(tmp_path / "project")
    names = small.root / "spec/names.yaml"
    names.write_text("operations:\n  GET /3/old: {name: widgets.old, gone: 2026-01-31}\n", "utf-8")
    assert small.generate_small() == 0
    code = (small.root / "generated/fortnox_api/resources/widgets.py").read_text("utf-8")
    assert "def old(self, *args: object, **kwargs: object) -> NoReturn:" in code
    assert 'gone("widgets.old", "2026-01-31")' in code
    assert "GET /3/old" not in (small.root / "generated/fortnox_api/operations.py").read_text("utf-8")


def test_new_operation_gets_unique_name_and_scope_of_tag(tmp_path: Path) -> None:
    small = Small(tmp_path / "project")
    names = small.root / "spec/names.yaml"
    names.write_text("operations:\n  PUT /3/widgets/{WidgetNumber}: widgets.update\n", "utf-8")
    item = small.document["paths"]["/3/widgets/{WidgetNumber}"]
    item["patch"] = item["delete"]
    assert small.generate_small() == 0
    assert "PATCH /3/widgets/{WidgetNumber}: widgets.update_patch" in names.read_text("utf-8")
    published = json.loads((small.root / "generated/fortnox_api/openapi.json").read_text("utf-8"))
    assert published["paths"]["/3/widgets/{WidgetNumber}"]["patch"]["security"] == [{"fortnox": ["widget"]}]


def test_gone_resource_has_no_source_link(tmp_path: Path) -> None:
    small = Small(tmp_path / "project")
    names = small.root / "spec/names.yaml"
    names.write_text("operations:\n  GET /3/relics: {name: relics.list, gone: 2026-01-31}\n", "utf-8")
    assert small.generate_small() == 0
    code = (small.root / "generated/fortnox_api/resources/relics.py").read_text("utf-8")
    assert "def list(self" in code
    assert "Source:" not in code
