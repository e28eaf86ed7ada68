"""Nothing of a company's own passes the scrubber, whichever stand-ins it is given, and what it puts in its place is of the same kind."""

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
from tests.contract.secret_samples import SECRETS, strings, telling
from tools.evidence import recordings, samples
from tools.evidence.constants import Constants
from tools.evidence.contract import Contract
from tools.evidence.fixtures import JSON, Fixture, Request, Response
from tools.evidence.recorder.stand_ins import MadeUp
from tools.evidence.scrubber import Maker, Scrubber

INVOICE = "GET /3/invoices/{DocumentNumber}"

Make = Callable[[int], Maker]
MAKERS: dict[str, Make] = {"constants": lambda _: Constants(), "made up": lambda seed: MadeUp(Random(seed))}
either = pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)


@cache
def contract() -> Contract:
    return Contract.of(samples.published())


def exchange(body: Any, operation: str = INVOICE, path: str = "/3/invoices/1", **query: str) -> Fixture:
    return Fixture("", operation, "recorded", "", "", Request(path, query), Response(200, JSON, body))


def scrubbed(body: Any, operation: str = INVOICE, maker: Maker | None = None) -> Any:
    return Scrubber(contract(), maker or Constants()).scrubbed(exchange(body, operation)).response.body


@either
@pytest.mark.parametrize("secret", SECRETS.values(), ids=SECRETS)
def test_scrubber_replaces_secrets(secret: Any, make: Make) -> None:
    """What stands in every answer, whatever is drawn, has come through; a run of four digits may be drawn by chance in one."""
    found = [_found(telling(str(secret)), scrubbed(secret_samples.answer(secret), maker=make(seed))) for seed in range(8)]
    assert set.intersection(*found) == set()


def _found(parts: set[str], answer: Any) -> set[str]:
    texts = [string.casefold() for string in strings(answer)]
    texts += [re.sub(r"[ ,./+:-]+", "", text) for text in texts]
    return {part for part in parts if any(part.casefold() in text for text in texts)}


def _says_something(text: str) -> bool:
    """Whether a text is neither zeros and punctuation, nor a word that the answer holds anyway, nor Fortnox's for what it does not show."""
    return sum(each.isalnum() and each != "0" for each in text) > 4 and not any(
        text in str(answer) for answer in (secret_samples.answer(""), scrubbed(secret_samples.answer("")), "API_NORIGHT")
    )


texts = st.text(min_size=6, max_size=60).map(lambda text: text.encode("utf-8", "replace").decode()).filter(_says_something)
prefixes = st.sampled_from(["", "2026-03-14 ", "2026-03-14 08:51 ", "2026-03-14T08:51:37.", "12.", "7", "COMPANY ", "a@", "https://"])


@either
@settings(max_examples=200, deadline=None)
@given(texts, prefixes, st.integers(0, 9))
def test_scrubber_replaces_any_text(make: Make, text: str, before: str, seed: int) -> None:
    assert not [string for string in strings(scrubbed(secret_samples.answer(before + text), maker=make(seed))) if text in string]


@either
@settings(max_examples=200, deadline=None)
@given(st.integers(10**5, 10**15) | st.decimals(10**5, 10**12, places=2), st.integers(0, 9))
def test_scrubber_replaces_any_number(make: Make, number: int | Decimal, seed: int) -> None:
    whole = str(number).partition(".")[0]
    digits = whole[:5] if make is MAKERS["constants"] else whole.rstrip("0")
    # Zeros and a century stay.
    if make is MAKERS["constants"] or len(digits.replace("0", "")) > 5:
        assert not [string for string in strings(scrubbed(secret_samples.answer(number), maker=make(seed))) if digits in string]


@either
def test_scrubber_replaces_values_of_request(make: Make) -> None:
    asked = exchange({}, path="/3/invoices/Gunborg%20%C3%85", customername="Gunborg", fromdate="1964-08-23")
    told = Scrubber(contract(), make(1)).scrubbed(asked).request
    assert not re.search("gunborg|%C3%85|Å|1964", str(told), re.IGNORECASE)
    assert told.path.startswith("/3/invoices/")
    assert told.query.keys() == asked.request.query.keys()


@either
def test_scrubber_removes_upload(make: Make) -> None:
    sent = evolve(exchange({}, "POST /3/inbox", "/3/inbox"), request=Request("/3/inbox", upload={"name": "Gunborg.pdf"}))
    assert Scrubber(contract(), make(1)).scrubbed(sent).request.upload is None


