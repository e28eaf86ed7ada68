"""Check whether Fortnox's consent page opens for an integration. The pages after it need a login."""

from __future__ import annotations

import re
from html import unescape
from typing import Final
from urllib.error import HTTPError
from urllib.request import HTTPRedirectHandler, build_opener

_TIMEOUT: Final = 15
_MAX_BYTES: Final = 100_000
_PARAGRAPH: Final = re.compile(r"<p[^>]*>(.*?)</p>", re.DOTALL)
_TAG: Final = re.compile(r"<[^>]+>")


class _NoRedirects(HTTPRedirectHandler):
    def redirect_request(self, req: object, fp: object, code: object, msg: object, headers: object, newurl: object) -> None:
        """Follow no redirect: a page that redirects to a login has opened."""


def find_error(url: str) -> str | None:
    """Return why the consent page does not open.

    Args:
        url: URL of the consent page, with its query.

    Returns:
        The status and the first paragraph of an error page, or why the server cannot be reached. None if the page opens or redirects.
    """
    try:
        with build_opener(_NoRedirects).open(url, timeout=_TIMEOUT):
            return None
    except HTTPError as error:
        if error.code < 400:
            return None
        paragraph = _PARAGRAPH.search(error.read(_MAX_BYTES).decode(errors="replace"))
        return f"{error.code}" + (f", {' '.join(unescape(_TAG.sub('', paragraph[1])).split())}" if paragraph else "")
    except OSError as error:
        return f"the server cannot be reached ({error})"
