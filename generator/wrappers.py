"""spec/wrappers.yaml: the key that an object or a list is wrapped in, by operation. It is published, as names are, and so it is locked.

A new operation gets the key that the rule finds. A key that Fortnox adds beside a locked one changes nothing. A locked key that is not
in the document any more stops the run, and so does a wrapper where there was none, or a list in place of an object.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

from attrs import define, field

from generator import yaml_io
from generator.document import Json
from generator.errors import GeneratorError, describe

LOCATION = "spec/wrappers.yaml"
META = "MetaInformation"
_TOTALS = {META, "limit", "offset", "total_count"}
_HEADER = """\
# The key that the content of a response or a request is wrapped in; where it has none, null for an object and [] for a list.
# The generator adds lines for new operations.
# A line is changed by hand only, where Fortnox has changed the key: released clients cannot read such a response.
"""

Side = Literal["responses", "requests"]
_BARE: list[str] = []
"""The lock of a list that is wrapped in nothing."""


@define
class Wrappers:
    """The locked keys: side -> operation -> key."""

    content: dict[str, dict[str, Any]] = field(factory=lambda: {"responses": {}, "requests": {}})

    @classmethod
    def load(cls, file: Path) -> Wrappers:
        """Read the file. One that is not there is empty."""
        content = yaml_io.load(yaml_io.read(file, LOCATION), LOCATION) if file.exists() else None
        content = {} if content is None else content
        if not isinstance(content, dict) or not set(content) <= {"responses", "requests"}:
            raise GeneratorError(LOCATION, f"is {describe(content)}", "give {responses: {...}, requests: {...}}")
        for side, lines in content.items():
            for key, wrapper in lines.items() if isinstance(lines, dict) else ((side, lines),):
                if not isinstance(lines, dict) or (wrapper != _BARE and not isinstance(wrapper, str | None)):
                    raise GeneratorError(
                        f"{LOCATION}, {side}", f"{key} has the wrapper {describe(wrapper)}", "give the key, or null, or [] for a list"
                    )
        return cls({"responses": dict(content.get("responses", {})), "requests": dict(content.get("requests", {}))})

    def to_text(self) -> str:
        """Return the file's text, sorted."""
        lines = []
        for side in ("responses", "requests"):
            lines.append(f"{side}:")
            lines += [f"  {key}: {_written(wrapper)}" for key, wrapper in sorted(self.content[side].items(), key=_by_path)]
        return _HEADER + "\n".join(lines) + "\n"

    def of(self, side: Side, key: str, name: str, schema: Json) -> str | None:
        """Return the key that wraps the content, or None. Raise Stop where the locked one is not there any more."""
        now = wrapper_key(name, schema)
        locked = self.content[side].setdefault(key, now)
        if isinstance(locked, str) and _holds(schema.get("properties", {}).get(locked, {})):
            return locked
        if locked is None and now is None:
            return None
        raise _changed(side, key, locked, now)

    def check_bare(self, side: Side, key: str) -> None:
        """Raise Stop where a list is wrapped in nothing now, and was wrapped, or no list."""
        locked = self.content[side].setdefault(key, _BARE)
        if locked != _BARE:
            raise _changed(side, key, locked, _BARE)

    def locked(self, side: Side, key: str) -> str | None:
        """Return the locked key of an operation; None where there is none."""
        locked = self.content[side].get(key)
        return locked if isinstance(locked, str) else None

    def keep(self, keys: set[str]) -> None:
        """Forget operations that are not in the document."""
        for side, lines in self.content.items():
            self.content[side] = {key: wrapper for key, wrapper in lines.items() if key in keys}


def wrapper_key(name: str, schema: Json) -> str | None:
    """Return the one key of a wrapper: it holds an object or a list of objects, and nothing but totals stands beside it.

    The services under /api wrap lists only.
    """
    keys = [key for key in schema.get("properties", {}) if key not in _TOTALS]
    if len(keys) != 1:
        return None
    inner = schema["properties"][keys[0]]
    holds = _holds(inner) if name.startswith("fortnox_") else "$ref" in inner.get("items", {})
    return keys[0] if holds else None


def _changed(side: Side, key: str, locked: Any, now: Any) -> GeneratorError:
    was = f"is wrapped in {locked!r}" if isinstance(locked, str) else f"is {_described(locked)}"
    what = f"the {side.removesuffix('s')} of {key} {was}, and the document declares {_described(now)}"
    hint = f"correct the document by an overlay, or write `{key}: {_written(now)}` where Fortnox has changed it"
    return GeneratorError(f"{LOCATION}, {side}", what, hint, group="changed wrappers")


def _described(wrapper: Any) -> str:
    return repr(wrapper) if isinstance(wrapper, str) else f"{'an object' if wrapper is None else 'a list'} without a wrapper"


def _written(wrapper: Any) -> str:
    """Return how the file writes a lock."""
    return wrapper if isinstance(wrapper, str) else "null" if wrapper is None else "[]"


def _holds(inner: Json) -> bool:
    return "$ref" in inner or "$ref" in inner.get("items", {})


def _by_path(line: tuple[str, Any]) -> tuple[str, str]:
    method, _, path = line[0].partition(" ")
    return path, method
