"""The watch over secrets finds each leak of `leaks.py`: the leak fails its own test."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.project import leaks
from tests.secret_markers import MARK

WORDS = {"access_token", "refresh_token", "client_secret"}
# Benchmarks and what is only type-checked run without the watch; the scrubber's tests are about secrets of other forms.
ELSEWHERE = {"bench", "contract", "typing"}


@pytest.mark.parametrize("workers", [0, 2])
def test_each_leak_is_found(root: Path, tmp_path: Path, workers: int) -> None:
    report = tmp_path / "report.xml"
    command = [sys.executable, "-m", "pytest", "tests/project/leaks.py", f"-n{workers}", "-p", "no:cacheprovider", f"--junit-xml={report}"]
    subprocess.run(command, cwd=root, capture_output=True, check=False)
    messages = {case.attrib["name"]: "".join(each.text or "" for each in case) for case in ElementTree.parse(report).iter("testcase")}
    where = {name: test.__doc__ for name, test in vars(leaks).items() if name.startswith("test_")}
    assert {name: where[name] is None or f"a secret in {where[name]}" in text for name, text in messages.items()} == dict.fromkeys(
        where, True
    )
    assert not messages["test_secret_without_leak"]


def test_secrets_of_tests_have_the_mark(root: Path) -> None:
    """A secret without the mark would never be found."""
    files = [path for path in sorted((root / "tests").rglob("*.py")) if not ELSEWHERE & set(path.parts)]
    assert not [f"{path}: {name}={text}" for path in files for name, text in _secrets(path) if MARK not in text]


def _secrets(path: Path) -> Iterator[tuple[str, str]]:
    """Yield the name and the text of each secret in calls and dicts."""
    for node in ast.walk(ast.parse(path.read_text())):
        pairs: list[tuple[object, ast.expr]] = []
        match node:
            case ast.keyword(name, value):
                pairs = [(name, value)]
            case ast.Dict(keys, values):
                pairs = [(key.value, value) for key, value in zip(keys, values, strict=True) if isinstance(key, ast.Constant)]
        for name, value in pairs:
            text = ast.unparse(value)
            if name in WORDS and isinstance(value, ast.Constant | ast.JoinedStr) and text not in ("None", "''"):
                yield str(name), text
