"""Errors of the command line, and the exit status of each."""

from __future__ import annotations

from fortnox_core.base_errors import FortnoxError

FAILED, USAGE, INTERRUPTED, BROKEN_PIPE = 1, 2, 130, 141


def describe_path_error(error: OSError | ValueError) -> str:
    """Return why a path cannot be read or written.

    Args:
        error: the error. It is a ValueError if the path contains a character that no path can have.

    Returns:
        The reason, such as "No such file or directory".
    """
    if isinstance(error, FortnoxError):
        return str(error)
    return (error.strerror or type(error).__name__) if isinstance(error, OSError) else "it contains a character that no path can have"


class CliError(Exception):
    """An error that ends a command with one message on stderr.

    Args:
        message: what is wrong, then what to do.
        status: the exit status of the command.
    """

    def __init__(self, message: str, status: int = FAILED) -> None:
        super().__init__(message)
        self.status = status


class UsageError(CliError):
    """An error in the command line itself, such as an unknown column. The exit status is 2.

    Args:
        message: what is wrong, then what to do.
    """

    def __init__(self, message: str) -> None:
        super().__init__(message, USAGE)
