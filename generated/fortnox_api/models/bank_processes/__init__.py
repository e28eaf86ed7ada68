"""Models of responses: bank_processes."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fortnox_api.models.bank_processes.accountant import Accountant as Accountant
    from fortnox_api.models.bank_processes.authorized_signatories import AuthorizedSignatories as AuthorizedSignatories
    from fortnox_api.models.bank_processes.board_member import BoardMember as BoardMember
    from fortnox_api.models.bank_processes.choices import BoardMemberRole as BoardMemberRole
    from fortnox_api.models.bank_processes.choices import DocumentType as DocumentType
    from fortnox_api.models.bank_processes.choices import OrderDocumentType as OrderDocumentType
    from fortnox_api.models.bank_processes.choices import OrderStatus as OrderStatus
    from fortnox_api.models.bank_processes.choices import OrderStatusFilter as OrderStatusFilter
    from fortnox_api.models.bank_processes.choices import SignatoryRule as SignatoryRule
    from fortnox_api.models.bank_processes.choices import StartOrderDocumentType as StartOrderDocumentType
    from fortnox_api.models.bank_processes.choices import StartOrderStatus as StartOrderStatus
    from fortnox_api.models.bank_processes.choices import UploadDocumentType as UploadDocumentType
    from fortnox_api.models.bank_processes.company_information import CompanyInformation as CompanyInformation
    from fortnox_api.models.bank_processes.document import Document as Document
    from fortnox_api.models.bank_processes.order import Order as Order
    from fortnox_api.models.bank_processes.organization import Organization as Organization
    from fortnox_api.models.bank_processes.person import Person as Person
    from fortnox_api.models.bank_processes.share_holder import ShareHolder as ShareHolder
    from fortnox_api.models.bank_processes.share_info import ShareInfo as ShareInfo
    from fortnox_api.models.bank_processes.start_order import StartOrder as StartOrder
    from fortnox_api.models.bank_processes.subsidiary import Subsidiary as Subsidiary
    from fortnox_api.models.bank_processes.webhook import Webhook as Webhook
else:
    from fortnox_core.lazy_imports import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            "Accountant": "accountant",
            "AuthorizedSignatories": "authorized_signatories",
            "BoardMember": "board_member",
            "BoardMemberRole": "choices",
            "CompanyInformation": "company_information",
            "Document": "document",
            "DocumentType": "choices",
            "Order": "order",
            "OrderDocumentType": "choices",
            "OrderStatus": "choices",
            "OrderStatusFilter": "choices",
            "Organization": "organization",
            "Person": "person",
            "ShareHolder": "share_holder",
            "ShareInfo": "share_info",
            "SignatoryRule": "choices",
            "StartOrder": "start_order",
            "StartOrderDocumentType": "choices",
            "StartOrderStatus": "choices",
            "Subsidiary": "subsidiary",
            "UploadDocumentType": "choices",
            "Webhook": "webhook",
        },
    )

__all__ = [
    "Accountant",
    "AuthorizedSignatories",
    "BoardMember",
    "BoardMemberRole",
    "CompanyInformation",
    "Document",
    "DocumentType",
    "Order",
    "OrderDocumentType",
    "OrderStatus",
    "OrderStatusFilter",
    "Organization",
    "Person",
    "ShareHolder",
    "ShareInfo",
    "SignatoryRule",
    "StartOrder",
    "StartOrderDocumentType",
    "StartOrderStatus",
    "Subsidiary",
    "UploadDocumentType",
    "Webhook",
]
