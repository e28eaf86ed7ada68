"""A local Fortnox server for development and tests: OAuth 2.0, every operation of the API, the rate limit, fault injection.

It needs the extra `sandbox`: `pip install 'fortnox-client[sandbox]'`.

- `Sandbox` runs it in this process, on 127.0.0.1, with its data in memory or in a SQLite file.
- `python -m fortnox_client.sandbox` and `fortnox sandbox` run it in a terminal.
- `fortnox_client.sandbox.pytest_plugin` has the pytest fixtures `fortnox_sandbox` and `fortnox`.

Example:
    with Sandbox(seed=1) as sandbox, sandbox.connect() as fortnox:
        print(fortnox.invoices.list(filter="unpaid").total())
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fortnox_client.sandbox.clock import Clock
    from fortnox_client.sandbox.consent import ConsentRequest
    from fortnox_client.sandbox.faults import Fault
    from fortnox_client.sandbox.grants import Event, EventKind, Grants
    from fortnox_client.sandbox.limits import CompanyKey, Limits
    from fortnox_client.sandbox.models import Company, Integration
    from fortnox_client.sandbox.oauth_error import OAuthError
    from fortnox_client.sandbox.request_log import RecordedRequest
    from fortnox_client.sandbox.sandbox import Sandbox
    from fortnox_client.sandbox.server import Server, serve
    from fortnox_client.sandbox.tokens import Access, Tokens
else:
    from fortnox_core.lazy_imports import lazy

    from fortnox_client.sandbox.extra import explain_missing_extra

    # Loaded on first use: `python -m fortnox_client.sandbox` imports this package before it can report a missing extra in one line.
    _load, __dir__ = lazy(
        __name__,
        {
            "Access": "tokens",
            "Clock": "clock",
            "Company": "models",
            "CompanyKey": "limits",
            "ConsentRequest": "consent",
            "Event": "grants",
            "EventKind": "grants",
            "Fault": "faults",
            "Grants": "grants",
            "Integration": "models",
            "Limits": "limits",
            "OAuthError": "oauth_error",
            "RecordedRequest": "request_log",
            "Sandbox": "sandbox",
            "Server": "server",
            "Tokens": "tokens",
            "serve": "server",
        },
    )

    def __getattr__(name: str) -> object:
        with explain_missing_extra():
            return _load(name)


__all__ = [
    "Access",
    "Clock",
    "Company",
    "CompanyKey",
    "ConsentRequest",
    "Event",
    "EventKind",
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
