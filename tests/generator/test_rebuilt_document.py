"""A completely changed document: one run lists every problem, mechanical edits are accepted, and a person decides the rest."""

import copy
import json
import re
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from tests.generator.project import ROOT, Project

pytestmark = pytest.mark.slow  # `nox -s drift`: generates the complete client

Json = dict[str, Any]

PARAMETERS, SCHEMAS, ACTIONS, ADDED, REMOVED = 13, 300, 60, 30, 2
GONE = ("GET /3/accountcharts", "GET /3/eulimit")


class Rebuilt:
    """A document of facts with many changes."""

    def __init__(self, facts: Json) -> None:
        self.document = copy.deepcopy(facts)
        self.paths = self._rename_parameters()
        self.removed = self._remove_operations()
        self.schemas = self._rename_schemas()
        self._add_operations()

    def _rename_parameters(self) -> dict[str, str]:
        """Rename the parameters of some paths."""
        paths = [path for path in sorted(self.document["paths"]) if path.count("{") == 1 and path.startswith("/3/")]
        renamed = {}
        for path in paths[:: len(paths) // PARAMETERS][:PARAMETERS]:
            old = re.findall(r"\{(\w+)\}", path)[0]
            new = old[0].swapcase() + old[1:]
            item = self.document["paths"].pop(path)
            for operation in item.values():
                for parameter in operation["parameters"]:
                    if (parameter["in"], parameter["name"]) == ("path", old):
                        parameter["name"] = new
            renamed[path] = path.replace(f"{{{old}}}", f"{{{new}}}")
            self.document["paths"][renamed[path]] = item
        return renamed

    def _remove_operations(self) -> list[str]:
        keys = [key for path in sorted(self.document["paths"]) for key in self._simple(path)][:REMOVED]
        for key in keys:
            method, _, path = key.partition(" ")
            del self.document["paths"][path][method.lower()]
            if not self.document["paths"][path]:
                del self.document["paths"][path]
        return keys

    def _simple(self, path: str) -> list[str]:
        """Return the DELETE operation of a path. No other operation refers to it."""
        return [f"DELETE {path}"] if "delete" in self.document["paths"][path] and path not in self.paths.values() else []

    def _rename_schemas(self) -> dict[str, str]:
        names = [
            name for name in sorted(self.document["components"]["schemas"]) if name.startswith("fortnox_") and "MetaInformation" not in name
        ]
        renamed = {name: name.replace("fortnox_", "fortnox_New_", 1) for name in names[:SCHEMAS]}
        text = json.dumps(self.document)
        text = re.sub(r'"#/components/schemas/([^"]+)"', lambda found: f'"#/components/schemas/{renamed.get(found[1], found[1])}"', text)
        self.document = json.loads(text)
        schemas = self.document["components"]["schemas"]
        self.document["components"]["schemas"] = {renamed.get(name, name): schema for name, schema in schemas.items()}
        return renamed

    def _add_operations(self) -> None:
        for index in range(ADDED):
            schema = {"type": "object", "properties": {"Code": {"type": "string"}, "Text": {"type": "string"}}}
            self.document["components"]["schemas"][f"fortnox_Gadget{index}"] = schema
            self.document["paths"][f"/3/gadgets{index}/{{Code}}"] = {
                "get": {
                    "tags": ["fortnox_Units"],
                    "parameters": [{"name": "Code", "in": "path", "required": True, "schema": {"type": "string"}}],
                    "responses": {
                        "200": {
                            "description": "OK",
                            "content": {"application/json": {"schema": {"$ref": f"#/components/schemas/fortnox_Gadget{index}"}}},
                        }
                    },
                }
            }


@pytest.fixture(scope="module")
def rebuilt() -> Rebuilt:
    return Rebuilt(json.loads((ROOT / "spec/fortnox.json").read_text("utf-8")))


def test_rebuilt_document_is_reported_and_generated(rebuilt: Rebuilt, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    project = Project(tmp_path / "project")
    source = tmp_path / "rebuilt.json"
    source.write_text(json.dumps(rebuilt.document), "utf-8")
    before = project.files()

    assert project.generate(str(source)) == 1
    report = capsys.readouterr().err
    assert f"parameters of paths ({PARAMETERS})" in report
    assert f"new operations ({ADDED})" in report
    assert f"removed operations ({REMOVED})" in report
    assert f"same shape, no action required ({SCHEMAS})" in report
    assert report.count("confidence 1.00, same shape") == SCHEMAS
    assert "overlay actions" not in report  # the mechanical edits correct their targets
    assert all(key in report for key in rebuilt.removed)
    assert project.files() == before

    assert project.generate(str(source), "--accept", "parameters", "schemas", "names") == 1
    output = capsys.readouterr()
    assert "generate: 2 problems" in output.err
    assert output.out.startswith("--- spec/")
    assert _moved_actions(project) >= ACTIONS
    assert {name for name, content in project.files().items() if before[name] != content} <= {
        name for name in before if name.endswith(".yaml")
    }

    names = project.root / "spec/names.yaml"
    lines = [
        line for line in names.read_text("utf-8").splitlines() if not line.strip().startswith(tuple(f"{key}:" for key in rebuilt.removed))
    ]
    names.write_text("\n".join(lines) + "\n", "utf-8")
    assert project.generate(str(source)) == 0, capsys.readouterr().err
    facts = project.facts()
    assert facts["paths"].keys() == rebuilt.document["paths"].keys()
    assert YAML(typ="safe").load(names)["renamed"] == {}


def _moved_actions(project: Project) -> int:
    """Return how many actions have another target than those of the project."""
    moved = 0
    for file in sorted((ROOT / "spec/overlays").glob("*.yaml")):
        ours, theirs = (YAML(typ="safe").load(each)["actions"] for each in (file, project.root / "spec/overlays" / file.name))
        moved += sum(one["target"] != other["target"] for one, other in zip(ours, theirs, strict=True))
    return moved


def test_decision_of_a_person_is_never_accepted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A removed operation and a changed wrapper stay problems with every kind of `--accept`."""
    project = Project(tmp_path / "project")
    document = project.facts()
    del document["paths"]["/3/units/{Code}"]["delete"]
    wrapper = document["components"]["schemas"]["fortnox_CurrencySingleItem_Wrap"]["properties"]
    wrapper["currency"] = wrapper.pop("Currency")
    source = tmp_path / "changed.json"
    source.write_text(json.dumps(document), "utf-8")
    before = project.files()
    assert project.generate(str(source), "--accept", "names", "parameters", "moved", "schemas", "counts") == 1
    report = capsys.readouterr().err
    assert "removed operations (1)" in report
    assert "DELETE /3/units/{Code} was removed from the document" in report
    assert project.files() == before
