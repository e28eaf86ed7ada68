"""Strings that must not be shown: tokens, client secrets, URLs with passwords."""

from __future__ import annotations

from collections.abc import Iterator, Mapping


class Secret(str):
    """A string that is sent unchanged and never shown: not by repr, and not by a tool that lists the variables of a traceback."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "Secret('***')"

    def __rich_repr__(self) -> Iterator[str]:
        # rich prints str and its subclasses without calling repr.
        yield "***"


class Secrets(Mapping[str, str]):
    """A mapping of strings, such as an environment, whose names and values are never shown."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = texts

    def __getitem__(self, name: str) -> str:
        return self._texts[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)


def require_text(name: str, value: object) -> Secret:
    """Return the value of a parameter as a Secret.

    Raises:
        TypeError: the value is not a str. The message does not show it.
    """
    if not isinstance(value, str):
        raise TypeError(f"{name} must be a str, got {type(value).__name__}")
    return Secret(value)
