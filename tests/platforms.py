"""Marks of tests that some systems cannot run."""

import sys

import pytest

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no fork, file modes, pipes with a path or POSIX signals")
