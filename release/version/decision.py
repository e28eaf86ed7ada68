"""The next version: what changed since the last release, how far that moves it, and what stops it."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import griffe

from release import changelog, tree
from release.difference import Bump, Spec, between, moved
from release.errors import Stop
from release.version import api, document, fragments, package
from release.version.face import FOLDERS, Face
from release.version.fragments import Fragment
from release.version.news import News, untold

_LEVELS: tuple[Bump, ...] = ("breaking", "additive", "fix", "none")


@dataclass(frozen=True)
class Decision:
    """What is released next.

    `last` and `version` are as in pyproject.toml; no version where nothing is to be released. `unreleased` is what a person wrote before
    the first release, `missing` what no fragment says how to migrate from. `written` says that the entry stands in the changelog already.
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
    found, tag = fragments.read(root), tree.last_release(root)
    last = tag and tag.removeprefix("v")
    if _above(chosen, last) and changelog.entry(told, chosen) is not None:
        return _as_written(last, chosen, found, told)
    if tag is None:
        return Decision(None, chosen, "none", [], found, [], changelog.unreleased(told))
    if changelog.unreleased(told):
        raise Stop(
            f"{changelog.FILE} has text under Unreleased: since the first release news are files in {fragments.FOLDER}/, move it there"
        )
    changed = _document(root, tag)
    installed = package.between(tree.text(root, "pyproject.toml", tag), (root / "pyproject.toml").read_text("utf-8"))
    news = [*changed, *untold(_api(root, tag), changed), *installed]
    bump: Bump = next(level for level in _LEVELS if level == "none" or any(each == level for each in _bumps(news, found)))
    missing = [_missing(each, found) for each in news if each.effect == "breaking" and not _is_covered(each, found)]
    return Decision(last, _next(last or "", bump, chosen), bump, news, found, missing)


def _bumps(news: list[News], found: list[Fragment]) -> list[Bump]:
    return [*(each.effect for each in news), *(each.bump for each in found)]


def version_of(pyproject: str) -> str:
    """The version that a pyproject.toml says."""
    version: str = tomllib.loads(pyproject)["project"]["version"]
    if not re.fullmatch(r"\d+\.\d+\.\d+", version):
        raise Stop(f"pyproject.toml says version {version}, which is not of the form 1.2.3")
    return version


def _as_written(last: str | None, version: str, found: list[Fragment], told: str) -> Decision:
    if found or changelog.unreleased(told):
        more = found[0].file if found else f"text under Unreleased in {changelog.FILE}"
        raise Stop(f"{version} is written and has no tag v{version} yet, and there is more ({more}): tag and publish it, or take it back")
    return Decision(last, version, "none", [], [], [], written=True)


def _document(root: Path, tag: str) -> list[News]:
    before = Spec.of_revision(tag, root)
    after = Spec.of_folder(root / "spec", "spec/fortnox.json").following(before)
    return document.news(between(before.surface()[0], after.surface()[0]))


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


def _is_covered(news: News, found: list[Fragment]) -> bool:
    return any(each.bump == "breaking" and each.explains and each.is_about(news.names) for each in found)


def _missing(news: News, found: list[Fragment]) -> str:
    """One sentence: what breaks, and the file that it lacks."""
    name = news.names[0]
    what = f"`{name}` {news.told or 'is gone'}{f' ({news.where})' if news.where else ''}"
    silent = next((each for each in found if each.bump == "breaking" and each.is_about(news.names)), None)
    if silent:
        return f"{what}: {silent.file} names it and does not say how to migrate"
    slug = "-".join(re.findall(r"[a-z0-9]+", name.lower()))
    return f"{what}: write how to migrate into {fragments.FOLDER}/{slug}.breaking.md, and name `{name}` there in backticks"
