"""SQL conditions for filtering and searching documents and invoices."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from fortnox_client.sandbox.api import sums
from fortnox_client.sandbox.api.company_data import extract
from fortnox_client.sandbox.api.list_query import Filter, Search
from fortnox_client.sandbox.api.store import Condition


def document_search(date_field: str, filters: Mapping[str, Filter], **parameters: str) -> Search:
    """Return the search rules of documents."""
    return Search(
        filters,
        {"transactionDate": date_field, "id": "DocumentNumber", "sent": "Sent", **parameters},
        {
            "label": _has_label,
            "articlenumber": _row_contains("ArticleNumber"),
            "articledescription": _row_contains("Description"),
            **_BY_ACCOUNT,
        },
    )


def flag(name: str, *, on: bool) -> Condition:
    """Return the condition that a flag is set, or not set."""
    return Condition(f"ifnull({extract(name)}, 0) = {int(on)}")


def date_passed(name: str, *conditions: Condition) -> Filter:
    """Return the condition that a date is in the past and that all other conditions hold."""
    return lambda data: all_of(*conditions, Condition(f"{extract(name)} < ?", (data.today().isoformat(),)))


def all_of(*conditions: Condition) -> Condition:
    """Return the conjunction of conditions."""
    return Condition(" AND ".join(f"({each.sql})" for each in conditions), tuple(value for each in conditions for value in each.values))


def _has_label(text: str) -> Condition:
    number = int(text) if text.isascii() and text.isdigit() and len(text) < 15 else -1
    labels = extract("Labels")
    return Condition(f"EXISTS (SELECT 1 FROM json_each({labels}) AS label WHERE json_extract(label.value, '$.Id') = ?)", (number,))


def _row_contains(field: str) -> Callable[[str], Condition]:
    return lambda text: Condition(_ANY_ROW.format(f"instr(folded(json_extract(line.value, '$.{field}')), ?) > 0"), (text.casefold(),))


def _row_account(sign: str) -> Callable[[str], Condition]:
    """Return the condition that the account of any row is within a limit."""
    return lambda text: Condition(_ANY_ROW.format(f"json_extract(line.value, '$.AccountNumber') {sign} ?"), (int(sums.to_decimal(text)),))


# Each document type has its own name for the rows.
_ROW_FIELDS: Final = ", ".join(extract(name) for name in ("InvoiceRows", "OrderRows", "OfferRows"))
_ANY_ROW: Final = f"EXISTS (SELECT 1 FROM json_each(coalesce({_ROW_FIELDS}, '[]')) AS line WHERE {{}})"
_BY_ACCOUNT: Final = {"accountnumberfrom": _row_account(">="), "accountnumberto": _row_account("<=")}
