"""The daily watch writes a pull request if Fortnox's document has changed. Otherwise it changes no file."""

import copy
import json
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest

from generator.__main__ import main as generate
from generator.document import Json
from tests.release.conftest import git
from tests.release.golden_spec import Edit, GoldenSpec, operation, parameter, properties
from tests.release.test_invisible_changes import scrambled
from tools.evidence.samples import ROOT
from tools.release.upstream.__main__ import main

pytestmark = pytest.mark.slow  # each generates a client, and some run its tests

QUIET = "nothing changed\n"
PASSES = "def test_it(): pass\n"


class Checkout(GoldenSpec):
    """The golden client, generated and committed, with one test. The documents are next to the checkout."""

    def __init__(self, folder: Path, *, test: str = PASSES) -> None:
        folder.mkdir()
        super().__init__(folder)
        self.documents = folder.parent
        (folder / "old.json").rename(self.documents / "old.json")
        assert generate([str(self.documents / "old.json"), "--propose-names", "--root", str(folder)]) == 0
        (folder / "test_client.py").write_text(test, "utf-8")
        (folder / ".gitignore").write_text("/build/\n__pycache__/\n.pytest_cache/\n", "utf-8")
        git(folder, "init", "-q", "-b", "main")
        git(folder, "add", "--all")
        git(folder, "commit", "-qm", "All")

    def watch(self, *edits: Edit, options: tuple[str, ...] = ()) -> int:
        return self.watch_document(self.edited(*edits), *options)

    def watch_document(self, document: Json, *options: str) -> int:
        file = self.documents / "new.json"
        file.write_text(json.dumps(document), "utf-8")
        return self.run(str(file), *options)

    def run(self, source: str, *options: str) -> int:
        return main([source, "--root", str(self.folder), *options])

    def changed(self) -> list[str]:
        return [line[3:] for line in git(self.folder, "status", "--porcelain").splitlines()]

    @property
    def request(self) -> Path:
        return self.folder / "build/upstream"

    def output(self) -> list[str]:
        return sorted(file.name for file in self.request.iterdir()) if self.request.exists() else []

    def text(self, name: str) -> str:
        return (self.request / name).read_text("utf-8")


