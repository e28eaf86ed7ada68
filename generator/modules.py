"""Where generated code lives."""


def path(*parts: str) -> str:
    """`path("models", "", "customer")` -> `fortnox_api.models.customer`: the main family has no namespace."""
    return ".".join(part for part in ("fortnox_api", *parts) if part)
