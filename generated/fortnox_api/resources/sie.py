"""SIE files: `fortnox.sie`.

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
    """The builders of the calls, shared by both clients."""

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
        """Download the bookkeeping of a financial year as a SIE file.

        `GET /3/sie/{Type}`, scope `bookkeeping`, licence Bokföring or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_Sie

        `.stream()` reads the file in chunks and does not keep it in memory.

        Args:
            type: Contents: 1 closing balances, 2 balances by period, 3 balances by object, 4 all vouchers. Known
                values: 1, 2, 3, 4.
            exportall: Passed to Fortnox unchanged; meaning not documented.
            financialyear: Id of the financial year, from `Id` of `financial_years.list`; not the calendar year.
            fromdate: First date, inclusive. `date`, or text such as 2026-01-31.
            selection: Voucher series with ranges of numbers, such as "A,20,24;B,5,9".
            todate: Last date, inclusive. `date`, or text such as 2026-01-31.

        Returns:
            A `Download`: `.content` are the bytes, `.save(path)` writes a file.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            MissingScope: The token lacks the scope `bookkeeping`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
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
    """SIE files: get.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncSieResource(_SieResourceMethods, AsyncResource):
    """SIE files: get.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """
