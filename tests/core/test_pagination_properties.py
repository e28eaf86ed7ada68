"""Pagination of lists of any length on any server: every row once, in order, with the fewest requests."""

from typing import Any

from attrs import frozen
from fortnox_client.errors import IncompleteList
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.core.clients import Run, both, collect
from tests.core.list_server import TOTALS, FakeListServer, customers, numbers, orders

TOTALS_SENT = (TOTALS, TOTALS[:2], TOTALS[:1], TOTALS[1:], TOTALS[2:], ())


@frozen
class Case:
    """A list on a server, and the options that it is read with."""

    rows: int
    limit: int | None
    max_rows: int
    totals: tuple[str, ...]
    counts_by_max_rows: bool
    repeats_last: bool
    by_offset: bool
    start: int
    read_ahead: int

    @property
    def server(self) -> FakeListServer:
        return FakeListServer(
            self.rows,
            totals=self.totals,
            max_rows=self.max_rows,
            counts_by_max_rows=self.counts_by_max_rows,
            repeats_last=self.server_repeats_last,
        )

    @property
    def server_repeats_last(self) -> bool:
        """A server that repeats its last page must count its rows or its pages correctly."""
        return self.repeats_last and self.counts_by_max_rows and not self.by_offset and self.counts

    @property
    def has_total(self) -> bool:
        """Whether the server sends the number of rows."""
        return TOTALS[0] in self.totals

    @property
    def counts(self) -> bool:
        """Whether the server sends the number of rows or the number of pages."""
        return any(name in self.totals for name in TOTALS[:2])

    @property
    def options(self) -> dict[str, Any]:
        found: dict[str, Any] = {"read_ahead": self.read_ahead}
        if self.limit is not None:
            found["limit"] = self.limit
        return found

    @property
    def size(self) -> int:
        """Number of rows of a full page."""
        return min(self.limit or 500, self.max_rows)

    def count_requests(self, rows: int, has_total: bool) -> int:
        """Return the fewest requests that read the rows and show that there are no more."""
        pages = -(-rows // self.size)
        if has_total:
            return max(1, pages)
        return pages + 1  # only an empty page shows the end


def _cases(rows: st.SearchStrategy[int], limit: st.SearchStrategy[int | None]) -> st.SearchStrategy[Case]:
    return st.builds(
        Case,
        rows=rows,
        limit=limit,
        max_rows=st.sampled_from([500, 500, 100, 250]),
        totals=st.sampled_from(TOTALS_SENT),
        counts_by_max_rows=st.booleans(),
        repeats_last=st.booleans(),
        by_offset=st.booleans(),
        start=st.integers(0, 12),
        read_ahead=st.sampled_from([0, 0, 1, 2, 5]),
    )


LENGTHS = st.integers(0, 1200) | st.sampled_from([99, 100, 101, 199, 200, 400, 499, 500, 501, 1000, 1001])
cases = _cases(st.integers(0, 40), st.integers(1, 12)) | _cases(LENGTHS, st.none() | st.integers(90, 500))


@both
@settings(deadline=None, max_examples=150)
@given(case=cases)
def test_list_from_first_page_uses_fewest_requests(run: Run, case: Case) -> None:
    server = case.server
    options = case.options | ({"offset": 0} if case.by_offset else {})
    assert numbers(run(server, lambda fortnox: customers(fortnox, **options))) == list(range(1, case.rows + 1))
    fewest = case.count_requests(case.rows, case.has_total)
    # If the page past the end repeats the last page, pages that were read ahead may have been requested too.
    assert fewest <= len(server.requests) <= fewest + (case.read_ahead if case.server_repeats_last else 0)


@both
@settings(deadline=None, max_examples=100)
@given(case=cases)
def test_list_from_any_page_returns_each_row_once(run: Run, case: Case) -> None:
    server = case.server
    page, pages = 1 + case.start, -(-case.rows // case.size)
    if case.server_repeats_last:
        page = min(page, max(pages, 1))
    before = (page - 1) * case.size
    expected = list(range(1, case.rows + 1))[before:]
    options = {"offset": before} if case.by_offset else {"page": page}
    # If a server sends smaller pages than it counts, a page in the middle of the list has no defined start.
    assume(case.counts_by_max_rows or case.max_rows >= (case.limit or 500) or case.by_offset)
    assert numbers(run(server, lambda fortnox: customers(fortnox, **options, **case.options))) == expected
    assert len(server.requests) <= case.count_requests(len(expected), has_total=False) + 1 + case.read_ahead


@both
@settings(deadline=None, max_examples=100)
@given(case=cases)
def test_list_by_offset_uses_fewest_requests(run: Run, case: Case) -> None:
    server = case.server
    options = {name: value for name, value in case.options.items() if name != "read_ahead"}
    expected = list(range(1, case.rows + 1))[case.start :]
    assert numbers(run(server, lambda fortnox: orders(fortnox, offset=case.start, **options))) == expected
    assert len(server.requests) == case.count_requests(len(expected), has_total=False)


@both
@settings(deadline=None, max_examples=100)
@given(case=cases, count=st.integers(1, 40) | st.integers(1, 1500), listing=st.sampled_from([customers, orders]))
def test_take_requests_few_extra_rows(run: Run, case: Case, count: int, listing: Any) -> None:
    server = case.server
    # The warehouse accepts a higher limit than this server returns.
    options = case.options if listing is customers else {"limit": case.limit or 500}
    taken = numbers(run(server, lambda fortnox: listing(fortnox, **options).take(count)))
    assert taken == list(range(1, min(case.rows, count) + 1))
    requested = sum(int(query["limit"]) for query in server.requests)
    has_total = case.has_total and listing is customers
    if case.max_rows == 500 and (case.rows >= count or has_total) and not case.server_repeats_last:
        calls = -(-count // case.size)
        assert len(server.requests) <= calls
        assert requested < count + calls


@both
@settings(deadline=None, max_examples=100)
@given(
    counts=st.lists(st.integers(0, 30), min_size=1, max_size=12),
    limit=st.integers(1, 7),
    totals=st.sampled_from(TOTALS_SENT),
    by_offset=st.booleans(),
    read_ahead=st.sampled_from([0, 0, 3]),
)
def test_list_with_changing_rows_ends_without_duplicates(
    run: Run, counts: list[int], limit: int, totals: tuple[str, ...], by_offset: bool, read_ahead: int
) -> None:
    server = FakeListServer(counts[0], totals=totals, row_counts=iter(counts))
    options = {"offset": 0} if by_offset else {}
    rows: list[Any] = []
    try:
        run(server, lambda fortnox: collect(customers(fortnox, limit=limit, read_ahead=read_ahead, **options), rows))
    except IncompleteList as error:
        assert counts != sorted(counts), "the list was complete"
        assert error.rows == len(rows)
    read = numbers(rows)
    assert read == sorted(set(read))
    # Each added row can make another short page of a list without a total.
    assert len(server.requests) <= 30 // limit + 2 + read_ahead + len(counts)
    if counts == sorted(counts) and not read_ahead and TOTALS[0] in totals:
        # Rows were only added, and the total shows it: all rows of the last response were read.
        assert read == list(range(1, server.rows + 1))
    # Rows that existed all the time are always read.
    assert set(range(1, min(counts) + 1)) <= set(read)
