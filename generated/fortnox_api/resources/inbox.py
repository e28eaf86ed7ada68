"""Inbox: `fortnox.inbox`.

Source: https://api.fortnox.se/apidocs#tag/fortnox_Inbox
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.inbox_file import InboxFile
from fortnox_api.models.inbox_folder import InboxFolder
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, download, no_content, one
from fortnox_core.resource import AsyncResource, Resource, file_method, method

if TYPE_CHECKING:
    from fortnox_core.call import PathParam
    from fortnox_core.download import Download
    from fortnox_core.ids import FileId
    from fortnox_core.upload import Upload


class _InboxResourceMethods:
    """What both clients share: every method as a builder of its call."""

    @method
    def get(self) -> Call[InboxFolder]:
        """The inbox.

        `GET /3/inbox`, scope `inbox`.
        """
        return call(OPERATIONS["GET /3/inbox"], one(InboxFolder))

    @method
    def delete(self, id: FileId | None, /) -> Call[None]:
        """Deletes one file or folder of the inbox.

        `DELETE /3/inbox/{Id}`, scope `inbox`.
        """
        return call(OPERATIONS["DELETE /3/inbox/{Id}"], no_content, (id,))

    @file_method
    def download(self, id: FileId | None, /) -> Call[Download]:
        """One file of the inbox.

        `GET /3/inbox/{Id}`, scope `inbox`.

        `.stream()` gives it piece by piece.
        """
        return call(OPERATIONS["GET /3/inbox/{Id}"], download, (id,))

    @method
    def folder(self, id: PathParam, /) -> Call[InboxFolder]:
        """One folder of the inbox: the files and folders in it.

        `GET /3/inbox/{Id}`, scope `inbox`.

        `.stream()` gives it piece by piece.
        """
        return call(OPERATIONS["GET /3/inbox/{Id}"], one(InboxFolder), (id,))

    @method
    def upload(self, file: Upload, /, *, folderid: str | None = None, path: str | None = None) -> Call[InboxFile]:
        """Puts one file into the inbox.

        `POST /3/inbox`, scope `inbox`.
        """
        return call(
            OPERATIONS["POST /3/inbox"], one(InboxFile), query={"folderid": folderid, "path": path}, upload=file
        )


class InboxResource(_InboxResourceMethods, Resource):
    """Inbox, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncInboxResource(_InboxResourceMethods, AsyncResource):
    """Inbox, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""
