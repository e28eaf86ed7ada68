"""The text of a pull request, as files: one job writes them, another job with more rights opens the pull request."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tools.release.errors import ReleaseError

# Everything that depends on the document: specification, code, fixtures and the evidence table.
PATHS = ("spec", "generated", "tests/contract/fixtures", "docs/evidence.md")
PATCH, BODY = "change.patch", "body.md"
_TITLE, _DRAFT = "title.txt", "draft"
# GitHub accepts 65,536 characters.
_LIMIT = 60_000


@dataclass(frozen=True)
class PullRequest:
    """A title, a body in Markdown, and whether a person must do something before it can be merged."""

    title: str
    body: str
    draft: bool

    def write(self, folder: Path, patch: bytes) -> None:
        """Write it into a folder, together with the patch."""
        folder.mkdir(parents=True, exist_ok=True)
        (folder / PATCH).write_bytes(patch)
        (folder / BODY).write_text(_cut(self.body), "utf-8")
        if self.draft:
            (folder / _DRAFT).touch()
        (folder / _TITLE).write_text(self.title + "\n", "utf-8")

    @staticmethod
    def clear(folder: Path) -> None:
        """Remove the files of an earlier run."""
        for name in (_TITLE, BODY, _DRAFT, PATCH):
            (folder / name).unlink(missing_ok=True)

    @classmethod
    def read(cls, folder: Path) -> PullRequest:
        """Read the files that `write` wrote."""
        try:
            title, body = ((folder / name).read_text("utf-8").strip() for name in (_TITLE, BODY))
        except FileNotFoundError:
            raise ReleaseError(f"{folder} has no pull request: `nox -s upstream` writes one if the document has changed") from None
        return cls(title, body, (folder / _DRAFT).exists())


def _cut(body: str) -> str:
    if len(body) <= _LIMIT:
        return body
    return body[:_LIMIT].rpartition("\n")[0] + "\n\nThe rest does not fit here: `nox -s spec_diff` prints all of it.\n"
