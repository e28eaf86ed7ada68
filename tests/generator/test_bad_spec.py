"""A fault in a file under spec/ stops with one clear line that names the file and the place, and nothing is changed."""

from pathlib import Path

import pytest

from tests.generator.project import Small

NAMES: dict[str, tuple[str, list[str]]] = {
    "a section of nobody": ("operation:\n  GET /3/a: a.b", ["spec/names.yaml: has a section 'operation'"]),
    "a section that is a text": ("models: x", ["spec/names.yaml, models: is no object"]),
    "a name of nothing": ("operations:\n  GET /3/a:", ["GET /3/a is named nothing", "`customers.get`"]),
    "a list for a name": ("operations:\n  GET /3/a: [a, b]", ["GET /3/a is named a list"]),
    "a number for a name": ("operations:\n  GET /3/a: 5", ["GET /3/a is named 5"]),
    "a gone one without a name": ("operations:\n  GET /3/a: {gone: 2026-01-31}", ["GET /3/a, name is named nothing"]),
    "a gone one without a day": ("operations:\n  GET /3/a: {name: a.b, gone: soon}", ["GET /3/a, gone is 'soon'", "2026-01-31"]),
    "a misspelt word": ("operations:\n  GET /3/a: {name: a.b, gon: 2026-01-31}", ["GET /3/a has the key 'gon'"]),
    "no dot": ("operations:\n  GET /3/a: list", ["GET /3/a is named 'list'"]),
    "capitals": ("operations:\n  GET /3/a: Widgets.list", ["GET /3/a is named 'Widgets.list'"]),
    "no method": ("operations:\n  /3/a: a.b", ["'/3/a' is no method and path"]),
    "a number for a key": ("models:\n  5: Five", ["models: has the key 5"]),
    "a keyword": ("identifiers:\n  Class: class", ["Class is named class, which is taken"]),
    "a type": ("identifiers:\n  List: list", ["List is named list, which is taken"]),
    "what stands before methods": ("operations:\n  GET /3/a: a.method", ["GET /3/a is named a.method, which is taken"]),
    "what a client has": ("resources:\n  fortnox_Request: request", ["fortnox_Request is named request, which is taken"]),
    "what modules import": ("models:\n  fortnox_Call: Call", ["fortnox_Call is named Call, which is taken"]),
    "a key twice": ("models:\n  fortnox_A: A\n  fortnox_A: B", ["spec/names.yaml:3:", "is not YAML"]),
    "a gone one that is there": (
        "operations:\n  GET /3/widgets: {name: widgets.list, gone: 2026-01-31}",
        ["GET /3/widgets is marked gone and is in the document", "leave out `gone`"],
    ),
    "a parameter of another name": (
        "operations:\n  GET /3/widgets/{Number}: widgets.get",
        [
            "/3/widgets/{Number} is /3/widgets/{WidgetNumber} now (confidence 0.90), GET: what it took and answered is not known",
            "write `/3/widgets/{WidgetNumber}` for",
            "if it is the same operation",
        ],
    ),
    "a folder that is a method": (
        "operations:\n  GET /3/widgets: widgets.list\n  POST /3/widgets: {name: widgets.create, folder: widgets.list}",
        ["GET /3/widgets and POST /3/widgets, folder, are both named widgets.list"],
    ),
    "a model that has vanished": (
        "models:\n  fortnox_Gadget: Gadget",
        ["spec/names.yaml, models: fortnox_Gadget (Gadget) is not in the document any more", "write its new name"],
    ),
    "two schemas of one name": (
        "renamed:\n  fortnox_Widget: fortnox_Widget_Box",
        ["spec/names.yaml, renamed: fortnox_Widget is kept as fortnox_Widget_Box, which another schema"],
    ),
}


def _action(fields: str) -> str:
    return f"actions: [{{{fields}, description: a, x-evidence: b}}]"


OVERLAYS: dict[str, tuple[str, list[str]]] = {
    "no actions": ("actions: 5", ["has no list of actions"]),
    "an empty list": ("actions: []", ["has no list of actions"]),
    "an action that is a number": ("actions: [5]", ["action 1: is 5"]),
    "the whole document": (_action("target: $, x-matches: 1, remove: true"), ["action 1: removes the whole document"]),
    "a rename that is a number": (_action("target: $, x-matches: 1, x-rename: 5"), ["action 1: renames 5"]),
    "a removal that is none": (
        _action("target: $.paths, x-matches: 1, remove: false"),
        ["action 1: says `remove: False`"],
    ),
    "true for a count": (_action("target: $.paths, x-matches: true, remove: true"), ["action 1: lacks `x-matches`"]),
    "a schema that has vanished": (
        _action("target: $.components.schemas.fortnox_Gadget.properties, x-matches: 1, remove: true"),
        ["matches 0 nodes and says 1", "fortnox_Gadget is not in the document", "write the schema's new name"],
    ),
    "what is no OpenAPI any more": (
        _action("target: '$.paths[''/3/widgets''].get.responses', x-matches: 1, remove: true"),
        ["the corrected document#/paths/~13~1widgets/get: has no responses"],
    ),
}


