"""What stops a job: a sentence that says what to do, with what a program said where one failed."""

from generator import errors


class Stop(errors.Stop):
    """A job that does not go on. Who runs one that generates too catches the generator's own, and so both."""

    def __init__(self, told: str) -> None:
        Exception.__init__(self, told)
        self.where, self.what, self.remedy, self.group = "", told, "", ""
