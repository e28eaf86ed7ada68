"""What stops a run: one sentence that names the file and the place."""


class Stop(Exception):
    """Input that the generator refuses.

    `where` is the file and the place in it, `what` the fault, `remedy` what to do about it.
    """

    def __init__(self, where: str, what: str, remedy: str = "") -> None:
        sentence = f"{where}: {what}"
        super().__init__(" ".join(f"{sentence}; {remedy}".split()) if remedy else " ".join(sentence.split()))


class Problems(Stop):
    """Several faults of one document, each with its place."""

    def __init__(self, problems: list[Stop]) -> None:
        Exception.__init__(self, "\n".join(map(str, problems)))
        self.problems = problems


def said(value: object) -> str:
    """How a value is told in a sentence: an object or a list could be the whole document."""
    if isinstance(value, dict | list):
        return "an object" if isinstance(value, dict) else "a list"
    return "nothing" if value is None else repr(value)
