"""Who takes part in a consent: an integration that asks, and a company that is asked."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from attrs import field, frozen


@frozen
class Integration:
    """An app as its maker registered it in Fortnox's developer portal.

    Attributes:
        redirect_uris: where a browser may be sent back to. The first one is taken where a request names none.
        scopes: those that it may ask for.
        service_account: whether it may act as itself, rather than as the person who consented.
    """

    client_id: str
    client_secret: str = field(repr=False)
    redirect_uris: tuple[str, ...]
    scopes: AbstractSet[str]
    service_account: bool = True
    name: str = "Integration"


@frozen
class Company:
    """A company in Fortnox, and the person there who is asked.

    Attributes:
        tenant: Fortnox's number for it, called TenantId, tenantId or DatabaseNumber.
        licensed: the scopes that its licences cover; None: all.
        bought: whether it has bought the integrations that ask.
        administrator: whether the person is a system administrator, who alone may approve a service account.
        locked: whether Fortnox has shut it out for unpaid bills.
        test: whether it is a test database.
    """

    tenant: int
    name: str
    licensed: AbstractSet[str] | None = None
    bought: bool = True
    administrator: bool = True
    locked: bool = False
    test: bool = False
