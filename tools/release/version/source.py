"""The source of the three packages, as griffe reads it: never imported, since it may be of another time."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Any

import griffe

from tools.release.version import constructors

PACKAGES = ("fortnox_core", "fortnox_api", "fortnox_client")
FOLDERS = ("overrides", "generated")
GENERATED = "fortnox_api"


def load(folder: Path) -> griffe.ModulesCollection:
    """What stands in a folder that holds overrides/ and generated/."""
    loader = griffe.GriffeLoader(
        extensions=griffe.load_extensions(_Exporting()), search_paths=[folder / each for each in FOLDERS], allow_inspection=False
    )
    for package in PACKAGES:
        if any((folder / each / package).is_dir() for each in FOLDERS):
            loader.load(package)
    loader.resolve_aliases(implicit=True, external=False)
    for name, module in loader.modules_collection.members.items():
        if name in PACKAGES:
            _hide(module)
            if name != GENERATED:  # models are read, not made
                constructors.add(module)
    return loader.modules_collection


class _Exporting(griffe.Extension):
    """What is imported for type checkers is there at run time too, lazily; and `from a import B as B` exports B, as they have it."""

    def on_alias_instance(self, *, node: ast.AST | griffe.ObjectNode, alias: griffe.Alias, **_: Any) -> None:
        alias.runtime = True
        if isinstance(node, ast.ImportFrom) and any(each.name == each.asname == alias.name for each in node.names):
            alias.public = True


def _hide(module: griffe.Module) -> None:
    """A module that does not say what it exports is nobody's but ours."""
    for each in module.modules.values():
        if not each.is_alias:
            each.public = bool(each.exports)
            _hide(each)
