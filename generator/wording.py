"""Our own words for what a method does, from its name and its facts. Nothing of the document's prose gets here."""

from __future__ import annotations

from generator import naming
from generator.api import Operation

_EFFECTS = {
    "email": "Sends an e-mail",
    "einvoice": "Sends an e-invoice",
    "eprint": "Sends a letter by Fortnox's print service",
    "print": "Marks the document as sent",
    "reminder": "Counts as a reminder that was sent",
}

_SENTENCES = {
    "list": "All of the {resource}, page by page.",
    "get": "One {thing}.",
    "create": "Creates one {thing}.",
    "update": "Changes one {thing}: keys that are not sent stay as they are.",
    "replace": "Replaces one {thing}: keys that are not sent are lost.",
    "delete": "Deletes one {thing}.",
}

_PARAMETERS = {
    "page": "the page to start with, from 1.",
    "limit": "rows per request, at most 500, never a total; without it 500.",
    "offset": "how many rows to skip; instead of page.",
    "lastmodified": "changed since: datetime (aware, or Swedish time), date, or text as 2026-01-31 13:45.",
    "financialyear": "the id of a financial year.",
    "financialyeardate": "a date within a financial year.",
    "fromdate": "the first date, inclusive.",
    "todate": "the last date, inclusive.",
    "sortby": "what to sort by.",
    "sortorder": "ascending or descending.",
}


def phrase(name: str) -> str:
    """`PurchaseOrderRow` -> `purchase order row`; capitals such as VAT stay."""
    return " ".join(word if len(word) > 1 and word.isupper() else word.lower() for word in naming.words(name))


def summary(method: str, resource: str, thing: str | None, operation: Operation) -> str:
    """The first line of a method's docstring."""
    plain = resource.rpartition(".")[2].replace("_", " ")
    sentence = _SENTENCES.get(method)
    if sentence is None or (method == "get" and not operation.path_parameters):
        sentence = "{words}." if sentence is None else "The {resource}."
    words = method.replace("_", " ").capitalize()
    return sentence.format(resource=plain, thing=thing or plain.removesuffix("s"), words=f"{words} ({plain})")


def effect(operation: Operation) -> str | None:
    return f"{_EFFECTS[operation.effect]}: never repeated by itself." if operation.effect else None


def parameter(name: str) -> str | None:
    """What is said of a parameter beyond its type."""
    return _PARAMETERS.get(name)


def page_of(tag: str) -> str:
    """The official page of a resource."""
    return f"https://apps.fortnox.se/apidocs#tag/{tag.replace(' ', '-')}"
