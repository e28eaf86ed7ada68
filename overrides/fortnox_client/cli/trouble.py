"""What a command cannot do, and how it ends then."""

from __future__ import annotations

FAILED, MISUSED, INTERRUPTED, CLOSED = 1, 2, 130, 141


class Trouble(Exception):
    """A command that ends here, with a sentence for the person.

    Attributes:
        status: the exit status.
    """

    def __init__(self, said: str, status: int = FAILED) -> None:
        super().__init__(said)
        self.status = status


class Misuse(Trouble):
    """The command line itself is at fault."""

    def __init__(self, said: str) -> None:
        super().__init__(said, MISUSED)
