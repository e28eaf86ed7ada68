"""A Fortnox of one's own on this machine: OAuth, every operation, the rate limit. Needs the extra: fortnox-client[sandbox].

from fortnox_client.sandbox import Sandbox

with Sandbox(seed=1) as sandbox, sandbox.connect() as fortnox:
    print(fortnox.invoices.list(filter="unpaid").total())

`python -m fortnox_client.sandbox` starts it in a terminal, and the fixture `fortnox_sandbox` in a test.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fortnox_client.sandbox.clock import Clock
    from fortnox_client.sandbox.consent import ConsentRequest
    from fortnox_client.sandbox.faults import Fault
    from fortnox_client.sandbox.grants import Event, Grants
    from fortnox_client.sandbox.limits import Limits
    from fortnox_client.sandbox.oauth_error import OAuthError
    from fortnox_client.sandbox.parties import Company, Integration
    from fortnox_client.sandbox.request_log import RecordedRequest
    from fortnox_client.sandbox.sandbox import Sandbox
    from fortnox_client.sandbox.server import Server, serve
    from fortnox_client.sandbox.tokens import Access, Tokens
else:
    # The plugin of pytest stands below this package, and is imported in every test run of whoever has installed the client.
    from fortnox_core.lazy_imports import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            "Access": "tokens",
            "RecordedRequest": "request_log",
            "Clock": "clock",
            "Company": "parties",
            "ConsentRequest": "consent",
            "Event": "grants",
            "Fault": "faults",
            "Grants": "grants",
            "Integration": "parties",
            "Limits": "limits",
            "OAuthError": "oauth_error",
            "Sandbox": "sandbox",
            "Server": "server",
            "Tokens": "tokens",
            "serve": "server",
        },
    )

__all__ = [
    "Access",
    "Clock",
    "Company",
    "ConsentRequest",
    "Event",
    "Fault",
    "Grants",
    "Integration",
    "Limits",
    "OAuthError",
    "RecordedRequest",
    "Sandbox",
    "Server",
    "Tokens",
    "serve",
]
