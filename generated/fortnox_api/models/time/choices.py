"""Enums. Each takes its known values or any other string."""

from typing import Literal

ArticleRegistrationDocumentType = Literal["invoice", "order"] | str

BaseArticleRegistrationRegistrationType = Literal["ABSENCE", "ARTICLE", "WORK"] | str

DetailedRegistrationDocumentType = Literal["invoice", "order"] | str

ItemType = Literal["SERVICE", "STOCK"] | str

RegistrationCodeType = Literal["ABSENCE", "WORK"] | str
