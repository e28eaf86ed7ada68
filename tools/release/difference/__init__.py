"""The difference of two documents for users of the client, and the version that it needs."""

from tools.api_diff.change import Bump
from tools.release.difference.change import Change, bump_of, raised_part
from tools.release.difference.comparison import compare
from tools.release.difference.inputs import Spec
from tools.release.difference.surface import Surface

__all__ = ["Bump", "Change", "Spec", "Surface", "bump_of", "compare", "raised_part"]
