"""Inputs of tests that are no part of the project: environment variables say where they are."""

from __future__ import annotations

import os
from pathlib import Path


def paths(variable: str) -> list[Path]:
    """Read the files or folders that a variable names, parted as in PATH; none where it is not set."""
    found = [Path(each) for each in os.environ.get(variable, "").split(os.pathsep) if each]
    for path in found:
        assert path.exists(), f"{variable} names {path}, which is not there"
    return found
