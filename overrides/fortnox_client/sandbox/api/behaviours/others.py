"""Kinds with little of their own: employees, absences, schedules, vouchers, accruals, finance, assets, attachments, asset depreciation."""

from __future__ import annotations

import uuid
from collections import Counter
from collections.abc import Mapping
from typing import Any

from fortnox_client.sandbox.api import sums
from fortnox_client.sandbox.api.behaviour import Action, Asked, Behaviour
from fortnox_client.sandbox.api.books import Books, equal, extract
from fortnox_client.sandbox.api.kinds import Kind
from fortnox_client.sandbox.api.listing import Search
from fortnox_client.sandbox.api.store import Condition
from fortnox_client.sandbox.api.values import State
from fortnox_client.sandbox.api.vouchers import chosen_year, year_of


class Employees(Behaviour):
    def start(self, books: Books, state: State) -> None:
        state.update({"EmploymentForm": "TV", "PersonelType": "TJM", "SalaryForm": "MAN", "Country": "Sverige"})

    def settle(self, books: Books, state: State) -> None:
        state["FullName"] = " ".join(filter(None, (state.get("FirstName"), state.get("LastName"))))


class Transactions(Behaviour):
    """Absence and attendance: each has an id that no one gives it."""

    def number(self, books: Books, kind: Kind, state: State) -> None:
        state["id"] = str(uuid.uuid4())


class SalaryTransactions(Behaviour):
    def settle(self, books: Books, state: State) -> None:
        state["Total"] = sums.plain(sums.cents(sums.number(state.get("Number") or 1) * sums.number(state.get("Amount"))))


class ScheduleTimes(Behaviour):
    def actions(self) -> Mapping[str, Action]:
        return {"reset_day": self._reset}

    def _reset(self, asked: Asked) -> State:
        asked.books.delete("schedule_times", *asked.key)
        return {"EmployeeId": asked.path["EmployeeId"], "Date": asked.path["Date"]}


def _in_year_of(day: str) -> Condition:
    year = " AND ".join(
        (
            "year.tenant = resource.tenant AND year.kind = 'financial_years'",
            "json_extract(year.state, '$.Id') = json_extract(resource.state, '$.Year')",
            "? BETWEEN json_extract(year.state, '$.FromDate') AND json_extract(year.state, '$.ToDate')",
        )
    )
    return Condition(f"EXISTS (SELECT 1 FROM resource AS year WHERE {year})", (day,))


class Vouchers(Behaviour):
    """Numbered in their series and year."""

    search = Search(parameters={"financialyear": "Year"}, conditions={"financialyeardate": _in_year_of})

    def of_request(self, asked: Asked, state: State) -> None:
        state["Year"] = chosen_year(asked.books, asked.query)

    def number(self, books: Books, kind: Kind, state: State) -> None:
        state["Year"] = state["Year"] or year_of(books, state["TransactionDate"])
        state["VoucherNumber"] = books.next_number(f"vouchers {state['VoucherSeries']} {state['Year']}")
        state["ReferenceType"] = "MANUAL"

    def actions(self) -> Mapping[str, Action]:
        return {"get": self._get}

    def _get(self, asked: Asked) -> State:
        year = asked.query.get("financialyear") or year_of(asked.books, asked.books.today().isoformat())
        return asked.books.get("vouchers", year, asked.path["VoucherSeries"], asked.path["VoucherNumber"])


class VoucherFileConnections(Behaviour):
    """Connected to a voucher in the year that the query chooses, or in that of the day."""

    def of_request(self, asked: Asked, state: State) -> None:
        books = asked.books
        state["VoucherYear"] = chosen_year(books, asked.query) or year_of(books, books.today().isoformat())

    def settle(self, books: Books, state: State) -> None:
        voucher = books.find("vouchers", state["VoucherYear"], state.get("VoucherSeries"), state.get("VoucherNumber")) or {}
        state["VoucherDescription"] = voucher.get("Description")


class TaxReductions(Behaviour):
    search = Search(
        {f"{kind.lower()}s": equal("ReferenceDocumentType", kind) for kind in ("INVOICE", "OFFER", "ORDER")},
        conditions={"referencenumber": lambda number: Condition(f"CAST({extract('ReferenceNumber')} AS TEXT) = ?", (number,))},
    )


class FinanceInvoices(Behaviour):
    def settle(self, books: Books, state: State) -> None:
        invoice = books.find("invoices", state.get("InvoiceNumber")) or {}
        owed = invoice.get("Balance", 0)
        state.update({"OCRNumber": invoice.get("OCR"), "CurrentCapitalBalance": owed, "CurrentCapitalBalanceCurrency": owed})
        state.update({"BalanceIncludeFees": owed, "BalanceIncludeFeesCurrency": owed, "ServiceName": state.get("Service")})


class Assets(Behaviour):
    search = Search(
        {status: equal("StatusId", status) for status in ("active", "fully_depreciated", "inactive", "scrapped", "sold", "voided")}
    )

    def start(self, books: Books, state: State) -> None:
        state.update({"Id": books.next_number("asset ids"), "Status": "Ej aktiv", "StatusId": "inactive"})

    def actions(self) -> Mapping[str, Action]:
        return {
            "depreciations": lambda asked: asked.books.select("assets"),
            "depreciate": lambda asked: [],
            "scrap": lambda asked: _marked(asked, "scrapped", "Utrangerad"),
            "sell": lambda asked: _marked(asked, "sold", "Såld"),
        }


def _marked(asked: Asked, status: str, words: str) -> State:
    return asked.books.put("assets", asked.books.get("assets", *asked.key) | {"StatusId": status, "Status": words})


class Attachments(Behaviour):
    """Files that go out with a document."""

    def number(self, books: Books, kind: Kind, state: State) -> None:
        state["id"] = str(uuid.uuid4())

    def actions(self) -> Mapping[str, Action]:
        return {"number_of_attachments": self._counted, "validate_included_on_send": lambda asked: None}

    def _counted(self, asked: Asked) -> list[dict[str, Any]]:
        held = Counter(str(each.get("entityId")) for each in asked.books.select("attachments"))
        wanted = [key for key in asked.query.get("entityids", "").split(",") if key.isascii() and key.isdigit()]
        return [{"entityId": int(key), "numberOfAttachments": held[key]} for key in wanted]
