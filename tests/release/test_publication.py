"""A version is published to a local index once, with all files and the bytes of its commit. An installation gets the built files."""

import base64
import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.proxy import Connection, Proxy, passed, reset_after, reset_before
from tests.release.conftest import git
from tools.release import downstream
from tools.release.__main__ import main
from tools.release.distribution import Distribution, build
from tools.release.errors import ReleaseError
from tools.release.local_index import serve

pytestmark = pytest.mark.slow

WHEEL, SDIST = "fortnox_client-0.1.0-py3-none-any.whl", "fortnox_client-0.1.0.tar.gz"


@pytest.fixture
def packages(tmp_path: Path) -> Path:
    """The folder of the index."""
    folder = tmp_path / "packages"
    folder.mkdir()
    return folder


@pytest.fixture
def index(packages: Path) -> Iterator[str]:
    """The URL of a local index."""
    with serve(packages) as url:
        yield url


@pytest.fixture(autouse=True)
def credentials(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TWINE_USERNAME", "releaser")
    monkeypatch.setenv("TWINE_PASSWORD", "pl4nted-password-pl4nted")


def _publish(checkout: Path, repository: str, *more: str) -> int:
    return main(["--root", str(checkout), "publish", "--repository", repository, *more])


def _files(packages: Path) -> dict[str, tuple[bytes, int]]:
    return {file.name: (file.read_bytes(), file.stat().st_mtime_ns) for file in packages.iterdir()}


def _commit_change(checkout: Path) -> None:
    with (checkout / "README.md").open("a") as readme:
        readme.write("\nMore.\n")
    git(checkout, "commit", "-qam", "More")


def test_published_version_serves_downstream_package(
    checkout: Path, packages: Path, index: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _publish(checkout, index) == 0
    assert capsys.readouterr().out.splitlines()[-1] == f"published fortnox-client 0.1.0: {WHEEL}, {SDIST}"
    assert sorted(_files(packages)) == [WHEEL, SDIST]

    built = Distribution("fortnox-client", "0.1.0", checkout / "dist" / WHEEL, checkout / "dist" / SDIST)
    environment = downstream.install(downstream.make_environment(sys.executable, tmp_path / "empty"), index, built)
    assert set(environment.installed) == {"fortnox-client", *_resolved(checkout)}
    output: list[str] = []
    downstream.run_example(checkout, environment, output.append)
    assert output[-1] == "bookkeeper read 3 invoices, found a customer, created one, and raised an error for an invalid one"


def _resolved(checkout: Path) -> set[str]:
    """Return the packages that pip would install for the dependencies of the project."""
    required = tomllib.loads((checkout / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    assert {re.split(r"\W", each)[0] for each in required} == {"attrs", "httpx", "msgspec", "typing_extensions"}
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--dry-run", "--ignore-installed", "--report", "-", *required]
    report = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    return {each["metadata"]["name"].lower() for each in report["install"]}


def test_publish_same_version_twice_fails(checkout: Path, packages: Path, index: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert _publish(checkout, index) == 0
    before = _files(packages)
    for change, message in ((None, "is already published"), (_commit_change, "is on the index with other bytes than this commit's")):
        if change:
            change(checkout)
        assert _publish(checkout, index) == 1
        assert message in capsys.readouterr().err
        assert _files(packages) == before


def test_publish_without_changelog_entry_fails(checkout: Path, packages: Path, index: str, capsys: pytest.CaptureFixture[str]) -> None:
    file = checkout / "CHANGELOG.md"
    file.write_text(file.read_text("utf-8").replace("## [0.1.0]", "## [0.0.9]"), "utf-8")
    git(checkout, "commit", "-qam", "No entry")
    assert _publish(checkout, index) == 1
    assert "CHANGELOG.md has no entry for 0.1.0: `nox -s version -- --write` writes it" in capsys.readouterr().err
    assert _files(packages) == {}


@pytest.mark.parametrize(("fault", "reached"), [(reset_before, 1), (reset_after, 2)])
def test_publish_resumes_with_same_bytes(
    fault: object, reached: int, checkout: Path, packages: Path, index: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with Proxy(index) as proxy:
        proxy.script.extend([passed, passed, fault])  # the read of the index, the wheel, the sdist
        assert _publish(checkout, proxy.url) == 1
    assert f"the upload of {SDIST} failed, and at least 1 of 2 files are on the index" in capsys.readouterr().err
    before = _files(packages)
    assert len(before) == reached

    assert _publish(checkout, index) == (0 if reached == 1 else 1)
    output = capsys.readouterr()
    assert f"already on the index, with the same bytes: {WHEEL}" in output.out if reached == 1 else "is already published" in output.err
    after = _files(packages)
    assert after.items() >= before.items()
    assert {name: data for name, (data, _) in after.items()} == {name: (checkout / "dist" / name).read_bytes() for name in (WHEEL, SDIST)}


def test_publish_resume_with_other_bytes_fails(checkout: Path, packages: Path, index: str, capsys: pytest.CaptureFixture[str]) -> None:
    with Proxy(index) as proxy:
        proxy.script.extend([passed, passed, reset_before])
        assert _publish(checkout, proxy.url) == 1
    before = _files(packages)
    _commit_change(checkout)
    capsys.readouterr()
    assert _publish(checkout, index) == 1
    assert f"other bytes than this commit's ({WHEEL}): nothing was uploaded" in capsys.readouterr().err
    assert _files(packages) == before


def test_publish_uncommitted_change_fails(checkout: Path, index: str, capsys: pytest.CaptureFixture[str]) -> None:
    (checkout / "overrides/fortnox_core/new.py").write_text("")
    with Proxy(index) as proxy:
        assert _publish(checkout, proxy.url) == 1
        assert proxy.connections == 0
    assert "there are uncommitted changes (?? overrides/fortnox_core/new.py)" in capsys.readouterr().err


def test_publish_dry_run_uploads_nothing(checkout: Path, packages: Path, index: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert _publish(checkout, index, "--dry-run") == 0
    assert capsys.readouterr().out.splitlines()[-1] == f"all checks passed; to upload: {WHEEL}, {SDIST}"
    assert _files(packages) == {}


def test_publish_credentials_come_from_environment(checkout: Path, index: str, capsys: pytest.CaptureFixture[str]) -> None:
    heads: list[bytes] = []

    async def reject(connection: Connection) -> None:
        heads.append((await connection.request()).partition(b"\r\n\r\n")[0])
        await connection.send(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")

    with Proxy(index) as proxy:
        proxy.script.extend([passed, reject])
        assert _publish(checkout, proxy.url) == 1
    assert b"Basic " + base64.b64encode(b"releaser:pl4nted-password-pl4nted") in heads[0]
    output = capsys.readouterr()
    assert f"the upload of {WHEEL} failed, and at least 0 of 2 files" in output.err
    assert "pl4nted-password-pl4nted" not in output.out + output.err


def test_publish_credentials_in_url_fail(checkout: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert _publish(checkout, "https://releaser:pl4nted-password-pl4nted@index.example/") == 1
    output = capsys.readouterr()
    assert "set TWINE_USERNAME and TWINE_PASSWORD" in output.err
    assert "pl4nted-password-pl4nted" not in output.out + output.err


def test_downstream_other_build_of_version_raises(checkout: Path, packages: Path, tmp_path: Path) -> None:
    """The usual index may have the version too, and pip may prefer it."""
    build(checkout, packages)
    _commit_change(checkout)
    built = build(checkout, tmp_path / "other")
    with serve(packages) as url, pytest.raises(ReleaseError, match=r"pip installed another build of fortnox-client 0\.1\.0"):
        downstream.install(downstream.make_environment(sys.executable, tmp_path / "empty"), url, built)
