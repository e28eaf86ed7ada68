"""Static tools show the same results of methods as Python does. mkdocstrings reads the source by griffe."""

import re
from pathlib import Path

import pytest

from tests.client.public_names import generated_methods

griffe = pytest.importorskip("griffe", reason="griffe is in the dependency group `release`")


def test_griffe_shows_the_result_of_every_method(root: Path) -> None:
    from tools.griffe_methods import ResourceMethods

    package = griffe.load(
        "fortnox_api", search_paths=[root / "generated", root / "overrides"], extensions=griffe.load_extensions(ResourceMethods)
    )
    checked = 0
    for name, method in generated_methods():
        owner = type(method._build.__self__)
        loaded = package[f"{owner.__module__.removeprefix('fortnox_api.')}.{owner.__name__}.{method.__name__}"]
        shown = re.sub(r"^.* -> (.*)>$", r"\1", repr(method))
        assert str(loaded.returns) == shown, name
        assert next(iter(loaded.parameters)).name == "self"
        checked += 1
    assert checked > 700
