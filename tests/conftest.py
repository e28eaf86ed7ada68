"""What all tests stand on: the project's folder, the inputs that are never committed, and the watch over secrets."""

from pathlib import Path

import pytest

from tests.secrets_watch import SecretsWatch
from tools.evidence import inputs

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
    return _inputs("FORTNOX_DOCUMENT")[0]


@pytest.fixture(scope="session")
def document_paths() -> list[Path]:
    """Every known version of the official document, where FORTNOX_DOCUMENTS names them; else the one of FORTNOX_DOCUMENT."""
    return inputs.paths("FORTNOX_DOCUMENTS") or _inputs("FORTNOX_DOCUMENT")


@pytest.fixture(scope="session")
def recordings_paths() -> tuple[Path, ...]:
    """Real exchanges, where FORTNOX_RECORDINGS names their folders."""
    return tuple(_inputs("FORTNOX_RECORDINGS"))


@pytest.fixture(scope="session")
def evidence_path() -> Path:
    """What was found of evidence elsewhere, where FORTNOX_EVIDENCE names the file."""
    return _inputs("FORTNOX_EVIDENCE")[0]


def _inputs(variable: str) -> list[Path]:
    found = inputs.paths(variable)
    if not found:
        pytest.skip(f"{variable} is not set")
    return found
