"""`fortnox login`: connect a company by a consent in the browser."""

from __future__ import annotations

import getpass
import os
import sys
import webbrowser
from collections.abc import Callable
from threading import Thread
from typing import Annotated, Final
from urllib.parse import parse_qs, urlsplit

import msgspec
from cyclopts import Parameter

from fortnox_client._config import BASE_URL
from fortnox_client.app import FortnoxApp
from fortnox_client.auth.connected_company import ConnectedCompany
from fortnox_client.cli import profiles, terminal
from fortnox_client.cli.errors import CliError, UsageError
from fortnox_client.cli.profiles import DEFAULT, Profile
from fortnox_client.cli.redirect_server import WAIT_SECONDS, RedirectServer
from fortnox_client.client import Fortnox
from fortnox_client.errors import FortnoxError

PORT: Final = 8910
_MAX_PORT: Final = 65_535
_PORTAL: Final = "the developer portal has it (https://www.fortnox.se/developer)"


def login(
    *,
    client_id: Annotated[str | None, Parameter(help="Client-Id of the integration; default: FORTNOX_CLIENT_ID, else asks")] = None,
    scopes: Annotated[str | None, Parameter(help="Scopes to request, separated by commas: companyinformation,customer,invoice")] = None,
    service: Annotated[
        bool, Parameter(help="Use a service account; a system administrator must consent", negative="", show_default=False)
    ] = False,
    port: Annotated[int | None, Parameter(help=f"Port for the redirect, {PORT} by default; 0 for any free port")] = None,
    redirect_uri: Annotated[str | None, Parameter(help="Registered redirect URI, if it is not http://127.0.0.1:PORT/")] = None,
    browser: Annotated[bool, Parameter(help="Open a browser; with --no-browser, paste the URL that the browser ends at")] = True,
    wait: Annotated[float, Parameter(help="Seconds to wait for the redirect")] = WAIT_SECONDS,
    profile: Annotated[str, Parameter(help="Name of the profile to save")] = DEFAULT,
) -> None:
    """Connect a company: a user of the company consents in a browser."""
    known = profiles.load().get(profile)
    client_id = client_id or _variable("CLIENT_ID") or (known.client_id if known else None) or _prompt_client_id()
    base_url = _variable("BASE_URL") or (known.base_url if known else BASE_URL)
    store = _token_store(known)
    secret = _variable("CLIENT_SECRET") or _known_secret(known, client_id) or _prompt_secret()
    requested = _parse_scopes(scopes or _variable("SCOPES") or ",".join(known.scopes if known else ()))
    redirect_uri = _check_redirect_uri(redirect_uri or (None if port is not None else _variable("REDIRECT_URI")))
    consent = _Consent(client_id, secret, requested, base_url, store, service=service)
    if browser:
        connected, address = consent.in_browser(port, redirect_uri, wait)
    else:
        connected, address = consent.by_paste(redirect_uri or _loopback(port or PORT))
    without_password = profiles.without_password(store)
    saved = Profile(client_id, connected.tenant_id, "", service, address, connected.scopes, base_url, without_password)
    profiles.save(profile, saved, secret)
    company = _company_name(saved)
    profiles.save(profile, msgspec.structs.replace(saved, company=company), secret)
    _print_result(connected, company, profile)
    if without_password != store:
        terminal.stderr().print("The profile has no password: keep FORTNOX_TOKEN_STORE set for all commands that use it.")


