"""Archive: `fortnox.archive`.

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
    """What both clients share: every method as a builder of its call."""

    @method
    def delete(self, id: FileId | None, /, *, path: str | None = None) -> Call[None]:
        """Deletes one file or folder by its id.

        `DELETE /3/archive/{id}`, scope `archive`.
        """
        return call(OPERATIONS["DELETE /3/archive/{id}"], no_content, (id,), query={"path": path})

    @method
    def delete_by_path(self, *, path: str | None = None) -> Call[None]:
        """Deletes files and folders by their path.

        `DELETE /3/archive`, scope `archive`.
        """
        return call(OPERATIONS["DELETE /3/archive"], no_content, query={"path": path})

    @file_method
    def download(
        self, id: FileId | None, /, *, fileid: ArchiveFileId | None = None, path: str | None = None
    ) -> Call[Download]:
        """One file by its id.

        `GET /3/archive/{id}`, scope `archive`.

        `.stream()` gives it piece by piece.
        """
        return call(OPERATIONS["GET /3/archive/{id}"], download, (id,), query={"fileid": fileid, "path": path})

    @method
    def folder(
        self, id: PathParam, /, *, fileid: ArchiveFileId | None = None, path: str | None = None
    ) -> Call[ArchiveFolder]:
        """One folder by its id: the files and folders in it.

        `GET /3/archive/{id}`, scope `archive`.

        `.stream()` gives it piece by piece.
        """
        return call(
            OPERATIONS["GET /3/archive/{id}"], one(ArchiveFolder), (id,), query={"fileid": fileid, "path": path}
        )

    @file_method
    def get_file(self, *, fileid: ArchiveFileId | None = None, path: str | None = None) -> Call[Download]:
        """One file by the id that attachments know it by (`ArchiveFileId`).

        `GET /3/archive`, scope `archive`.

        `.stream()` gives it piece by piece.
        """
        return call(OPERATIONS["GET /3/archive"], download, query={"fileid": fileid, "path": path})

    @method
    def get(self, *, fileid: ArchiveFileId | None = None, path: str | None = None) -> Call[ArchiveFolder]:
        """The archive.

        `GET /3/archive`, scope `archive`.

        `.stream()` gives it piece by piece.
        """
        return call(OPERATIONS["GET /3/archive"], one(ArchiveFolder), query={"fileid": fileid, "path": path})

    @method
    def upload(self, file: Upload, /, *, folderid: str | None = None, path: str | None = None) -> Call[FolderFileRow]:
        """Puts one file into the archive.

        `POST /3/archive`, scope `archive`.
        """
        return call(
            OPERATIONS["POST /3/archive"], one(FolderFileRow), query={"folderid": folderid, "path": path}, upload=file
        )


class ArchiveResource(_ArchiveResourceMethods, Resource):
    """Archive, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncArchiveResource(_ArchiveResourceMethods, AsyncResource):
    """Archive, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""
