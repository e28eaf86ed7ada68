"""A user consents in a real browser: approves, denies, or closes the window. Needs Chromium (Debian: chromium)."""

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from queue import Empty, Queue
from threading import Thread

import pytest
from attrs import frozen
from fortnox_client import FortnoxApp
from fortnox_client.auth import MemoryStore
from fortnox_client.auth.errors import AuthError
from fortnox_client.sandbox import Sandbox
from playwright.sync_api import Browser, Page


@frozen
class Integration:
    """An integration with a server on loopback for its redirect.

    Attributes:
        app: the app of the integration.
        redirects: paths and queries of the received redirects.
        sandbox: the sandbox.
    """

    app: FortnoxApp
    redirects: "Queue[str]"
    sandbox: Sandbox

    def redirect(self, seconds: float = 10) -> str:
        return self.redirects.get(timeout=seconds)


@pytest.fixture
def integration() -> Iterator[Integration]:
    redirects: Queue[str] = Queue()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if self.path.startswith("/callback"):
                redirects.put(self.path)
            body = b"<!doctype html><title>Done</title>You can close this window."
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Log nothing."""

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        redirect_uri = f"http://127.0.0.1:{server.server_port}/callback"
        with Sandbox(window=0, redirect_uris=[redirect_uri]) as sandbox:
            app = FortnoxApp(
                "sandbox", "sandbox-secret", store=MemoryStore(), redirect_uri=redirect_uri, base_url=sandbox.url, auth_url=sandbox.url
            )
            yield Integration(app, redirects, sandbox)
            app.close()
        server.shutdown()


def test_consent_approved_connects_chosen_company(page: Page, integration: Integration) -> None:
    page.goto(integration.app.authorize_url(scopes=["customer", "companyinformation"]))
    assert page.title() == "Connect Exempelintegrationen to Fortnox"
    assert page.get_by_role("listitem").all_inner_texts() == ["customer", "companyinformation"]
    page.get_by_label("Andra Exempelbolaget AB").check()
    page.get_by_role("button", name="Approve").click()
    page.wait_for_url("**/callback?**")
    code = integration.app.parse_redirect(integration.redirect())
    connected = integration.app.exchange(code)
    assert connected.tenant_id == "1002"
    fortnox = integration.app.connect(connected.tenant_id)
    assert fortnox.company_information.get().company_name == "Andra Exempelbolaget AB"


def test_consent_denied_raises(page: Page, integration: Integration) -> None:
    page.goto(integration.app.authorize_url(scopes=["customer"]))
    page.get_by_role("button", name="Deny").click()
    page.wait_for_url("**/callback?**")
    with pytest.raises(AuthError, match="did not approve"):
        integration.app.parse_redirect(integration.redirect())
    assert integration.app.tenants() == []


def test_consent_window_closed_sends_no_redirect(page: Page, integration: Integration) -> None:
    url = integration.app.authorize_url(scopes=["customer"])
    page.goto(url)
    page.close()
    with pytest.raises(Empty):
        integration.redirect(0.5)
    assert integration.app.tenants() == []


def test_consent_opened_again_can_be_approved(browser: Browser, page: Page, integration: Integration) -> None:
    url = integration.app.authorize_url(scopes=["customer"])
    page.goto(url)
    page.close()
    second = browser.new_page()
    second.goto(url)
    second.get_by_role("button", name="Approve").click()
    second.wait_for_url("**/callback?**")
    second.close()
    assert integration.app.exchange(integration.app.parse_redirect(integration.redirect())).tenant_id == "1001"


def test_consent_invalid_request_shows_error_page(page: Page, integration: Integration) -> None:
    page.goto(f"{integration.sandbox.url}/oauth-v1/auth?client_id=unknown&scope=customer")
    assert page.title() == "This cannot be approved"
