"""Supplier invoices and their payments."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import ClassVar, Final

from fortnox_client.sandbox.api import api_errors, balances, not_found, sums, vouchers
from fortnox_client.sandbox.api.api_errors import bad_request
from fortnox_client.sandbox.api.behaviour import Action, ApiRequest, Behaviour
from fortnox_client.sandbox.api.company_data import CompanyData
from fortnox_client.sandbox.api.documents import check_changeable, derive_due_date, has_reference
from fortnox_client.sandbox.api.list_query import Search
from fortnox_client.sandbox.api.payments import Payments, find_invoice
from fortnox_client.sandbox.api.search_conditions import all_of, flag
from fortnox_client.sandbox.api.values import State

_PAYABLES, _COSTS, _VAT = 2440, 4000, 2641
_FIXED: Final = frozenset("Currency CurrencyRate Freight InvoiceDate SupplierInvoiceRows SupplierNumber Total VAT".split())
_NOT_COPIED: Final = frozenset(
    "GivenNumber DueDate Booked VoucherNumber VoucherSeries VoucherYear Vouchers FinalPayDate InvoiceDate @url _due _settled".split()
)


class SupplierInvoices(Behaviour):
    """Supplier invoices."""

    search = Search(
        {
            **balances.FILTERS,
            "pendingpayment": flag("PaymentPending", on=True),
            "authorizepending": all_of(balances.NOT_CANCELLED, flag("_approved", on=False)),
        }
    )

    def actions(self) -> Mapping[str, Action]:
        return {
            "bookkeep": self._bookkeep,
            "approval_bookkeep": self._approve,
            "approval_payment": self._approve,
            "cancel": self._cancel,
            "credit": self._credit,
        }

    def set_defaults(self, data: CompanyData, state: State) -> None:
        state.update(
            {
                "InvoiceDate": data.today().isoformat(),
                "Currency": "SEK",
                "CurrencyRate": 1,
                "CurrencyUnit": 1,
                "AccountingMethod": "ACCRUAL",
                "SalesType": "STOCK",
                "VATType": "NORMAL",
            }
        )

    def check(self, data: CompanyData, given: State, state: State | None) -> None:
        if state is not None:
            check_changeable(state, given, _FIXED)
        number = given.get("SupplierNumber")
        if number not in (None, "") and data.find("suppliers", number) is None:
            raise not_found.reference_error("suppliers", number, "SupplierNumber")

    def derive(self, data: CompanyData, state: State) -> None:
        state.setdefault("InvoiceDate", data.today().isoformat())  # a request may have cleared it
        supplier = data.find("suppliers", state.get("SupplierNumber")) or {}
        state["SupplierName"] = supplier.get("Name")
        if "Total" not in state:
            # Total of the rows: debit less credit, without the row of the payable itself.
            rows = [row for row in state.get("SupplierInvoiceRows", []) if row.get("Code") != "TOT"]
            state["Total"] = sums.normalize(
                sum((sums.to_decimal(row.get("Debit")) - sums.to_decimal(row.get("Credit")) for row in rows), Decimal(0))
            )
        derive_due_date(state, "InvoiceDate", supplier.get("TermsOfPayment"))
        for row in state.get("SupplierInvoiceRows", []):
            row["Total"] = sums.normalize(sums.to_decimal(row.get("Quantity")) * sums.to_decimal(row.get("Price")))
        balances.settle(state)

    def _bookkeep(self, request: ApiRequest) -> State:
        state = self._open(request)
        total, vat = (balances.to_sek(state, sums.to_decimal(state.get(name))) for name in ("Total", "VAT"))
        lines = [(_PAYABLES, -total), (_VAT, vat), (_COSTS, total - vat)]
        number = state["GivenNumber"]
        booked = vouchers.create_voucher(
            request.data, "D", state["InvoiceDate"], f"Leverantörsfaktura ({number})", "SUPPLIERINVOICE", number, lines
        )
        one = {"Number": booked["VoucherNumber"], "Series": "D", "Year": booked["VoucherYear"], "ReferenceType": "SUPPLIERINVOICE"}
        return request.data.put("supplier_invoices", state | booked | {"Vouchers": [one]})

    def _approve(self, request: ApiRequest) -> State:
        state = request.data.get("supplier_invoices", *request.key)
        return request.data.put("supplier_invoices", state | {"_approved": True})

    def _cancel(self, request: ApiRequest) -> State:
        return request.data.put("supplier_invoices", self._open(request) | {"Cancelled": True, "Balance": 0})

    def _credit(self, request: ApiRequest) -> State:
        state = request.data.get("supplier_invoices", *request.key)
        if state.get("Cancelled") or state.get("Credit") or has_reference(state, "CreditReference"):
            raise bad_request(api_errors.BAD_VALUE, "Fakturan kan inte krediteras.")
        credit = {name: value for name, value in state.items() if name not in _NOT_COPIED}
        for name in ("Total", "VAT", "Freight", "AdministrationFee"):
            if name in credit:
                credit[name] = sums.normalize(-sums.to_decimal(credit[name]))
        credit["SupplierInvoiceRows"] = [_credit_row(row) for row in state.get("SupplierInvoiceRows", [])]
        credit.update({"Credit": True, "CreditReference": state["GivenNumber"], "InvoiceDate": request.data.today().isoformat()})
        self.assign_key(request.data, request.kind, credit)
        self.derive(request.data, credit)
        balances.set_off(state, credit)
        state["CreditReference"] = credit["GivenNumber"]
        request.data.put("supplier_invoices", credit)
        return request.data.put("supplier_invoices", state)

    def _open(self, request: ApiRequest) -> State:
        state = request.data.get("supplier_invoices", *request.key)
        if state.get("Booked") or state.get("Cancelled"):
            raise bad_request(api_errors.BAD_VALUE, "Fakturan är redan bokförd eller makulerad.")
        return state


def _credit_row(row: State) -> State:
    return row | {
        "Debit": row.get("Credit", 0),
        "Credit": row.get("Debit", 0),
        "Quantity": sums.normalize(-sums.to_decimal(row.get("Quantity"))),
    }


class SupplierInvoicePayments(Payments):
    """Payments of supplier invoices."""

    kind, invoices, account, direction = "supplier_invoice_payments", "supplier_invoices", _PAYABLES, -1
    series, description, reference = "E", "Utbetalning", "SUPPLIERPAYMENT"
    copied: ClassVar = {
        "InvoiceSupplierName": "SupplierName",
        "InvoiceSupplierNumber": "SupplierNumber",
        "InvoiceDueDate": "DueDate",
        "InvoiceTotal": "Total",
    }

    def derive(self, data: CompanyData, state: State) -> None:
        super().derive(data, state)
        state.setdefault("InvoiceOCR", find_invoice(data, self.invoices, state["InvoiceNumber"]).get("OCR"))
