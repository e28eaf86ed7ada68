"""The tables in spec/ other than the overlays (pagination, numbers, scopes, ids, wrappers), and their effect on a document."""

from __future__ import annotations

from pathlib import Path

from attrs import frozen

from generator import api as api_module
from generator import id_types, normalization, numbers, pagination, scopes, supported
from generator.api import Api
from generator.document import Json
from generator.errors import ErrorCollector
from generator.pagination import PaginationRule
from generator.wrappers import Wrappers


@frozen
class Tables:
    """The content of the tables."""

    pagination: list[PaginationRule]
    numbers: list[numbers.NumberType]
    scopes: dict[str, str | None]
    ids: dict[str, str]
    wrappers: Wrappers

    @classmethod
    def load(cls, folder: Path) -> Tables:
        """Read the tables of a spec/ folder."""
        return cls(
            pagination.load(folder / "pagination.yaml"),
            numbers.load(folder / "numbers.yaml"),
            scopes.load(folder / "scopes.yaml"),
            id_types.load(folder / "ids.yaml"),
            Wrappers.load(folder / "wrappers.yaml"),
        )

    def apply(self, plain: Json, problems: ErrorCollector) -> Json:
        """Return a normalized document with the content of the tables applied. Problems are added to `problems`."""
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
    """Return the operations of a corrected document.

    Raises:
        GeneratorErrors: the document or the tables have problems.
    """
    problems = ErrorCollector()
    plain, found = normalization.normalize(corrected)
    problems.add(normalization.GROUP, found)
    typed = tables.apply(plain, problems)
    problems.add(normalization.GROUP, supported.find_unsupported(typed))
    problems.raise_errors()
    api, unread = api_module.read(typed, tables.wrappers)
    problems.add(normalization.GROUP, unread)
    problems.raise_errors()
    return api
