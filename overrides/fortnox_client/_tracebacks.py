"""Removal of tracebacks whose frames hold secrets."""

from __future__ import annotations

import traceback
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


def hide_values(error: E, message: str) -> E:
    """Remove what a foreign error and the errors that caused it show of values: their texts, and the variables of their frames.

    File names and lines of the tracebacks stay. Errors of the operating system keep their text.

    Args:
        error: the error. It is changed.
        message: the new text.

    Returns:
        The error.
    """
    link: BaseException | None = error
    while link is not None:
        traceback.clear_frames(link.__traceback__)
        if not isinstance(link, OSError):
            link.args = (message,)
        link = link.__cause__ or link.__context__
    return error
