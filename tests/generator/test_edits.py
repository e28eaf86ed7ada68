"""The mechanical edits of the texts of spec/."""

import pytest

from generator import edits
from generator.moves import Move

OLD, NEW = "/3/rows/{A}/{B}", "/3/rows/{X}/{Y}"


def _edited(name: str, text: str, old: str = OLD, new: str = NEW) -> str:
    (edit,) = edits.build_move_edits([Move(f"GET {old}", f"GET {new}", 1.0, parameters_only=True, differing="")], [new])
    return edit.change({name: text})[name]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (f"    - GET {OLD} A\n", f"    - GET {NEW} X\n"),
        (f'  places: ["GET {OLD} A", "PUT {OLD} B"]\n', f'  places: ["GET {NEW} X", "PUT {NEW} Y"]\n'),
        (f"  places: ['GET {OLD} A']\n", f"  places: ['GET {NEW} X']\n"),
        (f"    - GET {OLD} A-1\n", f"    - GET {NEW} A-1\n"),
        (f"    - GET {OLD}/more A\n", f"    - GET {OLD}/more A\n"),
    ],
)
def test_place_in_ids_follows_its_parameter(before: str, after: str) -> None:
    assert _edited("ids.yaml", before) == after


def test_swapped_parameters_are_renamed_in_one_pass() -> None:
    swapped = "/3/rows/{B}/{A}"
    assert _edited("ids.yaml", f"- GET {OLD} A\n- GET {OLD} B\n", new=swapped) == f"- GET {swapped} B\n- GET {swapped} A\n"
    before = f"- lists: [GET /3/rows]\n  get: GET {OLD}\n  by: {{A: One, B: Other}}\n"
    assert _edited("full.yaml", before, new=swapped) == f"- lists: [GET /3/rows]\n  get: GET {swapped}\n  by: {{B: One, A: Other}}\n"


@pytest.mark.parametrize("quote", ["", "'", '"'])
def test_entry_in_full_follows_its_parameters(quote: str) -> None:
    others = "- lists: [GET /3/others]\n  get: GET /3/others/{A}\n  by: {A: A}\n"
    before = f"{others}- lists: [GET /3/rows]\n  get: {quote}GET {OLD}{quote}\n  by: {{A: A, B: B}}\n"
    after = f"{others}- lists: [GET /3/rows]\n  get: {quote}GET {NEW}{quote}\n  by: {{X: A, Y: B}}\n"
    assert _edited("full.yaml", before) == after
