"""Our own words for what a method does, from its name and its facts. Nothing of the document's prose gets here."""

from __future__ import annotations

from collections.abc import Collection

from generator import naming
from generator.api import Operation
from generator.document import Json

EFFECTS = {
    "email": "Sends an e-mail",
    "einvoice": "Sends an e-invoice",
    "eprint": "Sends a letter by Fortnox's print service",
    "print": "Marks the document as sent",
    "reminder": "Counts as a reminder that was sent",
}

# By method, or by resource and method where a method's ordinary sentence would mislead.
_SENTENCES = {
    "list": "All of the {resource}{pages}.",
    "get": "One {thing}.",
    "create": "Creates one {thing}.",
    "update": "Changes one {thing}: keys that are not sent stay as they are.",
    "replace": "Replaces one {thing}: keys that are not sent are lost.",
    "delete": "Deletes one {thing}.",
    "add_rows": "Adds rows to one {thing}.",
    "approval_bookkeep": "Approves that one {thing} is booked.",
    "approval_payment": "Approves that one {thing} is paid.",
    "archive.delete": "Deletes one file or folder by its id.",
    "archive.delete_by_path": "Deletes files and folders by their path.",
    "archive.download": "One file by its id.",
    "archive.folder": "One folder by its id: the files and folders in it.",
    "archive.get": "The archive's root, or a folder by its path: the files and folders in it.",
    "archive.get_file": "One file by the id that attachments know it by (`ArchiveFileId`).",
    "archive.upload": "Puts one file into the archive.",
    "attachments.create": "Attaches files to documents.",
    "attachments.list": "The attachments of documents.",
    "attachments.number_of_attachments": "How many attachments documents have.",
    "attachments.validate_included_on_send": "Checks whether attachments may go with a document when it is sent.",
    "bill_of_materials": "What an item is made of.",
    "bookkeep": "Books one {thing}: makes its voucher, after which it can hardly be changed.",
    "cancel": "Cancels one {thing}.",
    "candidates": "The items that could be rows of one {thing}.",
    "change_ob": "Changes the opening balance of one {thing} that was entered by hand.",
    "complete": "Closes one {thing}.",
    "warehouse.incoming_goods.complete": "Marks one {thing} as completed, or as not.",
    "create_document": "Adds one document to one {thing}.",
    "create_invoice": "Makes an invoice of one {thing}.",
    "create_order": "Makes an order of one {thing}.",
    "create_rows": "Makes rows of one {thing}.",
    "create_stock_locations": "Makes stock locations within one {thing}.",
    "create_trusted": "Trusts one sender of e-mail.",
    "credit": "Makes a credit invoice of one {thing}.",
    "csv": "The {resource} as a CSV file.",
    "customer_references.get": "All customer references, in one object.",
    "customer_references.get_row": "One customer reference.",
    "delete_row": "Deletes one row of one {thing}.",
    "delete_rows": "Deletes the rows of one {thing} that a filter names.",
    "delete_trusted": "Trusts one sender of e-mail no more.",
    "depreciate": "Depreciates {resource} until a date.",
    "depreciations": "The depreciations of {resource} until a date.",
    "document_types": "The types of the documents of one {thing}.",
    "dropship_complete": "Closes one {thing} whose goods go to the customer directly.",
    "einvoice": "Sends one {thing} as an e-invoice.",
    "email": "Sends one {thing} by e-mail.",
    "email_senders.get": "The senders of e-mail that are trusted, and those that are rejected.",
    "eprint": "Sends one {thing} as a letter.",
    "evaluate": "Asks Fortnox to send a test event to one {thing}.",
    "external_print": "Marks one {thing} as sent, where it was printed by another program.",
    "find_by_organization_number": "The {resource} of one organisation number.",
    "finish": "Ends one {thing}.",
    "get_document": "One document of one {thing}, by its type.",
    "get_by_from_quantity": "One {thing} from a quantity on.",
    "get_by_tenant_id": "The {resource} of one integration to one company.",
    "inbox.delete": "Deletes one file or folder of the inbox.",
    "inbox.download": "One file of the inbox.",
    "inbox.folder": "One folder of the inbox: the files and folders in it.",
    "inbox.get": "The root of the inbox: the files and folders in it.",
    "inbox.upload": "Puts one file into the inbox.",
    "increase_invoice_count": "Counts one more invoice of one {thing}.",
    "list_by_id_and_date_and_code": "The {resource} of one employee, on one day, with one code.",
    "list_by_price_list": "The {resource} of one price list, of one article or of all{pages}.",
    "matches": "The incoming goods that match one {thing}.",
    "list_by_ids": "Several {resource} by their ids.",
    "notes": "The notes on one {thing}.",
    "patch": "Changes one {thing} by the operations of a JSON Patch document (RFC 6902).",
    "pause": "Pauses one {thing}.",
    "preview": "The PDF of one {thing}. Nothing is marked as sent.",
    "print": "The PDF of one {thing}, which is marked as sent.",
    "print_reminder": "The PDF of a reminder of one {thing}.",
    "recurring_billing.invoice_requests.list": "The invoice requests of the recurrings that are named{pages}.",
    "release": "Releases one {thing}: books it in or out of stock.",
    "report_payment": "Tells that one {thing} was paid.",
    "reset_day": "Gives one day the hours of the schedule again.",
    "rows": "The rows of one {thing}.",
    "scrap": "Scraps one {thing}.",
    "sell": "Sells one {thing}.",
    "send": "Sends one {thing} to its supplier.",
    "send_many": "Sends several {resource} to their suppliers.",
    "set_response": "Records the supplier's response to one {thing}.",
    "set_responses": "Records the responses of suppliers to several {resource}.",
    "sie.get": "The books as a SIE file of one type, 1 to 4.",
    "stock_balance": "How much of each item is in stock.",
    "stock_locations": "The stock locations within one {thing}{pages}.",
    "stop": "Stops one {thing}.",
    "sublist": "The {resource}{pages}, of a part of them.",
    "sublist_by_voucher_series": "The {resource} of one series{pages}.",
    "take_fees": "Charges the fees of one {thing}.",
    "unpause": "Goes on with one {thing} that was paused.",
    "update_by_from_quantity": "Changes one {thing} from a quantity on.",
    "upload_document": "Uploads one document of one {thing}, in place of an earlier one of its type.",
    "void": "Voids one {thing}.",
    "warehouse_ready": "Marks one {thing} as ready in the warehouse.",
    "write_down": "Writes one {thing} down.",
    "write_up": "Writes one {thing} up.",
}

