"""Models of responses: developer."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fortnox_api.models.developer.integration_sales import IntegrationSales as IntegrationSales
    from fortnox_api.models.developer.rating import Rating as Rating
    from fortnox_api.models.developer.rating_response import RatingResponse as RatingResponse
    from fortnox_api.models.developer.user import User as User
else:
    from fortnox_core.lazy_imports import lazy

    __getattr__, __dir__ = lazy(
        __name__,
        {
            "IntegrationSales": "integration_sales",
            "Rating": "rating",
            "RatingResponse": "rating_response",
            "User": "user",
        },
    )

__all__ = ["IntegrationSales", "Rating", "RatingResponse", "User"]
