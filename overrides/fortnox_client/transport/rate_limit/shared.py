"""Rate limit windows that processes and hosts share."""

from __future__ import annotations

from typing import Protocol

from fortnox_client._secrets import Secret


class SharedWindow(Protocol):
    """Counts the requests of all processes. Implement it to share the rate limit through another server than Redis.

    The methods may block for some seconds. They are called from any thread and must be thread-safe. An exception is logged, and the
    process counts only its own requests then.
    """

    def take(self, key: tuple[str, str], count: int, seconds: float) -> float:
        """Take a slot in the window of one company.

        Args:
            key: client id and tenant id.
            count: maximum number of slots in the window.
            seconds: length of the window.

        Returns:
            0 if the slot was taken; otherwise the seconds to wait before the next try.
        """
        ...

    def close(self, key: tuple[str, str], seconds: float) -> None:
        """Let no process take a slot for `seconds`.

        Args:
            key: client id and tenant id.
            seconds: how long.
        """
        ...


def open_window(url: str) -> SharedWindow:
    """Return the shared window that a URL names.

    Args:
        url: redis://user:password@host:6379/0, or rediss:// for TLS.

    Raises:
        ValueError: the URL has another scheme or cannot be parsed. The message does not show it.
        ImportError: the extra `redis` is missing. The message contains the command that installs it.
    """
    url = Secret(url)
    if url.partition("://")[0] not in ("redis", "rediss"):
        raise ValueError("shared must be a Redis URL: redis://host:6379/0, or rediss:// for TLS")
    from fortnox_client.transport.rate_limit.redis import RedisWindow

    return RedisWindow(url)
