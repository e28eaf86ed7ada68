"""Overlays are applied strictly."""

from pathlib import Path
from typing import Any

import pytest

from generator import overlay
from generator.errors import GeneratorError
from tests.generator.project import ROOT


def _apply(folder: Path, action: str, document: dict[str, Any]) -> dict[str, Any]:
    lines = ["overlay: 1.0.0", "info: {title: Test, version: 1.0.0}", "actions:", "  - description: why", "    x-evidence: seen"]
    (folder / "test.yaml").write_text("\n".join([*lines, *(f"    {line}" for line in action.splitlines())]), "utf-8")
    return overlay.apply(overlay.load(folder), document)


def test_update_merges_objects_and_extends_lists(tmp_path: Path) -> None:
    document = {"a": {"b": {"c": 1}, "list": [1]}}
    assert _apply(tmp_path, "target: $.a\nx-matches: 1\nupdate: {b: {d: 2}, list: [2]}", document) == {
        "a": {"b": {"c": 1, "d": 2}, "list": [1, 2]}
    }
    assert document == {"a": {"b": {"c": 1}, "list": [1]}}, "the document was changed"


def test_update_of_list_appends_an_item(tmp_path: Path) -> None:
    assert _apply(tmp_path, "target: $.a\nx-matches: 1\nupdate: {name: x}", {"a": []}) == {"a": [{"name": "x"}]}


def test_remove_deletes_several_items(tmp_path: Path) -> None:
    assert _apply(tmp_path, "target: $.a[?@>1]\nx-matches: 2\nremove: true", {"a": [1, 2, 3]}) == {"a": [1]}


def test_rename_keeps_the_content_of_the_key(tmp_path: Path) -> None:
    assert _apply(tmp_path, 'target: $.a\nx-matches: 1\nx-rename: {"*/*": text/csv}', {"a": {"*/*": {"b": 1}}}) == {
        "a": {"text/csv": {"b": 1}}
    }


@pytest.mark.parametrize(
    ("action", "words"),
    [
        ("target: $.b\nx-matches: 1\nremove: true", "matches 0 nodes instead of 1"),
        ("target: $.*\nx-matches: 1\nremove: true", "matches 2 nodes instead of 1"),
        ("target: $.a[\nx-matches: 1\nremove: true", "not a valid JSONPath"),
        ("target: $.a\nx-matches: 1", "exactly one of update, remove, x-rename"),
        ("target: $.a\nx-matches: 1\nupdate: {}\nremove: true", "exactly one of"),
        ("target: $.a\nremove: true", "lacks `x-matches`"),
        ("x-matches: 1\nremove: true", "lacks `target`"),
        ("target: $.a\nx-matches: 1\nremoved: true", "removed"),
        ("target: $.a\nx-matches: 1\nupdate: {b: 1}", "cannot update a, which is neither an object nor a list"),
        ("target: $\nx-matches: 1\nx-rename: {z: y}", "cannot rename 'z'"),
        ("target: $\nx-matches: 1\nx-rename: {a: c}", "cannot rename 'a' to 'c'"),
    ],
)
def test_invalid_action_raises(tmp_path: Path, action: str, words: str) -> None:
    with pytest.raises(GeneratorError, match=r"test\.yaml, action 1") as error:
        _apply(tmp_path, action, {"a": 1, "c": 2})
    assert words in str(error.value)


def test_every_action_has_a_unique_location() -> None:
    actions = overlay.load(ROOT / "spec/overlays")
    assert len(actions) > 100
    assert len({action.location for action in actions}) == len(actions)