@pytest.fixture
def checkout(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Checkout:
    made = Checkout(tmp_path / "checkout")
    capsys.readouterr()
    return made


def _add_parameter(document: Json) -> None:
    operation(document, "get", "/3/widgets")["parameters"].append({"name": "sortOrder", "in": "query", "schema": {"type": "string"}})


def _add_operation(document: Json) -> None:
    document["paths"]["/3/widgets/{WidgetNumber}/history"] = {"get": copy.deepcopy(operation(document, "get", "/3/widgets/{WidgetNumber}"))}


def _add_writing_operation(document: Json) -> None:
    document["paths"]["/3/widgets/{WidgetNumber}/sell"] = {"put": operation(document, "put", "/3/widgets/{WidgetNumber}")}


def _remove_operation(document: Json) -> None:
    del document["paths"]["/3/widgets/{WidgetNumber}"]["delete"]


def test_watch_same_document_changes_nothing(checkout: Checkout, capsys: pytest.CaptureFixture[str]) -> None:
    assert checkout.watch() == 0
    assert capsys.readouterr().out == QUIET
    assert (checkout.changed(), checkout.output()) == ([], [])


def test_watch_equivalent_document_changes_nothing(checkout: Checkout, capsys: pytest.CaptureFixture[str]) -> None:
    assert checkout.watch_document(scrambled(checkout.document, 1)) == 0
    assert capsys.readouterr().out == QUIET
    assert (checkout.changed(), checkout.output()) == ([], [])


def test_watch_unchanged_removes_earlier_output(checkout: Checkout) -> None:
    assert checkout.watch(_add_parameter) == 0
    assert checkout.output() == ["body.md", "change.patch", "title.txt"]
    git(checkout.folder, "checkout", "-q", ".")
    assert checkout.watch() == 0
    assert checkout.output() == []


def test_watch_new_parameter_is_pull_request(checkout: Checkout) -> None:
    assert checkout.watch(_add_parameter) == 0
    assert checkout.output() == ["body.md", "change.patch", "title.txt"]
    title, body = checkout.text("title.txt"), checkout.text("body.md")
    assert title.startswith("Use Fortnox's document of ")
    assert title.endswith(": 1 additive\n")
    assert body.startswith("The code was generated, and the tests pass.\n")
    assert "### New\n\n- `widgets.list(sort_order)` added" in body
    assert "Proposed names\n\nA released name never changes" in body
    assert "- `sortOrder: sort_order`" in body


def test_watch_patch_has_all_changes(checkout: Checkout) -> None:
    assert checkout.watch(_add_operation, _add_parameter) == 0
    changed = checkout.changed()
    assert {"spec/fortnox.json", "spec/lock.json", "spec/names.yaml", "generated/fortnox_api/openapi.json"} <= set(changed)
    made = {name: (checkout.folder / name).read_bytes() for name in changed}
    git(checkout.folder, "checkout", "-q", ".")
    git(checkout.folder, "clean", "-fdq", "spec", "generated")
    git(checkout.folder, "apply", str(checkout.request / "change.patch"))
    assert {name: (checkout.folder / name).read_bytes() for name in checkout.changed()} == made


def test_watch_new_operation_is_draft_with_proposed_name(checkout: Checkout) -> None:
    assert checkout.watch(_add_operation) == 0
    assert checkout.output() == ["body.md", "change.patch", "draft", "title.txt"]
    body = checkout.text("body.md")
    assert body.startswith("The code was generated, and the tests pass.\n")
    assert "- `GET /3/widgets/{WidgetNumber}/history: widgets.history`" in body
    assert "- `widgets.history` added" in body


def test_watch_new_operation_updates_match_counts(checkout: Checkout) -> None:
    assert checkout.watch(_add_writing_operation) == 0
    body = checkout.text("body.md")
    assert body.startswith("The code was generated, and the tests pass.\n")
    assert "- `PUT /3/widgets/{WidgetNumber}/sell: widgets.sell`" in body
    assert "### Edits in spec/" in body
    assert "\n-    x-matches: 3\n+    x-matches: 4\n" in body
    assert "names.yaml\n+++" not in body, "new names are listed, not shown as an edit"
    assert "PUT /3/widgets/{WidgetNumber}/sell: widgets.sell\n" in (checkout.folder / "spec/names.yaml").read_text("utf-8")


def test_watch_invisible_change_is_pull_request(checkout: Checkout) -> None:
    def limit(document: Json) -> None:
        parameter(document, "filter")["schema"]["maxLength"] = 40

    assert checkout.watch(limit) == 0
    assert checkout.text("title.txt").endswith(": no change for users\n")
    assert checkout.output() == ["body.md", "change.patch", "title.txt"]


def test_watch_failed_tests_are_draft_with_names(tmp_path: Path) -> None:
    test = "def test_it():\n    assert 'sort_order' not in open('generated/fortnox_api/resources/widgets.py').read(), 'words'\n"
    checkout = Checkout(tmp_path / "checkout", test=test)
    assert checkout.watch(_add_parameter) == 0
    assert checkout.output() == ["body.md", "change.patch", "draft", "title.txt"]
    body = checkout.text("body.md")
    assert body.startswith("**Tests fail** with the generated code:\n\n- `test_client.py::test_it`\n\n")
    assert "words" not in body


def _commit_fixtures_program(checkout: Checkout, code: str) -> None:
    """Commit a program under the name of the one that writes fixtures."""
    package = checkout.folder / "tools/evidence"
    package.mkdir(parents=True, exist_ok=True)
    for file, text in ((package.parent / "__init__.py", ""), (package / "__init__.py", ""), (package / "write_fixtures.py", code)):
        file.write_text(text, "utf-8")
    git(checkout.folder, "add", "--all")
    git(checkout.folder, "commit", "-qm", "Fixtures")


def test_watch_hanging_tests_are_draft(tmp_path: Path) -> None:
    checkout = Checkout(tmp_path / "checkout", test="import threading\n\n\ndef test_it(): threading.Event().wait()\n")
    assert checkout.watch(_add_parameter, options=("--tests-within", "0.05")) == 0
    assert checkout.output() == ["body.md", "change.patch", "draft", "title.txt"]
    assert "- `python -m pytest did not end within 0.05 minutes`" in checkout.text("body.md")


def test_watch_writes_fixtures_before_tests(tmp_path: Path) -> None:
    test = "def test_it():\n    assert ('sort_order' in open('tests/contract/fixtures/widgets.txt').read())\n"
    checkout = Checkout(tmp_path / "checkout", test=test)
    (checkout.folder / "tests/contract/fixtures").mkdir(parents=True)
    (checkout.folder / "tests/contract/fixtures/widgets.txt").write_text("old\n", "utf-8")
    code = "from pathlib import Path\ncode = Path('generated/fortnox_api/resources/widgets.py').read_text('utf-8')\n"
    _commit_fixtures_program(checkout, f"{code}Path('tests/contract/fixtures/widgets.txt').write_text(code, 'utf-8')\n")
    assert checkout.watch(_add_parameter) == 0
    assert checkout.output() == ["body.md", "change.patch", "title.txt"]
    assert "+++ b/tests/contract/fixtures/widgets.txt" in checkout.text("change.patch")


def test_watch_fixture_failure_is_draft(checkout: Checkout) -> None:
    _commit_fixtures_program(checkout, "raise SystemExit(3)\n")
    assert checkout.watch(_add_parameter) == 0
    assert checkout.text("body.md").startswith("**Tests fail** with the generated code:\n\n- `python -m tools.evidence.write_fixtures`\n")
    assert (checkout.request / "draft").exists()


def test_watch_generator_error_is_draft(checkout: Checkout) -> None:
    def correct(document: Json) -> None:
        for path in document["paths"].values():
            for each in path.values():
                if "*/*" in each.get("requestBody", {}).get("content", {}):
                    each["requestBody"]["content"] = {"application/json": each["requestBody"]["content"]["*/*"]}

    assert checkout.watch(_add_parameter, correct) == 0
    assert checkout.output() == ["body.md", "change.patch", "draft", "title.txt"]
    body = checkout.text("body.md")
    assert body.startswith("**Nothing could be generated.**")
    assert "\n\n    spec/overlays/1-all.yaml" in body
    assert "- `widgets.list(sort_order)` added" in body
    assert str(checkout.documents) not in body
    assert checkout.changed() == [], "an error leaves the checkout unchanged"
    before = json.loads((checkout.folder / "spec/lock.json").read_text("utf-8"))
    git(checkout.folder, "apply", str(checkout.request / "change.patch"))
    # The patch has the document without code, so that a person can run `nox -s generate` on it.
    assert checkout.changed() == ["spec/fortnox.json", "spec/lock.json"]
    after = json.loads((checkout.folder / "spec/lock.json").read_text("utf-8"))
    assert after["document"]["sha256"] != before["document"]["sha256"]


def test_watch_draft_has_edits(checkout: Checkout) -> None:
    assert checkout.watch(_add_writing_operation, _remove_operation) == 0
    assert checkout.changed() == []
    body = checkout.text("body.md")
    assert body.startswith("**Nothing could be generated.**")
    assert "- `PUT /3/widgets/{WidgetNumber}/sell: widgets.sell`" in body
    assert "\n-    x-matches: 3\n+    x-matches: 4\n" in body
    git(checkout.folder, "apply", str(checkout.request / "change.patch"))
    assert checkout.changed() == ["spec/fortnox.json", "spec/lock.json", "spec/names.yaml", "spec/overlays/1-all.yaml"]
    assert "PUT /3/widgets/{WidgetNumber}/sell: widgets.sell\n" in (checkout.folder / "spec/names.yaml").read_text("utf-8")


def test_watch_problems_are_grouped(checkout: Checkout) -> None:
    def break_three(document: Json) -> None:
        properties(document)["Lid"] = {"type": "array", "items": {"type": "array", "items": {"type": "string"}}}
        operation(document, "get", "/3/widgets")["tags"] = ["fortnox_Gadgets"]

    assert checkout.watch(_remove_operation, break_three) == 0
    body = checkout.text("body.md")
    for heading in ("**removed operations** (1)", "**scopes** (1)", "**unsupported constructs** (1)"):
        assert f"{heading}\n\n    " in body
    assert "not compared: fortnox\\_Widget Lid" in body
    assert "`widgets.delete` removed" in body


def test_left_out_operations_are_listed_once(checkout: Checkout) -> None:
    def add(document: Json) -> None:
        document["paths"]["/3/gadgets"] = {"get": copy.deepcopy(operation(document, "get", "/3/widgets"))}
        operation(document, "post", "/3/widgets")["callbacks"] = {"sold": {"{$request.body#/url}": {}}}

    (checkout.folder / "spec/excluded.yaml").write_text("- {paths: [/3/gadgets], reason: not yet}\n", "utf-8")
    git(checkout.folder, "add", "--all")
    git(checkout.folder, "commit", "-qm", "Excluded")
    assert checkout.watch(add) == 0
    body = checkout.text("body.md")
    for line in ("GET /3/gadgets: excluded, not yet", "POST /3/widgets: callback sold"):
        assert body.count(line) == 1
    git(checkout.folder, "add", "--all")
    git(checkout.folder, "commit", "-qm", "Accepted")
    assert checkout.watch(add, _add_parameter) == 0
    assert "Left out" not in checkout.text("body.md"), "it was listed before"


def test_watch_removed_operation_is_draft(checkout: Checkout) -> None:
    assert checkout.watch(_remove_operation) == 0
    body = checkout.text("body.md")
    assert "\n\n    spec/names.yaml, operations: DELETE /3/widgets/{WidgetNumber} was removed from the document; " in body
    assert "⚠️ `widgets.delete` removed" in body
    assert (checkout.request / "draft").exists()
    assert checkout.text("title.txt").endswith(": 1 breaking\n")


def test_pull_request_long_body_is_cut(checkout: Checkout) -> None:
    def many(document: Json) -> None:
        for number in range(1500):
            properties(document)[f"Property{number}"] = {"type": "string"}

    assert checkout.watch(many) == 0
    body = checkout.text("body.md")
    assert 50_000 < len(body) < 65_536
    assert body.endswith("The rest does not fit here: `nox -s spec_diff` prints all of it.\n")


@contextmanager
def _serve(status: int, kind: str, body: bytes) -> Iterator[str]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *arguments: object) -> None:
            """Print no log."""

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/openapi.json"
        finally:
            server.shutdown()
            thread.join()


