"""Generate the packages under generated/ from Fortnox's OpenAPI document. This package does not ship."""
