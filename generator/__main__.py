"""`python -m generator [PATH_OR_URL] [--propose-names] [--root FOLDER]`"""

from __future__ import annotations

import argparse
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from generator import leftovers, pipeline, report
from generator.errors import Stop
from generator.source import OFFICIAL


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="generator", description="Generates the client from Fortnox's OpenAPI document.")
    parser.add_argument("source", nargs="?", help=f"path or address of the document, such as {OFFICIAL}; default: spec/fortnox.json")
    parser.add_argument("--propose-names", action="store_true", help="write the rule's names of new operations into spec/names.yaml")
    parser.add_argument("--root", type=Path, default=Path(__file__).parent.parent, help="the project's folder")
    options = parser.parse_args(arguments)
    started = time.monotonic()
    try:
        leftovers.remove(options.root)
        with report.progress() as step:
            result = pipeline.run(
                options.root,
                options.source,
                propose=options.propose_names,
                today=datetime.now(UTC).date(),
                step=step,
            )
    except Stop as stop:
        for line in str(stop).splitlines():
            print(f"generate: {line}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        # Files are put in place all together at the end, or put back.
        print("generate: interrupted", file=sys.stderr)
        return 130
    report.show(result, time.monotonic() - started)
    return 0


if __name__ == "__main__":
    sys.exit(main())
