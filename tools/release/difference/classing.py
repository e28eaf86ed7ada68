"""What a change does to those who use the client: the rules, each with its reason."""

from __future__ import annotations

from typing import Literal

from tools.release.difference.change import Effect
from tools.release.difference.surface import Item

Role = Literal["parameter", "body", "answer"]

_ACCEPTED = {
    "str": {"str", "FileId", "ArchiveFileId"},
    "int": {"int", "bool"},
    "Key": {"str", "FileId", "ArchiveFileId", "int", "bool"},
    "DatePathParam": {"date", "datetime", "str", "FileId", "ArchiveFileId"},
    "DateInput": {"date", "datetime", "str", "FileId", "ArchiveFileId"},
    "DateTimeInput": {"datetime", "str", "FileId", "ArchiveFileId"},
    "DateTimeFilter": {"date", "datetime", "str", "FileId", "ArchiveFileId"},
    "DecimalInput": {"Decimal", "int", "bool", "str", "FileId", "ArchiveFileId"},
}
"""Which values an annotation of a parameter or a key takes. One that is not here takes itself alone."""


def added(role: Role, item: Item) -> Effect:
    """Who does not give what must be given is refused by his type checker and by Fortnox."""
    return "breaking" if role != "answer" and item.required else "additive"


def removed() -> Effect:
    """An argument, a key or an attribute that is not there any more is an error in the program that uses it."""
    return "breaking"


def retyped(role: Role, old: str, new: str) -> Effect:
    """What is given may be wider than before; what is got must be the same."""
    return "additive" if role != "answer" and _accepted(old) <= _accepted(new) else "breaking"


def required(*, now: bool) -> Effect:
    return "breaking" if now else "additive"


def answered(old: str) -> Effect:
    """Who called what answered nothing has no use for the answer; any other answer is read."""
    return "additive" if old == "None" else "breaking"


def scoped(old: str | None, new: str | None) -> Effect:
    """A scope is granted by the customer when he connects his company: no code can mend that another one is needed, he must consent again.

    The document tells no scopes, spec/scopes.yaml does. Where that knew none, one that it knows now was needed before as well.
    """
    return "breaking" if old is not None and new is not None else "additive"


def tagged(*, now: bool) -> Effect:
    """A result that has an ETag can be given to an update as `if_match`; one that has none any more cannot."""
    return "additive" if now else "breaking"


def _accepted(annotation: str) -> set[str]:
    if " | " in annotation and not annotation.endswith("]"):
        return set().union(*map(_accepted, annotation.split(" | ")))
    if annotation.startswith("Sequence["):
        return {f"Sequence[{each}]" for each in _accepted(annotation[9:-1])}
    return _ACCEPTED.get(annotation, {annotation})
