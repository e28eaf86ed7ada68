"""Whether the consent page opens at all. A program sees no more of it: the rest is behind a login."""

from __future__ import annotations

import re
from html import unescape
from typing import Final
from urllib.error import HTTPError
from urllib.request import HTTPRedirectHandler, build_opener

_SECONDS: Final = 15
_MOST: Final = 100_000
_PARAGRAPH: Final = re.compile(r"<p[^>]*>(.*?)</p>", re.DOTALL)
_TAG: Final = re.compile(r"<[^>]+>")


class _Stay(HTTPRedirectHandler):
    def redirect_request(self, req: object, fp: object, code: object, msg: object, headers: object, newurl: object) -> None:
        """A page that leads to a login has opened."""


def refusal(url: str) -> str | None:
    """Why the page refuses the request, as far as it says; None where it opens, or leads on. A server that cannot be reached is told so."""
    try:
        with build_opener(_Stay).open(url, timeout=_SECONDS):
            return None
    except HTTPError as error:
        if error.code < 400:
            return None
        said = _PARAGRAPH.search(error.read(_MOST).decode(errors="replace"))
        return f"{error.code}" + (f", {' '.join(unescape(_TAG.sub('', said[1])).split())}" if said else "")
    except OSError as error:
        return f"it cannot be reached ({error})"
