"""The commands, and how each ends: with its result, or with one sentence."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import Annotated, Final, Literal

from cyclopts import App, CycloptsError, Parameter
from fortnox_core.errors import FortnoxError

from fortnox_client.cli import terminal
from fortnox_client.cli.trouble import CLOSED, FAILED, INTERRUPTED, MISUSED, Trouble

_HELP: Final = "Fortnox on the command line: connect a company, read and write its books."
_CALL: Final = "Calls an operation of the API by its name on the client, such as customers.list."
_DOWNLOAD: Final = "Saves a file: an invoice's PDF, a SIE file, a file of the archive or the inbox."
_COMMANDS: Final = {
    "check": ("check.command:check", "Walks the seven steps from registration to publishing: done, failed, or yours to do."),
    "login": ("login:login", "Connects a company: its user consents in a browser, and the tokens are kept and renewed from then on."),
    "logout": ("accounts:logout", "Ends a connection: its refresh token is revoked at Fortnox, and everything about it is forgotten here."),
    "whoami": ("accounts:whoami", "Tells which company and which user a command would work as."),
    "profiles": ("accounts:list_profiles", "Lists the companies that are connected."),
}
"""What is imported only when it is run, and what it does."""


def run(given: Sequence[str]) -> int:
    """Runs a command line. The exit status."""
    terminal.speak_utf8()
    given = _profile_last(given)
    try:
        if given[:1] == ["sandbox"]:
            from fortnox_client.sandbox.__main__ import main

            return main(list(given[1:]), "fortnox sandbox")
        status = _listed(given)
        if status is None:
            status = program(given)(given, exit_on_error=False, print_error=False, result_action="return_value")
        sys.stdout.flush()
        return status if isinstance(status, int) else 0
    except CycloptsError as error:
        from fortnox_client.cli.misused import sentence

        return _failed(sentence(error), MISUSED)
    except Trouble as trouble:
        return _failed(str(trouble), trouble.status)
    except FortnoxError as error:
        return _failed(str(error), FAILED)
    except BrokenPipeError:
        return _closed()
    except (ImportError, OSError) as error:
        return _failed(str(error), FAILED)
    except KeyboardInterrupt:
        return INTERRUPTED


def program(given: Sequence[str]) -> App:
    """The commands, as far as a command line needs them: of all operations the one that it names."""
    app = App("fortnox", help=_HELP, version_flags=["--version"], version=_version, console=terminal.helping())
    for name, (place, said) in _COMMANDS.items():
        app.command(f"fortnox_client.cli.{place}", name=name, help=said)
    app.command(_operations("call", _CALL, given, files=False))
    app.command(_operations("download", _DOWNLOAD, given, files=True))
    app.command(_sandbox, name="sandbox")
    app.command(_completion, name="completion")
    return app


def _operations(command: str, said: str, given: Sequence[str], *, files: bool) -> App:
    """A command that has operations below it: the one that is named, all for a completion."""
    below = App(command, help=said)
    if given[:1] not in ([command], ["completion"]):
        return below
    from fortnox_client.cli import calling, describing, operations

    known = operations.known(files=files) if given[0] != command else {given[1]: operations.find(given[1], files=files)}
    for name, declared in known.items():
        below.command(calling.command(declared, saves=files), name=name, help_epilogue=describing.inside(declared))
    return below


def _listed(given: Sequence[str]) -> int | None:
    """The list of operations, where one is asked for."""
    said = {"call": _CALL, "download": _DOWNLOAD}.get(given[0]) if given else None
    if said is None:
        return None
    from fortnox_client.cli import listing

    return listing.show(given[0], given[1:], said)


def _sandbox(*options: Annotated[str, Parameter(allow_leading_hyphen=True)]) -> None:
    """Starts a Fortnox of your own on this machine; `fortnox sandbox --help` has its options."""


def _completion(shell: Literal["bash", "zsh", "fish", "powershell"], /) -> None:
    """Prints what has a shell complete commands and options; how to install it, docs/command-line.md tells."""
    sys.stdout.write(program(["completion"]).generate_completion(shell=shell))


def _profile_last(given: Sequence[str]) -> list[str]:
    """`fortnox --profile NAME call ...` is `fortnox call ... --profile NAME`."""
    return [*given[2:], *given[:2]] if given[:1] == ["--profile"] and len(given) > 2 else list(given)


def _version() -> str:
    from importlib.metadata import version

    return f"fortnox-client {version('fortnox-client')}"


def _failed(said: str, status: int) -> int:
    terminal.told().print(f"fortnox: {said}", markup=False, soft_wrap=True)
    return status


def _closed() -> int:
    # Whoever read has enough. What Python would still write at its end goes nowhere.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return CLOSED
