"""`python -m tools.release.tagged TAG [--notes FILE] [--root FOLDER]`: check that a tag names the committed version."""

from __future__ import annotations

import argparse
import sys
import tomllib
from pathlib import Path

from tools.release import changelog
from tools.release.errors import Stop


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="tagged", description="Checks that a tag names the version that stands here.")
    parser.add_argument("tag", help="such as v1.2.3")
    parser.add_argument("--notes", type=Path, metavar="FILE", help="keeps the changelog's entry, as a release's notes")
    parser.add_argument("--root", type=Path, default=Path(__file__).parents[2], help="the project's folder")
    options = parser.parse_args(arguments)
    try:
        entry = notes(options.root, options.tag)
    except Stop as stop:
        print(f"tagged: {stop}", file=sys.stderr)
        return 1
    if options.notes:
        options.notes.parent.mkdir(parents=True, exist_ok=True)
        options.notes.write_text(entry, "utf-8")
    print(f"{options.tag} is the version that stands here, and the changelog has its entry")
    return 0


def notes(root: Path, tag: str) -> str:
    """The changelog's entry of the version that stands here. Stops where the tag names another one, or there is no entry."""
    version = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    if tag != f"v{version}":
        raise Stop(f"the tag is {tag} and the version in pyproject.toml is {version}: nothing may be published of it")
    told = (root / changelog.FILE).read_text("utf-8")
    left = sorted(each.name for each in (root / "changes").glob("*.md") if each.name != "README.md")
    if left or changelog.entry(told, "Unreleased"):
        more = f"changes/{left[0]}" if left else f"text under Unreleased in {changelog.FILE}"
        raise Stop(f"{version} is to go out, and there is more that it does not tell ({more}): `nox -s version -- --write` takes it")
    entry = changelog.entry(told, version)
    if entry is None:
        raise Stop(f"{changelog.FILE} has no entry for {version}")
    if not entry:
        raise Stop(f"the entry for {version} in {changelog.FILE} says nothing")
    return f"{entry}\n"


if __name__ == "__main__":
    sys.exit(main())
