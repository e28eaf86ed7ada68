"""The folder of an archive. A file in it is complete or absent, so that an archive can be continued after any stop."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from hashlib import file_digest
from pathlib import Path
from shutil import rmtree
from typing import Any, BinaryIO, Final

import msgspec
from attrs import frozen
from fortnox_core.atomic_write import atomic_write

from fortnox_client.auth.stores.file_lock import try_lock_folder
from fortnox_client.auth.stores.folders import make_private_folder
from fortnox_client.cli.errors import CliError, UsageError, describe_path_error

STATE: Final = "archive.json"
CHECKSUMS: Final = "checksums.sha256"
"""One line for each file: the checksum, two spaces, and the path, as `sha256sum --check` reads it."""

WORK: Final = ".work"
"""Folder of parts that belong to no complete file yet. It is deleted when the archive is complete."""

_PARTIAL: Final = ".*.part"
_LOCK: Final = ".fortnox-lock"
_HASH: Final = "sha256"


class NotArchived(msgspec.Struct, frozen=True):
    """A file that is missing in the archive.

    Attributes:
        path: path of the file in the archive.
        reason: why it is missing.
    """

    path: str
    reason: str


class State(msgspec.Struct, frozen=True, kw_only=True):
    """What an archive contains. The file archive.json has it.

    Attributes:
        tenant: tenant id of the company.
        company: name of the company.
        organisation_number: organisation number of the company.
        started: when the archive was begun, in UTC.
        finished: when the last file was written, in UTC; null before that, and if files are missing.
        without: registers and sections that were left out on purpose.
        files: how many files have a checksum.
        bytes: size of these files.
        checksums: checksum of the file checksums.sha256; null before the end.
        not_archived: files that are missing.
    """

    tenant: str
    company: str
    organisation_number: str
    started: str
    finished: str | None = None
    without: tuple[str, ...] = ()
    files: int = 0
    bytes: int = 0
    checksums: str | None = None
    not_archived: tuple[NotArchived, ...] = ()


@frozen
class ArchiveFolder:
    """A folder that this process has locked.

    Attributes:
        root: path of the folder.
    """

    root: Path

    def has(self, path: str) -> bool:
        """Return whether a file exists. It is complete then.

        Args:
            path: path in the archive, with "/".
        """
        return (self.root / path).is_file()

    @contextmanager
    def write(self, path: str) -> Generator[BinaryIO]:
        """Open a file for writing. It exists when the block ends; if the block raises, nothing is changed.

        Args:
            path: path in the archive, with "/".

        Yields:
            The file, opened in binary mode.

        Raises:
            OSError: the file cannot be written.
        """
        target = self.root / path
        make_private_folder(target.parent)
        with atomic_write(target, private=True) as output:
            yield output
            output.flush()
            os.fsync(output.fileno())

    def read(self, path: str) -> bytes:
        """Return the content of a file."""
        return (self.root / path).read_bytes()

    def remove_work(self) -> None:
        """Delete the parts of files."""
        if (self.root / WORK).exists():
            rmtree(self.root / WORK)

    def rows(self, path: str) -> Iterator[dict[str, Any]]:
        """Yield the rows of a file of JSON Lines. A file that does not exist has none.

        Args:
            path: path in the archive, with "/".
        """
        if self.has(path):
            with (self.root / path).open("rb") as lines:
                yield from map(msgspec.json.decode, lines)

    def state(self) -> State | None:
        """Return the content of archive.json; None for a new archive.

        Raises:
            CliError: the file cannot be read.
        """
        try:
            return msgspec.json.decode((self.root / STATE).read_bytes(), type=State)
        except FileNotFoundError:
            return None
        except (OSError, msgspec.DecodeError) as error:
            raise CliError(f"cannot read {self.root / STATE}: {error}; choose another folder") from None

    def save(self, state: State) -> None:
        """Write archive.json.

        Args:
            state: the content.
        """
        with self.write(STATE) as output:
            output.write(msgspec.json.format(msgspec.json.encode(state), indent=2) + b"\n")

    def files(self) -> list[str]:
        """Return the paths of the archived files, in order."""
        found = (each.relative_to(self.root).as_posix() for each in self.root.rglob("*") if each.is_file())
        return sorted(path for path in found if path not in (STATE, CHECKSUMS, _LOCK) and not path.startswith(f"{WORK}/"))

    def size(self, path: str) -> int:
        """Return the size of a file in bytes."""
        return (self.root / path).stat().st_size

    def write_checksums(self) -> str:
        """Write the checksum of each file to checksums.sha256, and return the checksum of that file."""
        paths = self.files()  # before the temporary file of the checksums exists
        with self.write(CHECKSUMS) as output:
            for path in paths:
                output.write(f"{self._checksum(path)}  {path}\n".encode())
        return self._checksum(CHECKSUMS)

    def changed_files(self, state: State) -> list[str]:
        """Return the files whose checksum differs, that are missing, or that were added since the archive was completed.

        Args:
            state: the content of archive.json.
        """
        if not self.has(CHECKSUMS) or self._checksum(CHECKSUMS) != state.checksums:
            return [CHECKSUMS]
        lines = (self.root / CHECKSUMS).read_text("utf-8").splitlines()
        known = {path: checksum for checksum, _, path in (line.partition("  ") for line in lines)}
        changed = [path for path, checksum in known.items() if not self.has(path) or self._checksum(path) != checksum]
        return sorted([*changed, *(path for path in self.files() if path not in known)])

    def _checksum(self, path: str) -> str:
        with (self.root / path).open("rb") as content:
            return file_digest(content, _HASH).hexdigest()


@contextmanager
def open_folder(path: str) -> Generator[ArchiveFolder]:
    """Create or open the folder of an archive, and lock it in the `with` block.

    Args:
        path: path of the folder: a new or empty one, or an archive.

    Yields:
        The folder, without the partial files of a run that was killed.

    Raises:
        UsageError: the folder has other content, or another process writes to it.
        CliError: the folder cannot be written.
    """
    root = Path(path)
    try:
        make_private_folder(root)
        if not (root / STATE).exists() and any(each.name != _LOCK and not each.match(_PARTIAL) for each in root.iterdir()):
            raise UsageError(f"--to must be a new or empty folder, or an archive to continue; {path} has other files")
        with try_lock_folder(root) as is_locked:
            if not is_locked:
                raise UsageError(f"another process writes to {path}; wait for its end")
            for partial in root.rglob(_PARTIAL):
                partial.unlink()
            yield ArchiveFolder(root)
    except (OSError, ValueError) as error:
        raise CliError(f"cannot write {path}: {describe_path_error(error)}") from None
