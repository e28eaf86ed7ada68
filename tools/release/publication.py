"""Publish a version: only once, with all files, and with the bytes of its commit."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from tools.release import changelog, contents, git
from tools.release.distribution import Distribution, build, sha256_of
from tools.release.errors import ReleaseError
from tools.release.index import Index


@dataclass(frozen=True)
class Plan:
    """The files that are not on the index, and the names of those that are, with the same bytes."""

    missing: list[Path]
    uploaded: list[str]


def prepare(root: Path, into: Path) -> Distribution:
    """Build a version, and check everything that must be right before an upload."""
    uncommitted = git.changes(root)
    if uncommitted:
        raise ReleaseError(f"there are uncommitted changes ({uncommitted[0].strip()}): commit or remove them")
    built = build(root, into)
    if not changelog.entry(git.text(root, changelog.FILE), built.version):
        raise ReleaseError(
            f"{changelog.FILE} has no entry for {built.version}: `nox -s version -- --write` writes it, or says what blocks it"
        )
    contents.check(root, built)
    _check_metadata(built)
    return built


def plan(index: Index, built: Distribution) -> Plan:
    """Return what is left to upload. Raise if the version is published, or is on the index with other bytes."""
    uploaded = {file.name: file for file in index.files(built.project, built.version)}
    ours = {file.name: file for file in built.files}
    other = sorted(name for name, file in uploaded.items() if name not in ours or index.hash_of(file) != sha256_of(ours[name]))
    if other:
        raise ReleaseError(
            f"{built.project} {built.version} is on the index with other bytes than this commit's ({', '.join(other)}): "
            "nothing was uploaded. Publish from the commit of those files, or release a new version."
        )
    if len(uploaded) == len(ours):
        raise ReleaseError(f"{built.project} {built.version} is already published, so nothing was uploaded. Changes need a new version.")
    return Plan([file for file in built.files if file.name not in uploaded], sorted(uploaded))


def upload(repository: str, built: Distribution, missing: list[Path]) -> None:
    """Upload one file after the other. Twine reads the credentials from TWINE_USERNAME and TWINE_PASSWORD."""
    for number, file in enumerate(missing):
        run = _twine("upload", "--non-interactive", "--disable-progress-bar", "--repository-url", repository, str(file))
        if run.returncode:
            on_index = len(built.files) - len(missing) + number
            raise ReleaseError(
                f"{run.stdout}{run.stderr}\n"
                f"the upload of {file.name} failed, and at least {on_index} of {len(built.files)} files "
                "are on the index: run the same command again from this commit to upload the rest"
            )


def without_credentials(repository: str) -> str:
    """Return the URL. Raise if it has a password, which anyone could see in the list of processes."""
    parts = urlsplit(repository)
    if parts.username or parts.password:
        raise ReleaseError("the repository URL must not have credentials: set TWINE_USERNAME and TWINE_PASSWORD")
    return repository


def _check_metadata(built: Distribution) -> None:
    run = _twine("check", "--strict", *map(str, built.files))
    if run.returncode:
        raise ReleaseError(f"an index would not accept the metadata:\n{run.stdout}{run.stderr}")


def _twine(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "twine", *arguments], capture_output=True, text=True, check=False)
