"""Random invalid requests get a success, or an error in Fortnox's format."""

import json
from collections.abc import Mapping
from random import Random
from typing import Any
from urllib.parse import quote

import pytest
from fortnox_client.operations import OPERATIONS
from fortnox_client.sandbox.api.engine import RawRequest
from fortnox_client.sandbox.tokens import Access

from tests.sandbox.conftest import START
from tests.sandbox.sample_company import path_of, populate, required_headers, sample_body
from tools.evidence import samples
from tools.evidence.fixtures import JSON
from tools.evidence.replay.replica import Replica
from tools.evidence.samples import Declared

VALUES = (
    *(None, True, "", [], {}, [[]], [None], {"a": None}),
    *(0, -1, 1.5, 1e308, 1e-300, 10**30, -(10**300)),
    *("API_BLANK", "\x00", "å" * 5000, "9" * 400, "1e999", "NaN", "-", "²", "\u202e", "'\"--", "%", "\ud800"),
    *("2026-13-45", "0000-00-00", "0001-01-01", "9999-12-31", "2026-01-01T00:00:00+25:00"),
)
KEYS = ("0", "-1", "9" * 30, "a\n", "\x00", "å/ä", "..", "%", "²", "2026-02-30", "x" * 3000)
BODIES = (b"", b"{", b"\xff\xfe", b"null", b"[" * 100_000, b'{"a":' * 5000 + b"1" + b"}" * 5000)
ROUNDS = 4
_KEYS_OF_REFUSALS = ({"id", "error"}, {"code", "message", "details"}, {"title", "status", "detail"})


@pytest.fixture(scope="module")
def company() -> tuple[Replica, dict[str, Any]]:
    replica = Replica(START)
    return replica, populate(replica)


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_random_request_gets_declared_response(seed: int, company: tuple[Replica, dict[str, Any]]) -> None:
    replica, made = company
    chance = Random(seed)
    scopes = tuple({each.scope for each in OPERATIONS.values() if each.scope})
    access = Access("client", 1001, scopes, float("inf"))
    for declared in samples.operations():
        request = _request(declared, made, chance)
        response = replica.engine.handle(request, access, replica.grants.companies[1001])
        assert 200 <= response.status < 500, (declared.key, request)
        if response.status >= 400:
            assert _is_error(json.loads(response.content)), (declared.key, response.content)


def _request(declared: Declared, made: Mapping[str, Any], chance: Random) -> RawRequest:
    address = declared.path
    for each, value in zip(declared.parameters("path"), path_of(declared, dict(made)), strict=True):
        key = chance.choice(KEYS) if chance.random() < 0.25 else str(value)
        address = address.replace("{" + each["name"] + "}", quote(key, safe=""))
    query = {each["name"]: str(chance.choice(VALUES)) for each in declared.parameters("query") if chance.random() < 0.4}
    body = b"" if declared.body is None else _body(sample_body(declared), chance)
    headers = {name.lower(): chance.choice(("*", "*", '"x"', "")) for name in required_headers(declared)}
    return RawRequest(declared.method, address, query, body, JSON, headers)


def _body(sample: Any, chance: Random) -> bytes:
    return chance.choice(BODIES) if chance.random() < 0.05 else json.dumps(_changed(sample, chance), default=float).encode()


def _changed(value: Any, chance: Random) -> Any:
    """Return the value with random unexpected parts."""
    if chance.random() < 0.2:
        return chance.choice(VALUES)
    if isinstance(value, dict):
        return {name: _changed(inner, chance) for name, inner in value.items()}
    return [_changed(inner, chance) for inner in value] if isinstance(value, list) else value


def _is_error(body: Any) -> bool:
    return "ErrorInformation" in body or any(keys <= body.keys() for keys in _KEYS_OF_REFUSALS)
