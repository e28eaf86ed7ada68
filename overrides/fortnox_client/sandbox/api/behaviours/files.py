"""Files: the archive, the inbox with its folders, SIE and CSV."""

from __future__ import annotations

import mimetypes
import uuid
from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import quote

from fortnox_client.sandbox.api import failures, missing
from fortnox_client.sandbox.api.behaviour import Action, Asked, Behaviour, File
from fortnox_client.sandbox.api.books import ADDRESS, Books
from fortnox_client.sandbox.api.failures import bad
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
    """A tree of folders with files. A file has two ids: one that it is read by, and one that attachments name it by."""

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

    def _upload(self, asked: Asked) -> State:
        assert asked.upload is not None, "the engine reads it"
        name, content = asked.upload
        folder = self._folder(asked)
        file_id, archive_id = str(uuid.uuid4()), str(uuid.uuid4())
        asked.books.store.put_file(asked.books.company.tenant, file_id, content)
        state = {
            "Id": file_id,
            "ArchiveFileId": archive_id,
            "Name": name,
            "Size": len(content),
            "Path": f"/{folder}" if folder else "/",
            "@url": f"{ADDRESS}/3/{self._kind}/{quote(file_id)}",
            "_folder": folder,
        }
        self._put(asked.books, file_id, state)
        return state

    def _folder(self, asked: Asked) -> str:
        asked_for = asked.query.get("folderid") or asked.query.get("folderId") or asked.query.get("path", "")
        folder = asked_for.strip("/")
        if folder in self._known or not self._known:
            return folder
        by_name = {name: folder_id for folder_id, name in self._known.items()}
        # Whoever names none, or one that is not there, finds the file in the inbox itself.
        return by_name.get(folder, "")

    def _root(self, asked: Asked) -> Any:
        if "fileid" in asked.query:
            return self._content(asked.books, self._by_archive_id(asked.books, asked.query["fileid"]))
        return self._listed(asked.books, asked.query.get("path", "").strip("/"))

    def _download(self, asked: Asked) -> Any:
        if asked.query.get("fileid"):
            return self._content(asked.books, self._by_archive_id(asked.books, asked.query["fileid"]))
        key = asked.key[0]
        found = asked.books.find(self._kind, key)
        if found is not None:
            return self._content(asked.books, found)
        if key == "root" or key in self._known or any(each.get("_folder") == key for each in asked.books.select(self._kind)):
            return self._listed(asked.books, "" if key == "root" else key)
        raise missing.failure(self._kind)

    def _delete(self, asked: Asked) -> None:
        state = asked.books.get(self._kind, *asked.key)
        asked.books.store.delete_file(asked.books.company.tenant, state["Id"])
        asked.books.delete(self._kind, state["Id"])

    def _delete_path(self, asked: Asked) -> None:
        path = asked.query.get("path", "").strip("/")
        found = [each for each in asked.books.select(self._kind) if path and f"{each['_folder']}/{each['Name']}".strip("/") == path]
        inside = [each for each in asked.books.select(self._kind) if path and each["_folder"] == path]
        if not found and not inside:
            raise missing.failure(self._kind)
        for each in [*found, *inside]:
            asked.books.store.delete_file(asked.books.company.tenant, each["Id"])
            asked.books.delete(self._kind, each["Id"])

    def _by_archive_id(self, books: Books, archive_id: str) -> State:
        found = books.those(self._kind, ArchiveFileId=archive_id)
        if not found:
            raise missing.failure(self._kind)
        return found[0]

    def _content(self, books: Books, state: State) -> File:
        content = books.store.file(books.company.tenant, state["Id"])
        if content is None:
            raise missing.failure(self._kind)
        return File(content, mimetypes.guess_type(state["Name"])[0] or _OCTETS, state["Name"])

    def _listed(self, books: Books, folder: str) -> State:
        files = books.select(self._kind)
        return {
            "Id": folder or "root",
            "Name": self._known.get(folder, folder or "root"),
            "@url": f"{ADDRESS}/3/{self._kind}/{quote(folder or 'root')}",
            "Files": [each for each in files if each["_folder"] == folder],
            "Folders": [] if folder else self._below(files),
        }

    def _below(self, files: list[State]) -> list[State]:
        names = self._known or {each["_folder"]: each["_folder"] for each in files if each["_folder"]}
        return [{"Id": key, "Name": name, "@url": f"{ADDRESS}/3/{self._kind}/{quote(key)}"} for key, name in names.items()]

    def _put(self, books: Books, key: str, state: State) -> None:
        books.store.put(books.company.tenant, self._kind, key, state, books.now().isoformat(" ", "seconds"))


class SIE(Behaviour):
    """The bookkeeping as a file. What it holds beside its head comes later."""

    def actions(self) -> Mapping[str, Action]:
        return {"get": self._get}

    def _get(self, asked: Asked) -> File:
        kind = asked.path["Type"]
        if kind not in ("1", "2", "3", "4"):
            raise bad(failures.BAD_VALUE, "Type ska vara 1, 2, 3 eller 4", "Type")
        company = asked.books.company
        lines = (
            "#FLAGGA 0",
            '#PROGRAM "fortnox-client sandbox" 1',
            "#FORMAT PC8",
            f"#GEN {asked.books.today():%Y%m%d}",
            f"#SIETYP {kind}",
            f'#FNAMN "{company.name.replace(chr(34), chr(39))}"',
        )
        return File("".join(f"{line}\r\n" for line in lines).encode("cp437", "replace"), _OCTETS, "sie.se")


ARCHIVE: Final = Folders("archive", {})
INBOX: Final = Folders("inbox", _INBOX)
