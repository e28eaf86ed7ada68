"""Docstrings and descriptions say more than the names do."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from attrs import frozen
from fortnox_client.schema import document

from generator import descriptions, phrases
from generator.descriptions import NOT_DOCUMENTED
from tests.generator.project import Small

FILLERS = frozenset(
    "the a an of for to in on by with and or is are be it its this that these those from as at if not only value values parameter "
    "parameters field fields given used use set which what text string number id name one this object passed list".split()
)
"""Words that say nothing about a parameter."""

NOT_IMPERATIVE = re.compile(r"^(\w+s|One|All|The|How|Several)\b")
MOST_UNDOCUMENTED = 2
"""Parameters whose meaning nobody has documented: `sie.get(exportall)` and the body of `warehouse.incoming_goods.complete`."""


@frozen
class Documented:
    """A generated method with its docstring."""

    name: str
    parameters: tuple[str, ...]
    summary: str
    arguments: dict[str, str]
    sections: tuple[str, ...]
    text: str


def methods(root: Path) -> Iterator[Documented]:
    folder = root / "generated/fortnox_api/resources"
    for file in sorted(folder.rglob("*.py")):
        resource = ".".join(file.relative_to(folder).with_suffix("").parts)
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef):
                yield _documented(resource, node)


def _documented(resource: str, node: ast.FunctionDef) -> Documented:
    text = ast.get_docstring(node) or ""
    given = (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs)
    section = re.search(r"^Args:\n((?:    .*\n?)+)", text, re.MULTILINE)
    arguments = dict(re.findall(r"^    (\w+): ((?:.*\n?)(?:        .*\n?)*)", section[1], re.MULTILINE)) if section else {}
    return Documented(
        f"{resource}.{node.name}",
        tuple(each.arg for each in given if each.arg != "self"),
        text.partition("\n")[0],
        {name: " ".join(words.split()) for name, words in arguments.items()},
        tuple(re.findall(r"^(\w+):$", text, re.MULTILINE)),
        text,
    )


@pytest.fixture(scope="module")
def documented(root: Path) -> list[Documented]:
    return list(methods(root))


def says_more(name: str, text: str) -> bool:
    """Return whether a text has a word that is neither in the name nor a filler."""
    joined = name.replace("_", "").lower()
    words = re.findall(r"[\w.]+", text.lower().replace("-", ""))
    return any(word.strip("._").removesuffix("s") not in joined and word.strip("._") not in FILLERS for word in words)


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("customernumber", "The number of the customer.", False),
        ("sortby", "Value to sort by.", False),
        ("filter", "Only rows in this state.", True),
        ("fromdate", "First date, inclusive.", True),
        ("year", "The year, such as 2026.", True),
    ],
)
def test_description_that_repeats_the_name_is_rejected(name: str, text: str, *, expected: bool) -> None:
    assert says_more(name, text) is expected


def test_every_parameter_is_described(documented: list[Documented]) -> None:
    assert not [each.name for each in documented if tuple(each.arguments) != each.parameters]


def test_descriptions_say_more_than_the_name(documented: list[Documented]) -> None:
    assert not [f"{each.name}({name}): {text}" for each in documented for name, text in each.arguments.items() if not says_more(name, text)]


def test_few_parameters_are_not_documented(documented: list[Documented]) -> None:
    unknown = [f"{each.name}({name})" for each in documented for name, text in each.arguments.items() if text.startswith(NOT_DOCUMENTED)]
    total = sum(len(each.arguments) for each in documented)
    print(f"{total} parameters, {total - len(unknown)} described, {len(unknown)} with unknown meaning: {', '.join(unknown)}")
    assert len(unknown) <= MOST_UNDOCUMENTED


def test_summaries_are_imperative_and_say_more(documented: list[Documented]) -> None:
    assert not [each.name for each in documented if NOT_IMPERATIVE.match(each.summary) or not each.summary.endswith(".")]
    assert not [each.name for each in documented if not says_more(each.name.rpartition(".")[2], each.summary)]
    # A method without a sentence in spec/descriptions.yaml has its own name as the summary: "Take fees (invoices)."
    assert not [each.name for each in documented if each.summary.endswith(").") and "RFC" not in each.summary]


def test_every_docstring_has_returns_and_raises(documented: list[Documented]) -> None:
    for each in documented:
        expected = ("Args", "Returns", "Raises") if each.parameters else ("Returns", "Raises")
        assert each.sections == expected, each.name
        assert "https://api.fortnox.se/apidocs#tag/" in each.text, each.name


def test_docstring_and_published_document_agree(documented: list[Documented]) -> None:
    by_name = {each.name: each for each in documented}
    for name, declared in document().operations.items():
        docstring = by_name[name]
        assert docstring.summary == declared.summary
        joined = " ".join(docstring.text.split())
        assert not [text for text in declared.descriptions.values() if text not in joined], name
        assert all(note in joined for note in declared.notes.split(". ")), name


def test_known_values_of_enums_are_in_the_text(documented: list[Documented]) -> None:
    by_name = {each.name: each for each in documented}
    assert by_name["invoices.list"].arguments["filter"].endswith("Known values: cancelled, fullypaid, unbooked, unpaid, unpaidoverdue.")
    assert "Known values: 1, 2, 3, 4." in by_name["sie.get"].arguments["type"]


def test_every_model_and_payload_says_where_it_is_used(root: Path) -> None:
    for package in ("models", "payloads"):
        for file in sorted((root / "generated/fortnox_api" / package).rglob("*.py")):
            for node in ast.walk(ast.parse(file.read_text("utf-8"))):
                if isinstance(node, ast.ClassDef):
                    assert "`" in (ast.get_docstring(node) or ""), node.name


def test_no_docstring_line_is_longer_than_120_characters(root: Path) -> None:
    lines = [
        line
        for file in sorted((root / "generated/fortnox_api").rglob("*.py"))
        for line in file.read_text("utf-8").splitlines()
        if len(line) > 120 and not line.lstrip().startswith(('"', "GET", "from ", "http", "check="))
    ]
    assert lines == []


def test_every_line_of_the_table_is_used(root: Path) -> None:
    table = descriptions.load(root / "spec/descriptions.yaml")
    declared = document().operations
    resources = {name.rpartition(".")[0] for name in declared}
    folders = {"archive.folder", "archive.get", "inbox.folder"}
    names = {*declared, *folders}
    by_parameter: dict[str, list[str]] = {}
    for name, each in declared.items():
        for wire in (*each.path, *each.query, *each.headers, *each.form):
            by_parameter.setdefault(wire, []).append(name)
    by_parameter[descriptions.BODY] = list(declared)
    assert not table.things.keys() - resources
    assert not [each for each in (*table.summaries, *table.notes) if each not in names | {name.rpartition(".")[2] for name in names}]
    assert not table.checks.keys() - {name for name, each in declared.items() if not each.operation.safe}
    assert not table.licences.keys() - {each.operation.scope for each in declared.values()}
    for wire, meanings in table.parameters.items():
        used = {_key_used(meanings, name) for name in by_parameter[wire]}
        assert not meanings.keys() - used, wire


def _key_used(meanings: Any, name: str) -> str | None:
    return next((key for key in (name, name.rpartition(".")[0], "default") if key in meanings), None)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("- list", "must be an object with the keys things"),
        ("surprises: {}", "must be an object with the keys things"),
        ("things: [widgets]", "things: must be an object, got a list"),
        ("things: {widgets: widget}", "things, widgets: must be [one object, several objects], got 'widget'"),
        ("summaries: {list: 1}", "summaries, list: must be a string, got 1"),
        ("parameters: {page: 1}", "parameters, page: must be a string, or strings by resource, got 1"),
        ("parameters: {page: {default: 1}}", "parameters, page, default: must be a string, got 1"),
    ],
)
def test_malformed_table_stops_the_run(tmp_path: Path, text: str, problem: str, capsys: pytest.CaptureFixture[str]) -> None:
    small = Small(tmp_path / "small")
    (small.root / "spec/descriptions.yaml").write_text(text, "utf-8")
    assert small.generate_small() == 1
    error = capsys.readouterr().err
    assert "spec/descriptions.yaml" in error
    assert problem in error


@pytest.mark.parametrize(
    ("thing", "expected"),
    [("invoice", "an invoice"), ("unit", "a unit"), ("EU VAT limit", "an EU VAT limit"), ("user", "a user"), ("customer", "a customer")],
)
def test_article_follows_the_sound(thing: str, expected: str) -> None:
    assert phrases.with_article(thing) == expected


@pytest.mark.parametrize(
    ("name", "expected"), [("VATNumber", "VAT number"), ("eu_vat_limit", "EU VAT limit"), ("PurchaseOrderRow", "purchase order row")]
)
def test_phrase_writes_acronyms_in_capitals(name: str, expected: str) -> None:
    assert phrases.phrase(name) == expected
