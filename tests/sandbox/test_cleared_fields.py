"""Each field of each update is cleared in turn. The resource can be read and listed afterwards."""

import pytest
from fortnox_client.operations import OPERATIONS

from tests.sandbox.conftest import START
from tests.sandbox.sample_company import path_of, populate, required_headers, sample_body
from tools.evidence import samples
from tools.evidence.replay.replica import Replica
from tools.evidence.samples import Declared

UPDATES = [each for each in samples.operations() if each.name.endswith(".update") and each.body is not None]


@pytest.fixture(scope="module")
def company() -> tuple[Replica, dict[str, object]]:
    replica = Replica(START)
    return replica, populate(replica)


@pytest.mark.parametrize("declared", UPDATES, ids=lambda each: each.name)
def test_field_set_to_blank_is_cleared(declared: Declared, company: tuple[Replica, dict[str, object]]) -> None:
    replica, made = company
    path = declared.path
    for each, value in zip(declared.parameters("path"), path_of(declared, made), strict=True):
        path = path.replace("{" + each["name"] + "}", str(value))
    request_key = OPERATIONS[declared.key].request_key
    body = sample_body(declared)
    for name in body if request_key is None else body[request_key]:
        blank = {name: "API_BLANK"}
        sent = {name.replace("-", "_"): text for name, text in required_headers(declared).items()}
        sent["Content_Type"] = OPERATIONS[declared.key].request_media or "application/json"
        status, response = replica.send(declared.method, path, body=blank if request_key is None else {request_key: blank}, **sent)
        assert status in (200, 204, 400), (name, response)
        listed = path.rpartition("/")[0] if path.startswith("/3/") and declared.parameters("path") else path
        assert replica.send("GET", path)[0] in (200, 400, 404, 405), name
        assert replica.send("GET", listed)[0] in (200, 400, 404, 405), name
