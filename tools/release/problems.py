"""Format the errors of a job: a single error as one sentence, several errors under the headings of their groups."""

from __future__ import annotations

from generator.errors import GeneratorError, GeneratorErrors, ToolError


def grouped(error: ToolError) -> dict[str, list[ToolError]]:
    """Return the errors by group. Each error occurs once."""
    groups: dict[str, list[ToolError]] = {}
    errors: list[ToolError] = list(error.errors) if isinstance(error, GeneratorErrors) else [error]
    for each in {str(each): each for each in errors}.values():
        groups.setdefault(each.group or "other problems", []).append(each)
    return groups


def text(error: ToolError) -> str:
    """Return the text that a terminal shows for an error."""
    groups = grouped(error)
    count = sum(map(len, groups.values()))
    if count == 1:
        return str(next(iter(groups.values()))[0])
    lines = [f"{count} problems"]
    for group, members in groups.items():
        lines += ["", f"{group} ({len(members)})", *(f"  {each}" for each in members)]
    return "\n".join(lines)


def within(error: GeneratorError, old: str, new: str) -> GeneratorError:
    """Return the same error with another name of the file that it is about."""
    if isinstance(error, GeneratorErrors):
        return GeneratorErrors(within(each, old, new) for each in error.errors)
    return GeneratorError(*(part.replace(old, new) for part in (error.location, error.problem, error.hint)), group=error.group)
