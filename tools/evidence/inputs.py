"""Inputs of tests that are not part of the project. Environment variables have their paths."""

from __future__ import annotations

import os
from pathlib import Path


def paths(variable: str) -> list[Path]:
    """Return the files or folders of a variable, separated as in PATH; [] if it is not set."""
    found = [Path(each) for each in os.environ.get(variable, "").split(os.pathsep) if each]
    for path in found:
        assert path.exists(), f"{variable} names {path}, which does not exist; correct the variable"
    return found
