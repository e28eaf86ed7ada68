"""Explanations of Fortnox's error codes in English: meaning and remedy. Imported only when an error is explained.

Fortnox's own messages are in Swedish and short. The explanations are our own words, from Fortnox's list of errors, from recorded
responses, and from reports of other integrations. The list is incomplete, as Fortnox's is; an unknown code has no explanation.

Source: https://www.fortnox.se/developer/guides-and-good-to-know/errors
"""

from __future__ import annotations

from typing import Final, NamedTuple


class Explanation(NamedTuple):
    """Explain an error code.

    Attributes:
        meaning: one sentence about what Fortnox rejected.
        remedy: one sentence about what to do.
    """

    meaning: str
    remedy: str


def explain(code: int | str | None) -> Explanation | None:
    """Return the explanation of an error code; None if the code is unknown."""
    return None if code is None else CODES.get(code)


_AMOUNT = "Send AskedAmount as an integer above 0; green technology also allows 0."
_ENDED_TAX = "Use a type of work that still gives tax reduction, or send the row without one."
_NOT_NULL = "Omit the field to leave it unchanged; to clear it, try another value, such as a single blank."
_READ_STATE = "Read the document: its state determines which actions are possible."
_SIGN_IN = "Renew the access token; if that fails, the company must consent again."
_WAREHOUSE_STATE = "Read the document's state in the warehouse, and repeat only the step that is not done."

