"""The golden document, to change, and what a change of it makes."""

import copy
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from generator.document import Json
from tools.evidence.samples import ROOT
from tools.release.difference import Change, Spec, compare

GOLDEN = ROOT / "tests/golden"
Edit = Callable[[Json], object]


class Small:
    """A folder with the golden spec/ and document, changed at will: each edit is compared with what stood before all of them.

    `golden` holds the input: that of the small client, or that of the services.
    """

    def __init__(self, folder: Path, golden: Path = GOLDEN) -> None:
        self.folder = folder
        shutil.copytree(golden / "input/spec", folder / "spec")
        # Through JSON: YAML's anchors make one object of two operations, which an edit of one would change in both.
        document: Any = YAML(typ="safe", pure=True).load(golden / "input/document.yaml")
        self.document: Json = json.loads(json.dumps(document))
        self.write("old.json", self.document)

    def write(self, name: str, document: Json) -> Path:
        file = self.folder / name
        file.write_text(json.dumps(document), "utf-8")
        return file

    def edited(self, *edits: Edit) -> Json:
        document = copy.deepcopy(self.document)
        for edit in edits:
            edit(document)
        return document

    def changes(self, *edits: Edit) -> list[Change]:
        return self.compared(self.document, self.edited(*edits))[0]

    def compared(self, old: Json, new: Json) -> tuple[list[Change], list[str]]:
        """The changes, and what is said of corrections that do not match the new document."""
        before = Spec.of_document(str(self.write("old.json", old)), self.folder / "spec")
        after = Spec.of_document(str(self.write("new.json", new)), self.folder / "spec").following(before)
        (ours, _), (theirs, notes) = before.surface(), after.surface()
        return compare(ours, theirs), notes


def operation(document: Json, method: str, path: str) -> Json:
    found: Json = document["paths"][path][method.lower()]
    return found


def properties(document: Json, schema: str = "fortnox_Widget") -> Json:
    found: Json = document["components"]["schemas"][schema]["properties"]
    return found


def parameter(document: Json, name: str, path: str = "/3/widgets", method: str = "get") -> Json:
    return next(each for each in operation(document, method, path)["parameters"] if each["name"] == name)
