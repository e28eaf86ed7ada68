"""Packages with lazy imports name each export three times: for type checkers, for `__getattr__`, and in `__all__`. The three agree."""

import ast
import importlib
from pathlib import Path

import pytest

PACKAGES = ["fortnox_client", "fortnox_client.auth", "fortnox_client.types", "fortnox_client.sandbox"]
HIDDEN = {
    "fortnox_client.auth": {"EncryptedStore", "KeyringStore", "RedisStore", "SqlStore"},  # `import *` would require all extras
}


def _type_checking_imports(tree: ast.Module, package: str) -> dict[str, str]:
    """Name -> the module that it is imported from, under `if TYPE_CHECKING`."""
    block = next(node for node in tree.body if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING")
    return {
        alias.asname or alias.name: node.module or "" for node in block.body if isinstance(node, ast.ImportFrom) for alias in node.names
    }


def _lazy_table(tree: ast.Module, package: str) -> dict[str, str]:
    call = next(node for node in ast.walk(tree) if isinstance(node, ast.Call) and ast.unparse(node.func) == "lazy")
    table: dict[str, str] = ast.literal_eval(call.args[1])
    return {name: package if not module else module if "." in module else f"{package}.{module}" for name, module in table.items()}


@pytest.mark.parametrize("package", PACKAGES)
def test_lazy_exports_agree(package: str) -> None:
    module = importlib.import_module(package)
    tree = ast.parse(Path(module.__file__ or "").read_text("utf-8"))
    table = _lazy_table(tree, package)
    assert _type_checking_imports(tree, package) == table
    exported = {name for name in module.__all__ if name in table or name not in vars(module)}
    assert exported == {name for name in table if not name.startswith("__")} - HIDDEN.get(package, set())
    for name in table:
        assert getattr(module, name) is not None
