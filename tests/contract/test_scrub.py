"""Nothing of a company's own passes the scrubber, and what it puts in its place is of the same kind."""

import json
import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any
from urllib.parse import quote, unquote

import httpx
import pytest
from fortnox_client import Drift, Fortnox, models
from fortnox_client.operations import OPERATIONS
from hypothesis import given, settings
from hypothesis import strategies as st

from tests import samples
from tests.contract.recorder import declared, fixture, reading
from tests.contract.recorder.forms import kind_of
from tests.contract.recorder.made_up import MadeUp
from tests.contract.recorder.scrub import Scrubber

SEEDS = range(8)

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
    "moment": "2026-03-14 08:51:37",
    "birthday": "1964-08-23",
    "number": 73829105647,
    "amount": Decimal("481537.26"),
    "negative": Decimal("-918273.5"),
}
TEXTS = {name: value for name, value in SECRETS.items() if isinstance(value, str)}


def scrubber(seed: int = 1) -> Scrubber:
    return Scrubber(MadeUp(Random(seed)))


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


def _scrubbed(body: Any, seed: int = 1, key: str = "GET /3/invoices/{DocumentNumber}") -> Any:
    return scrubber(seed).value(body, declared.answer(key))


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
    """What stands in every answer, whatever is drawn, has come through; a run of four digits may be drawn by chance in one."""
    found = set.intersection(*(_found(_telling(str(secret)), _scrubbed(_answer(secret), seed)) for seed in SEEDS))
    assert found == set()


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_what_stands_in_shares_nothing_with_what_it_stands_for(text: str) -> None:
    for seed in range(50):
        stand_in = MadeUp(Random(seed)).text(text)
        if kind_of(text) not in ("date", "moment"):  # moved, and so alike at times
            # Every Swedish VAT number ends in 01.
            assert _found(_telling(text), stand_in.removesuffix("01")) == set()


def _found(parts: set[str], scrubbed: Any) -> set[str]:
    strings = [string.casefold() for string in _strings(scrubbed)]
    strings += [re.sub(r"[ ,./+:-]+", "", string) for string in strings]
    return {part for part in parts if any(part.casefold() in string for string in strings)}


def _says_something(text: str) -> bool:
    """Whether a text is neither zeros and punctuation nor a word of Fortnox's own, which the answer holds anyway."""
    return (
        sum(each.isalnum() and each != "0" for each in text) > 4 and text not in declared.property_names() and text not in str(_answer(""))
    )


planted = st.text(min_size=6, max_size=60).map(lambda text: text.encode("utf-8", "replace").decode()).filter(_says_something)


@settings(max_examples=200, deadline=None)
@given(planted, st.integers(0, 9))
def test_no_text_passes_wherever_it_stands(text: str, seed: int) -> None:
    assert not [string for string in _strings(_scrubbed(_answer(text), seed)) if text in string]


@settings(max_examples=200, deadline=None)
@given(st.integers(10**5, 10**15) | st.decimals(10**5, 10**12, places=2), st.integers(0, 9))
def test_no_number_passes_wherever_it_stands(number: int | Decimal, seed: int) -> None:
    digits = str(number).rstrip("0").rstrip(".")
    if len(digits) < 6:
        return
    strings = _strings(_scrubbed(_answer(number), seed))
    assert not [string for string in strings if digits in string]


def test_equal_stays_equal_and_different_different() -> None:
    made_up = MadeUp(Random(1))
    twelve = made_up.number(12)
    assert str(twelve) == made_up.text("12")
    assert made_up.number(Decimal("12.0")) == made_up.number(Decimal("12.00")) == twelve
    assert made_up.text("556036-0793").replace("-", "") == made_up.text("5560360793")
    assert made_up.text("SE556036079301") == f"SE{made_up.text('5560360793')}01"
    assert made_up.text("Gunborg Åkerström") == made_up.text("Gunborg Åkerström") != made_up.text("Gunborg Åkesson")
    assert len({made_up.number(number) for number in range(2000)}) == 2000
    assert {made_up.number(number) for number in range(1, 10)} == set(range(1, 10))


def test_an_address_names_the_number_beside_it() -> None:
    row = {"@url": "https://api.fortnox.se/3/vouchers/B/25?financialyear=3", "VoucherSeries": "B", "VoucherNumber": 25, "Year": 3}
    voucher = _scrubbed({"Vouchers": [row]}, key="GET /3/vouchers")["Vouchers"][0]
    expected = f"/3/vouchers/{voucher['VoucherSeries']}/{voucher['VoucherNumber']}?financialyear={voucher['Year']}"
    assert voucher["@url"] == f"https://api.fortnox.se{expected}"
    currency = _scrubbed({"Currency": {"@url": "https://api.fortnox.se/3/currencies/SEK", "Code": "SEK"}}, key="GET /3/currencies/{Code}")
    assert currency == {"Currency": {"@url": "https://api.fortnox.se/3/currencies/SEK", "Code": "SEK"}}, "a known code stays in both"


@pytest.mark.parametrize("value", [None, "", " ", True, False, "true", "API_NORIGHT", 0, Decimal("0.00"), "0", "0.00", "0000-00-00", "-"])
def test_what_says_nothing_stays(value: Any) -> None:
    answer = {"Invoice": {"Total": value, "City": value, "Brandnew": [value]}}
    scrubbed = _scrubbed(answer)
    assert scrubbed == answer
    assert str(scrubbed) == str(answer)


