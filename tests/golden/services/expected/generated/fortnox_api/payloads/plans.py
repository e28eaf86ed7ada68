"""Payloads: every key with Fortnox's own name. An absent key is not sent, None is sent as null."""

import sys

if sys.version_info >= (3, 12):
    from typing import Any, Literal, NotRequired, TypeAlias, TypedDict
else:
    from typing_extensions import Any, Literal, NotRequired, TypeAlias, TypedDict

from fortnox_api.models.plans.choices import PatchOperationOp, Sort, State
from fortnox_core.payload import DateInput, DecimalInput, JsonInput


class ArticleRowCreate(TypedDict):
    """Article row, part of `RowCreate`.

    Required: price, text, type.

    Limits:
        At least 0: price.
    """

    price: DecimalInput
    text: str
    type: Literal["ARTICLE"]


class OwnerCreate(TypedDict):
    """Owner, part of `PlanCreate`.

    Required: number.
    """

    number: str
    since: NotRequired[DateInput | None]


class OwnerUpdate(TypedDict):
    """Owner, part of `PlanUpdate`.

    Required: number.
    """

    number: str
    since: NotRequired[DateInput | None]


class PatchOperation(TypedDict):
    """Patch operation, body of `plans.plans.patch`.

    Required: op, path.
    """

    op: PatchOperationOp
    path: str
    value: NotRequired[JsonInput | None]


class PlanUpdate(TypedDict):
    """Plan, body of `plans.plans.update`.

    Required: name, state.

    Limits:
        At most 40 characters: name.
    """

    category: NotRequired[Sort | None]
    extra: NotRequired[dict[str, Any] | None]
    labels: NotRequired[dict[str, int] | None]
    name: str
    owner: NotRequired[OwnerUpdate | None]
    state: State


class RunCreate(TypedDict):
    """Run, body of `plans.runs.create`.

    Required: plan_ids.
    """

    plan_ids: list[str]


class TextRowCreate(TypedDict):
    """Text row, part of `RowCreate`.

    Required: text, type.
    """

    text: str
    type: Literal["TEXT"]


RowCreate: TypeAlias = ArticleRowCreate | TextRowCreate


class PlanCreate(TypedDict):
    """Plan, body of `plans.plans.create`.

    Required: name.

    Limits:
        At most 40 characters: name.
    """

    category: NotRequired[Sort | None]
    extra: NotRequired[dict[str, Any] | None]
    labels: NotRequired[dict[str, int] | None]
    name: str
    owner: NotRequired[OwnerCreate | None]
    rows: NotRequired[list[RowCreate] | None]
    state: NotRequired[State | None]
