"""Attachments: `fortnox.attachments`.

Source: https://api.fortnox.se/apidocs#tag/fileattachments_Attachment
"""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from fortnox_api.models.attachment import Attachment
from fortnox_api.models.number_of_attachments import NumberOfAttachments
from fortnox_api.operations import OPERATIONS
from fortnox_core.call import Call, call, join_commas, many, no_content, one
from fortnox_core.pagination import Listing
from fortnox_core.resource import AsyncResource, Resource, listing, method

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from fortnox_api.models.choices import AttachmentEntityType, NumberOfAttachmentsEntityType
    from fortnox_api.payloads import AttachmentCreate, AttachmentReplace
    from fortnox_core.call import PathParam
    from fortnox_core.pagination import OnIncomplete
    from fortnox_core.payload import TextNumber


class _AttachmentsResourceMethods:
    """The builders of the calls, shared by both clients."""

    @listing
    def list(
        self,
        *,
        entityid: Sequence[TextNumber],
        entitytype: AttachmentEntityType,
        query: Mapping[str, object] | None = None,
        on_incomplete: OnIncomplete = "raise",
    ) -> Listing[Attachment]:
        """List the attachments of documents.

        `GET /api/fileattachments/attachments-v1`, scope not documented.
        https://api.fortnox.se/apidocs#tag/fileattachments_Attachment

        Args:
            entityid: Numbers of the documents whose attachments are listed.
            entitytype: Kind of the documents: F is an invoice, O an order, OF an offer. Known values: C, F, LGR_IG,
                LGR_IO, O, OF.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `Attachment` rows. It fetches a page when its first row is needed.

        Raises:
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return Listing(
            OPERATIONS["GET /api/fileattachments/attachments-v1"],
            Attachment,
            query={"entityid": join_commas(entityid), "entitytype": entitytype},
            extra_query=query,
            on_incomplete=on_incomplete,
        )

    @method
    def create(self, attachments: Sequence[AttachmentCreate], /) -> Call[builtins.list[Attachment]]:
        """Attach files to documents.

        `POST /api/fileattachments/attachments-v1`, scope not documented.
        https://api.fortnox.se/apidocs#tag/fileattachments_Attachment

        Args:
            attachments: Fields to send, one dict for each object. The keys of `AttachmentCreate`, all of them optional.

        Returns:
            A list of `Attachment`.

        Raises:
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(OPERATIONS["POST /api/fileattachments/attachments-v1"], many(Attachment), body=attachments)

    @method
    def replace(self, attachment_id: PathParam, attachment: AttachmentReplace, /) -> Call[Attachment]:
        """Replace an attachment.

        `PUT /api/fileattachments/attachments-v1/{attachmentId}`, scope not documented.
        https://api.fortnox.se/apidocs#tag/fileattachments_Attachment

        Keys that are not sent are lost.

        Args:
            attachment_id: Id of the connection between file and document, from `id` of an attachment; not the id of the
                file. UUID.
            attachment: Fields to send. The keys of `AttachmentReplace`, all of them optional.

        Returns:
            The attachment as it is stored, as `Attachment`.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the attachment.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["PUT /api/fileattachments/attachments-v1/{attachmentId}"],
            one(Attachment),
            (attachment_id,),
            body=attachment,
        )

    @method
    def delete(self, attachment_id: PathParam, /) -> Call[None]:
        """Delete an attachment.

        `DELETE /api/fileattachments/attachments-v1/{attachmentId}`, scope not documented.
        https://api.fortnox.se/apidocs#tag/fileattachments_Attachment

        Args:
            attachment_id: Id of the connection between file and document, from `id` of an attachment; not the id of the
                file. UUID.

        Returns:
            None. Fortnox returns no content.

        Raises:
            ValueError: A path parameter is None, empty, "." or "..".
            NotFound: Fortnox does not have the attachment.
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["DELETE /api/fileattachments/attachments-v1/{attachmentId}"], no_content, (attachment_id,)
        )

    @listing
    def number_of_attachments(
        self,
        *,
        entityids: Sequence[int],
        entitytype: NumberOfAttachmentsEntityType,
        query: Mapping[str, object] | None = None,
        on_incomplete: OnIncomplete = "raise",
    ) -> Listing[NumberOfAttachments]:
        """Count the attachments of documents.

        `GET /api/fileattachments/attachments-v1/numberofattachments`, scope not documented.
        https://api.fortnox.se/apidocs#tag/fileattachments_Attachment

        Args:
            entityids: Numbers of the documents whose attachments are counted.
            entitytype: Kind of the documents: F is an invoice, O an order, OF an offer. Known values: C, F, LGR_IG,
                LGR_IO, O, OF.
            query: Filters that this method does not have, name -> value. They are passed to Fortnox unchanged.
            on_incomplete: "raise" raises IncompleteList after the rows of a list that is short; "warn" warns.

        Returns:
            A pager of `NumberOfAttachments` rows. It fetches a page when its first row is needed.

        Raises:
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return Listing(
            OPERATIONS["GET /api/fileattachments/attachments-v1/numberofattachments"],
            NumberOfAttachments,
            query={"entityids": join_commas(entityids), "entitytype": entitytype},
            extra_query=query,
            on_incomplete=on_incomplete,
        )

    @method
    def validate_included_on_send(self, attachments: Sequence[AttachmentCreate], /) -> Call[None]:
        """Check whether attachments can be included when their document is sent.

        `POST /api/fileattachments/attachments-v1/validateincludedonsend`, scope not documented.
        https://api.fortnox.se/apidocs#tag/fileattachments_Attachment

        Args:
            attachments: Fields to send, one dict for each object. The keys of `AttachmentCreate`, all of them optional.

        Returns:
            None. Fortnox returns no content.

        Raises:
            FortnoxError: Any other error. It is the base class of every error of the client.
        """
        return call(
            OPERATIONS["POST /api/fileattachments/attachments-v1/validateincludedonsend"], no_content, body=attachments
        )


class AttachmentsResource(_AttachmentsResourceMethods, Resource):
    """Attachments: list, create, replace, delete, number_of_attachments, validate_included_on_send.

    The methods are those of `Fortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """


class AsyncAttachmentsResource(_AttachmentsResourceMethods, AsyncResource):
    """Attachments: list, create, replace, delete, number_of_attachments, validate_included_on_send.

    The methods are those of `AsyncFortnox`. Each raises FortnoxError if Fortnox returns an error or no response.
    """
