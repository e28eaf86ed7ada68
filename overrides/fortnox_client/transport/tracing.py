"""OpenTelemetry spans, for programs that use OpenTelemetry."""

from __future__ import annotations

import sys
from collections.abc import Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from fortnox_core.operation import Operation


@contextmanager
def span(operation: Operation) -> Generator[Any]:
    """Open the span of one call, which includes its retries. Yields None in a program that does not use OpenTelemetry.

    A program that traces has imported OpenTelemetry itself, so this module does not import it. Its types are unknown here.
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
