"""Enums. Each takes its known values or any other string."""

from typing import Literal

BoardMemberRole = (
    Literal["BoardAlternateMember", "BoardMember", "CEO", "ExternalAuthorizedSignatory", "RegisteredAgent", "ViceCEO"]
    | str
)

DocumentType = (
    Literal[
        "ArticlesOfAssociation",
        "BankCertificate",
        "BankPowerOfAttorney",
        "BoardsProposal",
        "GeneralPowerOfAttorney",
        "LiquidityCertificate",
        "MemorandumOfAssociation",
        "MinutesOfABoardMeeting",
        "MinutesOfAnExtraordinaryGeneralMeeting",
        "RegistrationCertificate",
        "SignedDocumentCollection",
        "SubscriptionList",
    ]
    | str
)

OrderDocumentType = (
    Literal[
        "ArticlesOfAssociation",
        "BankCertificate",
        "BankPowerOfAttorney",
        "BoardsProposal",
        "GeneralPowerOfAttorney",
        "LiquidityCertificate",
        "MemorandumOfAssociation",
        "MinutesOfABoardMeeting",
        "MinutesOfAnExtraordinaryGeneralMeeting",
        "RegistrationCertificate",
        "SignedDocumentCollection",
        "SubscriptionList",
    ]
    | str
)

OrderStatus = Literal["ABORTED", "ACCEPTED", "COMPLETED", "DENIED", "DENIED_BY_BANK", "SENT_TO_BV", "UNKNOWN"] | str

OrderStatusFilter = Literal["ABORTED", "ACCEPTED", "COMPLETED", "DENIED_BY_BANK", "SENT_TO_BV"] | str

SignatoryRule = Literal["Ab1", "Ab2", "Ab3", "Ab4", "Ab5", "FreeText"] | str

StartOrderDocumentType = (
    Literal[
        "ArticlesOfAssociation",
        "BankCertificate",
        "BankPowerOfAttorney",
        "BoardsProposal",
        "GeneralPowerOfAttorney",
        "LiquidityCertificate",
        "MemorandumOfAssociation",
        "MinutesOfABoardMeeting",
        "MinutesOfAnExtraordinaryGeneralMeeting",
        "RegistrationCertificate",
        "SignedDocumentCollection",
        "SubscriptionList",
    ]
    | str
)

StartOrderStatus = Literal["ABORTED", "ACCEPTED", "CANCELLED", "COMPLETED", "DENIED", "UNKNOWN"] | str

UploadDocumentType = Literal["BankCertificate", "LiquidityCertificate"] | str
