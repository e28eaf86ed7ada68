"""Hold the resources of a client, or of a part of it such as `fortnox.warehouse`."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fortnox_core.transport import AsyncTransport, Transport


class Group:
    """Resources of a sync client.

    Args:
        transport: sends the calls.
    """

    def __init__(self, transport: Transport) -> None:
        self._transport = transport

    def __repr__(self) -> str:
        return f"<{_described(type(self))}>"


class AsyncGroup:
    """Resources of an async client.

    Args:
        transport: sends the calls.
    """

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    def __repr__(self) -> str:
        return f"<async {_described(type(self))}>"


def _described(group: type) -> str:
    """Return the name of a group and of its resources: `WarehouseGroup: stock_points stock_status ...`."""
    members = [name for owner in reversed(group.__mro__) for name, member in vars(owner).items() if isinstance(member, cached_property)]
    return f"{group.__name__.removeprefix('Async')}: {' '.join(members)}"
