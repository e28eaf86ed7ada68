"""Rate limit window in Redis, which the processes of many hosts share."""

# pyright: reportUnknownMemberType=false
# redis-py leaves some of its parameters without a type.

from __future__ import annotations

import logging
import random
import time
from collections.abc import Callable
from typing import cast
from urllib.parse import quote, urlsplit
from weakref import finalize

from fortnox_client._secrets import Secret

try:
    from pyrate_limiter import Decision, Rate, RateItem, RedisBucket
    from redis import Redis
    from redis.exceptions import LockError, RedisError
    from redis.lock import Lock
except ImportError as error:
    raise ImportError("rate limits in Redis need an extra: pip install 'fortnox-client[redis]'") from error

_logger = logging.getLogger("fortnox.rate_limit")

TIMEOUT = 1.0
"""Seconds for one response of Redis, and for acquiring its lock."""

FALLBACK_SECONDS = 5.0
"""Seconds without a request to a Redis that could not be reached."""

_CLOSE = "if redis.call('PTTL', KEYS[1]) < tonumber(ARGV[1]) then redis.call('SET', KEYS[1], '', 'PX', ARGV[1]) end"
"""Script that closes a window for some milliseconds, and never shortens the time of another process."""

LOCK_RETRY = (0.02, 0.2)
"""Bounds of the random delay, in seconds, before the lock is tried again."""


class RedisWindow:
    """Counts requests in Redis, by the clock of Redis.

    While Redis cannot be reached, each process counts for itself. Fortnox may then reject some calls with 429, which are retried.

    Args:
        url: redis://[user:password@]host[:port][/database], or rediss:// for TLS.
        clock: returns seconds and never goes back.

    Raises:
        ValueError: the URL cannot be parsed. The message does not show it.
    """

    _location = "?"  # until the URL is parsed

    def __init__(self, url: str, clock: Callable[[], float] = time.monotonic) -> None:
        self._url = url = Secret(url)
        self._clock = clock
        self._local_until = float("-inf")
        opened = _open(url)
        if opened is None:
            raise ValueError("invalid Redis URL: expected redis://user:password@host:6379/0, with special characters percent-encoded")
        self._location, self._redis = opened
        finalize(self, self._redis.close)  # the garbage collector may destroy the socket before redis-py closes it

    def __repr__(self) -> str:
        return f"RedisWindow({self._location!r})"

    def __reduce__(self) -> tuple[type[RedisWindow], tuple[str]]:
        return RedisWindow, (self._url,)

    def take(self, key: tuple[str, str], count: int, seconds: float) -> float:
        """Take a slot. Return 0, or the seconds to wait if `count` slots were taken in the last `seconds`."""
        if self._clock() < self._local_until:
            return 0
        try:
            # One process at a time: a request with the timestamp of another process that is written later would not be counted.
            with Lock(self._redis, _name("turn", key), timeout=TIMEOUT, sleep=0.002, blocking_timeout=TIMEOUT):
                return self._take(key, count, round(seconds * 1000))
        except LockError:
            return random.uniform(*LOCK_RETRY)  # noqa: S311, not a secret
        except RedisError as error:
            self._local_until = self._clock() + FALLBACK_SECONDS
            _logger.warning(
                "%s: %s; this process counts only its own requests for %g s", self._location, type(error).__name__, FALLBACK_SECONDS
            )
            return 0

    def close(self, key: tuple[str, str], seconds: float) -> None:
        """Let no process take a slot for `seconds`. A longer time of another process remains."""
        try:
            self._redis.eval(_CLOSE, 1, _name("closed", key), str(max(1, round(seconds * 1000))))
        except RedisError as error:
            _logger.warning("%s: %s; other processes do not know of a 429", self._location, type(error).__name__)

    def _take(self, key: tuple[str, str], count: int, milliseconds: int) -> float:
        name = _name("window", key)
        with self._redis.pipeline(transaction=False) as pipeline:
            pipeline.time()
            pipeline.pttl(_name("closed", key))
            pipeline.pexpire(name, 2 * milliseconds)
            (seconds, micro), closed, _ = cast("tuple[tuple[int, int], int, int]", pipeline.execute())
        if closed > 0:
            return closed / 1000
        now = seconds * 1000 + micro // 1000
        bucket = cast("RedisBucket", RedisBucket.init([Rate(count, milliseconds)], self._redis, name))
        decision = cast("Decision", bucket.put_decision(RateItem("request", now)))
        if decision.allowed:
            bucket.leak(now)
            return 0
        # With jitter, so that no process is always the first of those that wait.
        return ((decision.retry_after_ms or 0) + random.uniform(1, 20)) / 1000  # noqa: S311, not a secret


def _open(url: str) -> tuple[str, Redis] | None:
    """Return the location without user and password, and a client. None for an invalid URL, because the error would quote it."""
    try:
        parts = urlsplit(url)
        location = f"{parts.scheme}://{parts.hostname}:{parts.port or 6379}{parts.path}"
        return location, Redis.from_url(url, socket_timeout=TIMEOUT, socket_connect_timeout=TIMEOUT)
    except ValueError:
        return None


def _name(kind: str, key: tuple[str, str]) -> str:
    client_id, tenant = (quote(part, safe="") for part in key)
    return f"fortnox:rate-limit:{kind}:{client_id}:{tenant}"
