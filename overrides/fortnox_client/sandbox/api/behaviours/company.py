"""The company's own data and the signed-in user."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from fortnox_client.sandbox.api.behaviour import Action, ApiRequest, Behaviour, merge
from fortnox_client.sandbox.api.values import State
from fortnox_client.sandbox.models import Company

_ADDRESS = {"Address": "Storgatan 1", "City": "Växjö", "ZipCode": "35230", "CountryCode": "SE"}
_VISIT = {"VisitAddress": "Storgatan 1", "VisitCity": "Växjö", "VisitZipCode": "35230", "VisitCountryCode": "SE"}
_EU_LIMIT = 99680


class Singleton(Behaviour):
    """A resource that exists once."""

    def read(self, request: ApiRequest) -> State:
        """Return the resource."""
        raise NotImplementedError

    def actions(self) -> Mapping[str, Action]:
        return {"get": self.read}


class CompanyInformation(Singleton):
    """Name, organisation number and addresses of the company."""

    def read(self, request: ApiRequest) -> State:
        company = request.data.company
        return {
            **_ADDRESS,
            **_VISIT,
            "CompanyName": company.name,
            "DatabaseNumber": company.tenant,
            "OrganizationNumber": organisation_number(company),
        }


class CompanySettings(Singleton):
    """Settings of the company."""

    def read(self, request: ApiRequest) -> State:
        company = request.data.company
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
    """The signed-in user. Its right as an administrator is that of the company."""

    def read(self, request: ApiRequest) -> State:
        rights = request.data.company.administrator
        return {"Id": "1", "Name": "Test", "Email": "test@example.com", "SysAdmin": rights, "Locale": "sv_SE"}


class WarehouseTenant(Singleton):
    """The warehouse of the company, which is always activated."""

    def read(self, request: ApiRequest) -> State:
        return {"activated": True, "tenantId": request.data.company.tenant}


class LockedPeriod(Singleton):
    """The locked period. No operation changes it."""

    def read(self, request: ApiRequest) -> State:
        return request.data.find(request.kind.name) or {}


class EUVATLimit(Singleton):
    """The limit for sales to consumers in the EU, of a year."""

    def read(self, request: ApiRequest) -> State:
        return {"Year": request.query.get("year") or str(request.data.today().year), "Limit": _EU_LIMIT}


class EmailSenders(Behaviour):
    """E-mail senders. Each is stored as a resource; a response has all of them."""

    def actions(self) -> Mapping[str, Action]:
        return {"get": self._all, "create_trusted": self._trust, "delete_trusted": self._distrust}

    def _all(self, request: ApiRequest) -> State:
        return {"TrustedSenders": request.data.select("email_senders"), "RejectedSenders": []}

    def _trust(self, request: ApiRequest) -> State:
        state = {"Email": request.body.get("Email"), "Id": request.data.next_number("email_senders")}
        return request.data.put("email_senders", state)

    def _distrust(self, request: ApiRequest) -> Any:
        state = request.data.get("email_senders", *request.key)
        request.data.delete("email_senders", *request.key)
        return state


class CustomerReferences(Behaviour):
    """References of customers. Each is stored as a resource; a response has all of one customer."""

    first_number: ClassVar[int] = 1

    def actions(self) -> Mapping[str, Action]:
        return {"get": self._of_customer, "get_row": self._one, "create": self._create, "update": self._update, "delete": self._delete}

    def _of_customer(self, request: ApiRequest) -> State:
        customer = request.query.get("customer")
        rows = (
            request.data.find_all("customer_references", CustomerNumber=customer)
            if customer
            else request.data.select("customer_references")
        )
        return _to_rows(rows)

    def _one(self, request: ApiRequest) -> State:
        return _to_rows([request.data.get("customer_references", *request.key)])

    def _create(self, request: ApiRequest) -> State:
        state = {**request.body, "Id": request.data.next_number("customer_references")}
        return _to_rows([request.data.put("customer_references", state)])

    def _update(self, request: ApiRequest) -> State:
        state = request.data.get("customer_references", *request.key)
        merge(state, request.body)
        return _to_rows([request.data.put("customer_references", state)])

    def _delete(self, request: ApiRequest) -> State:
        state = request.data.get("customer_references", *request.key)
        request.data.delete("customer_references", *request.key)
        return state


def _to_rows(rows: list[State]) -> State:
    return {"CustomerReferenceRows": rows}


def organisation_number(company: Company) -> str:
    """Return an organisation number that no company has: in a real one the third and fourth digits are at least 20."""
    return f"550000-{company.tenant % 10000:04d}"
