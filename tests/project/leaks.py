"""Deliberate leaks of a secret, each at the location in its docstring. The first test has no leak. `test_secrets_watch.py` runs them."""

import logging
import sys
import warnings
from base64 import b64encode
from collections.abc import Callable
from types import FunctionType

import pytest

from tests.secret_markers import marked

SECRET = marked("leak")


def of_the_client(function: Callable[..., object]) -> Callable[..., object]:
    """Return the function as if a module of the client defined it: variables of a test may have secrets."""
    return FunctionType(function.__code__, {**function.__globals__, "__name__": "fortnox_client.leaking"}, None, None, function.__closure__)


class Shown:
    def __init__(self, secret: str) -> None:
        self.secret = secret

    def __repr__(self) -> str:
        return f"Shown({self.secret!r})"


Shown.__module__ = "fortnox_client.leaking"


@of_the_client
def fail(secret: str) -> None:
    raise ValueError("failed")


def test_secret_without_leak() -> None:
    secret = SECRET
    logging.getLogger("fortnox").warning("failed")
    print("failed")
    with pytest.raises(ValueError, match="failed"):
        raise ValueError("failed")
    assert secret


def test_a_log() -> None:
    """a log of fortnox"""
    logging.getLogger("fortnox").debug("with %s", SECRET)


def test_a_log_of_a_library() -> None:
    """a log of sqlalchemy"""
    logging.getLogger("sqlalchemy").debug("with %r", SECRET.encode())


def test_a_log_of_an_error() -> None:
    """a variable of fail"""
    try:
        fail(SECRET)
    except ValueError:
        logging.getLogger("fortnox").exception("failed")


def test_the_output() -> None:
    """the output"""
    print(SECRET)


def test_the_output_of_an_error() -> None:
    """the output"""
    print(SECRET.encode().hex(), file=sys.stderr)


def test_the_output_that_a_test_reads(capsys: pytest.CaptureFixture[str]) -> None:
    """the output"""
    print(b64encode(f"client:{SECRET}".encode()))
    assert capsys.readouterr().out


def test_a_warning() -> None:
    """a warning"""
    with pytest.warns(UserWarning):
        warnings.warn(SECRET, stacklevel=1)


def test_a_warning_that_is_an_error() -> None:
    """the text of UserWarning"""
    warnings.warn(SECRET, stacklevel=1)


def test_a_repr(request: pytest.FixtureRequest) -> None:
    """a repr"""
    shown = Shown(SECRET)
    request.addfinalizer(lambda: shown)  # alive when it has ended


def test_the_text_of_an_error() -> None:
    """the text of ValueError"""
    with pytest.raises(ValueError, match="failed"):
        raise ValueError(f"failed {SECRET}")


def test_the_text_of_its_cause() -> None:
    """the text of KeyError"""
    with pytest.raises(ValueError, match="failed"):
        raise ValueError("failed") from KeyError(SECRET)


def test_the_text_of_one_of_many() -> None:
    """the text of ValueError"""
    with pytest.raises(ExceptionGroup):
        raise ExceptionGroup("failed", [ValueError(SECRET)])


def test_a_variable() -> None:
    """a variable of fail"""
    with pytest.raises(ValueError, match="failed"):
        fail(SECRET)


def test_a_variable_deep_inside() -> None:
    """a variable of fail"""
    with pytest.raises(ValueError, match="failed"):
        fail({"key": [SECRET]})


def test_a_variable_of_an_error_that_nobody_catches() -> None:
    """a variable of fail"""
    fail(SECRET)


@pytest.fixture
def failing() -> None:
    fail(SECRET)


def test_a_variable_of_a_fixture(failing: None) -> None:
    """a variable of fail"""
