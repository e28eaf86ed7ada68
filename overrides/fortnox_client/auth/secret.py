"""A text that must not be shown."""

from __future__ import annotations

from collections.abc import Iterator


class Secret(str):
    """A text that is sent as it is, and not shown: neither by repr nor by what lists the variables of a traceback."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "Secret('***')"

    def __rich_repr__(self) -> Iterator[str]:
        # rich shows texts, and what is like them, without asking for their repr.
        yield "***"
