"""Decoding against json.loads, and against what openapi-python-client's own templates make of the same document."""

import importlib
import json
import random
import sys
import tempfile
from decimal import Decimal
from pathlib import Path
from typing import Any

from fortnox_client.models import Invoice, InvoiceListItem
from fortnox_client.operations import OPERATIONS
from fortnox_core.decoding import read_one, read_rows
from fortnox_core.response import Reply

sys.path.insert(0, str(Path(__file__).parent.parent.parent))

from tools.bench import measure
from tools.evidence import samples

ROWS = 500
BYTES = 396_000
INVOICES = 200
ZEROS = 0.9  # of the amounts in recorded invoices

chance = random.Random(1)


def main() -> int:
    row = samples.value(samples.schema_named("InvoiceListItem"))
    page = {"MetaInformation": {"@TotalResources": ROWS, "@TotalPages": 1, "@CurrentPage": 1}}
    page["Invoices"] = _filled([{**_with_amounts(row), "DocumentNumber": str(number)} for number in range(ROWS)])
    content = json.dumps(page).encode()
    invoice = samples.value(samples.schema_named("Invoice"))
    invoice["InvoiceRows"] *= 5
    invoices = [json.dumps({"Invoice": _with_amounts(invoice)}).encode() for _ in range(INVOICES)]
    print(f"a page of {ROWS} rows, {len(row)} fields, {len(content):,} bytes; an invoice of {len(invoices[0]):,} bytes with 5 rows")

    listing, getting = OPERATIONS["GET /3/invoices"], OPERATIONS["GET /3/invoices/{DocumentNumber}"]
    with tempfile.TemporaryDirectory() as folder:
        stock = _stock(Path(folder))
        ours, plain, theirs = measure.medians(
            lambda: read_rows(Reply(listing, 200, {}, content), InvoiceListItem),
            lambda: json.loads(content),
            lambda: [stock.InvoiceListItem.from_dict(each) for each in json.loads(content)["Invoices"]],
        )
        ours_one, theirs_one = measure.medians(
            lambda: [read_one(Reply(getting, 200, {}, each), Invoice) and None for each in invoices],
            lambda: [stock.Invoice.from_dict(json.loads(each)["Invoice"]) and None for each in invoices],
        )
    many = json.dumps({"Invoices": page["Invoices"] * 20}).encode()
    models = measure.memory(lambda: read_rows(Reply(listing, 200, {}, many), InvoiceListItem)[0])
    dicts = measure.memory(lambda: json.loads(many, parse_float=Decimal)["Invoices"])
    kept = [
        measure.show("a page into models / json.loads into dicts", ours / plain, 1.25),
        measure.show("a page into models / stock templates", ours / theirs, 0.65),
        measure.show("one invoice / stock templates", ours_one / theirs_one, 0.45),
        measure.show("memory of 10,000 rows / that of dicts with Decimals", models / dicts, 0.8),
    ]
    return 0 if all(kept) else 1


def _filled(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Rows of the size that real ones have: the sample's texts are short."""
    missing = BYTES - len(json.dumps(rows))
    for row in rows:
        row["CustomerName"] = "Å" * max(1, missing // len(rows) // 6)
    return rows


def _with_amounts(value: Any) -> Any:
    """Another amount in place of each, so that none is met again: what is read once could be remembered."""
    if isinstance(value, Decimal):
        return 0 if chance.random() < ZEROS else chance.randrange(1, 10**8) / 100
    if isinstance(value, dict):
        return {key: _with_amounts(inner) for key, inner in value.items()}
    return [_with_amounts(inner) for inner in value] if isinstance(value, list) else value


def _stock(folder: Path) -> Any:
    """The models that openapi-python-client's own templates make of the document that ours are fed."""
    from openapi_python_client import Project
    from openapi_python_client.config import Config, ConfigFile, MetaType
    from openapi_python_client.parser import GeneratorData

    from generator import choices, codegen_input, overlay, tables
    from generator.names import Names
    from generator.tables import Tables

    spec = Path(__file__).parent.parent.parent / "spec"
    facts = json.loads((spec / "fortnox.json").read_text("utf-8"))
    known = tables.read(overlay.apply(overlay.load(spec / "overlays"), facts), Tables.load(spec))
    names = Names.load(spec / "names.yaml")
    config = Config.from_sources(
        ConfigFile(literal_enums=True, post_hooks=[]),
        MetaType.NONE,
        document_source=folder,
        file_encoding="utf-8",
        overwrite=True,
        output_path=folder / "stock_client",
    )
    data = GeneratorData.from_dict(codegen_input.build_document(known, names, choices.collect(known, names)), config=config)
    Project(openapi=data, config=config).build()  # type: ignore[arg-type]  # the document is known to be good
    sys.path.insert(0, str(folder))
    return importlib.import_module("stock_client.models")


if __name__ == "__main__":
    sys.exit(main())
