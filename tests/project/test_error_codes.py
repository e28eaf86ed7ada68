"""docs/errors.md lists the error codes and classes. `--rewrite` writes the table of codes; the table of classes is checked."""

import re
from pathlib import Path

import pytest
from fortnox_client import errors
from fortnox_core import errors as core
from fortnox_core.error_codes import CODES, explain

CODE_TABLE = "| code | what it means | what to do |\n| --- | --- | --- |\n"
CLASS_TABLE = "| raised | for | what to do |\n| --- | --- | --- |\n"


@pytest.fixture(scope="module")
def page(root: Path) -> Path:
    return root / "docs/errors.md"


def _table(page: str, header: str) -> str:
    assert page.count(header) == 1
    return page.split(header)[1].split("\n\n")[0].strip("\n")


def test_page_has_every_error_code(page: Path, request: pytest.FixtureRequest) -> None:
    written = "\n".join(f"| `{code}` | {explanation.meaning} | {explanation.remedy} |" for code, explanation in CODES.items())
    text = page.read_text("utf-8")
    if request.config.getoption("--rewrite"):
        text = (
            text.replace(_table(text, CODE_TABLE), written) if _table(text, CODE_TABLE) else text.replace(CODE_TABLE, CODE_TABLE + written)
        )
        page.write_text(text, "utf-8")
    assert _table(text, CODE_TABLE) == written, "run this test with --rewrite"


OTHER_CLASSES = {
    "ClientClosed",
    "MissingLicence",
    "OperationGone",
    "ReauthorizationRequired",
    "TokenUnavailable",
    "TransportError",
    "UploadError",
}
"""Classes of the table that are not of a response."""


def test_page_has_every_error_class(page: Path) -> None:
    rows = dict(re.findall(r"^\| `(\w+)` \| (.*?) \|", _table(page.read_text("utf-8"), CLASS_TABLE), re.MULTILINE))
    raised = {name for name in errors.__all__ if issubclass(getattr(errors, name), errors.ResponseError)} - {"ResponseError"}
    assert rows.keys() == raised | OTHER_CLASSES
    for name, codes in (("MissingScope", core.SCOPE_CODES), ("Unauthorized", core.SIGN_IN_CODES), ("NotFound", core.NOT_FOUND_CODES)):
        assert set(re.findall(r"`(\d{7}|notfound)`", rows[name])) == {str(code) for code in codes}


def test_error_codes_are_unique(root: Path) -> None:
    source = (root / "overrides/fortnox_core/error_codes.py").read_text("utf-8")
    keys = re.findall(r"^    (\d{7}|\"\w+\"): Explanation\(", source, re.MULTILINE)
    assert len(keys) == len(set(keys)) == len(CODES)
    assert sum(isinstance(code, int) for code in CODES) >= 75


@pytest.mark.parametrize("code", CODES, ids=str)
def test_explanation_has_a_meaning_and_a_remedy(code: int | str) -> None:
    explanation = explain(code)
    assert explanation is not None
    for sentence in explanation:
        assert re.fullmatch(r"[A-Z][^|\n]{7,130}\.", sentence)
        assert not re.search(r"[.!?] [A-Z]", sentence), "one sentence"


def test_unknown_code_has_no_explanation() -> None:
    assert explain(None) is explain(2999999) is explain("2000204") is explain("") is None
