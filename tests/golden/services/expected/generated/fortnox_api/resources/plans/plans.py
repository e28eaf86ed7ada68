"""Plans: `fortnox.plans.plans`.

Source: https://api.fortnox.se/apidocs#tag/plans_Plan
"""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from fortnox_api.models.plans.plan import Plan
from fortnox_api.models.plans.plan_list_item import PlanListItem
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, join_commas, no_content, texts
from fortnox_core.etag import http_date, one_with_etag
from fortnox_core.etag import if_match as etag_for
from fortnox_core.expand import ExpandableListing
from fortnox_core.resource import AsyncResource, Resource, expandable_listing, method

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from fortnox_api.models.plans.choices import DocumentType, PlanValues, Sort, State
    from fortnox_api.payloads.plans import PatchOperation, PlanCreate, PlanUpdate
    from fortnox_core.call import PathParam
    from fortnox_core.payload import DateInput
    from fortnox_core.upload import Upload


class _PlansResourceMethods:
    """What both clients share: every method as a builder of its call."""

    @expandable_listing
    def list(
        self,
        *,
        sort: Sort | None = None,
        states: Sequence[State] | None = None,
        limit: int | None = None,
        offset: int | None = None,
    ) -> ExpandableListing[PlanListItem, Plan]:
        """All of the plans, page by page.

        `GET /api/plans/plans-v1`. Which scope it needs is not known.

        `.full()` gives for each row what `get` answers.

        Args:
            limit: rows per request, from 1 to 100, never a total; without it 100.
            offset: how many rows to skip.
        """
        return ExpandableListing(
            OPERATIONS["GET /api/plans/plans-v1"],
            PlanListItem,
            query={"sort": sort, "states": join_commas(states)},
            limit=limit,
            offset=offset,
            get=lambda row: call(OPERATIONS["GET /api/plans/plans-v1/{plan-id}"], one_with_etag(Plan), (row.id,)),
        )

    @method
    def get(self, plan_id: PathParam, /) -> Call[Plan]:
        """One plan.

        `GET /api/plans/plans-v1/{plan-id}`. Which scope it needs is not known.

        The result has `.etag`, which an update takes as `if_match`.
        """
        return call(OPERATIONS["GET /api/plans/plans-v1/{plan-id}"], one_with_etag(Plan), (plan_id,))

    @method
    def create(self, plan: PlanCreate, /) -> Call[Plan]:
        """Creates one plan.

        `POST /api/plans/plans-v1`. Which scope it needs is not known.

        The result has `.etag`, which an update takes as `if_match`.
        """
        return call(OPERATIONS["POST /api/plans/plans-v1"], one_with_etag(Plan), body=plan)

    @method
    def update(
        self,
        plan_id: PathParam,
        plan: PlanUpdate,
        /,
        *,
        if_match: Plan | str,
        if_unmodified_since: datetime | str | None = None,
        x_reason: str | None = None,
    ) -> Call[Plan]:
        """Replaces one plan: keys that are not sent are lost.

        `PUT /api/plans/plans-v1/{plan-id}`. Which scope it needs is not known.

        The result has `.etag`, which an update takes as `if_match`.
        """
        return call(
            OPERATIONS["PUT /api/plans/plans-v1/{plan-id}"],
            one_with_etag(Plan),
            (plan_id,),
            headers={
                "If-Match": etag_for(if_match, "id", plan_id),
                "If-Unmodified-Since": http_date(if_unmodified_since),
                "X-Reason": x_reason,
            },
            body=plan,
        )

    @method
    def create_documents(
        self, plan_id: PathParam, file: Upload, /, *, type: DocumentType, valid_from: DateInput | None = None
    ) -> Call[None]:
        """Create documents (plans).

        `POST /api/plans/plans-v1/{plan-id}/documents`. Which scope it needs is not known.

        Deprecated: Fortnox has marked this operation as deprecated.
        """
        return call(
            OPERATIONS["POST /api/plans/plans-v1/{plan-id}/documents"],
            no_content,
            (plan_id,),
            form={"type": type, "valid_from": valid_from},
            upload=file,
        )

    @method
    def documents(self, plan_id: PathParam, /) -> Call[builtins.list[PlanValues]]:
        """Documents (plans).

        `GET /api/plans/plans-v1/{plan-id}/documents`. Which scope it needs is not known.
        """
        return call(OPERATIONS["GET /api/plans/plans-v1/{plan-id}/documents"], texts, (plan_id,))

    @method
    def patch(
        self, plan_id: PathParam, patch_operations: Sequence[PatchOperation], /, *, if_match: Plan | str
    ) -> Call[Plan]:
        """Changes one plan by the operations of a JSON Patch document (RFC 6902).

        `PATCH /api/plans/plans-v1/{plan-id}`. Which scope it needs is not known.

        The result has `.etag`, which an update takes as `if_match`.
        """
        return call(
            OPERATIONS["PATCH /api/plans/plans-v1/{plan-id}"],
            one_with_etag(Plan),
            (plan_id,),
            headers={"If-Match": etag_for(if_match, "id", plan_id)},
            body=patch_operations,
        )


class PlansResource(_PlansResourceMethods, Resource):
    """Plans, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncPlansResource(_PlansResourceMethods, AsyncResource):
    """Plans, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""
