"""Each row of the table in docs/versions.md, on this client: a breaking change stops the release, another one is only listed."""

from pathlib import Path
from typing import Any

import pytest

from tests.release.conftest import git
from tests.release.golden_spec import operation
from tests.release.test_version import CHANGELOG, Project
from tools.evidence.samples import ROOT

pytestmark = pytest.mark.slow  # reads the complete client twice

CORE, CLIENT = "overrides/fortnox_core/", "overrides/fortnox_client/"
PAYLOADS = "generated/fortnox_api/payloads/main.py"
PUBLIC_NAMES = "tests/cli/expected/promised.txt"

REMOVED = [
    (f"{CORE}download.py", "def sie_text(", "def text_of_sie(", "`Download.sie_text` was removed"),
    (f"{CORE}download.py", "    filename: str | None\n", "    name: str | None\n", "`Download.filename` was removed"),
    (f"{CORE}resource.py", "    def call(self,", "    def unsent(self,", "`SyncMethod.call` was removed"),
    (
        f"{CORE}upload.py",
        "of(cls, source: UploadSource, filename:",
        "of(cls, source: UploadSource, name:",
        "`Upload.of(filename)` was removed",
    ),
    (f"{CLIENT}__init__.py", '    "BLANK",\n    "ArchiveFileId",', '    "ArchiveFileId",', "`BLANK` was removed"),
    (PAYLOADS, "    CustomerNumber: ", "    Customernumber: ", '["CustomerNumber"]` was removed'),
    (PUBLIC_NAMES, "fortnox check --for\n", "", "`fortnox check --for` was removed"),
    (PUBLIC_NAMES, "pytest-fixture fortnox_sandbox\n", "", "`pytest-fixture fortnox_sandbox` was removed"),
    (
        "generated/fortnox_api/resources/accounts.py",
        "    @expandable_listing",
        "    @listing",
        "`fortnox.accounts.list` has no `.full()` any more",
    ),
    (PUBLIC_NAMES, "variable FORTNOX_TOKEN_STORE\n", "", "`variable FORTNOX_TOKEN_STORE` was removed"),
    (f"{CORE}upload.py", "    @classmethod\n    def of(", "    def of(", "`Upload.of` is no class method any more"),
]
REQUIRED = [
    (f"{CORE}resource.py", "def parsed(self)", "def parsed(self, form: str)", "(form)` is new, and must be given"),
    (f"{CORE}pagination.py", "    number: int | None = None\n", "    number: int | None\n", "`Page(number)` must be given now"),
    (
        f"{CLIENT}sandbox/models.py",
        "    name: str",
        "    country: str\n    name: str",
        "`sandbox.Integration(country)` is new, and must be given",
    ),
    (
        f"{CLIENT}auth/store.py",
        "    def delete(self,",
        "    def rename(self) -> None: ...\n\n    def delete(self,",
        "`auth.Store.rename` is new, and each class",
    ),
]
TYPES = [
    (f"{CORE}pagination.py", "    items: list[M]\n", "    items: list[M] | None\n", "`Page.items` list[M] -> list[M] | None"),
    (f"{CLIENT}client.py", 'Literal["raise", "return"]', 'Literal["raise"]', "`fortnox.gather(errors)` takes Literal['raise'], and not"),
    (
        f"{CORE}upload.py",
        "content_type: str | None = None) -> Self",
        "content_type: str = '') -> Self",
        "`Upload.of(content_type)` takes str, and not",
    ),
    (
        f"{CORE}errors.py",
        "class MissingScope(Forbidden)",
        "class MissingScope(ResponseError)",
        "`errors.MissingScope` has not all its base classes",
    ),
    (f"{CLIENT}client.py", "    def close(self)", "    async def close(self)", "`fortnox.close` None -> async None"),
]
INSTALLED = [
    ("spec/scopes.yaml", "- scope: currency\n", "- scope: settings\n", "needs scope settings, was currency: customers must consent again"),
    ("pyproject.toml", ">=3.11", ">=3.12", "`requires-python` >=3.11 -> >=3.12"),
    ("pyproject.toml", '\nkeyring = ["', '\nkeychain = ["', "`fortnox-client[keyring]` was removed"),
]
HARMLESS = [
    (f"{CORE}download.py", "    filename: str | None\n", "    filename: str\n", "- `Download.filename`: "),
    ("generated/fortnox_api/resources/currencies.py", "def get(self, code:", "def get(self, letters:", ""),
    (f"{CORE}download.py", "    def sie_text(", "    def lines(self) -> list[str]: ...\n\n    def sie_text(", "- `Download.lines`"),
    (f"{CORE}upload.py", "filename: str | None = None, content", "filename: str | int | None = None, content", "- `Upload.of(filename)`: "),
    (f"{CORE}pagination.py", "    items: list[M]\n", "    items: list[M] = []\n", "- `Page(items)`: need not be given any more"),
    (
        f"{CORE}upload.py",
        'content_type: str = "application/octet-stream"\n\n    def',
        'content_type: str = ""\n    size: int = 0\n\n    def',
        "- `Upload.size`",
    ),
    ("pyproject.toml", '"httpx>=0.27,<1"', '"httpx>=0.28,<1"', ""),
    (PUBLIC_NAMES, "fortnox check --for\n", "fortnox check --fast\nfortnox check --for\n", "- `fortnox check --fast`"),
]


