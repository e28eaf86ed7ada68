"""What griffe does not compare: what is given and what is taken, the keys of what is written, and the forms in which methods are called."""

from __future__ import annotations

from collections.abc import Iterator

from tools.release.version.annotations import is_narrower, is_wider
from tools.release.version.face import AWAITED, Face
from tools.release.version.news import News

# A form of a method that has all that another one has, and what of it is not in that.
_WIDER_FORMS = {
    ("expandable_listing", "listing"): "has no `.full()` any more",
    ("file_method", "method"): "has no `.stream()` any more",
    ("classmethod", ""): "is no class method any more",
}


def breaks(old: Face, new: Face) -> Iterator[News]:
    """What surely breaks: what must be given, what is awaited or is not any more, types that are not taken, forms that are gone."""
    for name, before, after in _other(old.given, new.given):
        if _breaks_given(name, before, after):
            yield _changed(name, "must be given now" if _is_key(name) else f"{before} -> {after}")
    for name in sorted(new.given.keys() - old.given.keys()):
        if _is_key(name) and name.partition("[")[0] in old.keyed and _is_needed(new.given[name]):
            yield _changed(name, "is new, and must be given")
    for name, before, after in _other(old.taken, new.taken):
        if is_narrower(before, after):
            yield _changed(name, f"takes {after}, and not {before} any more")
    for name, before, after in _other(old.forms, new.forms):
        if (after, before) not in _WIDER_FORMS:
            yield _changed(name, _WIDER_FORMS.get((before, after), "is called in another way"))


def others(old: Face, new: Face) -> Iterator[News]:
    """What may break, which none can tell by the text of a type: it is told with a warning. And what asks for less than before."""
    for name, before, after in _other(old.given, new.given):
        if not _breaks_given(name, before, after):
            yield News((name,), "additive", "Changed", f"{before} -> {after}", warns=_is_key(name) or not is_narrower(before, after))
    for name, before, after in _other(old.taken, new.taken):
        if not is_narrower(before, after):
            yield News((name,), "additive", "Changed", f"{before} -> {after}", warns=not is_wider(before, after))
    for name in sorted(old.overloads.keys() & new.overloads.keys()):
        if old.overloads[name] - new.overloads[name]:
            yield News((name,), "additive", "Changed", "has other overloads", warns=True)


def _other(old: dict[str, str], new: dict[str, str]) -> Iterator[tuple[str, str, str]]:
    for name in sorted(old.keys() & new.keys()):
        if old[name] != new[name]:
            yield name, old[name], new[name]


def _breaks_given(name: str, before: str, after: str) -> bool:
    """Whether what is got is awaited otherwise, or may be of a type that nobody expects."""
    if _is_key(name):
        return _is_needed(after) and not _is_needed(before)
    return before.startswith(AWAITED) != after.startswith(AWAITED) or is_wider(before.removeprefix(AWAITED), after.removeprefix(AWAITED))


def _changed(name: str, told: str) -> News:
    return News((name,), "breaking", "Changed", told)


def _is_key(name: str) -> bool:
    return name.endswith('"]')


def _is_needed(given: str) -> bool:
    return not given.startswith("NotRequired")
