"""Registers: customers, articles, suppliers, and codes that documents refer to."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import ClassVar, Final

from fortnox_client.sandbox.api import api_errors, sums
from fortnox_client.sandbox.api.api_errors import bad_request
from fortnox_client.sandbox.api.behaviour import Action, ApiRequest, Behaviour, merge
from fortnox_client.sandbox.api.company_data import CompanyData
from fortnox_client.sandbox.api.countries import COUNTRIES
from fortnox_client.sandbox.api.documents import find_price
from fortnox_client.sandbox.api.list_query import Filter, Search
from fortnox_client.sandbox.api.resource_types import ResourceType
from fortnox_client.sandbox.api.search_conditions import flag
from fortnox_client.sandbox.api.values import State

_ACTIVE: Final[Mapping[str, Filter]] = {"active": flag("Active", on=True), "inactive": flag("Active", on=False)}
_TYPES: Final = frozenset({"COMPANY", "PRIVATE", "UNDEFINED"})
_VAT: Final = {3001: 25, 3002: 12, 3003: 6, 3051: 25, 3052: 12, 3053: 6, 3041: 25}


def _name_countries(state: State) -> None:
    """Set the country names. A name follows from the country code and cannot be written."""
    for name in ("Country", "DeliveryCountry", "VisitingCountry"):
        code = state.get(f"{name}Code")
        if code:
            state[name] = COUNTRIES.get(code.upper(), code)
        else:
            state.pop(name, None)


class Customers(Behaviour):
    """Customers. A customer number can be used once."""

    search = Search(_ACTIVE, {"phone": "Phone1"})
    duplicate_key_error = (2000637, "Kundnummer {key} används redan.")

    def set_defaults(self, data: CompanyData, state: State) -> None:
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

    def check(self, data: CompanyData, given: State, state: State | None) -> None:
        if given.get("Type") and given["Type"] not in _TYPES:
            raise bad_request(2001200, f"Ogiltig kundtyp ({given['Type']})", "Type")

    def assign_key(self, data: CompanyData, kind: ResourceType, state: State) -> None:
        if data.find("deleted customers", state.get("CustomerNumber")) is not None:
            raise bad_request(
                self.duplicate_key_error[0], self.duplicate_key_error[1].format(key=state["CustomerNumber"]), "CustomerNumber"
            )
        super().assign_key(data, kind, state)

    def derive(self, data: CompanyData, state: State) -> None:
        _name_countries(state)

    def before_delete(self, data: CompanyData, state: State) -> None:
        # The number of a deleted customer is not used again.
        tenant = data.company.tenant
        data.store.put(tenant, "deleted customers", state["CustomerNumber"], {}, data.now().isoformat(" ", "seconds"))


class Suppliers(Behaviour):
    """Suppliers."""

    search = Search(parameters={"phone": "Phone1"})

    def set_defaults(self, data: CompanyData, state: State) -> None:
        state.update({"Active": True, "Currency": "SEK", "TermsOfPayment": "30", "VATType": "NORMAL"})

    def derive(self, data: CompanyData, state: State) -> None:
        _name_countries(state)


class Articles(Behaviour):
    """Articles. An article number can be used once."""

    search = Search(_ACTIVE, {"webshop": "WebshopArticle"})
    duplicate_key_error = (2000013, "Artikelnummer {key} används redan.")

    def set_defaults(self, data: CompanyData, state: State) -> None:
        accounts = {"SalesAccount": 3001, "EUAccount": 3108, "EUVATAccount": 3106, "ExportAccount": 3105, "PurchaseAccount": 4000}
        state.update({"Active": True, "Type": "STOCK", "QuantityInStock": 0, **accounts})

    def check(self, data: CompanyData, given: State, state: State | None) -> None:
        if state is not None:
            state["_changed"] = True

    def derive(self, data: CompanyData, state: State) -> None:
        # Seen in recordings: a missing unit in a list is "" until the first change of the article, and then null.
        state["_listed_unit"] = state.get("Unit", None if state.get("_changed") else "")
        state.setdefault("VAT", _VAT.get(state.get("SalesAccount", 0), 0))
        # Stock is stored with two decimals.
        stock = sums.round_cents(sums.to_decimal(state.get("QuantityInStock")))
        purchase = sums.to_decimal(state.get("PurchasePrice"))
        state["QuantityInStock"] = sums.normalize(stock)
        state["DisposableQuantity"] = sums.normalize(stock - sums.to_decimal(state.get("ReservedQuantity")))
        state["StockValue"] = sums.normalize(sums.round_cents(stock * purchase)) if state.get("StockGoods") else 0
        supplier = data.find("suppliers", state["SupplierNumber"]) if state.get("SupplierNumber") else None
        if supplier is not None:
            state["SupplierName"] = supplier.get("Name")
        if state.get("StockGoods") and state.get("PurchasePrice"):
            state.setdefault("DirectCost", state["PurchasePrice"])
            state.setdefault("FreightCost", 0)
            state.setdefault("OtherCost", 0)
        own = find_price(data, "A", str(state.get("ArticleNumber")), Decimal(1))
        if own:
            state["SalesPrice"] = own


class Projects(Behaviour):
    """Projects. A new one is ongoing."""

    def set_defaults(self, data: CompanyData, state: State) -> None:
        state["Status"] = "ONGOING"


class Accounts(Behaviour):
    """Accounts of a financial year."""

    search = Search(parameters={"sru": "SRU"})

    def set_defaults(self, data: CompanyData, state: State) -> None:
        settings = ("CostCenterSettings", "ProjectSettings", "QuantitySettings", "TransactionInformationSettings")
        state.update({"Active": True, "Year": 1, **dict.fromkeys(settings, "ALLOWED")})


class Currencies(Behaviour):
    """Currencies and their rates."""

    search = Search()

    def set_defaults(self, data: CompanyData, state: State) -> None:
        state.update({"BuyRate": 1, "SellRate": 1, "Unit": 1, "Date": data.today().isoformat(), "IsAutomatic": False})


class Active(Behaviour):
    """A resource with the field `Active`."""

    def set_defaults(self, data: CompanyData, state: State) -> None:
        state["Active"] = True


class VoucherSeries(Behaviour):
    """Voucher series. A new one begins with the voucher number 1."""

    def set_defaults(self, data: CompanyData, state: State) -> None:
        state.update({"Manual": True, "NextVoucherNumber": 1, "Year": 1})


class Labels(Behaviour):
    """Labels, sorted by their description."""

    search = Search(order=("Description",))


class Prices(Behaviour):
    """The price of an article in a price list, from a quantity."""

    duplicate_key_error: ClassVar[tuple[int, str]] = (api_errors.BAD_VALUE, "Det finns redan ett pris för {key}.")

    def actions(self) -> Mapping[str, Action]:
        own: dict[str, Action] = {"get": self._first, "update": self._update, "get_by_from_quantity": self._get}
        return {**own, "update_by_from_quantity": self._update, "delete": self._delete}

    def set_defaults(self, data: CompanyData, state: State) -> None:
        state.setdefault("FromQuantity", Decimal(0))

    def assign_key(self, data: CompanyData, kind: ResourceType, state: State) -> None:
        state["FromQuantity"] = sums.normalize(sums.to_decimal(state.get("FromQuantity")))
        super().assign_key(data, kind, state)

    def derive(self, data: CompanyData, state: State) -> None:
        state["Date"] = data.now().isoformat()
        article = data.find("articles", state.get("ArticleNumber"))
        if article is not None and state.get("PriceList") == "A":
            article["SalesPrice"] = state.get("Price", 0)
            data.put("articles", article)

    def _first(self, request: ApiRequest) -> State:
        found = request.data.find_all("prices", PriceList=request.path["PriceList"], ArticleNumber=request.path["ArticleNumber"])
        return found[0] if found else request.data.get("prices", *request.key)

    def _get(self, request: ApiRequest) -> State:
        quantity = sums.normalize(_quantity(request.path["FromQuantity"]))
        return request.data.get("prices", request.path["PriceList"], request.path["ArticleNumber"], quantity)

    def _update(self, request: ApiRequest) -> State:
        state = self._get(request) if "FromQuantity" in request.path else self._first(request)
        merge(state, request.body)
        self.derive(request.data, state)
        return request.data.put("prices", state)

    def _delete(self, request: ApiRequest) -> State:
        state = self._get(request)
        request.data.delete("prices", *(state[name] for name in request.kind.keys))
        return state


def _quantity(text: str) -> Decimal:
    if not text.replace(".", "", 1).isdigit() or not text.isascii() or len(text) > 15:
        raise bad_request(api_errors.NOT_NUMERIC, "FromQuantity ska vara numeriskt", "FromQuantity")
    return Decimal(text)


REGISTERS: Final[Mapping[str, Behaviour]] = {
    "accounts": Accounts(),
    "articles": Articles(),
    "cost_centers": Active(),
    "currencies": Currencies(),
    "customers": Customers(),
    "labels": Labels(),
    "prices": Prices(),
    "projects": Projects(),
    "suppliers": Suppliers(),
    "voucher_series": VoucherSeries(),
}
