from __future__ import annotations

from attrs import define

from fortnox_api.models import bank_processes as _enums
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class AuthorizedSignatories(Model):
    """Authorized signatories, part of `StartOrder`."""

    authorized_signatories: _enums.SignatoryRule | None = _is.enum("authorized_signatories")
    authorized_signatory_free_text: str | None = _is.text("authorized_signatory_free_text")
