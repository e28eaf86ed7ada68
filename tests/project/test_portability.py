"""Tests that need POSIX are marked, so that the suite runs on Windows. Types of the client are checked for Windows and macOS too."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
SESSIONS = {"faults", "services", "torture"}
"""Folders of tests that have nox sessions of their own, which run on Linux."""

MODULES = {"fcntl", "pexpect", "pty", "resource", "termios"}
NAMES = {"S_IMODE", "SIGKILL", "alarm", "chmod", "fork", "getuid", "killpg", "mkfifo", "openpty", "st_mode", "symlink_to", "umask"}
PATHS = ("/dev/fd", "/proc/self")

Function = ast.FunctionDef | ast.AsyncFunctionDef


def _needs_posix(node: ast.AST) -> bool:
    for each in ast.walk(node):
        match each:
            case ast.Import(names=names) if MODULES & {name.name for name in names}:
                return True
            case ast.ImportFrom(module=str(module)) if module in MODULES:
                return True
            case ast.Attribute(attr=name) if name in NAMES:
                return True
            case ast.Constant(value=str(text)) if text.startswith(PATHS):
                return True
    return False


def _definitions(tree: ast.Module) -> dict[str, ast.stmt]:
    found: dict[str, ast.stmt] = {}
    for node in tree.body:
        if isinstance(node, Function | ast.ClassDef):
            found[node.name] = node
        elif isinstance(node, ast.Assign):
            found |= {target.id: node for target in node.targets if isinstance(target, ast.Name)}
        elif isinstance(node, ast.Import | ast.ImportFrom):
            found |= {name.asname or name.name: node for name in node.names}
    return found


def _reached(node: ast.AST, definitions: dict[str, ast.stmt]) -> set[str]:
    """Return the names of a module that a function uses, directly or not. Parameters are included: they are names of fixtures."""
    waiting, found = [node], set[str]()
    while waiting:
        node = waiting.pop()
        used = {each.id if isinstance(each, ast.Name) else each.arg for each in ast.walk(node) if isinstance(each, ast.Name | ast.arg)}
        new = (used & definitions.keys()) - found
        found |= new
        waiting += [definitions[name] for name in new if not _is_marked(definitions[name])]
    return found


def _is_marked(node: ast.AST) -> bool:
    return any(isinstance(each, ast.Name) and (each.id == "posix" or each.id.startswith("needs_")) for each in ast.walk(node))


def _is_excluded(mark: ast.AST) -> bool:
    return _is_marked(mark) or any(isinstance(each, ast.Attribute) and each.attr == "slow" for each in ast.walk(mark))


def _tests(tree: ast.Module) -> Iterator[tuple[Function, list[ast.expr]]]:
    """Yield the tests of a module with their decorators."""
    for node in tree.body:
        if isinstance(node, Function) and node.name.startswith("test_"):
            yield node, node.decorator_list
        elif isinstance(node, ast.ClassDef):
            for each in node.body:
                if isinstance(each, Function) and each.name.startswith("test_"):
                    yield each, each.decorator_list + node.decorator_list


def unmarked(source: str) -> list[str]:
    """Return the names of the tests of a module that need POSIX and have no mark for that."""
    tree = ast.parse(source)
    definitions = _definitions(tree)
    posix = {name for name, node in definitions.items() if not isinstance(node, ast.ClassDef) and _needs_posix(node)}
    if "pytestmark" in definitions and _is_excluded(definitions["pytestmark"]):
        return []
    return [
        test.name
        for test, decorators in _tests(tree)
        if (_needs_posix(test) or posix & _reached(test, definitions)) and not any(_is_excluded(each) for each in decorators)
    ]


MODULES_OF_TESTS = [
    path for path in sorted(TESTS.rglob("test_*.py")) if path.relative_to(TESTS).parts[0] not in SESSIONS and path != Path(__file__)
]


@pytest.mark.parametrize("path", MODULES_OF_TESTS, ids=lambda path: str(path.relative_to(TESTS)))
def test_tests_that_need_posix_are_marked(path: Path) -> None:
    assert unmarked(path.read_text("utf-8")) == []


@pytest.mark.parametrize(
    "source",
    [
        "import os\ndef test_a(): os.fork()",
        "import os\ndef help(): os.fork()\ndef test_a(): help()",
        "import os\ndef child(): os.fork()\ndef help(): child()\nclass TestA:\n    def test_a(self): help()",
        "import pty\ndef test_a(): pty.openpty()",
        "import os, pytest\n@pytest.fixture\ndef pipe(tmp_path): os.mkfifo(tmp_path)\ndef test_a(pipe): pass",
        "FOLDER = '/proc/self/fd'\ndef test_a(): print(FOLDER)",
    ],
)
def test_unmarked_test_is_found(source: str) -> None:
    assert unmarked(source) == ["test_a"]
    assert (
        unmarked(source.replace("def test_a", "@posix\ndef test_a") if "class" not in source else source.replace("class", "@posix\nclass"))
        == []
    )
