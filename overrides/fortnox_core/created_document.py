"""Parse responses of actions that create one document from another, such as an invoice from an order.

The response has one of the two documents. Which of them depends on the action.
"""
# Names that begin with an underscore are private to this project.
# pyright: reportPrivateUsage=false

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, NoReturn, TypeVar

from attrs import evolve, frozen

from fortnox_core.base_errors import FortnoxError
from fortnox_core.decoding import read_one
from fortnox_core.errors import Response, UnexpectedResponse
from fortnox_core.json_types import as_object
from fortnox_core.model import Model

M = TypeVar("M", bound=Model, covariant=True)
S = TypeVar("S", bound=Model)
N = TypeVar("N", bound=Model)


@frozen
class Document(Generic[M]):
    """The form of a document in a response.

    Attributes:
        response_key: the key that wraps it: "Order".
        model: its model.
        number: the attribute of the model that has its own number.
        reference: the attribute of the model that has the number of the document that is created from it. None if there is none.
    """

    response_key: str
    model: type[M]
    number: str
    reference: str | None = None


@frozen(repr=False)
class CreatedDocument(Generic[M]):
    """The result of an action that creates one document from another.

    Attributes:
        number: the number of the new document.
        document: the document in the response: the new one, or the one that it was created from.
    """

    _number: str | None
    document: M

    def __repr__(self) -> str:
        number = "" if self._number is None else f"number={self._number!r}, "
        return f"CreatedDocument({number}document={self.document!r})"

    def _repr_html_(self) -> str:
        from fortnox_core.html_tables import object_table

        title = f"CreatedDocument{'' if self._number is None else f' {self._number}'}: {type(self.document).__name__}"
        return object_table(title, self.document._shown())

    @property
    def number(self) -> str:
        """Return the number of the new document.

        Raises:
            FortnoxError: the response does not have it, as that of a contract.
        """
        if self._number is None:
            raise FortnoxError("the response has the number of the original document only; search for the new document")
        return self._number


def created(own: Document[S], new: Document[N], number: object) -> Callable[[Response], CreatedDocument[S | N]]:
    """Return a parser for the response of an action that creates one document from another.

    Args:
        own: the form of the original document.
        new: the form of the new document.
        number: the number of the original document.

    Returns:
        The parser. It raises UnexpectedResponse if the response should have the number of the new document and does not.
    """

    def read(response: Response) -> CreatedDocument[S | N]:
        body = as_object(response.parse()) or {}
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
    """Return whether two numbers identify the same document. A caller may have written leading zeros."""
    return one is not None and _unpadded(one) == _unpadded(other)


def _unpadded(number: str) -> str:
    return number.lstrip("0") if number.isascii() and number.isdigit() else number


def _named(response: Response, number: str | None) -> str:
    return _unnamed(response) if number is None else number


def _unnamed(response: Response) -> NoReturn:
    raise UnexpectedResponse(
        response, "the response does not have the number of the new document, which may have been created; read the original document"
    )
