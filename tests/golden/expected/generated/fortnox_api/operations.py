"""Every operation of the API, under its method and path."""

from typing import Final

from fortnox_core.operation import Operation

OPERATIONS: Final[dict[str, Operation]] = {
    "GET /3/widgets": Operation(
        name="widgets.list",
        method="GET",
        path="/3/widgets",
        scope="widget",
        safe=True,
        paging="page",
        response_key="Widgets",
    ),
    "POST /3/widgets": Operation(
        name="widgets.create",
        method="POST",
        path="/3/widgets",
        scope="widget",
        request_key="Widget",
        response_key="Widget",
        datetime_fields=("SoldAt",),
        check="Call widgets.list(lastmodified=...) and look for the values that were sent.",
    ),
    "DELETE /3/widgets/{WidgetNumber}": Operation(
        name="widgets.delete",
        method="DELETE",
        path="/3/widgets/{WidgetNumber}",
        scope="widget",
        check="Call widgets.get for the same object: NotFound is raised if it was deleted.",
    ),
    "GET /3/widgets/{WidgetNumber}": Operation(
        name="widgets.get",
        method="GET",
        path="/3/widgets/{WidgetNumber}",
        scope="widget",
        safe=True,
        response_key="Widget",
    ),
    "PUT /3/widgets/{WidgetNumber}": Operation(
        name="widgets.update",
        method="PUT",
        path="/3/widgets/{WidgetNumber}",
        scope="widget",
        request_key="Widget",
        response_key="Widget",
        datetime_fields=("SoldAt",),
        check="Call widgets.get for the same object: compare its fields with those that were sent.",
    ),
    "GET /3/widgets/{WidgetNumber}/email": Operation(
        name="widgets.email",
        method="GET",
        path="/3/widgets/{WidgetNumber}/email",
        scope="widget",
        response_key="Widget",
        check="Call widgets.get for the same object: its fields show whether it happened.",
    ),
    "GET /3/widgets/{WidgetNumber}/preview": Operation(
        name="widgets.preview",
        method="GET",
        path="/3/widgets/{WidgetNumber}/preview",
        scope="widget",
        safe=True,
        media="application/pdf",
    ),
    "PUT /api/warehouse/shelves-v1/{id}": Operation(
        name="warehouse.shelfs.update",
        method="PUT",
        path="/api/warehouse/shelves-v1/{id}",
        check="Look in Fortnox: no method of the client reads it.",
    ),
}
"""`OPERATIONS["GET /3/customers"].name == "customers.list"`."""
