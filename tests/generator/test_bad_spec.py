"""A problem in a file under spec/ stops with one message that names the file and the location, and no file is changed."""

import pytest

from tests.generator.document_changes import check_stops
from tests.generator.project import Small

NAMES: dict[str, tuple[str, list[str]]] = {
    "unknown section": ("operation:\n  GET /3/a: a.b", ["spec/names.yaml: has an unknown section 'operation'"]),
    "string as section": ("models: x", ["spec/names.yaml, models: must be an object"]),
    "null as name": ("operations:\n  GET /3/a:", ["GET /3/a has the name null", "`customers.get`"]),
    "list as name": ("operations:\n  GET /3/a: [a, b]", ["GET /3/a has the name a list"]),
    "integer as name": ("operations:\n  GET /3/a: 5", ["GET /3/a has the name 5"]),
    "gone without a name": ("operations:\n  GET /3/a: {gone: 2026-01-31}", ["GET /3/a, name has the name null"]),
    "gone without a date": (
        "operations:\n  GET /3/a: {name: a.b, gone: soon}",
        ["GET /3/a, gone must be a date, got 'soon'", "2026-01-31"],
    ),
    "misspelt key": ("operations:\n  GET /3/a: {name: a.b, gon: 2026-01-31}", ["GET /3/a has an unknown key 'gon'"]),
    "no dot": ("operations:\n  GET /3/a: list", ["GET /3/a has the name 'list'"]),
    "capitals": ("operations:\n  GET /3/a: Widgets.list", ["GET /3/a has the name 'Widgets.list'"]),
    "no method": ("operations:\n  /3/a: a.b", ["'/3/a' is not a method and path"]),
    "integer as key": ("models:\n  5: Five", ["models: the key 5 is not a string"]),
    "keyword": ("identifiers:\n  Class: class", ["Class has the name class, which is reserved"]),
    "builtin type": ("identifiers:\n  List: list", ["List has the name list, which is reserved"]),
    "decorator of methods": ("operations:\n  GET /3/a: a.method", ["GET /3/a has the name a.method, which is reserved"]),
    "attribute of a client": ("resources:\n  fortnox_Request: request", ["fortnox_Request has the name request, which is reserved"]),
    "import of modules": ("models:\n  fortnox_Call: Call", ["fortnox_Call has the name Call, which is reserved"]),
    "duplicate key": ("models:\n  fortnox_A: A\n  fortnox_A: B", ["spec/names.yaml:3:", "is not valid YAML"]),
    "gone operation in the document": (
        "operations:\n  GET /3/widgets: {name: widgets.list, gone: 2026-01-31}",
        ["GET /3/widgets is marked gone, but the document has it", "delete `gone`"],
    ),
    "renamed parameter": (
        "operations:\n  GET /3/widgets/{Number}: widgets.get",
        [
            "/3/widgets/{Number} is now /3/widgets/{WidgetNumber} (confidence 0.90), GET: its old parameters and responses are unknown",
            "with `/3/widgets/{WidgetNumber}`",
            "if it is the same operation",
        ],
    ),
    "folder with the name of a method": (
        "operations:\n  GET /3/widgets: widgets.list\n  POST /3/widgets: {name: widgets.create, folder: widgets.list}",
        ["GET /3/widgets and POST /3/widgets, folder, are both named widgets.list"],
    ),
    "removed model": (
        "models:\n  fortnox_Gadget: Gadget",
        ["spec/names.yaml, models: fortnox_Gadget (Gadget) was removed from the document", "with its new name"],
    ),
    "two schemas of one name": (
        "renamed:\n  fortnox_Widget: fortnox_Widget_Box",
        ["spec/names.yaml, renamed: fortnox_Widget keeps the name fortnox_Widget_Box, but"],
    ),
}


def _action(fields: str) -> str:
    return f"actions: [{{{fields}, description: a, x-evidence: b}}]"


