"""Output streams: results go to stdout, everything else to stderr. Colours and progress bars appear on terminals only."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import Any, TypeVar

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from fortnox_client.cli.safe_text import escape_lines

T = TypeVar("T")

_UNLIMITED = 100_000


def use_utf8() -> None:
    """Make stdout and stderr write UTF-8 to files and pipes, and open the null device in place of a closed stream.

    A terminal keeps its encoding. A character that it does not have, and half a surrogate pair, become visible escapes.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115, open until the process ends
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")


class _PipeConsole(Console):
    def on_broken_pipe(self) -> None:
        """Raise BrokenPipeError, as writing to stdout does, so that both end the command in the same way."""
        raise BrokenPipeError


class _Console(_PipeConsole):
    """A console that prints text as it is: without markup and emoji codes, and with control characters escaped."""

    def __init__(self, **options: Any) -> None:
        super().__init__(highlight=False, markup=False, emoji=False, **options)

    def print(self, *objects: Any, **options: Any) -> None:
        """Print texts and tables. A line feed in a text begins a new line."""
        super().print(*(escape_lines(each) if isinstance(each, str) else each for each in objects), **options)


def stderr() -> Console:
    """Return the console for messages: questions, progress, hints and errors."""
    return _Console(stderr=True)


def stdout() -> Console:
    """Return the console for tables. Outside a terminal, a table has room for all columns."""
    return _Console() if sys.stdout.isatty() else _Console(width=_UNLIMITED, no_color=True)


def help_console() -> Console:
    """Return the console for help. Outside a terminal its width is 80 columns, or COLUMNS."""
    return _PipeConsole(highlight=False)


def confirm(question: str) -> bool:
    """Ask a yes-or-no question on the terminal.

    Args:
        question: the question without "[y/N]".

    Returns:
        True for y, yes, j or ja. False for anything else, and if stdin is no terminal.
    """
    if not sys.stdin.isatty():
        return False
    stderr().print(f"{question} [y/N] ", end="")
    return sys.stdin.readline().strip().lower() in ("y", "yes", "j", "ja")


def with_progress(rows: Iterable[T], total: int | None) -> Iterator[T]:
    """Yield rows unchanged, with a progress bar if stderr is a terminal and stdout is not.

    Args:
        rows: the rows.
        total: how many there are, if known.
    """
    console = stderr()
    if not console.is_terminal or sys.stdout.isatty():
        yield from rows
        return
    columns = (TextColumn("rows"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True, redirect_stdout=False, redirect_stderr=False) as progress:
        yield from progress.track(rows, total=total)


@contextmanager
def count_progress(name: str, total: int) -> Generator[Callable[[], None]]:
    """Show how many of several steps are done, with a progress bar if stderr is a terminal.

    Args:
        name: what the steps are, in words.
        total: how many there are.

    Yields:
        A function to call after each step.
    """
    console = stderr()
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal, redirect_stdout=False) as progress:
        task = progress.add_task(name, total=total)
        yield lambda: progress.advance(task)
    console.print(f"{name}: {total}", soft_wrap=True)
