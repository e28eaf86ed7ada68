"""Fixtures: one exchange with Fortnox in each JSON file. The shape is real, the values are invented."""

from __future__ import annotations

import json
from collections.abc import Container
from decimal import Decimal
from itertools import count
from pathlib import Path
from typing import Any, Literal
from urllib.parse import unquote

import msgspec
from attrs import field, frozen

from generator import json_text

FOLDER = Path(__file__).parents[2] / "tests/contract/fixtures"
JSON = "application/json"
PROBLEM = "application/problem+json"

Evidence = Literal["recorded", "documented", "synthetic"]
Extent = Literal["everything", "the least", "a failure"]


def is_json(media: str) -> bool:
    """Whether a media type is a kind of JSON."""
    return media == JSON or media.endswith("+json")


@frozen
class Request:
    """A request.

    Attributes:
        path: the path of the URL.
        query: the query parameters, as text.
        body: the JSON body, with its wrapper key.
        upload: the file of an upload.
        headers: the headers that the operation declares.
        form: the form fields next to the file of an upload.
    """

    path: str
    query: dict[str, Any] = field(factory=dict)
    body: Any = None
    upload: dict[str, str] | None = None
    headers: dict[str, str] = field(factory=dict)
    form: dict[str, str] = field(factory=dict)


@frozen
class Response:
    """A response. Its body is JSON or text."""

    status: int
    type: str | None = None
    body: Any = None

    @property
    def ok(self) -> bool:
        return self.status < 300

    @property
    def content(self) -> bytes:
        """The body as bytes, with the digits of numbers unchanged."""
        if self.type is None:
            return b""
        return encode(self.body) if is_json(self.type) else str(self.body).encode()


@frozen
class Fixture:
    """One exchange.

    Attributes:
        name: the file, below the folder of fixtures.
        operation: "GET /3/customers".
        evidence: recorded (a real response had this shape), documented (an example of Fortnox), synthetic (made from the document).
        seen: where and when the shape was seen.
        scrubbed: what was replaced.
        drift: the locations of values that are not as declared, and their kinds.
        holds: the extent of a synthetic fixture.
        facts: other facts of the operation, for a synthetic fixture with the extent "everything".
    """

    name: str
    operation: str
    evidence: Evidence
    seen: str
    scrubbed: str
    request: Request
    response: Response
    drift: dict[str, str] = field(factory=dict)
    holds: Extent | None = None
    facts: dict[str, Any] | None = None

    @property
    def method(self) -> str:
        return self.operation.split(" ")[0]

    @property
    def template(self) -> str:
        return self.operation.split(" ")[1]

    @property
    def path_values(self) -> dict[str, str]:
        """The decoded parameters of the path; {} if the path is not one of the operation."""
        complete, shorter = self.template, self.template.rpartition("/")[0]
        # The last parameter may be optional; the checks decide that.
        return path_values(complete, self.request.path) or path_values(shorter, self.request.path) or {}

    def save(self, folder: Path = FOLDER) -> None:
        """Write the file. Raise AssertionError if the values were not replaced."""
        assert self.scrubbed, f"{self.operation} still has the observed values"
        content = {
            "drift": self.drift,
            "evidence": self.evidence,
            "facts": self.facts,
            "holds": self.holds,
            "operation": self.operation,
            "request": _set(self.request),
            "response": _set(self.response),
            "scrubbed": self.scrubbed,
            "seen": self.seen,
        }
        file = folder / self.name
        file.parent.mkdir(parents=True, exist_ok=True)
        # Converted to plain JSON first, since json_text does not support Decimal.
        plain = json.loads(encode({key: value for key, value in content.items() if value not in ({}, None)}))
        file.write_text(json_text.to_text(plain), "utf-8")


def file_name(method: str, mark: str = "") -> str:
    """Return the file name for a method of the client such as "customers.get", relative to the folder of fixtures."""
    return f"{method.replace('.', '/')}{mark}.json"


def free_name(method: str, evidence: Evidence, folder: Path = FOLDER, taken: Container[str] = ()) -> str:
    """Return a file name with the next free number. Observed fixtures are never overwritten."""
    names = (file_name(method, f"-{evidence}-{number}") for number in count(1))
    return next(name for name in names if name not in taken and not (folder / name).exists())


def path_values(template: str, path: str) -> dict[str, str] | None:
    """Return the decoded values of the parameters of a declared path; None if the path does not match."""
    declared, found = template.split("/"), path.split("/")
    if len(declared) != len(found):
        return None
    pairs = list(zip(declared, found, strict=True))
    if any(not part if name.startswith("{") else part != name for name, part in pairs):
        return None
    return {name[1:-1]: unquote(part) for name, part in pairs if name.startswith("{")}


def load(file: Path, folder: Path = FOLDER) -> Fixture:
    """Read a fixture."""
    content = json.loads(file.read_text("utf-8"), parse_float=Decimal)
    request, response = Request(**content.pop("request")), Response(**content.pop("response"))
    return Fixture(file.relative_to(folder).as_posix(), request=request, response=response, **content)


def load_all(folder: Path = FOLDER) -> list[Fixture]:
    """Read all fixtures of a folder, sorted by path."""
    return [load(file, folder) for file in sorted(folder.rglob("*.json"))]


_MAY_BE_EMPTY = ("query", "headers", "form")
_encoder = msgspec.json.Encoder(decimal_format="number")


def encode(value: Any) -> bytes:
    """Return JSON. A Decimal is written as a number with its digits."""
    return _encoder.encode(value)


def _set(part: Request | Response) -> dict[str, Any]:
    values = {name: getattr(part, name) for name in part.__slots__ if not name.startswith("__")}
    return {name: value for name, value in values.items() if value is not None and (value or name not in _MAY_BE_EMPTY)}
