"""Each correction is necessary: without it the generator raises, or a fixture fails."""

import pytest

from generator import overlay
from tools.evidence import overlay_mutations
from tools.evidence.samples import ROOT

pytestmark = pytest.mark.slow  # run by `nox -s drift`: the document is corrected once for each action

ACTIONS = [action.location for action in overlay.load(ROOT / "spec/overlays")]


@pytest.mark.parametrize("action", ACTIONS)
def test_overlay_action_removed_is_noticed(action: str) -> None:
    detection = overlay_mutations.detections()[action]
    assert detection is not None, f"no fixture fails without {action}; add one, or remove the action"
    print(f"\nwithout {action} fails {detection.source}: {detection.fault[:300]}")
