"""The effect of each kind of change on programs: the rules, with their reasons."""

from __future__ import annotations

from typing import Literal

from tools.release.difference.change import Effect
from tools.release.difference.surface import Item

Role = Literal["parameter", "body", "response"]

_ACCEPTED = {
    "str": {"str", "FileId", "ArchiveFileId"},
    "int": {"int", "bool"},
    "PathParam": {"str", "FileId", "ArchiveFileId", "int", "bool"},
    "DatePathParam": {"date", "datetime", "str", "FileId", "ArchiveFileId"},
    "DateInput": {"date", "datetime", "str", "FileId", "ArchiveFileId"},
    "DateTimeInput": {"datetime", "str", "FileId", "ArchiveFileId"},
    "DateTimeFilter": {"date", "datetime", "str", "FileId", "ArchiveFileId"},
    "DecimalInput": {"Decimal", "int", "bool", "str", "FileId", "ArchiveFileId"},
}
"""The types that an annotation of a parameter or a key accepts. Another annotation accepts only itself."""


def added(role: Role, item: Item) -> Effect:
    """Return the effect of an item that is new. Type checkers and Fortnox reject a call without a required value."""
    return "breaking" if role != "response" and item.required else "additive"


def removed() -> Effect:
    """Return the effect of a removed argument, key or attribute: a program that uses it fails."""
    return "breaking"


def retyped(role: Role, old: str, new: str) -> Effect:
    """Return the effect of another type. A parameter may accept more types than before; the type of a response must be the same."""
    return "additive" if role != "response" and _accepted(old) <= _accepted(new) else "breaking"


def required(*, now: bool) -> Effect:
    return "breaking" if now else "additive"


def response_changed(old: str) -> Effect:
    """Return the effect of another result. Programs do not use the result of an operation that had none; they use every other result."""
    return "additive" if old == "None" else "breaking"


def scope_changed(old: str | None, new: str | None) -> Effect:
    """Return the effect of another scope. A customer grants scopes by consent, so another scope needs a new consent.

    The document has no scopes; they are in spec/scopes.yaml.
    If that had none before, the scope was needed before as well.
    """
    return "breaking" if old is not None and new is not None else "additive"


def etag_changed(*, now: bool) -> Effect:
    """Return the effect of an ETag that is new or gone. An update takes the read model as `if_match`; without an ETag that fails."""
    return "additive" if now else "breaking"


def _accepted(annotation: str) -> set[str]:
    if " | " in annotation and not annotation.endswith("]"):
        return set().union(*map(_accepted, annotation.split(" | ")))
    if annotation.startswith("Sequence["):
        return {f"Sequence[{each}]" for each in _accepted(annotation[9:-1])}
    return _ACCEPTED.get(annotation, {annotation})
