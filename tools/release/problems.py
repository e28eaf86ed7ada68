"""What stopped a job, for people: one problem in a sentence, several under the headings of their groups."""

from __future__ import annotations

from generator.errors import Problems, Stop


def grouped(stop: Stop) -> dict[str, list[Stop]]:
    """Return the problems of a stop by their groups, each once."""
    groups: dict[str, list[Stop]] = {}
    for each in {str(each): each for each in (stop.problems if isinstance(stop, Problems) else [stop])}.values():
        groups.setdefault(each.group or "other problems", []).append(each)
    return groups


def text(stop: Stop) -> str:
    """Return what a terminal shows of a stop."""
    groups = grouped(stop)
    number = sum(map(len, groups.values()))
    if number == 1:
        return str(next(iter(groups.values()))[0])
    lines = [f"{number} problems"]
    for group, members in groups.items():
        lines += ["", f"{group} ({len(members)})", *(f"  {each}" for each in members)]
    return "\n".join(lines)


def within(stop: Stop, old: str, new: str) -> Stop:
    """Return the same stop with another name of the file that it is about."""
    if isinstance(stop, Problems):
        return Problems(within(each, old, new) for each in stop.problems)
    if not stop.where:
        return stop
    return Stop(*(part.replace(old, new) for part in (stop.where, stop.what, stop.remedy)), group=stop.group)
