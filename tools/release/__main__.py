"""`python -m tools.release build | publish | check-tag | downstream | compat`

Each job imports what it needs itself: build and check-tag run where nothing but the build environment is installed.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from tools.release import check_tag, contents, git
from tools.release.distribution import Distribution, build, sha256_of
from tools.release.errors import ReleaseError

ROOT = Path(__file__).parents[2]
PYTHONS = ("3.11", "3.12", "3.13")


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="release", description="Build, publish and test a release.")
    parser.add_argument("--root", type=Path, default=ROOT, help="the folder of the project")
    jobs = parser.add_subparsers(required=True)
    _job(jobs.add_parser("build", help="build sdist and wheel of the last commit into dist/"), _build)
    publish = _job(jobs.add_parser("publish", help="check, build and upload; twine's variables have the credentials"), _publish)
    publish.add_argument("--repository", required=True, metavar="URL", help="where files are uploaded to")
    publish.add_argument("--index", metavar="URL", help="the simple API of the same index; default: simple/ under the repository")
    publish.add_argument("--dry-run", action="store_true", help="do everything except the upload")
    check = _job(jobs.add_parser("check-tag", help="check that a tag may be published"), _check_tag)
    check.add_argument("tag", help="such as v1.2.3")
    check.add_argument("--notes", type=Path, metavar="FILE", help="write the changelog entry into this file, as release notes")
    _job(jobs.add_parser("downstream", help="install from an index, and run a package that depends on it"), _downstream)
    _job(jobs.add_parser("compat", help="run the examples of the last release with the current code"), _compat)
    options = parser.parse_args(arguments)
    job: Callable[[argparse.Namespace], None] = options.job
    try:
        job(options)
    except ReleaseError as error:
        print(f"release: {error}", file=sys.stderr)
        return 1
    return 0


def _job(parser: argparse.ArgumentParser, job: Callable[[argparse.Namespace], None]) -> argparse.ArgumentParser:
    parser.set_defaults(job=job)
    return parser


def _build(options: argparse.Namespace) -> None:
    uncommitted = git.changes(options.root)
    if uncommitted:
        print(f"{len(uncommitted)} changes are not committed, so they are not in the build")
    built = build(options.root, options.root / "dist")
    contents.check(options.root, built)
    _show(built)


def _check_tag(options: argparse.Namespace) -> None:
    entry = check_tag.check(options.root, options.tag)
    if options.notes:
        options.notes.parent.mkdir(parents=True, exist_ok=True)
        options.notes.write_text(entry, "utf-8")
    print(f"{options.tag} is the committed version, its commit is on {check_tag.MAIN}, and the changelog has its entry")


def _publish(options: argparse.Namespace) -> None:
    from tools.release import publication
    from tools.release.index import Index

    repository = publication.without_credentials(options.repository)
    built = publication.prepare(options.root, options.root / "dist")
    _show(built)
    with Index(options.index or f"{repository.rstrip('/')}/simple") as index:
        plan = publication.plan(index, built)
    if plan.uploaded:
        print(f"already on the index, with the same bytes: {', '.join(plan.uploaded)}")
    names = ", ".join(file.name for file in plan.missing)
    if options.dry_run:
        print(f"all checks passed; to upload: {names}")
        return
    publication.upload(repository, built, plan.missing)
    print(f"published {built.project} {built.version}: {names}")


def _downstream(options: argparse.Namespace) -> None:
    from tools.release import downstream
    from tools.release.local_index import serve
    from tools.release.process import interpreters

    with TemporaryDirectory() as name:
        folder = Path(name).resolve()
        built = build(options.root, folder / "packages")
        with serve(folder / "packages") as index:
            found = interpreters(PYTHONS)
            for version, program in found.items():
                if program is None:
                    print(f"Python {version}: not installed, skipped")
                    continue
                python = downstream.make_environment(program, folder / version)
                environment = downstream.install(python, index, built)
                print(f"Python {version}: installed {', '.join(environment.installed)}")
                downstream.run_example(options.root, environment, partial(print, f"Python {version}:"))
        if not any(found.values()):
            raise ReleaseError(f"Python {', '.join(PYTHONS)}: install at least one of them")


def _compat(options: argparse.Namespace) -> None:
    from tools.release import compat

    compat.run(options.root, print)


def _show(built: Distribution) -> None:
    for file in built.files:
        print(f"{file.name}  {file.stat().st_size / 1024:,.0f} KiB  sha256 {sha256_of(file)}")


if __name__ == "__main__":
    sys.exit(main())
