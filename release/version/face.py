"""What a program reaches of the client, as griffe reads it from the source, and the names by which users know it.

What is promised is what `fortnox_client` shows: the names that it and its modules export, and all that a program gets hold of through them,
such as the resources that hang on `Fortnox`, in whichever of the three packages it is written. Where that stands is nobody's concern.
"""

from __future__ import annotations

import ast
from collections import defaultdict, deque
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import griffe

PACKAGES = ("fortnox_core", "fortnox_api", "fortnox_client")
FOLDERS = ("overrides", "generated")
CLIENT = "fortnox_client"
GENERATED = "fortnox_api"

AWAITED = "async "
# What a resource's methods are: `fortnox.customers.get.raw`.
_BEHIND_METHODS = [f"{kind}{each}" for kind in ("Sync", "Async") for each in ("Method", "FileMethod", "Listing", "ThinListing")]

# Users say models.Customer and Customer, and write payloads' keys as keys.
_UNSAID = (f"{CLIENT}.", "models.", "payloads.")
_PAYLOADS = f"{GENERATED}.payloads."


class Face:
    """The client in a folder that holds overrides/ and generated/.

    Attributes:
        client: the module `fortnox_client`.
        held: what a program gets hold of that is exported nowhere, by the name that users give it: `fortnox.customers`.
        given: what attributes and results are, by their names: `Customer.name` -> "str | None".
    """

    def __init__(self, folder: Path) -> None:
        loader = griffe.GriffeLoader(
            extensions=griffe.load_extensions(_Exporting()),
            search_paths=[folder / each for each in FOLDERS],
            allow_inspection=False,  # what is compared may be of another time: it is read, never imported
        )
        for package in PACKAGES:
            if any((folder / each / package).is_dir() for each in FOLDERS):
                loader.load(package)
        loader.resolve_aliases(implicit=True, external=False)
        self._modules = loader.modules_collection
        self.client: griffe.Module = self._modules[CLIENT]
        self.held: dict[str, griffe.Class] = {}
        self.given: dict[str, str] = {}
        self._names: dict[str, list[str]] = defaultdict(list)
        self._by_name: dict[str, griffe.Class] = {}
        self._classes: deque[tuple[griffe.Class, str]] = deque()
        self._read()

    def names(self, seen: griffe.Object | griffe.Alias) -> list[str]:
        """How users call it; nothing where they cannot know it."""
        if isinstance(seen, griffe.Alias) and seen.parent is not None and seen.parent.is_module and seen.path.startswith(f"{CLIENT}."):
            return [_said(seen.path)]  # one of the places where it is exported
        target = _target(seen)
        known = self._names.get(target.canonical_path)
        if known or target.parent is None:
            return known or []
        owners = self._names.get(target.parent.canonical_path, ())
        return [_member(owner, target) for owner in owners]

    def knows(self, path: str) -> bool:
        """Whether users have a name for what stands there."""
        return path in self._names

    def has(self, path: str) -> bool:
        """Whether something stands there."""
        return _is_there(self._modules, path)

    @property
    def classes(self) -> set[str]:
        """The names of all classes."""
        return set(self._by_name)

    @property
    def keyed(self) -> set[str]:
        """The names of what is written by its keys."""
        return {name for name, each in self._by_name.items() if each.canonical_path.startswith(_PAYLOADS)}

    @property
    def exports(self) -> set[str]:
        """What the modules of the client say that they export."""
        found: set[str] = set()
        for module in (self.client, *self.client.modules.values()):
            prefix = "" if module is self.client else f"{module.name}."
            if not module.is_alias and module.exports and not module.name.startswith("_"):
                found |= {_said(f"{prefix}{each if isinstance(each, str) else each.name}") for each in module.exports}
        return found

    def bases(self, name: str) -> set[str]:
        """What a class is too: the paths of all that it is made of."""
        found: set[str] = set()
        left = [self._by_name[name]]
        while left:
            for base in left.pop().bases:
                path = base.canonical_path if isinstance(base, griffe.Expr) else str(base)
                seen = _target(self._modules[path]) if path.startswith(PACKAGES) and _is_there(self._modules, path) else None
                found |= {path if seen is None else seen.canonical_path}
                if isinstance(seen, griffe.Class):
                    left.append(seen)
        return found

    def called(self, name: str) -> griffe.Class | None:
        """The class that users know by that name."""
        return self._by_name.get(name)

    def _read(self) -> None:
        for package in PACKAGES:
            if package in self._modules:
                _hide(self._modules[package])
        self._exported(self.client, "", set())
        for name in _BEHIND_METHODS:
            path = f"fortnox_core.resource.{name}"
            if _is_there(self._modules, path):
                self._names[path].append(name)
                self.held[name] = self._modules[path]
                self._classes.append((self._modules[path], name))
        bases: dict[str, str] = {}
        while self._classes:
            owner, name = self._classes.popleft()
            self._by_name[name] = owner
            for member in _members(owner):
                target = _target(member)
                if target.parent is not None:
                    bases[target.parent.canonical_path] = min(bases.get(target.parent.canonical_path, name), name, key=_is_async)
                if target.parent is owner or not self._is_known(target.parent):
                    self._hold(target, name)
        # What a class has from a base that nobody knows is known as its own.
        for base, name in bases.items():
            if base not in self._names:
                self._names[base].append(name)

    def _is_known(self, base: griffe.Object | griffe.Alias | None) -> bool:
        return base is not None and base.canonical_path in self._names

    def _exported(self, module: griffe.Module, prefix: str, seen: set[str]) -> None:
        for member in _members(module):
            target = _target(member)
            name = _said(f"{prefix}{member.name}")
            if isinstance(target, griffe.Module):
                if target.canonical_path not in seen:
                    self._exported(target, f"{name}.", seen | {target.canonical_path})
            elif name not in self._names[target.canonical_path]:
                self._names[target.canonical_path].append(name)
                if isinstance(target, griffe.Class) and len(self._names[target.canonical_path]) == 1:
                    self._classes.append((target, name))

    def _hold(self, member: griffe.Object, owner: str) -> None:
        """Follows what an attribute is, and what a function gives."""
        given = (
            member.annotation if isinstance(member, griffe.Attribute) else member.returns if isinstance(member, griffe.Function) else None
        )
        if given is None:
            return
        awaited = AWAITED if isinstance(member, griffe.Function) and "async" in member.labels else ""
        self.given[_member(owner, member)] = f"{awaited}{_in_order(str(given))}"
        for path in _mentioned(given):
            found = _target(self._modules[path]) if path.startswith(PACKAGES) and _is_there(self._modules, path) else None
            if isinstance(found, griffe.Class) and found.canonical_path not in self._names:
                # A resource is known by where it hangs, another class by its own name.
                hangs = isinstance(member, griffe.Attribute) and found.canonical_path.startswith(f"{GENERATED}.")
                name = _member(owner, member) if hangs else found.name
                self._names[found.canonical_path].append(name)
                self.held[name] = found
                self._classes.append((found, name))


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


