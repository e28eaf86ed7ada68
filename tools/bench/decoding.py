"""Decoding against json.loads, and against the models that openapi-python-client's own templates make of the same document."""

import functools
import importlib
import json
import random
import sys
import tempfile
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

from fortnox_client.models import Invoice, InvoiceListItem
from fortnox_client.operations import OPERATIONS
from fortnox_core.decoding import read_one, read_rows
from fortnox_core.errors import Response

from tools.bench.figures import Figure, cpu_medians, memory, milliseconds
from tools.evidence import samples

ROWS = 500
BYTES = 396_000
INVOICES = 200
ZEROS = 0.9  # of the amounts in recorded invoices

DRIFT: dict[str, tuple[float, Callable[[int], dict[str, Any]]]] = {
    "an undeclared property in each": (1.2, lambda _: {"New": "x"}),
    "an undeclared property in the last": (1.2, lambda number: {"Newer": "x"} if number == ROWS - 1 else {}),
    "API_NORIGHT in one": (1.2, lambda number: {"Balance": "API_NORIGHT"} if number == ROWS // 2 else {}),
    "API_NORIGHT in each": (1.2, lambda _: {"Balance": "API_NORIGHT"}),
    "booleans in quotes": (1.6, lambda _: {"Booked": "false", "Sent": "true"}),
    "numbers in quotes": (1.6, lambda number: {"Balance": f"{number}.25", "VoucherNumber": str(number)}),
    "numbers for texts": (1.6, lambda number: {"CustomerNumber": number, "OCR": number}),
    "empty texts": (1.6, lambda _: {"Balance": "", "Booked": "", "DueDate": "", "VoucherNumber": ""}),
    "values of another type": (1.6, lambda number: {"Balance": [number]}),
}
"""How the rows of a page differ from the model: the bound, and the properties of a row."""

draw = random.Random(1)


def figures() -> Iterator[Figure]:
    page = _page()
    content = json.dumps(page).encode()
    invoices = _invoices()
    listing, getting = OPERATIONS["GET /3/invoices"], OPERATIONS["GET /3/invoices/{DocumentNumber}"]
    with tempfile.TemporaryDirectory() as folder:
        stock = _stock(Path(folder))
        ours, plain, theirs = cpu_medians(
            lambda: read_rows(Response(listing, 200, {}, content), InvoiceListItem),
            lambda: json.loads(content),
            lambda: [stock.InvoiceListItem.from_dict(each) for each in json.loads(content)["Invoices"]],
        )
        ours_one, theirs_one = cpu_medians(
            lambda: [read_one(Response(getting, 200, {}, each), Invoice) and None for each in invoices],
            lambda: [stock.Invoice.from_dict(json.loads(each)["Invoice"]) and None for each in invoices],
        )
    size = f"{ROWS} rows ({len(content) // 1000} kB)"
    yield Figure(f"decode {size} into models", milliseconds(ours), f"json.loads into dicts: {milliseconds(plain)}", ours / plain, 0.92)
    yield Figure(f"decode {size} into models", milliseconds(ours), f"stock templates: {milliseconds(theirs)}", ours / theirs, 0.65)
    one, other = milliseconds(ours_one / INVOICES), milliseconds(theirs_one / INVOICES)
    yield Figure("decode an invoice with 5 rows", one, f"stock templates: {other}", ours_one / theirs_one, 0.45)
    yield from _drift_figures(page)
    many = json.dumps({"Invoices": page["Invoices"] * 20}).encode()
    models = memory(lambda: read_rows(Response(listing, 200, {}, many), InvoiceListItem)[0])
    dicts = memory(lambda: json.loads(many, parse_float=Decimal)["Invoices"])
    yield Figure(
        f"memory of {ROWS * 20:,} rows", f"{models / 2**20:.1f} MiB", f"dicts with Decimals: {dicts / 2**20:.1f} MiB", models / dicts, 0.8
    )


def _drift_figures(page: dict[str, Any]) -> Iterator[Figure]:
    """Measure pages whose rows differ from the model."""
    listing, rows = OPERATIONS["GET /3/invoices"], page["Invoices"]
    for what, (bound, differ) in DRIFT.items():
        content = json.dumps({**page, "Invoices": [{**row, **differ(number)} for number, row in enumerate(rows)]}).encode()
        ours, plain = cpu_medians(
            functools.partial(read_rows, Response(listing, 200, {}, content), InvoiceListItem), functools.partial(json.loads, content)
        )
        yield Figure(f"decode {ROWS} rows, {what}", milliseconds(ours), f"json.loads: {milliseconds(plain)}", ours / plain, bound)
    getting = OPERATIONS["GET /3/invoices/{DocumentNumber}"]
    invoices = [_with_null_and_text(json.loads(each)) for each in _invoices()]
    ours, plain = cpu_medians(
        lambda: [read_one(Response(getting, 200, {}, each), Invoice) and None for each in invoices],
        lambda: [json.loads(each) and None for each in invoices],
    )
    one, other = milliseconds(ours / INVOICES), milliseconds(plain / INVOICES)
    yield Figure("decode an invoice, null in lists, booleans in quotes", one, f"json.loads: {other}", ours / plain, 1.6)


def _with_null_and_text(body: dict[str, Any]) -> bytes:
    invoice = body["Invoice"]
    return json.dumps({"Invoice": {**invoice, "Credit": "false", "InvoiceRows": [*invoice["InvoiceRows"], None]}}).encode()


def _page() -> dict[str, Any]:
    row = samples.value(samples.schema_named("InvoiceListItem"))
    rows = _filled([{**_with_amounts(row), "DocumentNumber": str(number)} for number in range(ROWS)])
    return {"MetaInformation": {"@TotalResources": ROWS, "@TotalPages": 1, "@CurrentPage": 1}, "Invoices": rows}


def _invoices() -> list[bytes]:
    invoice = samples.value(samples.schema_named("Invoice"))
    invoice["InvoiceRows"] *= 5
    return [json.dumps({"Invoice": _with_amounts(invoice)}).encode() for _ in range(INVOICES)]


def _filled(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return rows with longer texts, so that a page has the size of a real one."""
    missing = BYTES - len(json.dumps(rows))
    for row in rows:
        row["CustomerName"] = "Å" * max(1, missing // len(rows) // 6)
    return rows


def _with_amounts(value: Any) -> Any:
    """Replace each amount by another one: a cached amount would make decoding look faster."""
    if isinstance(value, Decimal):
        return 0 if draw.random() < ZEROS else draw.randrange(1, 10**8) / 100
    if isinstance(value, dict):
        return {key: _with_amounts(inner) for key, inner in value.items()}
    return [_with_amounts(inner) for inner in value] if isinstance(value, list) else value


def _stock(folder: Path) -> Any:
    """Return the models that openapi-python-client's own templates make of the document that ours are made from."""
    from openapi_python_client import Project
    from openapi_python_client.config import Config, ConfigFile, MetaType
    from openapi_python_client.parser import GeneratorData

    from generator import choices, codegen_input, overlay, tables
    from generator.names import Names
    from generator.tables import Tables

    spec = Path(__file__).parents[2] / "spec"
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
