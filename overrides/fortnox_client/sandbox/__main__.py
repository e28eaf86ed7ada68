"""`python -m fortnox_client.sandbox`: starts a Fortnox of one's own, and says how to reach it."""

from __future__ import annotations

import argparse
import signal
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import TypeVar

from fortnox_client.sandbox.extra import MissingExtra, sandbox_class


def main(arguments: list[str] | None = None, called: str = "python -m fortnox_client.sandbox") -> int:
    """Runs until it is interrupted. The exit status. `called`: by what, for its help."""
    asked = _parser(called).parse_args(arguments)
    try:
        sandbox = sandbox_class()(
            port=asked.port,
            db=asked.db,
            seed=asked.seed,
            latency=asked.latency,
            window=asked.window,
            address=asked.open_to_network,
            host_names=asked.host_name or (),
            new_documents=asked.new_documents,
            total_headers=not asked.no_total_headers,
            **({"redirect_uris": asked.redirect_uri} if asked.redirect_uri else {}),
        )
    except MissingExtra as missing:
        print(missing, file=sys.stderr)
        return 1
    except OSError as error:
        print(f"the sandbox cannot listen on {asked.open_to_network}:{asked.port}: {error.strerror}", file=sys.stderr)
        return 1
    except sqlite3.Error as error:
        print(f"the sandbox cannot keep its books in {asked.db}: {error}; give --db a file of its own that can be written", file=sys.stderr)
        return 1
    ended = Event()

    def end(*_: object) -> None:
        ended.set()

    signal.signal(signal.SIGTERM, end)  # as `docker stop` sends it: what is in the file is whole then
    with sandbox:
        print(f"A Fortnox of your own answers at {sandbox.url}. Ctrl-C ends it. In another terminal:\n")
        print(*(f"export {name}={value}" for name, value in sandbox.environment().items()), sep="\n")
        print("\nThen Fortnox.from_env() connects to", f"{sandbox.company.name}.", flush=True)
        if asked.open_to_network != LOOPBACK:
            print(f"Whoever reaches {asked.open_to_network} on this machine can use it, with this secret.", flush=True)
        try:
            ended.wait()
        except KeyboardInterrupt:
            print()
    return 0


def _parser(called: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(called, description="Starts a Fortnox of your own on this machine.")
    parser.add_argument("--port", type=_within(int, 0, 65535), default=8900, help="where it listens; 0 is any free port (8900)")
    parser.add_argument("--db", type=Path, metavar="FILE", help="keeps the books in a file; without it they are in memory")
    parser.add_argument("--seed", type=int, metavar="N", help="a company with a year behind it, the same for the same number")
    parser.add_argument("--latency", type=_within(float, 0, 3_600_000), default=0.0, metavar="MS", help="how long a request travels (0)")
    parser.add_argument(
        "--window", type=_within(float, 0, 3600), default=5.0, metavar="SECONDS", help="25 requests are let through in so long; 0: all (5)"
    )
    parser.add_argument("--redirect-uri", action="append", metavar="URI", help="where the consent page may send a browser; may be repeated")
    parser.add_argument(
        "--open-to-network",
        default=LOOPBACK,
        metavar="ADDRESS",
        help="lets whoever reaches this address of the machine use it (127.0.0.1)",
    )
    parser.add_argument("--host-name", action="append", metavar="NAME", help="a name that it answers to as well; may be repeated")
    parser.add_argument("--new-documents", action="store_true", help="an action that makes a document of another responds with the new one")
    parser.add_argument("--no-total-headers", action="store_true", help="lists of recurring billing have no totals in their headers")
    return parser


LOOPBACK = "127.0.0.1"
T = TypeVar("T", int, float)


def _within(kind: Callable[[str], T], least: T, most: T) -> Callable[[str], T]:
    """Reads a number, and refuses one that is too small or too large."""

    def number(text: str) -> T:
        value = kind(text)
        if not least <= value <= most:
            raise argparse.ArgumentTypeError(f"{text} is not between {least} and {most}")
        return value

    number.__name__ = "number"  # what argparse calls a text that is none
    return number


if __name__ == "__main__":
    sys.exit(main())
