"""Lists of any length on any server: every row once and in order, in the fewest calls that can be."""

from typing import Any

from attrs import frozen
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.core.clients import Run, both
from tests.core.list_server import TOTALS, USUAL, Books, customers, numbers, orders

SAID = (TOTALS, TOTALS[:2], TOTALS[:1], TOTALS[1:], TOTALS[2:], ())


@frozen
class Case:
    """A list on a server, and how it is read."""

    rows: int
    limit: int | None
    most: int
    said: tuple[str, ...]
    counts_by_most: bool
    last_again: bool
    by_offset: bool
    start: int
    read_ahead: int

    @property
    def books(self) -> Books:
        return Books(self.rows, said=self.said, most=self.most, counts_by_most=self.counts_by_most, last_again=self.gives_the_last_again)

    @property
    def gives_the_last_again(self) -> bool:
        """Whoever gives its last page again, counts its pages right."""
        return self.last_again and self.counts_by_most and not self.by_offset

    @property
    def told(self) -> bool:
        """Whether it is said how many rows there are."""
        return TOTALS[0] in self.said

    @property
    def options(self) -> dict[str, Any]:
        found: dict[str, Any] = {"read_ahead": self.read_ahead}
        if self.limit is not None:
            found["limit"] = self.limit
        return found

    @property
    def size(self) -> int:
        """How long a page is."""
        return min(self.limit or 500, self.most)

    def calls(self, rows: int, told: bool) -> int:
        """The fewest calls that read so many rows and leave no doubt that there are no more."""
        pages = -(-rows // self.size)
        if told:
            return max(1, pages)
        shorter_than_the_first = rows % self.size != 0 and rows > self.size
        surely_short = rows < min(self.limit or 500, USUAL)
        return pages if shorter_than_the_first or (surely_short and rows) else pages + 1


def _cases(rows: st.SearchStrategy[int], limit: st.SearchStrategy[int | None]) -> st.SearchStrategy[Case]:
    return st.builds(
        Case,
        rows=rows,
        limit=limit,
        most=st.sampled_from([500, 500, 100, 250]),
        said=st.sampled_from(SAID),
        counts_by_most=st.booleans(),
        last_again=st.booleans(),
        by_offset=st.booleans(),
        start=st.integers(0, 12),
        read_ahead=st.sampled_from([0, 0, 1, 2, 5]),
    )


LENGTHS = st.integers(0, 1200) | st.sampled_from([99, 100, 101, 199, 200, 400, 499, 500, 501, 1000, 1001])
cases = _cases(st.integers(0, 40), st.integers(1, 12)) | _cases(LENGTHS, st.none() | st.integers(90, 500))


@both
@settings(deadline=None, max_examples=150)
@given(case=cases)
def test_from_the_first_page_on_every_row_comes_once_in_the_fewest_calls(run: Run, case: Case) -> None:
    books = case.books
    options = case.options | ({"offset": 0} if case.by_offset else {})
    assert numbers(run(books, lambda fortnox: customers(fortnox, **options))) == list(range(1, case.rows + 1))
    fewest = case.calls(case.rows, case.told)
    # Where the page that is one too many is not empty but the last one again, those ahead of it may have been asked for.
    assert fewest <= len(books.requests) <= fewest + (case.read_ahead if case.gives_the_last_again else 0)


@both
@settings(deadline=None, max_examples=100)
@given(case=cases)
def test_from_any_page_on_every_row_comes_once(run: Run, case: Case) -> None:
    books = case.books
    page, pages = 1 + case.start, -(-case.rows // case.size)
    if case.gives_the_last_again:
        page = min(page, max(pages, 1))
    before = (page - 1) * case.size
    expected = list(range(1, case.rows + 1))[before:]
    options = {"offset": before} if case.by_offset else {"page": 1 + case.start}
    # What is a page in the middle of a list is not to be known of a server whose pages are shorter than it counts them.
    assume(case.counts_by_most or case.most >= (case.limit or 500) or case.by_offset)
    assert numbers(run(books, lambda fortnox: customers(fortnox, **options, **case.options))) == expected
    assert len(books.requests) <= case.calls(len(expected), told=False) + 1 + case.read_ahead


@both
@settings(deadline=None, max_examples=100)
@given(case=cases)
def test_by_offsets_alone_every_row_comes_once_in_the_fewest_calls(run: Run, case: Case) -> None:
    books = case.books
    options = {name: value for name, value in case.options.items() if name != "read_ahead"}
    expected = list(range(1, case.rows + 1))[case.start :]
    assert numbers(run(books, lambda fortnox: orders(fortnox, offset=case.start, **options))) == expected
    assert len(books.requests) == case.calls(len(expected), told=False)


@both
@settings(deadline=None, max_examples=100)
@given(case=cases, count=st.integers(1, 40) | st.integers(1, 1500), listing=st.sampled_from([customers, orders]))
def test_take_gives_the_first_rows_and_asks_for_hardly_more(run: Run, case: Case, count: int, listing: Any) -> None:
    books = case.books
    # The warehouse takes a higher limit than this server gives.
    options = case.options if listing is customers else {"limit": case.limit or 500}
    taken = numbers(run(books, lambda fortnox: listing(fortnox, **options).take(count)))
    assert taken == list(range(1, min(case.rows, count) + 1))
    asked = sum(int(query["limit"]) for query in books.requests)
    told = case.told and listing is customers
    if case.most == 500 and (case.rows >= count or told) and not case.gives_the_last_again:
        calls = -(-count // case.size)
        assert len(books.requests) <= calls
        assert asked < count + calls


@both
@settings(deadline=None, max_examples=100)
@given(
    counts=st.lists(st.integers(0, 30), min_size=1, max_size=12),
    limit=st.integers(1, 7),
    said=st.sampled_from(SAID),
    by_offset=st.booleans(),
    read_ahead=st.sampled_from([0, 0, 3]),
)
def test_while_rows_come_and_go_the_reading_ends_and_gives_none_twice(
    run: Run, counts: list[int], limit: int, said: tuple[str, ...], by_offset: bool, read_ahead: int
) -> None:
    books = Books(counts[0], said=said, moving=iter(counts))
    options = {"offset": 0} if by_offset else {}
    read = numbers(run(books, lambda fortnox: customers(fortnox, limit=limit, read_ahead=read_ahead, **options)))
    assert read == sorted(set(read))
    assert len(books.requests) <= 30 // limit + 2 + read_ahead
    if counts == sorted(counts) and not read_ahead:
        # Rows only came: all that were there at the last answer were read.
        assert read == list(range(1, books.rows + 1))
    # What was there from the beginning to the end is read in any case.
    assert set(range(1, min(counts) + 1)) <= set(read)
