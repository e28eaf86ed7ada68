"""A state machine of several actors that use one key, whose leases expire and who are killed. It compares the store with a model."""

from pathlib import Path
from tempfile import TemporaryDirectory

import keyring
from attrs import define
from cryptography.fernet import Fernet
from fortnox_client.auth import EncryptedStore, KeyringStore, MemoryStore, SqliteStore, Store, Stored, StoreKey
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from tests.auth.memory_keyring import MemoryKeyring

KEY = StoreKey("client", "1001")
ACTORS = ("a", "b", "c")
actors = st.sampled_from(ACTORS)
seconds = st.sampled_from([1.0, 10.0, 60.0])


@define
class Actor:
    """A process that renews. A killed actor restarts with another holder name and without its state.

    Attributes:
        holder: its name in the lock.
        seen: the record that it last read or wrote.
        token: number of the token in that record. Notes about a token do not change its number.
    """

    name: str
    lives: int = 0
    seen: Stored | None = None
    token: int = 0

    @property
    def holder(self) -> str:
        return f"{self.name}{self.lives}"

    @property
    def after(self) -> int:
        return self.seen.generation if self.seen else 0


class StoreMachine(RuleBasedStateMachine):
    """Compare a store with a model: the stored record, the number of its token, and the lease."""

    def new_store(self, folder: Path) -> Store:
        raise NotImplementedError

    @initialize()
    def start(self) -> None:
        self.now = 1_000_000.0
        self.folder = TemporaryDirectory()
        self.store = self.new_store(Path(self.folder.name))
        self.actors = {name: Actor(name) for name in ACTORS}
        self.stored: Stored | None = None
        self.token = 0
        self.tokens = 0
        self.highest = 0
        self.notes = 0
        self.lease: tuple[str, float] | None = None

    def teardown(self) -> None:
        self.folder.cleanup()

    def clock(self) -> float:
        return self.now

    @rule(elapsed=st.sampled_from([0.5, 5.0, 30.0, 61.0]))
    def advance_time(self, elapsed: float) -> None:
        self.now += elapsed

    @rule(name=actors, seconds=seconds)
    def acquire(self, name: str, seconds: float) -> None:
        holder = self.actors[name].holder
        free = self.lease is None or self.lease[0] == holder or self.lease[1] <= self.now
        assert self.store.acquire(KEY, holder, seconds) == free
        if free:
            self.lease = holder, self.now + seconds

    @rule(name=actors)
    def release(self, name: str) -> None:
        holder = self.actors[name].holder
        self.store.release(KEY, holder)
        if self.lease and self.lease[0] == holder:
            self.lease = None

    @rule(name=actors)
    def read(self, name: str) -> None:
        actor = self.actors[name]
        actor.seen, actor.token = self.store.read(KEY), self.token
        assert actor.seen == self.stored

    @precondition(lambda self: any(actor.seen for actor in self.actors.values()))
    @rule(data=st.data())
    def store_note(self, data: st.DataObject) -> None:
        actor = data.draw(st.sampled_from([actor for actor in self.actors.values() if actor.seen]))
        self.notes += 1
        noted = Stored(actor.after, b"token %d, note %d" % (actor.token, self.notes))
        if self.write(actor, noted):
            actor.seen = noted

    @rule(name=actors)
    def store_token(self, name: str) -> None:
        """Store a new token. The actor may have the lock, may have lost it, or may never have acquired it."""
        actor = self.actors[name]
        self.tokens += 1
        # Generations continue after a deletion, so that a late holder does not mistake the new token for the one that it read.
        generation = actor.after + 1 if actor.seen else self.highest + 1
        new = Stored(generation, b"token %d" % self.tokens)
        if self.write(actor, new):
            actor.seen = new
            actor.token = self.token = self.tokens

    def write(self, actor: Actor, stored: Stored) -> bool:
        accepted = self.store.write(KEY, stored, after=actor.after)
        assert accepted == (actor.after == (self.stored.generation if self.stored else 0))
        if accepted:
            assert actor.token == self.token, "an actor replaced a token that it had not read"
            assert self.stored is None or stored.generation >= self.stored.generation
            self.stored = stored
            self.highest = max(self.highest, stored.generation)
        return accepted

    @rule(name=actors)
    def kill(self, name: str) -> None:
        actor = self.actors[name]
        self.actors[name] = Actor(name, actor.lives + 1)

    @rule()
    def delete(self) -> None:
        self.store.delete(KEY)
        self.stored, self.token = None, 0

    @invariant()
    def store_matches_model(self) -> None:
        assert self.store.read(KEY) == self.stored
        assert self.store.tenants("client") == (["1001"] if self.stored else [])


class MemoryMachine(StoreMachine):
    def new_store(self, folder: Path) -> Store:
        return MemoryStore(self.clock)


class SqliteMachine(StoreMachine):
    def new_store(self, folder: Path) -> Store:
        return SqliteStore(folder / "tokens.sqlite3", self.clock)


class KeyringMachine(StoreMachine):
    def new_store(self, folder: Path) -> Store:
        self.before = keyring.get_keyring()
        keyring.set_keyring(MemoryKeyring())
        return KeyringStore(folder=folder, clock=self.clock)

    def teardown(self) -> None:
        keyring.set_keyring(self.before)
        super().teardown()


class EncryptedMachine(StoreMachine):
    def new_store(self, folder: Path) -> Store:
        return EncryptedStore(MemoryStore(self.clock), Fernet.generate_key())


TestMemory = MemoryMachine.TestCase
TestMemory.settings = settings(max_examples=200, deadline=None)
TestSqlite = SqliteMachine.TestCase
TestSqlite.settings = settings(max_examples=20, deadline=None)
TestKeyring = KeyringMachine.TestCase
TestKeyring.settings = settings(max_examples=10, deadline=None)
TestEncrypted = EncryptedMachine.TestCase
TestEncrypted.settings = settings(max_examples=50, deadline=None)
