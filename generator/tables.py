"""The tables beside the overlays (pagination, scopes, ids, wrappers), and what they make of a normalized document."""

from __future__ import annotations

from pathlib import Path

from attrs import frozen

from generator import api as api_module
from generator import id_types, normalization, numbers, pagination, scopes, supported
from generator.api import Api
from generator.document import Json
from generator.errors import ErrorCollector
from generator.pagination import Line
from generator.wrappers import Wrappers


@frozen
class Tables:
    """What the tables of a spec/ say."""

    pagination: list[Line]
    numbers: list[numbers.Line]
    scopes: dict[str, str | None]
    ids: dict[str, str]
    wrappers: Wrappers

    @classmethod
    def load(cls, folder: Path) -> Tables:
        """Read the tables of a spec/."""
        return cls(
            pagination.load(folder / "pagination.yaml"),
            numbers.load(folder / "numbers.yaml"),
            scopes.load(folder / "scopes.yaml"),
            id_types.load(folder / "ids.yaml"),
            Wrappers.load(folder / "wrappers.yaml"),
        )

    def apply(self, plain: Json, problems: ErrorCollector) -> Json:
        """Return a normalized document with what the tables say, as far as they fit it."""
        plain, unpaged = pagination.apply(self.pagination, plain, self.wrappers)
        problems.add("pagination", unpaged)
        plain, unused = numbers.apply(self.numbers, plain)
        problems.add("numbers", unused)
        with problems.collect("scopes"):
            plain = scopes.apply(self.scopes, plain)
        with problems.collect("ids"):
            return id_types.apply(self.ids, plain)
        return plain


def read(corrected: Json, tables: Tables) -> Api:
    """Return the operations of a corrected document. Raise Problems."""
    problems = ErrorCollector()
    plain, found = normalization.normalize(corrected)
    problems.add(normalization.GROUP, found)
    whole = tables.apply(plain, problems)
    problems.add(normalization.GROUP, supported.problems(whole))
    problems.raise_errors()
    api, unread = api_module.read(whole, tables.wrappers)
    problems.add(normalization.GROUP, unread)
    problems.raise_errors()
    return api
