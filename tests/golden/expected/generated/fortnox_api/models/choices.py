"""Enumerations, open: the known values, or any text."""

from typing import Literal

WidgetFilter = Literal["sold", "unsold"] | str

WidgetState = Literal["NEW", "USED"] | str