_NO_LIMIT = 2**31 - 1
"""What the document declares for the length of a text or a list where there is no limit."""

# What these make or give is what they answer; an action is done to one of its resource, whatever it answers.
_OF_THE_ANSWER = ("get", "create", "update", "replace", "delete")

_PARAMETERS = {
    "page": "the page to start with, from 1.",
    "offset": "how many rows to skip.",
    "read_ahead": "how many pages to fetch at a time, and to keep, once it is known how many there are.",
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
    sentence = _SENTENCES.get(f"{resource}.{method}") or _SENTENCES.get(method)
    if sentence is None:
        sentence = f"{method.replace('_', ' ').capitalize()} ({plain})."
    elif method == "get" and not operation.path_parameters:
        sentence = "The {resource}."
    elif method == "update" and operation.replaces:
        sentence = _SENTENCES["replace"]
    named = thing if thing is not None and method in _OF_THE_ANSWER else _one_of(plain)
    return sentence.format(resource=plain, thing=named, pages=", page by page" if operation.paging else "")


def _one_of(plural: str) -> str:
    if plural.endswith("goods"):
        return plural
    return f"{plural[:-3]}y" if plural.endswith("ies") else plural.removesuffix("s")


def effect(operation: Operation) -> str | None:
    return f"{EFFECTS[operation.effect]}: never repeated by itself." if operation.effect else None


def parameter(name: str, schema: Json, others: Collection[str]) -> str | None:
    """Return what a docstring says of a parameter beyond its type. `others`: all parameters of the method."""
    if name == "limit":
        most = schema.get("maximum", "500")
        return f"rows per request, from 1 to {most}, never a total; without it {most}."
    if name == "offset" and "page" in others:
        return "how many rows to skip; instead of page."
    return _PARAMETERS.get(name)


def limits(schema: Json) -> str | None:
    """Return the length, the range or the form that a value must have; None where any is taken."""
    found = [_between(schema, "minLength", "maxLength", "characters"), _between(schema, "minimum", "maximum", "")]
    found.append(_between(schema, "minItems", "maxItems", "items"))
    if "pattern" in schema:
        found.append(f"of the form {schema['pattern']}")
    words = ", ".join(each for each in found if each)
    return f"{words}." if words else None


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
    """The official page of a resource."""
    return f"https://api.fortnox.se/apidocs#tag/{tag.replace(' ', '-')}"
