"""Default data of a new company: a financial year, accounts, and the codes that documents refer to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from fortnox_client.sandbox.api.company_data import CompanyData
from fortnox_client.sandbox.api.values import State

_ACCOUNTS: Final = {
    1010: "Utvecklingsutgifter",
    1220: "Inventarier och verktyg",
    1410: "Lager av råvaror",
    1510: "Kundfordringar",
    1630: "Skattekonto",
    1910: "Kassa",
    1920: "Plusgiro",
    1930: "Företagskonto",
    2081: "Aktiekapital",
    2099: "Årets resultat",
    2440: "Leverantörsskulder",
    2510: "Skatteskulder",
    2611: "Utgående moms 25 %",
    2621: "Utgående moms 12 %",
    2631: "Utgående moms 6 %",
    2641: "Ingående moms",
    2650: "Redovisningskonto för moms",
    2710: "Personalskatt",
    2731: "Avräkning sociala avgifter",
    3001: "Försäljning inom Sverige, 25 % moms",
    3002: "Försäljning inom Sverige, 12 % moms",
    3003: "Försäljning inom Sverige, 6 % moms",
    3004: "Försäljning inom Sverige, momsfri",
    3105: "Försäljning varor till land utanför EU",
    3106: "Försäljning varor till annat EU-land, momspliktig",
    3108: "Försäljning varor till annat EU-land, momsfri",
    3740: "Öres- och kronutjämning",
    4000: "Inköp av varor",
    4010: "Inköp av material och varor",
    4960: "Förändring av lager av handelsvaror",
    5010: "Lokalhyra",
    5410: "Förbrukningsinventarier",
    6110: "Kontorsmateriel",
    6212: "Mobiltelefon",
    6570: "Bankkostnader",
    7010: "Löner till kollektivanställda",
    7210: "Löner till tjänstemän",
    7510: "Arbetsgivaravgifter",
    8310: "Ränteintäkter",
    8410: "Räntekostnader",
}
_UNITS: Final = {
    "förp": ("förpackning", "pack"),
    "h": ("timmar", "h"),
    "kg": ("kilogram", "kg"),
    "km": ("kilometer", "km"),
    "st": ("styck", "pcs"),
}
_DAYS: Final = (0, 5, 7, 10, 14, 15, 20, 30, 45, 60, 90)
_CURRENCIES: Final = {
    "SEK": ("Svensk krona", 1),
    "EUR": ("Euro", 11),
    "USD": ("US-dollar", 10),
    "NOK": ("Norsk krona", 1),
    "DKK": ("Dansk krona", 1),
}
_SERIES: Final = {
    "A": "Redovisning",
    "B": "Kundfakturor",
    "C": "Inbetalningar",
    "D": "Leverantörsfakturor",
    "E": "Utbetalningar",
    "I": "Importer",
    "L": "Löner",
}
_PREDEFINED: Final = {
    "CUSTOMERINVOICE": "B",
    "CUSTOMERPAYMENT": "C",
    "SUPPLIERINVOICE": "D",
    "SUPPLIERPAYMENT": "E",
    "SALARY": "L",
}
_PREDEFINED_ACCOUNTS: Final = {
    "CUSTOMERCLAIM": 1510,
    "SUPPLIERDEBT": 2440,
    "OUTVATMP1": 2611,
    "INVAT": 2641,
    "SALES": 3001,
    "PURCHASE": 4000,
}
_DELIVERY_TERMS: Final = {"FVL": "Fritt vårt lager", "FEL": "Fritt ert lager"}
_DELIVERY_METHODS: Final = {"P": "Post", "H": "Hämtas", "B": "Bud"}
_PAYMENTS: Final = {"BG": ("Bankgiro", 1920), "KONTO": ("Bankkonto", 1930), "KONTANT": ("Kontant", 1910), "PG": ("Plusgiro", 1920)}
_TEMPLATES: Final = {"st": "Standard faktura", "oc": "Orderbekräftelse", "of": "Offert"}


def create_defaults(data: CompanyData) -> None:
    """Create the default data of a company."""
    for kind, state in _default_resources(data):
        data.put(kind, state)
    data.reserve_number("financial_years", 1)


def _default_resources(data: CompanyData) -> Iterator[tuple[str, State]]:
    year = data.today().year
    span = {"FromDate": f"{year}-01-01", "ToDate": f"{year}-12-31"}
    yield "financial_years", {"Id": 1, **span, "AccountingMethod": "ACCRUAL", "AccountChartType": f"BAS {year}"}
    yield "account_charts", {"Name": f"BAS {year}"}
    yield "price_lists", {"Code": "A", "Description": "Prislista A", "PreSelected": True}
    yield from _accounting_resources()
    yield from _document_codes()
    yield from _currencies(span["FromDate"])


def _accounting_resources() -> Iterator[tuple[str, State]]:
    settings: dict[str, Any] = dict.fromkeys(
        ("CostCenterSettings", "ProjectSettings", "QuantitySettings", "TransactionInformationSettings"), "ALLOWED"
    )
    for number, name in _ACCOUNTS.items():
        yield "accounts", {"Number": number, "Description": name, "Active": True, "Year": 1, **settings}
    for code, name in _SERIES.items():
        yield "voucher_series", {"Code": code, "Description": name, "Manual": code == "A", "NextVoucherNumber": 1, "Year": 1}
    for name, series in _PREDEFINED.items():
        yield "predefined_voucher_series", {"Name": name, "VoucherSeries": series}
    for name, account in _PREDEFINED_ACCOUNTS.items():
        yield "predefined_accounts", {"Name": name, "Account": account}


def _document_codes() -> Iterator[tuple[str, State]]:
    for code, (name, english) in _UNITS.items():
        yield "units", {"Code": code, "Description": name, "CodeEnglish": english}
    for days in _DAYS:
        yield "terms_of_payments", {"Code": str(days), "Description": f"{days} dagar"}
    for code, name in _DELIVERY_TERMS.items():
        yield "terms_of_deliveries", {"Code": code, "Description": name}
    for code, name in _DELIVERY_METHODS.items():
        yield "way_of_deliveries", {"Code": code, "Description": name}
    for code, (name, account) in _PAYMENTS.items():
        yield "modes_of_payments", {"Code": code, "Description": name, "AccountNumber": str(account)}
    for template, name in _TEMPLATES.items():
        yield "print_templates", {"Template": template, "Name": name}


def _currencies(day: str) -> Iterator[tuple[str, State]]:
    for code, (name, rate) in _CURRENCIES.items():
        rates = {"BuyRate": rate, "SellRate": rate, "Unit": 1, "Date": day, "IsAutomatic": False}
        yield "currencies", {"Code": code, "Description": name, **rates}
