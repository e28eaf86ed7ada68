"""Decode random and mutated bytes as responses. Only FortnoxErrors may be raised, and an invalid response is never decoded as an empty one.

`nox -s fuzz -- SECONDS SEED`
"""

import json
import random
import sys
import time
from collections.abc import Callable
from typing import Any

from fortnox_core.base_errors import FortnoxError
from fortnox_core.decoding import read_one, read_rows
from fortnox_core.errors import Response
from fortnox_core.json_decoding import decode_text
from fortnox_core.model import Model, field_specs
from fortnox_core.operation import Operation

from tools.evidence import samples
from tools.evidence.model_classes import every_model

ONE = Operation("fuzz.get", "GET", "/3/fuzz/{Id}", response_key="Fuzz")
MANY = Operation("fuzz.list", "GET", "/3/fuzz", response_key="Fuzzes")
BARE = Operation("fuzz.bare", "GET", "/api/fuzz")

TOKENS = [
    b"null",
    b'""',
    b'"API_NORIGHT"',
    b"[]",
    b"{}",
    b"0",
    b"-1e9999",
    b"NaN",
    b'"NaN"',
    b"1" * 400,
    b'"\\ud800"',
    b"\xff",
    b"\x00",
    b"[" * 2000,
]
TOKENS += [
    b'"0000-00-00"',
    b"true",
    b",",
    b":",
    b'"',
    b"}",
    b"<html>",
    b'{"Fuzz":',
    b'{"Fuzzes":null}',
    b'{"Fuzzes":[]}',
    b'{"ErrorInformation":{}}',
]


def fuzz(rng: random.Random, until: Callable[[int], bool]) -> int:
    """Decode random responses until `until(count)` is true.

    Args:
        rng: the generator of random numbers.
        until: takes the number of decoded responses.

    Returns:
        The number of decoded responses.

    Raises:
        AssertionError: a result does not match its response.
    """
    seeds = _seeds()
    count = 0
    while not until(count):
        model, operation, content = rng.choice(seeds)
        for _ in range(rng.randrange(4)):
            content = rng.choice(MUTATIONS)(rng, content)
        check(model, operation, content)
        count += 1
    return count


def check(model: type[Model], operation: Operation, content: bytes) -> None:
    """Decode one response, and compare the result with the JSON. A FortnoxError is valid."""
    response = Response(operation, 200, {}, content)
    try:
        result: Any = read_rows(response, model)[0] if operation is MANY else read_one(response, model)
    except FortnoxError:
        return
    body = json.loads(decode_text(content))  # another JSON parser must read it too
    inner = body if operation.response_key is None else body[operation.response_key]
    if operation is MANY:
        assert inner is None if result == [] and inner != [] else len(result) == len(inner), content
    else:
        assert isinstance(inner, dict), content
        assert inner.keys() & field_specs(model).keys(), content


def _seeds() -> list[tuple[type[Model], Operation, bytes]]:
    seeds: list[tuple[type[Model], Operation, bytes]] = []
    for model in every_model():
        name = ".".join([*model.__module__.split(".")[2:-1], model.__name__])
        value = samples.value(samples.schema_named(name))
        meta = {"@TotalResources": 2, "@TotalPages": 1, "@CurrentPage": 1}
        for operation, body in ((ONE, {"Fuzz": value}), (BARE, value), (MANY, {"Fuzzes": [value, value], "MetaInformation": meta})):
            seeds.append((model, operation, json.dumps(body, default=float).encode()))
    return seeds


def _flip(rng: random.Random, content: bytes) -> bytes:
    at = rng.randrange(len(content) + 1)
    return content[:at] + bytes([rng.randrange(256)]) + content[at + 1 :]


def _cut(rng: random.Random, content: bytes) -> bytes:
    return content[: rng.randrange(len(content) + 1)]


def _drop(rng: random.Random, content: bytes) -> bytes:
    at = rng.randrange(len(content) + 1)
    return content[:at] + content[at + rng.randrange(40) :]


def _insert(rng: random.Random, content: bytes) -> bytes:
    at = rng.randrange(len(content) + 1)
    return content[:at] + rng.choice(TOKENS) + content[at:]


def _value(rng: random.Random, content: bytes) -> bytes:
    """Replace the value of one key."""
    parts = content.split(b": ")
    if len(parts) < 2:
        return rng.choice(TOKENS)
    at = rng.randrange(1, len(parts))
    ends = [end for end in (parts[at].find(b","), parts[at].find(b"}")) if end >= 0]
    parts[at] = rng.choice(TOKENS) + parts[at][min(ends, default=len(parts[at])) :]
    return b": ".join(parts)


def _random(rng: random.Random, content: bytes) -> bytes:
    return rng.randbytes(rng.randrange(200))


MUTATIONS = [_flip, _cut, _drop, _insert, _value, _value, _value, _random]


def main() -> None:
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 600
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else random.randrange(2**32)
    print(f"fuzzing for {seconds:g} s with seed {seed}", flush=True)
    end = time.monotonic() + seconds
    count = fuzz(random.Random(seed), lambda _: time.monotonic() > end)
    print(f"{count:,} responses, only FortnoxErrors")


if __name__ == "__main__":
    main()