def _members(owner: griffe.Module | griffe.Class) -> Iterator[griffe.Object | griffe.Alias]:
    for name, member in owner.all_members.items():
        if member.is_public and not (name.startswith("__") and isinstance(owner, griffe.Class) and name != "__init__"):
            yield member


def _target(seen: griffe.Object | griffe.Alias) -> griffe.Object:
    """What an alias stands for; itself where that is outside of the client."""
    if isinstance(seen, griffe.Alias):
        try:
            return seen.final_target
        except (griffe.AliasResolutionError, griffe.CyclicAliasError):
            return seen  # type: ignore[return-value]  # griffe's aliases have what objects have
    return seen


def _mentioned(annotation: str | griffe.Expr) -> Iterator[str]:
    if isinstance(annotation, griffe.Expr):
        yield from (each.canonical_path for each in annotation.iterate(flat=True) if isinstance(each, griffe.ExprName))


def _is_there(modules: griffe.ModulesCollection, path: str) -> bool:
    try:
        return bool(modules[path])
    except KeyError:
        return False


def _member(owner: str, member: griffe.Object) -> str:
    if member.name == "__init__":
        return owner
    owner = "fortnox" if owner == "Fortnox" else owner  # an instance is what users have at hand
    return f'{owner}["{member.name}"]' if member.canonical_path.startswith(_PAYLOADS) else f"{owner}.{member.name}"


def _is_async(name: str) -> bool:
    return name.startswith("Async")


def _in_order(annotation: str) -> str:
    """`str | None` and `None | str` are one."""
    return annotation if "[" in annotation else " | ".join(sorted(annotation.split(" | "), key=lambda each: (each == "None", each)))


def _said(name: str) -> str:
    for prefix in _UNSAID:
        name = name.removeprefix(prefix)
    return name
