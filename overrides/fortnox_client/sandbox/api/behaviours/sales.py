"""Offers become orders, orders and contracts become invoices."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any, ClassVar, Final

from fortnox_client.sandbox.api import failures, sums
from fortnox_client.sandbox.api.behaviour import Action, Asked, Outcome
from fortnox_client.sandbox.api.behaviours.invoices import Invoices
from fortnox_client.sandbox.api.books import Books, extract
from fortnox_client.sandbox.api.documents import Document, refers, refuse_change
from fortnox_client.sandbox.api.failures import bad
from fortnox_client.sandbox.api.printing import printed
from fortnox_client.sandbox.api.searching import all_of, flag, passed, searched
from fortnox_client.sandbox.api.store import Condition
from fortnox_client.sandbox.api.values import State

_OFFER_DAYS: Final = 30
_INVOICED, _ORDERED = 2000496, 2000499
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
    """An offer or an order.

    Attributes:
        cancelled: the code where something is made of a cancelled one.
        cancelled_twice: the code where a cancelled one is cancelled.
    """

    cancelled: ClassVar[int] = failures.BAD_VALUE
    cancelled_twice: ClassVar[int] = failures.BAD_VALUE

    def cancel(self, asked: Asked) -> State:
        state = asked.books.get(self.kind, *asked.key)
        if state.get("Cancelled"):
            raise bad(self.cancelled_twice, "Dokumentet är redan makulerat.")
        return asked.books.put(self.kind, state | {"Cancelled": True})

    def sent(self, asked: Asked) -> State:
        return asked.books.put(self.kind, asked.books.get(self.kind, *asked.key) | {"Sent": True})

    def check(self, books: Books, given: State, state: State | None) -> None:
        if state is not None:
            refuse_change(state, given, frozenset())
        super().check(books, given, state)

    def _open(self, asked: Asked) -> State:
        state = asked.books.get(self.kind, *asked.key)
        if state.get("Cancelled"):
            raise bad(self.cancelled, "Dokumentet är makulerat.")
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
    cancelled, cancelled_twice = 2000397, 2001279
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
        if refers(asked.books.get("orders", *asked.key), "InvoiceReference"):
            raise bad(failures.BAD_VALUE, "Ordern är fakturerad och kan inte makuleras.")
        return super().cancel(asked)

    def start(self, books: Books, state: State) -> None:
        super().start(books, state)
        state.update({"OrderType": "Order", "DeliveryState": "delivery", "WarehouseReady": True})
        state.update({"InvoiceReference": "0", "OfferReference": "0"})

    def _create_invoice(self, asked: Asked) -> Any:
        order = self._open(asked)
        invoice = self.invoiced(asked, order)
        return made_of(asked, asked.books.get("orders", order["DocumentNumber"]), "Invoice", invoice)

    def invoiced(self, asked: Asked, order: State) -> State:
        """The invoice of an order: what was delivered, or where nothing was, what was ordered."""
        if refers(order, "InvoiceReference"):
            raise bad(_INVOICED, "Ordern är redan fakturerad.")
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

    def _create_order(self, asked: Asked) -> Any:
        order = self._ordered(asked)
        return made_of(asked, asked.books.get("offers", *asked.key), "Order", order)

    def _ordered(self, asked: Asked) -> State:
        offer = self._open(asked)
        if refers(offer, "OrderReference"):
            raise bad(_ORDERED, "Det finns redan en order av offerten.")
        order = made_from(asked.books, ORDERS, offer, "OfferRows", "Quantity", OfferReference=offer["DocumentNumber"])
        asked.books.put("offers", offer | {"OrderReference": order["DocumentNumber"]})
        return order

    def _create_invoice(self, asked: Asked) -> Any:
        """An order with its invoice."""
        invoice = ORDERS.invoiced(asked, self._ordered(asked))
        offer = asked.books.get("offers", *asked.key) | {"InvoiceReference": invoice["DocumentNumber"]}
        return made_of(asked, asked.books.put("offers", offer), "Invoice", invoice)


class Contracts(Document):
    kind, rows, quantity, dated = "contracts", "InvoiceRows", "DeliveredQuantity", "ContractDate"
    mail, subject, template = "EmailInvoice", "Faktura {no} bifogas", "st"
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

    def _create_invoice(self, asked: Asked) -> Any:
        contract = asked.books.get("contracts", *asked.key)
        reference = {"ContractReference": contract["DocumentNumber"], "InvoiceType": "AGREEMENTINVOICE"}
        invoice = made_from(asked.books, _INVOICES, contract, "InvoiceRows", "DeliveredQuantity", **reference)
        contract["LastInvoiceDate"] = invoice["InvoiceDate"]
        return made_of(asked, asked.books.put("contracts", _one_fewer(contract)), "Invoice", invoice)

    def _finish(self, asked: Asked) -> State:
        contract = asked.books.get("contracts", *asked.key)
        return asked.books.put("contracts", contract | {"Active": False, "Status": "FINISHED"})

    def _count_one(self, asked: Asked) -> State:
        return asked.books.put("contracts", _one_fewer(asked.books.get("contracts", *asked.key)))


def _one_fewer(contract: State) -> State:
    return contract | {"InvoicesRemaining": str(max(int(contract.get("InvoicesRemaining", 0)) - 1, 0))}


def made_of(asked: Asked, source: State, document: str, made: State) -> Any:
    """Return what an action responds with that makes a document of another: the other, unless the settings want the new one."""
    return Outcome(made, document=document) if asked.settings.new_documents else source


def made_from(books: Books, target: Document, source: State, rows: str, quantity: str, **more: Any) -> State:
    """A document made from another, with its customer, its prices and its rows."""
    made: State = {}
    target.start(books, made)
    made.update({name: value for name, value in source.items() if name in _CARRIED})
    made["VATIncluded"] = source.get("VATIncluded", False)
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
