"""Write a version into pyproject.toml and the changelog, and remove its fragments. All files are replaced together."""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.atomic_replace import replace_all
from tools.release import changelog
from tools.release.errors import ReleaseError
from tools.release.version import entry
from tools.release.version.decision import Decision, version_of
from tools.release.version.fragments import FOLDER

_VERSION = re.compile(r'^(version = ")[^"]*(")', re.MULTILINE)


def write(root: Path, decision: Decision, today: date) -> None:
    """Write the new files into a temporary folder, then replace the old ones."""
    assert decision.version is not None
    text = (root / changelog.FILE).read_text("utf-8")
    written = entry.render(root, decision.changes, decision.fragments, decision.unreleased)
    with TemporaryDirectory(dir=root, prefix=".generate-") as folder:
        new_files = Path(folder)
        (new_files / "pyproject.toml").write_text(_with_version((root / "pyproject.toml").read_text("utf-8"), decision.version), "utf-8")
        (new_files / changelog.FILE).write_text(changelog.add(text, decision.version, today.isoformat(), written), "utf-8")
        names = ["pyproject.toml", changelog.FILE]
        if decision.fragments:
            names.append(FOLDER)
            used = [each.file.removeprefix(f"{FOLDER}/") for each in decision.fragments]
            shutil.copytree(root / FOLDER, new_files / FOLDER, ignore=shutil.ignore_patterns(*used))
        replace_all(((new_files / name, root / name) for name in names), new_files)


def _with_version(pyproject: str, version: str) -> str:
    written = _VERSION.sub(rf"\g<1>{version}\g<2>", pyproject, count=1)
    if version_of(written) != version:
        raise ReleaseError('pyproject.toml must have a line version = "..." under [project]; nothing was written')
    return written
