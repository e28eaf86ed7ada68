"""The public API of a client, as griffe reads it from the source, with the names that users know.

Public is what the client package and its modules export, and each object that a program reaches through an exported name.
The module in which an object is defined does not matter.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator
from pathlib import Path

import griffe

from tools.api_diff import source
from tools.api_diff.annotations import normalize
from tools.api_diff.layout import Layout

AWAITED = "async "
"""Begins the type of a result that must be awaited."""


class PublicApi:
    """The public API of the client in a source tree.

    Attributes:
        layout: the layout of the tree.
        client: the module of the client package.
        unexported: classes that a program reaches though nothing exports them, by the name that users know: `fortnox.customers`.
        results: the types of attributes and results: `Customer.name` -> "str | None".
        parameters: the types of parameters: `Download.save(path)` -> "str | PathLike[str]".
        method_kinds: the decorator of each function: `fortnox.customers.list` -> "expandable_listing"; "" without one.
        overloads: the signatures of an overloaded function.
    """

    def __init__(self, folder: Path, layout: Layout) -> None:
        self.layout = layout
        self._modules = source.load(folder, layout)
        self.client: griffe.Module = self._modules[layout.client]
        self.unexported: dict[str, griffe.Class] = {}
        self.results: dict[str, str] = {}
        self.parameters: dict[str, str] = {}
        self.method_kinds: dict[str, str] = {}
        self.overloads: dict[str, frozenset[str]] = {}
        self._names: dict[str, list[str]] = defaultdict(list)
        self._by_name: dict[str, griffe.Class] = {}
        self._classes: deque[tuple[griffe.Class, str]] = deque()
        self._functions: list[tuple[griffe.Function, str]] = []
        self._read()

    def names(self, item: griffe.Object | griffe.Alias) -> list[str]:
        """Return the names that users have for an object. Empty if it is private."""
        if isinstance(item, griffe.Alias) and _is_export(item, self.layout.client):
            return [self.layout.public_name(item.path)]
        target = _target(item)
        known = self._names.get(target.canonical_path)
        if known or target.parent is None:
            return known or []
        owners = self._names.get(target.parent.canonical_path, ())
        return [self._member_name(owner, target) for owner in owners]

    def is_named(self, path: str) -> bool:
        """Whether users have a name for the object with this path."""
        return path in self._names

    def is_exported(self, item: griffe.Class) -> bool:
        """Whether users can import a class."""
        return any(name not in self.unexported for name in self._names.get(item.canonical_path, ()))

    def has(self, path: str) -> bool:
        """Whether there is an object with this path."""
        return _has(self._modules, path)

    def positional(self, path: str) -> list[griffe.Parameter]:
        """Return the positional-only parameters of a function."""
        found = self._modules[path] if self.has(path) else None
        return [each for each in found.parameters if each.kind is griffe.ParameterKind.positional_only] if found else []

    @property
    def classes(self) -> set[str]:
        """The names of all classes."""
        return set(self._by_name)

    @property
    def payloads(self) -> set[str]:
        """The names of the payload classes, whose attributes are keys."""
        return {name for name, each in self._by_name.items() if self._is_key_of_payload(each)}

    @property
    def exports(self) -> set[str]:
        """The names that the modules of the client export."""
        found: set[str] = set()
        for module in (self.client, *self.client.modules.values()):
            prefix = "" if module is self.client else f"{module.name}."
            if not module.is_alias and module.exports and not module.name.startswith("_"):
                found |= {self.layout.public_name(f"{prefix}{each if isinstance(each, str) else each.name}") for each in module.exports}
        return found

    def bases(self, name: str) -> set[str]:
        """Return the paths of all base classes of a class, those of its bases included."""
        found: set[str] = set()
        left = [self._by_name[name]]
        while left:
            for base in left.pop().bases:
                path = base.canonical_path if isinstance(base, griffe.Expr) else str(base)
                item = self._own(path)
                found |= {path if item is None else item.canonical_path}
                if isinstance(item, griffe.Class):
                    left.append(item)
        return found

    def find_class(self, name: str) -> griffe.Class | None:
        """Return the class that users know by a name."""
        return self._by_name.get(name)

    def _read(self) -> None:
        self._read_exports(self.client, "", set())
        # After all exports: a function may mention a class that a later name exports.
        for function, exported_name in self._functions:
            self._read_function(function, exported_name)
        for name in self.layout.hidden:
            path = f"{self.layout.methods}.{name}"
            if self.has(path):
                self._add_unexported(self._modules[path], name)
        bases: dict[str, str] = {}
        while self._classes:
            owner, name = self._classes.popleft()
            self._by_name[name] = owner
            for member in _members(owner):
                target = _target(member)
                if target.parent is not None:
                    bases[target.parent.canonical_path] = min(bases.get(target.parent.canonical_path, name), name, key=_is_async)
                if target.parent is owner or not self._is_known(target.parent):
                    self._read_member(target, name)
        # A member of a private base class is known as a member of the class.
        for base, name in bases.items():
            if base not in self._names:
                self._names[base].append(name)

    def _is_known(self, base: griffe.Object | griffe.Alias | None) -> bool:
        return base is not None and base.canonical_path in self._names

    def _read_exports(self, module: griffe.Module, prefix: str, seen: set[str]) -> None:
        for member in _members(module):
            target = _target(member)
            name = self.layout.public_name(f"{prefix}{member.name}")
            if not isinstance(target, griffe.Module):
                self._read_export(target, name)
            elif target.canonical_path not in seen:
                self._read_exports(target, f"{name}.", seen | {target.canonical_path})

    def _read_export(self, target: griffe.Object, name: str) -> None:
        names = self._names[target.canonical_path]
        if name in names:
            return
        names.append(name)
        if len(names) > 1:
            return
        if isinstance(target, griffe.Class):
            self._classes.append((target, name))
        elif isinstance(target, griffe.Function):
            self._functions.append((target, name))

    def _read_member(self, member: griffe.Object, owner: str) -> None:
        """Read the type of an attribute, or the types of a function."""
        name = self._member_name(owner, member)
        if isinstance(member, griffe.Function):
            if member.name != "__init__" or owner not in self.unexported:  # users do not call the constructor of such a class
                self._read_function(member, name)
        elif isinstance(member, griffe.Attribute) and member.annotation is not None:
            self.results[name] = normalize(member.annotation)
            self._follow(member.annotation, name)

    def _read_function(self, function: griffe.Function, name: str) -> None:
        for parameter in function.parameters:
            if parameter.annotation is not None and not parameter.name.startswith("_"):
                self.parameters[f"{name}({parameter.name})"] = normalize(parameter.annotation)
        if function.returns is not None:
            self.results[name] = f"{AWAITED if 'async' in function.labels else ''}{normalize(function.returns)}"
            self._follow(function.returns)
        kinds = (_decorator_path(each).removeprefix(f"{self.layout.methods}.") for each in function.decorators)
        self.method_kinds[name] = next((each for each in kinds if each in self.layout.decorators), "")
        if function.overloads:
            self.overloads[name] = frozenset(str(each.signature()) for each in function.overloads)

    def _follow(self, annotation: str | griffe.Expr, attribute: str | None = None) -> None:
        """Read the classes of a type. A generated one is known by the attribute that has it, another one by its own name."""
        for path in _mentioned(annotation):
            found = self._own(path)
            if isinstance(found, griffe.Class) and found.canonical_path not in self._names:
                is_generated = found.canonical_path.startswith(f"{self.layout.generated}.")
                self._add_unexported(found, attribute if attribute and is_generated else found.name)

    def _add_unexported(self, item: griffe.Class, name: str) -> None:
        self._names[item.canonical_path].append(name)
        self.unexported[name] = item
        self._classes.append((item, name))

    def _own(self, path: str) -> griffe.Object | None:
        """Return the object of the packages with this path."""
        return _target(self._modules[path]) if path.startswith(self.layout.packages) and self.has(path) else None

    def _member_name(self, owner: str, member: griffe.Object) -> str:
        if member.name == "__init__":
            return owner
        of_class, instance = self.layout.instance
        owner = instance if owner == of_class else owner
        return f'{owner}["{member.name}"]' if self._is_key_of_payload(member) else f"{owner}.{member.name}"

    def _is_key_of_payload(self, item: griffe.Object) -> bool:
        return item.canonical_path.startswith(f"{self.layout.payloads}.")


def _is_export(item: griffe.Alias, client: str) -> bool:
    return item.parent is not None and item.parent.is_module and item.path.startswith(f"{client}.")


def _members(owner: griffe.Module | griffe.Class) -> Iterator[griffe.Object | griffe.Alias]:
    for name, member in owner.all_members.items():
        if member.is_public and not (name.startswith("__") and isinstance(owner, griffe.Class) and name != "__init__"):
            yield member


def _target(item: griffe.Object | griffe.Alias) -> griffe.Object:
    """Return the object of an alias. An alias to another package is returned itself."""
    if isinstance(item, griffe.Alias):
        try:
            return item.final_target
        except (griffe.AliasResolutionError, griffe.CyclicAliasError):
            return item  # type: ignore[return-value]  # griffe's aliases have what objects have
    return item


def _mentioned(annotation: str | griffe.Expr) -> Iterator[str]:
    if isinstance(annotation, griffe.Expr):
        yield from (each.canonical_path for each in annotation.iterate(flat=True) if isinstance(each, griffe.ExprName))


def _has(modules: griffe.ModulesCollection, path: str) -> bool:
    try:
        return bool(modules[path])
    except KeyError:
        return False


def _is_async(name: str) -> bool:
    return name.startswith("Async")


def _decorator_path(decorator: griffe.Decorator) -> str:
    return decorator.value.canonical_path if isinstance(decorator.value, griffe.Expr) else str(decorator.value)