OVERLAYS: dict[str, tuple[str, list[str]]] = {
    "integer as actions": ("actions: 5", ["must have a list `actions`"]),
    "empty list": ("actions: []", ["must have a list `actions`"]),
    "integer as action": ("actions: [5]", ["action 1: must be an object, got 5"]),
    "complete document": (_action("target: $, x-matches: 1, remove: true"), ["action 1: removes the complete document"]),
    "integer as x-rename": (_action("target: $, x-matches: 1, x-rename: 5"), ["action 1: x-rename must be an object, got 5"]),
    "false as remove": (
        _action("target: $.paths, x-matches: 1, remove: false"),
        ["action 1: remove must be true, got False"],
    ),
    "true as count": (_action("target: $.paths, x-matches: true, remove: true"), ["action 1: lacks `x-matches`"]),
    "removed schema": (
        _action("target: $.components.schemas.fortnox_Gadget.properties, x-matches: 1, remove: true"),
        ["matches 0 nodes instead of 1", "the document has no schema fortnox_Gadget", "use its new name"],
    ),
    "result that is not OpenAPI": (
        _action("target: '$.paths[''/3/widgets''].get.responses', x-matches: 1, remove: true"),
        ["the corrected document#/paths/~13~1widgets/get: has no responses"],
    ),
}


@pytest.mark.parametrize(("text", "words"), NAMES.values(), ids=NAMES)
def test_bad_names_stop(text: str, words: list[str], small: Small, capsys: pytest.CaptureFixture[str]) -> None:
    (small.root / "spec/names.yaml").write_text(text, "utf-8")
    _check(small, words, capsys)


@pytest.mark.parametrize(("text", "words"), OVERLAYS.values(), ids=OVERLAYS)
def test_bad_overlays_stop(text: str, words: list[str], small: Small, capsys: pytest.CaptureFixture[str]) -> None:
    (small.root / "spec/overlays/2-bad.yaml").write_text(f"overlay: 1.0.0\n{text}", "utf-8")
    _check(small, words if "corrected" in words[0] else ["spec/overlays/2-bad.yaml", *words], capsys)


SCOPES: dict[str, tuple[str, list[str]]] = {
    "no list": ("a: b", ["spec/scopes.yaml: must be a list, got an object"]),
    "missing evidence": ("- {scope: widget, tags: [a]}", ["item 1", "must have the keys scope, tags, evidence"]),
    "integer as scope": ("- {scope: 5, tags: [a], evidence: b}", ["scope must be lower-case letters or null, got 5"]),
    "string as tags": ("- {scope: widget, tags: a, evidence: b}", ["tags must be a list of strings"]),
    "duplicate tag": ("- {scope: widget, tags: [a, a], evidence: b}", ["has two items for the tag a"]),
    "missing tag": ("- {scope: widget, tags: [fortnox_Widgets], evidence: b}", ["lacks the tag warehouse_Shelf"]),
    "unknown scope": (
        "- {scope: gadget, tags: [fortnox_Widgets], evidence: b}",
        ["tag fortnox_Widgets: the scope 'gadget' is not declared"],
    ),
    "unknown tag": (
        "- {scope: widget, tags: [fortnox_Widgets, warehouse_Shelf, fortnox_Gadgets], evidence: b}",
        ["the document has no tag fortnox_Gadgets"],
    ),
}


@pytest.mark.parametrize(("text", "words"), SCOPES.values(), ids=SCOPES)
def test_bad_scopes_stop(text: str, words: list[str], small: Small, capsys: pytest.CaptureFixture[str]) -> None:
    (small.root / "spec/scopes.yaml").write_text(text, "utf-8")
    _check(small, ["spec/scopes.yaml", *words], capsys)


