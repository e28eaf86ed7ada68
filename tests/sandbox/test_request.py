"""A request that the sandbox received."""

from fortnox_client.sandbox.api.engine import RawRequest


def test_the_repr_of_a_request_has_no_token() -> None:
    request = RawRequest("GET", "/3/customers", {}, headers={"authorization": "Bearer pl4nted-token"})
    assert request.headers["authorization"] == "Bearer pl4nted-token"
    assert "pl4nted-token" not in repr(request)
