"""Random replacements have the form of the values. Equal values have equal replacements, and different values different ones."""

import re
from decimal import Decimal
from random import Random
from typing import Any

import pytest
from fortnox_client.operations import OPERATIONS
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.contract.secret_samples import SECRETS, identifying_parts
from tests.contract.test_scrubber import contract, exchange, scrubbed
from tools.evidence import samples
from tools.evidence.fixtures import Fixture
from tools.evidence.recorder import reader
from tools.evidence.recorder.replacements import RandomReplacements
from tools.evidence.recorder.text_kinds import kind_of
from tools.evidence.scrubber import Scrubber

TEXTS = {name: value for name, value in SECRETS.items() if isinstance(value, str)}
each_text = pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)


def random_replacements(seed: int = 1) -> RandomReplacements:
    return RandomReplacements(Random(seed))


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


@each_text
def test_replacement_has_form_of_value(text: str) -> None:
    for seed in range(8):
        replacement = random_replacements(seed).text(text)
        assert kind_of(replacement) == kind_of(text)
        assert len(replacement) == len(text)
        if kind_of(text) not in ("e-mail address", "URL", "UUID", "text"):
            assert _form(replacement) == _form(text)


def _form(text: str) -> str:
    return "".join("9" if each.isdigit() else ("A" if each.isupper() else "a") if each.isalpha() else each for each in text)


@each_text
def test_replacement_shares_nothing_with_value(text: str) -> None:
    """Only leading zeros and the century of a personal number are preserved."""
    shared = re.match(r"(?:19(?=\d{6}-?\d{4}$)|0*)", text)[0]
    for seed in range(50):
        replacement = random_replacements(seed).text(text).removeprefix(shared)
        replacement = replacement.removesuffix("01") if kind_of(text) == "VAT number" else replacement
        parts = identifying_parts(text.removeprefix(shared)) if kind_of(text) != "datetime" else {text, *text.split()}
        assert not [part for part in parts if part.casefold() in replacement.casefold() or part in _digits(replacement)]


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=40), st.text(max_size=40), st.integers(0, 9))
def test_replacements_are_equal_in_any_order(text: str, other: str, seed: int) -> None:
    replacements = random_replacements(seed)
    first = replacements.text(text)
    replacements.text(other)
    assert replacements.text(text) == first


@settings(max_examples=300, deadline=None)
@given(st.decimals(allow_nan=False, allow_infinity=False, places=2) | st.integers(), st.integers(0, 9))
def test_replacement_of_number_and_its_text_are_equal(number: int | Decimal, seed: int) -> None:
    replacements = random_replacements(seed)
    replacement = replacements.number(number)
    assert type(replacement) is type(number)
    text = f"{Decimal(number):f}"  # an int would be formatted as a float
    assert _form(f"{Decimal(replacement):f}") == _form(text)
    assert Decimal(replacements.text(text)) == replacement


@pytest.mark.parametrize("number", ["7", "-12.50", "0.05", "120.00", "1E+5", "9.10", "12345678901234567890.5", "-0.0"])
def test_replacement_of_number_has_same_digits_and_decimals(number: str) -> None:
    made = random_replacements().number(Decimal(number))
    assert _form(str(made)) == _form(number)
    assert (made == 0) == (Decimal(number) == 0)


def test_replacements_differing_in_punctuation_are_equal() -> None:
    replacements = random_replacements()
    number, personal, iban = replacements.text("5560360793"), replacements.text("6408233234"), replacements.text("SE3550000000054910000003")
    assert _digits(replacements.text("556036-0793")) == number
    assert _digits(replacements.text("16556036-0793")) == f"16{number}"
    assert replacements.text("SE556036079301") == f"SE{number}01"
    assert _digits(replacements.text("640823-3234")) == personal
    assert replacements.text("196408233234") == _digits(replacements.text("19640823-3234")) == f"19{personal}"
    assert replacements.text("SE35 5000 0000 0549 1000 0003").replace(" ", "") == iban
    assert replacements.text("5805-6201").replace("-", "") == replacements.text("58056201")
    assert replacements.text("2026-01-31T08:51:00").startswith(replacements.text("2026-01-31"))
    one, other = replacements.text("gunborg@plåtslageriet.se"), replacements.text("olle@plåtslageriet.se")
    assert one.split("@")[1] == other.split("@")[1]
    assert one != other


def test_replacements_of_different_values_differ() -> None:
    replacements = random_replacements()
    assert len({replacements.number(number) for number in range(2000)}) == 2000
    assert {replacements.number(number) for number in range(1, 10)} == set(range(1, 10))
    assert len({replacements.text(f"Gunborg Åkerström {number}") for number in range(500)}) == 500
    assert len({replacements.text(f"{year}-03-14") for year in range(1960, 2040)}) == 80


def test_replacements_have_wrong_check_digits() -> None:
    for seed in range(300):
        made = _digits(random_replacements(seed).text("19640823-3234"))
        assert not _has_correct_check_digit(made[2:])
        assert not _has_correct_check_digit(_digits(random_replacements(seed).text("556036-0793")))
        assert not _has_correct_check_digit(random_replacements(seed).text("73829105647"))
    assert _has_correct_check_digit("5560360793")


