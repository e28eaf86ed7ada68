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
    from collections.abc import Sequence

    from fortnox_api.models.choices import AttachmentEntityType, NumberOfAttachmentsEntityType
    from fortnox_api.payloads import AttachmentCreate, AttachmentReplace
    from fortnox_core.call import PathParam
    from fortnox_core.payload import TextNumber


class _AttachmentsResourceMethods:
    """What both clients share: every method as a builder of its call."""

    @listing
    def list(self, *, entityid: Sequence[TextNumber], entitytype: AttachmentEntityType) -> Listing[Attachment]:
        """The attachments of documents.

        `GET /api/fileattachments/attachments-v1`. Which scope it needs is not known.
        """
        return Listing(
            OPERATIONS["GET /api/fileattachments/attachments-v1"],
            Attachment,
            query={"entityid": join_commas(entityid), "entitytype": entitytype},
        )

    @method
    def create(self, attachments: Sequence[AttachmentCreate], /) -> Call[builtins.list[Attachment]]:
        """Attaches files to documents.

        `POST /api/fileattachments/attachments-v1`. Which scope it needs is not known.
        """
        return call(OPERATIONS["POST /api/fileattachments/attachments-v1"], many(Attachment), body=attachments)

    @method
    def replace(self, attachment_id: PathParam, attachment: AttachmentReplace, /) -> Call[Attachment]:
        """Replaces one attachment: keys that are not sent are lost.

        `PUT /api/fileattachments/attachments-v1/{attachmentId}`. Which scope it needs is not known.
        """
        return call(
            OPERATIONS["PUT /api/fileattachments/attachments-v1/{attachmentId}"],
            one(Attachment),
            (attachment_id,),
            body=attachment,
        )

    @method
    def delete(self, attachment_id: PathParam, /) -> Call[None]:
        """Deletes one attachment.

        `DELETE /api/fileattachments/attachments-v1/{attachmentId}`. Which scope it needs is not known.
        """
        return call(
            OPERATIONS["DELETE /api/fileattachments/attachments-v1/{attachmentId}"], no_content, (attachment_id,)
        )

    @listing
    def number_of_attachments(
        self, *, entityids: Sequence[int], entitytype: NumberOfAttachmentsEntityType
    ) -> Listing[NumberOfAttachments]:
        """How many attachments documents have.

        `GET /api/fileattachments/attachments-v1/numberofattachments`. Which scope it needs is not known.
        """
        return Listing(
            OPERATIONS["GET /api/fileattachments/attachments-v1/numberofattachments"],
            NumberOfAttachments,
            query={"entityids": join_commas(entityids), "entitytype": entitytype},
        )

    @method
    def validate_included_on_send(self, attachments: Sequence[AttachmentCreate], /) -> Call[None]:
        """Checks whether attachments may go with a document when it is sent.

        `POST /api/fileattachments/attachments-v1/validateincludedonsend`. Which scope it needs is not known.
        """
        return call(
            OPERATIONS["POST /api/fileattachments/attachments-v1/validateincludedonsend"], no_content, body=attachments
        )


class AttachmentsResource(_AttachmentsResourceMethods, Resource):
    """Attachments, on a Fortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""


class AsyncAttachmentsResource(_AttachmentsResourceMethods, AsyncResource):
    """Attachments, on an AsyncFortnox client. Every method raises a FortnoxError where Fortnox refuses or does not answer."""
