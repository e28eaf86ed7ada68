"""One thing that a version tells its users, wherever it was found."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from tools.release.difference.change import Bump

Heading = Literal["Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"]
HEADINGS: tuple[Heading, ...] = ("Added", "Changed", "Deprecated", "Removed", "Fixed", "Security")
"""As Keep a Changelog has them."""

_PARTS = (".", "(", "[", " ")


@dataclass(frozen=True)
class News:
    """What is new, by the names that users know it by; `warns` where they should look at their own code though nothing breaks."""

    names: tuple[str, ...]
    effect: Bump
    heading: Heading
    told: str = ""
    where: str = ""
    warns: bool = False

    @property
    def needs_hand(self) -> bool:
        return self.warns or self.effect == "breaking"


def folded(found: Iterable[News]) -> list[News]:
    """Each once, sorted. What is the same in the async twin is told of the sync one alone."""
    once = {(each.names, each.told): each for each in found}
    kept = [each for each in once.values() if not each.names[0].startswith("Async") or (_sync(each), each.told) not in once]
    return sorted(kept, key=lambda each: (each.names, each.told))


def _sync(news: News) -> tuple[str, ...]:
    """Resources hang on fortnox; what Fortnox has itself is named by its class."""
    plain = [name.removeprefix("Async") for name in news.names]
    return tuple(name.replace("Fortnox.", "fortnox.", 1) if name.startswith("Fortnox.") else name for name in plain)


def untold(found: Iterable[News], told: Iterable[News]) -> list[News]:
    """What is not told already: of a resource that is gone with all its methods, the methods are enough."""
    told = list(told)
    names = {name: each.heading for each in told for name in each.names}
    stopping = {name for each in told if each.effect == "breaking" for name in each.names}

    def is_told(each: News) -> bool:
        if each.effect == "breaking" and stopping.isdisjoint(each.names) and each.heading != "Removed":
            return False
        wholes = each.names if each.heading in ("Added", "Removed") else ()
        return not names.keys().isdisjoint(each.names) or any(
            heading == each.heading and is_of(name, whole) for name, heading in names.items() for whole in wholes
        )

    return [each for each in found if not is_told(each)]


def is_of(name: str, whole: str) -> bool:
    """Whether `whole` is that name, or what it is a part of: `fortnox.customers` of `fortnox.customers.list(filter)`."""
    return name == whole or name.startswith(tuple(f"{whole}{part}" for part in _PARTS))
