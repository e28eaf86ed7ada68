"""Files: the archive, the inbox with its folders, and SIE."""

from __future__ import annotations

import mimetypes
import uuid
from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import quote

from fortnox_client.sandbox.api import api_errors, not_found
from fortnox_client.sandbox.api.api_errors import bad_request
from fortnox_client.sandbox.api.behaviour import Action, ApiRequest, Behaviour, File
from fortnox_client.sandbox.api.company_data import API_URL, CompanyData
from fortnox_client.sandbox.api.values import State

_OCTETS: Final = "application/octet-stream"
_INBOX: Final = {
    "inbox_s": "Leverantörsfakturor",
    "inbox_v": "Verifikationer",
    "inbox_d": "Dagskassor",
    "inbox_kf": "Kundfakturor",
    "inbox_o": "Order",
    "inbox_of": "Offerter",
    "inbox_l": "Lön",
    "inbox_b": "Bank",
}


class Folders(Behaviour):
    """A tree of folders with files. A file has two ids: its own one, and one for attachments."""

    def __init__(self, kind: str, known: Mapping[str, str]) -> None:
        self._kind, self._known = kind, known

    def actions(self) -> Mapping[str, Action]:
        return {
            "upload": self._upload,
            "download": self._download,
            "get": self._root,
            "get_file": self._root,
            "delete": self._delete,
            "delete_by_path": self._delete_path,
        }

    def _upload(self, request: ApiRequest) -> State:
        assert request.upload is not None, "the engine reads it"
        name, content = request.upload
        return self.add(request.data, name, content, self._folder(request), str(uuid.uuid4()), str(uuid.uuid4()))

    def add(self, data: CompanyData, name: str, content: bytes, folder: str, file_id: str, archive_id: str) -> State:
        """Add a file to a folder, and return it. The root has the name ""."""
        data.store.put_file(data.company.tenant, file_id, content)
        state = {
            "Id": file_id,
            "ArchiveFileId": archive_id,
            "Name": name,
            "Size": len(content),
            "Path": f"/{folder}" if folder else "/",
            "@url": f"{API_URL}/3/{self._kind}/{quote(file_id)}",
            "_folder": folder,
        }
        self._put(data, file_id, state)
        return state

    def _folder(self, request: ApiRequest) -> str:
        requested = request.query.get("folderid") or request.query.get("folderId") or request.query.get("path", "")
        folder = requested.strip("/")
        if folder in self._known or not self._known:
            return folder
        by_name = {name: folder_id for folder_id, name in self._known.items()}
        # Without a known folder the file is stored in the inbox itself.
        return by_name.get(folder, "")

    def _root(self, request: ApiRequest) -> Any:
        if "fileid" in request.query:
            return self._content(request.data, self._by_archive_id(request.data, request.query["fileid"]))
        return self._listed(request.data, request.query.get("path", "").strip("/"))

    def _download(self, request: ApiRequest) -> Any:
        if request.query.get("fileid"):
            return self._content(request.data, self._by_archive_id(request.data, request.query["fileid"]))
        key = request.key[0]
        found = request.data.find(self._kind, key)
        if found is not None:
            return self._content(request.data, found)
        if key == "root" or key in self._known or any(each.get("_folder") == key for each in request.data.select(self._kind)):
            return self._listed(request.data, "" if key == "root" else key)
        raise not_found.path_error(self._kind)

    def _delete(self, request: ApiRequest) -> None:
        state = request.data.get(self._kind, *request.key)
        request.data.store.delete_file(request.data.company.tenant, state["Id"])
        request.data.delete(self._kind, state["Id"])

    def _delete_path(self, request: ApiRequest) -> None:
        path = request.query.get("path", "").strip("/")
        found = [each for each in request.data.select(self._kind) if path and f"{each['_folder']}/{each['Name']}".strip("/") == path]
        inside = [each for each in request.data.select(self._kind) if path and each["_folder"] == path]
        if not found and not inside:
            raise not_found.path_error(self._kind)
        for each in [*found, *inside]:
            request.data.store.delete_file(request.data.company.tenant, each["Id"])
            request.data.delete(self._kind, each["Id"])

    def _by_archive_id(self, data: CompanyData, archive_id: str) -> State:
        found = data.find_all(self._kind, ArchiveFileId=archive_id)
        if not found:
            raise not_found.path_error(self._kind)
        return found[0]

    def _content(self, data: CompanyData, state: State) -> File:
        content = data.store.file(data.company.tenant, state["Id"])
        if content is None:
            raise not_found.path_error(self._kind)
        return File(content, mimetypes.guess_type(state["Name"])[0] or _OCTETS, state["Name"])

    def _listed(self, data: CompanyData, folder: str) -> State:
        files = data.select(self._kind)
        return {
            "Id": folder or "root",
            "Name": self._known.get(folder, folder or "root"),
            "@url": f"{API_URL}/3/{self._kind}/{quote(folder or 'root')}",
            "Files": [each for each in files if each["_folder"] == folder],
            "Folders": [] if folder else self._below(files),
        }

    def _below(self, files: list[State]) -> list[State]:
        names = self._known or {each["_folder"]: each["_folder"] for each in files if each["_folder"]}
        return [{"Id": key, "Name": name, "@url": f"{API_URL}/3/{self._kind}/{quote(key)}"} for key, name in names.items()]

    def _put(self, data: CompanyData, key: str, state: State) -> None:
        data.store.put(data.company.tenant, self._kind, key, state, data.now().isoformat(" ", "seconds"))


class SIE(Behaviour):
    """The accounting data as a SIE file. The file has the header only, not the vouchers."""

    def actions(self) -> Mapping[str, Action]:
        return {"get": self._get}

    def _get(self, request: ApiRequest) -> File:
        kind = request.path["Type"]
        if kind not in ("1", "2", "3", "4"):
            raise bad_request(api_errors.BAD_VALUE, "Type ska vara 1, 2, 3 eller 4", "Type")
        company = request.data.company
        lines = (
            "#FLAGGA 0",
            '#PROGRAM "fortnox-client sandbox" 1',
            "#FORMAT PC8",
            f"#GEN {request.data.today():%Y%m%d}",
            f"#SIETYP {kind}",
            f'#FNAMN "{company.name.replace(chr(34), chr(39))}"',
        )
        return File("".join(f"{line}\r\n" for line in lines).encode("cp437", "replace"), _OCTETS, "sie.se")


ARCHIVE: Final = Folders("archive", {})
INBOX: Final = Folders("inbox", _INBOX)
