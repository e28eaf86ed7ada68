"""Changes that no fragment explains, or that the changelog does not mention. Each is a sentence that says where to write."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tools.api_diff.change import ApiChange
from tools.release import changelog
from tools.release.version.entry import SIGN, mentions
from tools.release.version.fragments import FOLDER, Fragment


def unexplained(changes: list[ApiChange], found: list[Fragment]) -> Iterator[str]:
    """Yield breaking changes for which no fragment says how to migrate."""
    breaking = [each for each in found if each.bump == "breaking"]
    for each in changes:
        about = [fragment for fragment in breaking if fragment.is_about(each.names)]
        if each.effect != "breaking" or any(fragment.explains for fragment in about):
            continue
        name = each.names[0]
        if about:
            yield f"{_sentence(each)}: {about[0].file} names it and does not say how to migrate"
        else:
            slug = "-".join(re.findall(r"[a-z0-9]+", name.lower()))
            yield f"{_sentence(each)}: write how to migrate into {FOLDER}/{slug}.breaking.md, and name `{name}` there in backticks"


def missing_entries(changes: list[ApiChange], entry: str, version: str) -> Iterator[str]:
    """Yield changes without a line in a written entry. A breaking change needs a line with the sign."""
    for each in changes:
        if not mentions(entry, each):
            line = f"a line with {SIGN}" if each.effect == "breaking" else "a line"
            yield (
                f"{_sentence(each)}, and the entry for {version} in {changelog.FILE} has no line on it: "
                f"add {line} that names it in backticks, or write the entry again"
            )


def _sentence(change: ApiChange) -> str:
    default = {"Removed": "was removed", "Added": "is new"}.get(change.heading, "changed")
    return f"`{change.names[0]}` {change.message or default}{f' ({change.location})' if change.location else ''}"
