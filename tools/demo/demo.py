"""Demo of the client with a local sandbox, without account and network. `nox -s demo`; `--write` writes the output into docs/demo.md."""

import logging
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

from fortnox_client import Attempt, Fortnox, Hooks
from fortnox_client.models import Invoice, InvoiceListItem
from fortnox_client.sandbox import Fault, Sandbox
from rich.console import Console
from rich.progress import Progress
from rich.table import Table

DOC = Path(__file__).parents[2] / "docs" / "demo.md"
HEAD = """# Demo

`nox -s demo` starts a local [sandbox](sandbox.md) and calls it with the client.
You need no Fortnox account.
The demo prints:

```text
"""
CALLERS = 20
READ = 48


class Demo:
    """The steps of the demo."""

    def __init__(self, console: Console, sandbox: Sandbox, fortnox: Fortnox, attempts: list[Attempt]) -> None:
        self.console, self.sandbox, self.fortnox, self.attempts = console, sandbox, fortnox, attempts

    def run(self) -> None:
        self.list_unpaid()
        invoice = self.create_invoice()
        self.book(invoice)
        self.save_pdf(invoice)
        self.renew_token()
        self.retry()
        self.read_at_rate_limit()

    def list_unpaid(self) -> None:
        with self.step("List all unpaid invoices, page by page", 'fortnox.invoices.list(filter="unpaid")'):
            unpaid = list(self.fortnox.invoices.list(filter="unpaid"))
            unpaid_sum = sum((invoice.balance or Decimal(0) for invoice in unpaid), Decimal(0))
            self.console.print(f"  {len(unpaid)} invoices, {unpaid_sum:,.2f} SEK unpaid; the oldest:")
            self.console.print(_table(unpaid[:3]))

    def create_invoice(self) -> Invoice:
        with self.step("Create an invoice", "fortnox.invoices.create({...})"):
            customer = self.fortnox.customers.create({"Name": "Exempelkunden AB", "Email": "ekonomi@exempelkunden.example"})
            rows = [{"Description": "Tre timmars arbete", "DeliveredQuantity": "3", "Price": "950.50", "VAT": 25}]
            invoice = self.fortnox.invoices.create({"CustomerNumber": customer.customer_number or "", "InvoiceRows": rows})
            self.console.print(
                f"  {invoice.document_number}: {invoice.net} + VAT {invoice.total_vat} + rounding {invoice.round_off} = {invoice.total} SEK"
            )
            return invoice

    def book(self, invoice: Invoice) -> None:
        with self.step("Book the invoice", "fortnox.invoices.bookkeep(number)"):
            booked = self.fortnox.invoices.bookkeep(invoice.document_number)
            self.console.print(f"  voucher {booked.voucher_series} {booked.voucher_number}")

    def save_pdf(self, invoice: Invoice) -> None:
        with self.step("Save the PDF", "fortnox.invoices.preview(number).save(path)"), TemporaryDirectory() as folder:
            pdf = self.fortnox.invoices.preview(invoice.document_number)
            saved = pdf.save(Path(folder) / (pdf.filename or "invoice.pdf"))
            self.console.print(f"  {saved.name}, {saved.stat().st_size:,} bytes, beginning with {pdf.content[:5]!r}")

    def renew_token(self) -> None:
        self.sandbox.advance_time(hours=2)
        with self.step(f"Call from {CALLERS} threads with an expired token", "fortnox.units.get(...)"):
            with ThreadPoolExecutor(CALLERS) as pool:
                codes = list(pool.map(lambda _: self.fortnox.units.get("st").code, range(CALLERS)))
            renewals = sum(request.path == "/oauth-v1/token" for request in self.sandbox.requests) - 1
            self.console.print(f"  {len(codes)} calls succeeded, {renewals} token renewal")

    def retry(self) -> None:
        self.sandbox.fault(Fault(path="/3/units", status=429, headers={"Retry-After": "1"}))
        with self.step("Retry after a response with status 429", "fortnox.units.get.raw(...)"):
            del self.attempts[:]
            response = self.fortnox.units.get.raw("st")
            statuses = ", then ".join(str(attempt.status) for attempt in self.attempts)
            self.console.print(f"  {statuses}: {response.attempts} attempts, and the call succeeded")

    def read_at_rate_limit(self) -> None:
        with self.step(f"Read {READ} full invoices within Fortnox's rate limit of 25 requests in 5 s", "fortnox.gather(...)"):
            before = len(self.sandbox.requests)
            calls = [self.fortnox.invoices.get.call(number) for number in range(1, READ + 1)]
            with Progress(console=Console(stderr=True), transient=True) as progress:
                bar = progress.add_task("reading", total=READ)
                self.fortnox.gather(calls, on_progress=lambda done, total: progress.update(bar, completed=done, total=total))
            rejected = sum(request.status == 429 for request in self.sandbox.requests[before:])
            self.console.print(
                f"  {READ} invoices, {rejected} responses with 429, {self.fortnox.rate_limit.left} requests left in the window"
            )

    @contextmanager
    def step(self, title: str, code: str) -> Iterator[None]:
        self.console.print(f"\n[bold]{title}[/bold]  [dim]{code}[/dim]")
        start = time.perf_counter()
        yield
        self.console.print(f"  [dim]{time.perf_counter() - start:.1f} s[/dim]")


def _table(invoices: list[InvoiceListItem]) -> Table:
    table = Table("invoice", "customer", "due", box=None, pad_edge=True)
    table.add_column("balance", justify="right")
    for each in invoices:
        table.add_row(each.document_number, each.customer_name, str(each.due_date), f"{each.balance:,.2f}")
    return table


def main(arguments: list[str], clock: Callable[[], float] = time.perf_counter) -> int:
    """Run the demo and return the exit status."""
    start = clock()
    logging.getLogger("fortnox").addHandler(logging.NullHandler())  # the demo prints the responses itself
    console = Console(record=True, width=110, highlight=False)
    attempts: list[Attempt] = []
    with Sandbox(seed=1) as sandbox:
        console.print(f"The sandbox runs on this machine. Its company {sandbox.company.name} has one year of data.")
        with sandbox.connect(hooks=Hooks(response=attempts.append)) as fortnox:  # its tokens use the clock of the sandbox
            Demo(console, sandbox, fortnox, attempts).run()
    console.print(f"\nThe demo took {clock() - start:.0f} s. Next: docs/sandbox.md, docs/connecting.md")
    if "--write" in arguments:
        lines = (line.rstrip() for line in console.export_text().splitlines())
        DOC.write_text(HEAD + "\n".join(lines) + "\n```\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
