"""The project has no sentence of any version of the official document, whose prose is Fortnox's."""

import json
import re
import subprocess
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

PROSE = ("description", "summary", "title", "example")
LEAST_WORDS = 8


def test_project_has_no_sentence_of_the_document(root: Path, document_paths: list[Path]) -> None:
    sentences = {sentence for path in document_paths for sentence in _sentences(json.loads(path.read_text("utf-8")))}
    assert len(sentences) > 300, "the documents have lost their prose; are they the official ones?"
    project = {file: _folded(text) for file, text in _tracked(root)}
    found = [(str(file), sentence) for file, text in project.items() for sentence in sentences if sentence in text]
    assert not found, f"{len(found)} sentences of the documents are in the project: {found[:3]}"


def _tracked(root: Path) -> Iterator[tuple[Path, str]]:
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=root, capture_output=True, check=True
    )
    for name in listed.stdout.decode().split("\0"):
        file = root / name
        if name and file.is_file():
            yield file, file.read_text("utf-8", errors="replace")


def _sentences(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        for key, value in node.items():
            if key in PROSE and isinstance(value, str):
                yield from _split(value)
            else:
                yield from _sentences(value)
    elif isinstance(node, list):
        for value in node:
            yield from _sentences(value)


def _split(prose: str) -> Iterator[str]:
    """Sentences of a text, with its markup and without."""
    for text in (prose, unescape(re.sub(r"<[^>]+>", " ", prose))):
        for sentence in re.split(r"(?<=[.!?])\s|\n\s*\n|\n", text):
            folded = _folded(sentence).rstrip(".")
            if len(folded.split()) >= LEAST_WORDS:
                yield folded


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()
