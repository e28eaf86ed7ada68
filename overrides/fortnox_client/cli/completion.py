"""Candidates for shell completion: commands, operations, options, known values and names of profiles."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

from attrs import frozen

from fortnox_client.cli import terminal
from fortnox_client.cli.errors import CliError
from fortnox_client.cli.safe_text import escape_controls

if TYPE_CHECKING:
    from cyclopts.argument import Argument

COMMAND: Final = "_complete"
"""The hidden command that the shell scripts run. See `complete`."""

_OPERATION_COMMANDS: Final = ("call", "download")


@frozen
class Candidate:
    """A word that can stand at the cursor.

    Attributes:
        word: the word.
        description: what it means, in one line; empty if nothing is known.
    """

    word: str
    description: str = ""


def complete(given: Sequence[str]) -> int:
    """Print the candidates for a command line, one in a line: the word, a tab, and the description.

    Args:
        given: the index of the word at the cursor, and then the words after `fortnox`. A shell may leave out an empty last word.

    Returns:
        The exit status 0. Without candidates nothing is printed, and the shell completes file names.
    """
    terminal.use_utf8()
    index, words = int(given[0]), given[1:]
    current = words[index] if index < len(words) else ""
    for each in candidates(words[:index], current):
        sys.stdout.write(f"{each.word}\t{escape_controls(each.description)}\n")
    return 0


def candidates(before: Sequence[str], current: str) -> list[Candidate]:
    """Return the words that begin with the word at the cursor.

    Args:
        before: the words between `fortnox` and the cursor.
        current: the word at the cursor; empty at the begin of a word.
    """
    # bash makes three words of --filter=unpaid.
    words = [word for word in before if word != "="]
    prefix, value = "", "" if current == "=" else current
    if current.startswith("--") and "=" in current:
        option, _, value = current.partition("=")
        words, prefix = [*words, option], f"{option}="
    found = (each for each in _candidates(words, value) if each.word.startswith(value))
    return [Candidate(prefix + each.word, each.description) for each in found if each.word.isprintable()]


def _candidates(words: list[str], current: str) -> Iterable[Candidate]:
    if words[:1] == ["--profile"] and len(words) > 1:
        words = words[2:]
    try:
        if words == ["--profile"]:
            return _profiles()
        if not words:
            return _commands(current)
        if len(words) == 1 and words[0] in _OPERATION_COMMANDS and not current.startswith("-"):
            return _operations(words[0])
        return _of_command(words, current)
    except CliError:  # an operation that does not exist, or a profiles file that cannot be read: running the command says so
        return []


def _commands(current: str) -> list[Candidate]:
    from fortnox_client.cli.program import program

    app = program([])
    names = [name for name in app if name.startswith("-") == current.startswith("-")]
    own = [Candidate("--profile", "Profile of the company")] if current.startswith("-") else []
    return [*own, *(Candidate(name, _first_sentence(app[name].help)) for name in names)]


def _operations(command: str) -> list[Candidate]:
    from fortnox_client.cli import operations

    known = operations.known(files=command == "download")
    return [Candidate(name, _first_sentence(declared.summary)) for name, declared in known.items()]


def _profiles() -> list[Candidate]:
    from fortnox_client.cli import profiles

    return [Candidate(name, profile.company) for name, profile in sorted(profiles.load().items())]


def _of_command(words: list[str], current: str) -> Iterable[Candidate]:
    """Return the candidates after a command: the values of the option before the cursor, options, or values of an argument."""
    from fortnox_client.cli.program import program

    chain, apps, rest = program(words).parse_commands(words)
    if not chain:
        return []
    arguments = list(apps[-1].assemble_argument_collection())
    by_name = {name: each for each in arguments for name in each.names if name.startswith("-")}
    option = by_name.get(rest[-1]) if rest else None
    if option is not None and rest[-1] not in option.negatives and option.token_count()[0] > 0:
        return _values(option)
    if current.startswith("-"):
        options = [Candidate(name, _first_sentence(each.parameter.help)) for name, each in by_name.items()]
        return [*options, Candidate("--help", "Show the help of this command.")]
    count = len(_positional(rest, by_name))
    positional = [each for each in arguments if not any(name.startswith("-") for name in each.names)]
    return _values(positional[count]) if count < len(positional) else []


def _positional(words: Sequence[str], by_name: dict[str, Argument]) -> list[str]:
    """Return the words that are neither options nor their values."""
    found: list[str] = []
    is_value = False
    for word in words:
        if is_value:
            is_value = False
        elif word.startswith("--"):
            option = by_name.get(word)
            is_value = option is not None and word not in option.negatives and option.token_count()[0] > 0
        else:
            found.append(word)
    return found


def _values(argument: Argument) -> list[Candidate]:
    if "--profile" in argument.names:
        return _profiles()
    return [Candidate(value) for value in argument.get_choices() or ()]


def _first_sentence(text: str | None) -> str:
    """Return the first line of a help text without the full stop."""
    return (text or "").strip().partition("\n")[0].removesuffix(".")
