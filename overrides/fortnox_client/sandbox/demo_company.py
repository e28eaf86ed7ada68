"""A demo company with one year of customers, suppliers, articles and invoices. The same seed and date give the same data.

It is created by API operations, as an integration would, except for resources that no operation creates. All names are fictitious.
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
from fortnox_client.sandbox.api.engine import Engine, RawRequest
from fortnox_client.sandbox.models import Company
from fortnox_client.sandbox.tokens import Access

CUSTOMERS: Final = 60
SUPPLIERS: Final = 20
ARTICLES: Final = 100
INVOICES: Final = 1200
CREDITS: Final = 24
"""The number of invoices that are credit invoices."""
DAYS: Final = 365

UNBOOKED: Final = 5
"""The age in days from which an invoice is booked."""

_TRADES: Final = ("Bageri", "Bygg", "Bokhandel", "Cykel", "El", "Fisk", "Glas", "Måleri", "Snickeri", "Trädgård", "Tryckeri", "Åkeri")
_TOWNS: Final = (("Gävle", "80310"), ("Kalmar", "39230"), ("Luleå", "97231"), ("Umeå", "90325"), ("Växjö", "35230"), ("Örebro", "70210"))
_THINGS: Final = ("Borr", "Bräda", "Färg", "Handske", "Hink", "Kabel", "Lampa", "Pensel", "Rör", "Skruv")
_KINDS: Final = ("bas", "eko", "grov", "lång", "mini", "plus", "premium", "smal", "standard", "svart")
_TERMS: Final = ("10", "20", "30")

_encode = msgspec.json.Encoder(decimal_format="number").encode
_decode = msgspec.json.Decoder(float_hook=Decimal).decode


def seed_demo(engine: Engine, company: Company, seed: int) -> None:
    """Create the demo data in an empty company."""
    with engine.store.transaction(writes=True):
        _Writer(engine, company, Random(seed)).write()  # noqa: S311, nothing secret is drawn


class _Writer:
    """Creates the data of a company by API operations."""

    def __init__(self, engine: Engine, company: Company, random: Random) -> None:
        self._engine, self._company, self._random = engine, company, random
        scopes = tuple(sorted({operation.scope for operation in OPERATIONS.values() if operation.scope}))
        self._access = Access("demo", company.tenant, scopes, float("inf"))
        self._today = engine.company_data(company).today()

    def write(self) -> None:
        before = self._today.year - 1
        self._call("POST /3/financialyears", body={"FromDate": f"{before}-01-01", "ToDate": f"{before}-12-31"})
        customers = [self._create_party("POST /3/customers", "Exempelkund", number)["CustomerNumber"] for number in range(CUSTOMERS)]
        for number in range(SUPPLIERS):
            self._create_party("POST /3/suppliers", "Exempelleverantör", number)
        articles = [self._article(number) for number in range(ARTICLES)]
        days = sorted((self._random.randrange(DAYS) for _ in range(INVOICES - CREDITS)), reverse=True)
        credited = set(self._random.sample(range(len(days) // 2), CREDITS))
        for position, ago in enumerate(days):
            invoice, due, total = self._invoice(ago, self._random.choice(customers), articles)
            if ago >= UNBOOKED:
                self._follow_up(invoice, due, total, credited=position in credited)
        self._bank_orders()

    def _bank_orders(self) -> None:
        """Add bank orders. No operation creates one."""
        data, times = self._engine.company_data(self._company), f"{self._today}T08:00:00Z"
        for number, status in enumerate(("ACCEPTED", "SENT_TO_BV", "COMPLETED")):
            company = {"name": f"Exempelbolag {number + 1} AB", "organization_number": f"550001-{number + 1:04}"}
            banks.add_order(data, {"status": status, "company_information": company, "created_at": times})
        for number, status in enumerate(("ACCEPTED", "COMPLETED")):
            company = {"name": f"Nytt Exempelbolag {number + 1} AB"}
            banks.add_start_order(data, {"status": status, "company_information": company, "created_at": times})

    def _create_party(self, operation: str, kind: str, number: int) -> Any:
        town, zip_code = self._random.choice(_TOWNS)
        name = f"{kind} {number + 1} {self._random.choice(_TRADES)} i {town} AB"
        # phone numbers that are reserved for fiction, and a reserved top-level domain
        reached = {"Email": f"ekonomi{number + 1}@{kind.lower().replace('ö', 'o')}.example", "Phone1": f"08-465 004 {number:02}"}
        placed = {"Address1": f"Exempelgatan {number + 1}", "ZipCode": zip_code, "City": town}
        return self._call(operation, body={"Name": name, **placed, **reached, "TermsOfPayment": self._random.choice(_TERMS)})

    def _article(self, number: int) -> tuple[str, Decimal]:
        name = f"{_THINGS[number % len(_THINGS)]} {_KINDS[number // len(_THINGS)]}"
        article = self._call("POST /3/articles", body={"Description": name, "Unit": "st", "Type": "STOCK"})["ArticleNumber"]
        price = Decimal(self._random.randrange(1900, 249900)) / 100
        self._call("POST /3/prices", body={"ArticleNumber": article, "PriceList": "A", "FromQuantity": 0, "Price": price})
        return article, price

    def _invoice(self, ago: int, customer: str, articles: list[tuple[str, Decimal]]) -> tuple[str, date, Decimal]:
        """Create an invoice; return its number, due date and total."""
        random, day = self._random, self._today - timedelta(days=ago)
        rows = [
            {"ArticleNumber": article, "DeliveredQuantity": str(random.randint(1, 12)), "Price": price}
            for article, price in random.sample(articles, random.randint(1, 4))
        ]
        invoice = self._call("POST /3/invoices", body={"CustomerNumber": customer, "InvoiceDate": f"{day}", "InvoiceRows": rows})
        return invoice["DocumentNumber"], date.fromisoformat(invoice["DueDate"]), invoice["Total"]

    def _follow_up(self, number: str, due: date, total: Decimal, *, credited: bool) -> None:
        """Cancel, book, credit or pay an invoice: most are paid, some half, some not at all."""
        fate = self._random.random()
        if fate < 0.02 and not credited:
            self._call("PUT /3/invoices/{DocumentNumber}/cancel", number)
            return
        self._call("PUT /3/invoices/{DocumentNumber}/bookkeep", number)
        if credited:
            self._call("PUT /3/invoices/{DocumentNumber}/credit", number)
        elif due < self._today and fate < 0.92:
            paid = total if fate < 0.88 else round(total / 2)
            payment = self._call("POST /3/invoicepayments", body={"InvoiceNumber": number, "Amount": paid, "PaymentDate": f"{due}"})
            self._call("PUT /3/invoicepayments/{Number}/bookkeep", payment["Number"])

    def _call(self, key: str, *path: Any, body: dict[str, Any] | None = None) -> Any:
        operation: Operation = OPERATIONS[key]
        address = operation.path.replace("{DocumentNumber}", "{}").replace("{Number}", "{}").format(*path)
        content = b"" if body is None else _encode({operation.request_key: body} if operation.request_key else body)
        response = self._engine.handle(RawRequest(operation.method, address, {}, content, "application/json"), self._access, self._company)
        if response.status >= 300:
            raise RuntimeError(f"{key} of the demo company failed with status {response.status}: {response.content.decode()}")
        return _decode(response.content)[operation.response_key]
