"""Integers of any type are sent, and an error about a value says what to send."""

from __future__ import annotations

import enum
import json
from decimal import Decimal
from fractions import Fraction
from typing import Any

import httpx
import pytest
from fortnox_client import Fortnox, models
from fortnox_client.errors import BadRequest
from fortnox_core.error_codes import CODES
from fortnox_core.payload import to_json
from hypothesis import given
from hypothesis import strategies as st

REMEDY = r"json\.loads\(text, parse_float=Decimal\)"


class Index:
    """An integer without the type int, as numpy.int64."""

    def __init__(self, value: int) -> None:
        self.value = value

    def __index__(self) -> int:
        return self.value


class Single:
    """A number that is a float only, as numpy.float32."""

    def __float__(self) -> float:
        return 9.5


class Array:
    """An object with __index__ that is no integer, as an array of numpy."""

    def __index__(self) -> int:
        raise TypeError("only integer scalar arrays can be converted to a scalar index")


class Text(str):
    __slots__ = ()


class TextEnum(str, enum.Enum):  # noqa: UP042, str() of its members is not their value
    UNPAID = "unpaid"


class Number(enum.IntEnum):
    ONE = 1


@given(st.integers(min_value=-(10**18), max_value=10**18))
def test_payload_sends_any_integer_type(value: int) -> None:
    assert to_json({"A": Index(value), "B": [Index(value)]}) == to_json({"A": value, "B": [value]})


SUBCLASSES = [(Text("a"), b'"a"'), (TextEnum.UNPAID, b'"unpaid"'), (Number.ONE, b"1"), (True, b"true"), (Index(7), b"7")]


@pytest.mark.parametrize(("value", "sent"), SUBCLASSES, ids=[type(value).__name__ for value, _ in SUBCLASSES])
def test_payload_sends_subclass_as_its_base(value: Any, sent: bytes) -> None:
    assert to_json({"A": value}) == b'{"A":' + sent + b"}"


def test_query_and_path_accept_any_integer_type() -> None:
    fortnox = Fortnox(access_token="pl4nted-token")
    call = fortnox.prices.get_by_from_quantity.call("A", Index(7), Index(0))
    assert call.path == "/3/prices/A/7/0"
    number: Any = Index(2)
    assert dict(fortnox.vouchers.list.call(financialyear=number).query)["financialyear"] == "2"
    assert dict(fortnox.invoices.list.call(filter=TextEnum.UNPAID).query)["filter"] == "unpaid"


@pytest.mark.parametrize("value", [9.9, float("nan"), Single(), Fraction(1, 3)], ids=lambda each: type(each).__name__)
@pytest.mark.parametrize("key", ["Price", "DeliveredQuantity"])
def test_float_message_says_what_to_pass(key: str, value: Any) -> None:
    name = type(value).__name__
    with pytest.raises(TypeError, match=rf"{key} must be Decimal, int or str, got {name}, which is not exact; .*{REMEDY}") as caught:
        to_json({"InvoiceRows": [{key: value}]}, "Invoice")
    assert "amount" not in str(caught.value)
    with pytest.raises(TypeError, match=REMEDY):
        Fortnox(access_token="pl4nted-token").customers.get.call(value)


def test_advice_of_float_message_works() -> None:
    body = json.loads('{"Price": 9.90}', parse_float=Decimal)
    assert to_json(body) == b'{"Price":9.90}'


@pytest.mark.parametrize("value", [Array(), object(), {1}, b"x"], ids=lambda each: type(each).__name__)
def test_value_without_json_form_is_rejected(value: Any) -> None:
    with pytest.raises(TypeError, match=f"A must have a JSON form, got {type(value).__name__}"):
        to_json({"A": value})


def _fortnox(code: int, message: str) -> Fortnox:
    body = {"ErrorInformation": {"error": 1, "message": message, "code": code}}
    transport = httpx.MockTransport(lambda _: httpx.Response(400, json=body))
    return Fortnox(access_token="pl4nted-token", http_client=httpx.Client(transport=transport))


FILTERS = [("invoices", "unpaidoverdue"), ("orders", "invoicecreated"), ("offers", "expired"), ("supplier_invoices", "authorizepending")]


@pytest.mark.parametrize(("resource", "value"), FILTERS)
def test_unknown_filter_error_lists_known_values(resource: str, value: str) -> None:
    with _fortnox(2000587, "Ogiltigt filter") as fortnox, pytest.raises(BadRequest, match=rf"Known values of filter: .*\b{value}\b"):
        getattr(fortnox, resource).list(filter="overdue").first()


def test_unknown_filter_error_without_values_lists_none() -> None:
    with _fortnox(2000587, "Ogiltigt filter") as fortnox, pytest.raises(BadRequest) as caught:
        fortnox.request("GET", "/3/units", query={"filter": "x"})
    assert "Known values" not in str(caught.value)


@pytest.mark.parametrize("message", ["CustomerNumber måste anges", "Fakturan är redan bokförd", "1 används redan"])
def test_explanation_of_2000588_fits_every_message(message: str) -> None:
    with _fortnox(2000588, message) as fortnox, pytest.raises(BadRequest) as caught:
        fortnox.invoices.create({"CustomerNumber": "1"})
    assert message in str(caught.value)
    assert "Remove it" not in str(caught.value)
    assert "Leave it out" not in str(caught.value)
    assert CODES[2000588].remedy in str(caught.value)


def test_model_as_payload_is_rejected() -> None:
    with pytest.raises(TypeError, match="got the model Customer"):
        to_json({"A": models.Customer(name="Acme AB")})
