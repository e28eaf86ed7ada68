"""Countries by their codes, in Swedish as Fortnox names them. Of others the code stands for the name."""

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
