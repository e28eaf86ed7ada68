"""Run renewals without I/O: a store in memory, a token server whose refresh tokens work once, and a clock that a test moves."""

import json
import threading
from collections.abc import Callable
from typing import Any, TypeVar

from attrs import Factory, define, evolve, field
from fortnox_client._secrets import Secret
from fortnox_client._steps import Sleep
from fortnox_client.auth import MemoryStore, Store, Stored, StoreKey
from fortnox_client.auth.errors import TokenUnavailable
from fortnox_client.auth.grants import ClientCredentialsGrant, RefreshTokenGrant
from fortnox_client.auth.messages import TokenRequest, TokenResponse
from fortnox_client.auth.pending_write import PendingWrite
from fortnox_client.auth.renewal import Renewal, record_of, store_token
from fortnox_client.auth.steps import PostToken, Step, Steps
from fortnox_client.auth.token import NEW_SECONDS, Record, Token
from fortnox_client.auth.token_endpoint import Credentials

from tests.secret_markers import MARK

T = TypeVar("T")

KEY = StoreKey("client", "1001")
CREDENTIALS = Credentials("client", "pl4nted-s3cret")
PERSON = RefreshTokenGrant(CREDENTIALS, lambda scopes: f"https://consent/?{' '.join(scopes)}")
SERVICE = ClientCredentialsGrant(CREDENTIALS, "1001", lambda scopes: "https://consent/?service")

Before = Callable[[int, Step], None]


@define
class TokenServer:
    """Issue a new refresh token for a valid one, and invalidate the old one.

    Attributes:
        issued: number of issued tokens.
        live: valid refresh tokens.
        successor: the new refresh token of each used one.
        requests: the refresh tokens that were sent, in order.
        fixed_response: response to each request, without any effect; None for the normal ones.
    """

    clock: Callable[[], float]
    issued: int = 0
    live: set[str] = field(factory=set)
    successor: dict[str, str] = field(factory=dict)
    requests: list[str] = field(factory=list)
    fixed_response: TokenResponse | None = None

    def consent(self) -> Token:
        """Return the first token of a new consent. Tokens of earlier consents stay valid."""
        self.issued += 1
        self.live.add(refresh := f"{MARK}-refresh{self.issued}")
        return Token(f"{MARK}-access{self.issued}", refresh, ("customer",), self.clock(), self.clock() + 3600)

    def respond(self, request: TokenRequest) -> TokenResponse:
        used = request.form.get("refresh_token", "")
        self.requests.append(used)
        if self.fixed_response is not None:
            return self.fixed_response
        if request.form["grant_type"] == "refresh_token" and used not in self.live:
            return token_response(400, error="invalid_grant", error_description="Invalid refresh token")
        token = self.consent()
        self.live.discard(used)
        self.successor[used] = token.refresh_token or ""
        kept = {"refresh_token": token.refresh_token} if used else {}
        return token_response(200, access_token=token.access_token, scope="customer", expires_in=3600, token_type="bearer", **kept)


def token_response(status: int, headers: dict[str, str] | None = None, **body: Any) -> TokenResponse:
    return TokenResponse(status, headers or {}, json.dumps(body).encode())


@define
class RenewalHarness:
    """Run steps in order, and record them in `done`."""

    now: float = 1_000_000.0
    store: Store = Factory(lambda self: MemoryStore(lambda: self.now), takes_self=True)
    server: TokenServer = Factory(lambda self: TokenServer(lambda: self.now), takes_self=True)
    done: list[Step] = field(factory=list)

    def consent(self) -> Token:
        """Store the token of a new consent. It replaces any stored token."""
        token = self.server.consent()
        self.run(store_token(KEY, token, None))
        return token

    def age_token(self) -> None:
        """Make the stored token five minutes old, without a new generation: a new one is not renewed if it is rejected."""
        stored, record = self.store.read(KEY), self.record
        assert stored is not None
        aged = evolve(record, token=evolve(record.token, obtained_at=record.token.obtained_at - NEW_SECONDS))
        assert self.store.write(KEY, Stored(stored.generation, aged.to_bytes()), after=stored.generation)

    def renewal(self, rejected: str | None = None, pending_write: PendingWrite | None = None, grant: Any = PERSON) -> Steps[Token]:
        rejected = None if rejected is None else Secret(rejected)
        return Renewal(grant, KEY, f"holder{len(self.done)}", lambda: self.now, rejected, pending_write).steps()

    def do(self, step: Step) -> object:
        self.done.append(step)
        match step:
            case PostToken(request):
                return self.server.respond(request) if step.only_if() else None
            case Sleep(seconds):
                self.now += seconds
                return None
            case _:
                return step.on(self.store)

    def run(self, steps: Steps[T], before: Before = lambda number, step: None, after: Before = lambda number, step: None) -> T:
        """Return the result of the steps.

        `before` and `after` are called with the index of each step and the step. An error that they raise is the result of the step.
        """
        number, outcome, error = 0, None, None
        try:
            while True:
                step = steps.send(outcome) if error is None else steps.throw(error)
                outcome = error = None
                try:
                    before(number, step)
                    outcome = self.do(step)
                    after(number, step)
                except BaseException as raised:  # noqa: BLE001, the steps handle it
                    error = raised
                number += 1
        except StopIteration as stop:
            return stop.value

    @property
    def stored(self) -> Stored | None:
        return self.store.read(KEY)

    @property
    def record(self) -> Record:
        assert self.stored is not None
        return record_of(self.stored)

    @property
    def names(self) -> str:
        """Return the first letters of the steps that were done."""
        return "".join(type(step).__name__[0] for step in self.done)

    def check(self) -> None:
        """Check that the status of the stored token is correct, and that no process has the lock."""
        record = self.record
        lives = record.token.refresh_token in self.server.live
        assert {"dead": not lives, "alive": lives, "uncertain": True}[record.status], record
        self.check_unlocked()

    def check_unlocked(self) -> None:
        assert self.store.acquire(KEY, "another", 0)


def lost(untouched: bool = False) -> TokenUnavailable:
    return TokenUnavailable("no response", untouched=untouched)


def join_renewal_threads() -> None:
    for thread in threading.enumerate():
        if thread.name == "fortnox token renewal":
            thread.join(10)
