"""The error of an installation without the extra `sandbox`."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager

_LIBRARIES = ("starlette", "uvicorn")


class MissingExtra(ImportError):
    """A library of the extra `sandbox` is not installed."""


@contextmanager
def explain_missing_extra() -> Generator[None]:
    """Raise MissingExtra, with the command that installs the extra, in place of ModuleNotFoundError for one of its libraries."""
    try:
        yield
    except ModuleNotFoundError as error:
        if str(error.name).partition(".")[0] not in _LIBRARIES:
            raise
        raise MissingExtra("the sandbox needs an extra: pip install 'fortnox-client[sandbox]'") from None
