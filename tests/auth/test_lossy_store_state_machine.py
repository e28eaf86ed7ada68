"""A state machine of processes that renew with a store that loses data, restores older data, hangs and is full.

A refresh token may be lost only with a lost response, or if every process that knows it was killed.
"""

import uuid
from typing import Any

from attrs import define, field
from fortnox_client._steps import Sleep
from fortnox_client.auth import Stored
from fortnox_client.auth.errors import AuthError, StoreError, TokenNotStored, TokenUnavailable
from fortnox_client.auth.locking import LEASE
from fortnox_client.auth.pending_write import PendingWrite
from fortnox_client.auth.renewal import Renewal
from fortnox_client.auth.steps import PostToken, Step, Unlock, Write
from fortnox_client.auth.token import Token
from fortnox_client.auth.token_memory import TokenMemory
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from tests.auth.harness import KEY, PERSON, RenewalHarness

process_index = st.integers(0, 2)


class Killed(BaseException):
    """End a process: it does no further step."""


@define
class Process:
    """A process with a token provider.

    Attributes:
        memory: what its token provider knows.
        pending_write: a token that it could not store.
        step: its next step; None if it is idle.
    """

    memory: TokenMemory = field(factory=TokenMemory)
    pending_write: PendingWrite | None = None
    steps: Any = None
    step: Step | None = None

    def knows(self, refresh_token: str) -> bool:
        known, spare, pending = self.memory.known, self.memory.spare, self.pending_write
        tokens = [known and known.token, spare, pending and pending.token]
        return any(token is not None and token.refresh_token == refresh_token for token in tokens)


class LossyStoreMachine(RuleBasedStateMachine):
    @initialize()
    def consent(self) -> None:
        self.harness = RenewalHarness()
        self.harness.consent()
        self.processes = [Process() for _ in range(3)]
        self.history: list[Stored] = []
        self.full = False
        self.late: list[Step] = []

    @property
    def busy(self) -> list[Process]:
        return [process for process in self.processes if process.step is not None]

    @property
    def idle(self) -> list[Process]:
        return [process for process in self.processes if process.step is None]

    @precondition(lambda self: self.idle)
    @rule(index=process_index, stale=st.booleans(), count=st.integers(0, 9))
    def start(self, index: int, stale: bool, count: int) -> None:
        process = self.idle[index % len(self.idle)]
        known = process.memory.known
        rejected = known.token.access_token if stale and known else None
        process.steps = self._renewal(process, rejected)
        self._advance(process)
        self._run_steps(process, count)

    @precondition(lambda self: self.busy)
    @rule(index=process_index, count=st.integers(1, 9))
    def run_steps(self, index: int, count: int) -> None:
        self._run_steps(self.busy[index % len(self.busy)], count)

    @precondition(lambda self: self.busy)
    @rule(index=process_index, hangs=st.booleans())
    def fail(self, index: int, hangs: bool) -> None:
        """Let the next step fail. A step on the store that hangs is done later, or never."""
        process = self.busy[index % len(self.busy)]
        assert process.step is not None
        sends = isinstance(process.step, PostToken)
        if hangs and not sends and not isinstance(process.step, Sleep):
            self.late.append(process.step)
        self._advance(process, error=TokenUnavailable("lost", untouched=True) if sends else StoreError("did not respond"))

    @precondition(lambda self: self.late)
    @rule()
    def finish_late_step(self) -> None:
        step = self.late.pop(0)
        if not (self.full and isinstance(step, Write)):
            outcome = step.execute(self.harness.store)  # type: ignore[union-attr]
            step.undo(self.harness.store, outcome)  # type: ignore[union-attr]
        self._note_history()

    @precondition(lambda self: self.busy)
    @rule(index=process_index)
    def kill(self, index: int) -> None:
        process = self.busy[index % len(self.busy)]
        while process.step is not None:
            self._advance(process, error=Killed())
        process.memory, process.pending_write = TokenMemory(), None

    @rule()
    def lose_data(self) -> None:
        self.harness.store.delete(KEY)

    @precondition(lambda self: self.history)
    @rule(steps=st.integers(1, 6))
    def restore_older_data(self, steps: int) -> None:
        self.harness.store.delete(KEY)
        assert self.harness.store.write(KEY, self.history[-min(steps, len(self.history))], after=0)

    @rule(full=st.booleans())
    def fill_or_empty_disk(self, full: bool) -> None:
        self.full = full

    @rule(seconds=st.sampled_from([1.0, 30.0, LEASE, 4000.0]))
    def wait(self, seconds: float) -> None:
        self.harness.now += seconds

    @invariant()
    def server_has_one_valid_token(self) -> None:
        assert len(self.harness.server.live) == 1

    def teardown(self) -> None:
        if not hasattr(self, "harness"):
            return
        self.full = False
        for process in self.processes:
            self._run_steps(process, 3000)
            assert process.step is None, "a renewal does not end"
        self._check_end()

    def _check_end(self) -> None:
        """Renew in each process, at last in those that know the valid token. It must be stored then."""
        (valid,) = self.harness.server.live
        stored = self.harness.stored
        in_store = stored is not None and self.harness.record.token.refresh_token == valid
        knowing = [process for process in self.processes if process.knows(valid)]
        if not in_store and not knowing:
            return
        self.harness.now += 4000
        for process in [*(each for each in self.processes if each not in knowing), *knowing]:
            process.steps = self._renewal(process, None)
            self._advance(process)
            self._run_steps(process, 3000)
        assert self.harness.record.token.refresh_token in self.harness.server.live, "a valid token was discarded"

    def _renewal(self, process: Process, rejected: str | None) -> Any:
        harness = self.harness
        return Renewal(PERSON, KEY, uuid.uuid4().hex, lambda: harness.now, rejected, process.pending_write, process.memory).steps()

    def _run_steps(self, process: Process, count: int) -> None:
        for _ in range(count):
            if process.step is None:
                return
            if self.full and isinstance(process.step, Write | Unlock):
                self._advance(process, error=StoreError("the disk is full"))
                continue
            outcome = self.harness.do(process.step)
            self._note_history()
            self._advance(process, outcome)

    def _note_history(self) -> None:
        stored = self.harness.stored
        if stored is not None and stored not in self.history:
            self.history.append(stored)

    def _advance(self, process: Process, outcome: object = None, error: BaseException | None = None) -> None:
        try:
            process.step = process.steps.send(outcome) if error is None else process.steps.throw(error)
        except StopIteration as stop:
            process.step, process.pending_write = None, None
            assert isinstance(stop.value, Token)
        except TokenNotStored as failure:
            process.step, process.pending_write = None, failure._pending_write
        except (AuthError, Killed):
            process.step = None


TestLossyStore = LossyStoreMachine.TestCase
TestLossyStore.settings = settings(max_examples=300, stateful_step_count=30, deadline=None)
