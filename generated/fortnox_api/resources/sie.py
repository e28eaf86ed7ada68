"""Sie: `fortnox.sie`.

Source: https://api.fortnox.se/apidocs#tag/fortnox_Sie
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, download
from fortnox_core.resource import AsyncResource, Resource, file_method

if TYPE_CHECKING:
    from fortnox_core.call import PathParam
    from fortnox_core.download import Download
    from fortnox_core.payload import DateInput


class _SieResourceMethods:
    """What both clients share: every method as a builder of its call."""

    @file_method
    def get(
        self,
        type: PathParam,
        /,
        *,
        exportall: bool | None = None,
        financialyear: int | None = None,
        fromdate: DateInput | None = None,
        selection: str | None = None,
        todate: DateInput | None = None,
    ) -> Call[Download]:
        """The books as a SIE file of one type, 1 to 4.

        `GET /3/sie/{Type}`, scope `bookkeeping`.

        `.stream()` gives it piece by piece.

        Args:
            financialyear: the id of a financial year.
            fromdate: the first date, inclusive.
            todate: the last date, inclusive.
        """
        return call(
            OPERATIONS["GET /3/sie/{Type}"],
            download,
            (type,),
            query={
                "exportall": exportall,
                "financialyear": financialyear,
                "fromdate": fromdate,
                "selection": selection,
                "todate": todate,
            },
        )


class SieResource(_SieResourceMethods, Resource):
    """Sie, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncSieResource(_SieResourceMethods, AsyncResource):
    """Sie, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""
