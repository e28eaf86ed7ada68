from __future__ import annotations

import datetime as _datetime

from attrs import define

from fortnox_api import models as _enums
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class Project(Model):
    """Project, returned by `projects.create`, `projects.get` and `projects.update`."""

    url: str | None = _is.text("@url")
    comments: str | None = _is.text("Comments")
    contact_person: str | None = _is.text("ContactPerson")
    description: str | None = _is.text("Description")
    end_date: _datetime.date | None = _is.date("EndDate")
    project_leader: str | None = _is.text("ProjectLeader")
    project_number: str | None = _is.text("ProjectNumber")
    start_date: _datetime.date | None = _is.date("StartDate")
    status: _enums.ProjectStatus | None = _is.enum("Status")
