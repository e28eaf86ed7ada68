"""Common behaviour of invoices, orders, offers and contracts: customer, rows and totals."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, ClassVar, Final

from fortnox_client.sandbox.api import api_errors, not_found, rows, sums, tax_reductions
from fortnox_client.sandbox.api.api_errors import bad_request
from fortnox_client.sandbox.api.behaviour import ApiRequest, Behaviour, is_cleared
from fortnox_client.sandbox.api.company_data import API_URL, CompanyData
from fortnox_client.sandbox.api.values import State, is_object

_FROM_CUSTOMER: Final = {
    "CustomerName": "Name",
    **{
        name: name
        for name in (
            "Address1 Address2 City Country CostCenter DeliveryAddress1 DeliveryAddress2 DeliveryCity DeliveryCountry DeliveryName"
            " DeliveryZipCode OrganisationNumber OurReference Phone1 Phone2 Project TermsOfDelivery TermsOfPayment WayOfDelivery"
            " YourReference ZipCode Currency PriceList"
        ).split()
    },
    "AdministrationFee": "InvoiceAdministrationFee",
    "Freight": "InvoiceFreight",
    "Remarks": "InvoiceRemark",
    "VATIncluded": "ShowPriceVATIncluded",
}
_DELIVERY: Final = tuple(name for name in _FROM_CUSTOMER if name.startswith("Delivery"))
_REGISTERS: Final = {
    "CustomerNumber": "customers",
    "Currency": "currencies",
    "PriceList": "price_lists",
    "Project": "projects",
    "TermsOfDelivery": "terms_of_deliveries",
    "TermsOfPayment": "terms_of_payments",
}
"""Fields of a document that refer to another resource, with the type of that resource."""

_ROW_REGISTERS: Final = {"ArticleNumber": "articles", "Unit": "units", "Project": "projects"}
_VAT_CODES: Final = {Decimal(25): "MP1", Decimal(12): "MP2", Decimal(6): "MP3"}
_NO_VAT: Final = frozenset({"EXPORT", "EUREVERSEDVAT", "SEREVERSEDVAT"})
_ACCOUNT: Final = 3001
_DEFAULT_TERMS: Final = "30"
_DEFAULTS: Final = {"Currency": "SEK", "PriceList": "A", "TermsOfPayment": _DEFAULT_TERMS}
"""Values for fields that neither the payload nor the customer sets."""


class Document(Behaviour):
    """A document with a customer and rows.

    Attributes:
        kind: the resource name on the client.
        rows: the field with the rows.
        quantity: the row field with the quantity.
        date_field: the field with the document date.
        mail: the customer field with the e-mail address.
        subject: the subject of the e-mail.
        template: the print template.
        rounded: whether the total is rounded to whole SEK.
    """

    kind: ClassVar[str]
    rows: ClassVar[str]
    quantity: ClassVar[str]
    date_field: ClassVar[str]
    mail: ClassVar[str]
    subject: ClassVar[str]
    template: ClassVar[str]
    rounded: ClassVar[bool] = True

    def check(self, data: CompanyData, given: State, state: State | None) -> None:
        number = given.get("DocumentNumber")
        if number and not str(number).isdecimal():
            raise bad_request(api_errors.NOT_NUMERIC, "DocumentNumber ska vara numeriskt", "DocumentNumber")
        for name, register in _REGISTERS.items():
            _check_exists(data, given, name, register)
        document = {**(state or {}), **{name: value for name, value in given.items() if value is not None}}
        lines: list[State] = given.get(self.rows) or []
        for row in lines:
            for name, register in _ROW_REGISTERS.items():
                _check_exists(data, row, name, register)
        tax_reductions.check(document, lines, data.today())
        if state is not None and self.rows in given and given[self.rows] is not None:
            given[self.rows] = rows.merge_rows(state.get(self.rows, []), given[self.rows])

    def set_defaults(self, data: CompanyData, state: State) -> None:
        state.update(
            {
                self.date_field: data.today().isoformat(),
                "Language": "SV",
                "PrintTemplate": self.template,
                "TaxReductionType": "none",
                "CurrencyUnit": 1,
                "EmailInformation": {"EmailSubject": self.subject, "EmailBody": " "},
            }
        )

    def apply_request(self, request: ApiRequest, state: State) -> None:
        """Remember the delivery fields with null, which are not copied from the customer. Empty text does not prevent the copy."""
        given = request.body if is_object(request.body) else {}
        state["_not_copied"] = sorted(name for name in _DELIVERY if given.get(name, "") is None)
        for name in [name for name in _DELIVERY if given.get(name) == ""]:
            del given[name]

    def derive(self, data: CompanyData, state: State) -> None:
        state.setdefault(self.date_field, data.today().isoformat())  # a request may have cleared it
        customer = data.find("customers", state.get("CustomerNumber")) or {}
        if "_customer" not in state or state["_customer"] != state.get("CustomerNumber"):
            self._apply_customer(state, data.find("customers", state.get("_customer")) or {}, customer)
        for name, default in _DEFAULTS.items():
            if state.get(name) in (None, ""):
                state[name] = default
        state.setdefault("OutboundDate", state[self.date_field])
        currency = data.find("currencies", state.get("Currency")) or {}
        state.setdefault("CurrencyRate", currency.get("BuyRate", 1))
        if state.get("TaxReductionType", "none") == "none":
            state["TaxReductionType"] = tax_reductions.derive_type(state.get(self.rows, []))
        if not state.get("Booked"):  # a booked document keeps the amounts of its voucher
            self._derive_totals(data, state)
        number = state.get("DocumentNumber")
        state["@urlTaxReductionList"] = f"{API_URL}/3/taxreductions?filter={self.kind}&referencenumber={number}"

    def _apply_customer(self, state: State, former: State, customer: State) -> None:
        """Set the fields that come from the customer and are not in the payload. Values of a previous customer are replaced."""
        for name, theirs in _FROM_CUSTOMER.items():
            if name in state.get("_not_copied", ()):
                continue  # null was sent for the field
            _replace_default(state, name, former.get(theirs), customer.get(theirs))
        letter = state.setdefault("EmailInformation", {})
        _replace_default(letter, "EmailAddressTo", self._address(former), self._address(customer))
        state["_customer"] = state.get("CustomerNumber")
        # Stored once: later changes of the customer do not change existing documents.
        state["_taxed"] = customer.get("VATType") not in _NO_VAT

    def _address(self, customer: State) -> Any:
        """Return the e-mail address for documents."""
        return customer.get(self.mail) or customer.get("Email") or ""

    def _derive_totals(self, data: CompanyData, state: State) -> None:
        included = bool(state.get("VATIncluded"))
        taxed = state["_taxed"]
        counted = [self._derive_row(data, state, row, taxed=taxed, included=included) for row in state.get(self.rows, [])]
        total = sums.sum_document(
            counted,
            sums.to_decimal(state.get("AdministrationFee")),
            sums.to_decimal(state.get("Freight")),
            vat_included=included,
            rounded=self.rounded and state.get("Currency", "SEK") == "SEK",
            taxed=taxed,
        )
        cost = sum((sums.to_decimal(row.get("Cost")) for row in state.get(self.rows, [])), Decimal(0))
        state.update(
            {
                "Gross": sums.normalize(total.gross),
                "Net": sums.normalize(total.net),
                "TotalVAT": sums.normalize(total.vat),
                "AdministrationFeeVAT": sums.normalize(total.fee_vat),
                "FreightVAT": sums.normalize(total.freight_vat),
                "RoundOff": sums.normalize(total.rounding),
                "Total": sums.normalize(total.total),
                "TotalToPay": sums.normalize(total.total - sums.to_decimal(state.get("TaxReduction"))),
                "ContributionValue": sums.normalize(total.net - cost),
                "ContributionPercent": _percent(total.net - cost, total.net),
            }
        )

    def _derive_row(self, data: CompanyData, state: State, row: State, *, taxed: bool, included: bool) -> sums.RowSum:
        article = data.find("articles", row["ArticleNumber"]) if row.get("ArticleNumber") else None
        quantity = sums.to_decimal(row.get(self.quantity))
        self._fill_row(data, state, row, article or {}, taxed=taxed)
        counted = sums.sum_row(row, quantity, vat_included=included)
        cost = sums.round_cents(quantity * sums.to_decimal(row["_cost"]))
        row.update(
            {
                "RowId": row.get("RowId") or data.next_number(f"{self.kind} rows"),
                "Cost": sums.normalize(cost),
                "PriceExcludingVAT": sums.normalize(counted.price),
                "Total": sums.normalize(counted.total),
                "TotalExcludingVAT": sums.normalize(counted.net),
                "ContributionValue": sums.normalize(counted.net - cost),
                "ContributionPercent": _percent(counted.net - cost, counted.net),
            }
        )
        return counted

    def _fill_row(self, data: CompanyData, state: State, row: State, article: State, *, taxed: bool) -> None:
        """Set the fields of a row that come from the article and are not in the payload."""
        defaults = {
            "Description": article.get("Description", ""),
            "Unit": article.get("Unit") or "",
            "AccountNumber": article.get("SalesAccount", _ACCOUNT),
        }
        for name, default in defaults.items():
            if not is_cleared(row, name):
                row.setdefault(name, default)
        row.setdefault("VAT", article.get("VAT", 0) if taxed else 0)
        row.setdefault("DiscountType", "PERCENT")
        if "Price" not in row and article:
            row["Price"] = find_price(data, str(state.get("PriceList", "A")), row["ArticleNumber"], sums.to_decimal(row.get(self.quantity)))
        if row.get("_article") != row.get("ArticleNumber") or "_cost" not in row:
            # Stored once: later changes of the article's cost do not change existing rows.
            row["_article"], row["_cost"] = row.get("ArticleNumber"), article.get("PurchasePrice", 0)
        if row.get("VATCode") in (None, *_VAT_CODES.values()):
            row["VATCode"] = _VAT_CODES.get(sums.to_decimal(row["VAT"]))


def _replace_default(state: State, name: str, former: Any, value: Any) -> None:
    if former not in (None, "") and state.get(name) == former:
        state.pop(name)
    if value not in (None, ""):
        state.setdefault(name, value)


def find_price(data: CompanyData, price_list: str, article: str, quantity: Decimal) -> Any:
    """Return the price of an article: that of the highest `FromQuantity` that the quantity reaches."""
    known = data.find_all("prices", PriceList=price_list, ArticleNumber=article)
    reached = [each for each in known if sums.to_decimal(each.get("FromQuantity")) <= max(quantity, Decimal(0))]
    return max(reached, key=lambda each: sums.to_decimal(each.get("FromQuantity")))["Price"] if reached else 0


def derive_due_date(state: State, date_field: str, terms: Any = None) -> None:
    """Set the due date from the document date and the terms of payment, unless a request has set another one."""
    default = _due_date(str(state.get("TermsOfPayment") or terms or _DEFAULT_TERMS), state[date_field])
    if state.get("DueDate") in (None, state.get("_due")):
        state["DueDate"] = default
    state["_due"] = default


def _due_date(terms: str, day: str) -> str:
    digits = "".join(letter for letter in terms if letter.isdigit())
    days = min(int(digits or 0), 10_000)
    start = date.fromisoformat(day)
    return (start + timedelta(days=min(days, (date.max - start).days))).isoformat()


def _percent(value: Decimal, base: Decimal) -> Decimal:
    return sums.normalize(sums.round_cents(value * 100 / base)) if base else Decimal(0)


def _check_exists(data: CompanyData, given: Mapping[str, Any], name: str, register: str) -> None:
    value = given.get(name)
    if value in (None, "", "API_BLANK"):
        return
    if data.find(register, value) is None:
        raise not_found.reference_error(register, value, name)


def has_reference(state: State, field: str) -> bool:
    """Return whether a field refers to another document. The value "0" means no reference."""
    return state.get(field) not in (None, "", "0")


def check_changeable(state: State, given: Mapping[str, Any], fixed: frozenset[str]) -> None:
    """Raise ApiError if a request changes fields of a booked, credited or cancelled document that cannot change."""
    if state.get("Cancelled"):
        raise bad_request(api_errors.BAD_VALUE, "Dokumentet är makulerat och kan inte ändras.")
    touched = sorted(name for name in given if name in fixed and given[name] is not None)
    is_fixed = state.get("Booked") or has_reference(state, "CreditInvoiceReference") or has_reference(state, "CreditReference")
    if is_fixed and touched:
        raise bad_request(api_errors.BAD_VALUE, f"Dokumentet är bokfört eller krediterat: {touched[0]} kan inte ändras.", touched[0])
