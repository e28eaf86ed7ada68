"""A short run of `nox -s fuzz`."""

import random

import pytest

from tools.evidence.fuzz import fuzz


@pytest.mark.parametrize("seed", range(4))
def test_random_responses_raise_only_fortnox_errors(seed: int) -> None:
    assert fuzz(random.Random(seed), lambda count: count == 5000) == 5000
