"""Scopes are checked before the consent page: one unknown scope makes Fortnox reject the consent."""

import re

import pytest
from fortnox_client import AsyncFortnoxApp, FortnoxApp
from fortnox_client.auth import SCOPES, MemoryStore


def _app(kind: type[FortnoxApp | AsyncFortnoxApp] = FortnoxApp, **options: object) -> FortnoxApp | AsyncFortnoxApp:
    return kind("client", "pl4nted-s3cret", store=MemoryStore(), **options)  # type: ignore[arg-type]


def test_known_scopes_are_accepted() -> None:
    assert len(SCOPES) == 28
    assert f"scope={'%20'.join(sorted(SCOPES))}&" in _app(scopes=sorted(SCOPES)).authorize_url()


@pytest.mark.parametrize("kind", [FortnoxApp, AsyncFortnoxApp])
@pytest.mark.parametrize(
    ("scopes", "expected"),
    [
        (["costumer"], "unknown scope 'costumer'; did you mean customer"),
        (["customer", "Invoice"], "unknown scope 'Invoice'; did you mean invoice"),
        (["supplierinvoices"], "did you mean supplierinvoice"),
        (["xyz"], "unknown scope 'xyz'; known scopes: archive, article, "),
        ([""], "unknown scope ''"),
        ("customer invoice", "scopes must be a list of names such as ['customer', 'invoice'], got the str 'customer invoice'"),
    ],
)
def test_unknown_scope_raises_with_suggestion(kind: type[FortnoxApp | AsyncFortnoxApp], scopes: object, expected: str) -> None:
    with pytest.raises(ValueError, match=re.escape(expected)):
        _app(kind, scopes=scopes)
    with pytest.raises(ValueError, match=re.escape(expected)):
        _app(kind).authorize_url(scopes)  # type: ignore[arg-type]


def test_empty_scopes_raise() -> None:
    for scopes in (None, []):
        with pytest.raises(ValueError, match="scopes must not be empty: Fortnox grants only the scopes that are requested"):
            _app().authorize_url(scopes)


def test_duplicate_scopes_are_removed_in_order() -> None:
    assert "scope=invoice%20customer&" in _app().authorize_url(scope for scope in ["invoice", "customer", "invoice"])
