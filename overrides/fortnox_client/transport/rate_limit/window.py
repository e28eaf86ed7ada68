"""Sliding window of one company: how many requests may be sent in five seconds, and when. No I/O, no clock.

Fortnox counts requests when they arrive, and they arrive with jitter: two that are sent five seconds apart may arrive closer.
So a request occupies its slot for five seconds plus the time that its response took longer than the fastest response.
The request was counted later than the next one in its slot by no more than that.

Source: https://www.fortnox.se/developer/guides-and-good-to-know/rate-limits-for-fortnox-api
"""

from __future__ import annotations

from collections import deque

from attrs import define, field

COUNT = 24
"""Requests per window. Fortnox documents 25, and has been recorded to reject requests at exactly 25."""

SECONDS = 5.0

MAX_DELAY = 0.2
"""Upper bound of the time that a slow response adds to a slot, as a share of the window: a slower response was slow to be made."""

MAX_SHARED_DELAY = 0.05
"""The same for a window that processes share, where each slot pays for the slowest response."""

GUARD = 0.1
"""Share of the jitter that is added, because the fastest possible response may not have been seen yet."""

SAMPLES = 100
"""How many response times are stored. Older ones say little about the network of today."""


@define(eq=False)
class Slot:
    """One request in the window.

    Attributes:
        sent: when the request was sent, in seconds of the caller's clock.
        free: when the slot becomes free. An upper bound until the response is received.
    """

    sent: float
    free: float


@define
class Window:
    """The requests of the last seconds.

    Attributes:
        count: maximum number of requests in the window.
        seconds: length of the window.
    """

    count: int = COUNT
    seconds: float = SECONDS
    _slots: deque[Slot] = field(factory=deque[Slot], init=False)
    _delays: deque[float] = field(factory=lambda: deque[float](maxlen=SAMPLES), init=False)
    _closed_until: float = field(default=float("-inf"), init=False)

    def wait(self, now: float) -> float:
        """Return the seconds until the next request may be sent; 0 if it may be sent now."""
        free = 0.0
        if self._taken(now) >= self.count:
            free = sorted(slot.free for slot in self._slots)[-self.count] - now
        return max(0.0, free, self._closed_until - now)

    def take(self, now: float) -> Slot:
        """Return a slot for a request that is sent now. The caller has checked that one is free."""
        slot = Slot(now, now + self.seconds * (1 + MAX_DELAY))
        self._slots.append(slot)
        return slot

    def on_response(self, slot: Slot, now: float) -> None:
        """Record that a response of any status was received."""
        delay = now - slot.sent
        self._delays.append(delay)
        late = delay  # until the fastest response is known: the next request may arrive at once, and this one may have arrived just now
        if self._calibrated:
            late = min(delay - min(self._delays) + self._jitter * GUARD, self.seconds * MAX_DELAY)
        slot.free = slot.sent + self.seconds + late

    def on_sent(self, slot: Slot, now: float) -> None:
        """Record that the request is sent only now."""
        slot.free += now - slot.sent
        slot.sent = now

    def release(self, slot: Slot) -> None:
        """Free the slot of a request that was never sent, and so was not counted."""
        if slot in self._slots:
            self._slots.remove(slot)

    def close(self, until: float) -> None:
        """Let no request through before `until`: Fortnox sent 429."""
        self._closed_until = max(self._closed_until, until)

    def left(self, now: float) -> int:
        """Return how many requests may be sent now."""
        return 0 if now < self._closed_until else max(0, self.count - self._taken(now))

    @property
    def shared_seconds(self) -> float:
        """The length of a shared window. It knows when requests were sent, not how long they took; so it is longer by the jitter."""
        most = self.seconds * MAX_SHARED_DELAY
        return self.seconds + (min(self._jitter * (1 + GUARD), most) if self._calibrated else most)

    @property
    def _calibrated(self) -> bool:
        """Whether there are enough responses to know the fastest. The first ones are slow, because they open connections."""
        return len(self._delays) > self.count

    @property
    def _jitter(self) -> float:
        """The spread of the stored response times, in seconds."""
        return max(self._delays) - min(self._delays)

    def _taken(self, now: float) -> int:
        """Return how many slots are occupied."""
        # Slots mostly become free in the order in which they were taken, so checking the first is enough.
        while self._slots and self._slots[0].free <= now:
            self._slots.popleft()
        if len(self._slots) >= self.count:
            self._slots = deque(slot for slot in self._slots if slot.free > now)
        return len(self._slots)
