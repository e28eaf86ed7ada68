"""What a program reaches of the client, as griffe reads it from the source, and the names by which users know it.

What is promised is what `fortnox_client` shows: the names that it and its modules export, and all that a program gets hold of through them,
such as the resources that hang on `Fortnox`, in whichever of the three packages it is written. Where that stands is nobody's concern.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator
from pathlib import Path

import griffe

from tools.release.version import source
from tools.release.version.annotations import in_order
from tools.release.version.source import GENERATED, PACKAGES

CLIENT = "fortnox_client"
AWAITED = "async "
# What a resource's methods are: `fortnox.customers.get.raw`.
_FORMS = "fortnox_core.resource."
METHOD_FORMS = frozenset({"method", "file_method", "listing", "expandable_listing", "classmethod", "staticmethod"})
_BEHIND_METHODS = [f"{kind}{each}" for kind in ("Sync", "Async") for each in ("Method", "FileMethod", "Listing", "ExpandableListing")]

# Users say models.Customer and Customer, and write payloads' keys as keys.
_UNSAID = (f"{CLIENT}.", "models.", "payloads.")
_PAYLOADS = f"{GENERATED}.payloads."


class Face:
    """The client in a folder that holds overrides/ and generated/.

    Attributes:
        client: the module `fortnox_client`.
        held: what a program gets hold of that is exported nowhere, by the name that users give it: `fortnox.customers`.
        given: what attributes and results are, by their names: `Customer.name` -> "str | None".
        taken: what parameters take, by their names: `Download.save(path)` -> "str | PathLike[str]".
        forms: what decorators make of functions: `fortnox.customers.list` -> "expandable_listing"; "" where they leave them as they are.
        overloads: the forms in which a function may be called, as type checkers know them.
    """

    def __init__(self, folder: Path) -> None:
        self._modules = source.load(folder)
        self.client: griffe.Module = self._modules[CLIENT]
        self.held: dict[str, griffe.Class] = {}
        self.given: dict[str, str] = {}
        self.taken: dict[str, str] = {}
        self.forms: dict[str, str] = {}
        self.overloads: dict[str, frozenset[str]] = {}
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

    def exported(self, seen: griffe.Class) -> bool:
        """Whether users can import it by a name."""
        return any(name not in self.held for name in self._names.get(seen.canonical_path, ()))

    def has(self, path: str) -> bool:
        """Whether something stands there."""
        return _is_there(self._modules, path)

    def places(self, path: str) -> list[griffe.Parameter]:
        """What a function is given by place alone."""
        found = self._modules[path] if self.has(path) else None
        return [each for each in found.parameters if each.kind is griffe.ParameterKind.positional_only] if found else []

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
        self._exported(self.client, "", set())
        for name in _BEHIND_METHODS:
            path = f"{_FORMS}{name}"
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
                if len(self._names[target.canonical_path]) > 1:
                    continue
                if isinstance(target, griffe.Class):
                    self._classes.append((target, name))
                elif isinstance(target, griffe.Function):
                    self._hold_function(target, name)

    def _hold(self, member: griffe.Object, owner: str) -> None:
        """Follows what an attribute is, and what a function takes and gives."""
        name = _member(owner, member)
        if isinstance(member, griffe.Function) and not (
            member.name == "__init__" and owner in self.held
        ):  # what is got hold of is not made
            self._hold_function(member, name)
        elif isinstance(member, griffe.Attribute) and member.annotation is not None:
            self.given[name] = in_order(member.annotation)
            # A resource is known by where it hangs, another class by its own name.
            self._follow(member.annotation, name)

    def _hold_function(self, function: griffe.Function, name: str) -> None:
        for parameter in function.parameters:
            if parameter.annotation is not None and not parameter.name.startswith("_"):
                self.taken[f"{name}({parameter.name})"] = in_order(parameter.annotation)
        if function.returns is not None:
            self.given[name] = f"{AWAITED if 'async' in function.labels else ''}{in_order(function.returns)}"
            self._follow(function.returns)
        forms = (_path(each).removeprefix(_FORMS) for each in function.decorators)
        self.forms[name] = next((each for each in forms if each in METHOD_FORMS), "")
        if function.overloads:
            self.overloads[name] = frozenset(str(each.signature()) for each in function.overloads)

    def _follow(self, annotation: str | griffe.Expr, hangs: str | None = None) -> None:
        for path in _mentioned(annotation):
            found = _target(self._modules[path]) if path.startswith(PACKAGES) and _is_there(self._modules, path) else None
            if isinstance(found, griffe.Class) and found.canonical_path not in self._names:
                name = hangs if hangs and found.canonical_path.startswith(f"{GENERATED}.") else found.name
                self._names[found.canonical_path].append(name)
                self.held[name] = found
                self._classes.append((found, name))


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


def _path(decorator: griffe.Decorator) -> str:
    return decorator.value.canonical_path if isinstance(decorator.value, griffe.Expr) else str(decorator.value)


def _said(name: str) -> str:
    for prefix in _UNSAID:
        name = name.removeprefix(prefix)
    return name
