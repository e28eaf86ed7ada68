"""Texts from Fortnox that terminals and spreadsheets interpret: what each format writes, byte by byte, to a terminal and to a pipe."""

import csv
import io
import json
import sys
import unicodedata
from pathlib import Path
from typing import Any

import httpx
import pytest
from fortnox_client.cli import json_text, main, safe_text
from hypothesis import given
from hypothesis import strategies as st

from tests.cli.conftest import Shell, Terminal
from tests.cli.fake_fortnox import FakeFortnox

GOLDEN = Path(__file__).parent / "expected" / "hostile"
TEXTS = {
    "clipboard": "\x1b]52;c;cm0gLXJmIH4=\x07",
    "title": "\x1b]0;title\x1b\\",
    "clear": "\x1b[2J\x1b[1;1H",
    "C1": "\x9b31m\x85\x90",
    "bell and backspace": "a\x07\x08\x7f",
    "lines": "one\ntwo\r\nthree\u2028four\u2029five\x0b\x0c",
    "tab": "\tindented",
    "bidi": "abc\u202ecba\u202c \u2066x\u2069 \u200f",
    "invisible": "a\u200bb\ufeffc\u00add",
    "tag": "flag\U000e0041\U000e007f",
    "markup": "[bold]Acme[/bold] [link=https://evil.example]x[/link] [/x]",
    "emoji code": ":warning: :smile:",
    "formula": "=cmd|' /C calc'!A0",
    "plus": "+46 70 123",
    "minus": "-2+3",
    "at": "@SUM(1)",
    "space formula": " =1+1",
    "wide formula": "\uff1d1+1",
    "negative": "-12.50",
    "quote": 'He wrote "hi", then; left',
    "surrogate": "half \ud800 pair",
    "swedish": "Åsa Öberg – 100 €",
}
ROWS: list[dict[str, Any]] = [
    *({"CustomerNumber": name, "Name": text} for name, text in TEXTS.items()),
    {"CustomerNumber": "name", "Name": "x", "\x1b[31m[bold]=1": "odd name"},
]
FORMATS = ("table", "json", "jsonl", "csv", "excel")


class _Pipe(io.TextIOWrapper):
    pass


