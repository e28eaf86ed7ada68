"""Fortnox's error codes in English: what each means, and what to do about it. Imported only when an error is explained.

Fortnox's own words are Swedish and short. What stands here is ours, from Fortnox's list of errors, from recorded answers, and from
what other integrations report. The list is not complete, as Fortnox's own is not: an unknown code has no explanation.

Source: https://www.fortnox.se/developer/guides-and-good-to-know/errors
"""

from __future__ import annotations

from typing import Final, NamedTuple


class Explanation(NamedTuple):
    """One sentence on what a code means, one on what to do about it."""

    meaning: str
    remedy: str


def explain(code: int | str | None) -> Explanation | None:
    """The explanation of a code; None where it is unknown."""
    return None if code is None else CODES.get(code)


_ASKED = "Send AskedAmount without decimals, above zero; green technology takes zero too."
_ENDED_TAX = "Choose a kind of work that still gives tax reduction, or send the row without one."
_NOT_NULL = "Leave the field out to keep it as it is; what null cannot clear may take another value, such as a single blank."
_READ_STATE = "Read the document: its state decides what can still be done."
_SIGN_IN = "Renew the access token; where that fails, the company must consent again."
_WAREHOUSE_STATE = "Look at the document's state in the warehouse, and repeat only the step that is open."

