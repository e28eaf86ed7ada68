"""What an index says is read alike in both of its languages."""

import json
from collections.abc import Callable
from hashlib import sha256

import httpx
import pytest

from tools.release.errors import Stop
from tools.release.index import Index

HASH = "a" * 64
NAMES = [
    "fortnox_client-1.2.0-py3-none-any.whl",
    "fortnox-client-1.2.0.tar.gz",
    "fortnox_client-1.2.0.tar.gz.asc",
    "fortnox_client-1.2.0rc1.tar.gz",
]
NAMES += ["fortnox_client-1.20.tar.gz", "fortnox_client_extras-1.2.0.tar.gz", "nonsense"]


def _index(answer: Callable[[httpx.Request], httpx.Response]) -> Index:
    return Index("https://index.example/simple/", httpx.Client(transport=httpx.MockTransport(answer)))


def _html(request: httpx.Request) -> httpx.Response:
    assert request.url.path == "/simple/fortnox-client/"
    links = "".join(f'<a href="../../files/{name}#sha256={HASH}" data-yanked="">{name}</a>' for name in NAMES)
    return httpx.Response(200, html=f"<html><body><a>none</a>{links}</body></html>")


def _json(request: httpx.Request) -> httpx.Response:
    assert request.headers["Accept"].startswith("application/vnd.pypi.simple.v1+json")
    files = [{"filename": name, "url": f"/files/{name}", "hashes": {"sha256": HASH}} for name in NAMES]
    return httpx.Response(200, text=json.dumps({"files": files}), headers={"Content-Type": "application/vnd.pypi.simple.v1+json"})


@pytest.mark.parametrize("answer", [_html, _json])
def test_the_files_of_a_version_are_found(answer: Callable[[httpx.Request], httpx.Response]) -> None:
    found = _index(answer).files("Fortnox.Client", "1.2.0")
    assert [(file.name, file.url, file.sha256) for file in found] == [
        (name, f"https://index.example/files/{name}", HASH) for name in NAMES[:2]
    ]


def test_a_project_that_is_unknown_has_no_files() -> None:
    assert _index(lambda _: httpx.Response(404)).files("fortnox-client", "1.2.0") == []


@pytest.mark.parametrize("fragment", ["", "#md5=0123"])
def test_a_hash_that_is_not_told_is_taken_of_the_file(fragment: str) -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        if request.url.path.startswith("/files/"):
            return httpx.Response(200, content=b"bytes")
        return httpx.Response(200, html=f'<a href="/files/fortnox_client-1.2.0.tar.gz{fragment}">file</a>')

    index = _index(answer)
    [file] = index.files("fortnox-client", "1.2.0")
    assert file.sha256 is None
    assert index.hash_of(file) == sha256(b"bytes").hexdigest()


def _unreachable(request: httpx.Request) -> httpx.Response:
    raise httpx.ConnectError("refused", request=request)


@pytest.mark.parametrize("answer", [_unreachable, lambda _: httpx.Response(503), lambda _: httpx.Response(403)])
def test_an_index_that_does_not_tell_stops(answer: Callable[[httpx.Request], httpx.Response]) -> None:
    """It could have the version."""
    with pytest.raises(Stop, match="Nothing was uploaded; --index names its simple API"):
        _index(answer).files("fortnox-client", "1.2.0")
