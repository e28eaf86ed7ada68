"""What wheel and sdist must hold: what git tracks of the shipped folders, and nothing else."""

from __future__ import annotations

import tarfile
from pathlib import Path
from zipfile import ZipFile

from tools.release import tree
from tools.release.building import Built
from tools.release.errors import Stop

PACKAGES = {"overrides/fortnox_core": "fortnox_core", "generated/fortnox_api": "fortnox_api", "overrides/fortnox_client": "fortnox_client"}
SOURCES = ("generated", "overrides", "CHANGELOG.md", "LICENSE", "README.md", "pyproject.toml")
# Hatchling adds them on its own.
ADDED_TO_SDIST = frozenset({"PKG-INFO", ".gitignore"})
METADATA = frozenset({"METADATA", "RECORD", "WHEEL", "entry_points.txt", "licenses/LICENSE"})


def check(root: Path, built: Built) -> None:
    """Stops where one of the two holds too much or too little."""
    faults = [*wheel_faults(root, built), *sdist_faults(root, built)]
    if faults:
        raise Stop("what was built does not hold what the commit says:\n  " + "\n  ".join(faults))


def wheel_faults(root: Path, built: Built) -> list[str]:
    """How the wheel differs from what the last commit has of the three packages."""
    with ZipFile(built.wheel) as wheel:
        found = {each.filename for each in wheel.infolist() if not each.is_dir()}
    expected = {package + name.removeprefix(folder) for folder, package in PACKAGES.items() for name in tree.tracked(root, folder)}
    information = f"{_file_name(built)}.dist-info"
    return _differences(built.wheel, found, expected | {f"{information}/{name}" for name in METADATA})


def sdist_faults(root: Path, built: Built) -> list[str]:
    """How the sdist differs from what the last commit has of the sources of the wheel."""
    with tarfile.open(built.sdist) as sdist:
        found = {each.name for each in sdist.getmembers() if not each.isdir()}
    top = _file_name(built)
    return _differences(built.sdist, found, {f"{top}/{name}" for name in (*tree.tracked(root, *SOURCES), *ADDED_TO_SDIST)})


def _differences(file: Path, found: set[str], expected: set[str]) -> list[str]:
    lacks = [f"{file.name} lacks {name}" for name in sorted(expected - found)]
    return lacks + [f"{file.name} must not hold {name}" for name in sorted(found - expected)]


def _file_name(built: Built) -> str:
    return f"{built.project.replace('-', '_')}-{built.version}"
