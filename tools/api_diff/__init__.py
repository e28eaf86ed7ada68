"""The difference between two states of a Python API, as its users see it. See README.md."""

from tools.api_diff.change import ApiChange
from tools.api_diff.comparison import compare
from tools.api_diff.layout import Layout
from tools.api_diff.public_api import PublicApi

__all__ = ["ApiChange", "Layout", "PublicApi", "compare"]
