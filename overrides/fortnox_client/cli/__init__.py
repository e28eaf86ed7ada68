"""The `fortnox` command. This module imports little, so that `fortnox --version` starts fast."""

from __future__ import annotations

import sys
from collections.abc import Sequence

_EXTRA = "the fortnox command needs the extra cli: pip install 'fortnox-client[cli]'"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command line.

    Args:
        arguments: the words after `fortnox`; those of this process by default.

    Returns:
        The exit status: 0 for success, 1 for an error, 2 for a wrong command line, 130 after Ctrl-C, 141 if the reader of a pipe closed it.
        `fortnox check` returns 10 plus the number of the first failed step.
    """
    given = sys.argv[1:] if arguments is None else list(arguments)
    if given == ["--version"]:
        from importlib.metadata import version

        print(f"fortnox-client {version('fortnox-client')}")
        return 0
    try:
        from fortnox_client.cli.completion import COMMAND, complete
        from fortnox_client.cli.program import run
    except ModuleNotFoundError as missing:
        if (missing.name or "").partition(".")[0] not in ("cyclopts", "rich"):
            raise
        print(_EXTRA, file=sys.stderr)
        return 1
    return complete(given[1:]) if given[:1] == [COMMAND] else run(given)
