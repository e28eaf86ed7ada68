"""The two parties of a consent: the integration that requests access and the company that grants it."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from attrs import field, frozen


@frozen
class Integration:
    """An app, as registered in Fortnox's developer portal.

    Attributes:
        client_id: the OAuth client id.
        client_secret: the OAuth client secret.
        redirect_uris: the allowed redirect URIs. The first one is used if a request has none.
        scopes: the scopes that it may request.
        service_account: whether it may use a service account. Without one it acts as the user who consented.
        name: the name on the consent page.
    """

    client_id: str
    client_secret: str = field(repr=False)
    redirect_uris: tuple[str, ...]
    scopes: AbstractSet[str]
    service_account: bool = True
    name: str = "Integration"


@frozen
class Company:
    """A company in Fortnox, with the user who consents for it.

    Attributes:
        tenant: the tenant id. Fortnox calls it TenantId, tenantId or DatabaseNumber.
        name: the company name.
        licensed: the scopes that its licences cover; None for all.
        bought: whether it has bought the integrations that request access.
        administrator: whether the user is a system administrator. Only an administrator may approve a service account.
        locked: whether Fortnox has locked the company because of unpaid invoices.
        test: whether it is a test database.
    """

    tenant: int
    name: str
    licensed: AbstractSet[str] | None = None
    bought: bool = True
    administrator: bool = True
    locked: bool = False
    test: bool = False
