"""Command line of the recorder: `python -m tools.evidence.recorder RESOURCE... [--write]`."""

import argparse
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
from attrs import evolve, frozen
from fortnox_client import Fortnox, RateLimiter, swedish_today
from fortnox_client._config import BASE_URL
from fortnox_client.errors import FortnoxError
from rich.console import Console
from rich.table import Table

from tools.evidence import fixtures, samples
from tools.evidence.contract import Contract
from tools.evidence.fixtures import FOLDER, Fixture
from tools.evidence.recorder import reader
from tools.evidence.recorder.reader import Skipped
from tools.evidence.recorder.replacements import RandomReplacements
from tools.evidence.recorder.safe_reads import SafeReads
from tools.evidence.scrubber import Scrubber

TIMEOUT = 60

Found = list[Fixture | Skipped]


@frozen
class Known:
    """An operation whose shape already has a fixture."""

    operation: str
    fixture: str


def main(
    arguments: list[str] | None = None,
    *,
    transport: httpx.BaseTransport | None = None,
    limiter: RateLimiter | None = None,
    folder: Path = FOLDER,
) -> int:
    """Record resources and print a table of the results.

    Args:
        arguments: the command line arguments; by default those of the process.
        transport: the HTTP transport; by default a real one.
        limiter: the rate limiter of the client.
        folder: the folder of fixtures.

    Returns:
        0, or 1 if nothing could be recorded.
    """
    parser = argparse.ArgumentParser(
        prog="record", description="Record responses of a company's Fortnox, with replaced values. Only reads."
    )
    parser.add_argument("resources", nargs="+", metavar="RESOURCE", help="name on the client: customers, warehouse.purchase_orders")
    parser.add_argument("--write", action="store_true", help="write the fixtures; without it they are only listed")
    options = parser.parse_args(arguments)
    unknown = [resource for resource in options.resources if resource not in reader.resources()]
    if unknown:
        parser.error(f"unknown resource {', '.join(unknown)}; use {', '.join(reader.resources())}")
    token = os.environ.get("FORTNOX_ACCESS_TOKEN")
    if not token:
        parser.error("FORTNOX_ACCESS_TOKEN is not set; set it to an access token")
    try:
        found = _read(options.resources, token, os.environ.get("FORTNOX_BASE_URL") or BASE_URL, transport or httpx.HTTPTransport(), limiter)
    except FortnoxError as error:
        print(f"record: {error}", file=sys.stderr)
        return 1
    results = list(_results(found, folder))
    _show(results)
    new = [each for each in results if isinstance(each, Fixture)]
    if options.write:
        for fixture in new:
            fixture.save(folder)
    print(f"{len(new)} fixtures written" if options.write else f"{len(new)} fixtures, none written; use --write to write them")
    return 1 if all(isinstance(each, Skipped) for each in results) else 0


def _read(resources: list[str], token: str, base_url: str, transport: httpx.BaseTransport, limiter: RateLimiter | None) -> Found:
    found: Found = []
    with (
        httpx.Client(transport=SafeReads(transport, base_url), timeout=TIMEOUT) as http,
        Fortnox(access_token=token, base_url=base_url, http_client=http, rate_limiter=limiter) as fortnox,
        Console(stderr=True).status("") as status,  # shown on a terminal only
    ):
        for resource in dict.fromkeys(resources):
            for each in reader.read(fortnox, resource):
                status.update(each.operation)
                found.append(each)
    return found


def _results(found: Found, folder: Path) -> Iterator[Fixture | Known | Skipped]:
    """Yield a fixture for each new shape. Each fixture has only replaced values."""
    contract = Contract.of(samples.published())
    scrubber = Scrubber(contract, RandomReplacements())
    known = {scrubber.shape(each): each.name for each in fixtures.load_all(folder) if each.evidence == "recorded"}
    seen = f"{swedish_today():%Y-%m}, recorded by nox -s record"
    for each in found:
        if isinstance(each, Skipped):
            yield each
        elif faults := contract.faults(scrubber.scrubbed(each)):
            yield Skipped(each.operation, faults[0])
        elif (shape := scrubber.shape(each)) in known:
            yield Known(each.operation, known[shape])
        else:
            method = contract.operations[each.operation].name
            known[shape] = fixtures.free_name(method, "recorded", folder, taken=known.values())
            yield evolve(scrubber.fixture(each), name=known[shape], seen=seen)


def _show(results: list[Fixture | Known | Skipped]) -> None:
    table = Table("operation", "fixture", "")
    for each in results:
        match each:
            case Fixture():
                table.add_row(each.operation, each.name, "new")
            case Known():
                table.add_row(each.operation, each.fixture, "known")
            case Skipped():
                table.add_row(each.operation, "", each.reason, style="dim")
    # Without markup, since messages of jsonschema contain brackets.
    Console(width=None if Console().is_terminal else 140, markup=False).print(table)


if __name__ == "__main__":
    sys.exit(main())
