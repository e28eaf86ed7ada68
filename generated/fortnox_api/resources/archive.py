"""Files and folders of the archive: `fortnox.archive`.

Source: https://api.fortnox.se/apidocs#tag/fortnox_Archive
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.archive_folder import ArchiveFolder
from fortnox_api.models.folder_file_row import FolderFileRow
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, download, no_content, one
from fortnox_core.resource import AsyncResource, Resource, file_method, method

if TYPE_CHECKING:
    from fortnox_core.call import PathParam
    from fortnox_core.download import Download
    from fortnox_core.ids import ArchiveFileId, FileId
    from fortnox_core.upload import Upload


class _ArchiveResourceMethods:
    """The builders of the calls, shared by both clients."""

    @method
    def delete(self, id: FileId | None, /, *, path: str | None = None) -> Call[None]:
        """Delete a file or folder of the archive by its id.

        `DELETE /3/archive/{id}`, scope `archive`. https://api.fortnox.se/apidocs#tag/fortnox_Archive

        Deleting a folder deletes everything in it.

        Args:
            id: Id of the file or folder, from a folder's content; not an `ArchiveFileId`.
            path: Path of the file or folder, such as "2026/receipts".

        Returns:
            None. Fortnox returns no content.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the file or folder of the archive.
            MissingScope: The token lacks the scope `archive`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["DELETE /3/archive/{id}"], no_content, (id,), query={"path": path})

    @method
    def delete_by_path(self, *, path: str | None = None) -> Call[None]:
        """Delete a file or folder of the archive by its path.

        `DELETE /3/archive`, scope `archive`. https://api.fortnox.se/apidocs#tag/fortnox_Archive

        Deleting a folder deletes everything in it.

        Args:
            path: Path of the file or folder, such as "2026/receipts".

        Returns:
            None. Fortnox returns no content.

        Raises:
            MissingScope: The token lacks the scope `archive`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["DELETE /3/archive"], no_content, query={"path": path})

    @file_method
    def download(
        self, id: FileId | None, /, *, fileid: ArchiveFileId | None = None, path: str | None = None
    ) -> Call[Download]:
        """Download a file of the archive.

        `GET /3/archive/{id}`, scope `archive`. https://api.fortnox.se/apidocs#tag/fortnox_Archive

        `.stream()` reads the file in chunks and does not keep it in memory.

        Args:
            id: Id of the file or folder, from a folder's content; not an `ArchiveFileId`.
            fileid: `ArchiveFileId` of the file, as attachments have it; not the `Id` of a file in the archive.
            path: Path of the file or folder, such as "2026/receipts".

        Returns:
            A `Download`: `.content` are the bytes, `.save(path)` writes a file.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the file or folder of the archive.
            MissingScope: The token lacks the scope `archive`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /3/archive/{id}"], download, (id,), query={"fileid": fileid, "path": path})

    @method
    def folder(
        self, id: PathParam, /, *, fileid: ArchiveFileId | None = None, path: str | None = None
    ) -> Call[ArchiveFolder]:
        """List the files and folders in a folder of the archive, by the folder's id.

        `GET /3/archive/{id}`, scope `archive`. https://api.fortnox.se/apidocs#tag/fortnox_Archive

        Args:
            id: Id of the file or folder, from a folder's content; not an `ArchiveFileId`.
            fileid: `ArchiveFileId` of the file, as attachments have it; not the `Id` of a file in the archive.
            path: Path of the file or folder, such as "2026/receipts".

        Returns:
            The response of Fortnox, as `ArchiveFolder`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the file or folder of the archive.
            MissingScope: The token lacks the scope `archive`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["GET /3/archive/{id}"], one(ArchiveFolder), (id,), query={"fileid": fileid, "path": path}
        )

    @file_method
    def get_file(self, *, fileid: ArchiveFileId | None = None, path: str | None = None) -> Call[Download]:
        """Download a file of the archive by its `ArchiveFileId`.

        `GET /3/archive`, scope `archive`. https://api.fortnox.se/apidocs#tag/fortnox_Archive

        `.stream()` reads the file in chunks and does not keep it in memory.

        Args:
            fileid: `ArchiveFileId` of the file, as attachments have it; not the `Id` of a file in the archive.
            path: Path of the file or folder, such as "2026/receipts".

        Returns:
            A `Download`: `.content` are the bytes, `.save(path)` writes a file.

        Raises:
            MissingScope: The token lacks the scope `archive`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /3/archive"], download, query={"fileid": fileid, "path": path})

    @method
    def get(self, *, fileid: ArchiveFileId | None = None, path: str | None = None) -> Call[ArchiveFolder]:
        """List the files and folders in the root of the archive, or in a folder by its path.

        `GET /3/archive`, scope `archive`. https://api.fortnox.se/apidocs#tag/fortnox_Archive

        Args:
            fileid: `ArchiveFileId` of the file, as attachments have it; not the `Id` of a file in the archive.
            path: Path of the file or folder, such as "2026/receipts".

        Returns:
            The file or folder of the archive, as `ArchiveFolder`.

        Raises:
            MissingScope: The token lacks the scope `archive`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /3/archive"], one(ArchiveFolder), query={"fileid": fileid, "path": path})

    @method
    def upload(self, file: Upload, /, *, folderid: str | None = None, path: str | None = None) -> Call[FolderFileRow]:
        """Upload a file to the archive.

        `POST /3/archive`, scope `archive`. https://api.fortnox.se/apidocs#tag/fortnox_Archive

        Without path and folderid the file goes to the root.

        Args:
            file: File to send, such as `Upload.of(path)`.
            folderid: Id of the folder that the file goes to; instead of path.
            path: Path of the folder that the file goes to; instead of folderid.

        Returns:
            The response of Fortnox, as `FolderFileRow`.

        Raises:
            MissingScope: The token lacks the scope `archive`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["POST /3/archive"], one(FolderFileRow), query={"folderid": folderid, "path": path}, upload=file
        )


class ArchiveResource(_ArchiveResourceMethods, Resource):
    """Files and folders of the archive: get, delete, delete_by_path, download, folder, get_file, upload.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncArchiveResource(_ArchiveResourceMethods, AsyncResource):
    """Files and folders of the archive: get, delete, delete_by_path, download, folder, get_file, upload.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """
