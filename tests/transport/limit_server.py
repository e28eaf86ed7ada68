"""A sandbox with the rate limit of Fortnox in a separate process, so that its load does not slow the clients."""

import random
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing import get_context
from multiprocessing.connection import Connection

from attrs import field, frozen
from fortnox_client.sandbox import Company, ConsentRequest, Integration, Limits, serve

from tests.secret_markers import MarkedGrants

CLIENT = "client"
SCOPES = ("companyinformation",)
START_SECONDS = 30


@frozen
class LimitServer:
    """A running sandbox.

    Attributes:
        url: base URL of the sandbox.
        tokens: an access token of each company.
    """

    url: str
    tokens: tuple[str, ...] = field(repr=False)
    _connection: Connection

    def counted(self) -> tuple[dict[int, list[float]], dict[int, int]]:
        """Return the times of the accepted requests of each company, and the number of responses with 429."""
        self._connection.send("counted")
        return self._connection.recv()


@contextmanager
def limit_server(companies: int, least: float, most: float) -> Iterator[LimitServer]:
    """Run a sandbox with companies from 1 on.

    Args:
        companies: number of companies.
        least: shortest time in seconds that a request travels before it is counted.
        most: longest such time. The number of the company is the random seed.
    """
    ours, theirs = get_context("spawn").Pipe()
    process = get_context("spawn").Process(target=_run, args=(theirs, companies, least, most))
    process.start()
    try:
        assert ours.poll(START_SECONDS)
        url, tokens = ours.recv()
        yield LimitServer(url, tokens, ours)
    finally:
        ours.send("stop")
        process.join(START_SECONDS)
        process.close()


def _run(reported: Connection, companies: int, least: float, most: float) -> None:
    integration = Integration(CLIENT, "pl4nted-secret", ("https://integration.example/back",), set(SCOPES))
    numbers = range(1, companies + 1)
    grants = MarkedGrants([integration], [Company(number, f"Company {number}") for number in numbers])
    generators = {number: random.Random(number) for number in numbers}
    limits = Limits(latency=lambda key: generators[key[1]].uniform(least, most))
    with serve(grants, limits=limits) as sandbox:
        consent = ConsentRequest(integration, SCOPES, "state")
        reported.send(
            (sandbox.url, tuple(grants.exchange(integration, grants.approve(consent, number)).access_token for number in numbers))
        )
        while reported.recv() == "counted":
            accepted = {tenant: list(times) for (_, tenant), times in limits.accepted.items()}
            reported.send((accepted, {tenant: count for (_, tenant), count in limits.throttled.items()}))
