"""A sandbox with Fortnox's limit in a process of its own, so that its work is not taken for its callers'."""

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
        url: where it is.
        tokens: an access token for each company.
    """

    url: str
    tokens: tuple[str, ...] = field(repr=False)
    _told: Connection

    def counted(self) -> tuple[dict[int, list[float]], dict[int, int]]:
        """When the requests of each company were counted, and how many were refused."""
        self._told.send("counted")
        return self._told.recv()


@contextmanager
def limit_server(companies: int, least: float, most: float) -> Iterator[LimitServer]:
    """Companies 1 and on, whose requests travel between so many seconds before they are counted. Each draws by a seed: its number."""
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
    chances = {number: random.Random(number) for number in numbers}
    limits = Limits(latency=lambda key: chances[key[1]].uniform(least, most))
    with serve(grants, limits=limits) as sandbox:
        requested = ConsentRequest(integration, SCOPES, "state")
        reported.send(
            (sandbox.url, tuple(grants.exchange(integration, grants.approve(requested, number)).access_token for number in numbers))
        )
        while reported.recv() == "counted":
            accepted = {tenant: list(times) for (_, tenant), times in limits.accepted.items()}
            reported.send((accepted, {tenant: count for (_, tenant), count in limits.throttled.items()}))
