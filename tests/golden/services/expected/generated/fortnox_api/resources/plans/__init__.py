"""A module a resource."""
