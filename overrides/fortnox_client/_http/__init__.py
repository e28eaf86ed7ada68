"""The HTTP layer: the only package that imports httpx. It sends calls and token requests, and returns the responses."""
