from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from attrs import define

from fortnox_api.models.time.article_registration import ArticleRegistration
from fortnox_api.models.time.cost_center import CostCenter
from fortnox_api.models.time.customer import Customer
from fortnox_api.models.time.project import Project
from fortnox_core.model import Model, choice, day, integer, moment, nested, rows, text

if TYPE_CHECKING:
    from fortnox_api.models.time.choices import BaseArticleRegistrationRegistrationType


@define(slots=True, kw_only=True)
class BaseArticleRegistration(Model):
    """Base article registration."""

    article_registrations: list[ArticleRegistration] = rows("articleRegistrations", ArticleRegistration)
    cost_center: CostCenter | None = nested("costCenter", CostCenter)
    created_time: datetime | None = moment("createdTime")
    customer: Customer | None = nested("customer", Customer)
    id: str | None = text("id")
    owner_id: str | None = text("ownerId")
    project: Project | None = nested("project", Project)
    purchase_date: date | None = day("purchaseDate")
    registered_article: ArticleRegistration | None = nested("registeredArticle", ArticleRegistration)
    registration_type: BaseArticleRegistrationRegistrationType | None = choice("registrationType")
    version: int | None = integer("version")
