"""Copies of the project's inputs, to run the generator in."""

import json
import shutil
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from generator.__main__ import main

ROOT = Path(__file__).parent.parent.parent


GOLDEN = ROOT / "tests/golden"


class Project:
    """A folder with spec/ and generated/, like the project's own."""

    def __init__(self, root: Path, *, generated: bool = False) -> None:
        self.root = root
        shutil.copytree(ROOT / "spec", root / "spec")
        if generated:
            shutil.copytree(ROOT / "generated", root / "generated")

    def generate(self, *arguments: str) -> int:
        return main([*arguments, "--root", str(self.root)])

    def files(self) -> dict[str, bytes]:
        """Return all files of the project by their paths."""
        return {str(file.relative_to(self.root)): file.read_bytes() for file in sorted(self.root.rglob("*")) if file.is_file()}

    def facts(self) -> dict[str, Any]:
        return json.loads((self.root / "spec/fortnox.json").read_text("utf-8"))


def own_files() -> dict[str, bytes]:
    """Return the committed files under spec/ and generated/."""
    return {
        str(file.relative_to(ROOT)): file.read_bytes()
        for folder in ("spec", "generated")
        for file in sorted((ROOT / folder).rglob("*"))
        if file.is_file() and file.suffix != ".pyc"
    }


class Small(Project):
    """A folder with the spec/ of the golden document, and a copy of that document to change."""

    def __init__(self, root: Path) -> None:
        self.root = root
        shutil.copytree(GOLDEN / "input/spec", root / "spec")
        self.document: dict[str, Any] = YAML(typ="safe", pure=True).load(GOLDEN / "input/document.yaml")

    def generate_small(self) -> int:
        """Generate the document with the proposed names."""
        return self.generate_document("--propose-names")

    @classmethod
    def copy_of(cls, other: "Small", root: Path) -> "Small":
        """Return a copy with its own document."""
        shutil.copytree(other.root, root)
        copied = cls.__new__(cls)
        copied.root = root
        copied.document = json.loads(json.dumps(other.document))
        return copied

    def generate_document(self, *arguments: str) -> int:
        """Generate the document."""
        file = self.root.parent / "small.json"
        file.write_text(json.dumps(self.document), "utf-8")
        return self.generate(str(file), *arguments)
