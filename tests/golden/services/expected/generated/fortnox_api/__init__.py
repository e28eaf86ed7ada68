"""Generated from Fortnox's OpenAPI document by `nox -s generate`. Do not edit."""
