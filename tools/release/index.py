"""The files of a version on a package index, by its simple API (PEP 503 and PEP 691). pypi-simple reads it."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from types import TracebackType
from typing import Self

import requests
from packaging.utils import canonicalize_name
from packaging.version import InvalidVersion, Version
from pypi_simple import DistributionPackage, NoSuchProjectError, PyPISimple, UnsupportedContentTypeError, UnsupportedRepoVersionError

from tools.release.errors import ReleaseError

SECONDS = 30


@dataclass(frozen=True)
class Published:
    """A file on an index. `sha256` is None if the index does not publish it."""

    name: str
    url: str
    sha256: str | None


class Index:
    """A package index, by the URL of its simple API."""

    def __init__(self, url: str, session: requests.Session | None = None) -> None:
        self._url = f"{url.rstrip('/')}/"
        self._client = PyPISimple(self._url, session=session)

    def __enter__(self) -> Self:
        self._client.__enter__()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None) -> None:
        self._client.__exit__(kind, error, traceback)

    def files(self, project: str, version: str) -> list[Published]:
        """Return the wheels and sdists of a version. Empty if the index does not know the project.

        Raises:
            ReleaseError: if the index cannot be read, since it could have the version.
        """
        try:
            page = self._client.get_project_page(project, timeout=SECONDS)
        except NoSuchProjectError:
            return []
        except (requests.RequestException, UnsupportedContentTypeError, UnsupportedRepoVersionError) as error:
            raise _unreadable(self._url, error) from error
        return [Published(each.filename, each.url, each.digests.get("sha256")) for each in page.packages if _is_of(each, project, version)]

    def hash_of(self, file: Published) -> str:
        """Return the SHA-256 that the index publishes. Without one, the file is downloaded."""
        if file.sha256:
            return file.sha256
        try:
            response = self._client.s.get(file.url, timeout=SECONDS)
            response.raise_for_status()
        except requests.RequestException as error:
            raise _unreadable(file.url, error) from error
        return sha256(response.content).hexdigest()


def _unreadable(url: str, error: Exception) -> ReleaseError:
    return ReleaseError(f"the index at {url} cannot be read: {error}. Nothing was uploaded; --index names its simple API.")


def _is_of(file: DistributionPackage, project: str, version: str) -> bool:
    """Whether a file is a wheel or an sdist of the version. An index may also have signatures and old formats."""
    if file.project is None or file.version is None or file.package_type not in ("wheel", "sdist"):
        return False
    try:
        return canonicalize_name(file.project) == canonicalize_name(project) and Version(file.version) == Version(version)
    except InvalidVersion:
        return False
