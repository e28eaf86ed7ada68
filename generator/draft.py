"""A working copy of spec/ for mechanical edits.

All edits are made in the copy, so that a run can find further problems. Only the accepted edits are written into spec/.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

from generator import edits
from generator.atomic_replace import replace_all
from generator.edits import Edit, Files
from generator.errors import ErrorCollector
from generator.names import Names


class Draft:
    """The working copy in `folder` of the files in `spec`."""

    def __init__(self, spec: Path, folder: Path, accept: Collection[str]) -> None:
        self.folder = folder
        self.accept = frozenset(accept)
        self._spec = spec
        self._before = edits.read(spec)
        self._all = self._before
        self._accepted = self._before
        edits.write(self._before, folder)

    def apply(self, found: Iterable[Edit], problems: ErrorCollector) -> None:
        """Make edits in the working copy. An edit that is not accepted is a problem."""
        for each in found:
            self._all = each.change(self._all)
            if each.kind in self.accept:
                self._accepted = each.change(self._accepted)
            else:
                problems.add("spec", [each.error()])
        edits.write(self._all, self.folder)

    def write_accepted(self, names: Names | None) -> None:
        """Write the accepted edits into spec/ and print them. Used if another problem stops the run."""
        if names is not None and "names" in self.accept and names.new_operations:
            self._accepted = {**self._accepted, "names.yaml": names.with_new_operations(self._accepted["names.yaml"])}
        if self._accepted != self._before:
            self._put([name for name, text in self._accepted.items() if self._before.get(name) != text])
            print(self.difference(self._accepted), end="")

    def _put(self, names: Sequence[str]) -> None:
        """Replace the files by the accepted texts: all of them, or none."""
        workshop = self.folder.parent
        edits.write({name: self._accepted[name] for name in names}, workshop / "accepted")
        replace_all(((workshop / "accepted" / name, self._spec / name) for name in names), workshop)

    def difference(self, files: Files) -> str:
        """Return the difference between the files in spec/ and `files`, as a unified diff."""
        return edits.difference(self._before, files)