@pytest.mark.parametrize(("text", "told"), NAMES.values(), ids=NAMES)
def test_names(text: str, told: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    small = Small(tmp_path / "project")
    (small.root / "spec/names.yaml").write_text(text, "utf-8")
    _check(small, told, capsys)


@pytest.mark.parametrize(("text", "told"), OVERLAYS.values(), ids=OVERLAYS)
def test_overlays(text: str, told: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    small = Small(tmp_path / "project")
    (small.root / "spec/overlays/2-bad.yaml").write_text(f"overlay: 1.0.0\n{text}", "utf-8")
    _check(small, told if "corrected" in told[0] else ["spec/overlays/2-bad.yaml", *told], capsys)


SCOPES: dict[str, tuple[str, list[str]]] = {
    "no table": ("a: b", ["spec/scopes.yaml: is an object"]),
    "a line without evidence": ("- {scope: widget, tags: [a]}", ["line 1 of the table", "must say scope, tags, evidence"]),
    "a scope that is a number": ("- {scope: 5, tags: [a], evidence: b}", ["says 5, which is no scope"]),
    "tags that are a text": ("- {scope: widget, tags: a, evidence: b}", ["must say tags as a list"]),
    "a tag twice": ("- {scope: widget, tags: [a, a], evidence: b}", ["a stands twice"]),
    "a tag that is missing": ("- {scope: widget, tags: [fortnox_Widgets], evidence: b}", ["warehouse_Shelf is missing"]),
    "a scope of nobody": ("- {scope: gadget, tags: [fortnox_Widgets], evidence: b}", ["fortnox_Widgets needs gadget, which is no scope"]),
    "a tag of nobody": (
        "- {scope: widget, tags: [fortnox_Widgets, warehouse_Shelf, fortnox_Gadgets], evidence: b}",
        ["fortnox_Gadgets is no tag of the document"],
    ),
}


@pytest.mark.parametrize(("text", "told"), SCOPES.values(), ids=SCOPES)
def test_scopes(text: str, told: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    small = Small(tmp_path / "project")
    (small.root / "spec/scopes.yaml").write_text(text, "utf-8")
    _check(small, ["spec/scopes.yaml", *told], capsys)


NUMBERS: dict[str, tuple[str, list[str]]] = {
    "no table": ("a: b", ["spec/numbers.yaml: is an object"]),
    "a line without evidence": ("- {number: a, type: text}", ["line 1 of the table", "must say number, type, evidence"]),
    "a type of nobody": ("- {number: a, type: float, evidence: b}", ["says the type 'float'", "use integer, text, reference"]),
    "parameters that are a text": (
        "- {number: a, type: text, parameters: filter, evidence: b}",
        ["must say parameters as a list"],
    ),
    "a property of nobody": ("- {number: a, type: text, properties: [Gadget], evidence: b}", ["Gadget is no number of the document"]),
    "a parameter of nobody": ("- {number: a, type: text, parameters: [gadget], evidence: b}", ["gadget is no number of the document"]),
    "a parameter of the path": ("- {number: a, type: text, parameters: [WidgetNumber], evidence: b}", ["WidgetNumber is no number"]),
}


@pytest.mark.parametrize(("text", "told"), NUMBERS.values(), ids=NUMBERS)
def test_numbers(text: str, told: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    small = Small(tmp_path / "project")
    (small.root / "spec/numbers.yaml").write_text(text, "utf-8")
    _check(small, ["spec/numbers.yaml", *told], capsys)


def test_a_number_that_only_a_parameter_takes_is_used(tmp_path: Path) -> None:
    small = Small(tmp_path / "project")
    (small.root / "spec/numbers.yaml").write_text("- {number: a box, type: text, parameters: [boxIds], evidence: a}", "utf-8")
    assert small.generate_small() == 0
    code = (small.root / "generated/fortnox_api/resources/warehouse/shelfs.py").read_text("utf-8")
    assert "box_ids: Sequence[TextNumber] | None = None" in code


IDS: dict[str, tuple[str, list[str]]] = {
    "no table": ("a: b", ["spec/ids.yaml: is an object"]),
    "a line without evidence": ("- {type: FileId, places: [a]}", ["line 1 of the table", "must say type, places, evidence"]),
    "a type of nobody": (
        "- {type: FolderId, places: [a], evidence: b}",
        ["says 'FolderId', which is no type"],
    ),
    "a type that is a list": ("- {type: [FileId], places: [a], evidence: b}", ["which is no type"]),
    "evidence that is none": ("- {type: FileId, places: [a], evidence: 5}", ["must say evidence as a text"]),
    "places that are a text": ("- {type: FileId, places: a, evidence: b}", ["must say places as a list"]),
    "a place twice": ("- {type: FileId, places: [a b, a b], evidence: b}", ["a b stands twice"]),
    "a property of nobody": ("- {type: FileId, places: [fortnox_Widget Nothing], evidence: b}", ["fortnox_Widget Nothing is no text"]),
    "a property that is no text": ("- {type: FileId, places: [fortnox_Widget Pieces], evidence: b}", ["fortnox_Widget Pieces is no text"]),
    "a parameter of nobody": (
        "- {type: FileId, places: [GET /3/widgets id], evidence: b}",
        ["GET /3/widgets id is no text", "delete it there"],
    ),
}


@pytest.mark.parametrize(("text", "told"), IDS.values(), ids=IDS)
def test_ids(text: str, told: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    small = Small(tmp_path / "project")
    (small.root / "spec/ids.yaml").write_text(text, "utf-8")
    _check(small, ["spec/ids.yaml", *told], capsys)


_WIDGET = 'get: "GET /3/widgets/{WidgetNumber}"'
FULL: dict[str, tuple[str, list[str]]] = {
    "no table": ("a: b", ["spec/full.yaml: is an object"]),
    "a line without evidence": ("- {lists: [a], get: b, by: {}}", ["line 1 of the table", "must say lists, get, by, evidence"]),
    "nothing without evidence": ("- {lists: [a], get: null}", ["must say lists, get, evidence"]),
    "nothing by something": ("- {lists: [a], get: null, by: {}, evidence: b}", ["must say lists, get, evidence"]),
    "a GET that is a number": ("- {lists: [a], get: 5, by: {}, evidence: b}", ["says the GET 5"]),
    "evidence that is none": ("- {lists: [a], get: null, evidence: 5}", ["must say evidence as a text"]),
    "lists that are a text": ("- {lists: a, get: null, evidence: b}", ["must say lists as a list"]),
    "names that are a list": ("- {lists: [a], get: b, by: [c], evidence: d}", ["must say by as {parameter: attribute}"]),
    "a name that is a number": ("- {lists: [a], get: b, by: {c: 5}, evidence: d}", ["must say by as {parameter: attribute}"]),
    "a list twice": ("- {lists: [a, a], get: null, evidence: b}", ["a stands twice"]),
    "a list of nobody": ("- {lists: [GET /3/gadgets], get: null, evidence: b}", ["GET /3/gadgets is no list", "delete it there"]),
    "what the rule says": (
        f"- {{lists: [GET /3/widgets], {_WIDGET}, by: {{WidgetNumber: WidgetNumber}}, evidence: b}}",
        ["GET /3/widgets says what the rule says"],
    ),
    "a GET of nobody": (
        "- {lists: [GET /3/widgets], get: GET /3/gadgets, by: {}, evidence: b}",
        ["GET /3/gadgets is no GET of one object"],
    ),
    "a GET that sends mail": (
        '- {lists: [GET /3/widgets], get: "GET /3/widgets/{WidgetNumber}/email", by: {WidgetNumber: WidgetNumber}, evidence: b}',
        ["email is no GET of one object"],
    ),
    "a parameter of nobody": (
        f"- {{lists: [GET /3/widgets], {_WIDGET}, by: {{WidgetNumber: WidgetNumber, year: WidgetNumber}}, evidence: b}}",
        ["year is no parameter of GET /3/widgets/{WidgetNumber}", "it has WidgetNumber"],
    ),
    "a parameter that is left out": (
        f"- {{lists: [GET /3/widgets], {_WIDGET}, by: {{}}, evidence: b}}",
        ["nothing is said of WidgetNumber"],
    ),
    "an attribute of nobody": (
        f"- {{lists: [GET /3/widgets], {_WIDGET}, by: {{WidgetNumber: Number}}, evidence: b}}",
        ["Number is no attribute of its rows", "they have @url, WidgetNumber"],
    ),
}


@pytest.mark.parametrize(("text", "told"), FULL.values(), ids=FULL)
def test_full(text: str, told: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    small = Small(tmp_path / "project")
    (small.root / "spec/full.yaml").write_text(text, "utf-8")
    _check(small, ["spec/full.yaml", *told], capsys)


@pytest.mark.parametrize("name", ["names.yaml", "lock.json", "overlays/1-all.yaml"])
@pytest.mark.parametrize("content", [b"\xff\xfe", b"[1", b"5"])
def test_files_of_noise(name: str, content: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    small = Small(tmp_path / "project")
    (small.root / "spec" / name).write_bytes(content)
    _check(small, [f"spec/{name}"], capsys)


def test_broken_facts_stop_and_are_mended_by_an_import(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    small = Small(tmp_path / "project")
    facts = small.root / "spec/fortnox.json"
    assert small.generate_small() == 0
    whole = facts.read_text("utf-8")
    facts.write_text(whole[:100], "utf-8")
    capsys.readouterr()
    assert small.generate() == 1
    assert "spec/fortnox.json:" in capsys.readouterr().err
    assert small.generate_small() == 0
    assert "broken   spec/fortnox.json" in capsys.readouterr().out
    assert facts.read_text("utf-8") == whole


def _check(small: Small, told: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    before = small.files()
    assert small.generate_small() == 1
    error = capsys.readouterr().err
    assert error.startswith("generate: ")
    for part in told:
        assert part in error
    assert small.files() == before
