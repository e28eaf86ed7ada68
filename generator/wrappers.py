"""spec/wrappers.yaml: the key that the content of a response or request is wrapped in, by operation. It is locked, like names.

A new operation gets the key that the rule finds. Additional keys do not matter. These changes stop the run: a locked key is missing,
content that was not wrapped is wrapped, or a list replaces an object.
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
# The key that the content of a response or a request is wrapped in. Without a wrapper: null for an object, [] for a list.
# The generator adds lines for new operations.
# Change a line by hand only if Fortnox has changed the key: released clients cannot read such a response.
"""

Side = Literal["responses", "requests"]
_BARE: list[str] = []
"""The lock of a list that is not wrapped."""


@define
class Wrappers:
    """The locked keys: "responses" or "requests" -> operation -> key."""

    content: dict[str, dict[str, Any]] = field(factory=lambda: {"responses": {}, "requests": {}})

    @classmethod
    def load(cls, file: Path) -> Wrappers:
        """Read the file. A missing file counts as empty."""
        content = yaml_io.load(yaml_io.read(file, LOCATION), LOCATION) if file.exists() else None
        content = {} if content is None else content
        if not isinstance(content, dict) or not set(content) <= {"responses", "requests"}:
            raise GeneratorError(
                LOCATION,
                f"must be an object with responses and requests, got {describe(content)}",
                "write {responses: {...}, requests: {...}}",
            )
        for side, lines in content.items():
            for key, wrapper in lines.items() if isinstance(lines, dict) else ((side, lines),):
                if not isinstance(lines, dict) or (wrapper != _BARE and not isinstance(wrapper, str | None)):
                    raise GeneratorError(
                        f"{LOCATION}, {side}",
                        f"{key} must be a key, null or [], got {describe(wrapper)}",
                        "correct it",
                    )
        return cls({"responses": dict(content.get("responses", {})), "requests": dict(content.get("requests", {}))})

    def to_text(self) -> str:
        """Return the text of the file, sorted."""
        lines = []
        for side in ("responses", "requests"):
            lines.append(f"{side}:")
            lines += [f"  {key}: {_format_lock(wrapper)}" for key, wrapper in sorted(self.content[side].items(), key=_by_path)]
        return _HEADER + "\n".join(lines) + "\n"

    def resolve(self, side: Side, key: str, name: str, schema: Json) -> str | None:
        """Return the key that wraps the content; None if it is not wrapped.

        Raises:
            GeneratorError: the document does not have the locked key.
        """
        now = wrapper_key(name, schema)
        locked = self.content[side].setdefault(key, now)
        if isinstance(locked, str) and _holds(schema.get("properties", {}).get(locked, {})):
            return locked
        if locked is None and now is None:
            return None
        raise _changed(side, key, locked, now)

    def check_bare(self, side: Side, key: str) -> None:
        """Raise GeneratorError if a list is not wrapped now, but was wrapped or was not a list."""
        locked = self.content[side].setdefault(key, _BARE)
        if locked != _BARE:
            raise _changed(side, key, locked, _BARE)

    def locked(self, side: Side, key: str) -> str | None:
        """Return the locked key of an operation; None if there is none."""
        locked = self.content[side].get(key)
        return locked if isinstance(locked, str) else None

    def retain(self, keys: set[str]) -> None:
        """Delete the locks of operations that are not in `keys`."""
        for side, lines in self.content.items():
            self.content[side] = {key: wrapper for key, wrapper in lines.items() if key in keys}


def wrapper_key(name: str, schema: Json) -> str | None:
    """Return the single key of a wrapper; None if the schema is not a wrapper.

    It contains an object or a list of objects, and the other keys are totals. The services under /api wrap only lists.
    """
    keys = [key for key in schema.get("properties", {}) if key not in _TOTALS]
    if len(keys) != 1:
        return None
    inner = schema["properties"][keys[0]]
    holds = _holds(inner) if name.startswith("fortnox_") else "$ref" in inner.get("items", {})
    return keys[0] if holds else None


def _changed(side: Side, key: str, locked: Any, now: Any) -> GeneratorError:
    was = f"is wrapped in {locked!r}" if isinstance(locked, str) else f"is {_describe_lock(locked)}"
    problem = f"the {side.removesuffix('s')} of {key} {was}, but the document declares {_describe_lock(now)}"
    hint = f"correct the document with an overlay, or write `{key}: {_format_lock(now)}` if Fortnox has changed it"
    return GeneratorError(f"{LOCATION}, {side}", problem, hint, group="changed wrappers")


def _describe_lock(wrapper: Any) -> str:
    return repr(wrapper) if isinstance(wrapper, str) else f"{'an object' if wrapper is None else 'a list'} without a wrapper"


def _format_lock(wrapper: Any) -> str:
    """Return a lock as the file writes it."""
    return wrapper if isinstance(wrapper, str) else "null" if wrapper is None else "[]"


def _holds(inner: Json) -> bool:
    return "$ref" in inner or "$ref" in inner.get("items", {})


def _by_path(line: tuple[str, Any]) -> tuple[str, str]:
    method, _, path = line[0].partition(" ")
    return path, method
