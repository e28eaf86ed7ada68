"""The project uses the vocabulary of its field: banned words appear nowhere, and module names are nouns."""

import json
import re
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

BANNED = frozenset(
    """
    told tells telling said asked answer answers answered answering reply replies replied whoever anew trouble misuse misused
    adopt adopts adopted held lane lanes moment moments integrating road face faces news unsaid untold lasting mend mends mended
    """.split()
)
NOUNS = frozenset(("refused", "rejected"))
"""Words that must not be a name on their own, since they are no nouns."""
TERMS = frozenset(
    """
    billing building decoding encoding finding keyring listing locking naming parsing publishing routing scrubbing streaming tracing
    """.split()
)
"""Nouns in -ing that are terms of the field: a module may end in one."""
NOT_CHECKED = (
    "generated/",
    "spec/",
    "tests/golden/",
    "tests/contract/fixtures/",
    "generator/requirements",
    "tests/project/test_vocabulary.py",
)
TEXTS = (".py", ".md", ".toml", ".yml", ".jinja", ".html", ".sh")
RELEASE_NOTES = ("changes/", "CHANGELOG.md")
"""Release notes. They list a renamed public name by its old name, so their text in backticks is not checked."""


def _files(root: Path) -> Iterator[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=root, capture_output=True, check=True, text=True).stdout
    for name in filter(None, listed.split("\0")):
        if not name.startswith(NOT_CHECKED) and (name.endswith(TEXTS) or name == ".ci/run") and (root / name).is_file():
            yield root / name


@cache
def _names_of_fortnox(root: Path) -> frozenset[str]:
    """Return Fortnox's names, as they are written and as attributes, and the published names."""
    found: set[str] = set()

    def collect(node: Any) -> None:
        if isinstance(node, dict):
            for key, value in node.items():
                found.add(key)
                collect(value)
        elif isinstance(node, list):
            for value in node:
                collect(value)
        elif isinstance(node, str):
            found.add(node)

    collect(json.loads((root / "spec/fortnox.json").read_text("utf-8")))
    return frozenset(found | {_snake(name) for name in found})


def _snake(name: str) -> str:
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()


def _words(name: str) -> list[str]:
    return [word.lower() for part in name.split("_") for word in re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+", part)]


def banned_in(text: str, exempt: frozenset[str]) -> list[str]:
    """Return `line: name` for each name or word of a text that has a banned word."""
    found = []
    for number, line in enumerate(text.splitlines(), 1):
        for name in re.findall(r"[A-Za-z_][A-Za-z0-9_]*", line):
            if name not in exempt and (BANNED.intersection(_words(name)) or (name in NOUNS and re.search(rf"\b{name}\b\s*[=:(]", line))):
                found.append(f"{number}: {name}")
    return found


def without_names(text: str) -> str:
    """Return Markdown without its text in backticks. No code spans lines."""
    return re.sub(r"`[^`\n]*`", "``", text)


def test_banned_words_are_not_used(root: Path) -> None:
    exempt = _names_of_fortnox(root)
    texts = {str(file.relative_to(root)): file.read_text("utf-8") for file in _files(root)}
    found = {name: banned_in(without_names(text) if name.startswith(RELEASE_NOTES) else text, exempt) for name, text in texts.items()}
    faults = [f"{name}:{fault}" for name, lines in found.items() for fault in lines]
    assert not faults, f"{len(faults)} uses of words that docs/contributing/glossary.md replaces:\n" + "\n".join(faults[:40])


def test_file_names_have_no_banned_word(root: Path) -> None:
    assert [str(file) for file in _files(root) if BANNED.intersection(_words(file.stem))] == []


def test_module_names_are_nouns(root: Path) -> None:
    folders = ("overrides/", "generator/", "tools/")
    modules = [file for file in _files(root) if file.suffix == ".py" and str(file.relative_to(root)).startswith(folders)]
    assert [str(file.relative_to(root)) for file in modules if file.stem.endswith("ing") and file.stem.split("_")[-1] not in TERMS] == []


@pytest.mark.parametrize("text", ["def answer():", "what Fortnox answers", "class NewsItem:", "x = is_told", "refused = 1"])
def test_a_banned_word_is_found(text: str) -> None:
    assert banned_in(text, frozenset())


def test_text_in_backticks_of_release_notes_is_removed() -> None:
    assert banned_in(without_names("`error.response` (was `error.reply`) reports\na reply `"), frozenset()) == ["2: reply"]


@pytest.mark.parametrize("text", ["AskedAmount = 1", "asked_amount", "an interface of the surface", "Fortnox refused the token"])
def test_other_words_are_not_found(text: str) -> None:
    assert not banned_in(text, frozenset(("AskedAmount", "asked_amount")))
