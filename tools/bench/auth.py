"""A request with a token that is renewed by itself, while it is valid, against one with a token that was given."""

import base64
import json
import sys
from pathlib import Path

import httpx
from fortnox_client import Fortnox, FortnoxApp
from fortnox_client.auth import MemoryStore

sys.path.insert(0, str(Path(__file__).parent.parent.parent))

from tools.bench import measure

CALLS = 300
BOUND = 1.03


def main() -> int:
    claims = base64.urlsafe_b64encode(json.dumps({"tenantId": 7}).encode()).decode().rstrip("=")
    token = json.dumps({"access_token": f"h.{claims}.s", "refresh_token": "r", "expires_in": 3600, "scope": "customer"})

    def answer(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, text=token if request.url.path.startswith("/oauth") else '{"Customer": {"Name": "A"}}')

    with httpx.Client(transport=httpx.MockTransport(answer)) as http:
        app = FortnoxApp("id", "secret", store=MemoryStore(), http_client=http)
        renewing = app.connect(app.import_refresh_token("r").tenant_id).customers
        given = Fortnox(access_token=f"h.{claims}.s", http_client=http).customers
        ours, base = measure.medians(
            lambda: [renewing.get("1") for _ in range(CALLS)] and None,
            lambda: [given.get("1") for _ in range(CALLS)] and None,
        )
    return 0 if measure.show("CPU of a call, token of an app / token that was given", ours / base, BOUND) else 1


if __name__ == "__main__":
    sys.exit(main())
