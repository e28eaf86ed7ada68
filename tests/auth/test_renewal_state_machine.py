"""A state machine of several processes that renew at once, in every order of their steps.

Processes are killed, responses are lost, and the store fails.
A consent may be lost only with a lost response, or with a process that was killed between the response and the write.
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
"""Index of a busy or of an idle process, modulo their number."""


class Killed(BaseException):
    """End a process: it does no further step."""


@define
class Process:
    """A process that renews.

    Attributes:
        step: its next step; None if it is idle.
        pending_write: a token that it could not store.
        received: the refresh tokens that it received. Other processes may not know them.
    """

    steps: Any = None
    step: Step | None = None
    pending_write: PendingWrite | None = None
    received: set[str] = field(factory=set)


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
    @rule(index=process_index, stale=st.booleans(), count=st.integers(0, 7))
    def start(self, index: int, stale: bool, count: int) -> None:
        process = _select(self.idle, index)
        if stale:
            self.harness.age_token()
        rejected = self.harness.record.token.access_token if stale else None
        self._begin(process, Renewal(PERSON, KEY, uuid.uuid4().hex, lambda: self.harness.now, rejected, process.pending_write).steps())
        self._run_steps(process, count)

    @precondition(lambda self: self.idle)
    @rule(index=process_index, count=st.integers(0, 2))
    def consent_again(self, index: int, count: int) -> None:
        process = _select(self.idle, index)
        token = self.harness.server.consent()
        process.received.add(token.refresh_token or "")
        self._begin(process, store_token(KEY, token, None))
        self._run_steps(process, count)

    @precondition(lambda self: self.busy)
    @rule(index=process_index, count=st.integers(1, 8))
    def run_steps(self, index: int, count: int) -> None:
        self._run_steps(_select(self.busy, index), count)

    @precondition(lambda self: self.busy)
    @rule(index=process_index, done=st.booleans())
    def fail(self, index: int, done: bool) -> None:
        """Let the next step fail, before or after it is done. A failed request is not sent, or its response is lost."""
        process = _select(self.busy, index)
        assert process.step is not None
        if done:
            self.lost |= self._do_step(process.step)
        sends = isinstance(process.step, PostToken)
        self._advance(process, error=TokenUnavailable("lost", untouched=not done) if sends else StoreError("closed"))

    @precondition(lambda self: self.busy)
    @rule(index=process_index)
    def close_store(self, index: int) -> None:
        """Let every step on the store fail until the process is idle."""
        process = _select(self.busy, index)
        while process.step is not None:
            if isinstance(process.step, PostToken | Sleep):
                self._run_steps(process, 1)
            else:
                self._advance(process, error=StoreError("closed"))

    @precondition(lambda self: self.busy)
    @rule(index=process_index)
    def kill(self, index: int) -> None:
        process = _select(self.busy, index)
        self.lost |= process.received - {self.harness.record.token.refresh_token}
        while process.step is not None:
            self._advance(process, error=Killed())
        process.pending_write, process.received = None, set()

    @rule(seconds=st.sampled_from([1.0, LEASE, 4000.0]))
    def wait(self, seconds: float) -> None:
        self.harness.now += seconds

    @precondition(lambda self: not self.busy)
    @rule()
    def finish_all_processes(self) -> None:
        self._check_end()

    @invariant()
    def status_matches_server(self) -> None:
        record = self.harness.record
        if record.status == "dead":
            assert record.token.refresh_token not in self.harness.server.live
        if record.status == "alive":
            assert record.token.refresh_token in self.harness.server.live

    def teardown(self) -> None:
        if not hasattr(self, "harness"):
            return
        for process in self.processes:
            self._run_steps(process, 2000)
            assert process.step is None
        self._check_end()

    def _check_end(self) -> None:
        """Store each pending token. Then the stored token must be valid, or its successor lost."""
        self.harness.now += LEASE
        for process in self.processes:
            if process.pending_write is not None:
                with suppress(ReauthorizationRequired):  # Another process has the successor of the stored token.
                    self.harness.run(Renewal(PERSON, KEY, "last", lambda: self.harness.now, None, process.pending_write).steps())
                process.pending_write = None
        stored = self.harness.record.token.refresh_token or ""
        server = self.harness.server
        assert stored in server.live or server.successor[stored] in self.lost

    def _do_step(self, step: Step) -> set[str]:
        """Do the step, and return the refresh tokens that it created."""
        before = set(self.harness.server.live)
        self.harness.do(step)
        return self.harness.server.live - before

    def _begin(self, process: Process, steps: Any) -> None:
        process.steps = steps
        self._advance(process)

    def _run_steps(self, process: Process, count: int) -> None:
        for _ in range(count):
            if process.step is None:
                return
            before = set(self.harness.server.live)
            outcome = self.harness.do(process.step)
            process.received |= self.harness.server.live - before
            self._advance(process, outcome)

    def _advance(self, process: Process, outcome: object = None, error: BaseException | None = None) -> None:
        try:
            process.step = process.steps.send(outcome) if error is None else process.steps.throw(error)
        except StopIteration as stop:
            process.step, process.pending_write = None, None
            if isinstance(stop.value, Token):
                assert stop.value.access_token in self._stored_ever(), "the renewal returned a token that is not stored"
        except TokenNotStored as failure:
            process.step, process.pending_write = None, failure._pending_write
        except (AuthError, Killed):
            process.step = None

    def _stored_ever(self) -> set[str]:
        # All writes are steps of these processes, so `done` contains every stored token.
        written = [step.stored for step in self.harness.done if hasattr(step, "stored")]
        return {record_of(stored).token.access_token for stored in written}


def _select(processes: list[Process], index: int) -> Process:
    return processes[index % len(processes)]


TestRenewals = RenewalMachine.TestCase
TestRenewals.settings = settings(max_examples=250, stateful_step_count=30, deadline=None)


def test_expired_holder_keeps_note_of_another() -> None:
    machine = RenewalMachine()
    machine.consent()
    machine.start(count=4, stale=True, index=0)
    machine.wait(seconds=4000.0)
    machine.fail(done=False, index=0)  # The request was certainly not sent, but the lease has expired.
    machine.start(count=4, stale=False, index=0)
    machine.fail(done=True, index=0)
    machine.close_store(index=1)
    machine.status_matches_server()
    machine.teardown()
