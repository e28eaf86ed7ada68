"""Where a command writes: results to standard output, all else to standard error. Colours and bars only where a person looks."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from io import TextIOWrapper
from pathlib import Path
from typing import TypeVar

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

T = TypeVar("T")


def speak_utf8() -> None:
    """Results are UTF-8 wherever they go; what a terminal cannot show is replaced there. What was closed before is nowhere."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115, as long as the process
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper) and (stream.encoding or "").lower().replace("-", "") != "utf8":
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="replace")


class _Console(Console):
    def on_broken_pipe(self) -> None:
        """A reader that has enough ends the command, as it does where rows are written."""
        raise BrokenPipeError


def told() -> Console:
    """For what is told beside the result."""
    return _Console(stderr=True, highlight=False)


def shown() -> Console:
    """For results that a person reads; as wide as they are where nobody looks."""
    return _Console(highlight=False) if sys.stdout.isatty() else _Console(highlight=False, width=100_000, no_color=True)


def helping() -> Console:
    """For help: as wide as a page where nobody looks."""
    return _Console(highlight=False)


def ask(question: str) -> bool:
    """Whether a person at the terminal agrees. False where there is none."""
    if not sys.stdin.isatty():
        return False
    told().print(f"{question} [y/N] ", end="", markup=False)
    return sys.stdin.readline().strip().lower() in ("y", "yes", "j", "ja")


def watched(rows: Iterable[T], total: int | None) -> Iterator[T]:
    """The same rows, with a bar of how many have come, where a person watches and they go elsewhere."""
    console = told()
    if not console.is_terminal or sys.stdout.isatty():
        yield from rows
        return
    columns = (TextColumn("rows"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True) as progress:
        yield from progress.track(rows, total=total)
