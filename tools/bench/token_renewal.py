"""A request of an app, which renews its token, against one with a fixed access token. The app's token is still valid."""

import base64
import json
from collections.abc import Iterator

import httpx
from fortnox_client import Fortnox, FortnoxApp, RateLimiter
from fortnox_client.auth import MemoryStore

from tools.bench.figures import Figure, cpu_medians, milliseconds

CALLS = 300


def figures() -> Iterator[Figure]:
    claims = base64.urlsafe_b64encode(json.dumps({"tenantId": 7}).encode()).decode().rstrip("=")
    token = json.dumps({"access_token": f"h.{claims}.s", "refresh_token": "r", "expires_in": 3600, "scope": "customer"})

    def respond(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, text=token if request.url.path.startswith("/oauth") else '{"Customer": {"Name": "A"}}')

    # The usual limiter would make the client wait: 24 requests in 5 seconds.
    unlimited, also_unlimited = RateLimiter(count=10**9), RateLimiter(count=10**9)
    with httpx.Client(transport=httpx.MockTransport(respond)) as http:
        app = FortnoxApp("id", "secret", store=MemoryStore(), http_client=http, rate_limiter=unlimited)
        renewing = app.connect(app.import_refresh_token("r").tenant_id).customers
        fixed = Fortnox(access_token=f"h.{claims}.s", http_client=http, rate_limiter=also_unlimited).customers
        ours, base = cpu_medians(
            lambda: [renewing.get("1") for _ in range(CALLS)] and None,
            lambda: [fixed.get("1") for _ in range(CALLS)] and None,
        )
    yield Figure(
        "CPU of a call with a token of an app",
        milliseconds(ours / CALLS),
        f"fixed access token: {milliseconds(base / CALLS)}",
        ours / base,
        1.03,
    )
