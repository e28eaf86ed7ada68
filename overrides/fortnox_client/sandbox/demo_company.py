"""A company with a year behind it: customers, suppliers, articles and invoices, the same for the same seed and day.

All of it is written by the API's own operations, as an integration would, but for what no operation makes. Nobody in it exists.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Any, Final

import msgspec
from fortnox_core.operation import Operation

from fortnox_client.operations import OPERATIONS
from fortnox_client.sandbox.api.behaviours import banks
from fortnox_client.sandbox.api.engine import Engine, Request
from fortnox_client.sandbox.parties import Company
from fortnox_client.sandbox.tokens import Access

CUSTOMERS: Final = 60
SUPPLIERS: Final = 20
ARTICLES: Final = 100
INVOICES: Final = 1200
CREDITS: Final = 24
"""Of the invoices: what takes another one back."""
DAYS: Final = 365

UNBOOKED: Final = 5
"""Days until an invoice is booked."""

_TRADES: Final = ("Bageri", "Bygg", "Bokhandel", "Cykel", "El", "Fisk", "Glas", "Måleri", "Snickeri", "Trädgård", "Tryckeri", "Åkeri")
_TOWNS: Final = (("Gävle", "80310"), ("Kalmar", "39230"), ("Luleå", "97231"), ("Umeå", "90325"), ("Växjö", "35230"), ("Örebro", "70210"))
_THINGS: Final = ("Borr", "Bräda", "Färg", "Handske", "Hink", "Kabel", "Lampa", "Pensel", "Rör", "Skruv")
_KINDS: Final = ("bas", "eko", "grov", "lång", "mini", "plus", "premium", "smal", "standard", "svart")
_TERMS: Final = ("10", "20", "30")

_encode = msgspec.json.Encoder(decimal_format="number").encode
_decode = msgspec.json.Decoder(float_hook=Decimal).decode


def seed_demo(engine: Engine, company: Company, seed: int) -> None:
    """Writes it into a company's empty books."""
    with engine.store.step(writes=True):
        _Writer(engine, company, Random(seed)).write()  # noqa: S311, nothing secret is drawn


class _Writer:
    """One who fills a company's books by its API."""

    def __init__(self, engine: Engine, company: Company, chance: Random) -> None:
        self._engine, self._company, self._chance = engine, company, chance
        scopes = tuple(sorted({operation.scope for operation in OPERATIONS.values() if operation.scope}))
        self._access = Access("demo", company.tenant, scopes, float("inf"))
        self._today = engine.books(company).today()

    def write(self) -> None:
        before = self._today.year - 1
        self._do("POST /3/financialyears", body={"FromDate": f"{before}-01-01", "ToDate": f"{before}-12-31"})
        customers = [self._party("POST /3/customers", "Exempelkund", number)["CustomerNumber"] for number in range(CUSTOMERS)]
        for number in range(SUPPLIERS):
            self._party("POST /3/suppliers", "Exempelleverantör", number)
        articles = [self._article(number) for number in range(ARTICLES)]
        days = sorted((self._chance.randrange(DAYS) for _ in range(INVOICES - CREDITS)), reverse=True)
        credited = set(self._chance.sample(range(len(days) // 2), CREDITS))
        for place, ago in enumerate(days):
            invoice, due, total = self._invoice(ago, self._chance.choice(customers), articles)
            if ago >= UNBOOKED:
                self._follow_up(invoice, due, total, credited=place in credited)
        self._bank_orders()

    def _bank_orders(self) -> None:
        """Orders that a bank carries out. No operation makes one."""
        books, times = self._engine.books(self._company), f"{self._today}T08:00:00Z"
        for number, status in enumerate(("ACCEPTED", "SENT_TO_BV", "COMPLETED")):
            company = {"name": f"Exempelbolag {number + 1} AB", "organization_number": f"550001-{number + 1:04}"}
            banks.add_order(books, {"status": status, "company_information": company, "created_at": times})
        for number, status in enumerate(("ACCEPTED", "COMPLETED")):
            company = {"name": f"Nytt Exempelbolag {number + 1} AB"}
            banks.add_start_order(books, {"status": status, "company_information": company, "created_at": times})

    def _party(self, operation: str, kind: str, number: int) -> Any:
        town, zip_code = self._chance.choice(_TOWNS)
        name = f"{kind} {number + 1} {self._chance.choice(_TRADES)} i {town} AB"
        # Numbers that are kept for fiction, and a domain that nobody can have.
        reached = {"Email": f"ekonomi{number + 1}@{kind.lower().replace('ö', 'o')}.example", "Phone1": f"08-465 004 {number:02}"}
        placed = {"Address1": f"Exempelgatan {number + 1}", "ZipCode": zip_code, "City": town}
        return self._do(operation, body={"Name": name, **placed, **reached, "TermsOfPayment": self._chance.choice(_TERMS)})

    def _article(self, number: int) -> tuple[str, Decimal]:
        name = f"{_THINGS[number % len(_THINGS)]} {_KINDS[number // len(_THINGS)]}"
        article = self._do("POST /3/articles", body={"Description": name, "Unit": "st", "Type": "STOCK"})["ArticleNumber"]
        price = Decimal(self._chance.randrange(1900, 249900)) / 100
        self._do("POST /3/prices", body={"ArticleNumber": article, "PriceList": "A", "FromQuantity": 0, "Price": price})
        return article, price

    def _invoice(self, ago: int, customer: str, articles: list[tuple[str, Decimal]]) -> tuple[str, date, Decimal]:
        """Its number, when it is due, and what of it."""
        chance, day = self._chance, self._today - timedelta(days=ago)
        rows = [
            {"ArticleNumber": article, "DeliveredQuantity": str(chance.randint(1, 12)), "Price": price}
            for article, price in chance.sample(articles, chance.randint(1, 4))
        ]
        invoice = self._do("POST /3/invoices", body={"CustomerNumber": customer, "InvoiceDate": f"{day}", "InvoiceRows": rows})
        return invoice["DocumentNumber"], date.fromisoformat(invoice["DueDate"]), invoice["Total"]

    def _follow_up(self, number: str, due: date, total: Decimal, *, credited: bool) -> None:
        """What becomes of an invoice: most are paid, some by half, some not, and some never were to be."""
        fate = self._chance.random()
        if fate < 0.02 and not credited:
            self._do("PUT /3/invoices/{DocumentNumber}/cancel", number)
            return
        self._do("PUT /3/invoices/{DocumentNumber}/bookkeep", number)
        if credited:
            self._do("PUT /3/invoices/{DocumentNumber}/credit", number)
        elif due < self._today and fate < 0.92:
            paid = total if fate < 0.88 else round(total / 2)
            payment = self._do("POST /3/invoicepayments", body={"InvoiceNumber": number, "Amount": paid, "PaymentDate": f"{due}"})
            self._do("PUT /3/invoicepayments/{Number}/bookkeep", payment["Number"])

    def _do(self, key: str, *path: Any, body: dict[str, Any] | None = None) -> Any:
        operation: Operation = OPERATIONS[key]
        address = operation.path.replace("{DocumentNumber}", "{}").replace("{Number}", "{}").format(*path)
        content = b"" if body is None else _encode({operation.request_key: body} if operation.request_key else body)
        reply = self._engine.answer(Request(operation.method, address, {}, content, "application/json"), self._access, self._company)
        if reply.status >= 300:
            raise RuntimeError(f"{key} of the demo company is answered {reply.status}: {reply.content.decode()}")
        return _decode(reply.content)[operation.response_key]
