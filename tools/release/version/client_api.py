"""The layout of this client, as tools/api_diff needs it."""

from tools.api_diff import Layout

CLIENT = Layout(
    client="fortnox_client",
    packages=("fortnox_core", "fortnox_api", "fortnox_client"),
    folders=("overrides", "generated"),
    generated="fortnox_api",
    payloads="fortnox_api.payloads",
    methods="fortnox_core.resource",
    decorators=frozenset({"method", "file_method", "listing", "expandable_listing", "classmethod", "staticmethod"}),
    hidden=tuple(f"{kind}{each}" for kind in ("Sync", "Async") for each in ("Method", "FileMethod", "Listing", "ExpandableListing")),
    wider={
        ("expandable_listing", "listing"): "has no `.full()` any more",
        ("file_method", "method"): "has no `.stream()` any more",
        ("classmethod", ""): "is no class method any more",
    },
    unnamed=("fortnox_client.", "models.", "payloads."),
    instance=("Fortnox", "fortnox"),
)
