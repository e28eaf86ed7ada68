"""The time of an installation against that of its three dependencies. All come from a folder, so no network is measured."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory

from tools.bench.figures import Figure, wall_medians
from tools.release.distribution import build

ROOT = Path(__file__).parents[2]
ROUNDS = 5
DEPENDENCIES = ("attrs", "httpx", "msgspec")


def figures() -> Iterator[Figure]:
    with TemporaryDirectory() as name:
        wheels, target = Path(name, "wheels"), Path(name, "target")
        built = build(ROOT, wheels)
        _pip("download", "--only-binary=:all:", "--dest", str(wheels), str(built.wheel))
        ours, base = wall_medians(_installation(wheels, target, built.project), _installation(wheels, target, *DEPENDENCIES), rounds=ROUNDS)
    yield Figure("installation", f"{ours:.1f} s", f"attrs, httpx and msgspec: {base:.1f} s", ours / base, 3.0)


def _installation(wheels: Path, target: Path, *packages: str) -> Callable[[], None]:
    def install() -> None:
        rmtree(target, ignore_errors=True)
        _pip("install", "--no-index", "--find-links", str(wheels), "--target", str(target), *packages)

    return install


def _pip(*arguments: str) -> None:
    subprocess.run([sys.executable, "-m", "pip", *arguments, "--quiet", "--disable-pip-version-check"], check=True, stdout=sys.stderr)
