"""Compare responses of the sandbox with recorded ones: the status, the keys, and the JSON types of the values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any, Final

from attrs import define, field, frozen


@frozen
class ComparedValue:
    """One value of a response, recorded and replayed.

    Attributes:
        name: its location in the response, or "status".
        recorded: the value in the recording.
        replayed: the value in the response of the sandbox.
    """

    name: str
    recorded: Any
    replayed: Any

    @property
    def agrees(self) -> bool:
        """Whether the statuses are equal, or the values have the same JSON type."""
        if self.name == "status":
            return bool(self.recorded == self.replayed)
        return type_of(self.recorded) == type_of(self.replayed)

    def __str__(self) -> str:
        if self.name == "status":
            return f"status: {self.replayed}, recorded {self.recorded}"
        return f"{self.name}: {type_of(self.replayed)}, recorded {type_of(self.recorded)}"


@frozen
class Compared:
    """A recorded exchange, compared with the response of the sandbox."""

    name: str
    operation: str
    seen: str
    values: list[ComparedValue]

    @classmethod
    def of(cls, name: str, operation: str, seen: str, recorded: tuple[int, Any], replayed: tuple[int, Any]) -> Compared:
        """Compare two responses, each a status and a body. If the statuses differ, every value differs."""
        body = replayed[1] if recorded[0] == replayed[0] else ABSENT
        return cls(name, operation, seen, [ComparedValue("status", recorded[0], replayed[0]), *_compare(recorded[1], body, "")])

    @property
    def is_repeated(self) -> bool:
        """Whether a recorded success is also a success in the sandbox. A recorded error is always compared."""
        status = self.values[0]
        return status.agrees or status.recorded >= 300


class Times:
    """The month in which each form of a value was last recorded. Over the years, Fortnox adds keys and changes how it writes blanks."""

    def __init__(self, compared: Iterable[Compared]) -> None:
        self._last: dict[tuple[str, str], str] = {}
        for exchange in compared:
            for value in exchange.values:
                key = (value.name, _form(value.recorded))
                self._last[key] = max(exchange.seen, self._last.get(key, ""))

    def superseded(self, value: ComparedValue) -> bool:
        """Whether a newer recording has the form of the sandbox. This applies only to missing keys and blanks."""
        if value.name == "status" or not (isinstance(value.recorded, _Absent) or value.recorded in _BLANKS):
            return False
        return self._last.get((value.name, _form(value.replayed)), "") > self._last[value.name, _form(value.recorded)]


@define
class Agreement:
    """The differences between recordings and the sandbox, of one operation or of all.

    Attributes:
        exchanges: the number of exchanges.
        identical: the number of exchanges without a difference.
        identical_now: the same, without superseded values.
        values: the number of compared values.
        differences: the differences, as text.
        differences_now: the same, without superseded values.
    """

    exchanges: int = 0
    identical: int = 0
    identical_now: int = 0
    values: int = 0
    differences: list[str] = field(factory=list)
    differences_now: list[str] = field(factory=list)

    def add(self, exchange: Compared, times: Times) -> None:
        """Count an exchange."""
        differing = [value for value in exchange.values if not value.agrees]
        differing_now = [value for value in differing if not times.superseded(value)]
        self.exchanges += 1
        self.identical += not differing
        self.identical_now += not differing_now
        self.values += len(exchange.values)
        self.differences += [f"{exchange.name} {value}" for value in differing]
        self.differences_now += [f"{exchange.name} {value}" for value in differing_now]

    @property
    def percent(self) -> float:
        """Percentage of values that agree with the recording."""
        return 100 - 100 * len(self.differences) / max(self.values, 1)

    @property
    def percent_now(self) -> float:
        """Percentage of values that agree, without superseded values."""
        return 100 - 100 * len(self.differences_now) / max(self.values, 1)

    @property
    def percent_identical_now(self) -> float:
        """Percentage of exchanges without a difference, without superseded values."""
        return 100 * self.identical_now / max(self.exchanges, 1)

    def __str__(self) -> str:
        return (
            f"{self.percent_now:.1f} % of {self.values} values agree, {self.percent:.1f} % if superseded values count;"
            f" {self.identical_now} of {self.exchanges} exchanges have no difference, {self.identical} if superseded values count"
        )


def _compare(recorded: Any, replayed: Any, name: str) -> Iterator[ComparedValue]:
    """Yield the values of both responses, recursively."""
    if name:
        yield ComparedValue(name, recorded, replayed)
    if isinstance(recorded, dict):
        other = replayed if isinstance(replayed, dict) else {}
        for key in sorted(recorded.keys() | other.keys()):
            yield from _compare(recorded.get(key, ABSENT), other.get(key, ABSENT), f"{name}.{key}".lstrip("."))
    elif isinstance(recorded, list) and isinstance(replayed, list):
        yield ComparedValue(f"{name} rows", _presence(recorded), _presence(replayed))
        for recorded_row, replayed_row in _pairs(recorded, replayed):
            yield from _compare(recorded_row, replayed_row, f"{name}[]")


def _presence(rows: list[Any]) -> Any:
    """Return values of different types for rows and for no rows, so that the two differ."""
    return {} if rows else None


def _pairs(recorded: list[Any], replayed: list[Any]) -> Iterator[tuple[Any, Any]]:
    """Yield pairs of rows with the same `@url`. A row without a match is paired by its index."""
    by_url = {row["@url"]: row for row in replayed if isinstance(row, dict) and "@url" in row}
    for index, row in enumerate(recorded if replayed else []):
        url = row.get("@url") if isinstance(row, dict) else None
        yield row, by_url.get(url, replayed[index % len(replayed)])


class _Absent:
    """Marks a value that does not exist."""


ABSENT: Final = _Absent()
_BLANKS: Final = (None, "", "0", 0)


def _form(value: Any) -> str:
    """Return the type of a value, and whether it is a blank, which means null."""
    return f"{type_of(value)} {not isinstance(value, _Absent) and value in _BLANKS}"


def type_of(value: Any) -> str:
    """Return the JSON type of a value; "absent" if it does not exist."""
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
