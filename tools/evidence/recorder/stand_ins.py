"""Values that stand in for a company's own: of the same form, drawn by chance, and remembered for one run, so that equal stays equal.

Nothing is computed from what it stands for, so that no guess can be checked against a fixture.
"""

import re
import uuid
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from itertools import islice
from random import Random, SystemRandom
from typing import Any

from tools.evidence.recorder.text_kinds import MOMENT, Kind, kind_of

# Without vowels nothing that is drawn spells a name; å keeps UTF-8 in the fixtures.
_ASCII_LETTERS = "bcdfghjklmnpqrstvwxz"
_LETTERS = _ASCII_LETTERS + "å"
_OTHER_LETTERS = "åäöæøçñðþàâãèéêëìíîïòóôõùúû"
_DIGITS = "0123456789"

_SHORT = 3  # numbers of so few digits are all shuffled at once, so that the few there are stay apart
_FREE_DRAWS = 100  # then two values may get the same stand-in: their form leaves no room
_CHECK_DIGIT_FROM = 7  # bank giros are the shortest numbers with a check digit
_WITH_CENTURY = re.compile(r"(16|19|20)(\d{10})")  # a personal or an organisation number
_FIRST_DAY, _LAST_DAY = date(1850, 1, 1), date(2300, 1, 1)  # what lies outside is a way to say never


