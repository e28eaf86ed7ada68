"""Valid PDF files with the content of a document."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from fortnox_client.sandbox.api.behaviour import File
from fortnox_client.sandbox.api.values import State

_WIDTHS = (90, 25, 30, 35)
_NO_DATE = "2026-01-01"


def render_pdf(title: str, state: State, rows: str, quantity: str) -> File:
    """Return a document as a PDF. The same document gives the same bytes."""
    # Imported on first use: the import takes longer than the start of a sandbox.
    from fpdf import FPDF

    dated = next((state[name] for name in ("InvoiceDate", "OrderDate", "OfferDate") if name in state), "")
    paper = FPDF()
    paper.set_creation_date(datetime.fromisoformat(str(dated) or _NO_DATE).replace(tzinfo=UTC))
    paper.set_title(f"{title} {state.get('DocumentNumber')}")
    paper.add_page()
    paper.set_font("helvetica", size=18)
    paper.cell(0, 12, _latin(f"{title} {state.get('DocumentNumber')}"), new_x="LMARGIN", new_y="NEXT")
    paper.set_font("helvetica", size=10)
    for line in (state.get("CustomerName"), state.get("Address1"), f"{state.get('ZipCode', '')} {state.get('City', '')}", dated):
        paper.cell(0, 6, _latin(line), new_x="LMARGIN", new_y="NEXT")
    _line(paper, ("Benämning", "Antal", "Pris", "Summa"))
    for row in state.get(rows, []):
        _line(paper, (row.get("Description"), row.get(quantity, 0), row.get("Price", 0), row.get("Total", 0)))
    _line(paper, ("Moms", "", "", state.get("TotalVAT", 0)))
    _line(paper, (f"Att betala {state.get('Currency', '')}", "", "", state.get("TotalToPay", 0)))
    return File(bytes(paper.output()), "application/pdf", f"{title}_{state.get('DocumentNumber')}.pdf")


def _line(paper: Any, cells: tuple[Any, ...]) -> None:
    for width, text, align in zip(_WIDTHS, cells, "LRRR", strict=True):
        paper.cell(width, 7, _latin(text)[:60], align=align)
    paper.ln()


def _latin(text: Any) -> str:
    """Return text with the characters that the built-in fonts of a PDF have."""
    return "" if text is None else str(text).encode("latin-1", "replace").decode("latin-1")
