"""What users would not be told of, a sentence for each: what changed, and where to say it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tools.release import changelog
from tools.release.version.entry import SIGN, says
from tools.release.version.fragments import FOLDER, Fragment
from tools.release.version.news import News


def unexplained(news: list[News], found: list[Fragment]) -> Iterator[str]:
    """What breaks, and no fragment says how to migrate from."""
    breaking = [each for each in found if each.bump == "breaking"]
    for each in news:
        about = [fragment for fragment in breaking if fragment.is_about(each.names)]
        if each.effect != "breaking" or any(fragment.explains for fragment in about):
            continue
        name = each.names[0]
        if about:
            yield f"{_what(each)}: {about[0].file} names it and does not say how to migrate"
        else:
            slug = "-".join(re.findall(r"[a-z0-9]+", name.lower()))
            yield f"{_what(each)}: write how to migrate into {FOLDER}/{slug}.breaking.md, and name `{name}` there in backticks"


def unsaid(news: list[News], entry: str, version: str) -> Iterator[str]:
    """What has no line in an entry that is written; what breaks, none with the sign."""
    for each in news:
        if not says(entry, each):
            line = f"a line with {SIGN}" if each.effect == "breaking" else "a line"
            yield (
                f"{_what(each)}, and the entry for {version} in {changelog.FILE} has no line on it: "
                f"add {line} that names it in backticks, or write the entry anew"
            )


def _what(news: News) -> str:
    told = {"Removed": "is gone", "Added": "is new"}.get(news.heading, "is another")
    return f"`{news.names[0]}` {news.told or told}{f' ({news.where})' if news.where else ''}"