CODES: Final[dict[int | str, Explanation]] = {
    # The request as such.
    1000003: Explanation("Fortnox failed inside.", "Try again later, and give Fortnox's support the request id if it goes on."),
    1000029: Explanation(
        "Fortnox failed inside, over something in the request.",
        "Look for a value of the body that the operation may not expect, and leave it out.",
    ),
    1000030: Explanation("The Accept header asks for a form that Fortnox does not answer in.", "Send Accept: application/json."),
    1000031: Explanation("The Content-Type header names a form that Fortnox does not read.", "Send Content-Type: application/json."),
    2000587: Explanation("The list has no such filter.", "Use one of the values that the method's `filter` completes."),
    2000588: Explanation(
        "A parameter or field is not allowed here, such as a date for the list of financial years, or its value is not.",
        "Leave it out, or send a value that the operation knows; Fortnox's own words name it.",
    ),
    2000729: Explanation("What the path names is not an identifier that this resource knows.", "Check the last part of the path."),
    2001392: Explanation("The request has no body, or one that cannot be read.", "Send a JSON object in its wrapper, as the methods do."),
    2000321: Explanation(
        "The body has a field that is only read, such as the year of a voucher, or a sales price that price lists govern.",
        "Leave out the field that Fortnox names; the financial year of a voucher is a parameter.",
    ),
    2001399: Explanation(
        "The body has a field that this operation does not take.",
        "Leave out the field that Fortnox names, or spell it as the payload type does; fields of other documents have other names.",
    ),
    2001740: Explanation("The XML of the request cannot be read.", "Mend it, or send JSON."),
    2002381: Explanation("The rows are wrapped in an object, as XML has them.", "Send the rows as a plain list of objects."),
    2002649: Explanation(
        "The body is built otherwise than the operation expects.", "Send objects and lists where the payload type has them."
    ),
    2002115: Explanation("The JSON of the request cannot be read.", "Let the client encode the body."),
    # Single values.
    2000106: Explanation(
        "A value has other characters than letters and digits.", "Take out spaces, signs and dots from the value that Fortnox names."
    ),
    2000108: Explanation("A value is not a number.", "Send digits, with a point for decimals."),
    2000134: Explanation("A value is not a boolean.", "Send True or False."),
    2000166: Explanation(
        "An article number has characters that are not allowed in one.", "Use letters, digits and the signs _ - / + only."
    ),
    2000919: Explanation("Fortnox knows no country of this name.", "Send the country's Swedish name, such as Sydkorea."),
    2000359: Explanation("A text has characters that Fortnox does not store.", "Take out control characters, emoji and the like."),
    2000699: Explanation("A field is null that cannot be, such as the unit of a row.", _NOT_NULL),
    2001600: Explanation("The text of YourReference is too long.", "Send at most 50 characters."),
    2001896: Explanation("The text of Comments is too long.", "Send at most 1024 characters."),
    2005095: Explanation("A field is null that takes text alone, such as the OrganisationNumber of a document.", _NOT_NULL),
    2000600: Explanation("The personal or organisation number is on this document already.", "Give each applicant once."),
    2004194: Explanation("The VAT number is not valid.", "Send it with its country's letters and no spaces, as SE556677889901."),
    # What is used already, closed or done.
    2000013: Explanation("The article number is taken.", "Update that article, or choose another number."),
    2000401: Explanation(
        "The bookkeeping is locked up to a date after the one that was sent.", "Use a later date, or let the company unlock the period."
    ),
    2000397: Explanation("The order is cancelled, and no invoice can be made of it.", _READ_STATE),
    2000496: Explanation("The order is invoiced already.", "Read the order: its `invoice_reference` is the number of the invoice."),
    2000499: Explanation("An order was made of the offer already.", "Read the offer: its `order_reference` is the number of the order."),
    2001243: Explanation("An order was made of the offer, which cannot be changed any more.", "Change the order instead."),
    2001279: Explanation("The document is cancelled already.", "Go on as if it had been cancelled now."),
    2001383: Explanation("The document is invoiced or otherwise locked, and cannot be cancelled.", _READ_STATE),
    2000637: Explanation(
        "The customer number is taken, perhaps by a customer that was deleted.", "Choose another number: a deleted one stays taken."
    ),
    2000755: Explanation(
        "The rows of the supplier invoice do not add up to zero.", "Make debit and credit equal, VAT and rounding included."
    ),
    2000947: Explanation("The cost center is inactive.", "Activate it, or use another."),
    2001089: Explanation("The payment is dated before the invoice.", "Send a payment date on or after the invoice's date."),
    2003055: Explanation("The invoice is paid already.", "Do not send the payment again: read the invoice's balance first."),
    2003498: Explanation("The invoice is not marked as ready, and cannot be booked.", "Finish its delivery in the warehouse first."),
    2003977: Explanation(
        "A row has a quantity and neither an article nor a text.", "Give the row an article number or a description, or no quantity."
    ),
    # What was named and is not there.
    2000204: Explanation("There is no such customer.", "Check the customer number, or create the customer first."),
    2000423: Explanation("There is no such account.", "Check that the account is in the chart of the financial year."),
    2000427: Explanation("There is no such currency.", "Check the code, or add the currency to the company's register."),
    2000428: Explanation("There is no such article.", "Check the article number, or create the article first."),
    2000429: Explanation("There are no such terms of payment.", "Use a code from `fortnox.terms_of_payments.list()`."),
    2000430: Explanation("There is no such price.", "Check price list, article and quantity, or create the price first."),
    2000431: Explanation("There is no such price list.", "Use a code from `fortnox.price_lists.list()`."),
    2000432: Explanation("There is no such unit.", "Use a code from `fortnox.units.list()`, or create the unit first."),
    2000433: Explanation("The document names a customer that is not there.", "Check the customer number, or create the customer first."),
    2000434: Explanation("There is no such invoice.", "Check the document number: it is not the order's, nor the OCR number."),
    2000435: Explanation("There are no such terms of delivery.", "Use a code from `fortnox.terms_of_deliveries.list()`."),
    2000439: Explanation("There is no such order.", "Check the document number."),
    2000519: Explanation(
        "There is no such tax reduction.", "Find its id by the document's number: each change of the document gives it a new id."
    ),
    2000704: Explanation(
        "The file is connected to no voucher, or there is no such file.", "Check the file's id, or create the connection first."
    ),
    2001161: Explanation("There is no such project.", "Check the project number, or create the project first."),
    2001302: Explanation("A row names an article that is not there.", "Check the article number, or create the article first."),
    2001304: Explanation(
        "An account is not there: one that was sent, or one that the company has not set.",
        "Check the accounts that were sent; if none was, the company must fill in its predefined accounts.",
    ),
    2003277: Explanation("The warehouse has no such object.", "Check the id, and that the article is a stock item."),
    2004344: Explanation("The document's currency is not there.", "Check the code, or add the currency to the company's register."),
    # Accounts and VAT.
    2000550: Explanation("The account is not active.", "Activate it for the financial year, or use another."),
    2001200: Explanation("The customer type is unknown.", "Send PRIVATE or COMPANY."),
    2001265: Explanation("The account is missing, unknown or inactive.", "Send an account that is active in the financial year."),
    2001403: Explanation("A predefined account is missing or cannot be used.", "Let the company set it in its bookkeeping settings."),
    2002462: Explanation("The account number has a wrong form.", "Send four digits."),
    2003095: Explanation(
        "The predefined account for domestic purchases with reverse charge is missing.", "Let the company set it in its settings."
    ),
    2003115: Explanation("A VAT row of a reverse charge lacks its code.", "Mark each VAT row of the supplier invoice with its Code."),
    2004052: Explanation("The account's VAT code does not go with simplified VAT.", "Use an account whose VAT code fits, or none."),
    2004167: Explanation(
        "A row has a VAT rate of its own, and simplified VAT then needs an account.", "Give each such row its AccountNumber."
    ),
    # Permissions and licences.
    2000310: Explanation("Fortnox does not accept the access token.", _SIGN_IN),
    2000311: Explanation("No usable access token came with the request.", _SIGN_IN),
    2000663: Explanation("The access token lacks the scope.", "Add the scope to the integration, and let the company consent again."),
    2000719: Explanation("The authorization code of the old way of signing in is not valid.", "Connect the company by OAuth."),
    2001101: Explanation(
        "The company has no active licence for the scope.", "Let the company buy or renew the licence that the scope needs."
    ),
    2001103: Explanation("The company has no licence for integrations.", "Let the company buy Fortnox's licence for integrations."),
    2001393: Explanation(
        "The access token may not read or write customer invoices.", "Ask for the scope invoice, and let the company consent again."
    ),
    2002455: Explanation(
        "The access token may not read or write vouchers.", "Ask for the scope bookkeeping, and let the company consent again."
    ),
    2003275: Explanation(
        "The user who consented has no right to this register; the same token may reach others.",
        "Let the company give that user the right in Fortnox; a new consent of the same user changes nothing.",
    ),
    2004054: Explanation("Signing in failed.", _SIGN_IN),
    # The warehouse.
    2003124: Explanation("Only an order that is delivered can be marked as done.", _WAREHOUSE_STATE),
    2003125: Explanation("The document is marked as done, and cannot be changed.", _WAREHOUSE_STATE),
    2003126: Explanation("The day of delivery lies in the future.", "Send today's date or an earlier one."),
    2003127: Explanation("The warehouse failed.", "Read the object again before a second try: part of the work may be done."),
    2003241: Explanation("The move to the warehouse has begun or is over.", "Do not start it again."),
    2003399: Explanation("The document is voided in the warehouse.", "Create a new one."),
    # Tax reduction for household work.
    2002980: Explanation("A row cannot be both household work and other costs.", "Send OTHERCOSTS with HouseWork as False."),
    2003151: Explanation("Tax reduction has ended for one of the kinds of work.", _ENDED_TAX),
    2003157: Explanation("Tax reduction has ended for the kind of work.", _ENDED_TAX),
    2001246: Explanation(
        "The last tax reduction of a document with household work cannot be deleted.",
        "Update it, or set the document's TaxReductionType to none.",
    ),
    2003227: Explanation(
        "The rows give less tax reduction than the document's tax reductions ask for.",
        "Lower AskedAmount of the tax reductions first, and then update the document.",
    ),
    2003228: Explanation(
        "The tax reduction asks for more than the document's rows give.",
        "Update the document's rows first, or lower AskedAmount.",
    ),
    2004001: Explanation(
        "A row is marked as household work, and the document's type of tax reduction is none.",
        "Send HouseWork as False in each row, or choose another TaxReductionType.",
    ),
    2004019: Explanation(
        "A row has a kind of household work, and the document no type of tax reduction.", "Set the document's TaxReductionType."
    ),
    2004021: Explanation(
        "A row has a kind of work that the document's type of tax reduction does not cover; the type none covers no kind.",
        "Choose another kind of work, or send HouseWorkType as None in each row that gives no tax reduction.",
    ),
    2004209: Explanation(
        "The kind of work is not one of green technology.", "Choose a kind of work that the document's type of tax reduction covers."
    ),
    2004217: Explanation("The amount asked for is below zero or not a whole number.", _ASKED),
    2004218: Explanation("The amount asked for is below zero or not a whole number.", _ASKED),
    2004262: Explanation("TaxReductionAmounts has two amounts for one type.", "Send one amount a type."),
    2004263: Explanation("An application for green technology lacks TaxReductionAmounts.", "Send a list with an amount for each type."),
    # Words of the services under /api, which have no numbers.
    "alreadyexists": Explanation("There is such an object already.", "Update it, or choose another id."),
    "badrequest": Explanation("The service cannot use the request.", "Compare what was sent with the payload type."),
    "internal": Explanation("The service failed inside.", "Try again later, and give Fortnox's support the request id if it goes on."),
    "invalidjson": Explanation("The JSON of the request cannot be read.", "Let the client encode the body."),
    "notfound": Explanation("There is no such object.", "Check the id."),
    "validation": Explanation("A value is missing or not allowed.", "Look at `fields`, which names each value and its fault."),
}