@pytest.fixture
def fortnox(empty_shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    body = json.dumps({"Customers": ROWS, "MetaInformation": {"@TotalResources": len(ROWS), "@TotalPages": 1, "@CurrentPage": 1}})
    FakeFortnox(lambda _: httpx.Response(200, content=body.encode())).install(monkeypatch)
    empty_shell.export(COLUMNS="200", LINES="50")


def _written(monkeypatch: pytest.MonkeyPatch, stream: type[io.TextIOWrapper], *arguments: str, encoding: str = "utf-8") -> bytes:
    written = io.BytesIO()
    with monkeypatch.context() as patch:
        patch.setattr(sys, "stdout", stream(written, encoding, newline=""))
        patch.setattr(sys, "stderr", stream(io.BytesIO(), encoding))
        assert main(list(arguments)) == 0
        sys.stdout.flush()
        return written.getvalue()


@pytest.mark.usefixtures("fortnox")
@pytest.mark.parametrize("stream", [Terminal, _Pipe], ids=["terminal", "pipe"])
@pytest.mark.parametrize("form", FORMATS)
def test_hostile_texts_give_exact_bytes(
    form: str, stream: type[io.TextIOWrapper], monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    monkeypatch.setenv("TERM", "dumb")
    given = ("--columns", "CustomerNumber,Name") if form in ("csv", "excel") else ()
    written = _written(monkeypatch, stream, "call", "customers.list", "--format", form, *given)
    text = "".join(f"{line!r}\n" for line in written.splitlines(keepends=True))
    path = GOLDEN / f"{form}-{stream.__name__.strip('_').lower()}.txt"
    if request.config.getoption("--rewrite"):
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
    assert text == path.read_text("utf-8"), "update the file: pytest tests/cli/test_hostile_text.py --rewrite"


def _is_interpreted(character: str) -> bool:
    return character != "\n" and unicodedata.category(character) in ("Cc", "Cf", "Cs", "Zl", "Zp")


@pytest.mark.usefixtures("fortnox")
@pytest.mark.parametrize("form", FORMATS)
def test_terminal_gets_no_control_character(form: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "dumb")
    text = _written(monkeypatch, Terminal, "call", "customers.list", "--format", form).decode().removeprefix("\ufeff")
    found = {each for each in text.replace("\r\n", "\n") if _is_interpreted(each)}
    assert found == set()


@pytest.mark.usefixtures("fortnox")
@pytest.mark.parametrize("stream", [Terminal, _Pipe])
@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_json_has_same_values(form: str, stream: type[io.TextIOWrapper], monkeypatch: pytest.MonkeyPatch) -> None:
    written = _written(monkeypatch, stream, "call", "customers.list", "--format", form)
    rows = json.loads(written) if form == "json" else [json.loads(line) for line in written.splitlines()]
    assert rows == ROWS


@pytest.mark.usefixtures("fortnox")
def test_csv_in_pipe_has_same_values(monkeypatch: pytest.MonkeyPatch) -> None:
    written = _written(monkeypatch, _Pipe, "call", "customers.list", "--format", "csv", "--columns", "CustomerNumber,Name").decode()
    rows = list(csv.DictReader(io.StringIO(written, newline="")))
    assert {row["CustomerNumber"]: row["Name"] for row in rows} == TEXTS | {"surrogate": "half \\ud800 pair", "name": "x"}


@pytest.mark.usefixtures("fortnox")
@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "cp437", "utf-8"])
@pytest.mark.parametrize("form", FORMATS)
def test_terminal_of_any_encoding_gets_all_rows(form: str, encoding: str, monkeypatch: pytest.MonkeyPatch) -> None:
    text = _written(monkeypatch, Terminal, "call", "customers.list", "--format", form, encoding=encoding).decode(encoding)
    assert all(name in text for name in TEXTS)


def test_every_interpreted_character_is_escaped() -> None:
    for number in range(sys.maxunicode + 1):
        if _is_interpreted(chr(number)):
            assert safe_text.escape_controls(chr(number)).isascii(), hex(number)
            assert safe_text.escape_controls(chr(number)).isprintable(), hex(number)
            assert json.loads(safe_text.escape_json(json.dumps(chr(number), ensure_ascii=False))) == chr(number), hex(number)


@given(
    st.text(
        st.characters(
            exclude_categories=["Cc", "Cf", "Cs", "Zl", "Zp"], exclude_characters=[chr(number) for number in range(0xFFF0, 0xFFF9)]
        )
    )
)
def test_other_text_is_unchanged(text: str) -> None:
    text = "".join(each for each in text if not "\U000e0000" <= each <= "\U000e007f" and each != "\u2065")
    assert safe_text.escape_controls(text) == safe_text.escape_lines(text) == safe_text.escape_json(text) == text


@pytest.mark.usefixtures("fortnox")
def test_error_text_has_no_control_character(monkeypatch: pytest.MonkeyPatch, empty_shell: Shell) -> None:
    body = {"ErrorInformation": {"error": 1, "message": "Nej \x1b]52;c;eA==\x07 [bold]", "code": 2000588}}
    FakeFortnox(lambda _: httpx.Response(400, json=body)).install(monkeypatch)
    result = empty_shell.run("call", "customers.get", "1")
    assert "Nej \\x1b]52;c;eA==\\x07 [bold]" in result.err


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(st.characters()),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(st.characters(), max_size=3), inner, max_size=3),
    max_leaves=8,
)


@given(VALUES)
def test_json_is_same_with_and_without_half_surrogates(value: Any) -> None:
    """The writer for half surrogate pairs has the form of the usual one, and both keep the value."""
    for write in (json_text.encode, json_text.format_json):
        assert json.loads(write(value)) == value
        assert write([value, "\ud800"]).replace("\\ud800", "x") == write([value, "x"])
