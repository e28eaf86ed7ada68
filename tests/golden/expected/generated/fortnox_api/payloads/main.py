"""Payloads: every key with Fortnox's own name. An absent key is not sent, None is sent as null."""

import sys

if sys.version_info >= (3, 12):
    from typing import Any, NotRequired, TypedDict
else:
    from typing_extensions import Any, NotRequired, TypedDict

from fortnox_api.models.choices import WidgetState
from fortnox_core.ids import ArchiveFileId, FileId
from fortnox_core.payload import Blank, DateInput, DateTimeInput, DecimalInput


class WidgetPackagingCreate(TypedDict):
    """Widget packaging, part of `WidgetCreate`."""

    Width: NotRequired[DecimalInput | None]


class WidgetPackagingUpdate(TypedDict):
    """Widget packaging, part of `WidgetUpdate`."""

    Width: NotRequired[DecimalInput | Blank | None]


class WidgetPartCreate(TypedDict):
    """Widget part, part of `WidgetCreate`."""

    PartNumber: NotRequired[str | Blank | None]
    VATIncluded: NotRequired[bool | Blank | None]


class WidgetPartUpdate(TypedDict):
    """Widget part, part of `WidgetUpdate`."""

    PartNumber: NotRequired[str | Blank | None]
    VATIncluded: NotRequired[bool | Blank | None]


WidgetUpdate = TypedDict(
    "WidgetUpdate",
    {
        "Anything": NotRequired[dict[str, Any] | Blank | None],
        "Box": NotRequired[WidgetPackagingUpdate | None],
        "Description": NotRequired[FileId],
        "Fragile": NotRequired[bool | Blank | None],
        "MadeOn": NotRequired[DateInput | Blank | None],
        "Parts": NotRequired[list[WidgetPartUpdate] | None],
        "Pieces": NotRequired[int | Blank | None],
        "Price": NotRequired[DecimalInput | Blank | None],
        "SoldAt": NotRequired[DateTimeInput | Blank | None],
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
        "MadeOn": NotRequired[DateInput | None],
        "Parts": NotRequired[list[WidgetPartCreate] | None],
        "Pieces": NotRequired[int | None],
        "Price": NotRequired[DecimalInput | None],
        "SoldAt": NotRequired[DateTimeInput | None],
        "State": NotRequired[WidgetState | None],
        "Tags": NotRequired[list[str] | None],
        "class": NotRequired[ArchiveFileId | None],
    },
)
