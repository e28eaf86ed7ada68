"""Samples of secrets in the data of a company, and a response that contains a secret in every field."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any
from urllib.parse import quote, unquote

# In the forms of real data. Numbers have correct check digits; words are names of persons and places.
SECRETS = {
    "name": "Gunborg Åkerström",
    "company": "Märsta Plåtslageri & Söner AB",
    "personal number": "640823-3234",
    "personal number with century": "19640823-3234",
    "personal number, digits alone": "196408233234",
    "organisation number": "556036-0793",
    "organisation number, digits alone": "5560360793",
    "VAT number": "SE556036079301",
    "bank giro": "5805-6201",
    "plus giro": "41 62 72-7",
    "IBAN": "SE35 5000 0000 0549 1000 0003",
    "IBAN in one": "SE3550000000054910000003",
    "BIC": "ESSESESS",
    "account": "8327-9,994 123 456-7",
    "OCR": "73829105647",
    "e-mail": "gunborg.akerstrom@plåtslageriet.se",
    "e-mail in free text": "Ring Gunborg eller skriv till gunborg@plåtslageriet.se före fredag",
    "phone": "070-174 06 35",
    "phone from abroad": "+46 70-174 06 35",
    "phone with zeros": "0046701740635",
    "token": "b7Qk29XvLm40TzRw81",
    "token in free text": "Authorization: Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0",
    "street": "Skyttegatan 14 B",
    "city": "Örkelljunga",
    "postcode": "286 39",
    "web": "https://www.plåtslageriet.se/kontakt?ref=gunborg",
    "uuid": "5f1c2b7e-93d4-4a56-8f0e-1d2c3b4a5968",
    "datetime": "2019-03-14 08:51:37",
    "birthday": "1964-08-23",
    "number": 73829105647,
    "amount": Decimal("481537.26"),
    "negative": Decimal("-918273.5"),
}


def response_body(secret: Any) -> dict[str, Any]:
    """Return an invoice that has the secret in every field, also in URLs, keys and undeclared fields."""
    text = str(secret)
    return {
        "Invoice": {
            "@url": f"https://api.fortnox.se/3/invoices/{quote(text, safe='')}?financialyear={quote(text)}",
            "@urlTaxReductionList": f"https://api.fortnox.se/3/taxreductions?filter=invoices&referencenumber={quote(text)}",
            "DocumentNumber": secret,
            "CustomerName": secret,
            "Comments": f"Obs! {text}, som sagt",
            "Total": secret,
            "DueDate": secret,
            "Language": secret,
            "Currency": secret,
            "CountryCode": secret,
            "Booked": secret,
            "OCR": secret,
            "EmailInformation": {"EmailBody": secret, "EmailAddressTo": secret},
            "InvoiceRows": [{"Description": secret, "Price": secret, "VATCode": secret, "Brandnew": [secret, [secret]]}],
            "Labels": [{"Id": secret}],
            "Brandnew": {"deep": [{text: {text: secret}}], "list": [secret], "text": text},
            "Address9": secret,
        },
        "MetaInformation": {"@TotalResources": secret, "@CurrentPage": secret},
        "Elsewhere": secret,
    }


def strings(value: Any) -> Iterator[str]:
    """Yield every key and every scalar as text, and each scalar also percent-decoded."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner)
    else:
        yield str(value)
        yield unquote(str(value))


def identifying_parts(secret: str) -> set[str]:
    """Return the parts that identify a secret: its complete text, its words, and each run of four digits of its longer numbers."""
    words = set(re.findall(r"[^\W\d_]{4,}", secret)) - {"https", "Bearer", "Authorization"}
    numbers = [number for number in re.findall(r"\d+", re.sub(r"(?<=\d)[ ,./+:-]+(?=\d)", "", secret)) if len(number) > 5]
    runs = {number[start : start + 4] for number in numbers for start in range(len(number) - 3)} - {"0000"}
    return {secret, *words, *runs}
