"""What there is to call: the resources with their methods, and the operations of one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from fortnox_client.cli import operations, terminal
from fortnox_client.cli.arguments import placeholder, uploads
from fortnox_client.cli.trouble import MISUSED
from fortnox_client.schema import OperationSchema

_HELP = ("--help", "-h")


def show(command: str, given: Sequence[str], said: str) -> int | None:
    """Lists what a command line asks to see: all where it names nothing, a resource's operations where it names that.

    The exit status; None where it does not ask for a list.
    """
    words = [each for each in given if each not in _HELP]
    if not words:
        _overview(command, said)
        return 0
    found = [] if len(words) > 1 else operations.of_resource(words[0], files=command == "download")
    if not found:
        return None
    asked = len(words) < len(given)
    # Where it was to be a call, a program that reads its output must not take this for it.
    _few(terminal.shown() if asked else terminal.told(), found)
    return 0 if asked else MISUSED


def _overview(command: str, said: str) -> None:
    by_resource: dict[str, list[str]] = defaultdict(list)
    for declared in operations.known(files=command == "download").values():
        by_resource[declared.resource].append(declared.verb)
    table = Table("Resource", "Operations", box=None, header_style="bold", pad_edge=False)
    for resource, verbs in sorted(by_resource.items()):
        table.add_row(Text(resource, style="cyan"), Text(" ".join(verbs)))
    console = terminal.shown()
    console.print(f"Usage: fortnox {command} RESOURCE.OPERATION [ARGUMENTS] [OPTIONS]", said, sep="\n\n", end="\n\n", markup=False)
    console.print(table)
    one = "invoices" if command == "download" else "customers"
    console.print(
        f"\n`fortnox {command} {one} --help` tells what those of a resource do, `fortnox {command} {one}.{by_resource[one][0]} --help` "
        "what one takes.",
        markup=False,
    )


def _few(console: Console, found: Sequence[OperationSchema]) -> None:
    table = Table(box=None, show_header=False, pad_edge=False)
    table.add_column(overflow="fold")
    for declared in found:
        table.add_row(Text(_called(declared), style="cyan"), Text(declared.summary.replace("`", "")))
    console.print(table)


def _called(declared: OperationSchema) -> str:
    optional = declared.operation.optional
    places = [f"[{placeholder(name)}]" if name in optional else placeholder(name) for name in declared.path]
    return " ".join([declared.operation.name, *places, *(["FILE"] if uploads(declared) else [])])
