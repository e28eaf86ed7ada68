"""`fortnox`: the command line. What this module imports is all that `fortnox --version` waits for."""

from __future__ import annotations

import sys
from collections.abc import Sequence

_EXTRA = "fortnox needs the extra cli: pip install 'fortnox-client[cli]'"


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs a command line, that of this process where none is given. The exit status: 0 done, 1 failed or refused, 2 misused."""
    given = sys.argv[1:] if arguments is None else list(arguments)
    if given == ["--version"]:
        from importlib.metadata import version

        print(f"fortnox-client {version('fortnox-client')}")
        return 0
    try:
        from fortnox_client.cli.program import run
    except ModuleNotFoundError as missing:
        if (missing.name or "").partition(".")[0] not in ("cyclopts", "rich"):
            raise
        print(_EXTRA, file=sys.stderr)
        return 1
    return run(given)
