"""The figures of one commit, printed as JSON. It uses only what the client of both commits has.

Run by compare_commits.py, with the commit's packages on PYTHONPATH: `python commit_figures.py FOLDER`.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import fortnox_client
import httpx
from fortnox_client import Fortnox, RateLimiter

ROWS = 500
IMPORT = (
    "import sys, time; sys.modules.update(click=None, rich=None); started = time.process_time(); {}; print(time.process_time() - started)"
)
# fmt: off
ROW = {
    "Balance": 1250.5, "Booked": True, "Cancelled": False, "CostCenter": "", "Currency": "SEK", "CurrencyRate": "1", "CurrencyUnit": 1,
    "CustomerName": "Exempelkunden AB", "CustomerNumber": "17", "DocumentNumber": "1", "DueDate": "2026-02-28", "InvoiceDate": "2026-01-31",
    "InvoiceType": "INVOICE", "OCR": "133", "Project": "", "Sent": True, "TermsOfPayment": "30", "Total": 1250.5,
}
# fmt: on
INVOICE = ROW | {
    "InvoiceRows": [{"ArticleNumber": "A1", "Description": "Arbete", "DeliveredQuantity": "3", "Price": 416.83, "VAT": 25}] * 5
}


def main() -> None:
    folder = Path(sys.argv[1]).resolve()
    assert Path(fortnox_client.__file__).is_relative_to(folder), fortnox_client.__file__
    figures = {
        f"`{program}`": _imports(program) for program in ("from fortnox_client import Fortnox", "from fortnox_client.models import Invoice")
    }
    rows = [ROW | {"DocumentNumber": str(number)} for number in range(ROWS)]
    page = {"MetaInformation": {"@TotalResources": ROWS, "@TotalPages": 1, "@CurrentPage": 1}, "Invoices": rows}
    responses = {"/3/invoices": page, "/3/invoices/1": {"Invoice": INVOICE}, "/3/customers/1": {"Customer": {"Name": "Exempelkunden AB"}}}
    bodies = {path: json.dumps(body).encode() for path, body in responses.items()}

    def respond(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, content=bodies[request.url.path], headers={"Content-Type": "application/json"})

    with httpx.Client(transport=httpx.MockTransport(respond)) as http:
        fortnox = Fortnox(access_token="token", http_client=http, rate_limiter=RateLimiter(count=10**9))
        invoice = fortnox.invoices.get("1")
        # fmt: off
        figures |= {
            f"page of {ROWS} invoices": _cpu(lambda: fortnox.invoices.list().page(1), 20),
            "one invoice with 5 rows": _cpu(lambda: fortnox.invoices.get("1"), 200),
            "one customer": _cpu(lambda: fortnox.customers.get("1"), 200),
            "one customer updated": _cpu(lambda: fortnox.customers.update("1", {"Name": "Exempelkunden AB"}), 200),
            "Invoice.to_dict()": _cpu(invoice.to_dict, 1000),
        }
        # fmt: on
    print(json.dumps(figures))


def _imports(program: str) -> float:
    def run() -> float:
        return float(subprocess.run([sys.executable, "-c", IMPORT.format(program)], capture_output=True, text=True, check=True).stdout)

    run()  # writes the bytecode
    return min(run() for _ in range(7))


def _cpu(job: Callable[[], object], repeats: int) -> float:
    """Return the median CPU seconds of one run."""
    taken = []
    for _ in range(11):
        started = time.process_time()
        for _ in range(repeats):
            job()
        taken.append((time.process_time() - started) / repeats)
    return median(taken)


if __name__ == "__main__":
    main()
