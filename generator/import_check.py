"""Import all generated modules in a separate process, before they replace the existing ones."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from generator.errors import GeneratorError

_OVERRIDES = Path(__file__).parent.parent / "overrides"
_SCRIPT = """
import importlib, pkgutil, sys
sys.path[:0] = sys.argv[1:]
package = importlib.import_module("fortnox_api")
for module in pkgutil.walk_packages(package.__path__, "fortnox_api."):
    importlib.import_module(module.name)
"""


def check(generated: Path) -> None:
    """Import every module of `generated`/fortnox_api together with the project's own overrides.

    Raises:
        GeneratorError: a module cannot be imported.
    """
    command = [sys.executable, "-I", "-B", "-c", _SCRIPT, str(generated), str(_OVERRIDES)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    if run.returncode != 0:
        lines = [line.strip() for line in run.stderr.splitlines()]
        module = next((line for line in reversed(lines) if "fortnox_api" in line and line.startswith("File")), "generated/fortnox_api")
        path = module.partition("fortnox_api")[2].partition('"')[0]
        raise GeneratorError(f"generated/fortnox_api{path}", f"cannot be imported: {lines[-1] if lines else run.returncode}")
