"""The error that ends a release job. Its text says what to do, and includes the output of a program that failed."""

from generator.errors import ToolError


class ReleaseError(ToolError):
    """A release job that cannot continue."""
