from __future__ import annotations

import datetime as _datetime

from attrs import define

from fortnox_api.models import bank_processes as _enums
from fortnox_api.models.bank_processes.authorized_signatories import AuthorizedSignatories
from fortnox_api.models.bank_processes.board_member import BoardMember
from fortnox_api.models.bank_processes.company_information import CompanyInformation
from fortnox_api.models.bank_processes.person import Person
from fortnox_api.models.bank_processes.share_holder import ShareHolder
from fortnox_api.models.bank_processes.share_info import ShareInfo
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class StartOrder(Model):
    """Start order, returned by 2 operations, row of 1 operation.

    Returned by `bank_processes.start_orders.get` and `bank_processes.start_orders.update`.
    Row of `bank_processes.start_orders.list`.
    """

    authorized_signatories: AuthorizedSignatories | None = _is.nested("authorized_signatories", AuthorizedSignatories)
    board_members: list[BoardMember] = _is.rows("board_members", BoardMember)
    company_information: CompanyInformation | None = _is.nested("company_information", CompanyInformation)
    contact_person: Person | None = _is.nested("contact_person", Person)
    id: str | None = _is.text("id")
    share_capital_received_date: _datetime.datetime | None = _is.datetime("share_capital_received_date")
    share_holders: list[ShareHolder] = _is.rows("share_holders", ShareHolder)
    share_info: ShareInfo | None = _is.nested("share_info", ShareInfo)
    status: _enums.StartOrderStatus | None = _is.enum("status")
