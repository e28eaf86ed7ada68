"""How a backend's error becomes ours without taking a token along."""

from __future__ import annotations

from fortnox_client.auth.errors import StoreError


def refused(place: str, error: BaseException) -> StoreError:
    """The StoreError to raise from a backend's error.

    That error and its causes lose their tracebacks: the variables of those frames hold tokens, and some tools print them.
    """
    link: BaseException | None = error
    while link is not None:
        link.__traceback__ = None
        link = link.__cause__ or link.__context__
    return StoreError(f"{place}: {error}")
