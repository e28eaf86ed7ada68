"""Models of responses: time."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fortnox_api.models.time.article_registration import ArticleRegistration as ArticleRegistration
    from fortnox_api.models.time.base_article_registration import BaseArticleRegistration as BaseArticleRegistration
    from fortnox_api.models.time.choices import ArticleRegistrationDocumentType as ArticleRegistrationDocumentType
    from fortnox_api.models.time.choices import (
        BaseArticleRegistrationRegistrationType as BaseArticleRegistrationRegistrationType,
    )
    from fortnox_api.models.time.choices import DetailedRegistrationDocumentType as DetailedRegistrationDocumentType
    from fortnox_api.models.time.choices import ItemType as ItemType
    from fortnox_api.models.time.choices import RegistrationCodeType as RegistrationCodeType
    from fortnox_api.models.time.cost_center import CostCenter as CostCenter
    from fortnox_api.models.time.customer import Customer as Customer
    from fortnox_api.models.time.detailed_registration import DetailedRegistration as DetailedRegistration
    from fortnox_api.models.time.item import Item as Item
    from fortnox_api.models.time.item_price import ItemPrice as ItemPrice
    from fortnox_api.models.time.project import Project as Project
    from fortnox_api.models.time.registration_code import RegistrationCode as RegistrationCode
else:
    from fortnox_core.lazy_imports import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            "ArticleRegistration": "article_registration",
            "ArticleRegistrationDocumentType": "choices",
            "BaseArticleRegistration": "base_article_registration",
            "BaseArticleRegistrationRegistrationType": "choices",
            "CostCenter": "cost_center",
            "Customer": "customer",
            "DetailedRegistration": "detailed_registration",
            "DetailedRegistrationDocumentType": "choices",
            "Item": "item",
            "ItemPrice": "item_price",
            "ItemType": "choices",
            "Project": "project",
            "RegistrationCode": "registration_code",
            "RegistrationCodeType": "choices",
        },
    )

__all__ = [
    "ArticleRegistration",
    "ArticleRegistrationDocumentType",
    "BaseArticleRegistration",
    "BaseArticleRegistrationRegistrationType",
    "CostCenter",
    "Customer",
    "DetailedRegistration",
    "DetailedRegistrationDocumentType",
    "Item",
    "ItemPrice",
    "ItemType",
    "Project",
    "RegistrationCode",
    "RegistrationCodeType",
]
