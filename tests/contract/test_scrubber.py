"""The scrubber replaces every value of a company by one of the same kind, with constant and with random replacements."""

import re
from collections.abc import Callable
from decimal import Decimal
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.contract import secret_samples
from tests.contract.secret_samples import SECRETS, identifying_parts, strings
from tools.evidence import recordings, samples
from tools.evidence.constants import ConstantReplacements
from tools.evidence.contract import Contract
from tools.evidence.fixtures import JSON, Fixture, Request, Response
from tools.evidence.recorder.replacements import RandomReplacements
from tools.evidence.scrubber import Replacements, Scrubber

INVOICE = "GET /3/invoices/{DocumentNumber}"

MakeReplacements = Callable[[int], Replacements]
REPLACEMENTS: dict[str, MakeReplacements] = {
    "constants": lambda _: ConstantReplacements(),
    "random": lambda seed: RandomReplacements(Random(seed)),
}
either = pytest.mark.parametrize("make", REPLACEMENTS.values(), ids=REPLACEMENTS)


@cache
def contract() -> Contract:
    return Contract.of(samples.published())


def exchange(body: Any, operation: str = INVOICE, path: str = "/3/invoices/1", **query: str) -> Fixture:
    return Fixture("", operation, "recorded", "", "", Request(path, query), Response(200, JSON, body))


def scrubbed(body: Any, operation: str = INVOICE, replacements: Replacements | None = None) -> Any:
    return Scrubber(contract(), replacements or ConstantReplacements()).scrubbed(exchange(body, operation)).response.body


@either
@pytest.mark.parametrize("secret", SECRETS.values(), ids=SECRETS)
def test_scrubber_replaces_secrets(secret: Any, make: MakeReplacements) -> None:
    """A part that occurs with every seed was not replaced. A run of four digits may occur by chance with one seed."""
    found = [
        _found(identifying_parts(str(secret)), scrubbed(secret_samples.response_body(secret), replacements=make(seed))) for seed in range(8)
    ]
    assert set.intersection(*found) == set()


def _found(parts: set[str], response_body: Any) -> set[str]:
    texts = [string.casefold() for string in strings(response_body)]
    texts += [re.sub(r"[ ,./+:-]+", "", text) for text in texts]
    return {part for part in parts if any(part.casefold() in text for text in texts)}


def _is_identifying(text: str) -> bool:
    """Whether a text identifies something.

    It must not be zeros and punctuation, part of the sample response, or part of API_NORIGHT.
    """
    return sum(each.isalnum() and each != "0" for each in text) > 4 and not any(
        text in str(response_body)
        for response_body in (secret_samples.response_body(""), scrubbed(secret_samples.response_body("")), "API_NORIGHT")
    )


texts = st.text(min_size=6, max_size=60).map(lambda text: text.encode("utf-8", "replace").decode()).filter(_is_identifying)
prefixes = st.sampled_from(["", "2026-03-14 ", "2026-03-14 08:51 ", "2026-03-14T08:51:37.", "12.", "7", "COMPANY ", "a@", "https://"])


@either
@settings(max_examples=200, deadline=None)
@given(texts, prefixes, st.integers(0, 9))
def test_scrubber_replaces_any_text(make: MakeReplacements, text: str, before: str, seed: int) -> None:
    assert not [
        string for string in strings(scrubbed(secret_samples.response_body(before + text), replacements=make(seed))) if text in string
    ]


@either
@settings(max_examples=200, deadline=None)
@given(st.integers(10**5, 10**15) | st.decimals(10**5, 10**12, places=2), st.integers(0, 9))
def test_scrubber_replaces_any_number(make: MakeReplacements, number: int | Decimal, seed: int) -> None:
    integer = str(number).partition(".")[0]
    digits = integer[:5] if make is REPLACEMENTS["constants"] else integer.rstrip("0")
    # Zeros and a century are preserved.
    if make is REPLACEMENTS["constants"] or len(digits.replace("0", "")) > 5:
        assert not [
            string for string in strings(scrubbed(secret_samples.response_body(number), replacements=make(seed))) if digits in string
        ]


@either
def test_scrubber_replaces_values_of_request(make: MakeReplacements) -> None:
    original = exchange({}, path="/3/invoices/Gunborg%20%C3%85", customername="Gunborg", fromdate="1964-08-23")
    request = Scrubber(contract(), make(1)).scrubbed(original).request
    assert not re.search("gunborg|%C3%85|Å|1964", str(request), re.IGNORECASE)
    assert request.path.startswith("/3/invoices/")
    assert request.query.keys() == original.request.query.keys()


@either
def test_scrubber_removes_upload(make: MakeReplacements) -> None:
    sent = evolve(exchange({}, "POST /3/inbox", "/3/inbox"), request=Request("/3/inbox", upload={"name": "Gunborg.pdf"}))
    assert Scrubber(contract(), make(1)).scrubbed(sent).request.upload is None


