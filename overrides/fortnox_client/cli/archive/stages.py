"""What an archive contains, in the order in which it is fetched."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence, Set
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Final

from fortnox_client.auth.errors import AuthError
from fortnox_client.cli.archive import files, registers
from fortnox_client.cli.archive.folder import ArchiveFolder, NotArchived
from fortnox_client.cli.archive.item import Item, Stage
from fortnox_client.client import Fortnox
from fortnox_client.errors import FortnoxError, TransportError

SECTIONS: Final = ("sie", "documents", "files")
"""Parts of an archive that can be left out. So can each register."""

_CONCURRENCY: Final = 8
"""How many files are fetched at a time: enough for the rate limit of 25 requests in 5 seconds."""


def stages(fortnox: Fortnox, folder: ArchiveFolder, without: Set[str]) -> Iterator[Stage]:
    """Yield the stages. Each is made from the files of the stages before.

    Args:
        fortnox: the client.
        folder: the archive.
        without: sections and registers to leave out; "warehouse" leaves out all registers of the warehouse.
    """
    yield Stage("financial years", [registers.financial_years(fortnox)])
    if "sie" not in without:
        yield Stage("SIE files", list(files.sie_files(fortnox, folder)), _CONCURRENCY)
    yield Stage("registers", list(registers.items(fortnox, folder, without)))
    yield Stage("full registers, 100 objects each", list(registers.parts(fortnox, folder, without)))
    yield Stage("complete registers", list(registers.joined(folder, without)))
    if "documents" not in without:
        yield Stage("PDFs", list(files.documents(fortnox, folder)), _CONCURRENCY)
    if "files" not in without:
        yield Stage("lists of files", list(files.listings(fortnox, folder, without)))
        yield Stage("files", list(files.files(fortnox, folder)), _CONCURRENCY)
        yield Stage("receipts", [files.receipts(folder)], is_derived=True)


def wanted(stage: Stage, folder: ArchiveFolder) -> list[Item]:
    """Return the files of a stage that the archive does not have."""
    return [each for each in stage.items if stage.is_derived or not folder.has(each.path)]


def fetch(items: Sequence[Item], folder: ArchiveFolder, concurrency: int, advance: Callable[[], None]) -> list[NotArchived]:
    """Fetch files.

    Args:
        items: the files.
        folder: the archive.
        concurrency: how many files are fetched at a time.
        advance: is called after each file.

    Returns:
        The files that Fortnox did not deliver.

    Raises:
        AuthError: there is no token, so that all other files would fail too.
        TransportError: Fortnox cannot be reached.
    """
    with ThreadPoolExecutor(concurrency) as pool:
        pending: list[Future[NotArchived | None]] = [pool.submit(_fetch, each, folder) for each in items]
        found: list[NotArchived] = []
        try:
            for each in pending:
                missing = each.result()
                found += [] if missing is None else [missing]
                advance()
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise
    return found


def _fetch(item: Item, folder: ArchiveFolder) -> NotArchived | None:
    try:
        with folder.write(item.path) as output:
            item.write(output)
    except (AuthError, TransportError):
        raise
    except FortnoxError as error:
        return NotArchived(item.part_of or item.path, str(error))
    return None
