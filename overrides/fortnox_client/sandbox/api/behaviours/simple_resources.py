"""Resource types with few rules: employees, absences, schedules, finance invoices and assets."""

from __future__ import annotations

import uuid
from collections.abc import Mapping

from fortnox_client.sandbox.api import sums
from fortnox_client.sandbox.api.behaviour import Action, ApiRequest, Behaviour
from fortnox_client.sandbox.api.company_data import CompanyData, equal, extract
from fortnox_client.sandbox.api.list_query import Search
from fortnox_client.sandbox.api.resource_types import ResourceType
from fortnox_client.sandbox.api.store import Condition
from fortnox_client.sandbox.api.values import State


class Employees(Behaviour):
    """Employees."""

    def set_defaults(self, data: CompanyData, state: State) -> None:
        state.update({"EmploymentForm": "TV", "PersonelType": "TJM", "SalaryForm": "MAN", "Country": "Sverige"})

    def derive(self, data: CompanyData, state: State) -> None:
        state["FullName"] = " ".join(filter(None, (state.get("FirstName"), state.get("LastName"))))


class Transactions(Behaviour):
    """Absence and attendance transactions. The server assigns the id."""

    def assign_key(self, data: CompanyData, kind: ResourceType, state: State) -> None:
        state["id"] = str(uuid.uuid4())


class SalaryTransactions(Behaviour):
    """Salary transactions. The total is computed."""

    def derive(self, data: CompanyData, state: State) -> None:
        state["Total"] = sums.normalize(sums.round_cents(sums.to_decimal(state.get("Number") or 1) * sums.to_decimal(state.get("Amount"))))


class ScheduleTimes(Behaviour):
    """Schedule times of a date."""

    def actions(self) -> Mapping[str, Action]:
        return {"reset_day": self._reset}

    def _reset(self, request: ApiRequest) -> State:
        request.data.delete("schedule_times", *request.key)
        return {"EmployeeId": request.path["EmployeeId"], "Date": request.path["Date"]}


class TaxReductions(Behaviour):
    """Tax reductions of invoices, offers and orders."""

    search = Search(
        {f"{kind.lower()}s": equal("ReferenceDocumentType", kind) for kind in ("INVOICE", "OFFER", "ORDER")},
        conditions={"referencenumber": lambda number: Condition(f"CAST({extract('ReferenceNumber')} AS TEXT) = ?", (number,))},
    )


class FinanceInvoices(Behaviour):
    """Financed invoices. Their balance is that of the invoice."""

    def derive(self, data: CompanyData, state: State) -> None:
        invoice = data.find("invoices", state.get("InvoiceNumber")) or {}
        balance = invoice.get("Balance", 0)
        state.update({"OCRNumber": invoice.get("OCR"), "CurrentCapitalBalance": balance, "CurrentCapitalBalanceCurrency": balance})
        state.update({"BalanceIncludeFees": balance, "BalanceIncludeFeesCurrency": balance, "ServiceName": state.get("Service")})


class Assets(Behaviour):
    """Assets, which can be filtered by their status."""

    search = Search(
        {status: equal("StatusId", status) for status in ("active", "fully_depreciated", "inactive", "scrapped", "sold", "voided")}
    )

    def set_defaults(self, data: CompanyData, state: State) -> None:
        state.update({"Id": data.next_number("asset ids"), "Status": "Ej aktiv", "StatusId": "inactive"})

    def actions(self) -> Mapping[str, Action]:
        return {
            "depreciations": lambda request: request.data.select("assets"),
            "depreciate": lambda request: [],
            "scrap": lambda request: _set_status(request, "scrapped", "Utrangerad"),
            "sell": lambda request: _set_status(request, "sold", "Såld"),
        }


def _set_status(request: ApiRequest, status: str, words: str) -> State:
    return request.data.put("assets", request.data.get("assets", *request.key) | {"StatusId": status, "Status": words})
