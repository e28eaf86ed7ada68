"""Removal of tracebacks whose frames hold secrets."""

from __future__ import annotations

from typing import TypeVar

E = TypeVar("E", bound=BaseException)


def strip_tracebacks(error: E) -> E:
    """Remove the tracebacks of an error and of the errors that caused it, and return the error.

    The frames' variables hold tokens and headers, and some tools print the variables of a traceback.
    """
    link: BaseException | None = error
    while link is not None:
        link.__traceback__ = None
        link = link.__cause__ or link.__context__
    return error
