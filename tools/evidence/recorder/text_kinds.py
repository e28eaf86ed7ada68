"""What kind of thing a text is, told by its form alone."""

import re
from typing import Literal

Kind = Literal[
    "nothing",
    "date",
    "moment",
    "time of day",
    "number",
    "digits",
    "VAT number",
    "IBAN",
    "web address",
    "e-mail address",
    "UUID",
    "word",
    "text",
]

CLOCK = r"\d\d:\d\d(?::\d\d)?"
DATE = r"\d{4}-\d\d-\d\d"
MOMENT = rf"({DATE})([T ])({CLOCK})(\.\d+)?(Z|[+-]\d\d:?\d\d)?([\s\S]*)"

# The first that fits. Digits are telephone, organisation, personal and account numbers, OCR and postcodes, however they are parted.
_FORMS: tuple[tuple[Kind, str], ...] = (
    ("nothing", r"[\x00-/:-@\[-`{-\x7f]*|API_NORIGHT|true|false"),
    ("date", DATE),
    ("moment", MOMENT),
    ("time of day", CLOCK),
    ("number", r"-?\d+(?:\.\d+)?"),
    ("digits", r"[\d\s()+,./:_-]+"),
    ("VAT number", r"SE\d{10}01"),
    ("IBAN", r"[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,3})?"),
    ("web address", r"https?://\S+"),
    ("e-mail address", r"[^@\s]+@[^@\s]+\.[^@\s]+"),
    ("UUID", r"[\da-fA-F]{8}(?:-[\da-fA-F]{4}){3}-[\da-fA-F]{12}"),
    ("word", r"\S+"),
    ("text", r"[\s\S]*"),
)
_COMPILED = tuple((kind, re.compile(form, re.ASCII)) for kind, form in _FORMS)


def kind_of(text: str) -> Kind:
    return next(kind for kind, form in _COMPILED if form.fullmatch(text))
