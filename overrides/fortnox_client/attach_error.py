"""The error of a file that was uploaded and not connected. This module imports no attrs."""

from __future__ import annotations

from fortnox_core.base_errors import FortnoxError

from fortnox_client import models


class FileNotConnected(FortnoxError):
    """`attach` has uploaded a file, but the file is not connected, or this is not known.

    The error of the second request is the `__cause__`.
    Do not upload the file again: `fortnox.attach(error.file, ...)` connects it.

    Args:
        message: what happened, then what to do.
        file: the file in the inbox.
        target: what the file was to be attached to.
        may_be_connected: whether Fortnox may have connected the file.

    Attributes:
        file: the file in the inbox, with both of its ids.
        target: what the file was to be attached to, such as "voucher A12".
        may_be_connected: True if Fortnox may have connected the file: check before you connect it.
    """

    def __init__(self, message: str, file: models.InboxFile, target: str, *, may_be_connected: bool) -> None:
        super().__init__(message, file, target)
        self.file = file
        self.target = target
        self.may_be_connected = may_be_connected

    def __str__(self) -> str:
        return str(self.args[0])

    def __reduce__(self) -> tuple[object, ...]:
        return _restore, (*self.args, self.may_be_connected), self.__dict__


def _restore(message: str, file: models.InboxFile, target: str, may_be_connected: bool) -> FileNotConnected:
    return FileNotConnected(message, file, target, may_be_connected=may_be_connected)
