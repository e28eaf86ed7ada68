"""Files that a command saves: under which name, and where."""

from __future__ import annotations

import os
import sys
from collections.abc import Generator, Sequence
from contextlib import contextmanager, redirect_stdout
from io import TextIOWrapper
from mimetypes import guess_extension
from pathlib import Path
from typing import Final

from fortnox_core.atomic_write import atomic_write
from fortnox_core.download import Download
from fortnox_core.filenames import safe_filename

from fortnox_client.cli import terminal
from fortnox_client.cli.errors import CliError, UsageError, describe_path_error

STDOUT: Final = "-"
_ANY_TYPE: Final = "application/octet-stream"


def check_output(output: str | None, files: int) -> None:
    """Check the value of --output before a request is sent.

    Args:
        output: the value; None if the option is not given.
        files: how many files the command saves.

    Raises:
        UsageError: no file can be saved there, or several files have one name.
    """
    if output is None:
        return
    if output == STDOUT:
        if files > 1:
            raise UsageError("--output - writes one file to stdout; name a folder for several files, or omit --output")
        return
    if files > 1 and not _is_folder(output, "--output"):
        raise UsageError(f"--output must be a folder that exists, because the command saves {files} files; got {output!r}")
    check_path(output, "--output")


def check_path(path: str, option: str) -> None:
    """Check before a request that a file can be written at a path.

    Args:
        path: path of a file or a folder.
        option: name of the option, for errors.

    Raises:
        UsageError: the path is invalid, or its folder does not exist.
    """
    folder, name = os.path.split(path)
    if not path or not (_exists(path, option) or (name and _is_folder(folder or os.curdir, option))):
        raise UsageError(f"{option} must be a path that exists, or a new file in a folder that exists; got {path!r}")


def save(download: Download, ids: Sequence[str], output: str | None) -> None:
    """Save a file, and print its path.

    Without --output, or with a folder, the file has its own name, and replaces no file.

    Args:
        download: the file.
        ids: the path parameters of the call, for the name of a file without a name.
        output: the value of --output; None for the current folder.

    Raises:
        CliError: the file cannot be written, or it exists already.
    """
    has_own_name = output is None or Path(output).is_dir()
    path = Path(output or "", _own_name(download, ids)) if has_own_name else Path(output or "")
    try:
        download.save(path, replace=not has_own_name)
    except FileExistsError:
        raise CliError(f"{path} already exists; name a file with --output to replace it") from None
    except (OSError, ValueError) as error:
        raise CliError(f"cannot write {path}: {describe_path_error(error)}") from None
    terminal.stderr().print(f"{path}: {len(download.content):,} bytes", soft_wrap=True)
    if not sys.stdout.isatty():
        sys.stdout.flush()
        sys.stdout.buffer.write(os.fsencode(path) + b"\n")  # a script needs the name, byte by byte


@contextmanager
def redirect_results(path: str | None) -> Generator[None]:
    """Write what the `with` block writes to stdout to a file. If the block raises, the file stays as it was.

    Args:
        path: path of the file; None or "-" for stdout.

    Raises:
        CliError: the file cannot be written.
    """
    if path is None or path == STDOUT:
        yield
        return
    try:
        with atomic_write(path) as file:
            text = TextIOWrapper(file, "utf-8", "backslashreplace")
            with redirect_stdout(text):
                yield
            text.flush()
            text.detach()
    except OSError as error:
        raise CliError(f"cannot write {path}: {describe_path_error(error)}") from None


def write_to_stdout(download: Download) -> None:
    """Write the bytes of a file to stdout.

    Args:
        download: the file.

    Raises:
        CliError: stdout is a terminal.
    """
    if sys.stdout.isatty():
        raise CliError("a file cannot be written to a terminal: name a file with --output")
    sys.stdout.buffer.write(download.content)


def _own_name(download: Download, ids: Sequence[str]) -> str:
    """Return the name that Fortnox sent; without one, the ids with the extension of the media type."""
    extension = "" if download.content_type == _ANY_TYPE else guess_extension(download.content_type) or ""
    return download.filename or safe_filename("-".join(ids) + extension if ids else "") or f"download{extension}"


def _is_folder(path: str, option: str) -> bool:
    return _exists(path, option) and Path(path).is_dir()


def _exists(path: str, option: str) -> bool:
    """Return whether something exists at a path. Raise UsageError for text that cannot be a path."""
    try:
        Path(path).stat()
    except FileNotFoundError:
        return False
    except (OSError, ValueError) as error:
        raise UsageError(f"{option}: cannot write {path!r}: {describe_path_error(error)}") from None
    return True
