from __future__ import annotations

import datetime as _datetime

from attrs import define

from fortnox_api import models as _enums
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class ProjectListItem(Model):
    """Project, row of `projects.list`."""

    url: str | None = _is.text("@url")
    description: str | None = _is.text("Description")
    end_date: _datetime.date | None = _is.date("EndDate")
    project_leader: str | None = _is.text("ProjectLeader")
    project_number: str | None = _is.text("ProjectNumber")
    start_date: _datetime.date | None = _is.date("StartDate")
    status: _enums.ProjectListItemStatus | None = _is.enum("Status")