def _has_correct_check_digit(digits: str) -> bool:
    return sum(int(each) for index, digit in enumerate(reversed(digits)) for each in str(int(digit) * (1 + index % 2))) % 10 == 0


@pytest.mark.parametrize(
    "value", ["", " ", "true", "API_NORIGHT", "0", "0.00", "0000-00-00", "0000-00-00T00:00:00", "-", "9999-12-31", "???"]
)
def test_values_without_information_are_preserved(value: str) -> None:
    assert random_replacements().text(value) == value
    assert [random_replacements().number(number) for number in (0, Decimal("0.00"))] == [0, Decimal("0.00")]


def test_replacements_of_second_run_differ() -> None:
    assert len({RandomReplacements().text("Gunborg Åkerström") for _ in range(20)}) == 20


def test_replaced_email_and_url_have_reserved_domains() -> None:
    assert random_replacements().text("gunborg@test.example.com").endswith(".test")
    assert random_replacements().text("https://www.plåtslageriet.se").startswith("https://example.com/")


# In a complete exchange


def test_replacements_are_equal_in_rows_texts_and_urls() -> None:
    row = {
        "@url": "https://api.fortnox.se/3/vouchers/B/25?financialyear=3",
        "VoucherSeries": "B",
        "VoucherNumber": 25,
        "ReferenceNumber": "25",
        "Year": 3,
        "Description": "Gunborg Åkerström",
    }
    other = {**row, "@url": "https://api.fortnox.se/3/vouchers/B/26", "VoucherNumber": 26}
    first, second = scrubbed({"Vouchers": [row, other]}, "GET /3/vouchers", random_replacements())["Vouchers"]
    prefix = f"https://api.fortnox.se/3/vouchers/{first['VoucherSeries']}"
    assert first["@url"] == f"{prefix}/{first['VoucherNumber']}?financialyear={first['Year']}"
    assert second["@url"] == f"{prefix}/{second['VoucherNumber']}"
    assert first["ReferenceNumber"] == second["ReferenceNumber"] == str(first["VoucherNumber"]) != str(second["VoucherNumber"])
    assert first["Description"] == second["Description"] != row["Description"]


def test_replacements_are_equal_across_exchanges() -> None:
    scrubber = Scrubber(contract(), random_replacements())
    customer = {"@url": "https://api.fortnox.se/3/customers/H%C3%84M%2F1", "CustomerNumber": "HÄM/1", "OrganisationNumber": "556036-0793"}
    listed = scrubber.scrubbed(exchange({"Customers": [customer]}, "GET /3/customers", "/3/customers"))
    got = scrubber.scrubbed(exchange({"Customer": customer}, "GET /3/customers/{CustomerNumber}", "/3/customers/H%C3%84M%2F1"))
    assert listed.response.body["Customers"] == [got.response.body["Customer"]]
    assert got.path_values == {"CustomerNumber": got.response.body["Customer"]["CustomerNumber"]}
    assert got.response.body["Customer"]["@url"] == f"https://api.fortnox.se{got.request.path}"


def test_enum_value_in_path_is_preserved() -> None:
    operation = "GET /3/absencetransactions/{id}/{Date}/{Code}"
    response_body = {"AbsenceTransactions": [{"EmployeeId": "GÅ", "CauseCode": "ASK", "Date": "2026-03-14"}]}
    got = Scrubber(contract(), random_replacements()).scrubbed(
        exchange(response_body, operation, "/3/absencetransactions/G%C3%85/2026-03-14/ASK")
    )
    [row] = got.response.body["AbsenceTransactions"]
    assert got.path_values == {"id": row["EmployeeId"], "Date": row["Date"], "Code": "ASK"}


@pytest.mark.parametrize(
    "url", ["https://api.fortnox.se/4/gunborg", "https://[gunborg", "gunborg", "https://api.fortnox.se/3/customers?gunborg%20=1"]
)
def test_foreign_url_is_replaced_completely(url: str) -> None:
    assert "gunborg" not in str(scrubbed({"Invoice": {"@url": url}}, replacements=random_replacements()))


READABLE = [each for each in samples.operations() if reader.is_readable(OPERATIONS[each.key])]


@pytest.mark.parametrize("declared", READABLE, ids=lambda declared: declared.key)
def test_scrubbed_response_matches_document(declared: Any) -> None:
    body = samples.value(declared.success[1][samples.JSON]["schema"])
    path = declared.path
    for each in declared.parameters("path"):
        path = path.replace("{" + each["name"] + "}", "2026-01-31" if each["schema"].get("format") == "date" else "7")
    real: Fixture = exchange(body, declared.key, path)
    fixture = Scrubber(contract(), random_replacements()).fixture(real)
    assert contract().faults(fixture) == contract().faults(real) == []
    assert fixture.drift == contract().drift(real)
