"""Errors that end a run. Each names a location, the problem and, where there is one, the edit that fixes it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager


class ToolError(Exception):
    """Base class of the errors that end a maintainer's command. The text of the error is the message that the command prints."""

    group = ""
    """The heading that a report shows the error under."""


class GeneratorError(ToolError):
    """One problem with the input of the generator.

    Attributes:
        location: the file, and the location in it.
        problem: what is wrong, with the value.
        hint: how to fix it; "" if unknown.
        group: the heading that a report shows the error under.
    """

    dangling = False
    """Whether the only problem is a reference to a schema that does not exist."""

    def __init__(self, location: str, problem: str, hint: str = "", *, group: str = "") -> None:
        message = f"{location}: {problem}" + (f"; {hint}" if hint else "")
        super().__init__(" ".join(message.split()))
        self.location = location
        self.problem = problem
        self.hint = hint
        self.group = group


class GeneratorErrors(GeneratorError):
    """All problems of a run, in the order in which they were found.

    Attributes:
        errors: the problems.
        notes: findings that do not stop the run, and that help to understand the problems.
    """

    def __init__(self, errors: Iterable[GeneratorError], notes: Iterable[GeneratorError] = ()) -> None:
        self.errors = list(errors)
        self.notes = list(notes)
        ToolError.__init__(self, "\n".join(str(each) for each in self.errors))


class ErrorCollector:
    """Collects errors, so that a run reports all of them at once."""

    def __init__(self) -> None:
        self.errors: list[GeneratorError] = []
        self.notes: list[GeneratorError] = []

    def add(self, group: str, errors: Iterable[GeneratorError]) -> None:
        """Add errors. An error without a group gets this one."""
        for each in errors:
            each.group = each.group or group
            self.errors.append(each)

    @contextmanager
    def collect(self, group: str) -> Iterator[None]:
        """Collect the errors that the block raises."""
        try:
            yield
        except GeneratorErrors as error:
            self.add(group, error.errors)
        except GeneratorError as error:
            self.add(group, [error])

    def raise_errors(self) -> None:
        """Raise the collected errors: a single error as it is, several as GeneratorErrors. Do nothing if there are none."""
        if len(self.errors) == 1 and not self.notes:
            raise self.errors[0]
        if self.errors:
            raise GeneratorErrors(self.errors, self.notes)


def describe(value: object) -> str:
    """Return a short description of a value for a message. The repr of an object or a list could be the complete document."""
    if isinstance(value, dict | list):
        return "an object" if isinstance(value, dict) else "a list"
    return "null" if value is None else repr(value)
