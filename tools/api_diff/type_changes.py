"""What griffe does not compare: types, required keys of payloads, and the kinds of methods."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tools.api_diff.annotations import is_narrower, is_wider
from tools.api_diff.change import ApiChange
from tools.api_diff.public_api import AWAITED, PublicApi


def breaking(old: PublicApi, new: PublicApi) -> Iterator[ApiChange]:
    """Yield what surely breaks: required keys, `async`, parameter types that are no longer accepted, methods that can do less."""
    for name, before, after in _different(old.results, new.results):
        if _breaks_result(name, before, after):
            yield _breaking(name, "must be given now" if _is_key(name) else f"{before} -> {after}")
    for name in sorted(new.results.keys() - old.results.keys()):
        if _is_key(name) and name.partition("[")[0] in old.payloads and _is_required(new.results[name]):
            yield _breaking(name, "is new, and must be given")
    for name, before, after in _different(old.parameters, new.parameters):
        if is_narrower(before, after):
            yield _breaking(name, f"takes {after}, and not {before} any more")
    wider = new.layout.wider
    for name, before, after in _different(old.method_kinds, new.method_kinds):
        if (after, before) not in wider:
            yield _breaking(name, wider.get((before, after), "is called in another way"))


def additive(old: PublicApi, new: PublicApi) -> Iterator[ApiChange]:
    """Yield what is less strict now, and with a warning what may break: the text of a type does not show it."""
    for name, before, after in _different(old.results, new.results):
        if not _breaks_result(name, before, after):
            yield _additive(name, f"{before} -> {after}", warns=_is_key(name) or not is_narrower(before, after))
    for name, before, after in _different(old.parameters, new.parameters):
        if not is_narrower(before, after):
            yield _additive(name, f"{before} -> {after}", warns=not is_wider(before, after))
    for name in sorted(old.overloads.keys() & new.overloads.keys()):
        if old.overloads[name] - new.overloads[name]:
            yield _additive(name, "has other overloads", warns=True)


def _different(old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    for name in sorted(old.keys() & new.keys()):
        if old[name] != new[name]:
            yield name, old[name], new[name]


def _breaks_result(name: str, before: str, after: str) -> bool:
    """Whether a key is required now, or a result is awaited otherwise or may have a new type."""
    if _is_key(name):
        return _is_required(after) and not _is_required(before)
    return before.startswith(AWAITED) != after.startswith(AWAITED) or is_wider(before.removeprefix(AWAITED), after.removeprefix(AWAITED))


def _breaking(name: str, message: str) -> ApiChange:
    return ApiChange((name,), "breaking", "Changed", message)


def _additive(name: str, message: str, *, warns: bool) -> ApiChange:
    return ApiChange((name,), "additive", "Changed", message, warns=warns)


def _is_key(name: str) -> bool:
    return name.endswith('"]')


def _is_required(annotation: str) -> bool:
    return not annotation.startswith("NotRequired")
