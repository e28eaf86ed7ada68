"""How documents and invoices are filtered and searched, in SQL."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from fortnox_client.sandbox.api import sums
from fortnox_client.sandbox.api.books import extract
from fortnox_client.sandbox.api.listing import Filter, Search
from fortnox_client.sandbox.api.store import Condition


def searched(dated: str, filters: Mapping[str, Filter], **parameters: str) -> Search:
    """How documents are searched."""
    return Search(
        filters,
        {"transactionDate": dated, "id": "DocumentNumber", "sent": "Sent", **parameters},
        {"label": _labelled, "articlenumber": _with_row("ArticleNumber"), "articledescription": _with_row("Description"), **_BY_ACCOUNT},
    )


def flag(name: str, *, on: bool) -> Condition:
    """That a field is set, or not."""
    return Condition(f"ifnull({extract(name)}, 0) = {int(on)}")


def passed(name: str, *conditions: Condition) -> Filter:
    """All of several conditions, and that the day in a field is past."""
    return lambda books: all_of(*conditions, Condition(f"{extract(name)} < ?", (books.today().isoformat(),)))


def all_of(*conditions: Condition) -> Condition:
    """All of several conditions in one."""
    return Condition(" AND ".join(f"({each.sql})" for each in conditions), tuple(value for each in conditions for value in each.values))


def _labelled(text: str) -> Condition:
    number = int(text) if text.isascii() and text.isdigit() and len(text) < 15 else -1
    labels = extract("Labels")
    return Condition(f"EXISTS (SELECT 1 FROM json_each({labels}) AS label WHERE json_extract(label.value, '$.Id') = ?)", (number,))


def _with_row(field: str) -> Callable[[str], Condition]:
    return lambda text: Condition(_A_ROW.format(f"instr(folded(json_extract(line.value, '$.{field}')), ?) > 0"), (text.casefold(),))


def _with_account(sign: str) -> Callable[[str], Condition]:
    """A row's account is not below a number, or not above it."""
    return lambda text: Condition(_A_ROW.format(f"json_extract(line.value, '$.AccountNumber') {sign} ?"), (int(sums.number(text)),))


# Every kind of document keeps its rows under another name.
_HELD: Final = ", ".join(extract(name) for name in ("InvoiceRows", "OrderRows", "OfferRows"))
_A_ROW: Final = f"EXISTS (SELECT 1 FROM json_each(coalesce({_HELD}, '[]')) AS line WHERE {{}})"
_BY_ACCOUNT: Final = {"accountnumberfrom": _with_account(">="), "accountnumberto": _with_account("<=")}
