"""Builds of the same commit have the same bytes, and contain exactly the tracked files."""

import os
import re
import shutil
import tarfile
import tomllib
from pathlib import Path
from zipfile import ZipFile

import pytest
from packaging.requirements import Requirement

from tests.release.conftest import COMMITTED_AT, git, make_checkout
from tools.release import contents
from tools.release import git as git_module
from tools.release.distribution import Distribution, build, run_build
from tools.release.errors import ReleaseError

pytestmark = pytest.mark.slow


@pytest.fixture
def built(checkout: Path, tmp_path: Path) -> Distribution:
    return build(checkout, tmp_path / "dist")


def _bytes(built: Distribution) -> list[bytes]:
    return [file.read_bytes() for file in built.files]


def test_two_builds_have_same_bytes(root: Path, built: Distribution, tmp_path: Path) -> None:
    """The second build runs in another folder, with another umask, at another time, next to untracked files."""
    other = make_checkout(root, tmp_path / "other" / "deeper")
    for stray in (
        "build/lib/fortnox_core/old.py",
        "generated/fortnox_api/stray.json",
        "overrides/fortnox_core/__pycache__/x.pyc",
        "dist/old.whl",
    ):
        (other / stray).parent.mkdir(parents=True, exist_ok=True)
        (other / stray).write_text("untracked")
    mask = os.umask(0o077)
    try:
        again = build(other, tmp_path / "again")
    finally:
        os.umask(mask)
    assert _bytes(again) == _bytes(built)


def test_sdist_builds_the_same_wheel(checkout: Path, built: Distribution, tmp_path: Path) -> None:
    with tarfile.open(built.sdist) as sdist:
        assert {each.mtime for each in sdist.getmembers()} == {COMMITTED_AT}
        sdist.extractall(tmp_path / "unpacked", filter="data")
    git_module.export(checkout, tmp_path / "exported")
    for source in (next((tmp_path / "unpacked").iterdir()), tmp_path / "exported"):
        output = tmp_path / f"of-{source.name}"
        run_build(source, output, "--wheel", committed_at=COMMITTED_AT)
        assert (output / built.wheel.name).read_bytes() == built.wheel.read_bytes()


def test_contents_are_the_tracked_files(checkout: Path, built: Distribution) -> None:
    contents.check(checkout, built)
    with ZipFile(built.wheel) as wheel:
        names = wheel.namelist()
        metadata = wheel.read("fortnox_client-0.1.0.dist-info/METADATA").decode()
    assert {name.split("/")[0] for name in names} == {"fortnox_api", "fortnox_client", "fortnox_core", "fortnox_client-0.1.0.dist-info"}
    assert {"fortnox_api/openapi.json", "fortnox_api/py.typed", "fortnox_client/py.typed", "fortnox_core/py.typed"} <= set(names)
    needed = {
        re.split(r"[^\w-]", line)[0] for line in re.findall(r"^Requires-Dist: (.*)$", metadata, re.MULTILINE) if "extra ==" not in line
    }
    assert needed == {"attrs", "httpx", "msgspec", "typing-extensions"}
    assert built.wheel.stat().st_size < 2_000_000


def test_contents_extra_or_missing_file_raises(checkout: Path, built: Distribution) -> None:
    with ZipFile(built.wheel, "a") as wheel:
        wheel.writestr("tests/__init__.py", "")
    (checkout / "overrides/fortnox_core/forgotten.json").write_text("{}")
    git(checkout, "add", "--all")
    git(checkout, "commit", "-qm", "More")
    with pytest.raises(ReleaseError) as raised:
        contents.check(checkout, built)
    assert str(raised.value).splitlines()[1:] == [
        "  fortnox_client-0.1.0-py3-none-any.whl lacks fortnox_core/forgotten.json",
        "  fortnox_client-0.1.0-py3-none-any.whl must not contain tests/__init__.py",
        "  fortnox_client-0.1.0.tar.gz lacks fortnox_client-0.1.0/overrides/fortnox_core/forgotten.json",
    ]


def test_build_failure_writes_nothing(checkout: Path, tmp_path: Path) -> None:
    shutil.move(checkout / "LICENSE", checkout / "README.rst")
    git(checkout, "rm", "-q", "--cached", "README.md")
    git(checkout, "commit", "-qm", "Remove the README")
    with pytest.raises(ReleaseError, match="the build failed"):
        build(checkout, tmp_path / "dist")
    assert list((tmp_path / "dist").iterdir()) == []


def test_build_requirements_are_pinned(root: Path) -> None:
    required = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["dependency-groups"]["build"]
    pinned = dict(re.findall(r"^([\w-]+)==(\S+)", (root / "tools/release/requirements.txt").read_text("utf-8"), flags=re.MULTILINE))
    for each in map(Requirement, required):
        assert each.specifier.contains(pinned[each.name]), "run `nox -s pin`"
