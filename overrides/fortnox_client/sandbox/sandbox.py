"""A whole Fortnox on this machine: companies, their books, an integration that they have let in, and the server."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from fortnox_client.operations import OPERATIONS
from fortnox_client.sandbox.api.api_errors import ApiError
from fortnox_client.sandbox.api.behaviour import Settings
from fortnox_client.sandbox.api.behaviours import banks, recurring
from fortnox_client.sandbox.api.company_data import CompanyData
from fortnox_client.sandbox.api.engine import Engine
from fortnox_client.sandbox.api.store import Store
from fortnox_client.sandbox.application import LOOPBACK
from fortnox_client.sandbox.consent import ConsentRequest
from fortnox_client.sandbox.control import Controls
from fortnox_client.sandbox.demo_company import seed_demo
from fortnox_client.sandbox.faults import Fault
from fortnox_client.sandbox.grants import Grants
from fortnox_client.sandbox.limits import Limits
from fortnox_client.sandbox.models import Company, Integration
from fortnox_client.sandbox.request_log import RecordedRequest
from fortnox_client.sandbox.server import Server

if TYPE_CHECKING:
    from fortnox_client import AsyncFortnox, Fortnox, RateLimiter

CLIENT_ID = "sandbox"
CLIENT_SECRET = "sandbox-secret"  # noqa: S105, it opens nothing but a sandbox
REDIRECT_URIS = ("http://127.0.0.1:8910/", "http://localhost:8910/")
COMPANIES = (Company(1001, "Exempelbolaget AB", test=True), Company(1002, "Andra Exempelbolaget AB"))


class Sandbox:
    """A running Fortnox of one's own. Leaving `with`, or `stop()`, ends it.

    Its companies have let the integration act as a service account, so that client credentials work at once; by the consent page they
    can be asked as persons.

    Args:
        port: where it listens; 0 is any free port.
        db: a file for the books; without one they are in memory.
        seed: gives the first company a year of business, unless its books hold some already: the same for the same seed.
        latency: the milliseconds that a request of the API travels.
        window: the seconds in which 25 requests are let through, 5 at Fortnox; 0 lets all through.
        address: where it listens. All who reach another address than that of loopback can use it.
        host_names: the names by which it may be called besides its addresses, such as that of a container.
        companies: whose books there are.
        redirect_uris: where the consent page may send a browser.
        new_documents: whether an action that makes a document of another, such as orders.create_invoice, responds with the new one, and
            not with the one that it is made of.
        total_headers: whether a list of recurring billing names its totals in headers.

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
    ) -> None:
        scopes = frozenset(operation.scope for operation in OPERATIONS.values() if operation.scope is not None)
        self.integration = Integration(CLIENT_ID, CLIENT_SECRET, tuple(redirect_uris), scopes, name="Exempelintegrationen")
        self.grants = Grants([self.integration], companies)
        self.company = companies[0]
        self._seed, self._window = seed, window
        self._store = Store(":memory:" if db is None else db)
        self._engine = Engine(self._store, self.grants.clock, Settings(new_documents, total_headers))
        if self._seed is not None and not self._engine.company_data(self.company).count("customers"):
            seed_demo(self._engine, self.company, self._seed)
            self._store.save_snapshot()
        self._consent()
        self._limits = Limits(seconds=window, latency=lambda _: latency / 1000)
        self._controls = Controls(self.grants.clock, self._reset)
        self._server = Server(
            self.grants, port, self._limits, engine=self._engine, controls=self._controls, address=address, host_names=host_names
        )

    @property
    def url(self) -> str:
        """Where it answers, as apps.fortnox.se and api.fortnox.se do: the base_url of a client."""
        return self._server.url

    def environment(self, tenant: int | None = None) -> dict[str, str]:
        """What `Fortnox.from_env()` connects to a company by, to the first one without a tenant."""
        return {
            "FORTNOX_BASE_URL": self.url,
            "FORTNOX_CLIENT_ID": CLIENT_ID,
            "FORTNOX_CLIENT_SECRET": CLIENT_SECRET,
            "FORTNOX_TENANT_ID": str(tenant or self.company.tenant),
            "FORTNOX_TOKEN_STORE": "memory://",
        }

    @property
    def requests(self) -> list[RecordedRequest]:
        """The requests so far, and how they were answered."""
        return list(self._controls.request_log.asked)

    def connect(self, tenant: int | None = None) -> Fortnox:
        """A client of a company, of the first one without a tenant; close it. It keeps to the sandbox's rate limit, and to none where
        there is none.
        """
        from fortnox_client import Fortnox

        return Fortnox.from_env(self.environment(tenant), rate_limiter=self._rate_limiter())

    def connect_async(self, tenant: int | None = None) -> AsyncFortnox:
        """The async mirror of connect."""
        from fortnox_client import AsyncFortnox

        return AsyncFortnox.from_env(self.environment(tenant), rate_limiter=self._rate_limiter())

    def add_bank_order(self, order: Mapping[str, Any], tenant: int | None = None) -> int:
        """Put an order of a bank process into a company's books, and return its id.

        Args:
            order: its fields by Fortnox's names, such as `{"company_information": {"organization_number": "550000-1001"}}`.
            tenant: the company; the first one without it.
        """
        with self._store.transaction(writes=True):
            return banks.add_order(self._company_data(tenant), order)

    def add_bank_start_order(self, order: Mapping[str, Any], tenant: int | None = None) -> str:
        """Put an order to start a company into a company's books, and return its id. It takes what add_bank_order takes."""
        with self._store.transaction(writes=True):
            return banks.add_start_order(self._company_data(tenant), order)

    def add_deviation(self, recurring_id: str, deviation: Mapping[str, Any], tenant: int | None = None) -> str:
        """Put a deviation of a recurring into a company's books, and return its id. Raise ValueError without such a recurring.

        Args:
            recurring_id: the id of the recurring.
            deviation: its fields by Fortnox's names, such as `{"deviation_type": "SKIP", "target_invoice_index": 2}`.
            tenant: the company; the first one without it.
        """
        try:
            with self._store.transaction(writes=True):
                return recurring.add_deviation(self._company_data(tenant), recurring_id, deviation)
        except ApiError as failure:
            raise ValueError(f"there is no recurring {recurring_id}") from failure

    def fault(self, fault: Fault) -> None:
        """Has something go wrong with the next requests that it fits."""
        self._controls.faults.add(fault)

    def advance_time(self, **by: float) -> datetime:
        """Sets the clock ahead by days, hours, minutes, seconds; the time it then is."""
        return self._controls.advance_time(timedelta(**by))

    def now(self) -> datetime:
        """The sandbox's time."""
        return datetime.fromtimestamp(self.grants.clock.now(), UTC)

    def reset(self) -> None:
        """Begins anew: books as at the start, no faults, nothing asked or counted, the machine's time, every company's consent to the
        service account. Tokens stay. Where the books are in a file, that is as it was when the sandbox started.
        """
        self._controls.reset()

    def stop(self) -> None:
        """Ends the server; calls under way get a second to end."""
        self._server.stop()
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None) -> None:
        self.stop()

    def _company_data(self, tenant: int | None) -> CompanyData:
        return self._engine.company_data(self.company if tenant is None else self.grants.companies[tenant])

    def _rate_limiter(self) -> RateLimiter:
        from fortnox_client import RateLimiter

        return RateLimiter(seconds=self._window) if self._window else RateLimiter(count=sys.maxsize)

    def _consent(self) -> None:
        """Every company lets the integration act as a service account."""
        scopes = tuple(sorted(self.integration.scopes))
        for tenant in self.grants.companies:
            self.grants.approve(ConsentRequest(self.integration, scopes, "state", account_type="service"), tenant)

    def _reset(self) -> None:
        self._engine.reset()
        self._limits.reset()
        self._consent()
