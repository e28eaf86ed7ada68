from __future__ import annotations

import datetime as _datetime

from attrs import define

from fortnox_api.models import bank_processes as _enums
from fortnox_api.models.bank_processes.accountant import Accountant
from fortnox_api.models.bank_processes.board_member import BoardMember
from fortnox_api.models.bank_processes.company_information import CompanyInformation
from fortnox_api.models.bank_processes.person import Person
from fortnox_api.models.bank_processes.share_holder import ShareHolder
from fortnox_api.models.bank_processes.subsidiary import Subsidiary
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class Order(Model):
    """Order, returned by 2 operations, row of 2 operations.

    Returned by `bank_processes.orders.get` and `bank_processes.orders.update`.
    Row of `bank_processes.orders.find_by_organization_number` and `bank_processes.orders.list`.
    """

    accountant: Accountant | None = _is.nested("accountant", Accountant)
    bank_power_of_attorney: Person | None = _is.nested("bank_power_of_attorney", Person)
    board_members: list[BoardMember] = _is.rows("board_members", BoardMember)
    company_information: CompanyInformation | None = _is.nested("company_information", CompanyInformation)
    contact_person: Person | None = _is.nested("contact_person", Person)
    created_at: _datetime.datetime | None = _is.datetime("created_at")
    foreign_business_countries: list[str] = _is.texts("foreign_business_countries")
    general_power_of_attorney: Person | None = _is.nested("general_power_of_attorney", Person)
    id: int | None = _is.integer("id")
    secondary_power_of_attorney: Person | None = _is.nested("secondary_power_of_attorney", Person)
    share_holders: list[ShareHolder] = _is.rows("share_holders", ShareHolder)
    status: _enums.OrderStatus | None = _is.enum("status")
    subsidiaries: list[Subsidiary] = _is.rows("subsidiaries", Subsidiary)
    updated_at: _datetime.datetime | None = _is.datetime("updated_at")
    utm_source: str | None = _is.text("utm_source")
