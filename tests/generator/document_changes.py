"""Changes of the small document, and checks of the outcome that a run has for them."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.document_check import DocumentCheck
from generator.draft import Draft
from tests.generator.project import Small

Json = dict[str, Any]
Change = Callable[[Json], object]
Case = tuple[Change, list[str]]

TEXT: Json = {"type": "string"}
INTEGER: Json = {"type": "integer"}
DATETIME: Json = {"type": "string", "format": "date-time"}
LIST, ONE = "/3/widgets", "/3/widgets/{WidgetNumber}"
SHELF, NEW_SHELF = "/api/warehouse/shelves-v1/{id}", "/api/warehouse/shelves-v2/{id}"


def reference(schema: str) -> Json:
    return {"$ref": f"#/components/schemas/{schema}"}


def response(schema: Json, media: str = "application/json") -> Json:
    return {"description": "x", "content": {media: {"schema": schema}}}


def combine(*changes: Change) -> Change:
    def change(document: Json) -> None:
        for each in changes:
            each(document)

    return change


def set_value(path: str, value: Any) -> Change:
    """Set the value at `a|b|0`."""

    def change(document: Json) -> None:
        *keys, last = (int(key) if key.isdigit() and len(key) < 3 else key for key in path.split("|"))
        node: Any = document
        for key in keys:
            node = node[key]
        node[last] = value

    return change


def set_schema(name: str, schema: Any) -> Change:
    return set_value(f"components|schemas|{name}", schema)


def set_property(name: str, schema: Any) -> Change:
    return set_value(f"components|schemas|fortnox_Widget|properties|{name}", schema)


def change_schema(change: Change, name: str = "fortnox_Widget") -> Change:
    return lambda document: change(document["components"]["schemas"][name])


def change_operation(change: Change, method: str = "get", path: str = LIST) -> Change:
    return lambda document: change(document["paths"][path][method])


def update_operation(method: str = "get", path: str = LIST, **content: Any) -> Change:
    return change_operation(lambda operation: operation.update(content), method, path)


def update_responses(responses: Json, method: str = "get", path: str = ONE) -> Change:
    return change_operation(lambda operation: operation["responses"].update(responses), method, path)


def add_parameter(**parameter: Any) -> Change:
    return change_operation(lambda operation: operation["parameters"].append(parameter))


def add_query_parameter(name: str, schema: Json = TEXT, **more: Any) -> Change:
    return add_parameter(name=name, **{"in": "query"}, schema=schema, **more)


def add_operation(path: str, method: str = "get", schema: Json | None = None, tag: str = "fortnox_Widgets") -> Change:
    names = [part.strip("{}") for part in path.split("/") if part.startswith("{")]
    parameters = [{"name": name, "in": "path", "required": True, "schema": TEXT} for name in names]
    responses = {"200": response(schema or reference("fortnox_Widget_Wrap"))}
    operation = {"tags": [tag], "parameters": parameters, "responses": responses}
    return lambda document: document["paths"].setdefault(path, {}).update({method: operation})


def move_path(old: str, new: str) -> Change:
    """Move all operations of a path, and rename its parameters."""

    def change(document: Json) -> None:
        item = document["paths"].pop(old)
        names = [[part.strip("{}") for part in path.split("/") if part.startswith("{")] for path in (old, new)]
        for operation in item.values():
            for parameter in operation.get("parameters", ()):
                if parameter["in"] == "path" and parameter["name"] in names[0]:
                    parameter["name"] = names[1][names[0].index(parameter["name"])]
        document["paths"][new] = item

    return change


def rename_schema(old: str, new: str) -> Change:
    def change(document: Json) -> None:
        renamed = json.loads(json.dumps(document).replace(f'schemas/{old}"', f'schemas/{new}"'))
        schemas = renamed["components"]["schemas"]
        renamed["components"]["schemas"] = {new if name == old else name: schema for name, schema in schemas.items()}
        document.clear()
        document.update(renamed)

    return change


def check_stops(small: Small, words: list[str], capsys: pytest.CaptureFixture[str], *arguments: str) -> None:
    """Check that a run fails with these words, and changes no file."""
    before = small.files()
    assert small.generate_document(*arguments) == 1
    output = capsys.readouterr()
    error = output.err
    assert output.out == ""
    assert error.startswith("generate: ")
    assert [word for word in words if word not in error] == []
    assert small.files() == before


def check_accepted(small: Small, words: list[str], tmp_path: Path) -> None:
    """Check that the document has no problems, and that the differences from the last import contain these words.

    No code is generated. `check_generates` does that for several changes together.
    """
    file = tmp_path / "small.json"
    file.write_text(json.dumps(small.document), "utf-8")
    check = DocumentCheck(small.root, Draft(small.root / "spec", tmp_path / "draft/spec", ()), accept_names=False, step=lambda _: None)
    changes = check.check(str(file), date(2026, 1, 31)).imported.changes
    shown = "\n".join(f"{each.kind:8} {each.location}  {each.detail}" for each in changes)
    assert [word for word in words if word not in shown] == []
    if not words:
        assert changes == []


def check_generates(small: Small, words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """Check that a run generates code, and that its report contains these words."""
    capsys.readouterr()
    status = small.generate_document()
    output = capsys.readouterr()
    assert status == 0, output.err
    assert [word for word in words if word not in output.out] == []
    if not words:
        assert "changes since the last import │ none" in output.out
