"""`python -m generator [PATH_OR_URL] [--accept KIND...] [--root FOLDER]`"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from generator import edits, interrupted_runs, pipeline, report
from generator.dates import swedish_today
from generator.errors import GeneratorError
from generator.source import OFFICIAL


def main(arguments: list[str] | None = None) -> int:
    """Run the generator. Return the exit code: 0, 1 after problems with the input, 130 after Ctrl-C."""
    parser = argparse.ArgumentParser(prog="generator", description="Generate the client from Fortnox's OpenAPI document.")
    parser.add_argument("source", nargs="?", help=f"path or URL of the document, such as {OFFICIAL}; default: spec/fortnox.json")
    kinds = "; ".join(f"{kind}: {what}" for kind, what in edits.KINDS.items())
    parser.add_argument(
        "--accept",
        nargs="+",
        action="extend",
        default=[],
        choices=tuple(edits.KINDS),
        metavar="KIND",
        help=f"make these kinds of mechanical edits in spec/ and print them as a diff ({kinds})",
    )
    parser.add_argument(
        "--propose-names", action="store_true", help="accept the proposed names of new operations, if there is no other problem"
    )
    parser.add_argument("--root", type=Path, default=Path(__file__).parent.parent, help="folder of the project")
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
                today=swedish_today(),
                step=step,
            )
    except GeneratorError as error:
        report.print_problems(error)
        return 1
    except KeyboardInterrupt:
        # Files are replaced at the end: all of them, or none.
        print("generate: interrupted", file=sys.stderr)
        return 130
    report.print_report(result, time.monotonic() - started)
    return 0


if __name__ == "__main__":
    sys.exit(main())
