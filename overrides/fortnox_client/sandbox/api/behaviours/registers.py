"""Registers: customers, articles, suppliers, and what documents name by a code."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import ClassVar, Final

from fortnox_client.sandbox.api import failures, sums
from fortnox_client.sandbox.api.behaviour import Action, Asked, Behaviour
from fortnox_client.sandbox.api.books import Books, extract
from fortnox_client.sandbox.api.countries import COUNTRIES
from fortnox_client.sandbox.api.documents import price
from fortnox_client.sandbox.api.failures import bad
from fortnox_client.sandbox.api.kinds import Kind
from fortnox_client.sandbox.api.listing import Filter, Search
from fortnox_client.sandbox.api.searching import flag
from fortnox_client.sandbox.api.store import Condition
from fortnox_client.sandbox.api.values import State

_ACTIVE: Final[Mapping[str, Filter]] = {"active": flag("Active", on=True), "inactive": flag("Active", on=False)}
_TYPES: Final = frozenset({"COMPANY", "PRIVATE", "UNDEFINED"})
_VAT: Final = {3001: 25, 3002: 12, 3003: 6, 3051: 25, 3052: 12, 3053: 6, 3041: 25}


def _name_countries(state: State) -> None:
    """A country's name follows its code, and cannot be set."""
    for name in ("Country", "DeliveryCountry", "VisitingCountry"):
        code = state.get(f"{name}Code")
        if code:
            state[name] = COUNTRIES.get(code.upper(), code)
        else:
            state.pop(name, None)


class Customers(Behaviour):
    search = Search(_ACTIVE, {"phone": "Phone1"})
    taken = (2000637, "Kundnummer {key} används redan.")

    def start(self, books: Books, state: State) -> None:
        state.update(
            {
                "Active": True,
                "Currency": "SEK",
                "PriceList": "A",
                "Type": "COMPANY",
                "VATType": "SEVAT",
                "DefaultDeliveryTypes": dict.fromkeys(("Invoice", "Order", "Offer"), "PRINT"),
                "DefaultTemplates": dict.fromkeys(("Order", "Offer", "Invoice", "CashInvoice"), "DEFAULTTEMPLATE"),
            }
        )

    def check(self, books: Books, given: State, state: State | None) -> None:
        if given.get("Type") and given["Type"] not in _TYPES:
            raise bad(2001200, f"Ogiltig kundtyp ({given['Type']})", "Type")

    def number(self, books: Books, kind: Kind, state: State) -> None:
        if books.find("deleted customers", state.get("CustomerNumber")) is not None:
            raise bad(self.taken[0], self.taken[1].format(key=state["CustomerNumber"]), "CustomerNumber")
        super().number(books, kind, state)

    def settle(self, books: Books, state: State) -> None:
        _name_countries(state)

    def gone(self, books: Books, state: State) -> None:
        # Its number stays taken.
        tenant = books.company.tenant
        books.store.put(tenant, "deleted customers", state["CustomerNumber"], {}, books.now().isoformat(" ", "seconds"))


class Suppliers(Behaviour):
    search = Search(parameters={"phone": "Phone1"})

    def start(self, books: Books, state: State) -> None:
        state.update({"Active": True, "Currency": "SEK", "TermsOfPayment": "30", "VATType": "NORMAL"})

    def settle(self, books: Books, state: State) -> None:
        _name_countries(state)


class Articles(Behaviour):
    search = Search(_ACTIVE, {"webshop": "WebshopArticle"})
    taken = (2000013, "Artikelnummer {key} används redan.")

    def start(self, books: Books, state: State) -> None:
        accounts = {"SalesAccount": 3001, "EUAccount": 3108, "EUVATAccount": 3106, "ExportAccount": 3105, "PurchaseAccount": 4000}
        state.update({"Active": True, "Type": "STOCK", "QuantityInStock": 0, **accounts})

    def check(self, books: Books, given: State, state: State | None) -> None:
        if state is not None:
            state["_changed"] = True

    def settle(self, books: Books, state: State) -> None:
        # Seen in recordings: in a list, no unit is "" until the article is changed for the first time, and then null.
        state["_listed_unit"] = state.get("Unit", None if state.get("_changed") else "")
        state.setdefault("VAT", _VAT.get(state.get("SalesAccount", 0), 0))
        # Stock is counted to the hundredth.
        stock = sums.cents(sums.number(state.get("QuantityInStock")))
        purchase = sums.number(state.get("PurchasePrice"))
        state["QuantityInStock"] = sums.plain(stock)
        state["DisposableQuantity"] = sums.plain(stock - sums.number(state.get("ReservedQuantity")))
        state["StockValue"] = sums.plain(sums.cents(stock * purchase)) if state.get("StockGoods") else 0
        supplier = books.find("suppliers", state["SupplierNumber"]) if state.get("SupplierNumber") else None
        if supplier is not None:
            state["SupplierName"] = supplier.get("Name")
        if state.get("StockGoods") and state.get("PurchasePrice"):
            state.setdefault("DirectCost", state["PurchasePrice"])
            state.setdefault("FreightCost", 0)
            state.setdefault("OtherCost", 0)
        own = price(books, "A", str(state.get("ArticleNumber")), Decimal(1))
        if own:
            state["SalesPrice"] = own


