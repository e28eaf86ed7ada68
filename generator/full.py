"""spec/full.yaml: which attributes of a list's rows name the full object, so that the list has `.full()`.

A rule tells it of most: below the list stands one GET of one object, takes nothing but parameters of its path, and each of them is called
as an attribute of the row is. For the others the table says it, or that nothing does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from attrs import frozen

from generator import texts, types
from generator.api import Api, Operation
from generator.errors import Collector, Stop, said

WHERE = "spec/full.yaml"
_KEYS = ("lists", "get", "by", "evidence")
_NOTHING = ("lists", "get", "evidence")
_NAMING = ("text", "integer", "decimal", "date", "enum")
"""The kinds of attributes that can name something."""


@frozen
class Full:
    """How the rows of a list name their full objects.

    Attributes:
        get: the GET that answers the full object.
        by: parameter of the GET -> attribute of the row. What is not in it, the list takes itself, and hands it on.
    """

    get: Operation
    by: dict[str, str]


@frozen
class Line:
    """What the table says of a list: the GET and its parameters; no GET where nothing names the full object."""

    get: str | None
    by: dict[str, str]


def load(file: Path) -> dict[str, Line]:
    """List -> what the table says of it."""
    lines = texts.load(texts.read(file, WHERE), WHERE)
    if not isinstance(lines, list):
        raise Stop(WHERE, f"is {said(lines)}", f"give a list of {{{', '.join(_KEYS)}}}")
    table: dict[str, Line] = {}
    for key, line in _pairs(lines):
        if key in table:
            raise Stop(WHERE, f"{key} stands twice")
        table[key] = line
    return table


def of(api: Api, table: dict[str, Line]) -> dict[str, Full]:
    """Return list -> how its rows name their full objects.

    Raise Problems where the table errs, repeats the rule, or is silent on what must be decided.
    """
    problems = Collector()
    lists = {each.key: each for each in api.operations if each.answer.kind == "pages"}
    unknown = [Stop(WHERE, f"{key} is no list of the document", "correct the key, or delete it there") for key in table if key not in lists]
    problems.add("", unknown)
    found: dict[str, Full] = {}
    for key, listing in lists.items():
        with problems.collecting(""):
            full = _decide(listing, table.get(key), api)
            if full is not None:
                found[key] = full
    problems.add("", _undecided(lists, table, found, api))
    problems.check()
    return found


def _undecided(lists: dict[str, Operation], table: dict[str, Line], found: dict[str, Full], api: Api) -> Iterator[Stop]:
    """Yield the lists about which neither the rule nor the table decides, and lines that decide nothing."""
    for key, listing in lists.items():
        question = None if key in found else _question(listing, found, api)
        if question is not None and key not in table:
            yield Stop(WHERE, question, "say there which attributes of its rows name it, or `get: null` and why nothing does")
        if question is None and key in table and key not in found and table[key].get is None:
            yield Stop(WHERE, f"{key} has no full objects that anybody would look for", "delete it here")


def lists_in(api: Api) -> int:
    """How many lists there are."""
    return sum(each.answer.kind == "pages" for each in api.operations)


def _decide(listing: Operation, line: Line | None, api: Api) -> Full | None:
    ruled = _by_rule(listing, api)
    if line is None:
        return ruled
    told = _by_table(listing, line, api)
    if told is not None and told == ruled:
        raise Stop(WHERE, f"{listing.key} says what the rule says", "delete it here")
    return told


def _question(listing: Operation, found: dict[str, Full], api: Api) -> str | None:
    """Why a list without full objects might have some."""
    for get in _below(listing, api):
        return f"the rows of {listing.key} do not tell by their names which object of {get.key} they are"
    for key, full in found.items():
        twin = _operation(key, api)
        if twin is not None and twin.answer.schema == listing.answer.schema:
            return f"{listing.key} has the same rows as {key}, which name what {full.get.key} answers"
    return None


def _by_rule(listing: Operation, api: Api) -> Full | None:
    gets = _below(listing, api)
    if len(gets) != 1 or gets[0].query_parameters:
        return None
    attributes = {name.casefold(): name for name in _attributes(listing, api)}
    by = {name: attributes.get(name.casefold(), _own_id(name, attributes)) for name in _to_be_named(gets[0], listing)}
    named = {name: attribute for name, attribute in by.items() if attribute is not None}
    return Full(gets[0], named) if named == by else None


def _own_id(parameter: str, attributes: Mapping[str, str]) -> str | None:
    """`plan-id` is the `id` of a plan."""
    return attributes.get("id") if re.search(r"[a-z][-_]id$", parameter) else None


def _by_table(listing: Operation, line: Line, api: Api) -> Full | None:
    if line.get is None:
        return None
    where = f"{WHERE}, {listing.key}"
    get = _operation(line.get, api)
    if get is None or not get.safe or get.answer.kind != "one":
        raise Stop(where, f"{line.get} is no GET of one object", "name one of the document")
    needed, attributes = _to_be_named(get, listing), _attributes(listing, api)
    optional = [parameter["name"] for parameter in get.query_parameters]
    for name in line.by:
        if name not in (*needed, *optional):
            raise Stop(where, f"{name} is no parameter of {get.key}", f"it has {', '.join((*needed, *optional))}")
    for name in needed:
        if name not in line.by:
            raise Stop(where, f"nothing is said of {name}, which {get.key} needs")
    for attribute in line.by.values():
        if attribute not in attributes:
            raise Stop(where, f"{attribute} is no attribute of its rows that can name something", f"they have {', '.join(attributes)}")
    return Full(get, line.by)


def _below(listing: Operation, api: Api) -> list[Operation]:
    """The GETs of one object whose path is the list's with parameters behind it."""
    ones = (each for each in api.operations if each.safe and each.answer.kind == "one" and each.path.startswith(f"{listing.path}/"))
    return [each for each in ones if all(part.startswith("{") for part in each.path[len(listing.path) + 1 :].split("/"))]


