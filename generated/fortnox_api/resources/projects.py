"""Projects: `fortnox.projects`.

Source: https://api.fortnox.se/apidocs#tag/fortnox_Projects
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnox_api.models.project import Project
from fortnox_api.models.project_list_item import ProjectListItem
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, no_content, one
from fortnox_core.expand import ExpandableListing
from fortnox_core.resource import AsyncResource, Resource, expandable_listing, method

if TYPE_CHECKING:
    from fortnox_api.payloads import ProjectCreate, ProjectUpdate
    from fortnox_core.call import PathParam


class _ProjectsResourceMethods:
    """What both clients share: every method as a builder of its call."""

    @expandable_listing
    def list(
        self,
        *,
        description: str | None = None,
        projectleader: str | None = None,
        page: int | None = None,
        limit: int | None = None,
        offset: int | None = None,
        read_ahead: int = 0,
    ) -> ExpandableListing[ProjectListItem, Project]:
        """All of the projects, page by page.

        `GET /3/projects`, scope `project`.

        `.full()` gives for each row what `get` answers.

        Args:
            page: the page to start with, from 1.
            limit: rows per request, from 1 to 500, never a total; without it 500.
            offset: how many rows to skip; instead of page.
            read_ahead: how many pages to fetch at a time, and to keep, once it is known how many there are.
        """
        return ExpandableListing(
            OPERATIONS["GET /3/projects"],
            ProjectListItem,
            query={"description": description, "projectleader": projectleader},
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            get=lambda row: call(OPERATIONS["GET /3/projects/{ProjectNumber}"], one(Project), (row.project_number,)),
        )

    @method
    def get(self, project_number: PathParam, /) -> Call[Project]:
        """One project.

        `GET /3/projects/{ProjectNumber}`, scope `project`.
        """
        return call(OPERATIONS["GET /3/projects/{ProjectNumber}"], one(Project), (project_number,))

    @method
    def create(self, project: ProjectCreate, /) -> Call[Project]:
        """Creates one project.

        `POST /3/projects`, scope `project`.
        """
        return call(OPERATIONS["POST /3/projects"], one(Project), body=project)

    @method
    def update(self, project_number: PathParam, project: ProjectUpdate, /) -> Call[Project]:
        """Changes one project: keys that are not sent stay as they are.

        `PUT /3/projects/{ProjectNumber}`, scope `project`.
        """
        return call(OPERATIONS["PUT /3/projects/{ProjectNumber}"], one(Project), (project_number,), body=project)

    @method
    def delete(self, project_number: PathParam, /) -> Call[None]:
        """Deletes one project.

        `DELETE /3/projects/{ProjectNumber}`, scope `project`.
        """
        return call(OPERATIONS["DELETE /3/projects/{ProjectNumber}"], no_content, (project_number,))


class ProjectsResource(_ProjectsResourceMethods, Resource):
    """Projects, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncProjectsResource(_ProjectsResourceMethods, AsyncResource):
    """Projects, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""
