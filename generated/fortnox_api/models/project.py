from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from attrs import define

from fortnox_core.model import Model, choice, day, text

if TYPE_CHECKING:
    from fortnox_api.models.choices import ProjectStatus


@define(slots=True, kw_only=True)
class Project(Model):
    """Project."""

    url: str | None = text("@url")
    comments: str | None = text("Comments")
    contact_person: str | None = text("ContactPerson")
    description: str | None = text("Description")
    end_date: date | None = day("EndDate")
    project_leader: str | None = text("ProjectLeader")
    project_number: str | None = text("ProjectNumber")
    start_date: date | None = day("StartDate")
    status: ProjectStatus | None = choice("Status")
