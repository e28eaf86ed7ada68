"""How far answers agree with recorded ones: in their status, their keys and the JSON types of their values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any, Final

from attrs import define, field, frozen


@frozen
class Place:
    """A place in an answer: what was recorded there, and what the sandbox answered."""

    name: str
    recorded: Any
    answered: Any

    @property
    def agrees(self) -> bool:
        if self.name == "status":
            return bool(self.recorded == self.answered)
        return type_of(self.recorded) == type_of(self.answered)

    def __str__(self) -> str:
        if self.name == "status":
            return f"status: {self.answered}, recorded {self.recorded}"
        return f"{self.name}: {type_of(self.answered)}, recorded {type_of(self.recorded)}"


@frozen
class Compared:
    """A recorded exchange beside the sandbox's answer to it."""

    name: str
    operation: str
    seen: str
    places: list[Place]

    @classmethod
    def of(cls, name: str, operation: str, seen: str, recorded: tuple[int, Any], answered: tuple[int, Any]) -> Compared:
        # Under another status nothing else is the same either.
        body = answered[1] if recorded[0] == answered[0] else ABSENT
        return cls(name, operation, seen, [Place("status", recorded[0], answered[0]), *_places(recorded[1], body, "")])

    @property
    def is_repeated(self) -> bool:
        """Whether a recorded success is one in the sandbox too; a recorded failure always counts."""
        status = self.places[0]
        return status.agrees or status.recorded >= 300


class Times:
    """When which form of value was last recorded at each place: Fortnox adds keys, and writes blanks in other ways, as the years pass."""

    def __init__(self, compared: Iterable[Compared]) -> None:
        self._last: dict[tuple[str, str], str] = {}
        for exchange in compared:
            for place in exchange.places:
                key = (place.name, _form(place.recorded))
                self._last[key] = max(exchange.seen, self._last.get(key, ""))

    def superseded(self, place: Place) -> bool:
        """Whether Fortnox itself has since answered as the sandbox does, and not as was recorded: of keys and of blanks alone."""
        if place.name == "status" or not (isinstance(place.recorded, _Absent) or place.recorded in _BLANKS):
            return False
        return self._last.get((place.name, _form(place.answered)), "") > self._last[place.name, _form(place.recorded)]


@define
class Agreement:
    """Of one operation, or of all: what was compared, and where the sandbox answered otherwise; `now` leaves out what is superseded."""

    exchanges: int = 0
    whole: int = 0
    whole_now: int = 0
    places: int = 0
    differences: list[str] = field(factory=list)
    differences_now: list[str] = field(factory=list)

    def add(self, exchange: Compared, times: Times) -> None:
        differing = [place for place in exchange.places if not place.agrees]
        differing_now = [place for place in differing if not times.superseded(place)]
        self.exchanges += 1
        self.whole += not differing
        self.whole_now += not differing_now
        self.places += len(exchange.places)
        self.differences += [f"{exchange.name} {place}" for place in differing]
        self.differences_now += [f"{exchange.name} {place}" for place in differing_now]

    @property
    def percent(self) -> float:
        """Of the places, as they were recorded."""
        return 100 - 100 * len(self.differences) / max(self.places, 1)

    @property
    def percent_now(self) -> float:
        """Of the places, where what is superseded is left out."""
        return 100 - 100 * len(self.differences_now) / max(self.places, 1)

    @property
    def percent_whole_now(self) -> float:
        """Of the exchanges, those without any difference."""
        return 100 * self.whole_now / max(self.exchanges, 1)

    def __str__(self) -> str:
        return (
            f"{self.percent_now:.1f} % of {self.places} places, {self.percent:.1f} % with what Fortnox has changed since;"
            f" {self.whole_now} of {self.exchanges} exchanges without a difference, {self.whole} with what it has changed"
        )


def _places(recorded: Any, answered: Any, name: str) -> Iterator[Place]:
    """Everything in either."""
    if name:
        yield Place(name, recorded, answered)
    if isinstance(recorded, dict):
        held = answered if isinstance(answered, dict) else {}
        for key in sorted(recorded.keys() | held.keys()):
            yield from _places(recorded.get(key, ABSENT), held.get(key, ABSENT), f"{name}.{key}".lstrip("."))
    elif isinstance(recorded, list) and isinstance(answered, list):
        yield Place(f"{name} rows", _some(recorded), _some(answered))
        for theirs, ours in _pairs(recorded, answered):
            yield from _places(theirs, ours, f"{name}[]")


def _some(rows: list[Any]) -> Any:
    """Rows, or no rows, as different types."""
    return {} if rows else None


def _pairs(recorded: list[Any], answered: list[Any]) -> Iterator[tuple[Any, Any]]:
    """Rows of the same address; where they have none, or another, those of the same place."""
    by_address = {row["@url"]: row for row in answered if isinstance(row, dict) and "@url" in row}
    for at, row in enumerate(recorded if answered else []):
        address = row.get("@url") if isinstance(row, dict) else None
        yield row, by_address.get(address, answered[at % len(answered)])


class _Absent:
    """What is not there."""


ABSENT: Final = _Absent()
_BLANKS: Final = (None, "", "0", 0)


def _form(value: Any) -> str:
    """The type of a value, and whether it is a blank: one that stands for none."""
    return f"{type_of(value)} {not isinstance(value, _Absent) and value in _BLANKS}"


def type_of(value: Any) -> str:
    """The JSON type of a value."""
    match value:
        case _Absent():
            return "absent"
        case None:
            return "null"
        case bool():
            return "boolean"
        case int() | float() | Decimal():
            return "number"
        case str():
            return "string"
        case list():
            return "array"
        case _:
            return "object"
