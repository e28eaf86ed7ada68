"""A person consents in a real browser: approves, denies, or closes the window. Needs Chromium (Debian: chromium)."""

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
    """A program that waits on loopback for the browser to come back."""

    app: FortnoxApp
    came_back: "Queue[str]"
    sandbox: Sandbox

    def redirect(self, seconds: float = 10) -> str:
        return self.came_back.get(timeout=seconds)


@pytest.fixture
def integration() -> Iterator[Integration]:
    came_back: Queue[str] = Queue()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if self.path.startswith("/back"):
                came_back.put(self.path)
            body = b"<!doctype html><title>Done</title>You can close this window."
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Silent."""

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        back = f"http://127.0.0.1:{server.server_port}/back"
        with Sandbox(window=0, redirect_uris=[back]) as sandbox:
            app = FortnoxApp(
                "sandbox", "sandbox-secret", store=MemoryStore(), redirect_uri=back, base_url=sandbox.url, auth_url=sandbox.url
            )
            yield Integration(app, came_back, sandbox)
            app.close()
        server.shutdown()


def test_consent_approved_connects_chosen_company(page: Page, integration: Integration) -> None:
    page.goto(integration.app.authorize_url(scopes=["customer", "companyinformation"]))
    assert page.title() == "Connect Exempelintegrationen to Fortnox"
    assert page.get_by_role("listitem").all_inner_texts() == ["customer", "companyinformation"]
    page.get_by_label("Andra Exempelbolaget AB").check()
    page.get_by_role("button", name="Approve").click()
    page.wait_for_url("**/back?**")
    code = integration.app.parse_redirect(integration.redirect())
    connection = integration.app.exchange(code)
    assert connection.tenant_id == "1002"
    fortnox = integration.app.connect(connection.tenant_id)
    assert fortnox.company_information.get().company_name == "Andra Exempelbolaget AB"


def test_consent_denied_raises(page: Page, integration: Integration) -> None:
    page.goto(integration.app.authorize_url(scopes=["customer"]))
    page.get_by_role("button", name="Deny").click()
    page.wait_for_url("**/back?**")
    with pytest.raises(AuthError, match="did not approve"):
        integration.app.parse_redirect(integration.redirect())
    assert integration.app.tenants() == []


def test_consent_window_closed_sends_no_redirect(page: Page, integration: Integration) -> None:
    address = integration.app.authorize_url(scopes=["customer"])
    page.goto(address)
    page.close()
    with pytest.raises(Empty):
        integration.redirect(0.5)
    assert integration.app.tenants() == []


def test_consent_opened_again_can_be_approved(browser: Browser, page: Page, integration: Integration) -> None:
    address = integration.app.authorize_url(scopes=["customer"])
    page.goto(address)
    page.close()
    again = browser.new_page()
    again.goto(address)
    again.get_by_role("button", name="Approve").click()
    again.wait_for_url("**/back?**")
    again.close()
    assert integration.app.exchange(integration.app.parse_redirect(integration.redirect())).tenant_id == "1001"


def test_consent_invalid_request_shows_error_page(page: Page, integration: Integration) -> None:
    page.goto(f"{integration.sandbox.url}/oauth-v1/auth?client_id=unknown&scope=customer")
    assert page.title() == "This cannot be approved"