def _to_be_named(get: Operation, listing: Operation) -> list[str]:
    """The parameters of a GET's path that the list does not have itself."""
    own = {parameter["name"] for parameter in listing.path_parameters} if get.path.startswith(f"{listing.path}/") else set()
    return [parameter["name"] for parameter in get.path_parameters if parameter["name"] not in own]


def _attributes(listing: Operation, api: Api) -> list[str]:
    row = api.schemas[listing.answer.schema] if listing.answer.schema is not None else {}
    return [name for name, schema in row.get("properties", {}).items() if types.kind(schema) in _NAMING]


def _operation(key: str, api: Api) -> Operation | None:
    return next((each for each in api.operations if each.key == key), None)


def _pairs(lines: list[Any]) -> Iterator[tuple[str, Line]]:
    for number, line in enumerate(lines, 1):
        where = f"{WHERE}, line {number} of the table"
        keys = _NOTHING if isinstance(line, dict) and line.get("get", "") is None else _KEYS
        if not isinstance(line, dict) or set(line) != set(keys):
            raise Stop(where, f"must say {', '.join(keys)}")
        if not isinstance(line["get"], str | None):
            raise Stop(where, f"says the GET {said(line['get'])}", "write `GET /3/customers/{CustomerNumber}`")
        if not isinstance(line["evidence"], str):
            raise Stop(where, "must say evidence as a text")
        if not isinstance(line["lists"], list) or not all(isinstance(key, str) for key in line["lists"]):
            raise Stop(where, "must say lists as a list of texts")
        by = line.get("by", {})
        if not isinstance(by, dict) or not all(isinstance(text, str) for pair in by.items() for text in pair):
            raise Stop(where, "must say by as {parameter: attribute}")
        yield from ((key, Line(line["get"], dict(by))) for key in line["lists"])
