"""Nothing of a company's own passes the scrubber, and what it puts in its place is of the same kind."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests import samples
from tests.contract import recordings
from tests.contract.checks import Contract
from tests.contract.fixtures import JSON, Fixture, Request, Response
from tests.contract.scrub import Scrubber

INVOICE = "GET /3/invoices/{DocumentNumber}"

# As they stand in real books. Numbers have right check digits; words are names and places.
SECRETS = {
    "name": "Gunborg Åkerström",
    "company": "Märsta Plåtslageri & Söner AB",
    "personal number": "640823-3234",
    "personal number with century": "19640823-3234",
    "personal number, digits alone": "196408233234",
    "organisation number": "556036-0793",
    "organisation number, digits alone": "5560360793",
    "VAT number": "SE556036079301",
    "bank giro": "5805-6201",
    "plus giro": "41 62 72-7",
    "IBAN": "SE35 5000 0000 0549 1000 0003",
    "IBAN in one": "SE3550000000054910000003",
    "BIC": "ESSESESS",
    "account": "8327-9,994 123 456-7",
    "OCR": "73829105647",
    "e-mail": "gunborg.akerstrom@plåtslageriet.se",
    "e-mail in free text": "Ring Gunborg eller skriv till gunborg@plåtslageriet.se före fredag",
    "phone": "070-174 06 35",
    "phone from abroad": "+46 70-174 06 35",
    "phone with zeros": "0046701740635",
    "token": "b7Qk29XvLm40TzRw81",
    "token in free text": "Authorization: Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0",
    "street": "Skyttegatan 14 B",
    "city": "Örkelljunga",
    "postcode": "286 39",
    "web": "https://www.plåtslageriet.se/kontakt?ref=gunborg",
    "uuid": "5f1c2b7e-93d4-4a56-8f0e-1d2c3b4a5968",
    "moment": "2019-03-14 08:51:37",
    "birthday": "1964-08-23",
    "number": 73829105647,
    "amount": Decimal("481537.26"),
    "negative": Decimal("-918273.5"),
}


@cache
def contract() -> Contract:
    return Contract.of(samples.published())


def _exchange(body: Any, operation: str = INVOICE, path: str = "/3/invoices/1", **query: str) -> Fixture:
    return Fixture("", operation, "recorded", "", "", Request(path, query), Response(200, JSON, body))


def _scrubbed(body: Any, operation: str = INVOICE) -> Any:
    return Scrubber(contract().document).scrubbed(_exchange(body, operation), contract()).response.body


def _answer(secret: Any) -> dict[str, Any]:
    """An invoice in whose every corner the same secret stands."""
    text = str(secret)
    return {
        "Invoice": {
            "@url": f"https://api.fortnox.se/3/invoices/{quote(text, safe='')}?financialyear={quote(text)}",
            "@urlTaxReductionList": f"https://api.fortnox.se/3/taxreductions?filter=invoices&referencenumber={quote(text)}",
            "DocumentNumber": secret,
            "CustomerName": secret,
            "Comments": f"Obs! {text}, som sagt",
            "Total": secret,
            "DueDate": secret,
            "Language": secret,
            "Currency": secret,
            "CountryCode": secret,
            "Booked": secret,
            "OCR": secret,
            "EmailInformation": {"EmailBody": secret, "EmailAddressTo": secret},
            "InvoiceRows": [{"Description": secret, "Price": secret, "VATCode": secret, "Brandnew": [secret, [secret]]}],
            "Labels": [{"Id": secret}],
            "Brandnew": {"deep": [{text: {text: secret}}], "list": [secret], "text": text},
            "Address9": secret,
        },
        "MetaInformation": {"@TotalResources": secret, "@CurrentPage": secret},
        "Elsewhere": secret,
    }


def _strings(value: Any) -> Iterator[str]:
    """Every key and every scalar as text, percent-encoding undone too."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from _strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner)
    else:
        yield str(value)
        yield unquote(str(value))


