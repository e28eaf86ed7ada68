"""Editors complete enum values, payload keys and options. pyright's language server is the editor's part."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent.parent
PREFIX = "from fortnox_client import Fortnox\nfortnox = Fortnox(access_token='token')\n"


class LanguageServer:
    """Just enough of the Language Server Protocol to ask for completions."""

    def __init__(self) -> None:
        command = [sys.executable, "-c", "import sys, pyright.langserver; sys.exit(pyright.langserver.main('--stdio'))"]
        self._process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self._last = 0
        self.request("initialize", {"processId": None, "rootUri": ROOT.as_uri(), "capabilities": {}})
        self._send({"method": "initialized", "params": {}})

    def completions(self, code: str) -> set[str]:
        """Return the completions at the `|` in the code."""
        found = self._at("textDocument/completion", code)
        return {item["label"].strip("\"'") for item in (found or {}).get("items", [])}

    def hover(self, code: str) -> str:
        """Return what an editor shows for the name at the `|` in the code."""
        text: str = self._at("textDocument/hover", code)["contents"]["value"]
        return text

    def _at(self, method: str, code: str) -> Any:
        before, after = (PREFIX + code).split("|")
        self._last += 1
        uri = (ROOT / f"tests/typing/unsaved_{self._last}.py").as_uri()
        document = {"uri": uri, "languageId": "python", "version": 1, "text": before + after}
        self._send({"method": "textDocument/didOpen", "params": {"textDocument": document}})
        position = {"line": before.count("\n"), "character": len(before.rpartition("\n")[2])}
        return self.request(method, {"textDocument": {"uri": uri}, "position": position})

    def request(self, method: str, params: Any) -> Any:
        self._last += 1
        request_id = self._last
        self._send({"id": request_id, "method": method, "params": params})
        while True:
            message = self._read()
            if "method" in message and "id" in message:  # the server asks for its configuration
                items = message.get("params", {}).get("items", []) if isinstance(message.get("params"), dict) else []
                self._send({"id": message["id"], "result": [{} for _ in items]})
            elif message.get("id") == request_id:
                return message["result"]

    def close(self) -> None:
        self.request("shutdown", None)
        self._send({"method": "exit"})
        self._process.wait(timeout=30)
        for pipe in (self._process.stdin, self._process.stdout):
            assert pipe is not None
            pipe.close()

    def _send(self, message: dict[str, Any]) -> None:
        assert self._process.stdin is not None
        content = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(content), content))
        self._process.stdin.flush()

    def _read(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        length = 0
        while (line := self._process.stdout.readline().strip()) or not length:
            if line.lower().startswith(b"content-length:"):
                length = int(line.split(b":")[1])
        return json.loads(self._process.stdout.read(length))


@pytest.fixture(scope="module")
def server() -> Any:
    server = LanguageServer()
    yield server
    server.close()


@pytest.mark.parametrize(
    ("code", "offered"),
    [
        ('fortnox.invoices.list(filter="|")', {"cancelled", "fullypaid", "unbooked", "unpaid", "unpaidoverdue"}),
        ("fortnox.invoices.list(|)", {"filter=", "lastmodified=", "limit="}),
        ("fortnox.invoices.list().|", {"full", "take", "pages"}),
        ("fortnox.customers.get.|", {"call", "raw"}),
        ("fortnox.cust|", {"customers", "customer_references"}),
        ("fortnox.customers.get('1').na|", {"name"}),
        ('fortnox.customers.create({"|"})', {"Name", "Email"}),
        ('fortnox.customers.create({"Name": "A", "Type": "|"})', {"COMPANY", "PRIVATE"}),
    ],
)
def test_completion_offers_names(server: LanguageServer, code: str, offered: set[str]) -> None:
    assert offered <= server.completions(code)


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("fortnox.customers.g|et", ["(customer_number: PathParam, /)", "Customer]"]),
        ("fortnox.units.del|ete", ["(code: PathParam, /)", "None]"]),
        ("fortnox.labels.li|st", ["limit: int | None = None", "Label]"]),
        ("fortnox.invoices.li|st", ["filter: ", "InvoiceListItem, Invoice]"]),
        ("fortnox.invoices.prev|iew", ["(document_number: PathParam, /)"]),
    ],
)
def test_hover_shows_parameters_and_result(server: LanguageServer, code: str, shown: list[str]) -> None:
    text = server.hover(code)
    assert [part for part in shown if part not in text] == [], text
