"""What a package index says that it has, by its simple API: as JSON or as HTML, whichever it speaks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from hashlib import sha256
from html.parser import HTMLParser
from typing import Any
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import httpx
from packaging.utils import InvalidSdistFilename, InvalidWheelFilename, canonicalize_name, parse_sdist_filename, parse_wheel_filename
from packaging.version import InvalidVersion, Version

from tools.release.errors import Stop

ACCEPT = "application/vnd.pypi.simple.v1+json, application/vnd.pypi.simple.v1+html;q=0.5, text/html;q=0.1"


@dataclass(frozen=True)
class Published:
    """A file on an index. `sha256` is None where the index does not tell."""

    name: str
    url: str
    sha256: str | None


class Index:
    """An index, by the address of its simple API."""

    def __init__(self, url: str, client: httpx.Client) -> None:
        self._url, self._client = url.rstrip("/"), client

    def files(self, project: str, version: str) -> list[Published]:
        """The files of a version; none where the index does not know the project."""
        reply = self._get(f"{self._url}/{canonicalize_name(project)}/")
        if reply.status_code == httpx.codes.NOT_FOUND:
            return []
        self._expect(reply)
        return [file for file in _listed(reply) if _is_of(file.name, project, version)]

    def hash_of(self, file: Published) -> str:
        """As the index tells it; where it does not, of the file itself."""
        if file.sha256:
            return file.sha256
        reply = self._get(file.url)
        self._expect(reply)
        return sha256(reply.content).hexdigest()

    def _get(self, url: str) -> httpx.Response:
        try:
            return self._client.get(url, headers={"Accept": ACCEPT}, follow_redirects=True)
        except httpx.HTTPError as error:
            raise Stop(f"the index does not answer at {url}: {error}. Nothing was uploaded; --index names its simple API.") from error

    def _expect(self, reply: httpx.Response) -> None:
        if not reply.is_success:
            raise Stop(f"the index answers {reply.status_code} at {reply.url}. Nothing was uploaded; --index names its simple API.")


def _is_of(name: str, project: str, version: str) -> bool:
    try:
        found = parse_wheel_filename(name)[:2] if name.endswith(".whl") else parse_sdist_filename(name)
    except (InvalidWheelFilename, InvalidSdistFilename, InvalidVersion):
        return False  # of old days, or a signature
    return found == (canonicalize_name(project), Version(version))


def _listed(reply: httpx.Response) -> list[Published]:
    if "json" in reply.headers.get("Content-Type", ""):
        return [_from_json(str(reply.url), file) for file in reply.json()["files"]]
    page = _Links()
    page.feed(reply.text)
    return [_from_link(str(reply.url), link) for link in page.links]


def _from_json(page: str, file: dict[str, Any]) -> Published:
    return Published(file["filename"], urljoin(page, file["url"]), file.get("hashes", {}).get("sha256"))


def _from_link(page: str, link: str) -> Published:
    url, fragment = urldefrag(urljoin(page, link))
    told = re.fullmatch(r"sha256=([0-9a-f]{64})", fragment)
    return Published(unquote(urlsplit(url).path.rpartition("/")[2]), url, told[1] if told else None)


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        target = dict(attrs).get("href")
        if tag == "a" and target:
            self.links.append(target)
