"""Hold the resources of a client, or of a part of it such as `fortnox.warehouse`."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Any

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

    if not TYPE_CHECKING:  # to a type checker, a misspelt resource is an error

        def __getattr__(self, name: str) -> Any:
            return _missing(self, name)


class AsyncGroup:
    """Resources of an async client.

    Args:
        transport: sends the calls.
    """

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    def __repr__(self) -> str:
        return f"<async {_described(type(self))}>"

    if not TYPE_CHECKING:  # to a type checker, a misspelt resource is an error

        def __getattr__(self, name: str) -> Any:
            return _missing(self, name)


def _described(group: type) -> str:
    """Return the name of a group and of its resources: `warehouse: stock_points stock_status ...`."""
    members = [name for owner in reversed(group.__mro__) for name, member in vars(owner).items() if isinstance(member, cached_property)]
    return f"{_name(group)}: {' '.join(members)}"


def _name(group: type) -> str:
    """Return the name that a client reaches a group by: `warehouse`. The name of a client is that of its class."""
    name = group.__name__
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name.removeprefix("Async").removesuffix("Group")).lower() if name.endswith("Group") else name


def _missing(group: Group | AsyncGroup, name: str) -> object:
    if hasattr(type(group), name):
        return object.__getattribute__(group, name)  # a property raised an AttributeError: raise that one
    from fortnox_core.suggestions import missing_attribute  # late: needed after an error only

    raise missing_attribute(f"{_name(type(group))!r}", name, dir(type(group)))
