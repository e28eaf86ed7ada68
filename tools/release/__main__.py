"""`python -m tools.release build | publish | downstream | compat`"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import httpx

from tools.release import compat, content, downstream, publishing, tree
from tools.release.building import Built, build, hash_of
from tools.release.command import interpreters
from tools.release.errors import Stop
from tools.release.index import Index
from tools.release.loopback import serving

ROOT = Path(__file__).parents[2]
PYTHONS = ("3.11", "3.12", "3.13")


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="release", description="Builds, publishes, and proves what is released.")
    parser.add_argument("--root", type=Path, default=ROOT, help="the project's folder")
    jobs = parser.add_subparsers(required=True)
    _job(jobs.add_parser("build", help="sdist and wheel of the last commit, into dist/"), _build)
    publish = _job(jobs.add_parser("publish", help="check, build and upload; credentials are twine's variables"), _publish)
    publish.add_argument("--repository", required=True, metavar="URL", help="where files are uploaded to")
    publish.add_argument("--index", metavar="URL", help="the simple API of the same index; default: simple/ under the repository")
    publish.add_argument("--dry-run", action="store_true", help="all but the upload")
    _job(jobs.add_parser("downstream", help="install by name from an index, import, type-check, run"), _downstream)
    _job(jobs.add_parser("compat", help="the last release's examples against the code of today"), _compat)
    options = parser.parse_args(arguments)
    job: Callable[[argparse.Namespace], None] = options.job
    try:
        job(options)
    except Stop as stop:
        print(f"release: {stop}", file=sys.stderr)
        return 1
    return 0


def _job(parser: argparse.ArgumentParser, job: Callable[[argparse.Namespace], None]) -> argparse.ArgumentParser:
    parser.set_defaults(job=job)
    return parser


def _build(options: argparse.Namespace) -> None:
    uncommitted = tree.changes(options.root)
    if uncommitted:
        print(f"{len(uncommitted)} changes are not committed, and are not in what is built")
    built = build(options.root, options.root / "dist")
    content.check(options.root, built)
    _show(built)


def _publish(options: argparse.Namespace) -> None:
    repository = publishing.without_credentials(options.repository)
    with httpx.Client(timeout=30) as client:
        built = publishing.prepare(options.root, options.root / "dist")
        _show(built)
        index = Index(options.index or f"{repository.rstrip('/')}/simple", client)
        plan = publishing.plan(index, built)
    if plan.there:
        print(f"on the index already, with the same bytes: {', '.join(plan.there)}")
    names = ", ".join(file.name for file in plan.missing)
    if options.dry_run:
        print(f"all is well; to be uploaded: {names}")
        return
    publishing.upload(repository, built, plan.missing)
    print(f"published {built.project} {built.version}: {names}")


def _downstream(options: argparse.Namespace) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name).resolve()
        built = build(options.root, folder / "packages")
        with serving(folder / "packages") as index:
            found = interpreters(PYTHONS)
            for version, program in found.items():
                if program is None:
                    print(f"Python {version}: not installed, passed over")
                    continue
                python = downstream.make_environment(program, folder / version)
                environment = downstream.install(python, index, built)
                print(f"Python {version}: installed {', '.join(environment.installed)}")
                downstream.prove(options.root, environment, partial(print, f"Python {version}:"))
        if not any(found.values()):
            raise Stop(f"none of Python {', '.join(PYTHONS)} is installed")


def _compat(options: argparse.Namespace) -> None:
    compat.prove(options.root, print)


def _show(built: Built) -> None:
    for file in built.files:
        print(f"{file.name}  {file.stat().st_size / 1024:,.0f} KiB  sha256 {hash_of(file)}")


if __name__ == "__main__":
    sys.exit(main())
