"""Enums. Each takes its known values or any other string."""

from typing import Literal

DocumentType = Literal["Certificate", "Minutes"] | str

Mode = Literal["ASYNC", "SYNC"] | str

PatchOperationOp = Literal["add", "remove", "replace"] | str

PlanValues = Literal["Certificate", "Minutes"] | str

RowType = Literal["ARTICLE", "TEXT"] | str

Sort = Literal["DATE", "NAME"] | str

State = Literal["ACTIVE", "DRAFT"] | str
