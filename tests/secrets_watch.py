"""Watches the whole suite: what a program shows of itself, its logs, output, warnings, reprs, errors and the variables of tracebacks, holds
no secret.

The test in which a secret showed fails. What the tests hide bears a mark: see `planted.py`; `project/leaks.py` proves that it is found.
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
# The sandbox is the server: it knows what it hands out, and so does a test.
THEIRS = ("fortnox_client.sandbox", "tests")

# Tables of what the document declares, the same for all who ask: no program puts anything into them, and to show them takes half of a run.
TABLES = (
    "fortnox_client.schema",
    "fortnox_client.sandbox.api.resource_types",
    "fortnox_client.sandbox.api.routing",
    "fortnox_core.operation",
)

# SQLAlchemy is silent unless it is told to speak. A drift of an answer is looked for only where somebody listens.
LEVELS = {"": logging.DEBUG, "sqlalchemy": logging.DEBUG, "fortnox.drift": logging.INFO}

BEFORE = 300
"""Characters before a secret that tell where it stands."""


MANY = 10_000
"""Objects that are too many to be looked at after each test."""


class SecretsWatch(logging.Handler):
    """Hears every log, and looks at what each test prints, warns of, fails with and catches by pytest.raises. A plugin of pytest."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self._found: list[str] = []
        self._reported: set[str] = set()
        self._alive = MANY
        self._patch = pytest.MonkeyPatch()

    # What it looks at

    def emit(self, record: logging.LogRecord) -> None:
        self._check(f"a log of {record.name}", f"{record.getMessage()} {vars(record)!r}")
        if record.exc_info and record.exc_info[1] is not None:
            self.look(record.exc_info[1])

    def look(self, error: BaseException) -> None:
        """Looks at an error, at all that it came of, and at what rich shows of the variables of their frames."""
        for each in _shown_with(error):
            if not isinstance(each, AssertionError):  # of a test, which may tell what it hides
                attributes = vars(each) if _is_ours(type(each)) else ""
                self._check(f"the text of {type(each).__name__}", f"{each} {each!r} {each.args!r} {attributes!r}")
            for frame in _frames_of_ours(each.__traceback__):
                # Not drawn, which takes a second.
                variables = " ".join(f"{name}={traverse(value)}" for name, value in frame.f_locals.items())
                self._check(f"a variable of {frame.f_code.co_qualname} in {frame.f_code.co_filename}", variables)

    def look_around(self) -> None:
        """Looks at every object of the client that a test has left alive, such as those of its fixtures."""
        objects = gc.get_objects()
        self._alive = len(objects)
        ours = {kind for kind in set(map(type, objects)) if _is_ours(kind) and not str(kind.__module__).startswith(TABLES)}
        reprs = {_repr(each) for each in objects if type(each) in ours} - self._reported
        if self._check("a repr", "\n".join(reprs)):
            self._reported |= reprs  # it may be alive still when others end

    def _check(self, where: str, text: str) -> bool:
        at = find_secret(text)
        if at >= 0:
            self._found.append(f"a secret in {where}: {text[max(0, at - BEFORE) : at]}<here>")
        return at >= 0

    # When it looks

    def pytest_configure(self) -> None:
        self._levels = {name: logging.getLogger(name).level for name in LEVELS}
        _set(LEVELS)
        logging.getLogger().addHandler(self)
        self._after(type(pytest.raises(Exception)), "__exit__", lambda expected, _, *error: self.look(error[1]) if expected else None)
        self._after(type(pytest.warns(Warning)), "__exit__", lambda _, caught, *error: self._check("a warning", _texts(caught)))
        self._after(pytest.CaptureFixture, "readouterr", lambda printed, _: self._check("the output", f"{printed}"))

    def pytest_unconfigure(self) -> None:
        self._patch.undo()
        logging.getLogger().removeHandler(self)
        _set(self._levels)

    def _after(self, kind: type, name: str, then: Callable[..., object]) -> None:
        """Looks at what a method of pytest gave, to whatever test."""
        method = getattr(kind, name)

        @wraps(method)
        def watched(*given: Any) -> Any:
            __tracebackhide__ = True
            result = method(*given)
            then(result, *given)
            return result

        self._patch.setattr(kind, name, watched)

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_makereport(self, call: pytest.CallInfo[None]) -> Generator[None, pytest.TestReport, pytest.TestReport]:
        report = yield
        if call.excinfo is not None:
            self.look(call.excinfo.value)
        self._check("the output", "\n".join(text for name, text in report.sections if name.startswith("Captured std")))
        if call.when == "call":
            self.look_around()
        elif call.when == "teardown" and self._alive >= MANY:
            # What outlives tests, such as modules, is not looked at after each.
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
    except AttributeError:  # of one whose making failed halfway
        return ""


def _texts(caught: pytest.WarningsRecorder) -> str:
    return "\n".join(str(each.message) for each in caught)


def _set(levels: dict[str, int]) -> None:
    for name, level in levels.items():
        logging.getLogger(name).setLevel(level)


def _shown_with(error: BaseException | None) -> Iterator[BaseException]:
    """An error and those that a traceback shows with it."""
    while error is not None:
        yield error
        if isinstance(error, BaseExceptionGroup):
            for each in error.exceptions:
                yield from _shown_with(each)
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)


def _frames_of_ours(trace: TracebackType | None) -> Iterator[FrameType]:
    """The frames of the client, and of the libraries that it called. Those of a test have what the test hides."""
    ours = False
    for frame, _ in traceback.walk_tb(trace):
        module = str(frame.f_globals.get("__name__"))
        if module.startswith(THEIRS):
            ours = False
        elif module.startswith(OURS):
            ours = True
        if ours:
            yield frame
