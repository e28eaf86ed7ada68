"""What all tests stand on: the project's folder, the inputs that are never committed, and the watch over secrets."""

import os
from pathlib import Path

import pytest

from tests.secrets_watch import SecretsWatch

ROOT = Path(__file__).parent.parent


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--rewrite", action="store_true", help="write the golden files anew")
    parser.addoption("--rounds", type=int, default=1, help="how often each step of a renewal is killed, for each store")
    parser.addoption("--seed", type=int, default=1, help="what the slow proofs draw their order from")


def pytest_configure(config: pytest.Config) -> None:
    config.pluginmanager.register(SecretsWatch(), "secrets-watch")


@pytest.fixture(scope="session")
def secrets_watch(pytestconfig: pytest.Config) -> SecretsWatch:
    """To show it what pytest.raises does not catch."""
    watch = pytestconfig.pluginmanager.get_plugin("secrets-watch")
    assert isinstance(watch, SecretsWatch)
    return watch


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def document_path() -> Path:
    """The official document, where FORTNOX_DOCUMENT names it."""
    return _input("FORTNOX_DOCUMENT")


@pytest.fixture(scope="session")
def recordings_path() -> Path:
    """Real exchanges, where FORTNOX_RECORDINGS names their folder."""
    return _input("FORTNOX_RECORDINGS")


def _input(variable: str) -> Path:
    value = os.environ.get(variable)
    if not value:
        pytest.skip(f"{variable} is not set")
    path = Path(value)
    assert path.exists(), f"{variable} names {value}, which is not there"
    return path
