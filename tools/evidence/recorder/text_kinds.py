"""Classify a text by its form."""

import re
from typing import Literal

Kind = Literal[
    "blank",
    "date",
    "datetime",
    "time",
    "number",
    "digits",
    "VAT number",
    "IBAN",
    "URL",
    "e-mail address",
    "UUID",
    "word",
    "text",
]

TIME = r"\d\d:\d\d(?::\d\d)?"
DATE = r"\d{4}-\d\d-\d\d"
DATETIME = rf"({DATE})([T ])({TIME})(\.\d+)?(Z|[+-]\d\d:?\d\d)?([\s\S]*)"

# The first match applies. "digits" are phone, organisation, personal and account numbers, OCR and postcodes, with any separators.
_FORMS: tuple[tuple[Kind, str], ...] = (
    ("blank", r"[\x00-/:-@\[-`{-\x7f]*|API_NORIGHT|true|false"),
    ("date", DATE),
    ("datetime", DATETIME),
    ("time", TIME),
    ("number", r"-?\d+(?:\.\d+)?"),
    ("digits", r"[\d\s()+,./:_-]+"),
    ("VAT number", r"SE\d{10}01"),
    ("IBAN", r"[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,3})?"),
    ("URL", r"https?://\S+"),
    ("e-mail address", r"[^@\s]+@[^@\s]+\.[^@\s]+"),
    ("UUID", r"[\da-fA-F]{8}(?:-[\da-fA-F]{4}){3}-[\da-fA-F]{12}"),
    ("word", r"\S+"),
    ("text", r"[\s\S]*"),
)
_COMPILED = tuple((kind, re.compile(form, re.ASCII)) for kind, form in _FORMS)


def kind_of(text: str) -> Kind:
    """Return the kind of a text."""
    return next(kind for kind, form in _COMPILED if form.fullmatch(text))
