"""`fortnox attach`: upload a receipt, and connect it to a voucher, a supplier invoice or an invoice."""

from __future__ import annotations

import re
from typing import Annotated, Any, Final

from cyclopts import Parameter
from fortnox_core.ids import ArchiveFileId, FileId

from fortnox_client.cli import output, profiles
from fortnox_client.cli.connection import connect, environment
from fortnox_client.cli.errors import CliError, UsageError, describe_path_error
from fortnox_client.cli.output import Format
from fortnox_client.errors import FileNotConnected
from fortnox_client.file_attachment import AttachableFile, AttachedFile
from fortnox_client.models import InboxFile

_VOUCHER: Final = re.compile(r"(?P<series>[^\W\d]+|\w+[ -])(?P<number>[0-9]+)")
"""A series of letters and a number, such as A12; a series with digits is separated, such as "B2 12"."""


def attach(
    file: Annotated[str | None, Parameter(help="Path of the file to upload")] = None,
    /,
    *,
    voucher: Annotated[str | None, Parameter(help="Series and number of the voucher, such as A12")] = None,
    financialyear: Annotated[int | None, Parameter(help="Id of the voucher's financial year, not the calendar year")] = None,
    financialyeardate: Annotated[str | None, Parameter(help="Any date within the voucher's financial year, such as 2026-03-14")] = None,
    supplier_invoice: Annotated[str | None, Parameter(help="Number of the supplier invoice (GivenNumber)")] = None,
    invoice: Annotated[str | None, Parameter(help="Number of the invoice (DocumentNumber)")] = None,
    include_on_send: Annotated[bool, Parameter(negative="", help="Send the file to the customer with the invoice")] = False,
    file_id: Annotated[str | None, Parameter(help="Connect a file that is in the inbox already; for an invoice its ArchiveFileId")] = None,
    profile: Annotated[str | None, Parameter(help=profiles.OPTION_HELP)] = None,
    format: Annotated[Format | None, Parameter(help=output.FORMAT_HELP)] = None,  # noqa: A002, an option's name
) -> None:
    """Attach a receipt to a voucher, a supplier invoice or an invoice."""
    options: dict[str, Any] = {
        "voucher": None if voucher is None else _voucher(voucher),
        "financialyear": financialyear,
        "financialyeardate": financialyeardate,
        "supplier_invoice": supplier_invoice,
        "invoice": invoice,
        "include_on_send": include_on_send,
    }
    given = _file(file, file_id)
    with connect(environment(profile)) as fortnox:
        try:
            attached = fortnox.attach(given, **options)
        except FileNotConnected as error:
            raise CliError(_how_to_finish(error, invoice is not None)) from None
        except (TypeError, ValueError) as error:
            raise UsageError(_with_options(str(error), options)) from None
        except OSError as error:
            raise UsageError(f"cannot read {file!r}: {describe_path_error(error)}") from None
    output.write_one(_row(attached), format or output.default_format())


def _file(path: str | None, file_id: str | None) -> AttachableFile:
    if (path is None) == (file_id is None):
        raise UsageError("name a file to upload, or one that is in the inbox with --file-id; not both")
    return path if path is not None else InboxFile(id=FileId(file_id or ""), archive_file_id=ArchiveFileId(file_id or ""))


def _voucher(text: str) -> tuple[str, int]:
    found = _VOUCHER.fullmatch(text.strip())
    if found is None:
        raise UsageError(f"--voucher must be a series and a number, such as A12, got {text!r}")
    return found["series"].rstrip(" -"), int(found["number"])


def _how_to_finish(error: FileNotConnected, is_invoice: bool) -> str:
    """Return the message of an error, with the command that connects the file."""
    reason = str(error).partition(" Do not upload it again")[0]
    file_id = error.file.archive_file_id if is_invoice else error.file.id
    return f"{reason} Do not upload it again: use --file-id {file_id} in place of the file"


def _with_options(message: str, options: dict[str, Any]) -> str:
    """Write the names of parameters as options."""
    return re.sub(rf"\b({'|'.join(options)})\b", lambda found: f"--{found[0].replace('_', '-')}", message.replace("attach()", "attach"))


def _row(attached: AttachedFile) -> dict[str, object]:
    return {
        "attached_to": str(attached.target),
        "file": attached.file.name,
        "id": attached.file.id,
        "archive_file_id": attached.file.archive_file_id,
    }
