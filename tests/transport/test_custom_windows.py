"""Shared windows of users: one that fails does not fail a call, and one with a wrong result is the user's mistake."""

import asyncio
import logging
from typing import Any

import httpx
import pytest
from fortnox_client import AsyncFortnox, Fortnox, RateLimiter

CUSTOMER = {"Customer": {"CustomerNumber": "1"}}
TOKEN = "pl4nted-token"


class Window:
    """Return `wait` from each take, or raise it if it is an exception."""

    def __init__(self, wait: Any) -> None:
        self.wait = wait

    def take(self, key: tuple[str, str], count: int, seconds: float) -> Any:
        if isinstance(self.wait, Exception):
            raise self.wait
        return self.wait

    def close(self, key: tuple[str, str], seconds: float) -> None:
        self.take(key, 0, seconds)


def _get(kind: str, window: Window, statuses: list[int]) -> str | None:
    left = iter(statuses)

    def respond(_: httpx.Request) -> httpx.Response:
        return httpx.Response(next(left), json=CUSTOMER, headers={"Retry-After": "0"})

    limiter = RateLimiter(5, 0.1, shared=window)
    transport = httpx.MockTransport(respond)
    if kind == "sync":
        client = Fortnox(access_token=TOKEN, http_client=httpx.Client(transport=transport), rate_limiter=limiter)
        return client.customers.get("1").customer_number

    async def get() -> str | None:
        client = AsyncFortnox(access_token=TOKEN, http_client=httpx.AsyncClient(transport=transport), rate_limiter=limiter)
        return (await client.customers.get("1")).customer_number

    return asyncio.run(get())


both = pytest.mark.parametrize("kind", ["sync", "async"])


@both
@pytest.mark.parametrize("error", [RuntimeError("pl4nted"), OSError("pl4nted"), KeyError("pl4nted"), TimeoutError()], ids=repr)
def test_window_that_raises_does_not_fail_call(kind: str, error: Exception, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING, "fortnox.rate_limit"):
        assert _get(kind, Window(error), [429, 200]) == "1"
    assert f"Window raised {type(error).__name__}" in caplog.text
    assert "pl4nted" not in caplog.text


@both
@pytest.mark.parametrize("wait", [None, "0", -1, float("nan"), float("inf"), [0]], ids=repr)
def test_wrong_wait_of_window_raises_type_error(kind: str, wait: object) -> None:
    with pytest.raises(TypeError, match=r"Window\.take must return the seconds to wait"):
        _get(kind, Window(wait), [200])


@both
@pytest.mark.parametrize("wait", [0, 0.0, False])
def test_window_without_wait_sends_request(kind: str, wait: object) -> None:
    assert _get(kind, Window(wait), [200]) == "1"
