"""`fortnox login`: a company consents, in a browser, and is connected from then on."""

from __future__ import annotations

import getpass
import os
import sys
import webbrowser
from collections.abc import Callable
from threading import Thread
from typing import Annotated, Final
from urllib.parse import urlsplit

import msgspec
from cyclopts import Parameter

from fortnox_client._config import BASE_URL
from fortnox_client.app import FortnoxApp
from fortnox_client.auth.connected_company import ConnectedCompany
from fortnox_client.cli import profiles, terminal
from fortnox_client.cli.profiles import DEFAULT, Profile
from fortnox_client.cli.redirect import WAIT_SECONDS, Redirect
from fortnox_client.cli.trouble import Misuse, Trouble
from fortnox_client.client import Fortnox
from fortnox_client.errors import FortnoxError

PORT: Final = 8910
_PORTS: Final = 65_535
_PORTAL: Final = "the developer portal shows it (https://www.fortnox.se/developer)"


def login(
    *,
    client_id: Annotated[str | None, Parameter(help="the integration's Client-Id; else FORTNOX_CLIENT_ID, or it is asked for")] = None,
    scopes: Annotated[str | None, Parameter(help="what to ask for, parted by commas: companyinformation,customer,invoice")] = None,
    service: Annotated[bool, Parameter(help="by a service account, which a system administrator approves", negative="")] = False,
    port: Annotated[int | None, Parameter(help=f"where the redirect is waited for, {PORT} if not given; 0: any free port")] = None,
    redirect_uri: Annotated[str | None, Parameter(help="the address that is registered, where it is not http://127.0.0.1:PORT/")] = None,
    browser: Annotated[bool, Parameter(help="open a browser; --no-browser has you paste the address that it ends at")] = True,
    wait: Annotated[float, Parameter(help="how many seconds to wait for the redirect")] = WAIT_SECONDS,
    profile: Annotated[str, Parameter(help="the name that the connection gets")] = DEFAULT,
) -> None:
    """Connects a company: its user consents in a browser, and the tokens are kept and renewed from then on.

    The integration's Client-Secret is read from FORTNOX_CLIENT_SECRET, or asked for; it is never an option.
    """
    known = profiles.load().get(profile)
    client_id = client_id or _env("CLIENT_ID") or (known.client_id if known else None) or _asked("Client-Id")
    base_url = _env("BASE_URL") or (known.base_url if known else BASE_URL)
    store = _store(known)
    secret = _env("CLIENT_SECRET") or (profiles.read_secret(known) if known and known.client_id == client_id else "") or _secret()
    wanted = _scopes(scopes or _env("SCOPES") or ",".join(known.scopes if known else ()))
    redirect_uri = _address(redirect_uri or (None if port is not None else _env("REDIRECT_URI")))
    made = _Login(client_id, secret, wanted, base_url, store, service=service)
    connection, address = made.by_browser(port, redirect_uri, wait) if browser else made.by_hand(redirect_uri or _loopback(port or PORT))
    kept = Profile(client_id, connection.tenant_id, "", service, address, connection.scopes, base_url, store)
    profiles.save(profile, kept, secret)
    company = _company(kept)
    profiles.save(profile, msgspec.structs.replace(kept, company=company), secret)
    _tell(connection, company, profile)