NUMBERS: dict[str, tuple[str, list[str]]] = {
    "no list": ("a: b", ["spec/numbers.yaml: must be a list, got an object"]),
    "missing evidence": ("- {number: a, type: text}", ["item 1", "must have the keys number, type and evidence"]),
    "unknown type": ("- {number: a, type: float, evidence: b}", ["type must be one of integer, text, reference, got 'float'"]),
    "string as parameters": (
        "- {number: a, type: text, parameters: filter, evidence: b}",
        ["parameters must be a list of strings"],
    ),
    "unknown property": ("- {number: a, type: text, properties: [Gadget], evidence: b}", ["Gadget matches no number of the document"]),
    "unknown parameter": ("- {number: a, type: text, parameters: [gadget], evidence: b}", ["gadget matches no number of the document"]),
    "path parameter": ("- {number: a, type: text, parameters: [WidgetNumber], evidence: b}", ["WidgetNumber matches no number"]),
}


@pytest.mark.parametrize(("text", "words"), NUMBERS.values(), ids=NUMBERS)
def test_bad_numbers_stop(text: str, words: list[str], small: Small, capsys: pytest.CaptureFixture[str]) -> None:
    (small.root / "spec/numbers.yaml").write_text(text, "utf-8")
    _check(small, ["spec/numbers.yaml", *words], capsys)


def test_number_of_parameter_only_is_typed(small: Small) -> None:
    (small.root / "spec/numbers.yaml").write_text("- {number: a box, type: text, parameters: [boxIds], evidence: a}", "utf-8")
    assert small.generate_small() == 0
    code = (small.root / "generated/fortnox_api/resources/warehouse/shelfs.py").read_text("utf-8")
    assert "box_ids: Sequence[TextNumber] | None = None" in code


IDS: dict[str, tuple[str, list[str]]] = {
    "no list": ("a: b", ["spec/ids.yaml: must be a list, got an object"]),
    "missing evidence": ("- {type: FileId, places: [a]}", ["item 1", "must have the keys type, places, evidence"]),
    "unknown type": (
        "- {type: FolderId, places: [a], evidence: b}",
        ["type must be FileId or ArchiveFileId, got 'FolderId'"],
    ),
    "list as type": ("- {type: [FileId], places: [a], evidence: b}", ["type must be FileId or ArchiveFileId, got a list"]),
    "integer as evidence": ("- {type: FileId, places: [a], evidence: 5}", ["evidence must be a string, got 5"]),
    "string as places": ("- {type: FileId, places: a, evidence: b}", ["places must be a list of strings"]),
    "duplicate place": ("- {type: FileId, places: [a b, a b], evidence: b}", ["has two items for a b"]),
    "unknown property": ("- {type: FileId, places: [fortnox_Widget Nothing], evidence: b}", ["fortnox_Widget Nothing is not a string"]),
    "list as property": ("- {type: FileId, places: [fortnox_Widget Pieces], evidence: b}", ["fortnox_Widget Pieces is not a string"]),
    "unknown parameter": (
        "- {type: FileId, places: [GET /3/widgets id], evidence: b}",
        ["GET /3/widgets id is not a string", "delete it"],
    ),
}


@pytest.mark.parametrize(("text", "words"), IDS.values(), ids=IDS)
def test_bad_ids_stop(text: str, words: list[str], small: Small, capsys: pytest.CaptureFixture[str]) -> None:
    (small.root / "spec/ids.yaml").write_text(text, "utf-8")
    _check(small, ["spec/ids.yaml", *words], capsys)


