"""Payloads: every key with Fortnox's own name. An absent key is not sent, None is sent as null."""

from __future__ import annotations

from typing import NotRequired, TypedDict

from fortnox_core.payload import DecimalInput


class ShelfUpdate(TypedDict):
    """Body of `warehouse.shelfs.update`."""

    heightInMetres: NotRequired[DecimalInput | None]
    id: NotRequired[int | None]