class Projects(Behaviour):
    def start(self, books: Books, state: State) -> None:
        state["Status"] = "ONGOING"


class Accounts(Behaviour):
    search = Search(parameters={"sru": "SRU"})

    def start(self, books: Books, state: State) -> None:
        settings = ("CostCenterSettings", "ProjectSettings", "QuantitySettings", "TransactionInformationSettings")
        state.update({"Active": True, "Year": 1, **dict.fromkeys(settings, "ALLOWED")})


class Currencies(Behaviour):
    search = Search()

    def start(self, books: Books, state: State) -> None:
        state.update({"BuyRate": 1, "SellRate": 1, "Unit": 1, "Date": books.today().isoformat(), "IsAutomatic": False})


class Active(Behaviour):
    """What may be switched off."""

    def start(self, books: Books, state: State) -> None:
        state["Active"] = True


class VoucherSeries(Behaviour):
    def start(self, books: Books, state: State) -> None:
        state.update({"Manual": True, "NextVoucherNumber": 1, "Year": 1})


class Labels(Behaviour):
    search = Search(order=("Description",))


def _in_year(day: str) -> Condition:
    return Condition(f"{extract('FromDate')} <= ? AND {extract('ToDate')} >= ?", (day, day))


def _no_date(_: str) -> Condition:
    """Fortnox takes no `Date`, though its document has one. Whether it takes `date` is not known."""
    raise bad(failures.BAD_VALUE, "Date kan inte anges här", "Date")


class FinancialYears(Behaviour):
    search = Search(conditions={"date": _in_year, "Date": _no_date})

    def start(self, books: Books, state: State) -> None:
        state.update({"AccountingMethod": "ACCRUAL", "AccountChartType": "BAS 2026"})


class Prices(Behaviour):
    """A price is one of an article in a list, from a quantity."""

    taken: ClassVar[tuple[int, str]] = (failures.BAD_VALUE, "Det finns redan ett pris för {key}.")

    def actions(self) -> Mapping[str, Action]:
        own: dict[str, Action] = {"get": self._first, "update": self._update, "get_by_from_quantity": self._get}
        return {**own, "update_by_from_quantity": self._update, "delete": self._delete}

    def start(self, books: Books, state: State) -> None:
        state.setdefault("FromQuantity", Decimal(0))

    def number(self, books: Books, kind: Kind, state: State) -> None:
        state["FromQuantity"] = sums.plain(sums.number(state.get("FromQuantity")))
        super().number(books, kind, state)

    def settle(self, books: Books, state: State) -> None:
        state["Date"] = books.now().isoformat()
        article = books.find("articles", state.get("ArticleNumber"))
        if article is not None and state.get("PriceList") == "A":
            article["SalesPrice"] = state.get("Price", 0)
            books.put("articles", article)

    def _first(self, asked: Asked) -> State:
        found = asked.books.those("prices", PriceList=asked.path["PriceList"], ArticleNumber=asked.path["ArticleNumber"])
        return found[0] if found else asked.books.get("prices", *asked.key)

    def _get(self, asked: Asked) -> State:
        quantity = sums.plain(_quantity(asked.path["FromQuantity"]))
        return asked.books.get("prices", asked.path["PriceList"], asked.path["ArticleNumber"], quantity)

    def _update(self, asked: Asked) -> State:
        state = self._get(asked) if "FromQuantity" in asked.path else self._first(asked)
        state.update({name: value for name, value in asked.body.items() if value is not None})
        self.settle(asked.books, state)
        return asked.books.put("prices", state)

    def _delete(self, asked: Asked) -> State:
        state = self._get(asked)
        asked.books.delete("prices", *(state[name] for name in asked.kind.keys))
        return state


def _quantity(text: str) -> Decimal:
    if not text.replace(".", "", 1).isdigit() or not text.isascii() or len(text) > 15:
        raise bad(failures.NOT_NUMERIC, "FromQuantity ska vara numeriskt", "FromQuantity")
    return Decimal(text)


REGISTERS: Final[Mapping[str, Behaviour]] = {
    "accounts": Accounts(),
    "articles": Articles(),
    "cost_centers": Active(),
    "currencies": Currencies(),
    "customers": Customers(),
    "financial_years": FinancialYears(),
    "labels": Labels(),
    "prices": Prices(),
    "projects": Projects(),
    "suppliers": Suppliers(),
    "voucher_series": VoucherSeries(),
}
