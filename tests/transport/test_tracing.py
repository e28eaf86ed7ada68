"""OpenTelemetry: each call has one span, which covers all its attempts."""

import subprocess
import sys
from collections.abc import Iterator

import httpx
import pytest
from fortnox_client.errors import NotFound
from opentelemetry import trace
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import StatusCode

from tests.core.clients import Run, both


@pytest.fixture(scope="module")
def exported() -> InMemorySpanExporter:
    exporter = InMemorySpanExporter()
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    trace.set_tracer_provider(provider)
    return exporter


@pytest.fixture
def spans(exported: InMemorySpanExporter) -> Iterator[InMemorySpanExporter]:
    exported.clear()
    yield exported


@both
def test_span_covers_call_with_retries(run: Run, spans: InMemorySpanExporter) -> None:
    statuses = [503, 200]
    inside: list[trace.Span] = []

    def respond(request: httpx.Request) -> httpx.Response:
        inside.append(trace.get_current_span())
        return httpx.Response(statuses.pop(0), json={"Customer": {"CustomerNumber": "1"}})

    run(respond, lambda fortnox: fortnox.with_options(retries=1).customers.get("1"))
    (span,) = spans.get_finished_spans()
    assert (span.name, span.kind, dict(span.attributes or {})) == (
        "fortnox customers.get",
        trace.SpanKind.CLIENT,
        {
            "http.request.method": "GET",
            "url.template": "/3/customers/{CustomerNumber}",
            "fortnox.operation": "customers.get",
            "http.response.status_code": 200,
            "http.request.resend_count": 1,
        },
    )
    assert {each.get_span_context().span_id for each in inside} == {span.get_span_context().span_id}


@both
def test_span_has_status_or_error(run: Run, spans: InMemorySpanExporter) -> None:
    with pytest.raises(NotFound):
        run(lambda request: httpx.Response(404), lambda fortnox: fortnox.customers.get("1"))

    def disconnect(request: httpx.Request) -> httpx.Response:
        raise httpx.ReadError("cut")

    with pytest.raises(Exception, match="got no response"):
        run(disconnect, lambda fortnox: fortnox.customers.get("1"))
    not_found, disconnected = spans.get_finished_spans()
    assert (not_found.attributes or {})["http.response.status_code"] == 404
    assert disconnected.status.status_code is StatusCode.ERROR


def test_opentelemetry_is_not_imported() -> None:
    program = """
import sys, httpx
from fortnox_client import Fortnox
http = httpx.Client(transport=httpx.MockTransport(lambda request: httpx.Response(200, json={"Customer": {"CustomerNumber": "1"}})))
Fortnox(access_token="pl4nted-token", http_client=http).customers.get("1")
sys.exit(any(name.startswith("opentelemetry") for name in sys.modules))
"""
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
