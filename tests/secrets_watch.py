"""A pytest plugin that checks all tests: logs, output, warnings, reprs, errors and variables of tracebacks show no secret.

A test that shows a secret fails. Secrets of tests have a mark: see `secret_markers.py`. `project/leaks.py` tests that each leak is found.
"""

import gc
import logging
import traceback
from collections.abc import Callable, Generator, Iterator
from functools import wraps
from types import FrameType, TracebackType
from typing import Any

import pytest
from rich.pretty import traverse

from tests.secret_markers import find_secret

OURS = ("fortnox_api", "fortnox_client", "fortnox_core")
# The sandbox is the server, so it has secrets, and so do tests.
THEIRS = ("fortnox_client.sandbox", "tests")

# Constant tables of the document have no secrets, and their reprs would take half of the run time.
TABLES = (
    "fortnox_client.schema",
    "fortnox_client.sandbox.api.resource_types",
    "fortnox_client.sandbox.api.routing",
    "fortnox_core.operation",
)

# SQLAlchemy logs only if its level is set. The client compares a response with the document only if fortnox.drift logs.
LEVELS = {"": logging.DEBUG, "sqlalchemy": logging.DEBUG, "fortnox.drift": logging.INFO}

BEFORE = 300
"""Number of characters before a secret that the message shows."""

MANY = 10_000
"""Number of objects above which the check after each test is too slow."""


class SecretsWatch(logging.Handler):
    """Check every log, and the output, warnings and errors of each test, also those that pytest.raises catches."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self._found: list[str] = []
        self._reported: set[str] = set()
        self._alive = MANY
        self._patch = pytest.MonkeyPatch()

    # Checks

    def emit(self, record: logging.LogRecord) -> None:
        self._check(f"a log of {record.name}", f"{record.getMessage()} {vars(record)!r}")
        if record.exc_info and record.exc_info[1] is not None:
            self.check_error(record.exc_info[1])

    def check_error(self, error: BaseException) -> None:
        """Check an error, its chain, and the variables of their frames as rich shows them."""
        for each in _errors_of(error):
            if not isinstance(each, AssertionError):  # An assertion of a test may show secrets.
                attributes = vars(each) if _is_ours(type(each)) else ""
                self._check(f"the text of {type(each).__name__}", f"{each} {each!r} {each.args!r} {attributes!r}")
            for frame in _frames_of_ours(each.__traceback__):
                # Formatting the result would take a second.
                variables = " ".join(f"{name}={traverse(value)}" for name, value in frame.f_locals.items())
                self._check(f"a variable of {frame.f_code.co_qualname} in {frame.f_code.co_filename}", variables)

    def check_objects(self) -> None:
        """Check the repr of each object of the client that still exists, such as those of fixtures."""
        objects = gc.get_objects()
        self._alive = len(objects)
        ours = {kind for kind in set(map(type, objects)) if _is_ours(kind) and not str(kind.__module__).startswith(TABLES)}
        reprs = {_repr(each) for each in objects if type(each) in ours} - self._reported
        if self._check("a repr", "\n".join(reprs)):
            self._reported |= reprs  # The objects may exist after later tests.

    def _check(self, where: str, text: str) -> bool:
        at = find_secret(text)
        if at >= 0:
            self._found.append(f"a secret in {where}: {text[max(0, at - BEFORE) : at]}<here>")
        return at >= 0

    # Hooks

    def pytest_configure(self) -> None:
        self._levels = {name: logging.getLogger(name).level for name in LEVELS}
        _set(LEVELS)
        logging.getLogger().addHandler(self)
        self._after(
            type(pytest.raises(Exception)), "__exit__", lambda expected, _, *error: self.check_error(error[1]) if expected else None
        )
        self._after(type(pytest.warns(Warning)), "__exit__", lambda _, caught, *error: self._check("a warning", _texts(caught)))
        self._after(pytest.CaptureFixture, "readouterr", lambda printed, _: self._check("the output", f"{printed}"))

    def pytest_unconfigure(self) -> None:
        self._patch.undo()
        logging.getLogger().removeHandler(self)
        _set(self._levels)

    def _after(self, kind: type, name: str, then: Callable[..., object]) -> None:
        """Call `then` with the result and the arguments of each call of a method of pytest."""
        method = getattr(kind, name)

        @wraps(method)
        def watched(*arguments: Any) -> Any:
            __tracebackhide__ = True
            result = method(*arguments)
            then(result, *arguments)
            return result

        self._patch.setattr(kind, name, watched)

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_makereport(self, call: pytest.CallInfo[None]) -> Generator[None, pytest.TestReport, pytest.TestReport]:
        report = yield
        if call.excinfo is not None:
            self.check_error(call.excinfo.value)
        self._check("the output", "\n".join(text for name, text in report.sections if name.startswith("Captured std")))
        if call.when == "call":
            self.check_objects()
        elif call.when == "teardown" and self._alive >= MANY:
            # Objects that outlive tests, such as modules, are not checked after each test.
            gc.collect()
            gc.freeze()
            self._alive = 0
        if self._found:
            report.outcome = "failed"
            report.longrepr = "\n".join([report.longreprtext, *dict.fromkeys(self._found)]).lstrip()
            self._found.clear()
        return report


def _is_ours(kind: type) -> bool:
    return str(kind.__module__).startswith(OURS)


def _repr(thing: object) -> str:
    try:
        html = getattr(thing, "_repr_html_", None)
        return repr(thing) if html is None or isinstance(thing, type) else f"{thing!r} {html()}"
    except AttributeError:  # The constructor of the object failed.
        return ""


def _texts(caught: pytest.WarningsRecorder) -> str:
    return "\n".join(str(each.message) for each in caught)


def _set(levels: dict[str, int]) -> None:
    for name, level in levels.items():
        logging.getLogger(name).setLevel(level)


def _errors_of(error: BaseException | None) -> Iterator[BaseException]:
    """Yield an error and the errors that a traceback shows with it."""
    while error is not None:
        yield error
        if isinstance(error, BaseExceptionGroup):
            for each in error.exceptions:
                yield from _errors_of(each)
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)


def _frames_of_ours(trace: TracebackType | None) -> Iterator[FrameType]:
    """Yield the frames of the client and of the libraries that it called. Frames of a test may have secrets."""
    ours = False
    for frame, _ in traceback.walk_tb(trace):
        module = str(frame.f_globals.get("__name__"))
        if module.startswith(THEIRS):
            ours = False
        elif module.startswith(OURS):
            ours = True
        if ours:
            yield frame
