"""Processes that run programs at the same time. Each has its own server, and counts its own descriptors and threads."""

import atexit
import logging
import tempfile
from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, as_completed, wait
from multiprocessing import get_context
from pathlib import Path
from typing import BinaryIO

import msgspec

from tests.torture import runner, server
from tests.torture.outcome import Outcome
from tests.torture.program import Program

PROCESSES = 4


def run_all(programs: Iterator[Program], log: BinaryIO) -> Iterator[tuple[Program, Outcome]]:
    """Run programs, at most PROCESSES at a time, and yield each with its outcome. A line of JSON is logged before each program."""
    with ProcessPoolExecutor(PROCESSES, get_context("spawn"), _start_server) as pool:
        running: dict[Future[Outcome], Program] = {}
        for program in programs:
            log.write(msgspec.json.encode(program) + b"\n")
            log.flush()
            running[pool.submit(_run, program)] = program
            if len(running) == PROCESSES:
                for done in wait(running, return_when=FIRST_COMPLETED).done:
                    yield running.pop(done), done.result()
        for done in as_completed(list(running)):
            yield running.pop(done), done.result()


_server: list[str] = []


def _start_server() -> None:
    """Start the server of this process. The client logs each fault of a store, so logging is turned off."""
    logging.disable()
    context = server.serving()
    _server.append(context.__enter__())
    atexit.register(context.__exit__, None, None, None)


def _run(program: Program) -> Outcome:
    with tempfile.TemporaryDirectory() as folder:
        return runner.run(program, _server[0], Path(folder))
