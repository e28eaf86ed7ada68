"""Check each fixture against the published document, the generated models, and the requests of the client."""

from functools import cache

import pytest
from fortnox_client.operations import OPERATIONS

from tools.evidence import exchange, fixtures, samples
from tools.evidence.contract import Contract
from tools.evidence.fixtures import Fixture
from tools.evidence.synthetic import Synthetic

ALL = fixtures.load_all()
each = pytest.mark.parametrize("fixture", ALL, ids=lambda fixture: fixture.name)


@cache
def contract() -> Contract:
    return Contract.of(samples.published())


@each
def test_fixture_matches_document(fixture: Fixture) -> None:
    assert contract().faults(fixture) == []
    assert contract().statement_faults(fixture) == []


@each
def test_fixture_is_decoded_and_sent(fixture: Fixture) -> None:
    call = exchange.send(fixture)
    assert call.model_faults() == []
    assert call.request_faults() == []
    assert call.reported_drift() == exchange.expected_drift(fixture), "the client must report the drift that the document shows"


def test_each_operation_has_a_fixture() -> None:
    assert {fixture.operation for fixture in ALL} == set(OPERATIONS)


def test_synthetic_fixtures_are_up_to_date() -> None:
    made = {fixture.name for fixture in Synthetic(samples.published()).all()}
    assert made == {fixture.name for fixture in ALL if fixture.evidence == "synthetic"}, (
        "run `nox -s fixtures`, and remove the files that it no longer writes"
    )


def test_operation_table_matches_fixtures() -> None:
    for fixture in ALL:
        if fixture.facts is not None:
            row = OPERATIONS[fixture.operation]
            assert row.scope == next(iter(fixture.facts.get("scopes", ())), None), fixture.name
            assert row.safe == (fixture.method == "GET" and "effect" not in fixture.facts), fixture.name


def test_synthetic_fixtures_are_no_evidence() -> None:
    assert all((fixture.evidence == "synthetic") == fixture.seen.startswith("nowhere") for fixture in ALL)
    assert all((fixture.evidence == "synthetic") == (fixture.holds is not None) for fixture in ALL)
