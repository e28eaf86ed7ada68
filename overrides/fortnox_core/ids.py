"""The two ids of a file. Both are text, and Fortnox does not accept one in place of the other."""

from __future__ import annotations

from typing import NewType

FileId = NewType("FileId", str)
"""The id of a file or folder in the archive and the inbox (`Id`).

It is used to download and delete a file, and to connect it to a voucher or a supplier invoice.
"""

ArchiveFileId = NewType("ArchiveFileId", str)
"""The id of a file for attachments (`ArchiveFileId`).

It is used to attach the file to an invoice, order or offer, and in `archive.get_file(fileid=...)`.
"""
