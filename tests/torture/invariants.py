"""The invariants of every program."""

from collections.abc import Callable

from tests.torture.outcome import Outcome


def _token_is_not_lost(outcome: Outcome) -> bool:
    """The consent is usable, unless a response of the token endpoint was lost, or a process with the only token ended."""
    return outcome.lost_renewals > 0 or outcome.process_may_have_lost or all(each == "ok" for each in outcome.settled)


def _no_write_twice(outcome: Outcome) -> bool:
    return all(count <= 1 for count in outcome.writes.values())


def _reported_writes_happened(outcome: Outcome) -> bool:
    return all(outcome.writes.get(name) == 1 for result in outcome.results for name in result.created)


def _no_row_lost(outcome: Outcome) -> bool:
    return all(result.complete for result in outcome.results)


def _no_foreign_exception(outcome: Outcome) -> bool:
    return all(result.ending != "foreign" for result in outcome.results)


def _no_descriptor_left(outcome: Outcome) -> bool:
    return outcome.descriptors <= 0


def _no_thread_left(outcome: Outcome) -> bool:
    return not outcome.threads


def _no_caller_is_stuck(outcome: Outcome) -> bool:
    return all(result.seconds <= result.limit for result in outcome.results)


INVARIANTS: dict[str, Callable[[Outcome], bool]] = {
    "no token is lost outside the window": _token_is_not_lost,
    "no write is sent twice": _no_write_twice,
    "a reported write has happened": _reported_writes_happened,
    "no row is lost in silence": _no_row_lost,
    "no foreign exception": _no_foreign_exception,
    "no descriptor is left": _no_descriptor_left,
    "no thread is left": _no_thread_left,
    "no caller is stuck beyond its deadline": _no_caller_is_stuck,
}


def find_violations(outcome: Outcome) -> list[str]:
    """Return the names of the invariants that an outcome violates."""
    return [name for name, holds in INVARIANTS.items() if not holds(outcome)]
