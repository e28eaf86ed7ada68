"""Where the packages of a client are, and how users call its objects."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Layout:
    """What a comparison must know of a client.

    Attributes:
        client: the package that users import.
        packages: all packages, the client included.
        folders: the folders of a source tree that hold the packages.
        generated: the package of generated code. Its models are only read, so their constructors are not public.
        payloads: the module of payloads, whose attributes are keys.
        methods: the module whose decorators make methods of functions. Also the prefix of `hidden` and `decorators`.
        decorators: the names of these decorators.
        hidden: classes of `methods` that users call, though nothing exports them.
        wider: which decorator makes a method that can do all that another's can, and what is lost without it.
        unnamed: prefixes that users leave out of names.
        instance: the class whose instance users have, and the name of that instance: `("Client", "client")`.
    """

    client: str
    packages: tuple[str, ...]
    folders: tuple[str, ...]
    generated: str
    payloads: str
    methods: str
    decorators: frozenset[str]
    hidden: tuple[str, ...]
    wider: Mapping[tuple[str, str], str]
    unnamed: tuple[str, ...]
    instance: tuple[str, str]

    def public_name(self, name: str) -> str:
        """Return a name without the prefixes that users leave out."""
        for prefix in self.unnamed:
            name = name.removeprefix(prefix)
        return name
