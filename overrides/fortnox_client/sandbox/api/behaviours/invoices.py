"""Customer invoices and their payments."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, ClassVar, Final

from fortnox_client.sandbox.api import api_errors, balances, sums, vouchers
from fortnox_client.sandbox.api.api_errors import bad_request
from fortnox_client.sandbox.api.behaviour import Action, ApiRequest
from fortnox_client.sandbox.api.company_data import CompanyData
from fortnox_client.sandbox.api.documents import Document, check_changeable, derive_due_date, has_reference
from fortnox_client.sandbox.api.payments import Payments, find_invoice
from fortnox_client.sandbox.api.pdf import render_pdf
from fortnox_client.sandbox.api.search_conditions import document_search
from fortnox_client.sandbox.api.values import State

_RECEIVABLES, _SALES, _VAT, _BANK, _ROUNDING = 1510, 3001, 2611, 1930, 3740
_VATS: Final = {Decimal(25): 2611, Decimal(12): 2621, Decimal(6): 2631}
_FIXED: Final = frozenset(
    "AdministrationFee Currency CurrencyRate CustomerNumber Freight InvoiceDate InvoiceRows InvoiceType VATIncluded".split()
)


class Invoices(Document):
    """Customer invoices."""

    kind, rows, quantity, date_field = "invoices", "InvoiceRows", "DeliveredQuantity", "InvoiceDate"
    mail, subject, template = "EmailInvoice", "Faktura {no} bifogas", "st"
    search = document_search("InvoiceDate", balances.FILTERS)

    def actions(self) -> Mapping[str, Action]:
        return {
            "bookkeep": self._bookkeep,
            "cancel": self._cancel,
            "credit": self._credit,
            "external_print": self._sent,
            "email": self._sent,
            "einvoice": self._sent,
            "eprint": self._sent,
            "print": self._print,
            "preview": lambda request: render_pdf("Faktura", _read(request), self.rows, self.quantity),
            "print_reminder": self._remind,
            "warehouse_ready": lambda request: _update_state(request, WarehouseReady=True),
        }

    def set_defaults(self, data: CompanyData, state: State) -> None:
        super().set_defaults(data, state)
        state.update({"InvoiceType": "INVOICE", "AccountingMethod": "ACCRUAL", "Credit": "false", "WarehouseReady": True})
        state.update(
            dict.fromkeys(("ContractReference", "CreditInvoiceReference", "InvoiceReference", "OfferReference", "OrderReference"), "0")
        )

    def check(self, data: CompanyData, given: State, state: State | None) -> None:
        if state is not None:
            check_changeable(state, given, _FIXED)
            if "DocumentNumber" in given and given["DocumentNumber"] != state["DocumentNumber"]:
                raise bad_request(api_errors.BAD_VALUE, "DocumentNumber kan inte ändras", "DocumentNumber")
        super().check(data, given, state)

    def derive(self, data: CompanyData, state: State) -> None:
        super().derive(data, state)
        derive_due_date(state, self.date_field)
        if not state.get("OCR"):
            state["OCR"] = ocr(str(state["DocumentNumber"]))
        balances.settle(state)

    def _bookkeep(self, request: ApiRequest) -> State:
        state = _read(request)
        if state.get("Cancelled") or state.get("Booked"):
            raise bad_request(api_errors.BAD_VALUE, "Fakturan är redan bokförd eller makulerad.")
        lines, number = _voucher_lines(state), state["DocumentNumber"]
        if not sums.to_decimal(state["Balance"]):
            # Seen in recordings: an invoice without a balance is paid as soon as it is booked.
            state["FinalPayDate"] = state["InvoiceDate"]
        state.update(vouchers.create_voucher(request.data, "B", state["InvoiceDate"], f"Kundfaktura ({number})", "INVOICE", number, lines))
        return request.data.put("invoices", state)

    def _cancel(self, request: ApiRequest) -> State:
        state = _read(request)
        if state.get("Booked") or state.get("Cancelled"):
            raise bad_request(api_errors.BAD_VALUE, "Fakturan är bokförd eller redan makulerad.")
        if state.get("Credit") == "true":
            self._reopen_invoice(request.data, state)
        elif sums.to_decimal(state.get("_settled")):
            raise bad_request(api_errors.BAD_VALUE, "Fakturan är betald eller krediterad och kan inte makuleras.")
        state.update({"Cancelled": True, "Balance": 0})
        return request.data.put("invoices", state)

    def _reopen_invoice(self, data: CompanyData, credit: State) -> None:
        """Reopen the invoice of a cancelled credit: add what the credit had settled to its balance, and allow another credit."""
        state = find_invoice(data, "invoices", credit["CreditInvoiceReference"])
        balances.settle(state, sums.to_decimal(credit.get("_settled")))
        data.put("invoices", state | {"CreditInvoiceReference": "0"})

    def _credit(self, request: ApiRequest) -> State:
        """Create a credit invoice, which settles the balance of the original. Return the original."""
        state = _read(request)
        if state.get("Cancelled") or state.get("Credit") == "true" or has_reference(state, "CreditInvoiceReference"):
            raise bad_request(api_errors.BAD_VALUE, "Fakturan kan inte krediteras.")
        credit = {name: value for name, value in state.items() if name not in _NOT_COPIED}
        credit["InvoiceRows"] = [_credit_row(row) for row in state.get("InvoiceRows", [])]
        for fee in ("AdministrationFee", "Freight"):
            if fee in credit:
                credit[fee] = sums.normalize(-sums.to_decimal(credit[fee]))
        credit.update(
            {"Credit": "true", "CreditInvoiceReference": state["DocumentNumber"], "InvoiceDate": request.data.today().isoformat()}
        )
        self.assign_key(request.data, request.kind, credit)
        # Computed again, the amounts mirror the original: stored customer and article values are used, and 0.005 rounds away from zero.
        self.derive(request.data, credit)
        balances.set_off(state, credit)
        if state.get("Booked") and not sums.to_decimal(state["Balance"]):
            state["FinalPayDate"] = credit["InvoiceDate"]
        state["CreditInvoiceReference"] = credit["DocumentNumber"]
        request.data.put("invoices", credit)
        return request.data.put("invoices", state)

    def _sent(self, request: ApiRequest) -> State:
        return _update_state(request, Sent=True)

    def _print(self, request: ApiRequest) -> Any:
        return render_pdf("Faktura", _update_state(request, Sent=True), self.rows, self.quantity)

    def _remind(self, request: ApiRequest) -> Any:
        state = _read(request)
        changes = {"Reminders": int(state.get("Reminders", 0)) + 1, "LastRemindDate": request.data.today().isoformat()}
        return render_pdf("Påminnelse", _update_state(request, **changes), self.rows, self.quantity)


_NOT_COPIED: Final = frozenset(
    "DocumentNumber DueDate OCR Booked Sent VoucherNumber VoucherSeries VoucherYear FinalPayDate Reminders LastRemindDate @url"
    " _due _settled InvoiceDate OutboundDate".split()
)
"""Fields that are not copied to another invoice."""


def _voucher_lines(state: State) -> list[tuple[int, Decimal]]:
    """Return the voucher rows in SEK: the receivable against the accounts of the rows and the VAT of each rate, with the rounding."""
    included = bool(state.get("VATIncluded"))
    amounts: defaultdict[int, Decimal] = defaultdict(Decimal)
    amounts[_RECEIVABLES] += sums.to_decimal(state["Total"])
    for row in state.get("InvoiceRows", []):
        counted = sums.sum_row(row, sums.to_decimal(row.get("DeliveredQuantity")), vat_included=included)
        amounts[int(row.get("AccountNumber") or _SALES)] -= counted.net
        amounts[_VATS.get(sums.to_decimal(row.get("VAT")), _VAT)] -= counted.vat
    for fee in ("AdministrationFee", "Freight"):
        vat = sums.to_decimal(state.get(f"{fee}VAT"))
        amounts[_SALES] -= sums.to_decimal(state.get(fee)) - (vat if included else 0)
        amounts[_VAT] -= vat
    lines = [(account, balances.to_sek(state, amount)) for account, amount in amounts.items()]
    return [*lines, (_ROUNDING, -sum((amount for _, amount in lines), Decimal(0)))]


def _credit_row(row: State) -> State:
    quantity = -sums.to_decimal(row.get("DeliveredQuantity"))
    return {name: value for name, value in row.items() if name != "RowId"} | {"DeliveredQuantity": sums.normalize(quantity)}


def _read(request: ApiRequest) -> State:
    return request.data.get(request.kind.name, *request.key)


def _update_state(request: ApiRequest, **changes: Any) -> State:
    return request.data.put(request.kind.name, _read(request) | changes)


def ocr(number: str) -> str:
    """Return the payment reference: the number, a digit for the length of the reference, and a check digit (Luhn)."""
    digits = "".join(letter for letter in number if letter.isdigit())
    body = f"{digits}{(len(digits) + 2) % 10}"
    doubled = [int(digit) * (2 if at % 2 == 0 else 1) for at, digit in enumerate(reversed(body))]
    return f"{body}{-sum(value - 9 if value > 9 else value for value in doubled) % 10}"


class InvoicePayments(Payments):
    """Payments of customer invoices."""

    kind, invoices, account, direction = "invoice_payments", "invoices", _RECEIVABLES, 1
    series, description, reference = "C", "Inbetalning", "INVOICEPAYMENT"
    copied: ClassVar = {
        "InvoiceCustomerName": "CustomerName",
        "InvoiceCustomerNumber": "CustomerNumber",
        "InvoiceDueDate": "DueDate",
        "InvoiceOCR": "OCR",
        "InvoiceTotal": "Total",
        "ExternalInvoiceReference1": "ExternalInvoiceReference1",
        "ExternalInvoiceReference2": "ExternalInvoiceReference2",
    }

    def set_defaults(self, data: CompanyData, state: State) -> None:
        super().set_defaults(data, state)
        state["ModeOfPaymentAccount"] = _BANK
