"""The pytest fixtures of `fortnox_client.sandbox.pytest_plugin`, in pytest runs of their own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

CONFTEST = """
pytest_plugins = ["fortnox_client.sandbox.pytest_plugin"]
"""

TESTS = """
import pytest

def test_client_is_connected(fortnox, fortnox_sandbox):
    fortnox.customers.create({"Name": "Acme AB"})
    assert [customer.name for customer in fortnox.customers.list()] == ["Acme AB"]
    assert fortnox_sandbox.url.startswith("http://127.0.0.1:")

@pytest.mark.parametrize("number", range(20))
def test_each_test_has_initial_data(fortnox, number):
    assert fortnox.customers.list().total() == 0
    fortnox.customers.create({"Name": str(number)})
    for _ in range(10):
        fortnox.units.get("st")  # far more than 25 in 5 s
"""

SETTINGS = """
import pytest

pytest_plugins = ["fortnox_client.sandbox.pytest_plugin"]

@pytest.fixture(scope="session")
def fortnox_sandbox_settings():
    return {"window": 0, "seed": 1}
"""

WITHOUT_LIBRARY = """
import sys
sys.modules["{library}"] = None
import pytest
sys.exit(pytest.main(["-q", "-p", "no:cacheprovider", "-p", "no:xdist"]))
"""


def _run(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    environ = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST", "FORTNOX"))}
    return subprocess.run([sys.executable, *command], cwd=folder, capture_output=True, text=True, env=environ, check=False)


def _pytest(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    return _run(folder, "-m", "pytest", "-q", "-p", "no:cacheprovider", *options)


@pytest.mark.parametrize("options", [("-p", "no:xdist"), ("-n", "2")], ids=["one process", "xdist"])
def test_fixtures_in_each_process_start_with_initial_data(options: tuple[str, str], tmp_path: Path) -> None:
    (tmp_path / "conftest.py").write_text(CONFTEST)
    (tmp_path / "test_it.py").write_text(TESTS)
    run = _pytest(tmp_path, *options)
    assert "21 passed" in run.stdout, run.stdout + run.stderr


def test_settings_fixture_overridden_changes_sandbox(tmp_path: Path) -> None:
    (tmp_path / "conftest.py").write_text(SETTINGS)
    (tmp_path / "test_it.py").write_text("def test(fortnox):\n    assert fortnox.customers.list().total() == 60\n")
    run = _pytest(tmp_path, "-p", "no:xdist")
    assert "1 passed" in run.stdout, run.stdout + run.stderr


def test_fixtures_without_pytest_plugins_do_not_exist(tmp_path: Path) -> None:
    (tmp_path / "test_it.py").write_text("def test(fortnox_sandbox):\n    pass\n")
    run = _pytest(tmp_path, "-p", "no:xdist")
    assert "fixture 'fortnox_sandbox' not found" in run.stdout, run.stdout + run.stderr


@pytest.mark.parametrize("library", ["starlette", "uvicorn"])
def test_plugin_without_extra_reports_install_command(library: str, tmp_path: Path) -> None:
    (tmp_path / "conftest.py").write_text(CONFTEST)
    run = _run(tmp_path, "-c", WITHOUT_LIBRARY.format(library=library))
    assert "the sandbox needs an extra: pip install 'fortnox-client[sandbox]'" in run.stderr, run.stdout + run.stderr
    assert run.returncode != 0