def test_document_url_is_downloaded(checkout: Checkout) -> None:
    with _serve(200, "application/json", json.dumps(checkout.edited(_add_parameter)).encode()) as address:
        assert checkout.run(address) == 0
    assert "sort_order" in checkout.text("body.md")


@pytest.mark.parametrize(
    ("status", "body", "message"),
    [
        (404, b"no", "returned HTTP status 404"),
        (503, b"", "returned HTTP status 503"),
        (200, b"<!doctype html><html><body>Down</body></html>", "is an HTML page without an OpenAPI document"),
        (200, b'{"openapi": "3.0.3", "paths": {', ":1:"),
        (200, b"", "is not an OpenAPI document"),
        (200, b"\xff\xfe\x00", "is not UTF-16 text"),
    ],
)
def test_watch_invalid_document_changes_nothing(
    checkout: Checkout, status: int, body: bytes, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with _serve(status, "text/html", body) as address:
        assert checkout.run(address) == 1
    output = capsys.readouterr()
    assert output.err.startswith(f"upstream: {address}")
    assert message in output.err
    assert (output.err.count("\n"), output.out) == (1, "")
    assert (checkout.changed(), checkout.output()) == ([], [])


def test_watch_unreachable_url_fails(checkout: Checkout, capsys: pytest.CaptureFixture[str]) -> None:
    assert checkout.run("http://127.0.0.1:1/openapi.json") == 1
    assert capsys.readouterr().err.startswith("upstream: http://127.0.0.1:1/openapi.json: cannot be downloaded")
    assert (checkout.changed(), checkout.output()) == ([], [])


def test_duplicate_model_name_error_has_schema_name(checkout: Checkout, capsys: pytest.CaptureFixture[str]) -> None:
    names = checkout.folder / "spec/names.yaml"
    names.write_text(names.read_text("utf-8").replace("renamed: {}", "renamed: {fortnox_Other: fortnox_Widget}"), "utf-8")
    git(checkout.folder, "commit", "-qam", "Renamed")

    def add(document: Json) -> None:
        document["components"]["schemas"]["fortnox_Other"] = {"type": "object"}
        properties(document)["Other"] = {"$ref": "#/components/schemas/fortnox_Other"}

    assert checkout.watch(add) == 1
    source = checkout.documents / "new.json"
    assert f"fortnox_Other keeps the name fortnox_Widget, but {source} has another schema of that name" in capsys.readouterr().err
    assert (checkout.changed(), checkout.output()) == ([], [])


def test_watch_uncommitted_change_fails(checkout: Checkout, capsys: pytest.CaptureFixture[str]) -> None:
    with (checkout.folder / "spec/names.yaml").open("a") as names:
        names.write("# mine\n")
    assert checkout.watch(_add_parameter) == 1
    assert capsys.readouterr().err.startswith("upstream: spec/names.yaml: is not committed; ")
    assert checkout.changed() == ["spec/names.yaml"]


def test_watch_official_document_changes_nothing(document_path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    project = tmp_path / "project"
    for name in git(ROOT, "ls-files", "-z", "spec").split("\0"):
        if name:
            (project / name).parent.mkdir(parents=True, exist_ok=True)
            (project / name).write_bytes((ROOT / name).read_bytes())
    git(project, "init", "-q")
    git(project, "add", "--all")
    git(project, "commit", "-qm", "All")
    other = tmp_path / "other.json"
    other.write_text(json.dumps(scrambled(json.loads(document_path.read_text("utf-8")), 4)), "utf-8")
    for document in (document_path, other):
        assert main([str(document), "--root", str(project), "--into", str(tmp_path / "into")]) == 0
        assert capsys.readouterr().out == QUIET
    assert git(project, "status", "--porcelain") == ""
    assert not (tmp_path / "into").exists()
