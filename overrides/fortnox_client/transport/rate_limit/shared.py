"""A window that processes and hosts share."""

from __future__ import annotations

from typing import Protocol

from fortnox_client._secrets import Secret


class SharedWindow(Protocol):
    """Counts the requests of all processes. Its methods may block, and are called from any thread."""

    def take(self, key: tuple[str, str], count: int, seconds: float) -> float:
        """Takes a slot and gives 0, where fewer than `count` were taken in the last `seconds`; else gives the seconds to wait."""
        ...

    def close(self, key: tuple[str, str], seconds: float) -> None:
        """Lets nobody take a slot for so many seconds."""
        ...


def open_window(url: str) -> SharedWindow:
    """The shared window that a URL names: redis://user:password@host:6379/0, or rediss:// for TLS.

    Raises ValueError for a URL that names none, and ImportError, with the command that installs it, where the extra is missing.
    """
    url = Secret(url)
    if url.partition("://")[0] not in ("redis", "rediss"):
        raise ValueError("rate limits are shared by Redis: redis://host:6379/0, or rediss:// for TLS")
    from fortnox_client.transport.rate_limit.redis import RedisWindow

    return RedisWindow(url)