_WIDGET = 'get: "GET /3/widgets/{WidgetNumber}"'
FULL: dict[str, tuple[str, list[str]]] = {
    "no list": ("a: b", ["spec/full.yaml: must be a list, got an object"]),
    "missing evidence": ("- {lists: [a], get: b, by: {}}", ["item 1", "must have the keys lists, get, by, evidence"]),
    "no GET, missing evidence": ("- {lists: [a], get: null}", ["must have the keys lists, get, evidence"]),
    "no GET, but parameters": ("- {lists: [a], get: null, by: {}, evidence: b}", ["must have the keys lists, get, evidence"]),
    "integer as GET": ("- {lists: [a], get: 5, by: {}, evidence: b}", ["get must be a method and path, got 5"]),
    "integer as evidence": ("- {lists: [a], get: null, evidence: 5}", ["evidence must be a string, got 5"]),
    "string as lists": ("- {lists: a, get: null, evidence: b}", ["lists must be a list of strings"]),
    "list as by": ("- {lists: [a], get: b, by: [c], evidence: d}", ["by must be an object"]),
    "integer as attribute": ("- {lists: [a], get: b, by: {c: 5}, evidence: d}", ["by must be an object"]),
    "duplicate list": ("- {lists: [a, a], get: null, evidence: b}", ["has two items for a"]),
    "unknown list": ("- {lists: [GET /3/gadgets], get: null, evidence: b}", ["GET /3/gadgets is not a list", "delete it"]),
    "repeats the rule": (
        f"- {{lists: [GET /3/widgets], {_WIDGET}, by: {{WidgetNumber: WidgetNumber}}, evidence: b}}",
        ["the item for GET /3/widgets repeats the rule"],
    ),
    "unknown GET": (
        "- {lists: [GET /3/widgets], get: GET /3/gadgets, by: {}, evidence: b}",
        ["GET /3/gadgets is not a GET of one object"],
    ),
    "GET that sends e-mail": (
        '- {lists: [GET /3/widgets], get: "GET /3/widgets/{WidgetNumber}/email", by: {WidgetNumber: WidgetNumber}, evidence: b}',
        ["email is not a GET of one object"],
    ),
    "unknown parameter": (
        f"- {{lists: [GET /3/widgets], {_WIDGET}, by: {{WidgetNumber: WidgetNumber, year: WidgetNumber}}, evidence: b}}",
        ["year is not a parameter of GET /3/widgets/{WidgetNumber}", "use one of WidgetNumber"],
    ),
    "missing parameter": (
        f"- {{lists: [GET /3/widgets], {_WIDGET}, by: {{}}, evidence: b}}",
        ["`by` lacks the parameter WidgetNumber"],
    ),
    "unknown attribute": (
        f"- {{lists: [GET /3/widgets], {_WIDGET}, by: {{WidgetNumber: Number}}, evidence: b}}",
        ["the rows have no attribute Number", "use one of @url, WidgetNumber"],
    ),
}


@pytest.mark.parametrize(("text", "words"), FULL.values(), ids=FULL)
def test_bad_full_stop(text: str, words: list[str], small: Small, capsys: pytest.CaptureFixture[str]) -> None:
    (small.root / "spec/full.yaml").write_text(text, "utf-8")
    _check(small, ["spec/full.yaml", *words], capsys)


@pytest.mark.parametrize("name", ["names.yaml", "lock.json", "overlays/1-all.yaml"])
@pytest.mark.parametrize("content", [b"\xff\xfe", b"[1", b"5"])
def test_unreadable_spec_file_stops(name: str, content: bytes, small: Small, capsys: pytest.CaptureFixture[str]) -> None:
    (small.root / "spec" / name).write_bytes(content)
    _check(small, [f"spec/{name}"], capsys)


def test_broken_facts_are_replaced_by_an_import(generated: Small, capsys: pytest.CaptureFixture[str]) -> None:
    facts = generated.root / "spec/fortnox.json"
    text = facts.read_text("utf-8")
    facts.write_text(text[:100], "utf-8")
    assert generated.generate() == 1
    assert "spec/fortnox.json:" in capsys.readouterr().err
    assert generated.generate_document() == 0
    assert "broken   spec/fortnox.json" in capsys.readouterr().out
    assert facts.read_text("utf-8") == text


def _check(small: Small, words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    check_stops(small, words, capsys, "--propose-names")
