"""Messages for errors that cyclopts finds in a command line."""

from __future__ import annotations

from itertools import takewhile
from types import UnionType
from typing import Any, Final, Literal, Union, get_args, get_origin

from cyclopts import CoercionError, CycloptsError, MissingArgumentError, UnknownCommandError, UnknownOptionError, UnusedCliTokensError
from fortnox_core.suggestions import nearest

from fortnox_client.cli import arguments, operations
from fortnox_client.cli.suggestions import suggest

_TYPES: Final = {
    "int": "an integer such as 12",
    "float": "a decimal such as 12.5",
    "Decimal": "a decimal such as 12.50",
    "bool": "true or false",
}


def message(error: CycloptsError) -> str:
    """Return one line that says what is wrong with a command line and what to write.

    Args:
        error: the error. Where cyclopts would name a Python type, the line gives an example instead.
    """
    command = " ".join(error.command_chain or ())
    match error:
        case CoercionError():
            return _wrong_type(error) or _one_line(error)
        case MissingArgumentError():
            missing = "a value" if error.keyword else error.argument.name if error.argument is not None else "more arguments"
            return f"{error.keyword or command} needs {missing}; see `fortnox {command} --help`"
        case UnusedCliTokensError():
            return f"{command} does not take {' '.join(error.unused_tokens or ())}; see `fortnox {command} --help`"
        case UnknownOptionError():
            return _response_only(error) or _unknown_option(error)
        case UnknownCommandError() if (text := suggest(words := _words(error))) is not None:
            return f"there is no command {words[0]}; did you mean `{text}`?"
        case _:
            return _one_line(error)


def _words(error: UnknownCommandError) -> list[str]:
    """Return the words of a command line before its first option."""
    return list(takewhile(lambda word: not word.startswith("-"), error.unused_tokens or []))


def _one_line(error: CycloptsError) -> str:
    return " ".join(str(error).split())


def _wrong_type(error: CoercionError) -> str | None:
    expected = next((_TYPES[each.__name__] for each in _members(error.target_type) if each.__name__ in _TYPES), None)
    if expected is None or error.token is None:
        return None
    return f"{error.token.keyword or error.token.value} must be {expected}, got {error.token.value!r}"


def _members(kind: Any) -> list[type]:
    if get_origin(kind) in (Union, UnionType):
        return [each for each in get_args(kind) if isinstance(each, type)]
    return [kind] if isinstance(kind, type) and get_origin(kind) is not Literal else []


def _unknown_option(error: UnknownOptionError) -> str:
    given, command = error.token.keyword or error.token.value, " ".join(error.command_chain or ())
    if (placeholder := _path_parameter(error, given)) is not None:
        return f"there is no option {given}; write {placeholder} without a name: `fortnox {command} {placeholder}`"
    meant = nearest(given, [name for each in error.argument_collection for name in each.names if name.startswith("--")])
    hint = f"did you mean {meant}?" if meant is not None else f"see `{' '.join(filter(None, ('fortnox', command)))} --help`"
    return f"there is no option {given}; {hint}"


def _path_parameter(error: UnknownOptionError, option: str) -> str | None:
    """Return the placeholder of the path parameter that is given as an option; None if it is none."""
    declared = operations.known().get((error.command_chain or ("",))[-1])
    placeholders = [] if declared is None else [arguments.placeholder(name) for name in declared.path]
    return next((each for each in placeholders if f"--{each.lower()}" == option), None)


def _response_only(error: UnknownOptionError) -> str | None:
    """Return the message for an option whose field is in responses and not in request bodies. None for other options."""
    name = (error.command_chain or ("",))[-1]
    declared = operations.known().get(name)
    fields = () if declared is None or declared.body is None or declared.row is None else declared.row.fields
    field = next((each for each in fields if arguments.option(each) == error.token.keyword), None)
    return None if field is None else f"there is no option {error.token.keyword}: {name} returns {field} but does not accept it"
