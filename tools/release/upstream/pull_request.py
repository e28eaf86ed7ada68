"""What a pull request says: kept as files, so that what finds it and what opens it need not be the same job."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tools.release.errors import Stop

# All that follows from the document: what it declares, the code, and what the tests and docs say of each operation.
PLACES = ("spec", "generated", "tests/contract/fixtures", "docs/evidence.md")
PATCH, BODY = "change.patch", "body.md"
_TITLE, _DRAFT = "title.txt", "draft"
# GitHub takes 65,536 characters.
_MOST = 60_000


@dataclass(frozen=True)
class PullRequest:
    """A title, a body in Markdown, and whether a person must do something before it can be merged."""

    title: str
    body: str
    draft: bool

    def write(self, folder: Path, patch: bytes) -> None:
        """Keeps it in a folder, beside the change that it is about."""
        folder.mkdir(parents=True, exist_ok=True)
        (folder / PATCH).write_bytes(patch)
        (folder / BODY).write_text(_cut(self.body), "utf-8")
        if self.draft:
            (folder / _DRAFT).touch()
        (folder / _TITLE).write_text(self.title + "\n", "utf-8")

    @staticmethod
    def clear(folder: Path) -> None:
        """Removes what an earlier run kept."""
        for name in (_TITLE, BODY, _DRAFT, PATCH):
            (folder / name).unlink(missing_ok=True)

    @classmethod
    def read(cls, folder: Path) -> PullRequest:
        """What `write` kept."""
        try:
            title, body = ((folder / name).read_text("utf-8").strip() for name in (_TITLE, BODY))
        except FileNotFoundError:
            raise Stop(f"{folder} holds no pull request: `nox -s upstream` writes one where the document has changed") from None
        return cls(title, body, (folder / _DRAFT).exists())


def _cut(body: str) -> str:
    if len(body) <= _MOST:
        return body
    return body[:_MOST].rpartition("\n")[0] + "\n\nThere is more than fits here: `nox -s spec_diff` tells all of it.\n"
