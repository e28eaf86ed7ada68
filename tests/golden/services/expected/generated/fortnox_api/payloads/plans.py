"""Payloads: every key with Fortnox's own name. An absent key is not sent, None is sent as null."""

from __future__ import annotations

from typing import Any, Literal, NotRequired, TypeAlias, TypedDict

from fortnox_api.models.plans.choices import PatchOperationOp, Sort, State
from fortnox_core.payload import DayValue, JsonInput, NumberValue


class ArticleRowCreate(TypedDict):
    price: NumberValue
    text: str
    type: Literal["ARTICLE"]


class OwnerCreate(TypedDict):
    number: str
    since: NotRequired[DayValue | None]


class OwnerUpdate(TypedDict):
    number: str
    since: NotRequired[DayValue | None]


class PatchOperation(TypedDict):
    op: PatchOperationOp
    path: str
    value: NotRequired[JsonInput | None]


class PlanUpdate(TypedDict):
    category: NotRequired[Sort | None]
    extra: NotRequired[dict[str, Any] | None]
    labels: NotRequired[dict[str, int] | None]
    name: str
    owner: NotRequired[OwnerUpdate | None]
    state: State


class RunCreate(TypedDict):
    plan_ids: list[str]


class TextRowCreate(TypedDict):
    text: str
    type: Literal["TEXT"]


RowCreate: TypeAlias = ArticleRowCreate | TextRowCreate


class PlanCreate(TypedDict):
    category: NotRequired[Sort | None]
    extra: NotRequired[dict[str, Any] | None]
    labels: NotRequired[dict[str, int] | None]
    name: str
    owner: NotRequired[OwnerCreate | None]
    rows: NotRequired[list[RowCreate] | None]
    state: NotRequired[State | None]