def test_known_codes_stay_where_they_are_known() -> None:
    customer = {"Type": "COMPANY", "Currency": "SEK", "CountryCode": "SE", "VATType": "SEVAT", "DefaultDeliveryTypes": {"Invoice": "PRINT"}}
    assert _scrubbed({"Customer": customer}, key="GET /3/customers/{CustomerNumber}") == {"Customer": customer}
    elsewhere = {"Name": "COMPANY", "City": "SEK", "Type": "Gunborg", "Currency": "Gunborg", "CountryCode": "Gunborg"}
    scrubbed = _scrubbed({"Customer": elsewhere}, key="GET /3/customers/{CustomerNumber}")["Customer"]
    assert not [name for name, value in elsewhere.items() if scrubbed[name] == value]


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_the_form_stays(text: str) -> None:
    for seed in SEEDS:
        stand_in = MadeUp(Random(seed)).text(text)
        assert kind_of(stand_in) == kind_of(text)
        if kind_of(text) not in ("e-mail address", "web address", "UUID", "text"):
            assert _form(stand_in) == _form(text)
        elif kind_of(text) in ("UUID", "text"):
            assert len(stand_in) == len(text)


def _form(text: str) -> str:
    return "".join("9" if each.isdigit() else ("A" if each.isupper() else "a") if each.isalpha() else each for each in text)


@pytest.mark.parametrize("number", ["7", "-12.50", "0.05", "120.00", "1E+5", "9.10", "12345678901234567890.5", "-0.0"])
def test_a_number_keeps_its_form(number: str) -> None:
    made = MadeUp(Random(1)).number(Decimal(number))
    assert re.sub("[1-9]", "9", str(made).replace("0", "9")) == re.sub("[1-9]", "9", number.replace("0", "9"))
    assert made.is_signed() == Decimal(number).is_signed()  # type: ignore[union-attr]  # a Decimal stays one


def test_no_number_with_a_check_digit_is_made_up() -> None:
    for seed in range(300):
        made = MadeUp(Random(seed)).text("19640823-3234").replace("-", "")
        assert not _has_right_check_digit(made)
        assert not _has_right_check_digit(made[2:])
        assert not _has_right_check_digit(MadeUp(Random(seed)).text("556036-0793").replace("-", ""))
    assert _has_right_check_digit("5560360793")


def _has_right_check_digit(digits: str) -> bool:
    return sum(int(each) for place, digit in enumerate(reversed(digits)) for each in str(int(digit) * (1 + place % 2))) % 10 == 0


def test_days_move_by_as_many_and_never_stays_never() -> None:
    made_up = MadeUp(Random(1))
    first, second = (date.fromisoformat(made_up.text(day)) for day in ("2026-01-31", "2026-02-28"))
    assert first.year < 2026
    assert (second - first).days == 28
    assert made_up.text("2026-01-31T00:00:00") == f"{first}T00:00:00"
    assert made_up.text("9999-12-31") == "9999-12-31"


def test_a_second_recording_draws_anew() -> None:
    assert len({MadeUp().text("Gunborg Åkerström") for _ in range(20)}) == 20


def test_a_scrubbed_list_is_what_its_model_declares() -> None:
    row = samples.value(samples.schema_named("CustomerListItem"))
    [scrubbed] = _scrubbed({"Customers": [row]}, key="GET /3/customers")["Customers"]
    read = models.CustomerListItem.from_dict(scrubbed)
    assert read.additional_properties == {}
    assert read.to_dict().keys() == row.keys()


READABLE = [operation for operation in OPERATIONS.values() if reading.is_readable(operation)]


@pytest.mark.parametrize("operation", READABLE, ids=lambda operation: operation.name)
def test_every_answer_is_read_as_it_was_before(operation: Any) -> None:
    body = samples.value(declared.answer(f"GET {operation.path}"))
    assert _drifts(operation, _scrubbed(body, key=f"GET {operation.path}")) == _drifts(operation, body) == []


def test_real_answers_are_read_as_they_were_before(recordings_path: Path) -> None:
    from tests.client.test_recordings import _recorded

    count = 0
    for _, exchange in _recorded(recordings_path):
        operation = OPERATIONS[f"{exchange['request']['method']} {exchange['operation']}"]
        body = exchange["response"]["body"]
        if operation in READABLE and isinstance(body, dict):
            scrubbed = _scrubbed(body, key=f"GET {operation.path}")
            assert _drifts(operation, scrubbed) == _drifts(operation, body)
            assert json.loads(fixture.text(scrubbed), parse_float=Decimal) == scrubbed
            count += 1
    assert count > 100
    print(f"\n{count} real answers scrubbed")


def _drifts(operation: Any, body: Any) -> list[Drift]:
    """Where an answer departs from its model, read through the client."""
    seen: list[Drift] = []
    transport = httpx.MockTransport(lambda _: httpx.Response(200, content=fixture.text(body)))
    with httpx.Client(transport=transport) as http, Fortnox(access_token="token", http_client=http, on_drift=seen.append) as fortnox:
        result = samples.method_of(fortnox, operation.name)(*["1"] * operation.path.count("{"))
        if hasattr(result, "pages"):
            next(result.pages())
    return seen
