"""Fixtures for all tests: the project folder, the inputs that are never committed, and the plugin that finds secrets."""

from pathlib import Path

import pytest

from tests.secrets_watch import SecretsWatch
from tools.evidence import inputs

ROOT = Path(__file__).parent.parent


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--rewrite", action="store_true", help="write the golden files again")
    parser.addoption("--rounds", type=int, default=1, help="how many times each step of a renewal is killed, for each store")
    parser.addoption("--seed", type=int, default=1, help="random seed for the order of the slow tests")


def pytest_configure(config: pytest.Config) -> None:
    config.pluginmanager.register(SecretsWatch(), "secrets-watch")


@pytest.fixture(scope="session")
def secrets_watch(pytestconfig: pytest.Config) -> SecretsWatch:
    """Return the plugin, for errors that pytest.raises does not catch."""
    watch = pytestconfig.pluginmanager.get_plugin("secrets-watch")
    assert isinstance(watch, SecretsWatch)
    return watch


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def document_path() -> Path:
    """Return the path of the official document, from FORTNOX_DOCUMENT."""
    return _inputs("FORTNOX_DOCUMENT")[0]


@pytest.fixture(scope="session")
def document_paths() -> list[Path]:
    """Return the known versions of the official document, from FORTNOX_DOCUMENTS, or the one of FORTNOX_DOCUMENT."""
    return inputs.paths("FORTNOX_DOCUMENTS") or _inputs("FORTNOX_DOCUMENT")


@pytest.fixture(scope="session")
def recordings_paths() -> tuple[Path, ...]:
    """Return the folders of recorded real exchanges, from FORTNOX_RECORDINGS."""
    return tuple(_inputs("FORTNOX_RECORDINGS"))


@pytest.fixture(scope="session")
def evidence_path() -> Path:
    """Return the file of collected evidence, from FORTNOX_EVIDENCE."""
    return _inputs("FORTNOX_EVIDENCE")[0]


def _inputs(variable: str) -> list[Path]:
    found = inputs.paths(variable)
    if not found:
        pytest.skip(f"{variable} is not set")
    return found