CODES: Final[dict[int | str, Explanation]] = {
    # Requests.
    1000003: Explanation("Fortnox had an internal error.", "Retry later; if the error persists, send Fortnox's support the request id."),
    1000029: Explanation(
        "Fortnox had an internal error that the request caused.",
        "Find the value of the body that the operation does not expect, and remove it.",
    ),
    1000030: Explanation("Fortnox does not support the media type in the Accept header.", "Send Accept: application/json."),
    1000031: Explanation("Fortnox does not support the media type in the Content-Type header.", "Send Content-Type: application/json."),
    2000587: Explanation("The list does not have this filter.", "Use one of the known values of the filter."),
    2000588: Explanation(
        "Fortnox does not accept the request: a value is missing or not allowed, or does not fit the state of the object.",
        "Read Fortnox's message: it names the cause.",
    ),
    2000729: Explanation("The identifier in the path is not valid for this resource.", "Check the last segment of the path."),
    2001392: Explanation(
        "The request has no body, or a body that cannot be parsed.", "Send a JSON object under the resource's key, as the methods do."
    ),
    2000321: Explanation(
        "The body has a read-only field, such as the year of a voucher, or a sales price that a price list sets.",
        "Remove the field that Fortnox's message names; the financial year of a voucher is a parameter.",
    ),
    2001399: Explanation(
        "The body has a field that this operation does not accept.",
        "Remove the field that Fortnox's message names, or use its name in the payload type of this operation.",
    ),
    2001740: Explanation("The XML of the request cannot be parsed.", "Correct the XML, or send JSON."),
    2002381: Explanation("The rows are inside an object, as in XML.", "Send the rows as a JSON array of objects."),
    2002649: Explanation(
        "The structure of the body is not the structure that the operation expects.",
        "Send objects and arrays as in the payload type of the operation.",
    ),
    2002115: Explanation("The JSON of the request cannot be parsed.", "Let the client encode the body."),
    # Values.
    2000106: Explanation(
        "A value must contain only letters and digits.", "Remove blanks and punctuation from the value that Fortnox's message names."
    ),
    2000108: Explanation("A value is not numeric.", "Send digits, with a point for decimals."),
    2000134: Explanation("A value is not a boolean.", "Send True or False."),
    2000166: Explanation("The article number has a character that is not allowed.", "Use only letters, digits and the characters _ - / +."),
    2000919: Explanation("The country name is unknown.", "Send the Swedish name of the country, such as Sydkorea."),
    2000359: Explanation("A text has a character that is not allowed.", "Remove control characters, emoji and similar characters."),
    2000699: Explanation("A field must not be null, such as the unit of a row.", _NOT_NULL),
    2001600: Explanation("YourReference is too long.", "Send at most 50 characters."),
    2001896: Explanation("Comments is too long.", "Send at most 1024 characters."),
    2005095: Explanation("A text field must not be null, such as the OrganisationNumber of a document.", _NOT_NULL),
    2000600: Explanation("The document already has this personal or organisation number.", "Send each applicant only once."),
    2004194: Explanation("The VAT number is not valid.", "Send it with its country prefix and without blanks, such as SE556677889901."),
    # Objects that exist, are closed or are done.
    2000013: Explanation("The article number already exists.", "Update that article, or use another number."),
    2000401: Explanation(
        "The bookkeeping is locked for the date that was sent.", "Use a date after the lock, or let the company unlock the period."
    ),
    2000397: Explanation("The order is cancelled, so it cannot be invoiced.", _READ_STATE),
    2000496: Explanation("The order is already invoiced.", "Read the order: `invoice_reference` is the number of the invoice."),
    2000499: Explanation("The offer already has an order.", "Read the offer: `order_reference` is the number of the order."),
    2001243: Explanation("The offer has an order and can no longer be changed.", "Change the order instead."),
    2001279: Explanation("The document is already cancelled.", "Continue as if this call had cancelled it."),
    2001383: Explanation("The document is invoiced or locked, so it cannot be cancelled.", _READ_STATE),
    2000637: Explanation(
        "Another customer has this customer number.",
        "Use another number, or omit it: Fortnox then assigns one.",
    ),
    2000755: Explanation("The rows of the supplier invoice do not balance.", "Make debit and credit equal, including VAT and rounding."),
    2000947: Explanation("The cost center is inactive.", "Activate it, or use another cost center."),
    2001089: Explanation("The payment date is before the invoice date.", "Send a payment date on or after the invoice date."),
    2003055: Explanation("The invoice is already paid.", "Do not send the payment again; read the invoice's balance first."),
    2003498: Explanation("The invoice is not marked as ready, so it cannot be booked.", "Complete its delivery in the warehouse first."),
    2003977: Explanation(
        "A row has a quantity, but neither an article number nor a description.",
        "Add an article number or a description to the row, or remove the quantity.",
    ),
    # Objects that do not exist.
    2000204: Explanation("The customer does not exist.", "Check the customer number, or create the customer first."),
    2000423: Explanation("The account does not exist.", "Check that the chart of accounts of the financial year has the account."),
    2000427: Explanation("The currency does not exist.", "Check the code, or add the currency in Fortnox."),
    2000428: Explanation("The article does not exist.", "Check the article number, or create the article first."),
    2000429: Explanation("The terms of payment do not exist.", "Use a code from `fortnox.terms_of_payments.list()`."),
    2000430: Explanation("The price does not exist.", "Check price list, article and quantity, or create the price first."),
    2000431: Explanation("The price list does not exist.", "Use a code from `fortnox.price_lists.list()`."),
    2000432: Explanation("The unit does not exist.", "Use a code from `fortnox.units.list()`, or create the unit first."),
    2000433: Explanation("The customer of the document does not exist.", "Check the customer number, or create the customer first."),
    2000434: Explanation(
        "The invoice does not exist.", "Check the document number: the order number and the OCR number are different numbers."
    ),
    2000435: Explanation("The terms of delivery do not exist.", "Use a code from `fortnox.terms_of_deliveries.list()`."),
    2000439: Explanation("The order does not exist.", "Check the document number."),
    2000519: Explanation(
        "The tax reduction does not exist.",
        "Find its id by the document number: each change of the document gives the tax reduction a new id.",
    ),
    2000704: Explanation(
        "The file does not exist, or is not connected to a voucher.", "Check the id of the file, or create the connection first."
    ),
    2001161: Explanation("The project does not exist.", "Check the project number, or create the project first."),
    2001302: Explanation("The article of a row does not exist.", "Check the article number, or create the article first."),
    2001304: Explanation(
        "An account does not exist: an account in the request, or a predefined account of the company.",
        "Check the accounts in the request; if it has none, the company must set its predefined accounts.",
    ),
    2003277: Explanation("The object does not exist in the warehouse.", "Check the id, and that the article is a stock item."),
    2004344: Explanation("The currency of the document does not exist.", "Check the code, or add the currency in Fortnox."),
    # Accounts and VAT.
    2000550: Explanation("The account is inactive.", "Activate it for the financial year, or use another account."),
    2001200: Explanation("The customer type is unknown.", "Send PRIVATE or COMPANY."),
    2001265: Explanation("The account is missing, unknown or inactive.", "Send an account that is active in the financial year."),
    2001403: Explanation(
        "A predefined account is missing or cannot be used.", "Let the company set it in its bookkeeping settings in Fortnox."
    ),
    2002462: Explanation("The account number has an invalid format.", "Send four digits."),
    2003095: Explanation(
        "The predefined account for domestic purchases with reverse charge is missing.",
        "Let the company set it in its settings in Fortnox.",
    ),
    2003115: Explanation("A VAT row of a reverse charge has no Code.", "Send Code in each VAT row of the supplier invoice."),
    2004052: Explanation(
        "The VAT code of the account cannot be used with simplified VAT.", "Use an account with a suitable VAT code, or without one."
    ),
    2004167: Explanation("A row with a VAT rate has no account, which simplified VAT requires.", "Send AccountNumber in each such row."),
    # Permissions and licences.
    2000310: Explanation("The access token is not valid.", _SIGN_IN),
    2000311: Explanation("The request has no usable access token.", _SIGN_IN),
    2000663: Explanation("The access token lacks the OAuth scope.", "Add the scope to the integration, and let the company consent again."),
    2000719: Explanation("The authorization code of the legacy sign-in is not valid.", "Connect the company with OAuth."),
    2001101: Explanation(
        "The company has no active licence for the OAuth scope.", "Let the company buy or renew the licence that the scope needs."
    ),
    2001103: Explanation("The company has no licence for integrations.", "Let the company buy Fortnox's licence for integrations."),
    2001393: Explanation(
        "The access token lacks the scope for customer invoices.", "Request the scope invoice, and let the company consent again."
    ),
    2002455: Explanation(
        "The access token lacks the scope for vouchers.", "Request the scope bookkeeping, and let the company consent again."
    ),
    2003275: Explanation(
        "The user who consented has no permission for this register; other registers may work with the same token.",
        "Let the company give the user the permission in Fortnox; a new consent of the same user does not help.",
    ),
    2004054: Explanation("The sign-in failed.", _SIGN_IN),
    # The warehouse.
    2003124: Explanation("Only a delivered order can be marked as done.", _WAREHOUSE_STATE),
    2003125: Explanation("The document is marked as done, so it cannot be changed.", _WAREHOUSE_STATE),
    2003126: Explanation("The delivery date is in the future.", "Send today's date or an earlier date."),
    2003127: Explanation("The warehouse failed.", "Read the object before you retry: part of the work may be done."),
    2003241: Explanation("The move to the warehouse is in progress or complete.", "Do not start it again."),
    2003399: Explanation("The document is voided in the warehouse.", "Create a new document."),
    # Tax reduction for household work.
    2002980: Explanation("A row cannot be both household work and other costs.", "Send OTHERCOSTS with HouseWork False."),
    2003151: Explanation("Tax reduction has ended for one of the types of work.", _ENDED_TAX),
    2003157: Explanation("Tax reduction has ended for the type of work.", _ENDED_TAX),
    2001246: Explanation(
        "The last tax reduction of a document with household work cannot be deleted.",
        "Update it, or set TaxReductionType of the document to none.",
    ),
    2003227: Explanation(
        "The rows of the document give less tax reduction than its tax reductions request.",
        "Reduce AskedAmount of the tax reductions first, and then update the document.",
    ),
    2003228: Explanation(
        "The tax reduction requests more than the rows of the document give.",
        "Update the rows of the document first, or reduce AskedAmount.",
    ),
    2004001: Explanation(
        "A row is marked as household work, but TaxReductionType of the document is none.",
        "Send HouseWork False in each row, or set another TaxReductionType.",
    ),
    2004019: Explanation(
        "A row has a type of household work, but the document has no TaxReductionType.", "Set TaxReductionType of the document."
    ),
    2004021: Explanation(
        "TaxReductionType of the document does not allow the type of work of a row; the value none allows no type of work.",
        "Use another type of work, or send HouseWorkType None in each row without tax reduction.",
    ),
    2004209: Explanation(
        "The type of work does not belong to green technology.", "Use a type of work that TaxReductionType of the document allows."
    ),
    2004217: Explanation("The requested amount is negative or not an integer.", _AMOUNT),
    2004218: Explanation("The requested amount is negative or not an integer.", _AMOUNT),
    2004262: Explanation("TaxReductionAmounts has two amounts for one type.", "Send one amount per type."),
    2004263: Explanation("An application for green technology has no TaxReductionAmounts.", "Send an array with one amount per type."),
    # Codes of the services under /api, which are words.
    "alreadyexists": Explanation("The object already exists.", "Update it, or use another id."),
    "badrequest": Explanation("The service cannot process the request.", "Compare the request with the payload type of the operation."),
    "internal": Explanation(
        "The service had an internal error.", "Retry later; if the error persists, send Fortnox's support the request id."
    ),
    "invalidjson": Explanation("The JSON of the request cannot be parsed.", "Let the client encode the body."),
    "notfound": Explanation("The object does not exist.", "Check the id."),
    "validation": Explanation("A value is missing or not allowed.", "Read `fields` of the error: it has a message for each field."),
}
