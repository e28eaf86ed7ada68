"""Everything that users reach says what it does."""

import inspect
from collections.abc import Iterator

import fortnox_client
from fortnox_client import AsyncFortnox, Fortnox
from fortnox_client.operations import OPERATIONS

from tools.evidence import samples


def _public(owner: type) -> Iterator[tuple[str, object]]:
    for name, member in vars(owner).items():
        if not name.startswith("_") and (callable(member) or isinstance(member, property)):
            yield f"{owner.__name__}.{name}", member


def test_every_public_name_has_a_docstring() -> None:
    exported = {name: getattr(fortnox_client, name) for name in fortnox_client.__all__ if name != "BLANK"}
    for module in (fortnox_client.errors, fortnox_client.operations):
        exported |= {name: getattr(module, name) for name in module.__all__ if inspect.isclass(getattr(module, name))}
    silent = [name for name, member in exported.items() if not inspect.getdoc(member)]
    for owner in filter(inspect.isclass, exported.values()):
        silent += [name for name, member in _public(owner) if not inspect.getdoc(member)]
    assert silent == []


def test_every_method_says_which_operation_it_calls() -> None:
    clients = [Fortnox(access_token="pl4nted-x"), AsyncFortnox(access_token="pl4nted-x")]
    for operation in OPERATIONS.values():
        for client in clients:
            text = inspect.getdoc(samples.method_of(client, operation.name))
            assert text is not None
            assert f"`{operation.method} {operation.path}`" in text
            assert operation.scope is None or f"scope `{operation.scope}`" in text
