"""`nox -s spec_diff`: its output, and its error messages."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from generator.document import Json
from tests.release.golden_spec import GoldenSpec, operation, parameter, properties
from tools.evidence.samples import ROOT
from tools.release.difference.__main__ import main

EXPECTED = Path(__file__).parent / "expected"


def _changed(document: Json) -> None:
    del document["paths"]["/3/widgets/{WidgetNumber}"]["delete"]
    document["paths"]["/3/widgets/{WidgetNumber}/sell"] = {"put": operation(document, "put", "/3/widgets/{WidgetNumber}")}
    parameter(document, "filter")["schema"]["enum"] = ["sold", "lost"]
    parameter(document, "lastmodified")["required"] = True
    operation(document, "get", "/3/widgets")["x-sunset"] = "2027-01-01"
    properties(document)["Colour"] = {"type": "string"}
    properties(document)["Pieces"] = {"type": "number"}
    properties(document)["Price"]["format"] = "float"


class Repository(GoldenSpec):
    """A git repository with the golden spec/."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.git("init", "-q")
        self.write_spec(self.document)
        self.commit("one")

    def git(self, *arguments: str) -> None:
        identity = ("-c", "user.name=nobody", "-c", "user.email=nobody@example.com", "-c", "commit.gpgsign=false")
        subprocess.run(["git", *identity, *arguments], cwd=self.folder, check=True, capture_output=True)

    def write_spec(self, document: Json) -> None:
        shutil.copy(self.write("fortnox.json", document), self.folder / "spec/fortnox.json")

    def commit(self, message: str) -> None:
        self.git("add", "spec")
        self.git("commit", "-q", "-m", message)

    def run(self, *arguments: str) -> int:
        return main([*arguments, "--root", str(self.folder)])


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path)


@pytest.mark.parametrize(("form", "file"), [("text", "difference.txt"), ("markdown", "difference.md"), ("json", "difference.json")])
def test_spec_diff_prints_each_format(
    form: str,
    file: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    request: pytest.FixtureRequest,
) -> None:
    golden = GoldenSpec(tmp_path)
    golden.write("new.json", golden.edited(_changed))
    monkeypatch.chdir(tmp_path)
    assert main(["old.json", "new.json", "--format", form, "--root", "."]) == 0
    output = capsys.readouterr().out
    if request.config.getoption("--rewrite"):
        EXPECTED.mkdir(exist_ok=True)
        (EXPECTED / file).write_text(output, "utf-8")
    assert output == (EXPECTED / file).read_text("utf-8")


def test_spec_diff_defaults_to_last_release(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    for tag in ("v0.1.0", "v0.9.0", "v0.10.0", "v0.11.0rc1", "words"):
        repository.git("tag", tag)
    repository.write_spec(repository.edited(_changed))
    assert repository.run() == 0
    assert capsys.readouterr().out.splitlines()[-1].startswith("v0.10.0 -> spec/fortnox.json: 3 breaking")


def test_revision_uses_its_own_corrections(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    """Users of a revision without the correction saw the error of the document."""
    overlay = repository.folder / "spec/overlays/2-more.yaml"
    overlay.write_text(
        "overlay: 1.0.0\ninfo: {title: More, version: 1.0.0}\nactions:\n"
        "  - {target: $.components.schemas.fortnox_Widget.properties.Pieces, description: It is an amount., x-evidence: synthetic,\n"
        "     x-matches: 1, update: {type: number}}\n",
        "utf-8",
    )
    repository.commit("two")
    assert repository.run("HEAD~1", "HEAD") == 0
    assert "response Widget.Pieces  int -> Decimal" in capsys.readouterr().out
    assert repository.run("HEAD") == 0
    assert "0 breaking, 0 additive, 0 fix, 0 invisible; no release is needed" in capsys.readouterr().out


def test_spec_diff_without_release_names_arguments(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    assert repository.run() == 1
    assert capsys.readouterr().err == (
        "spec_diff: git tag: there is no release yet, no tag vX.Y.Z; name what to compare: `nox -s spec_diff -- OLD NEW`\n"
    )


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("nowhere.json", "nowhere.json: is no file, URL or git revision; give one of these"),
        ("http://127.0.0.1:1/openapi.json", "http://127.0.0.1:1/openapi.json: cannot be downloaded"),
        ("words.json", "words.json:1:2: is not valid JSON"),
        ("list.json", "list.json: is not an OpenAPI document, because it is not an object"),
    ],
)
def test_spec_diff_bad_input_prints_one_sentence(
    repository: Repository, source: str, message: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(repository.folder)
    (repository.folder / "words.json").write_text("{words", "utf-8")
    (repository.folder / "list.json").write_text("[]", "utf-8")
    assert repository.run(source) == 1
    error = capsys.readouterr().err
    assert error.startswith(f"spec_diff: {message}")
    assert error.count("\n") == 1


def test_revision_without_spec_raises(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    repository.git("rm", "-rq", "--cached", "spec")
    repository.git("commit", "-q", "-m", "none")
    assert repository.run("HEAD") == 1
    assert capsys.readouterr().err == "spec_diff: HEAD: has no spec/; give a revision that has one, or the path of a document\n"


def test_json_report_has_all_fields(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    golden = GoldenSpec(tmp_path)
    new = golden.write("new.json", golden.edited(_changed))
    assert main([str(tmp_path / "old.json"), str(new), "--format", "json", "--root", str(tmp_path)]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["bump"] == "breaking"
    assert {"effect", "what", "location", "python", "operations", "old", "new", "needs_attention"} == set(report["changes"][0])


@pytest.mark.slow  # reads the complete document
def test_difference_compares_own_document(capsys: pytest.CaptureFixture[str]) -> None:
    facts = str(ROOT / "spec/fortnox.json")
    assert main([facts, facts]) == 0
    assert capsys.readouterr().out.endswith("0 breaking, 0 additive, 0 fix, 0 invisible; no release is needed\n")
