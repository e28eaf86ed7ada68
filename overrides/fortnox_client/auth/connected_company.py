"""What is told of a company that has consented."""

from __future__ import annotations

from datetime import datetime

from attrs import frozen

from fortnox_client.auth.token import Status


@frozen
class ConnectedCompany:
    """A company that has consented.

    Attributes:
        tenant_id: the company, as Fortnox numbers it (also `DatabaseNumber` of its company information).
        scopes: what was granted.
        missing_scopes: what was asked for and not granted.
        expires: when the access token ends.
        refresh_expires: when the refresh token ends, if it is not used before; None where there is none.
    """

    tenant_id: str
    scopes: tuple[str, ...]
    missing_scopes: tuple[str, ...]
    expires: datetime
    refresh_expires: datetime | None


@frozen
class TokenState:
    """What the store knows of a company's token.

    Attributes:
        status: "alive"; "uncertain" where a renewal began whose end is not known; "dead" where Fortnox refuses the refresh token.
        scopes: what was granted.
        expires: when the access token ends.
        refresh_expires: when the refresh token ends, if it is not used before; None where there is none.
    """

    status: Status
    scopes: tuple[str, ...]
    expires: datetime
    refresh_expires: datetime | None
