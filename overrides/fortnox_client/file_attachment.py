"""Attach a file to a voucher, a supplier invoice or an invoice: upload it, then connect it by the id that the connection takes.

The steps are written once, for the sync and the async client.
"""

from __future__ import annotations

from collections.abc import Generator, Mapping
from datetime import date
from os import PathLike
from pathlib import Path
from typing import Any, Final, Literal, TypeAlias, cast

from attrs import frozen
from fortnox_api.client import AsyncFortnoxApi, FortnoxApi
from fortnox_core.base_errors import FortnoxError, TransportError
from fortnox_core.call import Call
from fortnox_core.errors import ResponseError, ServerError, UnexpectedResponse
from fortnox_core.ids import ArchiveFileId, FileId
from fortnox_core.payload import DateInput, TextNumber
from fortnox_core.upload import Upload

from fortnox_client.attach_error import FileNotConnected
from fortnox_client.models import Attachment, InboxFile, SupplierInvoiceFileConnection, Voucher, VoucherFileConnection, VoucherListItem

FileConnection: TypeAlias = VoucherFileConnection | SupplierInvoiceFileConnection | Attachment
"""Type of the connection of a file to a voucher, a supplier invoice or an invoice."""

VoucherTarget: TypeAlias = tuple[str, int] | Voucher | VoucherListItem
"""Type of a voucher to attach a file to: its series and number, or a voucher that was read or created."""

AttachableFile: TypeAlias = str | PathLike[str] | Upload | InboxFile
"""Type of a file to attach: a path, an upload, or a file that is in the inbox already."""

_FOLDERS: Final = {"voucher": "inbox_v", "supplier_invoice": "inbox_s", "invoice": "inbox_kf"}
_INVOICE: Final = "F"
_CALENDAR_YEARS: Final = range(1900, 2200)
"""No company has so many financial years: a number of this range is a calendar year."""

_SAMPLE: Final = InboxFile(id=FileId("id"), archive_file_id=ArchiveFileId("id"))
"""A file for a call that is built to check the arguments, and is not sent."""


@frozen
class AttachTarget:
    """What a file is attached to.

    Attributes:
        kind: "voucher", "supplier_invoice" or "invoice".
        number: number of the voucher within its series, `GivenNumber` of the supplier invoice, or `DocumentNumber` of the invoice.
        series: series of the voucher; None for other kinds.
        financialyear: id of the voucher's financial year; None if a date selects it, and for other kinds.
        financialyeardate: a date within the voucher's financial year; None if an id selects it, and for other kinds.
        include_on_send: whether the file is sent with the invoice.
    """

    kind: Literal["voucher", "supplier_invoice", "invoice"]
    number: TextNumber
    series: str | None = None
    financialyear: int | None = None
    financialyeardate: DateInput | None = None
    include_on_send: bool = False

    def __str__(self) -> str:
        return f"{self.kind.replace('_', ' ')} {self.series or ''}{self.number}"

    @property
    def folder(self) -> str:
        """The folder of the inbox for files of this kind."""
        return _FOLDERS[self.kind]

    def file_id(self, file: InboxFile) -> FileId | ArchiveFileId | None:
        """Return the id of a file that the connection takes.

        Args:
            file: the file.

        Returns:
            `ArchiveFileId` for an invoice, else `Id`. None if the file does not have it.
        """
        return file.archive_file_id if self.kind == "invoice" else file.id


@frozen
class AttachedFile:
    """A file that is attached.

    Attributes:
        file: the file in the inbox, with both of its ids.
        connection: the connection as Fortnox returned it.
        target: what the file is attached to.
    """

    file: InboxFile
    connection: FileConnection
    target: AttachTarget


def build_target(
    *,
    voucher: VoucherTarget | None,
    financialyear: int | None,
    financialyeardate: DateInput | None,
    supplier_invoice: TextNumber | None,
    invoice: TextNumber | None,
    include_on_send: bool,
) -> AttachTarget:
    """Check the arguments of `attach`, and return the target.

    Raises:
        TypeError: not exactly one target is given, or an argument does not belong to it.
        ValueError: a number or a series is invalid.
    """
    _check_single({"voucher": voucher, "supplier_invoice": supplier_invoice, "invoice": invoice})
    years = {"financialyear": financialyear, "financialyeardate": financialyeardate}
    if include_on_send and invoice is None:
        raise TypeError("include_on_send is for an invoice only; omit it")
    if voucher is not None:
        return _voucher_target(voucher, years)
    if given := [name for name, value in years.items() if value is not None]:
        raise TypeError(f"{given[0]} is for a voucher only; omit it")
    if supplier_invoice is not None:
        return AttachTarget("supplier_invoice", _check_number("supplier_invoice", supplier_invoice))
    return AttachTarget("invoice", _check_number("invoice", invoice), include_on_send=include_on_send)


