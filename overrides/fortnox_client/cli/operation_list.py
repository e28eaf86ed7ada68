"""Lists of operations: all by resource, or those of one resource."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from fortnox_client.cli import operations, terminal
from fortnox_client.cli.arguments import placeholder, uploads
from fortnox_client.cli.errors import USAGE
from fortnox_client.schema import OperationSchema

_HELP_OPTIONS = ("--help", "-h")


def show(command: str, given: Sequence[str], description: str) -> int | None:
    """Print a list of operations if a command line names none.

    Args:
        command: "call" or "download".
        given: the words after the command.
        description: what the command does.

    Returns:
        The exit status: 0 for an overview or with --help, 2 for a resource without an operation.
        None if the command line names an operation, so that nothing was printed.
    """
    words = [each for each in given if each not in _HELP_OPTIONS]
    if not words:
        _print_overview(command, description)
        return 0
    found = [] if len(words) > 1 else operations.of_resource(words[0], files=command == "download")
    if not found:
        return None
    is_help = len(words) < len(given)
    # Without --help the operation is missing: a program that reads stdout must not take the list for a result.
    _print_operations(terminal.stdout() if is_help else terminal.stderr(), found)
    return 0 if is_help else USAGE


def _print_overview(command: str, description: str) -> None:
    by_resource: dict[str, list[str]] = defaultdict(list)
    for declared in operations.known(files=command == "download").values():
        by_resource[declared.resource].append(declared.verb)
    table = Table("Resource", "Operations", box=None, header_style="bold", pad_edge=False)
    for resource, verbs in sorted(by_resource.items()):
        table.add_row(Text(resource, style="cyan"), Text(" ".join(verbs)))
    console = terminal.stdout()
    console.print(f"Usage: fortnox {command} RESOURCE.OPERATION [ARGUMENTS] [OPTIONS]", description, sep="\n\n", end="\n\n")
    console.print(table)
    example = "invoices" if command == "download" else "customers"
    console.print(
        f"\nHelp for a resource:   fortnox {command} {example} --help\n"
        f"Help for an operation: fortnox {command} {example}.{by_resource[example][0]} --help",
        markup=False,
    )


def _print_operations(console: Console, found: Sequence[OperationSchema]) -> None:
    table = Table(box=None, show_header=False, pad_edge=False)
    table.add_column(overflow="fold")
    for declared in found:
        table.add_row(Text(_usage(declared), style="cyan"), Text(declared.summary.replace("`", "")))
    console.print(table)


def _usage(declared: OperationSchema) -> str:
    optional = declared.operation.optional
    parameters = [f"[{placeholder(name)}]" if name in optional else placeholder(name) for name in declared.path]
    return " ".join([declared.operation.name, *parameters, *(["FILE"] if uploads(declared) else [])])
