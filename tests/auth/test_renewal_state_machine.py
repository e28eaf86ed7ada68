"""Several processes renew at once, step by step in every order, are killed, and their answers and their store fail.

A consent may be lost only with an answer that was lost, or with a process that was killed while it held one.
"""

import uuid
from contextlib import suppress
from typing import Any

from attrs import define, field
from fortnox_client._steps import Sleep
from fortnox_client.auth.errors import AuthError, ReauthorizationRequired, StoreError, TokenNotStored, TokenUnavailable
from fortnox_client.auth.locking import LEASE
from fortnox_client.auth.pending_write import PendingWrite
from fortnox_client.auth.renewal import Renewal, record_of, store_token
from fortnox_client.auth.steps import PostToken, Step
from fortnox_client.auth.token import Token
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from tests.auth.harness import KEY, PERSON, RenewalHarness

process_index = st.integers(0, 2)
"""One of the processes that can: those that are at work, or those that are not."""


class Killed(BaseException):
    """A process that ends in the middle: none of its steps is done any more."""


@define
class Process:
    """One that renews. `step` is what it does next; `given` are the refresh tokens that it got and that only it may know."""

    steps: Any = None
    step: Step | None = None
    pending_write: PendingWrite | None = None
    given: set[str] = field(factory=set)


class RenewalMachine(RuleBasedStateMachine):
    @initialize()
    def consent(self) -> None:
        self.harness = RenewalHarness()
        self.harness.consent()
        self.processes = [Process() for _ in range(3)]
        self.lost: set[str] = set()

    @property
    def busy(self) -> list[Process]:
        return [process for process in self.processes if process.step is not None]

    @property
    def idle(self) -> list[Process]:
        return [process for process in self.processes if process.step is None]

    @precondition(lambda self: self.idle)
    @rule(who=process_index, stale=st.booleans(), count=st.integers(0, 7))
    def start(self, who: int, stale: bool, count: int) -> None:
        process = _one(self.idle, who)
        rejected = self.harness.record.token.access_token if stale else None
        self._begin(process, Renewal(PERSON, KEY, uuid.uuid4().hex, lambda: self.harness.now, rejected, process.pending_write).steps())
        self._go_on(process, count)

    @precondition(lambda self: self.idle)
    @rule(who=process_index, count=st.integers(0, 2))
    def consent_again(self, who: int, count: int) -> None:
        process = _one(self.idle, who)
        token = self.harness.server.consent()
        process.given.add(token.refresh_token or "")
        self._begin(process, store_token(KEY, token, None))
        self._go_on(process, count)

    @precondition(lambda self: self.busy)
    @rule(who=process_index, count=st.integers(1, 8))
    def go_on(self, who: int, count: int) -> None:
        self._go_on(_one(self.busy, who), count)

    @precondition(lambda self: self.busy)
    @rule(who=process_index, done=st.booleans())
    def fail(self, who: int, done: bool) -> None:
        """The next step fails: on the store, when it was done or before; a request is not sent, or its answer is lost."""
        process = _one(self.busy, who)
        assert process.step is not None
        if done:
            self.lost |= self._answered(process.step)
        sends = isinstance(process.step, PostToken)
        self._go(process, error=TokenUnavailable("lost", untouched=not done) if sends else StoreError("closed"))

    @precondition(lambda self: self.busy)
    @rule(who=process_index)
    def close_store(self, who: int) -> None:
        """The store is closed to a process for as long as its work takes."""
        process = _one(self.busy, who)
        while process.step is not None:
            if isinstance(process.step, PostToken | Sleep):
                self._go_on(process, 1)
            else:
                self._go(process, error=StoreError("closed"))

    @precondition(lambda self: self.busy)
    @rule(who=process_index)
    def kill(self, who: int) -> None:
        process = _one(self.busy, who)
        self.lost |= process.given - {self.harness.record.token.refresh_token}
        while process.step is not None:
            self._go(process, error=Killed())
        process.pending_write, process.given = None, set()

    @rule(seconds=st.sampled_from([1.0, LEASE, 4000.0]))
    def wait(self, seconds: float) -> None:
        self.harness.now += seconds

    @precondition(lambda self: not self.busy)
    @rule()
    def all_is_well_where_nothing_was_lost(self) -> None:
        self._end()

    @invariant()
    def what_is_called_dead_is_dead(self) -> None:
        record = self.harness.record
        if record.status == "dead":
            assert record.token.refresh_token not in self.harness.server.live
        if record.status == "alive":
            assert record.token.refresh_token in self.harness.server.live

    def teardown(self) -> None:
        if not hasattr(self, "harness"):
            return
        for process in self.processes:
            self._go_on(process, 2000)
            assert process.step is None
        self._end()

    def _end(self) -> None:
        """Everyone who holds a token stores it; then what is stored lives, or what came of it was lost."""
        self.harness.now += LEASE
        for process in self.processes:
            if process.pending_write is not None:
                with suppress(ReauthorizationRequired):  # where it is another one that holds what came of the stored token
                    self.harness.run(Renewal(PERSON, KEY, "last", lambda: self.harness.now, None, process.pending_write).steps())
                process.pending_write = None
        kept = self.harness.record.token.refresh_token or ""
        server = self.harness.server
        assert kept in server.live or server.successor[kept] in self.lost

    def _answered(self, step: Step) -> set[str]:
        """Does the step; the refresh token that came of it."""
        before = set(self.harness.server.live)
        self.harness.do(step)
        return self.harness.server.live - before

    def _begin(self, process: Process, steps: Any) -> None:
        process.steps = steps
        self._go(process)

    def _go_on(self, process: Process, count: int) -> None:
        for _ in range(count):
            if process.step is None:
                return
            before = set(self.harness.server.live)
            outcome = self.harness.do(process.step)
            process.given |= self.harness.server.live - before
            self._go(process, outcome)

    def _go(self, process: Process, outcome: object = None, error: BaseException | None = None) -> None:
        try:
            process.step = process.steps.send(outcome) if error is None else process.steps.throw(error)
        except StopIteration as stop:
            process.step, process.pending_write = None, None
            if isinstance(stop.value, Token):
                assert stop.value.access_token in self._stored_ever(), "a token was given that is not stored"
        except TokenNotStored as held:
            process.step, process.pending_write = None, held._pending_write
        except (AuthError, Killed):
            process.step = None

    def _stored_ever(self) -> set[str]:
        # Nobody writes between a process's last look and its end but itself and the others, whose writes the steps tell.
        written = [step.stored for step in self.harness.done if hasattr(step, "stored")]
        return {record_of(stored).token.access_token for stored in written}


def _one(processes: list[Process], who: int) -> Process:
    return processes[who % len(processes)]


TestRenewals = RenewalMachine.TestCase
TestRenewals.settings = settings(max_examples=250, stateful_step_count=30, deadline=None)


def test_expired_holder_keeps_note_of_another() -> None:
    machine = RenewalMachine()
    machine.consent()
    machine.start(count=4, stale=True, who=0)
    machine.wait(seconds=4000.0)
    machine.fail(done=False, who=0)  # it surely was not sent, says who has slept all the while
    machine.start(count=4, stale=False, who=0)
    machine.fail(done=True, who=0)
    machine.close_store(who=1)
    machine.what_is_called_dead_is_dead()
    machine.teardown()