def _telling(secret: str) -> set[str]:
    """The whole of a secret, its words, and each run of four digits of its longer numbers."""
    words = set(re.findall(r"[^\W\d_]{4,}", secret)) - {"https", "Bearer", "Authorization"}
    numbers = [number for number in re.findall(r"\d+", re.sub(r"(?<=\d)[ ,./+:-]+(?=\d)", "", secret)) if len(number) > 5]
    runs = {number[start : start + 4] for number in numbers for start in range(len(number) - 3)} - {"0000"}
    return {secret, *words, *runs}


@pytest.mark.parametrize("secret", SECRETS.values(), ids=SECRETS)
def test_no_secret_passes(secret: Any) -> None:
    strings = [string.casefold() for string in _strings(_scrubbed(_answer(secret)))]
    strings += [re.sub(r"[ ,./+:-]+", "", string) for string in strings]
    assert not [part for part in _telling(str(secret)) if any(part.casefold() in string for string in strings)]


def test_no_request_tells_what_was_asked_for() -> None:
    exchange = _exchange({}, path="/3/invoices/Gunborg%20%C3%85", customername="Gunborg", fromdate="1964-08-23")
    asked = Scrubber(contract().document).scrubbed(exchange, contract()).request
    assert asked == Request("/3/invoices/Text", {"customername": "Text", "fromdate": "2026-01-31"})


def _says_something(text: str) -> bool:
    """Whether a text is neither zeros and punctuation nor a word that the answer holds anyway."""
    return sum(each.isalnum() and each != "0" for each in text) > 4 and text not in str(_scrubbed(_answer("")))


planted = st.text(min_size=6, max_size=60).map(lambda text: text.encode("utf-8", "replace").decode()).filter(_says_something)
prefixed = st.sampled_from(["", "2026-03-14 ", "2026-03-14 08:51 ", "2026-03-14T08:51:37.", "12.", "7", "COMPANY "])


@settings(max_examples=200, deadline=None)
@given(planted, prefixed)
def test_no_text_passes_wherever_it_stands(text: str, before: str) -> None:
    assert not [string for string in _strings(_scrubbed(_answer(before + text))) if text in string]


@settings(max_examples=200, deadline=None)
@given(st.integers(10**5, 10**15) | st.decimals(10**5, 10**12, places=2))
def test_no_number_passes_wherever_it_stands(number: int | Decimal) -> None:
    digits = str(number)[:5]
    assert not [string for string in _strings(_scrubbed(_answer(number))) if digits in string]


@pytest.mark.parametrize("value", [None, "", "API_NORIGHT"])
def test_what_says_nothing_stays(value: Any) -> None:
    answer = {"Invoice": {"Brandnew": [value], "City": value, "Total": value}}
    assert _scrubbed(answer) == answer


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
def test_the_kind_stays(value: Any, stand_in: Any) -> None:
    assert repr(_scrubbed({"Invoice": {"Comments": value}})["Invoice"]["Comments"]) == repr(stand_in)


def test_a_whole_number_stays_one_where_it_must_be() -> None:
    for value, stand_in in (("2019.0", "7.0"), ("2019.5", "12.50"), ("1E+999", "7.0")):
        assert str(_scrubbed({"Invoice": {"VoucherYear": Decimal(value)}})["Invoice"]["VoucherYear"]) == stand_in


def test_known_values_stay_where_they_are_known() -> None:
    customer = {"Name": "COMPANY", "Type": "COMPANY", "VATType": "Gunborg"}
    scrubbed = _scrubbed({"Customer": customer}, "GET /3/customers/{CustomerNumber}")["Customer"]
    assert scrubbed == {"Name": "Text", "Type": "COMPANY", "VATType": "BRANDNEW"}


def test_an_exchange_that_was_not_scrubbed_is_never_saved(tmp_path: Path) -> None:
    with pytest.raises(AssertionError, match="still holds the values that were seen"):
        _exchange({}).save(tmp_path)


def test_of_a_real_exchange_shape_drift_and_faults_stay(recordings_path: Path) -> None:
    scrubber = Scrubber(contract().document)
    for real in recordings.read(recordings_path):
        if contract().faults(real):
            assert contract().faults(scrubber.scrubbed(real, contract())), real.name
        else:
            own = scrubber.fixture(real, contract())
            assert contract().faults(own) == [], real.name
            assert own.drift == contract().drift(real), real.name
            assert scrubber.shape(own, contract()) == scrubber.shape(real, contract()), real.name
