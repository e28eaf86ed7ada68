"""Real exchanges, replayed: each is called by its operation's name, sends what was sent, and its answer is read.

They are read from the folder that FORTNOX_RECORDINGS names; none is part of this project.
"""

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote

import httpx
from fortnox_client import Fortnox
from fortnox_client.operations import OPERATIONS

from tests import samples


def test_every_recorded_success_replays(recordings_path: Path) -> None:
    replayed = [_replay(file, exchange) for file, exchange in _recorded(recordings_path)]
    assert replayed, f"{recordings_path} holds no recorded success"
    print(f"\n{len(replayed)} recorded exchanges of {len(set(replayed))} operations replayed")


def _recorded(folder: Path) -> Iterator[tuple[Path, dict[str, Any]]]:
    for file in sorted(folder.glob("*/*.json")):
        exchange = json.loads(file.read_text("utf-8"), parse_float=Decimal)
        if exchange["kind"] == "recorded" and 200 <= exchange["response"]["status"] < 300:
            yield file, exchange


def _replay(file: Path, exchange: dict[str, Any]) -> str:
    asked, answered = exchange["request"], exchange["response"]
    operation = OPERATIONS[f"{asked['method']} {exchange['operation']}"]
    sent: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        sent.append(request)
        body = answered["body"]
        content = b"" if body is None else json.dumps(body, default=str).encode() if not isinstance(body, str) else body.encode()
        return httpx.Response(answered["status"], content=content)

    pattern = re.escape(operation.path).replace(r"\{", "{").replace(r"\}", "}")
    match = re.fullmatch(re.sub(r"\{[^}]*\}", "([^/]+)", pattern) + "/?", asked["path"])
    assert match, f"{file}: {asked['path']} is no {operation.path}"
    arguments: list[Any] = [unquote(part) for part in match.groups()]
    if operation.envelope is not None:
        # Of four recordings the request's body was not kept.
        arguments.append((asked["body"] or {}).get(operation.envelope, {}))
    options = {samples.python_name(name): value for name, value in asked["query"].items()}
    if operation.paging is not None:
        # Recorded requests mostly leave the limit to Fortnox; the pager names it.
        options = {name: int(value) if name in ("page", "limit", "offset") else value for name, value in options.items()}
    with httpx.Client(transport=httpx.MockTransport(answer)) as http, Fortnox(access_token="token", http_client=http) as fortnox:
        method = samples.method_of(fortnox, operation.name)
        result = method(*arguments, **options)
        if operation.paging is not None:
            assert len(next(result.pages()).items) == len(answered["body"][operation.wrapper] or [])
    request = sent[0]
    assert request.url.path == asked["path"].rstrip("/"), file
    query = {name: value for name, value in parse_qsl(request.url.query.decode()) if name != "limit" or "limit" in asked["query"]}
    assert query == {name: str(value) for name, value in asked["query"].items()}, file
    if asked["body"] is not None:
        assert json.loads(request.content, parse_float=Decimal) == asked["body"], file
    return operation.name
