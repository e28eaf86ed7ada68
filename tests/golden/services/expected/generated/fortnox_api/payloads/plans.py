"""Payloads: every key with Fortnox's own name. An absent key is not sent, None is sent as null."""

import sys

if sys.version_info >= (3, 12):
    from typing import Any, Literal, NotRequired, TypeAlias, TypedDict
else:
    from typing_extensions import Any, Literal, NotRequired, TypeAlias, TypedDict

from fortnox_api.models.plans.choices import PatchOperationOp, Sort, State
from fortnox_core.payload import DateInput, DecimalInput, JsonInput


class ArticleRowCreate(TypedDict):
    """Keys of one article row to send.

    Limits:
        price: at least 0.
    """

    price: DecimalInput
    text: str
    type: Literal["ARTICLE"]


class OwnerCreate(TypedDict):
    """Keys of one owner to send."""

    number: str
    since: NotRequired[DateInput | None]


class OwnerUpdate(TypedDict):
    """Keys of one owner to send."""

    number: str
    since: NotRequired[DateInput | None]


class PatchOperation(TypedDict):
    """Keys of one patch operation to send."""

    op: PatchOperationOp
    path: str
    value: NotRequired[JsonInput | None]


class PlanUpdate(TypedDict):
    """Keys of one plan to send.

    Limits:
        name: at most 40 characters.
    """

    category: NotRequired[Sort | None]
    extra: NotRequired[dict[str, Any] | None]
    labels: NotRequired[dict[str, int] | None]
    name: str
    owner: NotRequired[OwnerUpdate | None]
    state: State


class RunCreate(TypedDict):
    """Keys of one run to send."""

    plan_ids: list[str]


class TextRowCreate(TypedDict):
    """Keys of one text row to send."""

    text: str
    type: Literal["TEXT"]


RowCreate: TypeAlias = ArticleRowCreate | TextRowCreate


class PlanCreate(TypedDict):
    """Keys of one plan to send.

    Limits:
        name: at most 40 characters.
    """

    category: NotRequired[Sort | None]
    extra: NotRequired[dict[str, Any] | None]
    labels: NotRequired[dict[str, int] | None]
    name: str
    owner: NotRequired[OwnerCreate | None]
    rows: NotRequired[list[RowCreate] | None]
    state: NotRequired[State | None]
