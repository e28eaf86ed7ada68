"""Generated from Fortnox's OpenAPI document by `nox -s generate`. Declarations only; never edited."""
