"""What the company says of itself, and who is signed in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from fortnox_client.sandbox.api.behaviour import Action, Asked, Behaviour
from fortnox_client.sandbox.api.values import State
from fortnox_client.sandbox.parties import Company

_ADDRESS = {"Address": "Storgatan 1", "City": "Växjö", "ZipCode": "35230", "CountryCode": "SE"}
_VISIT = {"VisitAddress": "Storgatan 1", "VisitCity": "Växjö", "VisitZipCode": "35230", "VisitCountryCode": "SE"}
_EU_LIMIT = 99680


class Singleton(Behaviour):
    """What there is one of, and what reads it."""

    def said(self, asked: Asked) -> State:
        """What is so of itself, below what was stored."""
        raise NotImplementedError

    def actions(self) -> Mapping[str, Action]:
        return {"get": self.said}


class CompanyInformation(Singleton):
    def said(self, asked: Asked) -> State:
        company = asked.books.company
        return {
            **_ADDRESS,
            **_VISIT,
            "CompanyName": company.name,
            "DatabaseNumber": company.tenant,
            "OrganizationNumber": organisation_number(company),
        }


class CompanySettings(Singleton):
    def said(self, asked: Asked) -> State:
        company = asked.books.company
        number = organisation_number(company)
        return {
            **_ADDRESS,
            **_VISIT,
            "Country": "Sverige",
            "VisitCountry": "Sverige",
            "Name": company.name,
            "VisitName": company.name,
            "DatabaseNumber": str(company.tenant),
            "OrganizationNumber": number,
            "VATNumber": f"SE{number.replace('-', '')}01",
            "TaxEnabled": True,
            "Domicile": "Växjö",
            "BG": "123-4567",
        }


class Me(Singleton):
    def said(self, asked: Asked) -> State:
        rights = asked.books.company.administrator
        return {"Id": "1", "Name": "Test", "Email": "test@example.com", "SysAdmin": rights, "Locale": "sv_SE"}


class WarehouseTenant(Singleton):
    def said(self, asked: Asked) -> State:
        return {"activated": True, "tenantId": asked.books.company.tenant}


class LockedPeriod(Singleton):
    def said(self, asked: Asked) -> State:
        return {}


class EUVATLimit(Singleton):
    def said(self, asked: Asked) -> State:
        return {"Year": asked.query.get("year") or str(asked.books.today().year), "Limit": _EU_LIMIT}


class EmailSenders(Behaviour):
    """Addresses that mail may come from; each is a resource of its own, and they are read together."""

    def actions(self) -> Mapping[str, Action]:
        return {"get": self._all, "create_trusted": self._trust, "delete_trusted": self._distrust}

    def _all(self, asked: Asked) -> State:
        return {"TrustedSenders": asked.books.select("email_senders"), "RejectedSenders": []}

    def _trust(self, asked: Asked) -> State:
        state = {"Email": asked.body.get("Email"), "Id": asked.books.next_number("email_senders")}
        return asked.books.put("email_senders", state)

    def _distrust(self, asked: Asked) -> Any:
        state = asked.books.get("email_senders", *asked.key)
        asked.books.delete("email_senders", *asked.key)
        return state


class CustomerReferences(Behaviour):
    """A customer's references: each is a resource of its own, and they are answered together."""

    first: ClassVar[int] = 1

    def actions(self) -> Mapping[str, Action]:
        return {"get": self._of_customer, "get_row": self._one, "create": self._create, "update": self._update, "delete": self._delete}

    def _of_customer(self, asked: Asked) -> State:
        customer = asked.query.get("customer")
        rows = asked.books.those("customer_references", CustomerNumber=customer) if customer else asked.books.select("customer_references")
        return _together(rows)

    def _one(self, asked: Asked) -> State:
        return _together([asked.books.get("customer_references", *asked.key)])

    def _create(self, asked: Asked) -> State:
        state = {**asked.body, "Id": asked.books.next_number("customer_references")}
        return _together([asked.books.put("customer_references", state)])

    def _update(self, asked: Asked) -> State:
        state = asked.books.get("customer_references", *asked.key)
        changed = {name: value for name, value in asked.body.items() if value is not None}
        return _together([asked.books.put("customer_references", state | changed)])

    def _delete(self, asked: Asked) -> State:
        state = asked.books.get("customer_references", *asked.key)
        asked.books.delete("customer_references", *asked.key)
        return state


def _together(rows: list[State]) -> State:
    return {"CustomerReferenceRows": rows}


def organisation_number(company: Company) -> str:
    """A number that no company has: those of legal persons never have a month below 20 in their middle."""
    return f"550000-{company.tenant % 10000:04d}"
