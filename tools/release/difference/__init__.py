"""What a changed document changes for users of the client, and how far a version must move for it."""

from tools.api_diff.change import Bump
from tools.release.difference.change import Change, bump_of, moved
from tools.release.difference.comparing import between
from tools.release.difference.inputs import Spec
from tools.release.difference.surface import Surface

__all__ = ["Bump", "Change", "Spec", "Surface", "between", "bump_of", "moved"]
