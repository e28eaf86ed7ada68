"""spec/full.yaml: which attributes of a list's rows identify the full object, so that the list has `.full()`.

A rule finds most of them: exactly one GET of one object has a path below that of the list. It has no query parameters, and the row has an
attribute with the name of each path parameter. For the other lists the table names the attributes, or records that there are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from attrs import frozen

from generator import types, yaml_io
from generator.api import Api, Operation
from generator.errors import ErrorCollector, GeneratorError, describe

LOCATION = "spec/full.yaml"
_KEYS = ("lists", "get", "by", "evidence")
_KEYS_WITHOUT_GET = ("lists", "get", "evidence")
_IDENTIFYING_KINDS = ("text", "integer", "decimal", "date", "enum")
"""The kinds of attributes that can identify an object."""


@frozen
class FullObject:
    """How the rows of a list identify their full objects.

    Attributes:
        get: the GET that returns the full object.
        by: parameter of the GET -> attribute of the row. Other parameters of the GET's path are arguments of the list.
    """

    get: Operation
    by: dict[str, str]


@frozen
class Entry:
    """The entry of the table for one list: the GET and its parameters. `get` is None if no attributes identify the full object."""

    get: str | None
    by: dict[str, str]


def load(file: Path) -> dict[str, Entry]:
    """Return list -> its entry in the table."""
    lines = yaml_io.load(yaml_io.read(file, LOCATION), LOCATION)
    if not isinstance(lines, list):
        raise GeneratorError(LOCATION, f"must be a list, got {describe(lines)}", f"write a list of {{{', '.join(_KEYS)}}}")
    table: dict[str, Entry] = {}
    for key, entry in _entries(lines):
        if key in table:
            raise GeneratorError(LOCATION, f"has two items for {key}", "delete one of them")
        table[key] = entry
    return table


def find(api: Api, table: dict[str, Entry]) -> dict[str, FullObject]:
    """Return list -> how its rows identify their full objects.

    Raises:
        GeneratorErrors: the table has an error, repeats the rule, or lacks an entry for a list.
    """
    problems = ErrorCollector()
    lists = {each.key: each for each in api.operations if each.response.kind == "pages"}
    unknown = [
        GeneratorError(LOCATION, f"{key} is not a list with pages in the document", "correct the key, or delete it")
        for key in table
        if key not in lists
    ]
    problems.add("", unknown)
    found: dict[str, FullObject] = {}
    for key, listing in lists.items():
        with problems.collect(""):
            full = _decide(listing, table.get(key), api)
            if full is not None:
                found[key] = full
    problems.add("", _undecided(lists, table, found, api))
    problems.raise_errors()
    return found


def _undecided(lists: dict[str, Operation], table: dict[str, Entry], found: dict[str, FullObject], api: Api) -> Iterator[GeneratorError]:
    """Yield an error for each list that neither the rule nor the table covers, and for each unnecessary entry."""
    for key, listing in lists.items():
        question = None if key in found else _question(listing, found, api)
        if question is not None and key not in table:
            yield GeneratorError(LOCATION, question, "add an item that names the attributes, or one with `get: null` and the reason")
        if question is None and key in table and key not in found and table[key].get is None:
            yield GeneratorError(LOCATION, f"{key} does not need an item, because no GET returns its full objects", "delete it")


def count_lists(api: Api) -> int:
    """Return how many lists with pages there are."""
    return sum(each.response.kind == "pages" for each in api.operations)


def _decide(listing: Operation, entry: Entry | None, api: Api) -> FullObject | None:
    by_rule = _by_rule(listing, api)
    if entry is None:
        return by_rule
    by_table = _by_table(listing, entry, api)
    if by_table is not None and by_table == by_rule:
        raise GeneratorError(LOCATION, f"the item for {listing.key} repeats the rule", "delete it")
    return by_table


def _question(listing: Operation, found: dict[str, FullObject], api: Api) -> str | None:
    """Return why a list without full objects might have some."""
    for get in _below(listing, api):
        return f"the rows of {listing.key} have no attributes with the names of the path parameters of {get.key}"
    for key, full in found.items():
        twin = _operation(key, api)
        if twin is not None and twin.response.schema == listing.response.schema:
            return f"{listing.key} has the same rows as {key}, which identify objects of {full.get.key}"
    return None


def _by_rule(listing: Operation, api: Api) -> FullObject | None:
    gets = _below(listing, api)
    if len(gets) != 1 or gets[0].query_parameters:
        return None
    attributes = {name.casefold(): name for name in _attributes(listing, api)}
    by = {name: attributes.get(name.casefold(), _own_id(name, attributes)) for name in _missing_parameters(gets[0], listing)}
    named = {name: attribute for name, attribute in by.items() if attribute is not None}
    return FullObject(gets[0], named) if named == by else None


def _own_id(parameter: str, attributes: Mapping[str, str]) -> str | None:
    """Return the attribute for a parameter such as `plan-id`, which is the `id` of a plan."""
    return attributes.get("id") if re.search(r"[a-z][-_]id$", parameter) else None


def _by_table(listing: Operation, entry: Entry, api: Api) -> FullObject | None:
    if entry.get is None:
        return None
    location = f"{LOCATION}, {listing.key}"
    get = _operation(entry.get, api)
    if get is None or not get.safe or get.response.kind != "one":
        raise GeneratorError(location, f"{entry.get} is not a GET of one object in the document", "correct `get`")
    needed, attributes = _missing_parameters(get, listing), _attributes(listing, api)
    optional = [parameter["name"] for parameter in get.query_parameters]
    for name in entry.by:
        if name not in (*needed, *optional):
            raise GeneratorError(location, f"{name} is not a parameter of {get.key}", f"use one of {', '.join((*needed, *optional))}")
    for name in needed:
        if name not in entry.by:
            raise GeneratorError(location, f"`by` lacks the parameter {name} of {get.key}", "add the attribute of the row that it takes")
    for attribute in entry.by.values():
        if attribute not in attributes:
            raise GeneratorError(
                location, f"the rows have no attribute {attribute} that can identify an object", f"use one of {', '.join(attributes)}"
            )
    return FullObject(get, entry.by)


def _below(listing: Operation, api: Api) -> list[Operation]:
    """Return the GETs of one object whose path is that of the list, followed by parameters."""
    ones = (each for each in api.operations if each.safe and each.response.kind == "one" and each.path.startswith(f"{listing.path}/"))
    return [each for each in ones if all(part.startswith("{") for part in each.path[len(listing.path) + 1 :].split("/"))]


def _missing_parameters(get: Operation, listing: Operation) -> list[str]:
    """Return the path parameters of a GET that the list does not have."""
    own = {parameter["name"] for parameter in listing.path_parameters} if get.path.startswith(f"{listing.path}/") else set()
    return [parameter["name"] for parameter in get.path_parameters if parameter["name"] not in own]


def _attributes(listing: Operation, api: Api) -> list[str]:
    row = api.schemas[listing.response.schema] if listing.response.schema is not None else {}
    return [name for name, schema in row.get("properties", {}).items() if types.kind(schema) in _IDENTIFYING_KINDS]


def _operation(key: str, api: Api) -> Operation | None:
    return next((each for each in api.operations if each.key == key), None)


def _entries(items: list[Any]) -> Iterator[tuple[str, Entry]]:
    for index, item in enumerate(items, 1):
        location = f"{LOCATION}, item {index}"
        keys = _KEYS_WITHOUT_GET if isinstance(item, dict) and item.get("get", "") is None else _KEYS
        if not isinstance(item, dict) or set(item) != set(keys):
            raise GeneratorError(location, f"must have the keys {', '.join(keys)}")
        if not isinstance(item["get"], str | None):
            problem = f"get must be a method and path, got {describe(item['get'])}"
            raise GeneratorError(location, problem, "write `GET /3/customers/{CustomerNumber}`")
        if not isinstance(item["evidence"], str):
            raise GeneratorError(location, f"evidence must be a string, got {describe(item['evidence'])}")
        if not isinstance(item["lists"], list) or not all(isinstance(key, str) for key in item["lists"]):
            raise GeneratorError(location, "lists must be a list of strings")
        by = item.get("by", {})
        if not isinstance(by, dict) or not all(isinstance(text, str) for pair in by.items() for text in pair):
            raise GeneratorError(location, "by must be an object", "write {parameter: attribute}")
        yield from ((key, Entry(item["get"], dict(by))) for key in item["lists"])
