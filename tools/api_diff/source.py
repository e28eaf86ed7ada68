"""The source of packages, as griffe reads it. It is never imported, since it may belong to another commit."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Any

import griffe

from tools.api_diff import constructors
from tools.api_diff.layout import Layout


def load(folder: Path, layout: Layout) -> griffe.ModulesCollection:
    """Return the modules of a source tree."""
    loader = griffe.GriffeLoader(
        extensions=griffe.load_extensions(_Exports()), search_paths=[folder / each for each in layout.folders], allow_inspection=False
    )
    for package in layout.packages:
        if any((folder / each / package).is_dir() for each in layout.folders):
            loader.load(package)
    loader.resolve_aliases(implicit=True, external=False)
    for name, module in loader.modules_collection.members.items():
        if name in layout.packages:
            _hide(module)
            if name != layout.generated:  # users do not call the constructors of its models
                constructors.add(module)
    return loader.modules_collection


class _Exports(griffe.Extension):
    """Imports under `if TYPE_CHECKING` are lazy at run time, so they count. `from a import B as B` exports B, as type checkers say."""

    def on_alias_instance(self, *, node: ast.AST | griffe.ObjectNode, alias: griffe.Alias, **_: Any) -> None:
        alias.runtime = True
        if isinstance(node, ast.ImportFrom) and any(each.name == each.asname == alias.name for each in node.names):
            alias.public = True


def _hide(module: griffe.Module) -> None:
    """Mark a module without `__all__` as private."""
    for each in module.modules.values():
        if not each.is_alias:
            each.public = bool(each.exports)
            _hide(each)