class _Login:
    """An integration that a company is asked to let in."""

    def __init__(self, client_id: str, secret: str, scopes: tuple[str, ...], base_url: str, store: str, *, service: bool) -> None:
        self._client_id, self._secret, self._scopes, self._service = client_id, secret, scopes, service
        self._base_url, self._store = base_url, store

    def by_browser(self, port: int | None, redirect_uri: str | None, wait: float) -> tuple[ConnectedCompany, str]:
        """Opens the consent page, and waits for the redirect on loopback."""
        address = urlsplit(redirect_uri or _loopback(PORT if port is None else port))
        if address.scheme != "http" or address.hostname not in ("127.0.0.1", "localhost"):
            raise Misuse(
                f"{redirect_uri} is not http on this computer: consent with --no-browser, and paste the address that the browser ends at"
            )
        with Redirect(80 if address.port is None else address.port, address.path or "/") as redirect:
            returned = redirect_uri or _loopback(redirect.port)
            found: list[ConnectedCompany] = []
            with self._app(returned) as app:
                url = self._url(app)
                terminal.told().print("Consent in the browser. Where none opens, go to", url, sep="\n", soft_wrap=True, markup=False)
                # In a thread, since a browser of the terminal would end before this goes on.
                Thread(target=webbrowser.open, args=(url,), daemon=True).start()
                redirect.take(self._exchange(app, found), wait)
        return found[0], returned

    def by_hand(self, redirect_uri: str) -> tuple[ConnectedCompany, str]:
        """Has the person open the consent page, and paste where the browser ends."""
        found: list[ConnectedCompany] = []
        with self._app(redirect_uri) as app:
            console = terminal.told()
            console.print("Open this address and consent:", self._url(app), sep="\n", soft_wrap=True, markup=False)
            ends = f"The browser then ends at {redirect_uri}... which may show an error. Paste that whole address here:"
            console.print(ends, soft_wrap=True, markup=False)
            pasted = sys.stdin.readline().strip()
            if not pasted:
                raise Trouble("no address was pasted: nothing is connected")
            self._exchange(app, found)(pasted)
        return found[0], redirect_uri

    def _app(self, redirect_uri: str) -> FortnoxApp:
        try:
            return FortnoxApp(
                self._client_id, self._secret, redirect_uri=redirect_uri, scopes=self._scopes, store=self._store, base_url=self._base_url
            )
        except ValueError as error:
            raise Misuse(str(error)) from None

    def _url(self, app: FortnoxApp) -> str:
        return app.authorize_url(account_type="service" if self._service else None)

    def _exchange(self, app: FortnoxApp, found: list[ConnectedCompany]) -> Callable[[str], str]:
        def exchange(redirect: str) -> str:
            try:
                code = app.parse_redirect(redirect)
            except ValueError as error:
                raise Misuse(str(error)) from None
            connection = app.exchange(code)
            found.append(connection)
            return f"Company {connection.tenant_id} has let the integration in."

        return exchange


def _tell(connection: ConnectedCompany, company: str, profile: str) -> None:
    console = terminal.told()
    console.print(f"Connected to {company or f'company {connection.tenant_id}'}, as the profile {profile}.", style="bold", markup=False)
    if connection.missing_scopes:
        console.print(f"Not granted: {', '.join(connection.missing_scopes)}.", markup=False)
    named = "" if profile == DEFAULT else f" --profile {profile}"
    console.print(f"Next: `fortnox check{named}`, or `fortnox call customers.list{named}`.", markup=False)
    if profile == DEFAULT and (by := profiles.shadowing(os.environ)):
        console.print(f"{by} is set, and goes before this profile: unset it, or add --profile {profile}.", markup=False)


def _company(profile: Profile) -> str:
    """The company's name, where the granted scopes show it."""
    try:
        with Fortnox.from_env(profile.environment()) as fortnox:
            return fortnox.company_information.get().company_name or ""
    except FortnoxError:
        if profile.service:
            raise  # the service account itself does not answer
        return ""


def _store(known: Profile | None) -> str:
    named = _env("TOKEN_STORE")
    return named if named and named != "memory://" else known.token_store if known else "sqlite://"


def _scopes(text: str) -> tuple[str, ...]:
    names = tuple(text.replace(",", " ").split())
    if not names:
        raise Misuse(f"which scopes? Name them by --scopes companyinformation,customer,invoice; {_PORTAL}")
    return names


def _secret() -> str:
    if not sys.stdin.isatty():
        raise Misuse(f"FORTNOX_CLIENT_SECRET is not set; {_PORTAL}")
    return getpass.getpass("Client-Secret (not shown): ").strip() or _secret()


def _asked(what: str) -> str:
    if not sys.stdin.isatty():
        raise Misuse(f"which integration? Name its {what} by --client-id; {_PORTAL}")
    terminal.told().print(f"{what}: ", end="", markup=False)
    return sys.stdin.readline().strip() or _asked(what)


def _address(redirect_uri: str | None) -> str | None:
    """One that a browser can be sent to. Its port is read, since a wrong one shows only then."""
    try:
        parts = urlsplit(redirect_uri or _loopback(PORT))
        is_address = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        is_address = False
    if not is_address:
        raise Misuse(f"the redirect URI is {redirect_uri}, and must be an address as it is registered, such as https://example.com/fortnox")
    return redirect_uri


def _loopback(port: int) -> str:
    if not 0 <= port <= _PORTS:
        raise Misuse(f"--port is {port}, and must be from 0 to {_PORTS}")
    return f"http://127.0.0.1:{port}/"


def _env(name: str) -> str | None:
    return os.environ.get(f"FORTNOX_{name}", "").strip() or None
