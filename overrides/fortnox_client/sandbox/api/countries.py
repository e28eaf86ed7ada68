"""Country names by country code, in Swedish as at Fortnox. For a country that is not listed the code is used as the name."""

from __future__ import annotations

from typing import Final

COUNTRIES: Final = {
    "AT": "Österrike",
    "BE": "Belgien",
    "CH": "Schweiz",
    "CZ": "Tjeckien",
    "DE": "Tyskland",
    "DK": "Danmark",
    "EE": "Estland",
    "ES": "Spanien",
    "FI": "Finland",
    "FR": "Frankrike",
    "GB": "Storbritannien",
    "IE": "Irland",
    "IS": "Island",
    "IT": "Italien",
    "LT": "Litauen",
    "LV": "Lettland",
    "NL": "Nederländerna",
    "NO": "Norge",
    "PL": "Polen",
    "PT": "Portugal",
    "SE": "Sverige",
    "US": "USA",
}