class MadeUp:
    """What stands in for what, in one run. Tests give it a seeded chance."""

    scrubbed = "every value is made up in its form, equal for equal, but for states and kinds that are Fortnox's own words"
    tells_apart = True

    def __init__(self, chance: Random | None = None) -> None:
        self._chance = chance or SystemRandom()
        self._stand_ins: dict[str, str] = {}
        self._taken: set[str] = set()
        self._makers: dict[Kind, Callable[[str], str]] = {
            "nothing": lambda text: text,
            "date": self._date,
            "moment": self._moment,
            "time of day": self._clock,
            "number": self._number,
            "digits": lambda text: self._parted(text, r"\d", self._digits),
            "VAT number": lambda text: f"SE{self._digits(text[2:12])}01",
            "IBAN": lambda text: self._parted(text, r"\w", self._like),
            "web address": lambda text: f"https://example.com/{self._stand_in(text, lambda: self._name(len(text) - 20))}",
            "e-mail address": self._e_mail,
            "UUID": self._uuid,
            "word": self._like,
            "text": lambda text: self._stand_in(text, lambda: self._words(len(text))),
        }

    def boolean(self, value: bool) -> bool:
        """It says too little to be anybody's."""
        return value

    def word(self, word: str) -> str:
        return self.text(word)

    def text(self, text: str, schema: dict[str, Any] | None = None) -> str:
        """A text of the same form, whatever the document says of it."""
        return self._makers[kind_of(text)](text)

    def number(self, number: int | Decimal, schema: dict[str, Any] | None = None) -> int | Decimal:
        """A number of the same sign with as many digits and decimals; 0 stays."""
        if isinstance(number, int):
            return int(self._number(str(number)))
        sign, digits, exponent = number.as_tuple()
        assert isinstance(exponent, int)  # JSON knows neither infinity nor NaN
        if -len(digits) - 8 < exponent <= 0:
            return Decimal(self._number(f"{number:f}"))
        return Decimal((sign, tuple(map(int, self._digits("".join(map(str, digits))))), exponent))

    # Numbers: the integer and the fraction apart, without the zeros around them, so that 12, "12", 12.0 and "12.00" stay equal.

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
        if digits not in self._stand_ins:
            first = 10 ** (len(digits) - 1)
            drawn = [str(number) for number in self._chance.sample(range(first, first * 10), first * 9)]
            self._stand_ins.update(zip(drawn, [*drawn[1:], drawn[0]], strict=True))
        return self._stand_ins[digits]

    def _drawn(self, digits: str) -> str:
        def draw() -> str:
            while True:
                drawn = self._chance.choice(_DIGITS[1:]) + "".join(self._chance.choices(_DIGITS, k=len(digits) - 1))
                if not _may_be_real(drawn):
                    return drawn

        return self._stand_in(digits, draw)

    # Days and times

    def _date(self, text: str) -> str:
        try:
            day = date.fromisoformat(text)
        except ValueError:
            return self._parted(text, r"\d", self._digits)
        if not _FIRST_DAY < day < _LAST_DAY:
            return date.min.isoformat() if day <= _FIRST_DAY else date.max.isoformat()
        drawn_from = range(date(1950, 1, 1).toordinal(), date(2050, 1, 1).toordinal())
        return self._stand_in(text, lambda: date.fromordinal(self._chance.choice(drawn_from)).isoformat())

    def _moment(self, text: str) -> str:
        found = re.fullmatch(MOMENT, text, re.ASCII)
        assert found is not None
        day, letter, clock, fraction, zone, rest = found.groups("")
        zone = re.sub(r"\d\d(:?)\d\d", r"01\g<1>00", zone)
        return self._date(day) + letter + self._clock(clock) + fraction[:1] + self._digits(fraction[1:]) + zone + self.text(rest)

    def _clock(self, text: str) -> str:
        if not text.strip("0:"):
            return text
        return self._stand_in(text, lambda: ":".join(f"{self._chance.randrange(limit):02}" for limit in (24, 60, 60))[: len(text)])

    # Letters

    def _e_mail(self, text: str) -> str:
        name, _, domain = text.rpartition("@")
        return f"{self.text(name)}@{self._stand_in(domain, lambda: self._name(len(domain) - 5))}.test"

    def _uuid(self, text: str) -> str:
        drawn = self._stand_in(text.lower(), lambda: str(uuid.UUID(int=self._chance.getrandbits(128), version=4)))
        return drawn.upper() if text == text.upper() else drawn

    def _like(self, text: str) -> str:
        return self._stand_in(text, lambda: "".join(map(self._character, text)))

    def _character(self, character: str) -> str:
        if character in _DIGITS:
            return self._chance.choice(_DIGITS.replace(character, ""))
        if not character.isalnum():
            return character if character.isascii() else "*"
        letters = _ASCII_LETTERS if character.isascii() else _OTHER_LETTERS
        drawn = self._chance.choice(letters.replace(character.lower(), ""))
        return drawn.upper() if character.isupper() else drawn

    def _name(self, length: int) -> str:
        return "".join(self._chance.choices(_ASCII_LETTERS, k=max(1, length)))

    def _words(self, length: int) -> str:
        words, longest = "", max(1, min(9, length - 2))  # two words at least, where there is room
        while len(words) < length:
            words += "".join(self._chance.choices(_LETTERS, k=self._chance.randint(1, longest))) + " "
        return words[: length - 1].capitalize() + self._chance.choice(_LETTERS)

    # What they share

    def _parted(self, text: str, part: str, stand_in: Callable[[str], str]) -> str:
        """The stand-in of what is parted by spaces and signs, parted as it was."""
        drawn = iter(stand_in("".join(re.findall(part, text))))
        return re.sub(part, lambda _: next(drawn), text)

    def _stand_in(self, original: str, draw: Callable[[], str]) -> str:
        if original not in self._stand_ins:
            unlike = (drawn for drawn in iter(draw, None) if not _alike(original, drawn))
            free = next((drawn for drawn in islice(unlike, _FREE_DRAWS) if drawn not in self._taken), None)
            self._stand_ins[original] = free or next(unlike)
            self._taken.add(self._stand_ins[original])
        return self._stand_ins[original]


def _alike(original: str, drawn: str) -> bool:
    """Whether so much of a value came back by chance that it tells something."""
    run = 4 if len(original) <= 40 else len(original) // 4
    runs = (original[start : start + run] for start in range(len(original) - run + 1))
    return drawn == original or any(each in drawn for each in runs if each.isalnum())


def _may_be_real(digits: str) -> bool:
    """Whether a check digit is right: of an OCR, a giro, an organisation or a personal number, the last with its century or without."""
    return len(digits) >= _CHECK_DIGIT_FROM and (_luhn(digits) or _luhn(digits[-10:]))


def _luhn(digits: str) -> bool:
    doubled = (int(digit) * (1 + place % 2) for place, digit in enumerate(reversed(digits)))
    return sum(sum(divmod(number, 10)) for number in doubled) % 10 == 0
