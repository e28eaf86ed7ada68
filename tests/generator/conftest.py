"""The small project, for all tests of the generator."""

from pathlib import Path

import pytest

from tests.generator.project import Small


@pytest.fixture(scope="session")
def generated_once(tmp_path_factory: pytest.TempPathFactory) -> Small:
    """The small project after one generation. Tests use a copy of it."""
    small = Small(tmp_path_factory.mktemp("generated") / "project")
    assert small.generate_small() == 0
    return small


@pytest.fixture
def generated(generated_once: Small, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Small:
    """A copy of the small project after one generation."""
    capsys.readouterr()
    return Small.copy_of(generated_once, tmp_path / "project")


@pytest.fixture
def small(tmp_path: Path) -> Small:
    """The small project before its first generation."""
    return Small(tmp_path / "project")
