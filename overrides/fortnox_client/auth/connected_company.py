"""Companies that have consented, and the state of their tokens."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from attrs import frozen

from fortnox_client.auth.token import TokenStatus


@frozen
class ConnectedCompany:
    """A company that has consented to the integration.

    Attributes:
        tenant_id: Fortnox's id of the company (also `DatabaseNumber` of its company information). Pass it to `connect`.
        scopes: the granted scopes.
        missing_scopes: requested scopes that were not granted.
        expires: when the access token expires (UTC). It is renewed automatically.
        refresh_expires: when the refresh token expires (UTC) if it is not used before; None if there is none.
    """

    tenant_id: str
    scopes: tuple[str, ...]
    missing_scopes: tuple[str, ...]
    expires: datetime
    refresh_expires: datetime | None


@frozen
class TokenState:
    """The state of a company's token in the token store.

    Attributes:
        status: "alive": the refresh token is valid. "uncertain": a renewal was sent and its outcome is unknown; the next call tries
            the refresh token once more. "dead": Fortnox rejects the refresh token, and the company must consent again.
        scopes: the granted scopes.
        expires: when the access token expires (UTC).
        refresh_expires: when the refresh token expires (UTC) if it is not used before; None if there is none.
    """

    status: TokenStatus
    scopes: tuple[str, ...]
    expires: datetime
    refresh_expires: datetime | None


@frozen
class StoredCompany:
    """A company whose token is in the token store.

    Attributes:
        tenant_id: Fortnox's id of the company. Pass it to `connect` or `renew`.
        name: the company's name; "" if it is not known, or if the scope `companyinformation` is not granted.
        status: see TokenState.status. "unreadable": the stored token cannot be read, and the company must consent again.
        scopes: the granted scopes.
        refresh_expires: when the refresh token expires (UTC) if it is not used before; None if there is none.
        days_left: full days until then, from 0 to 45; None if there is none. `renew` makes it 45 again.
    """

    tenant_id: str
    name: str
    status: TokenStatus | Literal["unreadable"]
    scopes: tuple[str, ...]
    refresh_expires: datetime | None
    days_left: int | None
