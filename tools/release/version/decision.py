"""The next version: what changed since the last release, which part of the version that raises, and what blocks the release."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import griffe

from generator.errors import GeneratorErrors
from tools.api_diff import ApiChange, PublicApi, compare
from tools.api_diff.change import not_covered
from tools.release import changelog, git
from tools.release.difference import Bump, Spec, raised_part
from tools.release.difference.report import Difference
from tools.release.errors import ReleaseError
from tools.release.version import document, fragments, package, public_names, shipped
from tools.release.version.client_api import CLIENT
from tools.release.version.fragments import Fragment
from tools.release.version.missing_entries import missing_entries, unexplained

_LEVELS: tuple[Bump, ...] = ("breaking", "additive", "fix", "none")


@dataclass(frozen=True)
class Decision:
    """The next release.

    Attributes:
        last: the version of the last release; None before the first one.
        version: the next version; None if there is nothing to release.
        bump: the worst effect of the changes.
        changes: what the comparisons found.
        fragments: what people wrote.
        missing: what blocks the release: breaking changes without a fragment that says how to migrate.
            If the entry is already written, changes that it does not mention.
        unreleased: what a person wrote under Unreleased before the first release.
        written: whether the changelog already has the entry of the version.
    """

    last: str | None
    version: str | None
    bump: Bump
    changes: list[ApiChange]
    fragments: list[Fragment]
    missing: list[str]
    unreleased: str = ""
    written: bool = False


def decide(root: Path) -> Decision:
    """Compare the working tree with the last release. The first release has the version of pyproject.toml."""
    chosen = version_of((root / "pyproject.toml").read_text("utf-8"))
    text = (root / changelog.FILE).read_text("utf-8")
    tag = git.last_release(root)
    last = tag and tag.removeprefix("v")
    if _above(chosen, last) and changelog.entry(text, chosen) is not None:
        return written(root)
    found = fragments.read(root)
    if tag is None:
        return Decision(None, chosen, "none", [], found, [], changelog.unreleased(text))
    if changelog.unreleased(text):
        raise ReleaseError(
            f"{changelog.FILE} has text under Unreleased; since the first release "
            f"each change is a file in {fragments.FOLDER}/: move the text there"
        )
    changes = _changes(root, tag)
    bump = _worst([*(each.effect for each in changes), *(each.bump for each in found)])
    missing = list(unexplained(changes, found))
    version = _next(last or "", bump, chosen)
    if version is None:
        shipped.check(root, tag)
    return Decision(last, version, bump, changes, found, missing)


def written(root: Path) -> Decision:
    """Compare a version whose entry is written with the release before it. Works before and after the tag is made."""
    version = version_of((root / "pyproject.toml").read_text("utf-8"))
    text = (root / changelog.FILE).read_text("utf-8")
    found, entry = fragments.read(root), changelog.entry(text, version)
    if entry is None:
        raise ReleaseError(f"{changelog.FILE} has no entry for {version}: `nox -s version -- --write` writes it, or says what blocks it")
    if found or changelog.unreleased(text):
        more = found[0].file if found else f"text under Unreleased in {changelog.FILE}"
        raise ReleaseError(
            f"the changelog entry of {version} is written, and {more} is not in it: release it, or remove the entry and write it again"
        )
    tag = git.last_release(root, below=f"v{version}")
    if tag is None:
        return Decision(None, version, "none", [], [], [], written=True)
    last, changes = tag.removeprefix("v"), _changes(root, tag)
    bump = _worst(each.effect for each in changes)
    needed = _next(last, bump, version)
    missing = []
    if needed not in (None, version):
        missing.append(
            f"the changelog entry is of {version}, and the changes since {tag} need {needed}: remove the entry and write it again"
        )
    missing += missing_entries(changes, entry, version)
    return Decision(last, version, bump, changes, [], missing, written=True)


def _changes(root: Path, tag: str) -> list[ApiChange]:
    """Return what changed since a release."""
    changed = _document(root, tag)
    installed = package.compare(git.text(root, "pyproject.toml", tag), (root / "pyproject.toml").read_text("utf-8"))
    return [*changed, *not_covered(_api(root, tag), changed), *installed, *_public_names(root, tag)]


def _public_names(root: Path, tag: str) -> Iterator[ApiChange]:
    if git.tracked(root, public_names.FILE, revision=tag):
        yield from public_names.compare(git.text(root, public_names.FILE, tag), (root / public_names.FILE).read_text("utf-8"))


def _worst(effects: Iterable[Bump]) -> Bump:
    found: list[Bump] = [*effects, "none"]
    return min(found, key=_LEVELS.index)


def version_of(pyproject: str) -> str:
    """Return the version in the text of a pyproject.toml."""
    version: str = tomllib.loads(pyproject)["project"]["version"]
    if not re.fullmatch(r"\d+\.\d+\.\d+", version):
        raise ReleaseError(f"the version in pyproject.toml must be of the form 1.2.3, got {version}")
    return version


def _document(root: Path, tag: str) -> list[ApiChange]:
    before = Spec.of_revision(tag, root)
    after = Spec.of_folder(root / "spec", "spec/fortnox.json")
    difference = Difference.of(before, after)
    if difference.unread:
        raise GeneratorErrors(difference.unread)
    return document.api_changes(difference.changes)


def _api(root: Path, tag: str) -> list[ApiChange]:
    with TemporaryDirectory() as folder:
        git.export(root, Path(folder), tag, *CLIENT.folders)
        try:
            return compare(PublicApi(Path(folder), CLIENT), PublicApi(root, CLIENT))
        except griffe.AliasResolutionError as error:
            raise ReleaseError(f"{error.alias.path} imports {error.alias.target_path}, which does not exist: correct the import") from None


def _next(last: str, bump: Bump, chosen: str) -> str | None:
    """Return the next version; None if there is nothing to release.

    A version that a maintainer wrote into pyproject.toml is used if it is high enough, as 1.0.0 will be.
    """
    major, minor, patch = _parts(last)
    raised = {
        "major": f"{major + 1}.0.0",
        "minor": f"{major}.{minor + 1}.0",
        "patch": f"{major}.{minor}.{patch + 1}",
        "none": None,
    }[raised_part(bump, major)]
    return chosen if _above(chosen, last) and not (raised and _above(raised, chosen)) else raised


def _above(version: str, other: str | None) -> bool:
    return other is None or _parts(version) > _parts(other)


def _parts(version: str) -> tuple[int, ...]:
    return tuple(map(int, version.split(".")))
