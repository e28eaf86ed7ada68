"""Spans of OpenTelemetry, for programs that use it."""

from __future__ import annotations

import sys
from collections.abc import Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from fortnox_core.operation import Operation


@contextmanager
def span(operation: Operation) -> Generator[Any]:
    """The span of one call, with all its attempts; None in a program that does not use OpenTelemetry.

    Whoever traces has imported it, so nobody else pays for the import; and its types are not known here, where it may be absent.
    """
    trace = sys.modules.get("opentelemetry.trace")
    if trace is None:
        yield None
        return
    attributes = {"http.request.method": operation.method, "url.template": operation.path, "fortnox.operation": operation.name}
    with trace.get_tracer("fortnox_client").start_as_current_span(
        f"fortnox {operation.name}", kind=trace.SpanKind.CLIENT, attributes=attributes
    ) as started:
        yield started
