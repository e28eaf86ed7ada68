"""`python -m fortnox_client.sandbox`: start a local Fortnox server and print how to connect to it."""

from __future__ import annotations

import argparse
import signal
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import TypeVar

from fortnox_client.sandbox.extra import MissingExtra

_LOOPBACK = "127.0.0.1"
T = TypeVar("T", int, float)


def main(arguments: list[str] | None = None, program: str = "python -m fortnox_client.sandbox") -> int:
    """Run the sandbox until SIGINT or SIGTERM.

    Args:
        arguments: the command line arguments; None for those of the process.
        program: the program name in the help text.

    Returns:
        The exit status: 0, or 1 if the sandbox could not start.
    """
    options = _parser(program).parse_args(arguments)
    try:
        from fortnox_client.sandbox import Sandbox

        sandbox = Sandbox(
            port=options.port,
            db=options.db,
            seed=options.seed,
            latency=options.latency,
            window=options.window,
            address=options.open_to_network,
            host_names=options.host_name or (),
            new_documents=options.new_documents,
            total_headers=not options.no_total_headers,
            **({"redirect_uris": options.redirect_uri} if options.redirect_uri else {}),
        )
    except MissingExtra as missing:
        print(missing, file=sys.stderr)
        return 1
    except OSError as error:
        print(f"the sandbox cannot listen on {options.open_to_network}:{options.port}: {error.strerror}", file=sys.stderr)
        return 1
    except sqlite3.Error as error:
        message = f"the sandbox cannot use {options.db} as its database: {error}; give --db a writable file of the sandbox, or a new one"
        print(message, file=sys.stderr)
        return 1
    stopped = _stop_on_sigterm()
    with sandbox:
        _print_connection(sandbox.url, sandbox.environment(), sandbox.company.name, options.open_to_network)
        try:
            stopped.wait()
        except KeyboardInterrupt:
            print()
    return 0


def _print_connection(url: str, environment: dict[str, str], company: str, address: str) -> None:
    print(f"The sandbox is running at {url}. Ctrl-C stops it.\n")
    print(*(f"export {name}={value}" for name, value in environment.items()), sep="\n")
    print(f"\nWith these variables, Fortnox.from_env() connects to {company}.", flush=True)
    if address != _LOOPBACK:
        print(f"Anyone who can reach {address} on this machine can use it: the client secret is public.", flush=True)


def _stop_on_sigterm() -> Event:
    """Return an event that SIGTERM sets, so that the server stops normally and the database file is complete."""
    stopped = Event()

    def stop(*_: object) -> None:
        stopped.set()

    signal.signal(signal.SIGTERM, stop)  # sent by `docker stop`
    return stopped


def _parser(program: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(program, description="Start a local Fortnox server for development and tests.")
    parser.add_argument("--port", type=_between(int, 0, 65535), default=8900, help="port to listen on; 0 for any free port (default: 8900)")
    parser.add_argument("--db", type=Path, metavar="FILE", help="SQLite file for the data; without it the data is in memory")
    parser.add_argument("--seed", type=int, metavar="N", help="create a demo company with one year of data; the same N gives the same data")
    parser.add_argument(
        "--latency", type=_between(float, 0, 3_600_000), default=0.0, metavar="MS", help="delay of each API request in ms (default: 0)"
    )
    parser.add_argument(
        "--window",
        type=_between(float, 0, 3600),
        default=5.0,
        metavar="SECONDS",
        help="length of the rate limit window, in which 25 requests are allowed; 0 for no rate limit (default: 5)",
    )
    parser.add_argument("--redirect-uri", action="append", metavar="URI", help="redirect URI of the integration; may be repeated")
    parser.add_argument(
        "--open-to-network",
        default=_LOOPBACK,
        metavar="ADDRESS",
        help="address to listen on; anyone who can reach it can use the sandbox (default: 127.0.0.1)",
    )
    parser.add_argument("--host-name", action="append", metavar="NAME", help="additional allowed Host header; may be repeated")
    parser.add_argument(
        "--new-documents", action="store_true", help="actions that create a document from another one respond with the new document"
    )
    parser.add_argument("--no-total-headers", action="store_true", help="lists of recurring billing have no headers with totals")
    return parser


def _between(kind: Callable[[str], T], least: T, most: T) -> Callable[[str], T]:
    """Return a parser of a command line value that rejects values outside a range."""

    def number(text: str) -> T:
        value = kind(text)
        if not least <= value <= most:
            raise argparse.ArgumentTypeError(f"{text} is not between {least} and {most}")
        return value

    number.__name__ = "number"  # argparse puts this name in its message about text that cannot be parsed
    return number


if __name__ == "__main__":
    sys.exit(main())
