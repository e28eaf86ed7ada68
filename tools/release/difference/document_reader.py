"""Read the parts of a document that the client supports. The others are left out, with a note."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from typing import Any

from attrs import define, field, frozen

from generator import api as api_module
from generator import normalization, numbers, pagination, supported, validation
from generator.api import Api
from generator.document import Json, operations
from generator.errors import ErrorCollector, GeneratorError, GeneratorErrors
from generator.tables import Tables
from generator.wrappers import Side, Wrappers, wrapper_key
from tools.release.difference import locations
from tools.release.difference.locations import Location

_MAX_ROUNDS = 100
_SHOWN = 4


@define
class TolerantWrappers(Wrappers):
    """The locked wrappers. If a document has another key now, the rule finds it, and there is a note."""

    notes: list[str] = field(factory=list)

    def resolve(self, side: Side, key: str, name: str, schema: Json) -> str | None:
        """Return the key that wraps the content, or None."""
        try:
            return super().resolve(side, key, name, schema)
        except GeneratorError as error:
            self.notes.append(str(error))
            return wrapper_key(name, schema)

    def check_bare(self, side: Side, key: str) -> None:
        """Add a note if a list was wrapped. Older files have the same line for a list and an object without a wrapper."""
        try:
            super().check_bare(side, key)
        except GeneratorError as error:
            if self.locked(side, key) is not None:
                self.notes.append(str(error))


@frozen
class Reading:
    """The parts of a document that could be read, and those that could not."""

    api: Api
    unread: dict[Location, GeneratorError]
    notes: list[str]


Find = Callable[[Json], list[tuple[Location | None, GeneratorError]]]


class Reader:
    """Reads a corrected document. It leaves out the smallest parts that cannot be read, until the rest can be read."""

    def __init__(self, corrected: Json, tables: Tables, mark: Callable[[Json], Json]) -> None:
        self._document = _without_errors(corrected)
        self._tables = tables
        self._mark = mark
        self._unread: dict[Location, GeneratorError] = {}
        self._notes: list[str] = []
        self._api: Api | None = None

    def read(self, left_out: Collection[Location], check: Callable[[Api], Iterable[tuple[str, GeneratorError]]]) -> Reading:
        """Return what can be read.

        Args:
            left_out: locations that are left out from the start.
            check: yields the operations for which no method can be generated.
        """
        if left_out:
            self._document = locations.without(self._document, locations.expanded(left_out, self._document))
        self._leave_out(self._malformed)
        self._leave_out(lambda document: self._unsupported(document, check))
        assert self._api is not None
        return Reading(self._api, self._unread, [*self._notes, *_sentences(self._unread)])

    def _leave_out(self, find: Find) -> None:
        """Leave out each problem that `find` returns, until it returns none."""
        found: list[tuple[Location | None, GeneratorError]] = []
        for _ in range(_MAX_ROUNDS):
            found = find(self._document)
            if not found:
                return
            named = {location: problem for location, problem in found if location is not None}
            if len(named) < len({location for location, _ in found}):
                break
            for location, problem in named.items():
                self._unread.update(dict.fromkeys(locations.expanded([location], self._document), problem))
            rest = locations.without(self._document, self._unread.keys())
            if rest == self._document:
                break
            self._document = rest
        raise GeneratorErrors(problem for _, problem in found)

    def _malformed(self, document: Json) -> list[tuple[Location | None, GeneratorError]]:
        problems = ErrorCollector()
        with problems.collect("the corrected document"):
            validation.check(document, api_module.LOCATION)
        return [(locations.located(each, document), each) for each in problems.errors]

    def _unsupported(
        self, document: Json, check: Callable[[Api], Iterable[tuple[str, GeneratorError]]]
    ) -> list[tuple[Location | None, GeneratorError]]:
        plain, found = normalization.normalize(document)
        problems = ErrorCollector()
        problems.add(normalization.GROUP, found)
        if not found:
            wrappers = TolerantWrappers({side: dict(lines) for side, lines in self._tables.wrappers.content.items()})
            paged, unpaged = pagination.apply(self._tables.pagination, plain, wrappers)
            typed, _ = numbers.apply(self._tables.numbers, paged)  # a removed number needs no type
            marked = self._mark(typed)
            problems.add(normalization.GROUP, supported.find_unsupported(marked))
            if not problems.errors:
                self._api, unread = api_module.read(marked, wrappers)
                problems.add(normalization.GROUP, unread)
                self._notes = [*(str(each) for each in unpaged if self._tables.pagination), *dict.fromkeys(wrappers.notes)]
        if self._api is not None and not problems.errors:
            return [(Location(key), problem) for key, problem in check(self._api)]
        return [(locations.located(each, document), each) for each in problems.errors]


def _without_errors(document: Json) -> Json:
    """Return the document without the contents of errors, which the client hides."""
    for _, _, operation in operations(document):
        for status, response in operation["responses"].items():
            if not status.startswith("2") and isinstance(response, dict):
                response.pop("content", None)
    return locations.without(document, ())


def _sentences(unread: dict[Location, GeneratorError]) -> list[str]:
    by_problem: dict[str, list[str]] = {}
    for location, problem in unread.items():
        by_problem.setdefault(str(problem), []).append(f"{location.owner} {location.member}".strip())
    return [f"{problem}; not compared: {_listed(sorted(names))}" for problem, names in sorted(by_problem.items())]


def _listed(names: list[Any]) -> str:
    more = f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
    return f"{', '.join(names[:_SHOWN])}{more}"
