"""How many requests may go in any five seconds, and when: the sliding window of one company, as its sender sees it. No I/O, no clock.

Fortnox counts requests when they arrive, and they arrive with jitter: two that left five seconds apart may arrive closer. So a request
holds its slot for five seconds plus what its own answer took longer than the quickest one: by no more was it counted later than the next
one in its place will be, which arrives no quicker than the quickest.

Source: https://www.fortnox.se/developer/guides-and-good-to-know/rate-limits-for-fortnox-api
"""

from __future__ import annotations

from collections import deque

from attrs import define, field

COUNT = 24
"""Of 25 that Fortnox allows: at exactly 25 it has been seen to refuse."""

SECONDS = 5.0

LONGEST_DELAY = 0.2
"""The most by which a late answer makes a slot longer, as a part of the window: later ones were slow to be made, not to arrive."""

LONGEST_SHARED_DELAY = 0.05
"""The same of a window that processes share, where each slot pays for the slowest."""

GUARD = 0.1
"""A part of the spread of the delays, since the quickest request of all may not have been seen yet."""

REMEMBERED = 100
"""How many delays are remembered: what a network was like long ago says nothing of now."""


@define(eq=False)
class Slot:
    """A place in the window, taken by one request.

    Attributes:
        sent: when its request left, in seconds of the caller's clock.
        free: when it may be taken again, by what is known: later while no answer has come.
    """

    sent: float
    free: float


@define
class Window:
    """The requests of the last seconds.

    Attributes:
        count: how many may be in it.
        seconds: how long it is.
    """

    count: int = COUNT
    seconds: float = SECONDS
    _slots: deque[Slot] = field(factory=deque[Slot], init=False)
    _delays: deque[float] = field(factory=lambda: deque[float](maxlen=REMEMBERED), init=False)
    _closed_until: float = field(default=float("-inf"), init=False)

    def wait(self, now: float) -> float:
        """The seconds until the next request may go; 0 where it may go now."""
        free = 0.0
        if self._taken(now) >= self.count:
            free = sorted(slot.free for slot in self._slots)[-self.count] - now
        return max(0.0, free, self._closed_until - now)

    def take(self, now: float) -> Slot:
        """A slot for a request that leaves now, whoever said that it may."""
        slot = Slot(now, now + self.seconds * (1 + LONGEST_DELAY))
        self._slots.append(slot)
        return slot

    def answered(self, slot: Slot, now: float) -> None:
        """An answer came, of whatever kind."""
        delay = now - slot.sent
        self._delays.append(delay)
        late = delay  # the next may arrive at once, and this one has just now, as far as is known: the first of all connect
        if self._known:
            late = min(delay - min(self._delays) + self._jitter * GUARD, self.seconds * LONGEST_DELAY)
        slot.free = slot.sent + self.seconds + late

    def leaves(self, slot: Slot, now: float) -> None:
        """The request leaves only now."""
        slot.free += now - slot.sent
        slot.sent = now

    def returned(self, slot: Slot) -> None:
        """The request never left, and was not counted."""
        if slot in self._slots:
            self._slots.remove(slot)

    def refused(self, until: float) -> None:
        """Fortnox said 429: nothing goes before then."""
        self._closed_until = max(self._closed_until, until)

    def left(self, now: float) -> int:
        """How many requests may go now."""
        return 0 if now < self._closed_until else max(0, self.count - self._taken(now))

    @property
    def shared_seconds(self) -> float:
        """How long a window is that knows of its requests only when they left, and not how late they were: longer by what all might be."""
        most = self.seconds * LONGEST_SHARED_DELAY
        return self.seconds + (min(self._jitter * (1 + GUARD), most) if self._known else most)

    @property
    def _known(self) -> bool:
        """Whether enough answers have come to tell how quick a request can be: the first of all connect first, and are late."""
        return len(self._delays) > self.count

    @property
    def _jitter(self) -> float:
        """By how many seconds the delays of the last requests differ."""
        return max(self._delays) - min(self._delays)

    def _taken(self, now: float) -> int:
        """How many slots are not free again."""
        # Mostly those that were taken first are free first, and one look tells.
        while self._slots and self._slots[0].free <= now:
            self._slots.popleft()
        if len(self._slots) >= self.count:
            self._slots = deque(slot for slot in self._slots if slot.free > now)
        return len(self._slots)
