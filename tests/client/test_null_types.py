"""Which values of a payload type clear a field: None, BLANK, or neither."""

from types import NoneType
from typing import Any, get_args, get_type_hints

import pytest
from fortnox_client import payloads
from fortnox_client.schema import document
from fortnox_client.types import Blank
from pydantic import TypeAdapter, ValidationError

ROWS = ("ContractRow", "ContractTemplateRow", "InvoiceRow", "OfferRow", "OrderRow")
REQUIRED_TEXT = [
    (payloads.CustomerUpdate, "Name"),
    (payloads.SupplierUpdate, "Name"),
    (payloads.ArticleUpdate, "Description"),
    (payloads.ProjectUpdate, "Description"),
]


def _values(payload: Any, key: str) -> set[Any]:
    return set(get_args(get_type_hints(payload)[key]))


def _payload_names() -> list[str]:
    return [name for name in document().content["components"]["schemas"] if name.endswith(("Create", "Update")) and "." not in name]


@pytest.mark.parametrize("variant", ["Create", "Update"])
@pytest.mark.parametrize("row", ROWS)
def test_row_account_is_cleared_by_blank_not_none(row: str, variant: str) -> None:
    values = _values(getattr(payloads, row + variant), "AccountNumber")
    assert values == {int, Blank}


@pytest.mark.parametrize("variant", ["Create", "Update"])
@pytest.mark.parametrize("row", ROWS)
def test_row_unit_does_not_accept_none(row: str, variant: str) -> None:
    assert _values(getattr(payloads, row + variant), "Unit") == {str, Blank}


@pytest.mark.parametrize("name", ["Description", "Discount", "Price", "Project", "CostCenter"])
@pytest.mark.parametrize("row", ROWS)
def test_created_row_accepts_none_and_blank(row: str, name: str) -> None:
    assert {NoneType, Blank} < _values(getattr(payloads, f"{row}Create"), name)


@pytest.mark.parametrize("payload", [payloads.OfferUpdate, payloads.OrderUpdate], ids=lambda each: each.__name__)
def test_document_org_number_does_not_accept_none(payload: Any) -> None:
    assert _values(payload, "OrganisationNumber") == {str, Blank}


@pytest.mark.parametrize(("payload", "key"), REQUIRED_TEXT, ids=str)
def test_required_text_of_update_accepts_only_text(payload: Any, key: str) -> None:
    TypeAdapter(payload).validate_python({key: "x"})
    with pytest.raises(ValidationError, match=key):
        TypeAdapter(payload).validate_python({key: None})


@pytest.mark.parametrize("name", _payload_names())
def test_type_accepts_none_where_null_clears_field(name: str) -> None:
    payload, schema = getattr(payloads, name), document().content["components"]["schemas"][name]
    for key in payload.__optional_keys__:
        effect = schema["properties"][key].get("x-fortnox-null")
        assert (NoneType in _values(payload, key)) == (effect is None), key


def test_blank_is_only_in_updates_and_their_rows() -> None:
    updated = {name.removesuffix("Update") for name in _payload_names() if name.endswith("Update")}
    for name in _payload_names():
        payload = getattr(payloads, name)
        blankable = [key for key in payload.__annotations__ if Blank in _values(payload, key)]
        assert not blankable or name.removesuffix("Create").removesuffix("Update") in updated, name
    assert all(Blank not in _values(payloads.CustomerCreate, key) for key in payloads.CustomerCreate.__annotations__)


def test_order_row_has_row_id() -> None:
    assert "RowId" in payloads.OrderRowUpdate.__annotations__
