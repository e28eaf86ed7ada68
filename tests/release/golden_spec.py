"""Edit the golden document, and compare the result with the original."""

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


class GoldenSpec:
    """A folder with a golden spec/ and its document. Edits apply to copies, so each one is compared with the original document.

    Args:
        folder: an empty folder.
        golden: the folder with the golden input: GOLDEN has the small client, GOLDEN / "services" the services.
    """

    def __init__(self, folder: Path, golden: Path = GOLDEN) -> None:
        self.folder = folder
        shutil.copytree(golden / "input/spec", folder / "spec")
        # Copied as JSON: by an anchor of YAML two operations are one object, so an edit of one would change both.
        document: Any = YAML(typ="safe", pure=True).load(golden / "input/document.yaml")
        self.document: Json = json.loads(json.dumps(document))
        self.write("old.json", self.document)

    def write(self, name: str, document: Json) -> Path:
        """Write a document as JSON into the folder, and return its path."""
        file = self.folder / name
        file.write_text(json.dumps(document), "utf-8")
        return file

    def edited(self, *edits: Edit) -> Json:
        """Return a copy of the document with the edits."""
        document = copy.deepcopy(self.document)
        for edit in edits:
            edit(document)
        return document

    def changes(self, *edits: Edit) -> list[Change]:
        """Return what the edits change."""
        return self.compared(self.document, self.edited(*edits))[0]

    def compared(self, old: Json, new: Json) -> tuple[list[Change], list[str]]:
        """Return the changes between two documents, and the notes on corrections that do not match the new one."""
        before = Spec.of_document(str(self.write("old.json", old)), self.folder / "spec")
        after = Spec.of_document(str(self.write("new.json", new)), self.folder / "spec").following(before)
        (ours, _), (theirs, notes) = before.surface(), after.surface()
        return compare(ours, theirs), notes


def operation(document: Json, method: str, path: str) -> Json:
    """Return an operation of a document, which may be changed in place."""
    found: Json = document["paths"][path][method.lower()]
    return found


def properties(document: Json, schema: str = "fortnox_Widget") -> Json:
    """Return the properties of a schema, which may be changed in place."""
    found: Json = document["components"]["schemas"][schema]["properties"]
    return found


def parameter(document: Json, name: str, path: str = "/3/widgets", method: str = "get") -> Json:
    """Return a parameter of an operation, which may be changed in place."""
    return next(each for each in operation(document, method, path)["parameters"] if each["name"] == name)