@either
def test_scrubber_replaces_keys_that_are_data(make: Make) -> None:
    keys = list(scrubbed({"Invoice": {"Brandnew": {"Gunborg": 1}}}, maker=make(1))["Invoice"]["Brandnew"])
    assert len(keys) == 1
    assert keys != ["Gunborg"]


@either
@pytest.mark.parametrize("value", [None, "", "API_NORIGHT"])
def test_values_without_information_stay(value: Any, make: Make) -> None:
    answer = {"Invoice": {"Brandnew": [value], "City": value, "Total": value}}
    assert scrubbed(answer, maker=make(1)) == answer


@either
def test_scrubber_enum_values_stay_in_their_fields(make: Make) -> None:
    customer = {"Name": "COMPANY", "Type": "COMPANY", "VATType": "Gunborg"}
    found = scrubbed({"Customer": customer}, "GET /3/customers/{CustomerNumber}", make(1))["Customer"]
    assert found["Type"] == "COMPANY"
    assert "COMPANY" not in found["Name"]
    assert found["VATType"] != "Gunborg"
    accrual = {"InvoiceAccrual": {"Period": "12_MONTHS"}}
    assert scrubbed(accrual, "GET /3/invoiceaccruals/{InvoiceNumber}", make(1)) == accrual


def test_constants_leave_only_known_values() -> None:
    asked = exchange({}, path="/3/invoices/Gunborg%20%C3%85", customername="Gunborg", fromdate="1964-08-23")
    told = Scrubber(contract(), Constants()).scrubbed(asked).request
    assert told == Request("/3/invoices/Text", {"customername": "Text", "fromdate": "2026-01-31"})
    customer = {"Name": "COMPANY", "Type": "COMPANY", "VATType": "Gunborg"}
    found = scrubbed({"Customer": customer}, "GET /3/customers/{CustomerNumber}")["Customer"]
    assert found == {"Name": "Text", "Type": "COMPANY", "VATType": "BRANDNEW"}


@pytest.mark.parametrize(
    ("value", "stand_in"),
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
def test_constants_have_kind_of_value(value: Any, stand_in: Any) -> None:
    assert repr(scrubbed({"Invoice": {"Comments": value}})["Invoice"]["Comments"]) == repr(stand_in)


def test_constants_integer_field_stays_integer() -> None:
    for value, stand_in in (("2019.0", "7.0"), ("2019.5", "12.50"), ("1E+999", "7.0")):
        assert str(scrubbed({"Invoice": {"VoucherYear": Decimal(value)}})["Invoice"]["VoucherYear"]) == stand_in


def test_constants_leave_one_row_of_each_shape() -> None:
    rows = [{"Description": "Gunborg"}, {"Description": "Olle"}, {"Description": None}]
    answer = {"Invoice": {"InvoiceRows": rows}}
    assert len(scrubbed(answer)["Invoice"]["InvoiceRows"]) == 2
    assert len(scrubbed(answer, maker=MadeUp())["Invoice"]["InvoiceRows"]) == 3


def test_save_unscrubbed_exchange_raises(tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match="still has the observed values"):
        exchange({}).save(tmp_path)


@either
def test_scrubber_preserves_shape_drift_and_errors(recordings_paths: tuple[Path, ...], make: Make) -> None:
    scrubber = Scrubber(contract(), make(1))
    for real, errors, drift, shape in _real_exchanges(recordings_paths):
        if errors:
            assert contract().faults(scrubber.scrubbed(real)), real.name
        else:
            own = scrubber.fixture(real)
            assert contract().faults(own) == [], real.name
            assert own.drift == drift, real.name
            assert scrubber.shape(own) == shape, real.name


@cache
def _real_exchanges(paths: tuple[Path, ...]) -> list[tuple[Fixture, list[str], dict[str, str], tuple[Any, ...]]]:
    """Each recorded exchange, with its errors, its drift and its shape. Both makers are compared with these."""
    checked = []
    for each in recordings.read(paths):
        # The recorder does not pass a limit on.
        query = {name: value for name, value in each.request.query.items() if name != "limit"}
        real = evolve(each, request=evolve(each.request, query=query))
        errors = contract().faults(real)
        checked.append(
            (real, errors, {} if errors else contract().drift(real), () if errors else Scrubber(contract(), Constants()).shape(real))
        )
    return checked
