"""Connections of files: to vouchers, supplier invoices, articles and assets, and the attachments of documents.

A file has two ids, `Id` and `ArchiveFileId`. Connections to vouchers and supplier invoices take `Id`, attachments take `ArchiveFileId`.
The other one is not found. It is not known which id articles and assets take, so they take both.
"""

from __future__ import annotations

import uuid
from collections import Counter
from collections.abc import Mapping
from typing import Any, Final

from fortnox_client.sandbox.api import api_errors, not_found
from fortnox_client.sandbox.api.api_errors import ApiError, bad_request
from fortnox_client.sandbox.api.behaviour import Action, ApiRequest, Behaviour
from fortnox_client.sandbox.api.company_data import CompanyData, extract
from fortnox_client.sandbox.api.financial_years import find_year, requested_year
from fortnox_client.sandbox.api.list_query import Search
from fortnox_client.sandbox.api.resource_types import ResourceType
from fortnox_client.sandbox.api.store import Condition
from fortnox_client.sandbox.api.values import State

_FOLDERS: Final = ("inbox", "archive")
_DOCUMENTS: Final = {"F": ("invoices", "inbox_kf"), "O": ("orders", "inbox_o"), "OF": ("offers", "inbox_of")}
"""Kind of a document that has attachments -> its resource type, and the folder of the inbox that its files must be in."""


class FileConnections(Behaviour):
    """Connections that take any id of a file: those of articles and assets."""

    def check(self, data: CompanyData, given: State, state: State | None) -> None:
        file_id = given.get("FileId")
        if all(_find(data, field, file_id) is None for field in ("Id", "ArchiveFileId")):
            raise _missing_file(file_id, "FileId")


class _FilesById(Behaviour):
    """Connections that take the `Id` of a file."""

    def check(self, data: CompanyData, given: State, state: State | None) -> None:
        if _find(data, "Id", given.get("FileId")) is None:
            raise _missing_file(given.get("FileId"), "FileId")

    def derive(self, data: CompanyData, state: State) -> None:
        state["Name"] = (_find(data, "Id", state["FileId"]) or {}).get("Name")


class VoucherFileConnections(_FilesById):
    """File connections of vouchers. The query selects the financial year; the default is that of today."""

    def apply_request(self, request: ApiRequest, state: State) -> None:
        data = request.data
        state["VoucherYear"] = requested_year(data, request.query) or find_year(data, data.today().isoformat())

    def derive(self, data: CompanyData, state: State) -> None:
        super().derive(data, state)
        series, number = state.get("VoucherSeries"), state.get("VoucherNumber")
        voucher = data.find("vouchers", state["VoucherYear"], series, number)
        if voucher is None:
            raise not_found.reference_error("vouchers", f"{series}{number}", "VoucherNumber")
        state["VoucherDescription"] = voucher.get("Description")


class SupplierInvoiceFileConnections(_FilesById):
    """File connections of supplier invoices."""

    def derive(self, data: CompanyData, state: State) -> None:
        super().derive(data, state)
        number = state.get("SupplierInvoiceNumber")
        invoice = data.find("supplier_invoices", number)
        if invoice is None:
            raise not_found.reference_error("supplier_invoices", number, "SupplierInvoiceNumber")
        state["SupplierName"] = invoice.get("SupplierName")


class Attachments(Behaviour):
    """Attachments of documents. Their files are in the folder of the inbox for the kind of document."""

    search = Search(conditions={"entityid": lambda text: _one_of("entityId", text)})

    def check(self, data: CompanyData, given: State, state: State | None) -> None:
        attachment = {**(state or {}), **given}
        kind, folder = _DOCUMENTS.get(str(attachment.get("entityType")), (None, None))
        file = _find(data, "ArchiveFileId", attachment.get("fileId"))
        if file is None or (folder is not None and file["_folder"] != folder):
            raise _missing_file(attachment.get("fileId"), "fileId")
        if kind is not None and data.find(kind, attachment.get("entityId")) is None:
            raise not_found.reference_error(kind, attachment.get("entityId"), "entityId")

    def assign_key(self, data: CompanyData, kind: ResourceType, state: State) -> None:
        state["id"] = str(uuid.uuid4())

    def actions(self) -> Mapping[str, Action]:
        return {"number_of_attachments": self._count, "validate_included_on_send": self._validate}

    def _validate(self, request: ApiRequest) -> None:
        for each in request.body or ():
            self.check(request.data, each, None)

    def _count(self, request: ApiRequest) -> list[dict[str, Any]]:
        kind = request.query.get("entitytype")
        counts = Counter(str(each.get("entityId")) for each in request.data.select("attachments") if each.get("entityType") == kind)
        wanted = [key for key in request.query.get("entityids", "").split(",") if key.isascii() and key.isdigit()]
        return [{"entityId": int(key), "numberOfAttachments": counts[key]} for key in wanted]


def _one_of(field: str, text: str) -> Condition:
    """Return the condition that a field has one of the values of a list with commas."""
    values = text.split(",")
    return Condition(f"CAST({extract(field)} AS TEXT) IN ({', '.join('?' * len(values))})", tuple(values))


def _find(data: CompanyData, field: str, file_id: object) -> State | None:
    """Return the file of the inbox or the archive with an id; None if there is none."""
    if not isinstance(file_id, str) or not file_id:
        return None
    found = [each for kind in _FOLDERS for each in data.find_all(kind, **{field: file_id})]
    return found[0] if found else None


def _missing_file(file_id: object, field: str) -> ApiError:
    return bad_request(api_errors.BAD_VALUE, f"Kan inte hitta filen {file_id}.", field)
