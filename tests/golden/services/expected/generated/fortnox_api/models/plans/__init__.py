"""Models of responses: plans."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fortnox_api.models.plans.choices import DocumentType as DocumentType
    from fortnox_api.models.plans.choices import Mode as Mode
    from fortnox_api.models.plans.choices import PatchOperationOp as PatchOperationOp
    from fortnox_api.models.plans.choices import PlanValues as PlanValues
    from fortnox_api.models.plans.choices import RowType as RowType
    from fortnox_api.models.plans.choices import Sort as Sort
    from fortnox_api.models.plans.choices import State as State
    from fortnox_api.models.plans.event import Event as Event
    from fortnox_api.models.plans.owner import Owner as Owner
    from fortnox_api.models.plans.plan import Plan as Plan
    from fortnox_api.models.plans.plan_list_item import PlanListItem as PlanListItem
    from fortnox_api.models.plans.row import Row as Row
    from fortnox_api.models.plans.run import Run as Run
else:
    from fortnox_core.lazy_imports import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            "DocumentType": "choices",
            "Event": "event",
            "Mode": "choices",
            "Owner": "owner",
            "PatchOperationOp": "choices",
            "Plan": "plan",
            "PlanListItem": "plan_list_item",
            "PlanValues": "choices",
            "Row": "row",
            "RowType": "choices",
            "Run": "run",
            "Sort": "choices",
            "State": "choices",
        },
    )

__all__ = [
    "DocumentType",
    "Event",
    "Mode",
    "Owner",
    "PatchOperationOp",
    "Plan",
    "PlanListItem",
    "PlanValues",
    "Row",
    "RowType",
    "Run",
    "Sort",
    "State",
]
