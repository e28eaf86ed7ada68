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
    from collections.abc import Mapping

    from fortnox_api.payloads import ProjectCreate, ProjectUpdate
    from fortnox_core.call import PathParam
    from fortnox_core.pagination import OnIncomplete


class _ProjectsResourceMethods:
    """The builders of the calls, shared by both clients."""

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
        query: Mapping[str, object] | None = None,
        on_incomplete: OnIncomplete = "raise",
    ) -> ExpandableListing[ProjectListItem, Project]:
        """List projects.

        `GET /3/projects`, scope `project`, licence Bokföring, Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_Projects

        Rows are incomplete; `.full()` yields the `Project` of each row, as `projects.get`.

        Args:
            description: Text to search for in the description.
            projectleader: Text to search for in the name of the project's leader.
            page: Page to start with. At least 1.
            limit: Rows in one page; not a total. 1 to 500. Default: 500.
            offset: Rows to skip before the first one that is returned. At least 0.
            read_ahead: Pages to fetch concurrently and to buffer; 0 fetches a page when it is needed.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `ProjectListItem` rows. It fetches a page when its first row is needed.

        Raises:
            MissingScope: The token lacks the scope `project`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return ExpandableListing(
            OPERATIONS["GET /3/projects"],
            ProjectListItem,
            query={"description": description, "projectleader": projectleader},
            page=page,
            limit=limit,
            offset=offset,
            read_ahead=read_ahead,
            extra_query=query,
            on_incomplete=on_incomplete,
            get=lambda row: call(OPERATIONS["GET /3/projects/{ProjectNumber}"], one(Project), (row.project_number,)),
        )

    @method
    def get(self, project_number: PathParam, /) -> Call[Project]:
        """Retrieve a project.

        `GET /3/projects/{ProjectNumber}`, scope `project`, licence Bokföring, Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_Projects

        Args:
            project_number: Project number as shown in Fortnox.

        Returns:
            The project, as `Project`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the project.
            MissingScope: The token lacks the scope `project`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["GET /3/projects/{ProjectNumber}"], one(Project), (project_number,))

    @method
    def create(self, project: ProjectCreate, /) -> Call[Project]:
        """Create a project.

        `POST /3/projects`, scope `project`, licence Bokföring, Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_Projects

        Args:
            project: Fields to send. The keys of `ProjectCreate`; required: Description.

        Returns:
            The created project, as `Project`.

        Raises:
            MissingScope: The token lacks the scope `project`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["POST /3/projects"], one(Project), body=project)

    @method
    def update(self, project_number: PathParam, project: ProjectUpdate, /) -> Call[Project]:
        """Update a project.

        `PUT /3/projects/{ProjectNumber}`, scope `project`, licence Bokföring, Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_Projects

        Keys that are not sent stay unchanged; null clears a field.

        Args:
            project_number: Project number as shown in Fortnox.
            project: Fields to send. The keys of `ProjectUpdate`, all of them optional.

        Returns:
            The updated project, as `Project`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the project.
            MissingScope: The token lacks the scope `project`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["PUT /3/projects/{ProjectNumber}"], one(Project), (project_number,), body=project)

    @method
    def delete(self, project_number: PathParam, /) -> Call[None]:
        """Delete a project.

        `DELETE /3/projects/{ProjectNumber}`, scope `project`, licence Bokföring, Order or Kundfaktura.
        https://api.fortnox.se/apidocs#tag/fortnox_Projects

        Args:
            project_number: Project number as shown in Fortnox.

        Returns:
            None. Fortnox returns no content.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the project.
            MissingScope: The token lacks the scope `project`, or the company lacks the licence for it.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["DELETE /3/projects/{ProjectNumber}"], no_content, (project_number,))


class ProjectsResource(_ProjectsResourceMethods, Resource):
    """Projects: list, get, create, update, delete.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncProjectsResource(_ProjectsResourceMethods, AsyncResource):
    """Projects: list, get, create, update, delete.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """
