"""Offers become orders, orders and contracts become invoices."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any, Final

from fortnox_client.sandbox.api import failures, sums
from fortnox_client.sandbox.api.behaviour import Action, Asked
from fortnox_client.sandbox.api.behaviours.invoices import Invoices
from fortnox_client.sandbox.api.books import Books, extract
from fortnox_client.sandbox.api.documents import Document, refers, refuse_change
from fortnox_client.sandbox.api.failures import bad
from fortnox_client.sandbox.api.printing import printed
from fortnox_client.sandbox.api.searching import all_of, flag, passed, searched
from fortnox_client.sandbox.api.store import Condition
from fortnox_client.sandbox.api.values import State

_OFFER_DAYS: Final = 30
_NO_INVOICE: Final = Condition(f"ifnull({extract('InvoiceReference')}, '0') = '0'")
_AN_INVOICE: Final = Condition(f"ifnull({extract('InvoiceReference')}, '0') <> '0'")
_NO_ORDER: Final = Condition(f"ifnull({extract('OrderReference')}, '0') = '0'")
_AN_ORDER: Final = Condition(f"ifnull({extract('OrderReference')}, '0') <> '0'")
_INVOICES = Invoices()

_CARRIED: Final = frozenset(
    "Address1 Address2 AdministrationFee City Comments CostCenter Country Currency CurrencyRate CurrencyUnit CustomerName CustomerNumber"
    " DeliveryAddress1 DeliveryAddress2 DeliveryCity DeliveryCountry DeliveryDate DeliveryName DeliveryZipCode ExternalInvoiceReference1"
    " ExternalInvoiceReference2 Freight Labels Language OrganisationNumber OurReference Phone1 Phone2 PriceList Project Remarks"
    " TaxReductionType TermsOfDelivery TermsOfPayment VATIncluded WayOfDelivery YourOrderNumber YourReference ZipCode".split()
)
"""What a document hands on to the one that is made from it."""

_ROW_CARRIED: Final = frozenset(
    "AccountNumber ArticleNumber CostCenter Description Discount DiscountType HouseWork HouseWorkHoursToReport HouseWorkType Price"
    " Project Unit VAT VATCode".split()
)


class Sales(Document):
    """An offer or an order."""

    def cancel(self, asked: Asked) -> State:
        return asked.books.put(self.kind, self._open(asked) | {"Cancelled": True})

    def sent(self, asked: Asked) -> State:
        return asked.books.put(self.kind, asked.books.get(self.kind, *asked.key) | {"Sent": True})

    def check(self, books: Books, given: State, state: State | None) -> None:
        if state is not None:
            refuse_change(state, given, frozenset())
        super().check(books, given, state)

    def _open(self, asked: Asked) -> State:
        state = asked.books.get(self.kind, *asked.key)
        if state.get("Cancelled"):
            raise bad(failures.BAD_VALUE, "Dokumentet är makulerat.")
        return state

    def _papers(self, title: str) -> dict[str, Action]:
        return {
            "cancel": self.cancel,
            "email": self.sent,
            "external_print": self.sent,
            "preview": lambda asked: printed(title, asked.books.get(self.kind, *asked.key), self.rows, self.quantity),
            "print": lambda asked: printed(title, self.sent(asked), self.rows, self.quantity),
        }


class Orders(Sales):
    kind, rows, quantity, dated = "orders", "OrderRows", "DeliveredQuantity", "OrderDate"
    mail, subject, template = "EmailOrder", "Order {no} bifogas", "oc"
    search = searched(
        "OrderDate",
        {
            "cancelled": flag("Cancelled", on=True),
            "expired": passed("DeliveryDate", _NO_INVOICE),
            "invoicecreated": _AN_INVOICE,
            "invoicenotcreated": all_of(_NO_INVOICE, flag("Cancelled", on=False)),
        },
    )

    def actions(self) -> Mapping[str, Action]:
        return {**self._papers("Order"), "create_invoice": self._create_invoice}

    def cancel(self, asked: Asked) -> State:
        if refers(self._open(asked), "InvoiceReference"):
            raise bad(failures.BAD_VALUE, "Ordern är fakturerad och kan inte makuleras.")
        return super().cancel(asked)

    def start(self, books: Books, state: State) -> None:
        super().start(books, state)
        state.update({"OrderType": "Order", "DeliveryState": "delivery", "WarehouseReady": True})
        state.update({"InvoiceReference": "0", "OfferReference": "0"})

    def _create_invoice(self, asked: Asked) -> State:
        return self.invoiced(asked, self._open(asked))

    def invoiced(self, asked: Asked, order: State) -> State:
        """The invoice of an order: what was delivered, or where nothing was, what was ordered."""
        if refers(order, "InvoiceReference"):
            raise bad(failures.BAD_VALUE, "Ordern är redan fakturerad.")
        delivered = any(sums.number(row.get("DeliveredQuantity")) for row in order.get("OrderRows", []))
        quantity = "DeliveredQuantity" if delivered else "OrderedQuantity"
        invoice = made_from(asked.books, _INVOICES, order, "OrderRows", quantity, OrderReference=order["DocumentNumber"])
        asked.books.put("orders", order | {"InvoiceReference": invoice["DocumentNumber"]})
        return invoice


class Offers(Sales):
    kind, rows, quantity, dated = "offers", "OfferRows", "Quantity", "OfferDate"
    mail, subject, template = "EmailOffer", "Offert {no} bifogas", "of"
    search = searched(
        "OfferDate",
        {
            "cancelled": flag("Cancelled", on=True),
            "completed": flag("NotCompleted", on=False),
            "notcompleted": flag("NotCompleted", on=True),
            "expired": passed("ExpireDate", _NO_ORDER),
            "ordercreated": _AN_ORDER,
            "ordernotcreated": all_of(_NO_ORDER, flag("Cancelled", on=False)),
        },
    )

    def actions(self) -> Mapping[str, Action]:
        return {**self._papers("Offert"), "create_order": self._create_order, "create_invoice": self._create_invoice}

    def start(self, books: Books, state: State) -> None:
        super().start(books, state)
        state.update({"ExpireDate": (books.today() + timedelta(days=_OFFER_DAYS)).isoformat()})
        state.update({"InvoiceReference": "0", "OrderReference": "0"})

    def _create_order(self, asked: Asked) -> State:
        offer = self._open(asked)
        if refers(offer, "OrderReference"):
            raise bad(failures.BAD_VALUE, "Det finns redan en order av offerten.")
        order = made_from(asked.books, ORDERS, offer, "OfferRows", "Quantity", OfferReference=offer["DocumentNumber"])
        asked.books.put("offers", offer | {"OrderReference": order["DocumentNumber"]})
        return order

    def _create_invoice(self, asked: Asked) -> State:
        """An order with its invoice: the order is what is answered."""
        order = self._create_order(asked)
        invoice = ORDERS.invoiced(asked, order)
        offer = asked.books.get("offers", *asked.key)
        asked.books.put("offers", offer | {"InvoiceReference": invoice["DocumentNumber"]})
        return asked.books.get("orders", order["DocumentNumber"])


class Contracts(Document):
    kind, rows, quantity, dated = "contracts", "InvoiceRows", "DeliveredQuantity", "ContractDate"
    mail, subject, template, vat_included = "EmailInvoice", "Faktura {no} bifogas", "st", "VatIncluded"
    search = searched(
        "ContractDate",
        {
            "active": flag("Active", on=True),
            "inactive": flag("Active", on=False),
            "finished": flag("Active", on=False),
        },
    )

    def actions(self) -> Mapping[str, Action]:
        return {"create_invoice": self._create_invoice, "finish": self._finish, "increase_invoice_count": self._count_one}

    def start(self, books: Books, state: State) -> None:
        super().start(books, state)
        state.update({"Active": True, "ContractLength": 12, "InvoiceInterval": 1, "PeriodStart": books.today().isoformat()})

    def settle(self, books: Books, state: State) -> None:
        super().settle(books, state)
        state.setdefault("InvoicesRemaining", str(int(state.get("ContractLength", 0)) // max(int(state.get("InvoiceInterval", 1)), 1)))
        state["Status"] = "ACTIVE" if state.get("Active") else "FINISHED"

    def _create_invoice(self, asked: Asked) -> State:
        contract = asked.books.get("contracts", *asked.key)
        reference = {"ContractReference": contract["DocumentNumber"], "InvoiceType": "AGREEMENTINVOICE"}
        invoice = made_from(asked.books, _INVOICES, contract, "InvoiceRows", "DeliveredQuantity", **reference)
        contract["LastInvoiceDate"] = invoice["InvoiceDate"]
        asked.books.put("contracts", _one_fewer(contract))
        return invoice

    def _finish(self, asked: Asked) -> State:
        contract = asked.books.get("contracts", *asked.key)
        return asked.books.put("contracts", contract | {"Active": False, "Status": "FINISHED"})

    def _count_one(self, asked: Asked) -> State:
        return asked.books.put("contracts", _one_fewer(asked.books.get("contracts", *asked.key)))


def _one_fewer(contract: State) -> State:
    return contract | {"InvoicesRemaining": str(max(int(contract.get("InvoicesRemaining", 0)) - 1, 0))}


def made_from(books: Books, target: Document, source: State, rows: str, quantity: str, **more: Any) -> State:
    """A document made from another, with its customer, its prices and its rows."""
    made: State = {}
    target.start(books, made)
    made.update({name: value for name, value in source.items() if name in _CARRIED})
    made[target.vat_included] = source.get("VATIncluded", source.get("VatIncluded", False))
    made[target.rows] = [_row_made_from(row, row.get(quantity, 0), target) for row in source.get(rows, [])]
    made.update(more)
    kind = books.kinds[target.kind]
    target.number(books, kind, made)
    target.settle(books, made)
    return books.put(target.kind, made)


def _row_made_from(row: State, quantity: Any, target: Document) -> State:
    made = {name: value for name, value in row.items() if name in _ROW_CARRIED}
    both = {"OrderedQuantity": quantity} if target.kind == "orders" else {}
    return {**made, **both, target.quantity: quantity}


ORDERS: Final = Orders()
