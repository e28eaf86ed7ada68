"""Offers, orders and contracts, and the documents that are created from them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any, ClassVar, Final

from fortnox_client.sandbox.api import api_errors, sums
from fortnox_client.sandbox.api.api_errors import bad_request
from fortnox_client.sandbox.api.behaviour import Action, ApiRequest, Result
from fortnox_client.sandbox.api.behaviours.invoices import Invoices
from fortnox_client.sandbox.api.company_data import CompanyData, extract
from fortnox_client.sandbox.api.documents import Document, check_changeable, has_reference
from fortnox_client.sandbox.api.pdf import render_pdf
from fortnox_client.sandbox.api.search_conditions import all_of, date_passed, document_search, flag
from fortnox_client.sandbox.api.store import Condition
from fortnox_client.sandbox.api.values import State

_OFFER_DAYS: Final = 30
_INVOICED, _ORDERED = 2000496, 2000499
_NO_INVOICE: Final = Condition(f"ifnull({extract('InvoiceReference')}, '0') = '0'")
_AN_INVOICE: Final = Condition(f"ifnull({extract('InvoiceReference')}, '0') <> '0'")
_NO_ORDER: Final = Condition(f"ifnull({extract('OrderReference')}, '0') = '0'")
_AN_ORDER: Final = Condition(f"ifnull({extract('OrderReference')}, '0') <> '0'")
_INVOICES = Invoices()

_COPIED: Final = frozenset(
    "Address1 Address2 AdministrationFee City Comments CostCenter Country Currency CurrencyRate CurrencyUnit CustomerName CustomerNumber"
    " DeliveryAddress1 DeliveryAddress2 DeliveryCity DeliveryCountry DeliveryDate DeliveryName DeliveryZipCode ExternalInvoiceReference1"
    " ExternalInvoiceReference2 Freight Labels Language OrganisationNumber OurReference Phone1 Phone2 PriceList Project Remarks"
    " TaxReductionType TermsOfDelivery TermsOfPayment VATIncluded WayOfDelivery YourOrderNumber YourReference ZipCode".split()
)
"""Fields that are copied to a document that is created from another one."""

_ROW_COPIED: Final = frozenset(
    "AccountNumber ArticleNumber CostCenter Description Discount DiscountType HouseWork HouseWorkHoursToReport HouseWorkType Price"
    " Project Unit VAT VATCode".split()
)


class Sales(Document):
    """An offer or an order.

    Attributes:
        cancelled: the error code for creating a document from a cancelled one.
        cancelled_twice: the error code for cancelling a cancelled document.
    """

    cancelled: ClassVar[int] = api_errors.BAD_VALUE
    cancelled_twice: ClassVar[int] = api_errors.BAD_VALUE

    def cancel(self, request: ApiRequest) -> State:
        """Cancel the document. A cancelled document is an error."""
        state = request.data.get(self.kind, *request.key)
        if state.get("Cancelled"):
            raise bad_request(self.cancelled_twice, "Dokumentet är redan makulerat.")
        return request.data.put(self.kind, state | {"Cancelled": True})

    def mark_sent(self, request: ApiRequest) -> State:
        """Mark the document as sent."""
        return request.data.put(self.kind, request.data.get(self.kind, *request.key) | {"Sent": True})

    def check(self, data: CompanyData, given: State, state: State | None) -> None:
        if state is not None:
            check_changeable(state, given, frozenset())
        super().check(data, given, state)

    def _open(self, request: ApiRequest) -> State:
        state = request.data.get(self.kind, *request.key)
        if state.get("Cancelled"):
            raise bad_request(self.cancelled, "Dokumentet är makulerat.")
        return state

    def _document_actions(self, title: str) -> dict[str, Action]:
        return {
            "cancel": self.cancel,
            "email": self.mark_sent,
            "external_print": self.mark_sent,
            "preview": lambda request: render_pdf(title, request.data.get(self.kind, *request.key), self.rows, self.quantity),
            "print": lambda request: render_pdf(title, self.mark_sent(request), self.rows, self.quantity),
        }


class Orders(Sales):
    """Orders."""

    kind, rows, quantity, date_field = "orders", "OrderRows", "DeliveredQuantity", "OrderDate"
    mail, subject, template = "EmailOrder", "Order {no} bifogas", "oc"
    cancelled, cancelled_twice = 2000397, 2001279
    search = document_search(
        "OrderDate",
        {
            "cancelled": flag("Cancelled", on=True),
            "expired": date_passed("DeliveryDate", _NO_INVOICE),
            "invoicecreated": _AN_INVOICE,
            "invoicenotcreated": all_of(_NO_INVOICE, flag("Cancelled", on=False)),
        },
    )

    def actions(self) -> Mapping[str, Action]:
        return {**self._document_actions("Order"), "create_invoice": self._create_invoice}

    def cancel(self, request: ApiRequest) -> State:
        """Cancel the order. An invoiced order is an error."""
        if has_reference(request.data.get("orders", *request.key), "InvoiceReference"):
            raise bad_request(api_errors.BAD_VALUE, "Ordern är fakturerad och kan inte makuleras.")
        return super().cancel(request)

    def set_defaults(self, data: CompanyData, state: State) -> None:
        super().set_defaults(data, state)
        state.update({"OrderType": "Order", "DeliveryState": "delivery", "WarehouseReady": True})
        state.update({"InvoiceReference": "0", "OfferReference": "0"})

    def _create_invoice(self, request: ApiRequest) -> Any:
        order = self._open(request)
        invoice = self.create_invoice(request, order)
        return build_result(request, request.data.get("orders", order["DocumentNumber"]), "Invoice", invoice)

    def create_invoice(self, request: ApiRequest, order: State) -> State:
        """Create the invoice of an order. It has the delivered quantities, or the ordered ones if nothing was delivered."""
        if has_reference(order, "InvoiceReference"):
            raise bad_request(_INVOICED, "Ordern är redan fakturerad.")
        delivered = any(sums.to_decimal(row.get("DeliveredQuantity")) for row in order.get("OrderRows", []))
        quantity = "DeliveredQuantity" if delivered else "OrderedQuantity"
        invoice = create_from(request.data, _INVOICES, order, "OrderRows", quantity, OrderReference=order["DocumentNumber"])
        request.data.put("orders", order | {"InvoiceReference": invoice["DocumentNumber"]})
        return invoice


class Offers(Sales):
    """Offers."""

    kind, rows, quantity, date_field = "offers", "OfferRows", "Quantity", "OfferDate"
    mail, subject, template = "EmailOffer", "Offert {no} bifogas", "of"
    search = document_search(
        "OfferDate",
        {
            "cancelled": flag("Cancelled", on=True),
            "completed": flag("NotCompleted", on=False),
            "notcompleted": flag("NotCompleted", on=True),
            "expired": date_passed("ExpireDate", _NO_ORDER),
            "ordercreated": _AN_ORDER,
            "ordernotcreated": all_of(_NO_ORDER, flag("Cancelled", on=False)),
        },
    )

    def actions(self) -> Mapping[str, Action]:
        return {**self._document_actions("Offert"), "create_order": self._create_order, "create_invoice": self._create_invoice}

    def set_defaults(self, data: CompanyData, state: State) -> None:
        super().set_defaults(data, state)
        state.update({"ExpireDate": (data.today() + timedelta(days=_OFFER_DAYS)).isoformat()})
        state.update({"InvoiceReference": "0", "OrderReference": "0"})

    def _create_order(self, request: ApiRequest) -> Any:
        order = self._make_order(request)
        return build_result(request, request.data.get("offers", *request.key), "Order", order)

    def _make_order(self, request: ApiRequest) -> State:
        offer = self._open(request)
        if has_reference(offer, "OrderReference"):
            raise bad_request(_ORDERED, "Det finns redan en order av offerten.")
        order = create_from(request.data, ORDERS, offer, "OfferRows", "Quantity", OfferReference=offer["DocumentNumber"])
        request.data.put("offers", offer | {"OrderReference": order["DocumentNumber"]})
        return order

    def _create_invoice(self, request: ApiRequest) -> Any:
        """Create an order and its invoice."""
        invoice = ORDERS.create_invoice(request, self._make_order(request))
        offer = request.data.get("offers", *request.key) | {"InvoiceReference": invoice["DocumentNumber"]}
        return build_result(request, request.data.put("offers", offer), "Invoice", invoice)


class Contracts(Document):
    """Contracts, which invoices are created from."""

    kind, rows, quantity, date_field = "contracts", "InvoiceRows", "DeliveredQuantity", "ContractDate"
    mail, subject, template = "EmailInvoice", "Faktura {no} bifogas", "st"
    search = document_search(
        "ContractDate",
        {
            "active": flag("Active", on=True),
            "inactive": flag("Active", on=False),
            "finished": flag("Active", on=False),
        },
    )

    def actions(self) -> Mapping[str, Action]:
        return {"create_invoice": self._create_invoice, "finish": self._finish, "increase_invoice_count": self._increase_count}

    def set_defaults(self, data: CompanyData, state: State) -> None:
        super().set_defaults(data, state)
        state.update({"Active": True, "ContractLength": 12, "InvoiceInterval": 1, "PeriodStart": data.today().isoformat()})

    def derive(self, data: CompanyData, state: State) -> None:
        super().derive(data, state)
        state.setdefault("InvoicesRemaining", str(int(state.get("ContractLength", 0)) // max(int(state.get("InvoiceInterval", 1)), 1)))
        state["Status"] = "ACTIVE" if state.get("Active") else "FINISHED"

    def _create_invoice(self, request: ApiRequest) -> Any:
        contract = request.data.get("contracts", *request.key)
        reference = {"ContractReference": contract["DocumentNumber"], "InvoiceType": "AGREEMENTINVOICE"}
        invoice = create_from(request.data, _INVOICES, contract, "InvoiceRows", "DeliveredQuantity", **reference)
        contract["LastInvoiceDate"] = invoice["InvoiceDate"]
        return build_result(request, request.data.put("contracts", _decrement_remaining(contract)), "Invoice", invoice)

    def _finish(self, request: ApiRequest) -> State:
        contract = request.data.get("contracts", *request.key)
        return request.data.put("contracts", contract | {"Active": False, "Status": "FINISHED"})

    def _increase_count(self, request: ApiRequest) -> State:
        return request.data.put("contracts", _decrement_remaining(request.data.get("contracts", *request.key)))


def _decrement_remaining(contract: State) -> State:
    return contract | {"InvoicesRemaining": str(max(int(contract.get("InvoicesRemaining", 0)) - 1, 0))}


def build_result(request: ApiRequest, source: State, document: str, made: State) -> Any:
    """Return the response of an action that creates a document from another one: the original, or the new one if the settings say so."""
    return Result(made, document=document) if request.settings.new_documents else source


def create_from(data: CompanyData, target: Document, source: State, rows: str, quantity: str, **more: Any) -> State:
    """Create a document from another one, with its customer, prices and rows."""
    made: State = {}
    target.set_defaults(data, made)
    made.update({name: value for name, value in source.items() if name in _COPIED})
    made["VATIncluded"] = source.get("VATIncluded", False)
    made[target.rows] = [_copy_row(row, row.get(quantity, 0), target) for row in source.get(rows, [])]
    made.update(more)
    kind = data.resource_types[target.kind]
    target.assign_key(data, kind, made)
    target.derive(data, made)
    return data.put(target.kind, made)


def _copy_row(row: State, quantity: Any, target: Document) -> State:
    made = {name: value for name, value in row.items() if name in _ROW_COPIED}
    both = {"OrderedQuantity": quantity} if target.kind == "orders" else {}
    return {**made, **both, target.quantity: quantity}


ORDERS: Final = Orders()
