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
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from fortnox_api.models.plans.choices import DocumentType, PlanValues, Sort, State
    from fortnox_api.payloads.plans import PatchOperation, PlanCreate, PlanUpdate
    from fortnox_core.call import PathParam
    from fortnox_core.pagination import OnIncomplete
    from fortnox_core.payload import DateInput
    from fortnox_core.upload import Upload


class _PlansResourceMethods:
    """The builders of the calls, shared by both clients."""

    @expandable_listing
    def list(
        self,
        *,
        sort: Sort | None = None,
        states: Sequence[State] | None = None,
        limit: int | None = None,
        offset: int | None = None,
        query: Mapping[str, object] | None = None,
        on_incomplete: OnIncomplete = "raise",
    ) -> ExpandableListing[PlanListItem, Plan]:
        """List (plans).

        `GET /api/plans/plans-v1`, scope not documented. https://api.fortnox.se/apidocs#tag/plans_Plan

        Rows are incomplete; `.full()` yields the `Plan` of each row, as `plans.plans.get`.

        Args:
            sort: Passed to Fortnox unchanged; meaning not documented. Known values: DATE, NAME.
            states: Passed to Fortnox unchanged; meaning not documented. Known values: ACTIVE, DRAFT.
            limit: Passed to Fortnox unchanged; meaning not documented. 1 to 100. Default: 100.
            offset: Passed to Fortnox unchanged; meaning not documented. At least 0.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `PlanListItem` rows. It fetches a page when its first row is needed.

        Raises:
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return ExpandableListing(
            OPERATIONS["GET /api/plans/plans-v1"],
            PlanListItem,
            query={"sort": sort, "states": join_commas(states)},
            limit=limit,
            offset=offset,
            extra_query=query,
            on_incomplete=on_incomplete,
            get=lambda row: call(OPERATIONS["GET /api/plans/plans-v1/{plan-id}"], one_with_etag(Plan), (row.id,)),
        )

    @method
    def get(self, plan_id: PathParam, /) -> Call[Plan]:
        """Get (plans).

        `GET /api/plans/plans-v1/{plan-id}`, scope not documented. https://api.fortnox.se/apidocs#tag/plans_Plan

        The result has `.etag`, which an update takes as `if_match`.

        Args:
            plan_id: Passed to Fortnox unchanged; meaning not documented. UUID.

        Returns:
            The plan, as `Plan`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the plan.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /api/plans/plans-v1/{plan-id}"], one_with_etag(Plan), (plan_id,))

    @method
    def create(self, plan: PlanCreate, /) -> Call[Plan]:
        """Create (plans).

        `POST /api/plans/plans-v1`, scope not documented. https://api.fortnox.se/apidocs#tag/plans_Plan

        The result has `.etag`, which an update takes as `if_match`.

        Args:
            plan: Fields to send. The keys of `PlanCreate`; required: name.

        Returns:
            The created plan, as `Plan`.

        Raises:
            FortnoxError: Any other error. It is the base class of every error of the client.
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
        """Update (plans).

        `PUT /api/plans/plans-v1/{plan-id}`, scope not documented. https://api.fortnox.se/apidocs#tag/plans_Plan

        Keys that are not sent are lost.

        The result has `.etag`, which an update takes as `if_match`.

        Args:
            plan_id: Passed to Fortnox unchanged; meaning not documented. UUID.
            plan: Fields to send. The keys of `PlanUpdate`; required: name, state.
            if_match: Passed to Fortnox unchanged; meaning not documented. The model that was read, or the ETag as text.
            if_unmodified_since: Passed to Fortnox unchanged; meaning not documented. `datetime`, or text in the format
                of HTTP headers; without time zone it is Swedish time.
            x_reason: Passed to Fortnox unchanged; meaning not documented.

        Returns:
            The updated plan, as `Plan`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the plan.
            PreconditionFailed: The plan was changed since it was read.
            FortnoxError: Any other error. It is the base class of every error of the client.
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

        `POST /api/plans/plans-v1/{plan-id}/documents`, scope not documented.
        https://api.fortnox.se/apidocs#tag/plans_Plan

        Deprecated: Fortnox has marked this operation as deprecated.

        Args:
            plan_id: Passed to Fortnox unchanged; meaning not documented. UUID.
            file: File to send, such as `Upload.of(path)`.
            type: Passed to Fortnox unchanged; meaning not documented. Known values: Certificate, Minutes.
            valid_from: Passed to Fortnox unchanged; meaning not documented. `date`, or text such as 2026-01-31.

        Returns:
            None. Fortnox returns no content.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the plan.
            FortnoxError: Any other error. It is the base class of every error of the client.
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

        `GET /api/plans/plans-v1/{plan-id}/documents`, scope not documented.
        https://api.fortnox.se/apidocs#tag/plans_Plan

        Args:
            plan_id: Passed to Fortnox unchanged; meaning not documented. UUID.

        Returns:
            A list of strings. Known values: Certificate, Minutes.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the plan.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /api/plans/plans-v1/{plan-id}/documents"], texts, (plan_id,))

    @method
    def patch(
        self, plan_id: PathParam, patch_operations: Sequence[PatchOperation], /, *, if_match: Plan | str
    ) -> Call[Plan]:
        """Patch (plans).

        `PATCH /api/plans/plans-v1/{plan-id}`, scope not documented. https://api.fortnox.se/apidocs#tag/plans_Plan

        The result has `.etag`, which an update takes as `if_match`.

        Args:
            plan_id: Passed to Fortnox unchanged; meaning not documented. UUID.
            patch_operations: Fields to send, one dict for each object. The keys of `PatchOperation`; required: op,
                path.
            if_match: Passed to Fortnox unchanged; meaning not documented. The model that was read, or the ETag as text.

        Returns:
            The plan, as `Plan`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the plan.
            PreconditionFailed: The plan was changed since it was read.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["PATCH /api/plans/plans-v1/{plan-id}"],
            one_with_etag(Plan),
            (plan_id,),
            headers={"If-Match": etag_for(if_match, "id", plan_id)},
            body=patch_operations,
        )


class PlansResource(_PlansResourceMethods, Resource):
    """Plans: list, get, create, update, create_documents, documents, patch.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncPlansResource(_PlansResourceMethods, AsyncResource):
    """Plans: list, get, create, update, create_documents, documents, patch.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """
