"""Documents that are made of another: an invoice of an order, a credit note of an invoice. A response holds one of the two, either one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, NoReturn, TypeVar

from attrs import evolve, frozen

from fortnox_core.decoding import read_one
from fortnox_core.errors import FortnoxError, UnexpectedResponse
from fortnox_core.json_types import as_object
from fortnox_core.model import Model
from fortnox_core.response import Response

M = TypeVar("M", bound=Model, covariant=True)
S = TypeVar("S", bound=Model)
N = TypeVar("N", bound=Model)


@frozen
class Document(Generic[M]):
    """What a document is in a response.

    Attributes:
        wrapper: the key that it stands under: "Order".
        model: its model.
        number: the attribute of the model that holds its own number.
        reference: the attribute of the model that holds the number of the document that is made of it; None where it has none.
    """

    response_key: str
    model: type[M]
    number: str
    reference: str | None = None


@frozen
class CreatedDocument(Generic[M]):
    """A document that was made of another.

    Attributes:
        document: what the response held: the new document, or the one that it was made of.
    """

    _number: str | None
    document: M

    @property
    def number(self) -> str:
        """Return the number of the new document. Raise FortnoxError where the response does not name it, as that of a contract."""
        if self._number is None:
            raise FortnoxError("the response names the document that the new one was made of, and not the new one; search for it")
        return self._number


def created(own: Document[S], new: Document[N], number: object) -> Callable[[Response], CreatedDocument[S | N]]:
    """Return a reader of the response to an action that makes a document of another.

    Args:
        own: what the document is that the action is done to.
        new: what the document is that it makes.
        number: the number of the document that the action is done to.

    The reader raises UnexpectedResponse where the response should name the new document and does not.
    """

    def read(response: Response) -> CreatedDocument[S | N]:
        body = as_object(response.json()) or {}
        if new.response_key in body and new.response_key != own.response_key:
            made = _read(response, new)
            return CreatedDocument(_named(response, _text(made, new.number)), made)
        if as_object(body.get(own.response_key)) is None:
            _unnamed(response)
        found = _read(response, own)
        if own.reference is None:
            return CreatedDocument(None, found)
        is_new = own.response_key == new.response_key and not _same(_text(found, own.number), str(number))
        return CreatedDocument(_named(response, _text(found, own.number if is_new else own.reference)), found)

    return read


def _read(response: Response, document: Document[S]) -> S:
    return read_one(evolve(response, operation=evolve(response.operation, response_key=document.response_key)), document.model)


def _text(model: Model, attribute: str | None) -> str | None:
    value = None if attribute is None else getattr(model, attribute)
    return None if value is None or str(value) in ("", "0") else str(value)


def _same(one: str | None, other: str) -> bool:
    """Return whether two numbers are of one document. A caller may have written zeros before it."""
    return one is not None and _unpadded(one) == _unpadded(other)


def _unpadded(number: str) -> str:
    return number.lstrip("0") if number.isascii() and number.isdigit() else number


def _named(response: Response, number: str | None) -> str:
    return _unnamed(response) if number is None else number


def _unnamed(response: Response) -> NoReturn:
    raise UnexpectedResponse(
        response, "the response does not name the new document, which may have been created; read the document that it was to be made of"
    )
