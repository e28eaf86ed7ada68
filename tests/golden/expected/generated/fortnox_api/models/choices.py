"""Enums. Each takes its known values or any other string."""

from typing import Literal

WidgetFilter = Literal["sold", "unsold"] | str

WidgetState = Literal["NEW", "USED"] | str
