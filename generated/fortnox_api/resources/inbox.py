"""Files and folders of the inbox: `fortnox.inbox`.

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
    """The builders of the calls, shared by both clients."""

    @method
    def get(self) -> Call[InboxFolder]:
        """List the files and folders in the root of the inbox.

        `GET /3/inbox`, scope `inbox`. https://api.fortnox.se/apidocs#tag/fortnox_Inbox

        Returns:
            The file or folder of the inbox, as `InboxFolder`.

        Raises:
            MissingScope: The token lacks the scope `inbox`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /3/inbox"], one(InboxFolder))

    @method
    def delete(self, id: FileId | None, /) -> Call[None]:
        """Delete a file or folder of the inbox.

        `DELETE /3/inbox/{Id}`, scope `inbox`. https://api.fortnox.se/apidocs#tag/fortnox_Inbox

        Deleting a folder deletes everything in it.

        Args:
            id: Id of the file or folder, from a folder's content.

        Returns:
            None. Fortnox returns no content.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the file or folder of the inbox.
            MissingScope: The token lacks the scope `inbox`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["DELETE /3/inbox/{Id}"], no_content, (id,))

    @file_method
    def download(self, id: FileId | None, /) -> Call[Download]:
        """Download a file of the inbox.

        `GET /3/inbox/{Id}`, scope `inbox`. https://api.fortnox.se/apidocs#tag/fortnox_Inbox

        `.stream()` reads the file in chunks and does not keep it in memory.

        Args:
            id: Id of the file or folder, from a folder's content.

        Returns:
            A `Download`: `.content` are the bytes, `.save(path)` writes a file.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the file or folder of the inbox.
            MissingScope: The token lacks the scope `inbox`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /3/inbox/{Id}"], download, (id,))

    @method
    def folder(self, id: PathParam, /) -> Call[InboxFolder]:
        """List the files and folders in a folder of the inbox.

        `GET /3/inbox/{Id}`, scope `inbox`. https://api.fortnox.se/apidocs#tag/fortnox_Inbox

        Args:
            id: Id of the file or folder, from a folder's content.

        Returns:
            The response of Fortnox, as `InboxFolder`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the file or folder of the inbox.
            MissingScope: The token lacks the scope `inbox`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /3/inbox/{Id}"], one(InboxFolder), (id,))

    @method
    def upload(self, file: Upload, /, *, folderid: str | None = None, path: str | None = None) -> Call[InboxFile]:
        """Upload a file to the inbox.

        `POST /3/inbox`, scope `inbox`. https://api.fortnox.se/apidocs#tag/fortnox_Inbox

        Args:
            file: File to send, such as `Upload.of(path)`.
            folderid: Id of the folder that the file goes to; instead of path.
            path: Folder that the file goes to, such as "inbox_s" for supplier invoices or "inbox_v" for vouchers.

        Returns:
            The response of Fortnox, as `InboxFile`.

        Raises:
            MissingScope: The token lacks the scope `inbox`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["POST /3/inbox"], one(InboxFile), query={"folderid": folderid, "path": path}, upload=file
        )


class InboxResource(_InboxResourceMethods, Resource):
    """Files and folders of the inbox: get, delete, download, folder, upload.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncInboxResource(_InboxResourceMethods, AsyncResource):
    """Files and folders of the inbox: get, delete, download, folder, upload.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """
