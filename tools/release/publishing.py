"""A version goes to an index once, whole, and with the bytes of its commit."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from tools.release import changelog, content, tree
from tools.release.building import Built, build, hash_of
from tools.release.errors import Stop
from tools.release.index import Index


@dataclass(frozen=True)
class Plan:
    """The files that the index lacks, and the names of those that it has with the same bytes."""

    missing: list[Path]
    there: list[str]


def prepare(root: Path, into: Path) -> Built:
    """Builds, and checks what must hold before anything is uploaded."""
    uncommitted = tree.changes(root)
    if uncommitted:
        raise Stop(f"not all is committed ({uncommitted[0].strip()}), and a version is what its commit says: commit or remove it first")
    built = build(root, into)
    if not changelog.entry(tree.text(root, changelog.FILE), built.version):
        raise Stop(f"{changelog.FILE} has no entry for {built.version}: `nox -s version -- --write` writes it, or says what keeps it")
    content.check(root, built)
    _check_metadata(built)
    return built


def plan(index: Index, built: Built) -> Plan:
    """What is left to upload. Stops where the version is published, or is there with other bytes."""
    there = {file.name: file for file in index.files(built.project, built.version)}
    ours = {file.name: file for file in built.files}
    other = sorted(name for name, file in there.items() if name not in ours or index.hash_of(file) != hash_of(ours[name]))
    if other:
        raise Stop(
            f"{built.project} {built.version} is on the index with other bytes than this commit's ({', '.join(other)}): "
            "nothing was uploaded. Publish from the commit that it was built from, or make the next version."
        )
    if len(there) == len(ours):
        raise Stop(f"{built.project} {built.version} is published already: nothing was uploaded. Changes need the next version.")
    return Plan([file for file in built.files if file.name not in there], sorted(there))


def upload(repository: str, built: Built, missing: list[Path]) -> None:
    """Uploads one file after the other. Twine takes its credentials from the environment (TWINE_USERNAME, TWINE_PASSWORD)."""
    for number, file in enumerate(missing):
        run = _twine("upload", "--non-interactive", "--disable-progress-bar", "--repository-url", repository, str(file))
        if run.returncode:
            on_index = len(built.files) - len(missing) + number
            raise Stop(
                f"{run.stdout}{run.stderr}\n"
                f"the upload of {file.name} failed, and at least {on_index} of {len(built.files)} files "
                "are on the index: run the same command again from this commit, and it uploads what is missing"
            )


def without_credentials(repository: str) -> str:
    """The address, refused where it carries a password, which would be seen by everyone who lists processes."""
    parts = urlsplit(repository)
    if parts.username or parts.password:
        raise Stop("credentials belong into TWINE_USERNAME and TWINE_PASSWORD, not into the address")
    return repository


def _check_metadata(built: Built) -> None:
    run = _twine("check", "--strict", *map(str, built.files))
    if run.returncode:
        raise Stop(f"the metadata is not what an index takes:\n{run.stdout}{run.stderr}")


def _twine(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "twine", *arguments], capture_output=True, text=True, check=False)
