"""The two ids of a file. Both are text; mixed up, Fortnox finds nothing, or another file."""

from __future__ import annotations

from typing import NewType

FileId = NewType("FileId", str)
"""What the archive and the inbox know a file or folder by (`Id`): to download, delete and connect it to a voucher or supplier invoice."""

ArchiveFileId = NewType("ArchiveFileId", str)
"""What attachments know a file by (`ArchiveFileId`): to attach it to an invoice, order or offer, and for `archive.get_file(fileid=...)`."""