def attach(api: FortnoxApi | AsyncFortnoxApi, file: AttachableFile, target: AttachTarget) -> Generator[Call[Any], Any, AttachedFile]:
    """Attach a file. Each step is a call to send; the generator receives its result.

    Args:
        api: builds the calls.
        file: the file. One that is in the inbox already is not uploaded.
        target: what it is attached to.

    Returns:
        The attached file.

    Raises:
        FileNotConnected: the file was uploaded, and is not connected, or this is not known.
    """
    _connect(api, target, _SAMPLE)  # an invalid argument raises before the upload
    uploaded = file if isinstance(file, InboxFile) else (yield api.inbox.upload.call(_upload(file), folderid=target.folder))
    if target.file_id(uploaded) is None:
        raise _not_connected(uploaded, target, "the response has no id of the file", unclear=False)
    try:
        result = yield _connect(api, target, uploaded)
    except FortnoxError as error:
        raise _not_connected(uploaded, target, str(error), unclear=_is_unclear(error)) from error
    except BaseException as error:  # such as a cancellation
        error.add_note(f"The file is in the inbox with the id {target.file_id(uploaded)}; it may not be connected to {target}.")
        raise
    connections = cast("list[FileConnection]", result if isinstance(result, list) else [result])
    if not connections:
        raise _not_connected(uploaded, target, "the response has no connection", unclear=True)
    return AttachedFile(uploaded, connections[0], target)


def _connect(api: FortnoxApi | AsyncFortnoxApi, target: AttachTarget, file: InboxFile) -> Call[Any]:
    """Return the call that connects a file."""
    file_id: Any = target.file_id(file)
    if target.kind == "supplier_invoice":
        return api.supplier_invoice_file_connections.create.call({"FileId": file_id, "SupplierInvoiceNumber": target.number})
    if target.kind == "invoice":
        attachment: Any = {"fileId": file_id, "entityId": target.number, "entityType": _INVOICE, "includeOnSend": target.include_on_send}
        return api.attachments.create.call([attachment])
    return api.voucher_file_connections.create.call(
        {"FileId": file_id, "VoucherNumber": cast("int", target.number), "VoucherSeries": target.series or ""},
        financialyear=target.financialyear,
        financialyeardate=target.financialyeardate,
    )


def _check_single(targets: Mapping[str, object]) -> None:
    given = [name for name, value in targets.items() if value is not None]
    if len(given) != 1:
        raise TypeError(f"attach() needs one of {', '.join(targets)}, got {' and '.join(given) or 'none'}")


def _voucher_target(voucher: object, years: dict[str, Any]) -> AttachTarget:
    given = [name for name, value in years.items() if value is not None]
    if isinstance(voucher, Voucher | VoucherListItem):
        if given:
            raise TypeError(f"the voucher has its financial year; omit {given[0]}")
        if voucher.voucher_series is None or voucher.voucher_number is None or voucher.year is None:
            raise ValueError("the voucher has no series, number or financial year; read it again")
        return AttachTarget("voucher", voucher.voucher_number, voucher.voucher_series, voucher.year)
    if len(given) != 1:
        raise TypeError("a voucher needs financialyear or financialyeardate, because its number is used again in each financial year")
    _check_year(**years)
    series, number = _series_and_number(voucher)
    return AttachTarget("voucher", number, series, **years)


def _check_year(financialyear: object, financialyeardate: object) -> None:
    if financialyear is not None and (isinstance(financialyear, bool) or not isinstance(financialyear, int)):
        raise TypeError(f"financialyear must be an int, got {financialyear!r}")
    if isinstance(financialyear, int) and financialyear in _CALENDAR_YEARS:
        raise ValueError(
            f"financialyear must be the id of a financial year, such as 3, got the calendar year {financialyear}; "
            f"or pass financialyeardate, such as {financialyear}-12-31"
        )
    if financialyeardate is None or isinstance(financialyeardate, date):
        return
    try:
        date.fromisoformat(cast("str", financialyeardate))
    except (TypeError, ValueError):
        raise ValueError(f"financialyeardate must be a date or text such as 2026-01-31, got {financialyeardate!r}") from None


def _series_and_number(voucher: object) -> tuple[str, int]:
    match voucher:
        case (str(series), int(number)) if isinstance(voucher, tuple) and not isinstance(number, bool):
            if not series or number < 1:
                raise ValueError(f'voucher must be a series and a number of 1 or more, such as ("A", 12), got {voucher!r}')
            return series, number
        case _:
            raise TypeError(f'voucher must be a tuple such as ("A", 12), or a Voucher, got {voucher!r}')


def _check_number(name: str, number: object) -> TextNumber:
    if isinstance(number, bool) or not isinstance(number, str | int):
        raise TypeError(f"{name} must be a str or an int, got {type(number).__name__}")
    if not str(number).strip():
        raise ValueError(f"{name} must not be empty")
    return number


def _upload(file: object) -> Upload:
    if isinstance(file, Upload):
        return file
    if isinstance(file, str | PathLike):
        return Upload.of(Path(cast("str | PathLike[str]", file)))
    raise TypeError(
        f"file must be a path, an Upload or an InboxFile, got {type(file).__name__}; for bytes, pass Upload.of(content, filename)"
    )


def _is_unclear(error: FortnoxError) -> bool:
    """Return whether Fortnox may have processed the request."""
    if isinstance(error, TransportError):
        return not error.never_left
    is_success = isinstance(error, ResponseError) and error.status < 300 and error.code is None
    return is_success or isinstance(error, ServerError | UnexpectedResponse)


def _not_connected(file: InboxFile, target: AttachTarget, reason: str, *, unclear: bool) -> FileNotConnected:
    outcome = f"it is not known whether it is connected to {target}" if unclear else f"it is not connected to {target}"
    ids = f"Id {file.id}, ArchiveFileId {file.archive_file_id}"
    hint = "Do not upload it again: to connect it, pass `file` of this error to attach()"
    message = f"The file is in the inbox ({ids}), but {outcome}: {reason.rstrip('.')}. {hint}"
    return FileNotConnected(message, file, str(target), may_be_connected=unclear)
