"""Check the contents of wheel and sdist: exactly the files that git tracks in the shipped folders.

check-wheel-contents compares a wheel with a folder, so it accepts a file that is not committed, and it does not read an sdist.
"""

from __future__ import annotations

import tarfile
from pathlib import Path
from zipfile import ZipFile

from tools.release import git
from tools.release.distribution import Distribution
from tools.release.errors import ReleaseError

PACKAGES = {"overrides/fortnox_core": "fortnox_core", "generated/fortnox_api": "fortnox_api", "overrides/fortnox_client": "fortnox_client"}
SOURCES = ("generated", "overrides", "CHANGELOG.md", "LICENSE", "README.md", "pyproject.toml")
# Hatchling adds these.
ADDED_TO_SDIST = frozenset({"PKG-INFO", ".gitignore"})
METADATA = frozenset({"METADATA", "RECORD", "WHEEL", "entry_points.txt", "licenses/LICENSE"})


def check(root: Path, built: Distribution) -> None:
    """Raise if one of the two has a file too many or too few."""
    faults = [*wheel_faults(root, built), *sdist_faults(root, built)]
    if faults:
        raise ReleaseError("the contents of the build differ from the commit:\n  " + "\n  ".join(faults))


def wheel_faults(root: Path, built: Distribution) -> list[str]:
    """Return how the wheel differs from the three packages in the last commit."""
    with ZipFile(built.wheel) as wheel:
        found = {each.filename for each in wheel.infolist() if not each.is_dir()}
    expected = {package + name.removeprefix(folder) for folder, package in PACKAGES.items() for name in git.tracked(root, folder)}
    information = f"{_file_name(built)}.dist-info"
    return _differences(built.wheel, found, expected | {f"{information}/{name}" for name in METADATA})


def sdist_faults(root: Path, built: Distribution) -> list[str]:
    """Return how the sdist differs from the sources in the last commit."""
    with tarfile.open(built.sdist) as sdist:
        found = {each.name for each in sdist.getmembers() if not each.isdir()}
    top = _file_name(built)
    return _differences(built.sdist, found, {f"{top}/{name}" for name in (*git.tracked(root, *SOURCES), *ADDED_TO_SDIST)})


def _differences(file: Path, found: set[str], expected: set[str]) -> list[str]:
    missing = [f"{file.name} lacks {name}" for name in sorted(expected - found)]
    return missing + [f"{file.name} must not contain {name}" for name in sorted(found - expected)]


def _file_name(built: Distribution) -> str:
    return f"{built.project.replace('-', '_')}-{built.version}"
