"""Payments: creating one settles an amount of its invoice, deleting it reopens the invoice."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, ClassVar

from fortnox_client.sandbox.api import api_errors, balances, not_found, sums, vouchers
from fortnox_client.sandbox.api.api_errors import bad_request
from fortnox_client.sandbox.api.behaviour import Action, ApiRequest, Behaviour
from fortnox_client.sandbox.api.company_data import CompanyData
from fortnox_client.sandbox.api.values import State

_BANK, _GAIN, _LOSS, _ROUNDED_OFF = 1930, 3960, 7960, 3740
_PAID, _TOO_EARLY = 2003055, 2001089


class Payments(Behaviour):
    """Payments of one type of invoice.

    Attributes:
        kind: the resource name of the payments on the client.
        invoices: the resource name of the invoices on the client.
        copied: payment fields that repeat a field of the invoice, by the name in the payment.
        account: the account of the receivables or payables.
        direction: 1 for incoming payments, -1 for outgoing ones.
        series: the voucher series.
        description: the beginning of the voucher's description.
        reference: the reference type of the voucher.
    """

    kind: ClassVar[str]
    invoices: ClassVar[str]
    copied: ClassVar[Mapping[str, str]]
    account: ClassVar[int]
    direction: ClassVar[int]
    series: ClassVar[str]
    description: ClassVar[str]
    reference: ClassVar[str]

    def actions(self) -> Mapping[str, Action]:
        return {"bookkeep": self._bookkeep}

    def set_defaults(self, data: CompanyData, state: State) -> None:
        state.update({"PaymentDate": data.today().isoformat(), "ModeOfPayment": "BG", "Source": "manual"})

    def check(self, data: CompanyData, given: State, state: State | None) -> None:
        if state is not None:
            if state.get("Booked"):
                raise bad_request(api_errors.BAD_VALUE, "Betalningen är bokförd och kan inte ändras.")
            given.pop("InvoiceNumber", None)
        invoice = find_invoice(data, self.invoices, (state or given)["InvoiceNumber"])
        if state is None and invoice.get("Cancelled"):
            raise bad_request(api_errors.BAD_VALUE, "Fakturan är makulerad.")
        if state is None and not sums.to_decimal(invoice.get("Balance")):
            raise bad_request(_PAID, "Fakturan är redan betald.")
        if given.get("PaymentDate") and given["PaymentDate"] < invoice["InvoiceDate"]:
            raise bad_request(_TOO_EARLY, "Betalningen är daterad före fakturan.", "PaymentDate")
        if state is not None:
            _drop_derived_amounts(given, state)

    def derive(self, data: CompanyData, state: State) -> None:
        invoice = find_invoice(data, self.invoices, state["InvoiceNumber"])
        state.setdefault("PaymentDate", data.today().isoformat())  # a request may have cleared it
        state.update({name: invoice.get(theirs) for name, theirs in self.copied.items()})
        state.update({"Currency": invoice.get("Currency"), "CurrencyUnit": invoice.get("CurrencyUnit", 1)})
        state.setdefault("CurrencyRate", invoice.get("CurrencyRate", 1))
        written_off = sum((sums.to_decimal(each.get("Amount")) for each in _write_offs(state)), Decimal(0))
        _derive_amounts(state, sums.to_decimal(invoice.get("Balance")) + sums.to_decimal(state.get("_paid")) - written_off)
        state["WriteOffExist"] = bool(written_off)
        paid = sums.to_decimal(state["AmountCurrency"]) + written_off
        self._settle(data, invoice, paid - sums.to_decimal(state.get("_paid")), state["PaymentDate"])
        state["_paid"] = sums.normalize(paid)

    def before_delete(self, data: CompanyData, state: State) -> None:
        if state.get("Booked"):
            raise bad_request(api_errors.BAD_VALUE, "Betalningen är bokförd och kan inte tas bort.")
        invoice = find_invoice(data, self.invoices, state["InvoiceNumber"])
        self._settle(data, invoice, -sums.to_decimal(state.get("_paid")), state["PaymentDate"])

    def _settle(self, data: CompanyData, invoice: State, amount: Decimal, day: str) -> None:
        balances.settle(invoice, amount)
        invoice["FinalPayDate"] = None if sums.to_decimal(invoice["Balance"]) else day
        data.put(self.invoices, invoice)

    def _bookkeep(self, request: ApiRequest) -> State:
        state = request.data.get(self.kind, *request.key)
        if state.get("Booked"):
            raise bad_request(api_errors.BAD_VALUE, "Betalningen är redan bokförd.")
        invoice, number = find_invoice(request.data, self.invoices, state["InvoiceNumber"]), state["Number"]
        lines = [(account, self.direction * amount) for account, amount in self._lines(state, invoice)]
        description = f"{self.description} ({number})"
        state.update(vouchers.create_voucher(request.data, self.series, state["PaymentDate"], description, self.reference, number, lines))
        return request.data.put(self.kind, state)

    def _lines(self, state: State, invoice: State) -> list[tuple[int, Decimal]]:
        """Return the voucher rows in SEK: payment and write-offs against the booked invoice. The exchange rate may have changed."""
        lines = [(int(state.get("ModeOfPaymentAccount") or _BANK), sums.to_decimal(state["Amount"]))]
        for each in _write_offs(state):
            lines.append((int(each.get("AccountNumber") or _ROUNDED_OFF), balances.to_sek(state, sums.to_decimal(each.get("Amount")))))
        lines.append((self.account, -balances.to_sek(invoice, sums.to_decimal(state["_paid"]))))
        rest = sum((amount for _, amount in lines), Decimal(0))
        return [*lines, (_GAIN if self.direction * rest > 0 else _LOSS, -rest)]


def _drop_derived_amounts(given: State, state: State) -> None:
    """Remove the amount that has to be computed again after a change of the other amount or of the exchange rate."""
    if given.get("Amount") is not None and given.get("AmountCurrency") is None:
        state.pop("AmountCurrency", None)
    elif given.get("AmountCurrency") is not None or given.get("CurrencyRate") is not None:
        state.pop("Amount", None)


def _derive_amounts(state: State, unpaid: Decimal) -> None:
    """Compute each amount from the other: `Amount` is in SEK, `AmountCurrency` in the invoice currency. The default is the balance."""
    if "AmountCurrency" not in state and "Amount" in state:
        state["AmountCurrency"] = sums.normalize(sums.round_cents(sums.to_decimal(state["Amount"]) / balances.exchange_rate(state)))
    state.setdefault("AmountCurrency", sums.normalize(unpaid))
    state.setdefault("Amount", sums.normalize(balances.to_sek(state, sums.to_decimal(state["AmountCurrency"]))))


def _write_offs(state: State) -> list[State]:
    return state.get("WriteOffs") or []


def find_invoice(data: CompanyData, kind: str, number: Any) -> State:
    """Return the invoice of a payment. Raise ApiError if there is none."""
    found = data.find(kind, number)
    if found is None:
        raise not_found.reference_error(kind, number, "InvoiceNumber")
    return found
