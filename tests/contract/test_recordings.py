"""Check each recorded exchange in FORTNOX_RECORDINGS as the fixtures are checked. They are not part of this project.

The client calls the operation. It must send the recorded path, query and body, and decode the recorded response.
"""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fortnox_core.errors import Response, ResponseError, build_error
from fortnox_core.operation import Operation

from tools.evidence import exchange, explained_drift, recordings, samples
from tools.evidence.contract import Contract
from tools.evidence.exchange import Exchange
from tools.evidence.fixtures import JSON


@pytest.fixture(scope="module")
def calls(recordings_paths: tuple[Path, ...]) -> list[Exchange]:
    """Send every recorded or documented JSON exchange with the client."""
    return [exchange.send(each) for each in recordings.read(recordings_paths)]


def test_recorded_responses_are_decoded_and_drift_explained(calls: list[Exchange], request: pytest.FixtureRequest) -> None:
    current = explained_drift.current(calls)
    if request.config.getoption("--rewrite"):
        explained_drift.rewrite(current)
    listed = explained_drift.listed()
    counted = Counter(call.fixture.evidence for call in calls)
    print(f"\n{dict(counted)} responses decoded, {len(current)} properties drift")
    assert {each.facts() for each in listed} == {each.facts() for each in current}, (
        f"run with --rewrite to write {explained_drift.FILE.name}"
    )
    assert not [each for each in listed if not each.reason], f"write the missing reasons in {explained_drift.FILE.name}"


def test_recorded_responses_have_declared_form(calls: list[Exchange]) -> None:
    assert not [each for each in explained_drift.current(calls) if each.kind == "unreadable" and each.evidence == "recorded"]


def test_recorded_exchanges_pass_all_checks(calls: list[Exchange]) -> None:
    contract = Contract.of(samples.published())
    recorded = [call for call in calls if call.fixture.evidence == "recorded"]
    faults = [f"{call.fixture.name}: {fault}" for call in recorded for fault in _faults(call, contract)]
    assert recorded, "the folders of FORTNOX_RECORDINGS have no recorded exchange"
    assert not faults, "\n".join(faults)
    operations, drift = {call.fixture.operation for call in recorded}, sum(len(call.reported_drift()) for call in recorded)
    print(f"\n{len(recorded)} recorded exchanges of {len(operations)} operations, {drift} values with drift")


def _faults(call: Exchange, contract: Contract) -> Iterator[str]:
    yield from call.request_faults()
    if explained_drift.drift_of(call):
        # This drift is listed, so the exchange does not match the document either.
        return
    yield from contract.faults(call.fixture)
    yield from call.model_faults()
    if call.reported_drift() != exchange.expected_drift(call.fixture, contract.drift(call.fixture)):
        yield "the client reports another drift than the document shows"


def test_fields_of_old_xml_pages_are_declared(recordings_paths: tuple[Path, ...]) -> None:
    declared = {each.key: each for each in samples.operations()}
    for each in recordings.markup(recordings_paths):
        schema = declared[each.operation].success[1][JSON]["schema"]
        assert each.fields - _names(schema) == set(), each.name


def _names(schema: dict[str, Any]) -> set[str]:
    """Return the properties of a schema and of its nested schemas."""
    name = samples.reference(schema)
    if name is not None:
        schema = samples.schema_named(name)
    found = set(schema.get("properties", {}))
    for inner in (*schema.get("properties", {}).values(), *([schema["items"]] if "items" in schema else [])):
        found |= _names(inner)
    return found


def test_recorded_failures_raise_their_error(recordings_paths: tuple[Path, ...]) -> None:
    for each in recordings.without_operation(recordings_paths):
        response = each["response"]
        if response["status"] < 400:
            # Token responses: the tests of the token endpoint decode them. The old token endpoint at /3 no longer exists.
            assert each["request"]["path"] in ("/3", "/oauth-v1/token"), each["id"]
            continue
        operation = Operation("none", each["request"]["method"], each["request"]["path"])
        content = response["body"] if isinstance(response["body"], str) else json.dumps(response["body"])
        error = build_error(Response(operation, response["status"], {}, content.encode()))
        assert isinstance(error, ResponseError)
        assert error.status == response["status"]
        assert error.message and error.code


@pytest.mark.parametrize(
    ("body", "valid"),
    [
        ({"Customer": {"Name": "A"}}, True),
        ({"Name": "A"}, False),
        ({"Customer": {"Name": "#<Customer:0x007f>"}}, False),
        ({"Customer": {"Rows": ["#<Row:0x007f>"]}}, False),
        (None, False),
    ],
)
def test_recordings_omit_body_of_invalid_request(body: Any, valid: bool) -> None:
    assert recordings.valid_body(body, "POST /3/customers") == (body if valid else None)


@pytest.mark.parametrize("path", ["/3/invoices/{DocumentNumber}", "/3/invoices/{Other}", "/3/invoices/{}"])
def test_operation_is_found_by_any_parameter_names(path: str) -> None:
    assert samples.key_of("GET", path) == "GET /3/invoices/{DocumentNumber}"
    assert samples.key_of("PATCH", path) is None


@pytest.mark.parametrize("content", ["<Rows><Row url='x'><A>1</A><B/></Row></Rows>"])
def test_xml_fields_are_innermost_elements(content: str) -> None:
    assert recordings.fields_of(content) == {"A", "B"}
