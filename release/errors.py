"""What stops a release."""


class Stop(Exception):
    """A sentence for who releases: what is wrong, and what to do."""
