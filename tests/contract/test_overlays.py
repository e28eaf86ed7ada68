"""No correction is idle: without it the generator stops, or a fixture fails."""

import pytest

from generator import overlay
from tools.evidence import overlay_mutations
from tools.evidence.samples import ROOT

pytestmark = pytest.mark.slow  # `nox -s drift`: the document is corrected anew without each of them

ACTIONS = [action.location for action in overlay.load(ROOT / "spec/overlays")]


@pytest.mark.parametrize("action", ACTIONS)
def test_overlay_action_removed_is_noticed(action: str) -> None:
    shown = overlay_mutations.shown()[action]
    assert shown is not None, f"{action} can be taken away, and no fixture fails"
    print(f"\nwithout {action} fails {shown.by}: {shown.fault[:300]}")
