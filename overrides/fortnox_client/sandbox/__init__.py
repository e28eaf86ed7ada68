"""A Fortnox of one's own on this machine, for tests. Its first room is OAuth. Needs the extra: fortnox-client[sandbox].

from fortnox_client.sandbox import Company, ConsentRequest, Grants, Integration, serve

app = Integration("id", "secret", ("https://example.com/back",), {"customer"})
grants = Grants([app], [Company(1001, "Acme AB")])
tokens = grants.exchange(app, grants.approve(ConsentRequest(app, ("customer",), "state"), 1001))
with serve(grants) as sandbox:
    ...  # sandbox.url answers as apps.fortnox.se and api.fortnox.se do
"""

from __future__ import annotations

from fortnox_client.sandbox.clock import Clock
from fortnox_client.sandbox.consent import ConsentRequest
from fortnox_client.sandbox.grants import Event, Grants
from fortnox_client.sandbox.limits import Limits
from fortnox_client.sandbox.parties import Company, Integration
from fortnox_client.sandbox.refused import Refused
from fortnox_client.sandbox.server import Server, serve
from fortnox_client.sandbox.tokens import Access, Tokens

__all__ = [
    "Access",
    "Clock",
    "Company",
    "ConsentRequest",
    "Event",
    "Grants",
    "Integration",
    "Limits",
    "Refused",
    "Server",
    "Tokens",
    "serve",
]
