"""Texts that must not be shown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping


class Secret(str):
    """A text that is sent as it is, and not shown: neither by repr nor by what lists the variables of a traceback."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "Secret('***')"

    def __rich_repr__(self) -> Iterator[str]:
        # rich shows texts, and what is like them, without asking for their repr.
        yield "***"


class Secrets(Mapping[str, str]):
    """Texts by their names, such as an environment. They are read as they are, and not shown, nor are their names."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = texts

    def __getitem__(self, name: str) -> str:
        return self._texts[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)


def named(name: str, text: object) -> Secret:
    """A text that was given under a name. Raises TypeError, without showing it, where it is none."""
    if not isinstance(text, str):
        raise TypeError(f"{name} must be text, and is {'None' if text is None else f'a {type(text).__name__}'}")
    return Secret(text)
