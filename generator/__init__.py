"""Turns Fortnox's OpenAPI document into the packages under generated/. Nothing of it ships."""
