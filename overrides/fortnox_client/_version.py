"""Read the version of the installed distribution. A module of its own: importlib.metadata is slow to import."""

from __future__ import annotations

from importlib.metadata import version

__version__ = version("fortnox-client")
