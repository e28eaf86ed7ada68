"""Renewal of a token by client credentials, and unreadable records."""

import pytest
from fortnox_client.auth import Stored
from fortnox_client.auth.errors import ReauthorizationRequired, StoreError, TokenRefused
from fortnox_client.auth.token import Record, Token

from tests.auth.harness import KEY, SERVICE, RenewalHarness, lost, token_response
from tests.auth.renewal_faults import (
    expired_harness,
    raise_at,
)


@pytest.fixture
def harness() -> RenewalHarness:
    return expired_harness()


# Client credentials


def test_client_credentials_need_no_note() -> None:
    harness = RenewalHarness()
    token = harness.run(harness.renewal(grant=SERVICE))
    assert harness.names == "RLRPWU"
    assert harness.record.token == token
    harness.now += 3600
    harness.done.clear()
    assert harness.run(harness.renewal(grant=SERVICE)) != token
    assert harness.names == "RLRPWU"


@pytest.mark.parametrize("stored", [False, True])
@pytest.mark.parametrize("error", [lost(), KeyboardInterrupt(), StoreError("x")], ids=repr)
@pytest.mark.parametrize("step_index", range(6))
def test_client_credentials_failed_step_keeps_working(stored: bool, step_index: int, error: BaseException) -> None:
    harness = RenewalHarness()
    if stored:
        harness.run(harness.renewal(grant=SERVICE))
        harness.now += 3600
    for _ in range(2):
        try:
            harness.run(harness.renewal(grant=SERVICE), after=raise_at(step_index, error))
        except BaseException as raised:  # noqa: BLE001, it is checked
            assert raised is error
        harness.check_unlocked()
    assert harness.run(harness.renewal(grant=SERVICE))
    assert harness.record.status == "alive"


@pytest.mark.parametrize("stored", [False, True])
def test_client_credentials_rejected_are_retried_by_next(stored: bool) -> None:
    harness = RenewalHarness()
    if stored:
        harness.run(harness.renewal(grant=SERVICE))
        harness.now += 3600
    harness.server.fixed_response = token_response(400, error="invalid_scope")
    with pytest.raises(TokenRefused):
        harness.run(harness.renewal(grant=SERVICE))
    harness.server.fixed_response = None
    assert harness.run(harness.renewal(grant=SERVICE))


@pytest.mark.parametrize("stored", [False, True])
@pytest.mark.parametrize("error", ["invalid_grant", "access_denied"])
def test_withdrawn_service_account_requires_consent(stored: bool, error: str) -> None:
    harness = RenewalHarness()
    if stored:
        harness.run(harness.renewal(grant=SERVICE))
        harness.now += 3600
    harness.server.fixed_response = token_response(400, error=error)
    with pytest.raises(ReauthorizationRequired, match=error) as caught:
        harness.run(harness.renewal(grant=SERVICE))
    assert (caught.value.tenant, caught.value.url) == ("1001", "https://consent/?service")
    harness.check_unlocked()
    harness.server.fixed_response = None
    assert harness.run(harness.renewal(grant=SERVICE)), "the renewal must succeed after the consent"


def test_invalid_client_of_service_account_suggests_consent() -> None:
    harness = RenewalHarness()
    harness.server.fixed_response = token_response(401, error="invalid_client", error_description="The client credentials are invalid")
    with pytest.raises(TokenRefused, match="check the client id and the client secret") as caught:
        harness.run(harness.renewal(grant=SERVICE))
    assert "let company 1001 consent to a service account" in str(caught.value)
    assert str(caught.value).endswith("https://consent/?service")
    assert (caught.value.error, caught.value.status) == ("invalid_client", 401)


# Unreadable records


NO_TEXT = Record(Token("\x01", None, (), 0, 0)).to_bytes().replace(b"\\u0001", b"\xff")


@pytest.mark.parametrize("content", [b"", b"{}", b"\xff", b'"\xff"', b'{"token": "\xff"}', b"[1]", NO_TEXT])
def test_unreadable_record_raises_store_error(harness: RenewalHarness, content: bytes) -> None:
    assert harness.stored is not None
    harness.store.write(KEY, Stored(harness.stored.generation, content), after=harness.stored.generation)
    with pytest.raises(StoreError, match="unreadable token record"):
        harness.run(harness.renewal())
    harness.check_unlocked()
