"""How long an installation takes, beside that of the three packages it needs, all from a folder: no network is in the figures."""

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from shutil import rmtree
from statistics import median
from tempfile import TemporaryDirectory

from tools.bench.measure import show
from tools.release.building import build

ROOT = Path(__file__).parent.parent.parent
ROUNDS = 5
THREE = ("attrs", "httpx", "msgspec")


def _pip(*arguments: str) -> None:
    subprocess.run([sys.executable, "-m", "pip", *arguments, "--quiet", "--disable-pip-version-check"], check=True)


def _seconds(job: Callable[[], None]) -> float:
    started = time.perf_counter()
    job()
    return time.perf_counter() - started


def main() -> int:
    with TemporaryDirectory() as name:
        folder, place = Path(name, "wheels"), Path(name, "place")
        built = build(ROOT, folder)
        _pip("download", "--only-binary=:all:", "--dest", str(folder), str(built.wheel))

        def installing(*packages: str) -> Callable[[], None]:
            def install() -> None:
                rmtree(place, ignore_errors=True)
                _pip("install", "--no-index", "--find-links", str(folder), "--target", str(place), *packages)

            return install

        jobs = [installing(built.project), installing(*THREE)]
        taken = [[_seconds(job) for job in jobs] for _ in range(ROUNDS)]
    ours, theirs = (median(column) for column in zip(*taken, strict=True))
    print(f"     {built.project} {ours:.1f} s; {', '.join(THREE)} {theirs:.1f} s")
    return 0 if show("installation / that of attrs, httpx and msgspec", ours / theirs, 3.0) else 1


if __name__ == "__main__":
    sys.exit(main())
