"""Module paths of the generated code."""


def path(*parts: str) -> str:
    """Return a dotted module path: `path("models", "", "customer")` -> `fortnox_api.models.customer`. The main family has no namespace."""
    return ".".join(part for part in ("fortnox_api", *parts) if part)
