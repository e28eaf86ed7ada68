"""What is wrong with a command line, in a sentence that says what to write."""

from __future__ import annotations

from types import UnionType
from typing import Any, Final, Literal, Union, get_args, get_origin

from cyclopts import CoercionError, CycloptsError, MissingArgumentError, UnknownCommandError, UnknownOptionError, UnusedCliTokensError

from fortnox_client.cli import arguments, operations

_NUMBERS: Final = {
    "int": "a whole number such as 12",
    "float": "a number such as 12.5",
    "Decimal": "a number such as 12.50",
    "bool": "true or false",
}


def sentence(error: CycloptsError) -> str:
    """What is wrong, in this command line's own words where cyclopts has those of Python."""
    command = " ".join(error.command_chain or ())
    match error:
        case CoercionError():
            return _no_value(error) or _plain(error)
        case MissingArgumentError():
            what = "a value" if error.keyword else error.argument.name if error.argument is not None else "more"
            return f"{error.keyword or command} needs {what}; `fortnox {command} --help`"
        case UnusedCliTokensError():
            return f"{command} takes no {' '.join(error.unused_tokens or ())}; `fortnox {command} --help`"
        case UnknownOptionError() if told := _answered_only(error):
            return told
        case UnknownCommandError() if (name := (error.unused_tokens or [""])[0]) in operations.known():
            return f"there is no command {name}; did you mean `fortnox call {name}`?"
        case _:
            return _plain(error)


def _plain(error: CycloptsError) -> str:
    return " ".join(str(error).split())


def _no_value(error: CoercionError) -> str | None:
    """Where cyclopts would name the type, what a value looks like."""
    wanted = next((_NUMBERS[each.__name__] for each in _members(error.target_type) if each.__name__ in _NUMBERS), None)
    if wanted is None or error.token is None:
        return None
    return f"{error.token.keyword or error.token.value} is {error.token.value!r}, and must be {wanted}"


def _members(kind: Any) -> list[type]:
    if get_origin(kind) in (Union, UnionType):
        return [each for each in get_args(kind) if isinstance(each, type)]
    return [kind] if isinstance(kind, type) and get_origin(kind) is not Literal else []


def _answered_only(error: UnknownOptionError) -> str | None:
    """A field that Fortnox answers and does not take has no option: that is another mistake than a misspelt one."""
    name = (error.command_chain or ("",))[-1]
    declared = operations.known().get(name)
    answered = () if declared is None or declared.body is None or declared.row is None else declared.row.fields
    field = next((each for each in answered if arguments.option(each) == error.token.keyword), None)
    return None if field is None else f"{error.token.keyword} is no option: {name} answers {field}, and does not take it"
