"""Every operation of the API, under its method and path."""

from typing import Final

from fortnox_core.operation import Operation

OPERATIONS: Final[dict[str, Operation]] = {
    "GET /3/offers/{DocumentNumber}": Operation(
        name="offers.get",
        method="GET",
        path="/3/offers/{DocumentNumber}",
        scope="offer",
        safe=True,
        response_key="Offer",
    ),
    "PUT /3/offers/{DocumentNumber}/createorder": Operation(
        name="offers.createorder",
        method="PUT",
        path="/3/offers/{DocumentNumber}/createorder",
        scope="offer",
        response_key="Offer",
        check="Call offers.get for the same object: `order_reference` is the number of the new document.",
    ),
    "GET /api/plans/orders-v1": Operation(
        name="plans.orders.list",
        method="GET",
        path="/api/plans/orders-v1",
        safe=True,
        paging="offset",
        max_limit=200,
        response_key="orders",
    ),
    "GET /api/plans/plans-v1": Operation(
        name="plans.plans.list", method="GET", path="/api/plans/plans-v1", safe=True, paging="headers", max_limit=100
    ),
    "POST /api/plans/plans-v1": Operation(
        name="plans.plans.create",
        method="POST",
        path="/api/plans/plans-v1",
        check="Call plans.plans.list() and look for the values that were sent.",
    ),
    "GET /api/plans/plans-v1/{plan-id}": Operation(
        name="plans.plans.get", method="GET", path="/api/plans/plans-v1/{plan-id}", safe=True
    ),
    "PATCH /api/plans/plans-v1/{plan-id}": Operation(
        name="plans.plans.patch",
        method="PATCH",
        path="/api/plans/plans-v1/{plan-id}",
        request_media="application/json-patch+json",
        check="Call plans.plans.get for the same object: compare its fields with those that were sent.",
    ),
    "PUT /api/plans/plans-v1/{plan-id}": Operation(
        name="plans.plans.update",
        method="PUT",
        path="/api/plans/plans-v1/{plan-id}",
        check="Call plans.plans.get for the same object: compare its fields with those that were sent.",
    ),
    "GET /api/plans/plans-v1/{plan-id}/documents": Operation(
        name="plans.plans.documents", method="GET", path="/api/plans/plans-v1/{plan-id}/documents", safe=True
    ),
    "POST /api/plans/plans-v1/{plan-id}/documents": Operation(
        name="plans.plans.create_documents",
        method="POST",
        path="/api/plans/plans-v1/{plan-id}/documents",
        deprecated=True,
        check="Call plans.plans.list and look for the name of the file.",
    ),
    "POST /api/plans/runs-v1": Operation(
        name="plans.runs.create",
        method="POST",
        path="/api/plans/runs-v1",
        check="Look in Fortnox: no method of the client reads it.",
    ),
}
"""`OPERATIONS["GET /3/customers"].name == "customers.list"`."""
