"""Random replacements for the values of a company. They have the same form, and within a run equal values have equal replacements.

A replacement is not computed from its value, so nobody can check a guess against a fixture.
"""

import re
import uuid
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from itertools import islice
from random import Random, SystemRandom
from typing import Any

from tools.evidence.recorder.text_kinds import DATETIME, Kind, kind_of

# Without vowels, random letters do not spell a name. The å tests UTF-8 in the fixtures.
_ASCII_LETTERS = "bcdfghjklmnpqrstvwxz"
_LETTERS = _ASCII_LETTERS + "å"
_OTHER_LETTERS = "åäöæøçñðþàâãèéêëìíîïòóôõùúû"
_DIGITS = "0123456789"

_SHORT = 3  # numbers up to this length are shuffled, so that all replacements differ
_FREE_DRAWS = 100  # attempts to find an unused replacement; after that two values may have the same one
_CHECK_DIGIT_FROM = 7  # a bank giro is the shortest number with a check digit
_WITH_CENTURY = re.compile(r"(16|19|20)(\d{10})")  # a personal or organisation number
_FIRST_DATE, _LAST_DATE = date(1850, 1, 1), date(2300, 1, 1)  # dates outside this range mean "never"


class RandomReplacements:
    """The replacements of one run. Tests pass a seeded random generator."""

    scrubbed = "every value is made up in its form, equal for equal, but for states and kinds that are Fortnox's own words"
    distinguishes = True

    def __init__(self, rng: Random | None = None) -> None:
        self._rng = rng or SystemRandom()
        self._replacements: dict[str, str] = {}
        self._taken: set[str] = set()
        self._by_kind: dict[Kind, Callable[[str], str]] = {
            "blank": lambda text: text,
            "date": self._date,
            "datetime": self._datetime,
            "time": self._time,
            "number": self._number,
            "digits": lambda text: self._separated(text, r"\d", self._digits),
            "VAT number": lambda text: f"SE{self._digits(text[2:12])}01",
            "IBAN": lambda text: self._separated(text, r"\w", self._like),
            "URL": lambda text: f"https://example.com/{self._replacement(text, lambda: self._name(len(text) - 20))}",
            "e-mail address": self._e_mail,
            "UUID": self._uuid,
            "word": self._like,
            "text": lambda text: self._replacement(text, lambda: self._words(len(text))),
        }

    def boolean(self, value: bool) -> bool:
        """Return the value itself, since a boolean identifies nobody."""
        return value

    def word(self, word: str) -> str:
        return self.text(word)

    def text(self, text: str, schema: dict[str, Any] | None = None) -> str:
        """Return a text of the same form. The schema is not used."""
        return self._by_kind[kind_of(text)](text)

    def number(self, number: int | Decimal, schema: dict[str, Any] | None = None) -> int | Decimal:
        """Return a number with the same sign and the same number of digits and decimals. 0 is preserved."""
        if isinstance(number, int):
            return int(self._number(str(number)))
        sign, digits, exponent = number.as_tuple()
        assert isinstance(exponent, int)  # JSON has neither infinity nor NaN
        if -len(digits) - 8 < exponent <= 0:
            return Decimal(self._number(f"{number:f}"))
        return Decimal((sign, tuple(map(int, self._digits("".join(map(str, digits))))), exponent))

    # Numbers: integer and fraction are replaced separately, without the zeros around them, so 12, "12", 12.0 and "12.00" stay equal.

    def _number(self, text: str) -> str:
        sign = "-" if text.startswith("-") else ""
        whole, point, fraction = text.removeprefix("-").partition(".")
        significant = fraction.rstrip("0")
        return sign + self._digits(whole) + point + self._digits(significant) + "0" * (len(fraction) - len(significant))

    def _digits(self, digits: str) -> str:
        with_century = _WITH_CENTURY.fullmatch(digits)
        if with_century:
            return with_century[1] + self._digits(with_century[2])
        significant = digits.lstrip("0")
        zeros = "0" * (len(digits) - len(significant))
        if not significant:
            return zeros
        return zeros + (self._shuffled(significant) if len(significant) <= _SHORT else self._drawn(significant))

    def _shuffled(self, digits: str) -> str:
        if digits not in self._replacements:
            first = 10 ** (len(digits) - 1)
            drawn = [str(number) for number in self._rng.sample(range(first, first * 10), first * 9)]
            self._replacements.update(zip(drawn, [*drawn[1:], drawn[0]], strict=True))
        return self._replacements[digits]

    def _drawn(self, digits: str) -> str:
        def draw() -> str:
            while True:
                drawn = self._rng.choice(_DIGITS[1:]) + "".join(self._rng.choices(_DIGITS, k=len(digits) - 1))
                if not _may_be_real(drawn):
                    return drawn

        return self._replacement(digits, draw)

    # Dates and times

    def _date(self, text: str) -> str:
        try:
            value = date.fromisoformat(text)
        except ValueError:
            return self._separated(text, r"\d", self._digits)
        if not _FIRST_DATE < value < _LAST_DATE:
            return date.min.isoformat() if value <= _FIRST_DATE else date.max.isoformat()
        drawn_from = range(date(1950, 1, 1).toordinal(), date(2050, 1, 1).toordinal())
        return self._replacement(text, lambda: date.fromordinal(self._rng.choice(drawn_from)).isoformat())

    def _datetime(self, text: str) -> str:
        found = re.fullmatch(DATETIME, text, re.ASCII)
        assert found is not None
        day, separator, time, fraction, zone, rest = found.groups("")
        zone = re.sub(r"\d\d(:?)\d\d", r"01\g<1>00", zone)
        return self._date(day) + separator + self._time(time) + fraction[:1] + self._digits(fraction[1:]) + zone + self.text(rest)

    def _time(self, text: str) -> str:
        if not text.strip("0:"):
            return text
        return self._replacement(text, lambda: ":".join(f"{self._rng.randrange(limit):02}" for limit in (24, 60, 60))[: len(text)])

    # Letters

    def _e_mail(self, text: str) -> str:
        name, _, domain = text.rpartition("@")
        return f"{self.text(name)}@{self._replacement(domain, lambda: self._name(len(domain) - 5))}.test"

    def _uuid(self, text: str) -> str:
        drawn = self._replacement(text.lower(), lambda: str(uuid.UUID(int=self._rng.getrandbits(128), version=4)))
        return drawn.upper() if text == text.upper() else drawn

    def _like(self, text: str) -> str:
        return self._replacement(text, lambda: "".join(map(self._character, text)))

    def _character(self, character: str) -> str:
        if character in _DIGITS:
            return self._rng.choice(_DIGITS.replace(character, ""))
        if not character.isalnum():
            return character if character.isascii() else "*"
        letters = _ASCII_LETTERS if character.isascii() else _OTHER_LETTERS
        drawn = self._rng.choice(letters.replace(character.lower(), ""))
        return drawn.upper() if character.isupper() else drawn

    def _name(self, length: int) -> str:
        return "".join(self._rng.choices(_ASCII_LETTERS, k=max(1, length)))

    def _words(self, length: int) -> str:
        words, longest = "", max(1, min(9, length - 2))  # at least two words, if the length allows
        while len(words) < length:
            words += "".join(self._rng.choices(_LETTERS, k=self._rng.randint(1, longest))) + " "
        return words[: length - 1].capitalize() + self._rng.choice(_LETTERS)

    # Helpers

    def _separated(self, text: str, part: str, replace: Callable[[str], str]) -> str:
        """Replace the characters that match `part`. The spaces and signs between them are preserved."""
        drawn = iter(replace("".join(re.findall(part, text))))
        return re.sub(part, lambda _: next(drawn), text)

    def _replacement(self, original: str, draw: Callable[[], str]) -> str:
        if original not in self._replacements:
            different = (drawn for drawn in iter(draw, None) if not _alike(original, drawn))
            free = next((drawn for drawn in islice(different, _FREE_DRAWS) if drawn not in self._taken), None)
            self._replacements[original] = free or next(different)
            self._taken.add(self._replacements[original])
        return self._replacements[original]


def _alike(original: str, drawn: str) -> bool:
    """Whether a random text contains an identifying part of the value."""
    run = 4 if len(original) <= 40 else len(original) // 4
    runs = (original[start : start + run] for start in range(len(original) - run + 1))
    return drawn == original or any(each in drawn for each in runs if each.isalnum())


def _may_be_real(digits: str) -> bool:
    """Whether a number has a correct check digit: an OCR, a giro, an organisation number, or a personal number with or without century."""
    return len(digits) >= _CHECK_DIGIT_FROM and (_luhn(digits) or _luhn(digits[-10:]))


def _luhn(digits: str) -> bool:
    doubled = (int(digit) * (1 + index % 2) for index, digit in enumerate(reversed(digits)))
    return sum(sum(divmod(number, 10)) for number in doubled) % 10 == 0
