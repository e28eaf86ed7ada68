"""The fixtures that users' tests have, in test runs of their own."""

import os
import subprocess
import sys
from pathlib import Path

TESTS = """
import pytest

def test_a_client_is_connected(fortnox, fortnox_sandbox):
    fortnox.customers.create({"Name": "Acme AB"})
    assert [customer.name for customer in fortnox.customers.list()] == ["Acme AB"]
    assert fortnox_sandbox.url.startswith("http://127.0.0.1:")

@pytest.mark.parametrize("number", range(20))
def test_each_test_begins_anew(fortnox, number):
    assert fortnox.customers.list().total() == 0
    fortnox.customers.create({"Name": str(number)})
    for _ in range(10):
        fortnox.units.get("st")  # far more than 25 in 5 s
"""

SETTINGS = """
import pytest

@pytest.fixture(scope="session")
def fortnox_sandbox_settings():
    return {"window": 0, "seed": 1}
"""

LIGHT = """
import sys
import pytest
before = set(sys.modules)
import fortnox_client.sandbox.pytest_plugin
found = {name.partition(".")[0] for name in set(sys.modules) - before} - set(sys.stdlib_module_names)
assert found <= {"fortnox_client", "fortnox_core"}, found
loaded = {name for name in sys.modules if name.startswith(("fortnox_client.", "fortnox_core."))}
assert loaded == {
    "fortnox_client.sandbox", "fortnox_client.sandbox.extra", "fortnox_client.sandbox.pytest_plugin", "fortnox_core.lazy_imports",
}, loaded
"""

MISSING = """
import sys
sys.modules["{library}"] = None
import pytest
sys.exit(pytest.main(["-q", "-p", "no:cacheprovider", "-p", "no:xdist", "test_it.py"]))
"""


def _run(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    environ = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST", "FORTNOX"))}
    return subprocess.run([sys.executable, *command], cwd=folder, capture_output=True, text=True, env=environ, check=False)


def _pytest(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    return _run(folder, "-m", "pytest", "-q", "-p", "no:cacheprovider", *options)


def test_tests_of_others_have_a_fortnox_of_their_own(tmp_path: Path) -> None:
    (tmp_path / "test_it.py").write_text(TESTS)
    run = _pytest(tmp_path, "-p", "no:xdist")
    assert "21 passed" in run.stdout, run.stdout + run.stderr


def test_each_process_of_a_test_run_has_one(tmp_path: Path) -> None:
    (tmp_path / "test_it.py").write_text(TESTS)
    run = _pytest(tmp_path, "-n", "3")
    assert "21 passed" in run.stdout, run.stdout + run.stderr


def test_its_settings_may_be_others(tmp_path: Path) -> None:
    (tmp_path / "conftest.py").write_text(SETTINGS)
    (tmp_path / "test_it.py").write_text("def test(fortnox):\n    assert fortnox.customers.list().total() == 60\n")
    run = _pytest(tmp_path, "-p", "no:xdist")
    assert "1 passed" in run.stdout, run.stdout + run.stderr


def test_a_test_run_that_uses_none_of_it_imports_none_of_it(tmp_path: Path) -> None:
    run = _run(tmp_path, "-c", LIGHT)
    assert run.returncode == 0, run.stderr


def test_a_missing_extra_is_told_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "test_it.py").write_text("def test(fortnox):\n    pass\n")
    for library in ("starlette", "uvicorn"):
        run = _run(tmp_path, "-c", MISSING.format(library=library))
        told = [line for line in run.stdout.splitlines() if "sandbox needs an extra" in line]
        assert told[0] == "the sandbox needs an extra: pip install 'fortnox-client[sandbox]'", run.stdout
        assert "Traceback" not in run.stdout
        assert run.returncode == 1
