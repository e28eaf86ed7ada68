"""The next version: what changed since the last release, how far that moves it, and what stops it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import griffe

from generator.errors import GeneratorErrors
from tools.release import changelog, tree
from tools.release.difference import Bump, Spec, moved
from tools.release.difference.telling import Difference
from tools.release.errors import Stop
from tools.release.version import api, document, fragments, package, promised, shipped
from tools.release.version.face import Face
from tools.release.version.fragments import Fragment
from tools.release.version.missing import unexplained, unsaid
from tools.release.version.news import News, untold
from tools.release.version.source import FOLDERS

_LEVELS: tuple[Bump, ...] = ("breaking", "additive", "fix", "none")


@dataclass(frozen=True)
class Decision:
    """What is released next.

    `last` and `version` are as in pyproject.toml; no version where nothing is to be released. `unreleased` is what a person wrote before
    the first release, `missing` what users are not told of: what no fragment says how to migrate from, or, once the version is `written`,
    what its entry in the changelog does not say.
    """

    last: str | None
    version: str | None
    bump: Bump
    news: list[News]
    fragments: list[Fragment]
    missing: list[str]
    unreleased: str = ""
    written: bool = False


def decide(root: Path) -> Decision:
    """Compares the working tree with the last release. The first release has the version that pyproject.toml says."""
    chosen = version_of((root / "pyproject.toml").read_text("utf-8"))
    told = (root / changelog.FILE).read_text("utf-8")
    tag = tree.last_release(root)
    last = tag and tag.removeprefix("v")
    if _above(chosen, last) and changelog.entry(told, chosen) is not None:
        return written(root)
    found = fragments.read(root)
    if tag is None:
        return Decision(None, chosen, "none", [], found, [], changelog.unreleased(told))
    if changelog.unreleased(told):
        raise Stop(
            f"{changelog.FILE} has text under Unreleased: since the first release news are files in {fragments.FOLDER}/, move it there"
        )
    news = _news(root, tag)
    bump = _worst([*(each.effect for each in news), *(each.bump for each in found)])
    missing = list(unexplained(news, found))
    version = _next(last or "", bump, chosen)
    if version is None:
        shipped.check(root, tag)
    return Decision(last, version, bump, news, found, missing)


def written(root: Path) -> Decision:
    """Compares what stands here with the release below its version, whose entry is written: before it is tagged, and after."""
    version = version_of((root / "pyproject.toml").read_text("utf-8"))
    told = (root / changelog.FILE).read_text("utf-8")
    found, entry = fragments.read(root), changelog.entry(told, version)
    if entry is None:
        raise Stop(f"{changelog.FILE} has no entry for {version}: `nox -s version -- --write` writes it, or says what keeps it")
    if found or changelog.unreleased(told):
        more = found[0].file if found else f"text under Unreleased in {changelog.FILE}"
        raise Stop(f"{version} is written, and there is more ({more}): release it, or take the entry back and write it anew")
    tag = tree.last_release(root, below=f"v{version}")
    if tag is None:
        return Decision(None, version, "none", [], [], [], written=True)
    last, news = tag.removeprefix("v"), _news(root, tag)
    bump = _worst(each.effect for each in news)
    asked = _next(last, bump, version)
    missing = [] if asked in (None, version) else [f"{version} is written, and what changed since {tag} asks for {asked}"]
    missing += unsaid(news, entry, version)
    return Decision(last, version, bump, news, [], missing, written=True)


def _news(root: Path, tag: str) -> list[News]:
    """What changed since a release."""
    changed = _document(root, tag)
    installed = package.between(tree.text(root, "pyproject.toml", tag), (root / "pyproject.toml").read_text("utf-8"))
    return [*changed, *untold(_api(root, tag), changed), *installed, *_promised(root, tag)]


def _promised(root: Path, tag: str) -> Iterator[News]:
    if tree.tracked(root, promised.FILE, revision=tag):
        yield from promised.between(tree.text(root, promised.FILE, tag), (root / promised.FILE).read_text("utf-8"))


def _worst(effects: Iterable[Bump]) -> Bump:
    found: list[Bump] = [*effects, "none"]
    return min(found, key=_LEVELS.index)


def version_of(pyproject: str) -> str:
    """The version that a pyproject.toml says."""
    version: str = tomllib.loads(pyproject)["project"]["version"]
    if not re.fullmatch(r"\d+\.\d+\.\d+", version):
        raise Stop(f"pyproject.toml says version {version}, which is not of the form 1.2.3")
    return version


def _document(root: Path, tag: str) -> list[News]:
    before = Spec.of_revision(tag, root)
    after = Spec.of_folder(root / "spec", "spec/fortnox.json")
    difference = Difference.of(before, after)
    if difference.unread:
        raise GeneratorErrors(difference.unread)
    return document.news(difference.changes)


def _api(root: Path, tag: str) -> list[News]:
    with TemporaryDirectory() as folder:
        tree.export(root, Path(folder), tag, *FOLDERS)
        try:
            return api.between(Face(Path(folder)), Face(root))
        except griffe.AliasResolutionError as error:
            raise Stop(f"{error.alias.path} stands for {error.alias.target_path}, which is not there: mend the import") from None


def _next(last: str, bump: Bump, chosen: str) -> str | None:
    """A version that a maintainer wrote into pyproject.toml stands, where it is as high as the changes ask, as 1.0.0 will be."""
    major, minor, patch = _parts(last)
    raised = {
        "major": f"{major + 1}.0.0",
        "minor": f"{major}.{minor + 1}.0",
        "patch": f"{major}.{minor}.{patch + 1}",
        "none": None,
    }[moved(bump, major)]
    return chosen if _above(chosen, last) and not (raised and _above(raised, chosen)) else raised


def _above(version: str, other: str | None) -> bool:
    return other is None or _parts(version) > _parts(other)


def _parts(version: str) -> tuple[int, ...]:
    return tuple(map(int, version.split(".")))
