"""`fortnox archive` is killed at random times, and continued: the result is that of an undisturbed run."""

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from fortnox_client.sandbox import Sandbox

from tests.cli.archive_company import add_documents
from tests.cli.conftest import START
from tests.cli.test_archive import comparable
from tests.platforms import posix

pytestmark = pytest.mark.slow
KILLS = 20


@posix
def test_archive_killed_20_times_equals_undisturbed(tmp_path: Path) -> None:
    """The seeded company has about 4,000 objects. Each run is killed after a random number of requests."""
    seed = random.randrange(1_000_000)
    print(f"seed {seed}")  # shown if the test fails
    chance = random.Random(seed)
    with Sandbox(window=0, seed=1, start=START) as sandbox:
        add_documents(sandbox)
        before = len(sandbox.requests)
        assert _start(sandbox, tmp_path, "undisturbed").wait() == 0
        most = 13 * (len(sandbox.requests) - before) // (10 * KILLS)  # all runs together need more
        for _ in range(KILLS):
            process = _start(sandbox, tmp_path, "killed")
            last = len(sandbox.requests) + chance.randrange(most)
            while process.poll() is None and len(sandbox.requests) <= last:
                time.sleep(0.002)
            process.kill()
            assert process.wait() == -signal.SIGKILL
        assert _start(sandbox, tmp_path, "killed").wait() == 0
    assert comparable(tmp_path / "killed") == comparable(tmp_path / "undisturbed")
    subprocess.run(["sha256sum", "--check", "--strict", "--quiet", "checksums.sha256"], cwd=tmp_path / "killed", check=True)
    assert not list((tmp_path / "killed").rglob("*.part"))


def _start(sandbox: Sandbox, folder: Path, name: str) -> subprocess.Popen[bytes]:
    environ = {**os.environ, **sandbox.environment(), "PYTHONPATH": os.pathsep.join(sys.path), "HOME": str(folder)}
    command = [sys.executable, "-m", "fortnox_client.cli", "archive", "--to", str(folder / name)]
    return subprocess.Popen(command, env=environ, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
