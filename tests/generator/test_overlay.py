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


def test_an_update_merges_objects_and_joins_lists_within(tmp_path: Path) -> None:
    document = {"a": {"b": {"c": 1}, "list": [1]}}
    assert _apply(tmp_path, "target: $.a\nx-matches: 1\nupdate: {b: {d: 2}, list: [2]}", document) == {
        "a": {"b": {"c": 1, "d": 2}, "list": [1, 2]}
    }
    assert document == {"a": {"b": {"c": 1}, "list": [1]}}, "the document given stays as it was"


def test_an_update_of_a_list_appends_one_entry(tmp_path: Path) -> None:
    assert _apply(tmp_path, "target: $.a\nx-matches: 1\nupdate: {name: x}", {"a": []}) == {"a": [{"name": "x"}]}


def test_several_items_of_a_list_can_be_removed(tmp_path: Path) -> None:
    assert _apply(tmp_path, "target: $.a[?@>1]\nx-matches: 2\nremove: true", {"a": [1, 2, 3]}) == {"a": [1]}


def test_a_key_is_renamed_with_what_stands_below_it(tmp_path: Path) -> None:
    assert _apply(tmp_path, 'target: $.a\nx-matches: 1\nx-rename: {"*/*": text/csv}', {"a": {"*/*": {"b": 1}}}) == {
        "a": {"text/csv": {"b": 1}}
    }


@pytest.mark.parametrize(
    ("action", "told"),
    [
        ("target: $.b\nx-matches: 1\nremove: true", "matches 0 nodes and says 1"),
        ("target: $.*\nx-matches: 1\nremove: true", "matches 2 nodes and says 1"),
        ("target: $.a[\nx-matches: 1\nremove: true", "no JSONPath"),
        ("target: $.a\nx-matches: 1", "exactly one of update, remove, x-rename"),
        ("target: $.a\nx-matches: 1\nupdate: {}\nremove: true", "exactly one of"),
        ("target: $.a\nremove: true", "lacks `x-matches`"),
        ("x-matches: 1\nremove: true", "lacks `target`"),
        ("target: $.a\nx-matches: 1\nremoved: true", "removed"),
        ("target: $.a\nx-matches: 1\nupdate: {b: 1}", "updates a, which is neither an object nor a list"),
        ("target: $\nx-matches: 1\nx-rename: {z: y}", "cannot rename 'z'"),
        ("target: $\nx-matches: 1\nx-rename: {a: c}", "cannot rename 'a' to 'c'"),
    ],
)
def test_what_cannot_be_applied_stops_the_run(tmp_path: Path, action: str, told: str) -> None:
    with pytest.raises(GeneratorError, match=r"test\.yaml, action 1") as stopped:
        _apply(tmp_path, action, {"a": 1, "c": 2})
    assert told in str(stopped.value)


def test_every_correction_says_why_in_words_of_its_own() -> None:
    actions = overlay.load(ROOT / "spec/overlays")
    assert len(actions) > 100
    assert len({action.location for action in actions}) == len(actions)
