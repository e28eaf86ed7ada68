"""The repr of a received request."""

from fortnox_client.sandbox.api.engine import RawRequest


def test_raw_request_repr_has_no_token() -> None:
    request = RawRequest("GET", "/3/customers", {}, headers={"authorization": "Bearer pl4nted-token"})
    assert request.headers["authorization"] == "Bearer pl4nted-token"
    assert "pl4nted-token" not in repr(request)