@pytest.fixture
def client(tmp_path: Path) -> Project:
    """This project, with its current state as release 0.1.0."""
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "-q", str(ROOT), str(clone))
    project = Project.__new__(Project)
    project.folder = clone
    # A release removes the changelog fragments.
    for fragment in (clone / "changes").glob("*.*.md"):
        fragment.unlink()
    git(clone, "commit", "-qam", "Release 0.1.0", "--allow-empty")
    git(clone, "tag", "v0.1.0")
    text = project.read("CHANGELOG.md")
    project.write("CHANGELOG.md", text.partition("## [Unreleased]")[0] + CHANGELOG.partition("\n\n")[2].replace("0.3.1", "0.1.0"))
    return project


def test_breaking_rows_of_versions_page_fail(client: Project) -> None:
    assert client.decision() == "nothing to release since v0.1.0"
    client.replace("generated/fortnox_api/resources/accounts.py", "import AsyncResource,", "import listing, AsyncResource,")
    payloads = client.read(PAYLOADS).replace("City: NotRequired[str | None]", "City: str")
    client.write(PAYLOADS, payloads)
    for file, old, new, _ in (*REMOVED, *REQUIRED, *TYPES, *INSTALLED):
        client.replace(file, old, new)
    client.replace(f"{CORE}download.py", "content_type: str", "content_type: int")
    run = client.version()
    missing = [message for *_, message in (*REMOVED, *REQUIRED, *TYPES, *INSTALLED) if message not in run.stderr]
    assert missing == []
    assert '`CustomerCreate["City"]` must be given now' in run.stderr
    assert "- ⚠ `Download.content_type`: str" in run.stdout, "another type may break programs, so a person decides"


def test_additive_rows_of_versions_page_pass(client: Project) -> None:
    def document(facts: Any) -> None:
        invoices = operation(facts, "get", "/3/invoices")
        invoices["operationId"] = "another"
        next(each for each in invoices["parameters"] if each["name"] == "filter")["schema"]["enum"].append("overpaid")
        invoices["parameters"].append({"in": "query", "name": "colour", "schema": {"type": "string"}})

    client.document(document)
    for file, old, new, _ in HARMLESS:
        client.replace(file, old, new)
    run = client.version()
    assert run.returncode == 0, run.stderr
    assert run.stdout.endswith("next is 0.1.1: the worst change is additive, since v0.1.0\n")
    assert [message for *_, message in HARMLESS if message not in run.stdout] == []
    assert "- `fortnox.invoices.list(colour)` (`GET /3/invoices`)" in run.stdout
    assert "⚠" not in run.stdout
