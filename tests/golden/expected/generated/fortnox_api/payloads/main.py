"""Payloads: every key with Fortnox's own name. An absent key is not sent, None is sent as null."""

from __future__ import annotations

from typing import Any, NotRequired, TypedDict

from fortnox_api.models.choices import WidgetState
from fortnox_core.ids import ArchiveFileId, FileId
from fortnox_core.payload import Blank, DayValue, MomentValue, NumberValue


class WidgetPackagingCreate(TypedDict):
    """Keys of one widget packaging to send."""

    Width: NotRequired[NumberValue | None]


class WidgetPackagingUpdate(TypedDict):
    """Keys of one widget packaging to send."""

    Width: NotRequired[NumberValue | Blank | None]


class WidgetPartCreate(TypedDict):
    """Keys of one widget part to send."""

    PartNumber: NotRequired[str | None]
    VATIncluded: NotRequired[bool | None]


class WidgetPartUpdate(TypedDict):
    """Keys of one widget part to send."""

    PartNumber: NotRequired[str | Blank | None]
    VATIncluded: NotRequired[bool | Blank | None]


WidgetUpdate = TypedDict(
    "WidgetUpdate",
    {
        "Anything": NotRequired[dict[str, Any] | Blank | None],
        "Box": NotRequired[WidgetPackagingUpdate | None],
        "Description": NotRequired[FileId | Blank | None],
        "Fragile": NotRequired[bool | Blank | None],
        "MadeOn": NotRequired[DayValue | Blank | None],
        "Parts": NotRequired[list[WidgetPartUpdate] | None],
        "Pieces": NotRequired[int | Blank | None],
        "Price": NotRequired[NumberValue | Blank | None],
        "SoldAt": NotRequired[MomentValue | Blank | None],
        "State": NotRequired[WidgetState | Blank | None],
        "Tags": NotRequired[list[str] | None],
        "class": NotRequired[ArchiveFileId | Blank | None],
    },
)


WidgetCreate = TypedDict(
    "WidgetCreate",
    {
        "Anything": NotRequired[dict[str, Any] | None],
        "Box": NotRequired[WidgetPackagingCreate | None],
        "Description": FileId,
        "Fragile": NotRequired[bool | None],
        "MadeOn": NotRequired[DayValue | None],
        "Parts": NotRequired[list[WidgetPartCreate] | None],
        "Pieces": NotRequired[int | None],
        "Price": NotRequired[NumberValue | None],
        "SoldAt": NotRequired[MomentValue | None],
        "State": NotRequired[WidgetState | None],
        "Tags": NotRequired[list[str] | None],
        "class": NotRequired[ArchiveFileId | None],
    },
)
