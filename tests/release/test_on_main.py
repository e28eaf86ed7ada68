"""What was not merged is not published."""

from pathlib import Path

import pytest

from tests.release.conftest import git
from tools.release.on_main import main


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A clone of a project with one commit on main."""
    upstream, clone = tmp_path / "upstream", tmp_path / "clone"
    git(tmp_path, "init", "-q", "-b", "main", str(upstream))
    _commit(upstream, "First")
    git(tmp_path, "clone", "-q", str(upstream), str(clone))
    return clone


def _commit(folder: Path, message: str) -> None:
    git(folder, "commit", "-q", "--allow-empty", "-m", message)


def test_what_main_has_may_go_out(clone: Path) -> None:
    _commit(clone.parent / "upstream", "Later")
    git(clone, "fetch", "-q")
    assert main(["--root", str(clone)]) == 0


def test_what_main_has_not_stops(clone: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _commit(clone, "Mine")
    assert main(["--root", str(clone)]) == 1
    assert capsys.readouterr().err == (
        "on_main: the last commit is not on origin/main, and nothing may be published of it: merge it, and tag what was merged\n"
    )


def test_where_main_is_unknown_it_stops(clone: Path, capsys: pytest.CaptureFixture[str]) -> None:
    git(clone, "remote", "remove", "origin")
    assert main(["--root", str(clone)]) == 1
    assert "fetch it" in capsys.readouterr().err