class _Consent:
    """A consent of a company to an integration."""

    def __init__(self, client_id: str, secret: str, scopes: tuple[str, ...], base_url: str, store: str, *, service: bool) -> None:
        self._client_id, self._secret, self._scopes, self._service = client_id, secret, scopes, service
        self._base_url, self._store = base_url, store

    def in_browser(self, port: int | None, redirect_uri: str | None, wait: float) -> tuple[ConnectedCompany, str]:
        """Open the consent page, and receive the redirect on loopback. Return the company and the redirect URI."""
        url = urlsplit(redirect_uri or _loopback(PORT if port is None else port))
        if url.scheme != "http" or url.hostname not in ("127.0.0.1", "localhost"):
            raise UsageError(f"the redirect URI {redirect_uri} is not http on this computer: use --no-browser and paste the redirect")
        with RedirectServer(80 if url.port is None else url.port, url.path or "/") as server:
            returned = redirect_uri or _loopback(server.port)
            found: list[ConnectedCompany] = []
            with self._app(returned) as app:
                consent_url = self._url(app)
                terminal.stderr().print("Consent in the browser. If no browser opens, go to", consent_url, sep="\n", soft_wrap=True)
                # A text browser blocks until it is closed, so it runs in a thread.
                Thread(target=webbrowser.open, args=(consent_url,), daemon=True).start()
                server.wait_for_redirect(_state_of(consent_url), self._exchange(app, found), wait)
        return found[0], returned

    def by_paste(self, redirect_uri: str) -> tuple[ConnectedCompany, str]:
        """Show the URL of the consent page, and read the redirect from stdin. Return the company and the redirect URI."""
        found: list[ConnectedCompany] = []
        with self._app(redirect_uri) as app:
            console = terminal.stderr()
            console.print("Open this URL and consent:", self._url(app), sep="\n", soft_wrap=True)
            prompt = f"The browser then goes to {redirect_uri}?..., which may show an error page. Paste the complete URL here:"
            console.print(prompt, soft_wrap=True)
            pasted = sys.stdin.readline().strip().strip("\"'<>")
            if not pasted:
                raise CliError("no URL was pasted; run `fortnox login` again")
            self._exchange(app, found)(pasted)
        return found[0], redirect_uri

    def _app(self, redirect_uri: str) -> FortnoxApp:
        try:
            return FortnoxApp(
                self._client_id, self._secret, redirect_uri=redirect_uri, scopes=self._scopes, store=self._store, base_url=self._base_url
            )
        except ValueError as error:
            raise UsageError(str(error)) from None

    def _url(self, app: FortnoxApp) -> str:
        return app.authorize_url(account_type="service" if self._service else None)

    def _exchange(self, app: FortnoxApp, found: list[ConnectedCompany]) -> Callable[[str], str]:
        def exchange(redirect: str) -> str:
            try:
                code = app.parse_redirect(redirect)
            except ValueError as error:
                raise UsageError(str(error)) from None
            connected = app.exchange(code)
            found.append(connected)
            return f"Company {connected.tenant_id} consented to the integration."

        return exchange


def _state_of(consent_url: str) -> str:
    return parse_qs(urlsplit(consent_url).query)["state"][0]


def _print_result(connected: ConnectedCompany, company: str, profile: str) -> None:
    console = terminal.stderr()
    console.print(f"Connected to {company or f'company {connected.tenant_id}'} as profile {profile}.", style="bold")
    if connected.missing_scopes:
        console.print(f"Not granted: {', '.join(connected.missing_scopes)}.")
    option = "" if profile == DEFAULT else f" --profile {profile}"
    console.print(f"Next: `fortnox check{option}`, or `fortnox call customers.list{option}`.")
    if profile == DEFAULT and (variable := profiles.overriding_variable(os.environ)):
        console.print(f"{variable} is set and overrides this profile: unset it, or add --profile {profile}.")


def _company_name(profile: Profile) -> str:
    """Return the name of the company; empty if the granted scopes do not allow reading it."""
    try:
        with Fortnox.from_env(profile.environment()) as fortnox:
            return fortnox.company_information.get().company_name or ""
    except FortnoxError:
        if profile.service:
            raise  # the service account does not work
        return ""


def _token_store(known: Profile | None) -> str:
    variable = _variable("TOKEN_STORE")
    return variable if variable and variable != "memory://" else known.store_url if known else "sqlite://"


def _known_secret(known: Profile | None, client_id: str) -> str:
    return profiles.read_secret(known) if known and known.client_id == client_id else ""


def _parse_scopes(text: str) -> tuple[str, ...]:
    names = tuple(text.replace(",", " ").split())
    if not names:
        raise UsageError(f"no scopes given: add --scopes companyinformation,customer,invoice; {_PORTAL}")
    return names


def _prompt_secret() -> str:
    if not sys.stdin.isatty():
        raise UsageError(f"FORTNOX_CLIENT_SECRET is not set; {_PORTAL}")
    return getpass.getpass("Client-Secret (not shown): ").strip() or _prompt_secret()


def _prompt_client_id() -> str:
    if not sys.stdin.isatty():
        raise UsageError(f"no Client-Id given: add --client-id or set FORTNOX_CLIENT_ID; {_PORTAL}")
    terminal.stderr().print("Client-Id: ", end="")
    return sys.stdin.readline().strip() or _prompt_client_id()


def _check_redirect_uri(redirect_uri: str | None) -> str | None:
    """Return the redirect URI unchanged. Raise UsageError if it is not an http or https URL with a valid port."""
    try:
        parts = urlsplit(redirect_uri or _loopback(PORT))
        is_url = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        is_url = False
    if not is_url:
        raise UsageError(f"the redirect URI must be the registered URL, such as https://example.com/fortnox, got {redirect_uri}")
    return redirect_uri


def _loopback(port: int) -> str:
    if not 0 <= port <= _MAX_PORT:
        raise UsageError(f"--port must be from 0 to {_MAX_PORT}, got {port}")
    return f"http://127.0.0.1:{port}/"


def _variable(name: str) -> str | None:
    return os.environ.get(f"FORTNOX_{name}", "").strip() or None
