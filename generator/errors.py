"""What stops a run: one sentence for each problem, which names the file and the place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager


class Stop(Exception):
    """Input that the generator rejects.

    `where` is the file and the place in it, `what` the fault, `remedy` the edit that fixes it. `group` is the heading it is reported under.
    """

    dangling = False
    """Whether it is only that a reference leads nowhere."""

    def __init__(self, where: str, what: str, remedy: str = "", *, group: str = "") -> None:
        sentence = f"{where}: {what}"
        super().__init__(" ".join(f"{sentence}; {remedy}".split()) if remedy else " ".join(sentence.split()))
        self.where = where
        self.what = what
        self.remedy = remedy
        self.group = group


class Problems(Stop):
    """Every problem that a run found, in the order of their groups."""

    def __init__(self, problems: Iterable[Stop], notes: Iterable[Stop] = ()) -> None:
        self.problems = list(problems)
        self.notes = list(notes)
        """What stops nothing by itself, and helps to read the rest."""
        Exception.__init__(self, "\n".join(str(each) for each in self.problems))


class Collector:
    """Collects problems, so that a run reports all of them at once."""

    def __init__(self) -> None:
        self.found: list[Stop] = []
        self.notes: list[Stop] = []

    def add(self, group: str, problems: Iterable[Stop]) -> None:
        """Add problems under a heading; one that has a heading keeps it."""
        for each in problems:
            each.group = each.group or group
            self.found.append(each)

    @contextmanager
    def collecting(self, group: str) -> Iterator[None]:
        """Collect what the block raises."""
        try:
            yield
        except Problems as stop:
            self.add(group, stop.problems)
        except Stop as stop:
            self.add(group, [stop])

    def check(self) -> None:
        """Raise what was collected: the problem itself where it is the only one."""
        if len(self.found) == 1 and not self.notes:
            raise self.found[0]
        if self.found:
            raise Problems(self.found, self.notes)


def said(value: object) -> str:
    """Describe a value in a sentence: an object or a list could be the whole document."""
    if isinstance(value, dict | list):
        return "an object" if isinstance(value, dict) else "a list"
    return "nothing" if value is None else repr(value)
