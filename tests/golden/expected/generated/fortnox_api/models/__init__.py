"""Models of responses: the main family."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fortnox_api.models import warehouse as warehouse
    from fortnox_api.models.choices import WidgetFilter as WidgetFilter
    from fortnox_api.models.choices import WidgetState as WidgetState
    from fortnox_api.models.widget import Widget as Widget
    from fortnox_api.models.widget_list_item import WidgetListItem as WidgetListItem
    from fortnox_api.models.widget_packaging import WidgetPackaging as WidgetPackaging
    from fortnox_api.models.widget_part import WidgetPart as WidgetPart
else:
    from fortnox_core.lazy_imports import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            "warehouse": "",
            "Widget": "widget",
            "WidgetFilter": "choices",
            "WidgetListItem": "widget_list_item",
            "WidgetPackaging": "widget_packaging",
            "WidgetPart": "widget_part",
            "WidgetState": "choices",
        },
    )

__all__ = ["Widget", "WidgetFilter", "WidgetListItem", "WidgetPackaging", "WidgetPart", "WidgetState", "warehouse"]
