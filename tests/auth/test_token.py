"""Tokens, their claims, and the records that stores save."""

import base64
import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from fortnox_client._token_claims import client_of, tenant_of
from fortnox_client.auth.token import Record, Token
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

TOKEN = Token("a.b.pl4nted", "pl4nted-r", ("customer", "invoice"), 1_000_000.5, 1_003_600.5)


def _jwt(payload: bytes) -> str:
    return f"h.{base64.urlsafe_b64encode(payload).rstrip(b'=').decode()}.s"


@pytest.mark.parametrize(
    ("claims", "tenant"),
    [
        ({"tenantId": 1001, "userId": 1, "rightsAsJson": "{}"}, "1001"),
        ({"tenantId": "1001"}, "1001"),
        ({"tenantId": "å?>~"}, "å?>~"),
        ({"tenantId": 0}, None),
        ({"tenantId": ""}, None),
        ({"tenantId": None}, None),
        ({"tenantId": 1.5}, None),
        ({"tenantId": True}, None),
        ({"tenantId": [1001]}, None),
        ({"tenantid": 1001}, None),
        ({}, None),
        ([1001], None),
        (1001, None),
    ],
)
def test_tenant_of_reads_claim(claims: Any, tenant: str | None) -> None:
    assert tenant_of(_jwt(json.dumps(claims).encode())) == tenant


@pytest.mark.parametrize(
    "token",
    [
        *("", ".", "..", "...", "a.b.c", "h.e30.s", "h.e30", "h.!.s", "h.e.s", "h.é.s", "h.\ud800.s", "h.AAAAA.s", "a.b.c.d"),
        *(
            _jwt(payload)
            for payload in (b"", b"{", b"\xff", b'{"tenantId": "\xff"}', b'{"a": ' * 100_000, b'{"tenantId": ' + b"[" * 100_000)
        ),
    ],
    ids=lambda token: ascii(token[:12]),
)
def test_tenant_of_malformed_token_is_none(token: str) -> None:
    assert tenant_of(token) is None


@given(
    st.text()
    | st.binary().map(_jwt)
    | st.recursive(st.none() | st.text(), st.lists).map(lambda x: _jwt(json.dumps({"tenantId": x}).encode()))
)
@settings(max_examples=50, suppress_health_check=[HealthCheck.too_slow])
@example("h.\x00.s")
def test_claims_of_any_text_do_not_raise(token: str) -> None:
    assert tenant_of(token) is None or isinstance(tenant_of(token), str)


@pytest.mark.parametrize(("left", "fresh"), [(3600, True), (61, True), (60, False), (59, False), (0, False), (-7200, False), (7200, True)])
def test_token_is_fresh_until_margin(left: float, fresh: bool) -> None:
    assert TOKEN.is_fresh(TOKEN.expires_at - left) is fresh


def test_token_expiry_times() -> None:
    began = datetime.fromtimestamp(1_000_000.5, UTC)
    assert TOKEN.expires == began + timedelta(hours=1)
    assert TOKEN.refresh_expires == began + timedelta(days=45)
    assert Token("pl4nted-a", None, (), 0, 0).refresh_expires is None


RECORDS = [
    Record(TOKEN),
    Record(TOKEN).mark_started(7.25),
    Record(TOKEN).mark_started(7).mark_dead("why"),
    Record(Token("pl4nted-a", None, (), 0, 0)),
]


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.status)
def test_record_round_trip_is_equal(record: Record) -> None:
    assert Record.from_bytes(record.to_bytes()) == record


def test_record_status() -> None:
    assert [record.status for record in RECORDS] == ["alive", "uncertain", "dead", "alive"]
    assert RECORDS[2].dead == "why"


def test_record_of_newer_version_is_read() -> None:
    content = json.loads(Record(TOKEN).to_bytes())
    assert Record.from_bytes(json.dumps(content | {"later": 1}).encode()) == Record(TOKEN)


@pytest.mark.parametrize("content", [b"", b"{}", b'{"token": {}}', b"[]", b"\x00"])
def test_invalid_record_is_none(content: bytes) -> None:
    assert Record.from_bytes(content) is None


def test_token_repr_shows_no_secret() -> None:
    assert "a.b.pl4nted" not in repr(Record(TOKEN))
    assert "pl4nted-r" not in repr(Record(TOKEN))


@pytest.mark.parametrize(("claim", "client"), [(77, "77"), ("c", "c"), (None, None), ([1], None), (True, None), ("", None)])
def test_invalid_claim_keeps_other_claims(claim: object, client: str | None) -> None:
    token = _jwt(json.dumps({"tenantId": 1001, "clientId": claim}).encode())
    assert (tenant_of(token), client_of(token)) == ("1001", client)
