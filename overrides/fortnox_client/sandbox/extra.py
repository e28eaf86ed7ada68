"""The sandbox where its extra may not be installed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fortnox_client.sandbox.sandbox import Sandbox

_LIBRARIES = ("starlette", "uvicorn")


class MissingExtra(ImportError):
    """The sandbox's libraries are not installed."""


def sandbox_class() -> type[Sandbox]:
    """`Sandbox`. Raises MissingExtra, which says in one line how to get it."""
    try:
        from fortnox_client.sandbox.sandbox import Sandbox
    except ModuleNotFoundError as error:
        if str(error.name).partition(".")[0] not in _LIBRARIES:
            raise
        raise MissingExtra("the sandbox needs an extra: pip install 'fortnox-client[sandbox]'") from None
    return Sandbox
