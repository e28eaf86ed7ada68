"""Random and mutated bytes as answers: only a FortnoxError may come of them, and what is no answer never looks like an empty one.

`nox -s fuzz -- SECONDS SEED`
"""

import json
import random
import sys
import time
from collections.abc import Callable
from typing import Any

from fortnox_core.decoding import read_one, read_rows
from fortnox_core.errors import FortnoxError
from fortnox_core.json_decoding import decode_text
from fortnox_core.model import Model
from fortnox_core.operation import Operation
from fortnox_core.response import Response

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


def fuzz(chance: random.Random, until: Callable[[int], bool]) -> int:
    """Reads what it makes up, and counts it. Raises AssertionError, or whatever came that is no FortnoxError."""
    seeds = _seeds()
    count = 0
    while not until(count):
        model, operation, content = chance.choice(seeds)
        for _ in range(chance.randrange(4)):
            content = chance.choice(MUTATIONS)(chance, content)
        check(model, operation, content)
        count += 1
    return count


def check(model: type[Model], operation: Operation, content: bytes) -> None:
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
        assert inner.keys() & model.specs().keys(), content


def _seeds() -> list[tuple[type[Model], Operation, bytes]]:
    seeds: list[tuple[type[Model], Operation, bytes]] = []
    for model in every_model():
        name = ".".join([*model.__module__.split(".")[2:-1], model.__name__])
        value = samples.value(samples.schema_named(name))
        meta = {"@TotalResources": 2, "@TotalPages": 1, "@CurrentPage": 1}
        for operation, body in ((ONE, {"Fuzz": value}), (BARE, value), (MANY, {"Fuzzes": [value, value], "MetaInformation": meta})):
            seeds.append((model, operation, json.dumps(body, default=float).encode()))
    return seeds


def _flip(chance: random.Random, content: bytes) -> bytes:
    at = chance.randrange(len(content) + 1)
    return content[:at] + bytes([chance.randrange(256)]) + content[at + 1 :]


def _cut(chance: random.Random, content: bytes) -> bytes:
    return content[: chance.randrange(len(content) + 1)]


def _drop(chance: random.Random, content: bytes) -> bytes:
    at = chance.randrange(len(content) + 1)
    return content[:at] + content[at + chance.randrange(40) :]


def _insert(chance: random.Random, content: bytes) -> bytes:
    at = chance.randrange(len(content) + 1)
    return content[:at] + chance.choice(TOKENS) + content[at:]


def _value(chance: random.Random, content: bytes) -> bytes:
    """Another value behind one of the keys."""
    parts = content.split(b": ")
    if len(parts) < 2:
        return chance.choice(TOKENS)
    at = chance.randrange(1, len(parts))
    ends = [end for end in (parts[at].find(b","), parts[at].find(b"}")) if end >= 0]
    parts[at] = chance.choice(TOKENS) + parts[at][min(ends, default=len(parts[at])) :]
    return b": ".join(parts)


def _random(chance: random.Random, content: bytes) -> bytes:
    return chance.randbytes(chance.randrange(200))


MUTATIONS = [_flip, _cut, _drop, _insert, _value, _value, _value, _random]


def main() -> None:
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 600
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else random.randrange(2**32)
    print(f"fuzzing for {seconds:g} s with seed {seed}", flush=True)
    end = time.monotonic() + seconds
    count = fuzz(random.Random(seed), lambda _: time.monotonic() > end)
    print(f"{count:,} answers, only FortnoxErrors")


if __name__ == "__main__":
    main()
