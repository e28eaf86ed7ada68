"""Writes a version: into pyproject.toml and the changelog, and takes its fragments away. All of it, or nothing."""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.atomic_replace import replace_all
from tools.release import changelog
from tools.release.errors import Stop
from tools.release.version import entry
from tools.release.version.decision import Decision, version_of
from tools.release.version.fragments import FOLDER

_VERSION = re.compile(r'^(version = ")[^"]*(")', re.MULTILINE)


def write(root: Path, decision: Decision, today: date) -> None:
    """The three are written beside what is there, then put in its place."""
    assert decision.version is not None
    told = (root / changelog.FILE).read_text("utf-8")
    said = entry.render(root, decision.news, decision.fragments, decision.unreleased)
    with TemporaryDirectory(dir=root, prefix=".generate-") as folder:
        beside = Path(folder)
        (beside / "pyproject.toml").write_text(_with_version((root / "pyproject.toml").read_text("utf-8"), decision.version), "utf-8")
        (beside / changelog.FILE).write_text(changelog.released(told, decision.version, today.isoformat(), said), "utf-8")
        names = ["pyproject.toml", changelog.FILE]
        if decision.fragments:
            names.append(FOLDER)
            told_now = [each.file.removeprefix(f"{FOLDER}/") for each in decision.fragments]
            shutil.copytree(root / FOLDER, beside / FOLDER, ignore=shutil.ignore_patterns(*told_now))
        replace_all(((beside / name, root / name) for name in names), beside)


def _with_version(pyproject: str, version: str) -> str:
    written = _VERSION.sub(rf"\g<1>{version}\g<2>", pyproject, count=1)
    if version_of(written) != version:
        raise Stop("pyproject.toml does not say its version in a line of its own under [project]: nothing was written")
    return written
