"""English words for names and schemas: phrases, articles, limits. No prose of Fortnox's document is used."""

from __future__ import annotations

from collections.abc import Iterable

from generator import naming
from generator.document import Json

EFFECTS = {
    "email": "Sends an e-mail",
    "einvoice": "Sends an e-invoice",
    "eprint": "Sends a letter by Fortnox's print service",
    "print": "Marks the document as sent",
    "reminder": "Counts as a reminder that was sent",
}
"""Kind of effect of a GET -> the beginning of a sentence about it."""

_ACRONYMS = {"bom": "BOM", "csv": "CSV", "eu": "EU", "gln": "GLN", "ocr": "OCR", "pdf": "PDF", "sie": "SIE", "url": "URL", "vat": "VAT"}
"""Words that are written in capitals wherever they appear."""

_CONSONANT_SOUND = ("uni", "use")
"""Beginnings with a vowel that take "a" in place of "an"."""

_NO_LIMIT = 2**31 - 1
"""What the document declares for the length of a text or a list where there is no limit."""


def phrase(name: str) -> str:
    """Return the words of a name: `PurchaseOrderRow` -> `purchase order row`; acronyms stay in capitals."""
    return " ".join(_word(each) for each in naming.words(name))


def _word(word: str) -> str:
    if len(word) > 1 and word.isupper():
        return word
    return _ACRONYMS.get(word.lower(), word.lower())


def sentence(text: str) -> str:
    """Return a text that begins with a capital and has no full stop at its end."""
    return f"{text[:1].upper()}{text[1:]}".removesuffix(".")


def things(resource: str) -> tuple[str, str]:
    """Return how one object of a resource and several are called: `cost_centers` -> ("a cost center", "cost centers")."""
    many = phrase(resource.rpartition(".")[2])
    return with_article(_singular(many)), many


def _singular(many: str) -> str:
    return f"{many[:-3]}y" if many.endswith("ies") else many.removesuffix("s")


def with_article(thing: str) -> str:
    """Return a thing with its indefinite article: `invoice` -> `an invoice`."""
    vowel = thing[:1].lower() in "aeiou" and not thing.lower().startswith(_CONSONANT_SOUND)
    return f"{'an' if vowel else 'a'} {thing}"


def without_article(thing: str) -> str:
    """Return a thing without its article: `an invoice` -> `invoice`."""
    first, _, rest = thing.partition(" ")
    return rest if first in ("a", "an", "the") else thing


def listed(words: Iterable[str]) -> str:
    """Return words as a list in a sentence: `a, b and c`."""
    *first, last = words
    return f"{', '.join(first)} and {last}" if first else last


def limits(schema: Json) -> str | None:
    """Return the length, the range or the pattern that a value must have, without a full stop; None where any is taken."""
    found = [_between(schema, "minLength", "maxLength", "characters"), _between(schema, "minimum", "maximum", "")]
    found.append(_between(schema, "minItems", "maxItems", "items"))
    if "pattern" in schema:
        found.append(f"pattern {schema['pattern']}")
    return ", ".join(each for each in found if each) or None


def _between(schema: Json, least: str, most: str, unit: str) -> str | None:
    low, high = schema.get(least), schema.get(most)
    low = None if unit and low in (0, 1) else low
    high = None if unit and high is not None and high >= _NO_LIMIT else high
    if low is None and high is None:
        return None
    if low == high:
        return " ".join(filter(None, ("exactly", str(low), unit)))
    if low is None or high is None:
        return " ".join(filter(None, ("at most" if low is None else "at least", str(high if low is None else low), unit)))
    return " ".join(filter(None, (f"{low} to {high}", unit)))


def page_of(tag: str) -> str:
    """Return the address of a resource in Fortnox's documentation."""
    return f"https://api.fortnox.se/apidocs#tag/{tag.replace(' ', '-')}"
