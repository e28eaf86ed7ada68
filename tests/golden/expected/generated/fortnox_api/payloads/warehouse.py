"""Payloads: every key with Fortnox's own name. An absent key is not sent, None is sent as null."""

import sys

if sys.version_info >= (3, 12):
    from typing import NotRequired, TypedDict
else:
    from typing_extensions import NotRequired, TypedDict

from fortnox_core.payload import DecimalInput


class ShelfUpdate(TypedDict):
    """Shelf, body of `warehouse.shelfs.update`."""

    heightInMetres: NotRequired[DecimalInput | None]
    id: NotRequired[int | None]
