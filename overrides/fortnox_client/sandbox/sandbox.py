"""A local Fortnox server with its companies, an integration that they approved, and controls for tests."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

from fortnox_client import AsyncFortnox, Fortnox, Hooks, RateLimiter
from fortnox_client.environment import connect
from fortnox_client.operations import OPERATIONS
from fortnox_client.sandbox.api.api_errors import ApiError
from fortnox_client.sandbox.api.behaviour import Settings
from fortnox_client.sandbox.api.behaviours import banks, recurring_billing
from fortnox_client.sandbox.api.company_data import CompanyData
from fortnox_client.sandbox.api.engine import Engine
from fortnox_client.sandbox.api.store import Store
from fortnox_client.sandbox.application import LOOPBACK, create_controls
from fortnox_client.sandbox.clock import Clock
from fortnox_client.sandbox.consent import ConsentRequest
from fortnox_client.sandbox.demo_company import seed_demo
from fortnox_client.sandbox.faults import Fault
from fortnox_client.sandbox.grants import Grants
from fortnox_client.sandbox.limits import Limits
from fortnox_client.sandbox.models import Company, Integration
from fortnox_client.sandbox.request_log import RecordedRequest
from fortnox_client.sandbox.server import start_server

F = TypeVar("F", bound=Fortnox | AsyncFortnox)

CLIENT_ID = "sandbox"
CLIENT_SECRET = "sandbox-secret"  # noqa: S105, it opens nothing but a sandbox
REDIRECT_URIS = ("http://127.0.0.1:8910/", "http://localhost:8910/")
COMPANIES = (Company(1001, "Exempelbolaget AB", test=True), Company(1002, "Andra Exempelbolaget AB"))


class Sandbox:
    """A running local Fortnox server. Use it as a context manager, or call `stop()`.

    All companies have approved a service account with all scopes for the sandbox's integration, so client credentials work at once.
    The authorization code flow is available through the consent page.

    Args:
        port: the TCP port; 0 for any free port.
        db: the path of a SQLite file for the data; None for in-memory data. Tokens are always in memory.
        seed: the seed of a demo company with one year of data, created unless the first company has customers. The same seed gives the
            same data on the same date. None for an empty company.
        latency: the simulated latency of API requests in milliseconds.
        window: the length of the rate limit window in seconds, in which 25 requests are allowed; 5 at Fortnox. 0 for no rate limit.
        address: the address to listen on. The client secret is public: anyone who can reach the address can use the sandbox.
        host_names: additional allowed values of the Host header, such as the name of a container. Others get status 403, as protection
            against DNS rebinding.
        companies: the companies; the first one is the default of all methods.
        redirect_uris: the redirect URIs of the integration.
        new_documents: whether an action that creates a document from another one, such as `orders.create_invoice`, responds with the new
            document instead of the original.
        total_headers: whether lists of recurring billing have headers with totals.
        start: the time that the clock of the sandbox starts at, aware; the system time by default. With a fixed time, tests with dates
            give the same results in each year.

    Attributes:
        company: the first company.
        integration: the integration, with its client id, client secret, redirect URIs and scopes.
        grants: the OAuth state, with the clock.

    Raises:
        ValueError: `start` has no time zone.
        OSError: the port is in use or the address is not available.
        sqlite3.Error: `db` is not a database of the sandbox or cannot be written.

    Example:
        with Sandbox(seed=1) as sandbox, sandbox.connect() as fortnox:
            print(fortnox.invoices.list(filter="unpaid").total())
    """

    def __init__(
        self,
        *,
        port: int = 0,
        db: Path | str | None = None,
        seed: int | None = None,
        latency: float = 0.0,
        window: float = 5.0,
        address: str = LOOPBACK,
        host_names: Iterable[str] = (),
        companies: Sequence[Company] = COMPANIES,
        redirect_uris: Iterable[str] = REDIRECT_URIS,
        new_documents: bool = False,
        total_headers: bool = True,
        start: datetime | None = None,
    ) -> None:
        scopes = frozenset(operation.scope for operation in OPERATIONS.values() if operation.scope is not None)
        self.integration = Integration(CLIENT_ID, CLIENT_SECRET, tuple(redirect_uris), scopes, name="Exempelintegrationen")
        if start is not None and start.tzinfo is None:
            raise ValueError(f"start must be an aware datetime, got {start.isoformat()}; add a time zone, such as tzinfo=UTC")
        self.grants = Grants([self.integration], companies, Clock(start))
        self.company = companies[0]
        self._seed, self._window = seed, window
        self._store = Store(":memory:" if db is None else db)
        self._engine = Engine(self._store, self.grants.clock, Settings(new_documents, total_headers))
        if self._seed is not None and not self._engine.company_data(self.company).count("customers"):
            seed_demo(self._engine, self.company, self._seed)
            self._store.save_snapshot()
        self._consent()
        self._limits = Limits(seconds=window, latency=lambda _: latency / 1000)
        self._controls = create_controls(self.grants, self._engine, self._reset)
        self._server = start_server(
            self.grants, port, self._limits, engine=self._engine, controls=self._controls, address=address, host_names=host_names
        )

    def __repr__(self) -> str:
        return f"<Sandbox at {self.url}>"

    @property
    def url(self) -> str:
        """The base URL, for the API and for OAuth: the `base_url` of a client."""
        return self._server.url

    def environment(self, tenant: int | None = None) -> dict[str, str]:
        """Return the environment variables with which `Fortnox.from_env()` connects to a company.

        Args:
            tenant: the tenant id; the first company by default.

        Returns:
            Names and values of variables, with a token store in memory. Without a rate limit in the sandbox, FORTNOX_RATE_LIMIT is 0.
        """
        return {
            **({} if self._window else {"FORTNOX_RATE_LIMIT": "0"}),
            "FORTNOX_BASE_URL": self.url,
            "FORTNOX_CLIENT_ID": CLIENT_ID,
            "FORTNOX_CLIENT_SECRET": CLIENT_SECRET,
            "FORTNOX_TENANT_ID": str(tenant or self.company.tenant),
            "FORTNOX_TOKEN_STORE": "memory://",
        }

    @property
    def requests(self) -> list[RecordedRequest]:
        """The requests so far (at most the last 10,000), with the status of each response."""
        return list(self._controls.request_log.requests)

    def connect(self, tenant: int | None = None, *, hooks: Hooks | None = None) -> Fortnox:
        """Return a client of a company. Close it, or use it as a context manager.

        Its rate limiter has the window of the sandbox.

        Args:
            tenant: the tenant id; the first company by default.
            hooks: functions that are called for each request; None for none.

        Returns:
            A synchronous client.
        """
        return self._connect(Fortnox, tenant, hooks)

    def connect_async(self, tenant: int | None = None, *, hooks: Hooks | None = None) -> AsyncFortnox:
        """Return an asynchronous client of a company. Close it, or use it as an async context manager.

        Args:
            tenant: the tenant id; the first company by default.
            hooks: functions that are called for each request; None for none.

        Returns:
            An asynchronous client.
        """
        return self._connect(AsyncFortnox, tenant, hooks)

    def add_bank_order(self, order: Mapping[str, Any], tenant: int | None = None) -> int:
        """Add an order of a bank process. No operation of the API creates one.

        Args:
            order: the fields, by Fortnox's names, such as `{"company_information": {"organization_number": "550000-1001"}}`.
            tenant: the tenant id; the first company by default.

        Returns:
            The id of the order.
        """
        with self._store.transaction(writes=True):
            return banks.add_order(self._company_data(tenant), order)

    def add_bank_start_order(self, order: Mapping[str, Any], tenant: int | None = None) -> str:
        """Add a start order of a bank process. No operation of the API creates one.

        Args:
            order: the fields, by Fortnox's names.
            tenant: the tenant id; the first company by default.

        Returns:
            The id of the order.
        """
        with self._store.transaction(writes=True):
            return banks.add_start_order(self._company_data(tenant), order)

    def add_deviation(self, recurring_id: str, deviation: Mapping[str, Any], tenant: int | None = None) -> str:
        """Add a deviation of a recurring. No operation of the API creates one.

        Args:
            recurring_id: the id of the recurring.
            deviation: the fields, by Fortnox's names, such as `{"deviation_type": "SKIP", "target_invoice_index": 2}`.
            tenant: the tenant id; the first company by default.

        Returns:
            The id of the deviation.

        Raises:
            ValueError: the recurring does not exist.
        """
        try:
            with self._store.transaction(writes=True):
                return recurring_billing.add_deviation(self._company_data(tenant), recurring_id, deviation)
        except ApiError as failure:
            raise ValueError(f"there is no recurring {recurring_id}") from failure

    def fault(self, fault: Fault) -> None:
        """Inject a fault into the next requests that match it.

        Args:
            fault: the fault. It is added after the pending ones.
        """
        self._controls.faults.add(fault)

    def lock_period(self, until: date | None, tenant: int | None = None) -> None:
        """Lock the period until a date: nothing can be posted to it. No operation of the API does so.

        Args:
            until: the last date of the locked period; None for no locked period.
            tenant: the tenant id; the first company by default.
        """
        self._controls.lock_period(until, tenant)

    def advance_time(self, **by: float) -> datetime:
        """Move the sandbox's clock, so that tokens expire and invoices become due.

        Args:
            **by: keyword arguments of `timedelta`, such as `days=40` or `hours=-1`.

        Returns:
            The new time, in UTC.

        Raises:
            ValueError: the new time is not between the years 2000 and 2200.
        """
        return self._controls.advance_time(timedelta(**by))

    def now(self) -> datetime:
        """Read the sandbox's clock.

        Returns:
            An aware datetime in UTC.
        """
        return datetime.fromtimestamp(self.grants.clock.now(), UTC)

    def reset(self) -> None:
        """Restore the initial state: the data of the start, also in a file, and every company's consent to the service account.

        Faults, the request log and the rate limit counters are emptied. The clock is set to its start. Tokens stay valid.
        """
        self._controls.reset()

    def stop(self) -> None:
        """Stop the server. Requests in progress have 1 second to complete."""
        self._server.stop()
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None) -> None:
        self.stop()

    def _company_data(self, tenant: int | None) -> CompanyData:
        return self._engine.company_data(self.company if tenant is None else self.grants.companies[tenant])

    def _connect(self, kind: type[F], tenant: int | None, hooks: Hooks | None) -> F:
        limiter = RateLimiter(seconds=self._window) if self._window else RateLimiter(count=sys.maxsize)
        return connect(kind, self.environment(tenant), None, None, limiter, hooks, self.grants.clock.now)

    def _consent(self) -> None:
        """Record the consent of every company to the service account, with all scopes."""
        scopes = tuple(sorted(self.integration.scopes))
        for tenant in self.grants.companies:
            self.grants.approve(ConsentRequest(self.integration, scopes, "state", account_type="service"), tenant)

    def _reset(self) -> None:
        self._engine.reset()
        self._limits.reset()
        self._consent()
