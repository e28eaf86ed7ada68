"""An index gives the same result as JSON and as HTML. An index that cannot be read stops a publication."""

import json
from collections.abc import Callable, Mapping
from hashlib import sha256
from io import BytesIO

import pytest
import requests
from requests.adapters import BaseAdapter

from tools.release.errors import ReleaseError
from tools.release.index import Index

HASH = "a" * 64
NAMES = [
    "fortnox_client-1.2.0-py3-none-any.whl",
    "fortnox-client-1.2.0.tar.gz",
    "fortnox_client-1.2.0.tar.gz.asc",
    "fortnox_client-1.2.0rc1.tar.gz",
]
NAMES += ["fortnox_client-1.20.tar.gz", "fortnox_client_extras-1.2.0.tar.gz", "nonsense"]
HTML, JSON = "text/html", "application/vnd.pypi.simple.v1+json"

Respond = Callable[[requests.PreparedRequest], requests.Response]


class _Adapter(BaseAdapter):
    """Responds without a network."""

    def __init__(self, respond: Respond) -> None:
        super().__init__()
        self._respond = respond

    def send(self, request: requests.PreparedRequest, *_: object, **__: object) -> requests.Response:
        response = self._respond(request)
        response.request, response.url = request, request.url or ""
        return response

    def close(self) -> None: ...


def _response(status: int, body: bytes = b"", content_type: str = HTML) -> requests.Response:
    response = requests.Response()
    response.status_code, response.raw = status, BytesIO(body)
    response.headers["Content-Type"] = content_type
    return response


def _index(respond: Respond) -> Index:
    session = requests.Session()
    session.mount("https://", _Adapter(respond))
    return Index("https://index.example/simple", session)


def _html(request: requests.PreparedRequest) -> requests.Response:
    assert request.url == "https://index.example/simple/fortnox-client/"
    links = "".join(f'<a href="../../files/{name}#sha256={HASH}" data-yanked="">{name}</a>' for name in NAMES)
    return _response(200, f"<html><body><a>none</a>{links}</body></html>".encode())


def _json(request: requests.PreparedRequest) -> requests.Response:
    assert request.headers["Accept"].startswith(JSON)
    files = [{"filename": name, "url": f"/files/{name}", "hashes": {"sha256": HASH}} for name in NAMES]
    body: Mapping[str, object] = {"meta": {"api-version": "1.0"}, "name": "fortnox-client", "files": files}
    return _response(200, json.dumps(body).encode(), JSON)


@pytest.mark.parametrize("respond", [_html, _json])
def test_index_files_returns_files_of_version(respond: Respond) -> None:
    found = _index(respond).files("Fortnox.Client", "1.2.0")
    assert [(file.name, file.url, file.sha256) for file in found] == [
        (name, f"https://index.example/files/{name}", HASH) for name in NAMES[:2]
    ]


def test_index_files_unknown_project_is_empty() -> None:
    assert _index(lambda _: _response(404)).files("fortnox-client", "1.2.0") == []


@pytest.mark.parametrize("fragment", ["", "#md5=0123"])
def test_index_hash_of_file_without_hash_downloads(fragment: str) -> None:
    def respond(request: requests.PreparedRequest) -> requests.Response:
        if "/files/" in (request.url or ""):
            return _response(200, b"bytes")
        name = "fortnox_client-1.2.0.tar.gz"
        return _response(200, f'<a href="/files/{name}{fragment}">{name}</a>'.encode())

    index = _index(respond)
    [file] = index.files("fortnox-client", "1.2.0")
    assert file.sha256 is None
    assert index.hash_of(file) == sha256(b"bytes").hexdigest()


def _unreachable(request: requests.PreparedRequest) -> requests.Response:
    raise requests.ConnectionError("connection failed", request=request)


def _unknown_type(request: requests.PreparedRequest) -> requests.Response:
    return _response(200, b"%PDF", "application/pdf")


@pytest.mark.parametrize("respond", [_unreachable, _unknown_type, lambda _: _response(503), lambda _: _response(403)])
def test_index_unreadable_raises(respond: Respond) -> None:
    """The publication must stop, since the index may already have the version."""
    with pytest.raises(ReleaseError, match="Nothing was uploaded; --index names its simple API"):
        _index(respond).files("fortnox-client", "1.2.0")