@either
def test_scrubber_replaces_keys_that_are_data(make: MakeReplacements) -> None:
    keys = list(scrubbed({"Invoice": {"Brandnew": {"Gunborg": 1}}}, replacements=make(1))["Invoice"]["Brandnew"])
    assert len(keys) == 1
    assert keys != ["Gunborg"]


@either
@pytest.mark.parametrize("value", [None, "", "API_NORIGHT"])
def test_values_without_information_are_preserved(value: Any, make: MakeReplacements) -> None:
    response_body = {"Invoice": {"Brandnew": [value], "City": value, "Total": value}}
    assert scrubbed(response_body, replacements=make(1)) == response_body


@either
def test_scrubber_enum_values_are_preserved_in_their_fields(make: MakeReplacements) -> None:
    customer = {"Name": "COMPANY", "Type": "COMPANY", "VATType": "Gunborg"}
    found = scrubbed({"Customer": customer}, "GET /3/customers/{CustomerNumber}", make(1))["Customer"]
    assert found["Type"] == "COMPANY"
    assert "COMPANY" not in found["Name"]
    assert found["VATType"] != "Gunborg"
    accrual = {"InvoiceAccrual": {"Period": "12_MONTHS"}}
    assert scrubbed(accrual, "GET /3/invoiceaccruals/{InvoiceNumber}", make(1)) == accrual


def test_constants_replace_all_but_declared_enum_values() -> None:
    original = exchange({}, path="/3/invoices/Gunborg%20%C3%85", customername="Gunborg", fromdate="1964-08-23")
    request = Scrubber(contract(), ConstantReplacements()).scrubbed(original).request
    assert request == Request("/3/invoices/Text", {"customername": "Text", "fromdate": "2026-01-31"})
    customer = {"Name": "COMPANY", "Type": "COMPANY", "VATType": "Gunborg"}
    found = scrubbed({"Customer": customer}, "GET /3/customers/{CustomerNumber}")["Customer"]
    assert found == {"Name": "Text", "Type": "COMPANY", "VATType": "BRANDNEW"}


@pytest.mark.parametrize(
    ("value", "replacement"),
    [
        (0, 7),
        (Decimal("-0.5"), Decimal("12.50")),
        (False, True),
        ("19640823", "7"),
        ("-12.7", "12.50"),
        ("1964-08-23", "2026-01-31"),
        ("1964-08-23 08:51:37", "2026-01-31 11:11:11"),
        ("1964-08-23T08:51:37.25+02:00", "2026-01-31T11:11:11.11+11:11"),
        ("1964-08-23 08:51 Gunborg", "2026-01-31 11:11"),
        ("Gunborg Åkerström", "Text"),
    ],
)
def test_constants_have_kind_of_value(value: Any, replacement: Any) -> None:
    assert repr(scrubbed({"Invoice": {"Comments": value}})["Invoice"]["Comments"]) == repr(replacement)


def test_constants_of_integer_field_are_integers() -> None:
    for value, replacement in (("2019.0", "7.0"), ("2019.5", "12.50"), ("1E+999", "7.0")):
        assert str(scrubbed({"Invoice": {"VoucherYear": Decimal(value)}})["Invoice"]["VoucherYear"]) == replacement


def test_constants_preserve_one_row_of_each_shape() -> None:
    rows = [{"Description": "Gunborg"}, {"Description": "Olle"}, {"Description": None}]
    response_body = {"Invoice": {"InvoiceRows": rows}}
    assert len(scrubbed(response_body)["Invoice"]["InvoiceRows"]) == 2
    assert len(scrubbed(response_body, replacements=RandomReplacements())["Invoice"]["InvoiceRows"]) == 3


def test_save_unscrubbed_exchange_raises(tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match="still has the observed values"):
        exchange({}).save(tmp_path)


@either
def test_scrubber_preserves_shape_drift_and_errors(recordings_paths: tuple[Path, ...], make: MakeReplacements) -> None:
    scrubber = Scrubber(contract(), make(1))
    for real, errors, drift, shape in _recorded_exchanges(recordings_paths):
        if errors:
            assert contract().faults(scrubber.scrubbed(real)), real.name
        else:
            fixture = scrubber.fixture(real)
            assert contract().faults(fixture) == [], real.name
            assert fixture.drift == drift, real.name
            assert scrubber.shape(fixture) == shape, real.name


@cache
def _recorded_exchanges(paths: tuple[Path, ...]) -> list[tuple[Fixture, list[str], dict[str, str], tuple[Any, ...]]]:
    """Return each recorded exchange with its errors, its drift and its shape. Both kinds of replacements are compared with them."""
    checked = []
    for each in recordings.read(paths):
        # The recorder removes the limit.
        query = {name: value for name, value in each.request.query.items() if name != "limit"}
        real = evolve(each, request=evolve(each.request, query=query))
        errors = contract().faults(real)
        checked.append(
            (
                real,
                errors,
                {} if errors else contract().drift(real),
                () if errors else Scrubber(contract(), ConstantReplacements()).shape(real),
            )
        )
    return checked
