"""The value that --blank sends for each field."""

import pytest
from fortnox_client import BLANK
from fortnox_client.cli.command_options import clearing_value
from fortnox_client.schema import document


@pytest.mark.parametrize(
    ("operation", "field", "value"),
    [("customers.update", "Comments", None), ("orders.update", "YourOrderNumber", None), ("orders.update", "OrganisationNumber", BLANK)],
)
def test_blank_option_sends_value_that_clears(operation: str, field: str, value: object) -> None:
    assert clearing_value(document().operations[operation], field) is value
