"""`python -m tests.contract.recorder RESOURCE... [--write]`"""

import argparse
import os
import sys
from datetime import UTC, datetime
from pathlib import Path

import httpx
from fortnox_client import Fortnox
from fortnox_client.client import BASE_URL
from fortnox_client.errors import FortnoxError
from rich.console import Console
from rich.table import Table

from tests.contract.recorder import fixture, reading
from tests.contract.recorder.fixture import Fixture
from tests.contract.recorder.reading import Exchange, Unread
from tests.contract.recorder.safe_reads import SafeReads
from tests.contract.recorder.scrub import Scrubber

FIXTURES = Path(__file__).parent.parent / "fixtures"
TIMEOUT = 60

Found = list[Exchange | Unread]
Recorded = dict[Path, Fixture]


def main(arguments: list[str] | None = None, *, carrier: httpx.BaseTransport | None = None, folder: Path = FIXTURES) -> int:
    parser = argparse.ArgumentParser(prog="record", description="Records what a company's Fortnox answers, scrubbed. Only ever reads.")
    parser.add_argument("resources", nargs="+", metavar="RESOURCE", help="as on the client: customers, warehouse.purchase_orders")
    parser.add_argument("--write", action="store_true", help="write the fixtures; without it they are only shown")
    options = parser.parse_args(arguments)
    unknown = [resource for resource in options.resources if resource not in reading.resources()]
    if unknown:
        parser.error(f"nothing to read is called {', '.join(unknown)}; there are {', '.join(reading.resources())}")
    token = os.environ.get("FORTNOX_ACCESS_TOKEN")
    if not token:
        parser.error("FORTNOX_ACCESS_TOKEN is not set")
    try:
        found = _read(options.resources, token, os.environ.get("FORTNOX_BASE_URL") or BASE_URL, carrier or httpx.HTTPTransport())
    except FortnoxError as error:
        print(f"record: {error}", file=sys.stderr)
        return 1
    recorded = _recorded(found, folder)
    _show(recorded, found, folder)
    if options.write:
        for file, each in recorded.items():
            fixture.write(file, each)
    print(f"{len(recorded)} fixtures written" if options.write else f"{len(recorded)} fixtures, none written: --write writes them")
    return 0 if recorded else 1


def _read(resources: list[str], token: str, base_url: str, carrier: httpx.BaseTransport) -> Found:
    found: Found = []
    with (
        httpx.Client(transport=SafeReads(carrier, base_url), timeout=TIMEOUT) as http,
        Fortnox(access_token=token, base_url=base_url, http_client=http) as fortnox,
        Console(stderr=True).status("") as status,  # seen on a terminal only
    ):
        for resource in dict.fromkeys(resources):
            for each in reading.read(fortnox, resource):
                status.update(each.operation.name)
                found.append(each)
    return found


def _recorded(found: Found, folder: Path) -> Recorded:
    scrubber, today = Scrubber(), datetime.now(UTC).date()
    recorded: Recorded = {}
    for each in found:
        if isinstance(each, Exchange):
            recorded[fixture.place(folder, each.operation, recorded)] = fixture.fixture(each, scrubber, today)
    return recorded


def _show(recorded: Recorded, found: Found, folder: Path) -> None:
    """What would be written, and what could not be read. Nothing that was not scrubbed is shown."""
    table = Table("fixture", "request", "scrubbed")
    for file, each in recorded.items():
        table.add_row(str(file.relative_to(folder)), each["request"]["path"], ", ".join(each["scrubbed"]))
    for unread in found:
        if isinstance(unread, Unread):
            table.add_row("", f"{unread.operation.method} {unread.operation.path}", unread.why, style="dim")
    Console(width=None if Console().is_terminal else 140).print(table)


if __name__ == "__main__":
    sys.exit(main())
