"""The commands of `fortnox`, and the exit status of each outcome."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Final

from cyclopts import App, CycloptsError, Parameter
from fortnox_core.base_errors import FortnoxError

from fortnox_client.cli import terminal
from fortnox_client.cli.errors import BROKEN_PIPE, FAILED, INTERRUPTED, USAGE, CliError, UsageError

if TYPE_CHECKING:
    from fortnox_client.schema import OperationSchema

_HELP: Final = "Command line of Fortnox: connect a company, then read and write its data."
_CALL: Final = "Call any operation of the API by its name, such as customers.list."
_DOWNLOAD: Final = "Save a file: the PDF of an invoice, a SIE file, or a file from the archive or the inbox."
_OPERATION_COMMANDS: Final = {"call": _CALL, "download": _DOWNLOAD}
_CHECK_NOTES: Final = (
    "A finding is done, failed, manual (a program cannot check it) or waiting (for an earlier check). "
    "The exit status is 0 if no check failed, else 10 plus the number of the first failed step."
)
_LOGIN_NOTES: Final = (
    "The Client-Secret comes from FORTNOX_CLIENT_SECRET, or from a prompt; it is never an option. "
    "The tokens are saved and renewed automatically."
)
_KEEP_ALIVE_NOTES: Final = (
    "A refresh token that is not used for 45 days expires, and the company must consent again. Run this command each week. "
    "The exit status is 1 if a company must consent again or could not be renewed."
)
_ATTACH_NOTES: Final = (
    "The file is uploaded to the inbox and then connected. If it is not connected, the error says how to connect it without a second "
    "upload. The scopes are inbox and connectfile."
)
_ARCHIVE_NOTES: Final = (
    "The folder gets SIE files of all years, all registers as JSON Lines, PDFs, the files of the archive and the inbox, the receipts of "
    "vouchers, and checksums. A command that was stopped continues when it is run again. For a complete archive it verifies the checksums."
)
_COMPLETION_NOTES: Final = "SHELL is bash, zsh, fish or powershell. Without SHELL, the commands that install each script are printed."
_COMMANDS: Final = {
    "check": ("checklist.command:check", "Check the integration against Fortnox's publishing checklist.", _CHECK_NOTES),
    "login": ("login:login", "Connect a company: a user of the company consents in a browser.", _LOGIN_NOTES),
    "logout": ("accounts:logout", "Disconnect a company: revoke its refresh token and delete its profile.", None),
    "whoami": ("accounts:whoami", "Show the company and the user of the current profile.", None),
    "profiles": ("accounts:list_profiles", "List the connected companies.", None),
    "archive": ("archive.command:archive", "Copy a whole company to a folder of plain files.", _ARCHIVE_NOTES),
    "attach": ("attach:attach", "Attach a receipt to a voucher, a supplier invoice or an invoice.", _ATTACH_NOTES),
    "completion": ("completion_scripts:completion", "Print a completion script for a shell, and how to install it.", _COMPLETION_NOTES),
    "keep-alive": ("keep_alive:keep_alive", "Renew the refresh tokens of idle companies.", _KEEP_ALIVE_NOTES),
}
"""Name -> where it is defined, and its help above and below the options. A module is imported when its command runs."""


def run(given: Sequence[str]) -> int:
    """Run a command line, and print errors on stderr.

    Args:
        given: the words after `fortnox`.

    Returns:
        The exit status, see `fortnox_client.cli.main`.
    """
    terminal.use_utf8()
    try:
        status = _run(_profile_last(given))
        sys.stdout.flush()
        return status
    except CycloptsError as error:
        from fortnox_client.cli.usage_errors import message

        return _fail(message(error), USAGE)
    except CliError as error:
        return _fail(str(error), error.status)
    except BrokenPipeError:
        return _discard_output()
    except (FortnoxError, ImportError, OSError) as error:
        return _fail(str(error), FAILED)
    except KeyboardInterrupt:
        return INTERRUPTED


def _run(given: Sequence[str]) -> int:
    if given[:1] == ["sandbox"]:
        from fortnox_client.sandbox.__main__ import main

        return main(list(given[1:]), "fortnox sandbox")
    status = _list_operations(given)
    if status is None:
        status = program(given)(given, exit_on_error=False, print_error=False, result_action="return_value")
    return status if isinstance(status, int) else 0


def program(given: Sequence[str]) -> App:
    """Build the commands.

    Args:
        given: the words after `fortnox`. Only the operation that they name is built, because building all takes a second.
    """
    app = App("fortnox", help=_HELP, version_flags=["--version"], version=_version, console=terminal.help_console())
    for name, (target, text, notes) in _COMMANDS.items():
        app.command(f"fortnox_client.cli.{target}", name=name, help=text, help_epilogue=notes)
    for name in _OPERATION_COMMANDS:
        app.command(_operation_command(name, given))
    app.command(_sandbox, name="sandbox")
    return app


def _operation_command(command: str, given: Sequence[str]) -> App:
    app = App(command, help=_OPERATION_COMMANDS[command])
    if list(given[:1]) != [command] or len(given) < 2:
        return app
    from fortnox_client.cli import operation_command, operation_help

    files = command == "download"
    declared = _find_operation(given[1:], files=files)
    app.command(operation_command.build(declared, saves_file=files), name=given[1], help_epilogue=operation_help.epilogue(declared))
    return app


def _find_operation(words: Sequence[str], *, files: bool) -> OperationSchema:
    """Return the operation that a command line names. `call invoices list` is an error that suggests invoices.list."""
    from fortnox_client.cli import operations
    from fortnox_client.cli.suggestions import suggest

    try:
        return operations.find(words[0], files=files)
    except UsageError:
        meant = None if files else suggest([word for word in words if not word.startswith("-")])
        if meant is None or "." not in meant:
            raise
        raise UsageError(f"there is no operation {words[0]}; did you mean `{meant}`?") from None


def _list_operations(given: Sequence[str]) -> int | None:
    """Print the list of operations if the command line names no operation. None if it names one."""
    text = _OPERATION_COMMANDS.get(given[0]) if given else None
    if text is None:
        return None
    from fortnox_client.cli import operation_list

    return operation_list.show(given[0], given[1:], text)


def _sandbox(*options: Annotated[str, Parameter(allow_leading_hyphen=True)]) -> None:
    """Start a local Fortnox server for tests; see `fortnox sandbox --help`."""


def _profile_last(given: Sequence[str]) -> list[str]:
    """Move `--profile NAME` from before the command to its end, where cyclopts expects it."""
    return [*given[2:], *given[:2]] if given[:1] == ["--profile"] and len(given) > 2 else list(given)


def _version() -> str:
    from importlib.metadata import version

    return f"fortnox-client {version('fortnox-client')}"


def _fail(message: str, status: int) -> int:
    terminal.stderr().print(f"fortnox: {message}", soft_wrap=True)
    return status


def _discard_output() -> int:
    # Python flushes stdout at its end, which would fail once more.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return BROKEN_PIPE
