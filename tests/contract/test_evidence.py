"""What is said of evidence is counted."""

import re

from tests.contract import evidence
from tests.samples import ROOT


def test_the_table_is_up_to_date() -> None:
    assert evidence.DOCUMENT.read_text("utf-8") == evidence.to_markdown(), "run `nox -s evidence`"


def test_the_readme_counts_recorded_ones_only() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    figures = re.findall(r"(\d+) of (\d+) operations are held against\s+recorded answers", readme)
    assert figures == [(str(evidence.recorded()), str(len(evidence.rows())))]
