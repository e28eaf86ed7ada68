"""The mechanical edits of spec/ that a new document requires, as text replacements."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Collection, Iterable, Mapping
from pathlib import Path

from attrs import frozen

from generator import moves, yaml_io
from generator.errors import GeneratorError
from generator.moves import Move
from generator.overlay import MiscountedAction

KINDS = {
    "names": "proposed names for new operations",
    "parameters": "paths whose parameters were renamed",
    "moved": "paths with another version or a trailing slash",
    "schemas": "renamed schemas of the same shape",
    "counts": "overlay actions that match additional nodes, all of them new",
}
"""The kinds that `--accept` takes. No such edit removes an operation, or changes a type or a wrapper."""

Files = dict[str, str]
"""Path below spec/ -> text."""


@frozen
class Edit:
    """One edit of the files under spec/.

    Attributes:
        kind: one of KINDS, or "elsewhere" for an edit that a person must make.
        problem: what differs.
        hint: how to make the edit by hand.
        change: the edit.
    """

    kind: str
    problem: str
    hint: str
    change: Callable[[Files], Files]

    def error(self) -> GeneratorError:
        """Return the problem that the edit solves."""
        does = f"or run `nox -s generate -- SOURCE --accept {self.kind}`" if self.kind in KINDS else "if it is the same operation"
        return GeneratorError("spec", self.problem, f"{self.hint}; {does}", group=_GROUPS[self.kind])

    def note(self) -> GeneratorError:
        """Return the note of an edit that the run does not require."""
        hint = f"spec/ may use the old name; `nox -s generate -- SOURCE --accept {self.kind}` writes the new one"
        return GeneratorError("spec", self.problem, hint, group=_GROUPS[self.kind])


_GROUPS = {
    "parameters": "parameters of paths",
    "moved": "moved operations",
    "elsewhere": "moved operations",
    "schemas": "renamed schemas",
    "counts": "overlay actions",
}


def read(spec: Path) -> Files:
    """Return the texts of the hand-edited files."""
    files = [*sorted(spec.glob("*.yaml")), *sorted((spec / "overlays").glob("*.yaml"))]
    return {str(file.relative_to(spec)): yaml_io.read(file, f"spec/{file.relative_to(spec)}") for file in files}


def write(files: Mapping[str, str], spec: Path) -> None:
    """Write the texts below a folder."""
    for name, text in files.items():
        (spec / name).parent.mkdir(parents=True, exist_ok=True)
        (spec / name).write_text(text, encoding="utf-8")


def difference(before: Files, after: Files) -> str:
    """Return the difference between two states of spec/ as a unified diff."""
    lines: list[str] = []
    for name in sorted(after):
        if before.get(name) != after[name]:
            old = before.get(name, "").splitlines(keepends=True)
            lines += difflib.unified_diff(old, after[name].splitlines(keepends=True), f"spec/{name}", f"spec/{name}")
    return "".join(lines)


def build_move_edits(found: Iterable[Move], paths: Collection[str]) -> list[Edit]:
    """Return an edit for each operation that has another path. `paths` are those of the new document."""
    by_path: dict[tuple[str, str], list[Move]] = {}
    for move in found:
        old, new = move.paths
        by_path.setdefault((old, new) if old not in paths else (move.old, move.new), []).append(move)
    return [_path_edit(old, new, group) for (old, new), group in by_path.items()]


def _path_edit(old: str, new: str, group: list[Move]) -> Edit:
    """Return the edit of a path, or of one operation if others keep the path. It is mechanical if all operations are unchanged."""
    move = min(group, key=lambda each: each.confidence)
    kind = "elsewhere" if move.confidence < 1 else "parameters" if all(each.parameters_only for each in group) else "moved"
    detail = ": only its parameters were renamed" if kind == "parameters" else f" (confidence {move.confidence:.2f})"
    differing = "; ".join(f"{each.old.partition(' ')[0]}: {each.differing}" for each in group if each.differing)
    hint = f"replace `{old}` with `{new}` in names.yaml, wrappers.yaml, full.yaml, ids.yaml and the overlays"
    return Edit(
        kind, f"{old} is now {new}{detail}{f', {differing}' * bool(differing)}", hint, lambda files: _with_path(files, move, old, new)
    )


def _with_path(files: Files, move: Move, old: str, new: str) -> Files:
    pattern = re.compile(rf"(?<![\w/{{}}-]){re.escape(old)}(?![\w/{{}}-])")
    edited = {name: pattern.sub(lambda _: new, text) for name, text in files.items()}
    renamed = moves.renamed_parameters(move)
    return _with_parameters(edited, new, move.paths[1], renamed) if renamed else edited


def _with_parameters(files: Files, key: str, path: str, renamed: Mapping[str, str]) -> Files:
    """Rename the parameters of a path in the tables, in one pass because two names may have been exchanged."""
    names = "|".join(re.escape(name) for name in renamed)
    in_ids = re.compile(rf"(?<![\w/{{}}-])({re.escape(key)} )({names})(?![\w-])")
    in_full = re.compile(rf"([{{, ])({names})(?=:)")
    reads = re.compile(rf"get: [\"']?GET {re.escape(path)}(?![\w/{{}}-])")

    def rename(found: re.Match[str]) -> str:
        return found[1] + renamed[found[2]]

    blocks = re.split(r"(?m)^(?=- )", files.get("full.yaml", ""))
    edited = {
        "ids.yaml": in_ids.sub(rename, files.get("ids.yaml", "")),
        "full.yaml": "".join(in_full.sub(rename, each) if reads.search(each) else each for each in blocks),
    }
    return {name: edited.get(name, text) for name, text in files.items()}


def build_rename_edits(renamed: Mapping[str, str]) -> list[Edit]:
    """Return an edit for each renamed schema of the same shape. `renamed` is new name -> old name."""
    return [
        Edit(
            "schemas", f"{old} is now called {new} (confidence 1.00, same shape)", f"replace `{old}` with `{new}`", _schema_change(old, new)
        )
        for new, old in sorted(renamed.items())
    ]


def _schema_change(old: str, new: str) -> Callable[[Files], Files]:
    """Return the edit. It skips tags, which may have the names of schemas: scopes.yaml and the section `resources` of names.yaml."""
    pattern = re.compile(rf"(?<![\w-]){re.escape(old)}(?![\w-])")

    def change(files: Files) -> Files:
        edited = {name: pattern.sub(lambda _: new, text) for name, text in files.items() if name not in ("names.yaml", "scopes.yaml")}
        if "names.yaml" in files:
            sections = re.split(r"(?m)^(?=\w+:)", files["names.yaml"])
            renamed = (each if each.startswith("resources:") else pattern.sub(lambda _: new, each) for each in sections)
            edited["names.yaml"] = "".join(renamed)
        return {**files, **edited}

    return change


def find_grown_counts(problems: Iterable[GeneratorError], is_new: Callable[[str], bool]) -> list[MiscountedAction]:
    """Return the actions that match more nodes, if all additional nodes are new with the document."""
    miscounted = [each for each in problems if isinstance(each, MiscountedAction)]
    return [each for each in miscounted if each.added and not each.removed and all(map(is_new, each.added))]


def build_count_edits(miscounted: Iterable[MiscountedAction]) -> list[Edit]:
    """Return an edit for the count of each action."""
    return [Edit("counts", f"{each.location}: {each.problem}", each.hint, _count_change(each)) for each in miscounted]


def _count_change(problem: MiscountedAction) -> Callable[[Files], Files]:
    file, _, number = problem.location.removeprefix("spec/").partition(", action ")
    count = problem.action.matches + len(problem.added)

    def change(files: Files) -> Files:
        blocks = re.split(r"(?m)^(?=  - )", files[file])
        blocks[int(number)] = re.sub(r"x-matches: \d+", f"x-matches: {count}", blocks[int(number)], count=1)
        return {**files, file: "".join(blocks)}

    return change
