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
    "e-mail address",
    "web address",
    "UUID",
    "word",
    "text",
]

CLOCK = r"(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?"
DATE = r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])"
MOMENT = rf"({DATE})([T ])({CLOCK})(\.\d+)?(Z|[+-]0[0-2]:?00)?"

# The first that fits. Digits are telephone, organisation, personal and account numbers, OCR and postcodes, however they are parted.
_FORMS: tuple[tuple[Kind, str], ...] = (
    ("nothing", r"[\s!-/:-@\[-`{-~]*|API_NORIGHT|true|false"),
    ("date", DATE),
    ("moment", MOMENT),
    ("time of day", CLOCK),
    ("number", r"-?\d+(?:\.\d+)?"),
    ("digits", r"[\d\s()+,./:_-]+"),
    ("VAT number", r"SE\d{10}01"),
    ("IBAN", r"[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,3})?"),
    ("e-mail address", r"[^@\s]+@[^@\s]+\.[^@\s]+"),
    ("web address", r"https?://\S+"),
    ("UUID", r"[\da-fA-F]{8}(?:-[\da-fA-F]{4}){3}-[\da-fA-F]{12}"),
    ("word", r"\S+"),
    ("text", r"[\s\S]*"),
)
_COMPILED = tuple((kind, re.compile(form, re.ASCII)) for kind, form in _FORMS)


def kind_of(text: str) -> Kind:
    return next(kind for kind, form in _COMPILED if form.fullmatch(text))
