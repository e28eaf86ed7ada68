"""Runs: `fortnox.plans.runs`.

Source: https://api.fortnox.se/apidocs#tag/plans_Run
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.plans.run import Run
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, one
from fortnox_core.resource import AsyncResource, Resource, method

if TYPE_CHECKING:
    from fortnox_api.models.plans.choices import Mode
    from fortnox_api.payloads.plans import RunCreate


class _RunsResourceMethods:
    """The builders of the calls, shared by both clients."""

    @method
    def create(self, run: RunCreate, /, *, mode: Mode | None = None) -> Call[Run]:
        """Create (runs).

        `POST /api/plans/runs-v1`, scope not documented. https://api.fortnox.se/apidocs#tag/plans_Run

        Args:
            run: Fields to send. The keys of `RunCreate`; required: plan_ids.
            mode: Passed to Fortnox unchanged; meaning not documented. Known values: ASYNC, SYNC.

        Returns:
            The created run, as `Run`.

        Raises:
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["POST /api/plans/runs-v1"], one(Run), query={"mode": mode}, body=run)


class RunsResource(_RunsResourceMethods, Resource):
    """Runs: create.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncRunsResource(_RunsResourceMethods, AsyncResource):
    """Runs: create.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """
