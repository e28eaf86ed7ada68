"""A window in Redis, which the processes of many hosts share."""

# pyright: reportUnknownMemberType=false
# redis-py leaves some of its parameters without a type.

from __future__ import annotations

import logging
import random
import time
from collections.abc import Callable
from typing import cast
from urllib.parse import quote, urlsplit

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
"""Seconds for one answer of Redis, and for one turn at its lock."""

ALONE = 5.0
"""Seconds for which a Redis that cannot be reached is not asked again."""


CROWDED = (0.02, 0.2)
"""Seconds, drawn by chance, after which who has not had a turn at the lock asks again."""


class RedisWindow:
    """Counts requests in Redis, by its clock.

    Where Redis cannot be reached, each process counts for itself: then Fortnox may refuse some calls with 429, which are sent again.

    Args:
        url: redis://[user:password@]host[:port][/database], or rediss:// for TLS.

    Raises ValueError for a URL that is none.
    """

    _place = "?"  # where the URL could not be read

    def __init__(self, url: str, clock: Callable[[], float] = time.monotonic) -> None:
        self._url = url = Secret(url)
        self._clock = clock
        self._alone_until = float("-inf")
        opened = _opened(url)
        if opened is None:
            raise ValueError("no Redis URL: redis://user:password@host:6379/0, with what is special percent-encoded")
        self._place, self._redis = opened

    def __repr__(self) -> str:
        return f"RedisWindow({self._place!r})"

    def __reduce__(self) -> tuple[type[RedisWindow], tuple[str]]:
        return RedisWindow, (self._url,)

    def take(self, key: tuple[str, str], count: int, seconds: float) -> float:
        """Takes a slot and gives 0, where fewer than `count` were taken in the last `seconds`; else gives the seconds to wait."""
        if self._clock() < self._alone_until:
            return 0
        try:
            # One at a time: a request that another process has stamped a moment later would not be counted.
            with Lock(self._redis, _name("turn", key), timeout=TIMEOUT, sleep=0.002, blocking_timeout=TIMEOUT):
                return self._take(key, count, round(seconds * 1000))
        except LockError:
            return random.uniform(*CROWDED)  # noqa: S311, no secret
        except RedisError as error:
            self._alone_until = self._clock() + ALONE
            _logger.warning("%s: %s; this process counts its requests alone for %g s", self._place, type(error).__name__, ALONE)
            return 0

    def close(self, key: tuple[str, str], seconds: float) -> None:
        """Lets nobody take a slot for so many seconds."""
        try:
            self._redis.set(_name("closed", key), b"", px=max(1, round(seconds * 1000)))
        except RedisError as error:
            _logger.warning("%s: %s; other processes are not told of a 429", self._place, type(error).__name__)

    def _take(self, key: tuple[str, str], count: int, milliseconds: int) -> float:
        name = _name("window", key)
        with self._redis.pipeline(transaction=False) as asked:
            asked.time()
            asked.pttl(_name("closed", key))
            asked.pexpire(name, 2 * milliseconds)
            (whole, micro), closed, _ = cast("tuple[tuple[int, int], int, int]", asked.execute())
        if closed > 0:
            return closed / 1000
        now = whole * 1000 + micro // 1000
        bucket = cast("RedisBucket", RedisBucket.init([Rate(count, milliseconds)], self._redis, name))
        decision = cast("Decision", bucket.put_decision(RateItem("request", now)))
        if decision.allowed:
            bucket.leak(now)
            return 0
        # A little by chance, so that of those who wait no process is always the first.
        return ((decision.retry_after_ms or 0) + random.uniform(1, 20)) / 1000  # noqa: S311, no secret


def _opened(url: str) -> tuple[str, Redis] | None:
    """Where it is, without user and password, and a client; None where the URL is none: the error would quote what it cannot read."""
    try:
        parts = urlsplit(url)
        place = f"{parts.scheme}://{parts.hostname}:{parts.port or 6379}{parts.path}"
        return place, Redis.from_url(url, socket_timeout=TIMEOUT, socket_connect_timeout=TIMEOUT)
    except ValueError:
        return None


def _name(kind: str, key: tuple[str, str]) -> str:
    client_id, tenant = (quote(part, safe="") for part in key)
    return f"fortnox:rate-limit:{kind}:{client_id}:{tenant}"
