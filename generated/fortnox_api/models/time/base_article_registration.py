from __future__ import annotations

import datetime as _datetime

from attrs import define

from fortnox_api.models import time as _enums
from fortnox_api.models.time.article_registration import ArticleRegistration
from fortnox_api.models.time.cost_center import CostCenter
from fortnox_api.models.time.customer import Customer
from fortnox_api.models.time.project import Project
from fortnox_core import fields as _is
from fortnox_core.model import Model


@define(slots=True, kw_only=True, repr=False)
class BaseArticleRegistration(Model):
    """Base article registration, row of `time.articles.list`."""

    article_registrations: list[ArticleRegistration] = _is.rows("articleRegistrations", ArticleRegistration)
    cost_center: CostCenter | None = _is.nested("costCenter", CostCenter)
    created_time: _datetime.datetime | None = _is.datetime("createdTime")
    customer: Customer | None = _is.nested("customer", Customer)
    id: str | None = _is.text("id")
    owner_id: str | None = _is.text("ownerId")
    owner_name: str | None = _is.text("ownerName")
    project: Project | None = _is.nested("project", Project)
    purchase_date: _datetime.date | None = _is.date("purchaseDate")
    registered_article: ArticleRegistration | None = _is.nested("registeredArticle", ArticleRegistration)
    registration_type: _enums.BaseArticleRegistrationRegistrationType | None = _is.enum("registrationType")
    version: int | None = _is.integer("version")
