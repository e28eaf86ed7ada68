"""`python -m generator [PATH_OR_URL] [--accept KIND...] [--root FOLDER]`"""

from __future__ import annotations

import argparse
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from generator import edits, interrupted_runs, pipeline, report
from generator.errors import GeneratorError
from generator.source import OFFICIAL


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="generator", description="Generates the client from Fortnox's OpenAPI document.")
    parser.add_argument("source", nargs="?", help=f"path or address of the document, such as {OFFICIAL}; default: spec/fortnox.json")
    kinds = "; ".join(f"{kind}: {what}" for kind, what in edits.KINDS.items())
    parser.add_argument(
        "--accept",
        nargs="+",
        action="extend",
        default=[],
        choices=tuple(edits.KINDS),
        metavar="KIND",
        help=f"make the mechanical edits of these kinds in spec/ and show them as a diff ({kinds})",
    )
    parser.add_argument("--propose-names", action="store_true", help="take the rule's names of new operations, if nothing stops the run")
    parser.add_argument("--root", type=Path, default=Path(__file__).parent.parent, help="the project's folder")
    options = parser.parse_args(arguments)
    started = time.monotonic()
    try:
        interrupted_runs.remove(options.root)
        with report.progress() as step:
            result = pipeline.run(
                options.root,
                options.source,
                accept=options.accept,
                propose=options.propose_names,
                today=datetime.now(UTC).date(),
                step=step,
            )
    except GeneratorError as stop:
        report.show_problems(stop)
        return 1
    except KeyboardInterrupt:
        # Files are put in place all together at the end, or put back.
        print("generate: interrupted", file=sys.stderr)
        return 130
    report.show(result, time.monotonic() - started)
    return 0


if __name__ == "__main__":
    sys.exit(main())
