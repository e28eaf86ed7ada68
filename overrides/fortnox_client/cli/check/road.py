"""The seven steps from registration to publishing, looked at one after the other as far as a program can see."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sized
from datetime import UTC, datetime
from typing import Final

from fortnox_client._token_claims import end_of
from fortnox_client.app import FortnoxApp
from fortnox_client.auth.connected_company import TokenState
from fortnox_client.cli.check import consent_page
from fortnox_client.cli.check.finding import Finding, State
from fortnox_client.cli.check.licences import needed
from fortnox_client.client import Fortnox
from fortnox_client.environment import Settings
from fortnox_client.errors import (
    AuthError,
    FortnoxError,
    MissingScope,
    RateLimited,
    ReauthorizationRequired,
    TokenRefused,
    TransportError,
    Unauthorized,
)

_DEVELOPER: Final = "https://www.fortnox.se/developer"
_CHECKLIST: Final = f"{_DEVELOPER}/checklist"
_AUTHORIZATION: Final = f"{_DEVELOPER}/authorization"
_SCOPES: Final = f"{_DEVELOPER}/guides-and-good-to-know/scopes"
_LIMITS: Final = f"{_DEVELOPER}/guides-and-good-to-know/rate-limits-for-fortnox-api"
_ERRORS: Final = f"{_DEVELOPER}/guides-and-good-to-know/errors"
_SECONDS: Final = 15
_NO_CODE: Final = "00000000-0000-0000-0000-000000000000"
_LOGIN: Final = "run `fortnox login`"


class Road:
    """The steps of one integration and one company.

    Args:
        environ: what the client is made by, as `Fortnox.from_env` reads it.
        scopes: those that the resources need which are to be used.
        app_id: the app's number in the developer portal, for its sales and users; None where they are not asked for.
        unreadable: why a profile, or its token store, could not be read; "" where it could.
    """

    def __init__(self, environ: Mapping[str, str], scopes: tuple[str, ...] = (), app_id: str | None = None, unreadable: str = "") -> None:
        self._settings, self._needed, self._app_id, self._unreadable = Settings(environ), scopes, app_id, unreadable
        self._app: FortnoxApp | None = None
        self._fortnox: Fortnox | None = None
        self._tenant = ""

    def findings(self) -> Iterator[Finding]:
        """What is found, step by step. What cannot be looked at because of what came before is waiting."""
        try:
            for look in (self._integration, self._database, self._connection, self._authorization, self._request, self._publishing):
                yield from look()
        finally:
            if self._app is not None:
                self._app.close()
            if self._fortnox is not None:
                self._fortnox.close()

    @property
    def _asking(self) -> Fortnox:
        """The client, with little patience: a person waits for what is found."""
        assert self._fortnox is not None
        return self._fortnox.with_options(retries=1, timeout=_SECONDS, deadline=2)

    # 1 and 2: who asks

    def _integration(self) -> Iterator[Finding]:
        if self._unreadable:
            yield Finding(1, "developer", "manual", "no program can see it", "", _CHECKLIST)
            yield Finding(2, "credentials", "failed", self._unreadable, f"mend what is named, or {_LOGIN} again", _AUTHORIZATION)
            return
        if self._settings.access_token:
            said = "an access token is given, so no integration is needed here"
            yield Finding(1, "developer", "manual", "no program can see it", "", _CHECKLIST)
            yield Finding(2, "credentials", "done", said)
            return
        missing = next((name for name in ("CLIENT_ID", "CLIENT_SECRET") if not self._settings.get(name)), None)
        if missing is not None:
            then = f"create the integration in the developer portal, and set FORTNOX_{missing}, or {_LOGIN}"
            yield Finding(1, "developer", "manual", "no program can see it", "register, if that is not done", _CHECKLIST)
            yield Finding(2, "credentials", "failed", f"FORTNOX_{missing} is not set", then, _CHECKLIST)
            return
        try:
            self._app = FortnoxApp(**self._settings.app())
        except (ValueError, AuthError) as error:
            yield Finding(1, "developer", "manual", "no program can see it", "", _CHECKLIST)
            yield Finding(2, "credentials", "failed", str(error), "mend the setting that is named", _AUTHORIZATION)
            return
        accepted = self._accepted(self._app)
        known = accepted.state == "done"
        said = "the integration's credentials are accepted, so somebody is registered" if known else "no program can see it"
        yield Finding(1, "developer", "done" if known else "manual", said, "", "" if known else _CHECKLIST)
        yield accepted
        if known:
            yield self._registered()
        else:
            self._app.close()
            self._app = None

    def _accepted(self, app: FortnoxApp) -> Finding:
        """Whether the token endpoint takes the credentials: with a code that cannot be, nothing can come of it."""
        what = "credentials"
        try:
            app.exchange(_NO_CODE)
        except TokenRefused as refused:
            if refused.error != "invalid_client":
                return Finding(2, what, "done", f"the token endpoint takes client id {app.client_id} and its secret")
            then = "copy Client-Id and Client-Secret from the developer portal once more; a new secret replaces the old one"
            return Finding(2, what, "failed", f"the token endpoint refuses client id {app.client_id} or its secret", then, _AUTHORIZATION)
        except FortnoxError as error:
            return Finding(2, what, "failed", f"no answer of the token endpoint: {error}", "look at the network, and try again in a minute")
        return Finding(2, what, "failed", "the token endpoint took a code that cannot be", "is FORTNOX_BASE_URL a Fortnox?")

    def _registered(self) -> Finding:
        what, redirect_uri = "redirect URI", self._settings.get("REDIRECT_URI")
        if redirect_uri is None:
            return Finding(2, what, "done", "not needed by a service account that has consented")
        assert self._app is not None
        refused = consent_page.refusal(self._app.authorize_url(self._settings.app()["scopes"] or self._needed or ("companyinformation",)))
        if refused is None:
            said = f"the consent page opens for {redirect_uri}; that it is the registered one shows when a company consents"
            return Finding(2, what, "done", said)
        then = f"register exactly {redirect_uri} in the developer portal, or set FORTNOX_REDIRECT_URI to the registered one"
        return Finding(2, what, "failed", f"the consent page refuses {redirect_uri}: {refused}", then, _AUTHORIZATION)

    # 3 and 4: whom

    def _database(self) -> Iterator[Finding]:
        then = "make one in the developer portal (up to 30), and connect to it before a real company"
        yield Finding(3, "test database", "manual", "no program can see which databases are for tests", then, _CHECKLIST)

    def _connection(self) -> Iterator[Finding]:
        what = "company"
        if token := self._settings.access_token:
            self._fortnox = Fortnox(access_token=token, base_url=self._settings.base_url)
            yield Finding(4, what, "done", "that of the access token")
            return
        if self._app is None:
            yield _waiting(4, what, "the integration")
            return
        try:
            self._tenant = self._settings.tenant(self._app.tenants)
            self._fortnox = self._app.connect(self._tenant, service=self._settings.service)
        except (ValueError, AuthError) as error:
            yield Finding(4, what, "failed", str(error), f"{_LOGIN}, which asks a company for its consent", _AUTHORIZATION)
            return
        grant = "a service account, by client credentials" if self._settings.service else "a person's consent, by a refresh token"
        yield Finding(4, what, "done", f"company {self._tenant}, by {grant}")

    # 5: what is granted

    def _authorization(self) -> Iterator[Finding]:
        if self._fortnox is None:
            yield _waiting(5, "token", "a company")
            return
        failed = self._failure()
        if failed is not None:
            yield failed
            self._fortnox.close()
            self._fortnox = None
            return
        state = self._state()
        yield Finding(5, "token", "done", self._alive(state))
        yield self._granted(state)

    def _failure(self) -> Finding | None:
        """What keeps a token from being had, or from being taken."""
        what = "token"
        try:
            self._asking.company_information.get()
        except ReauthorizationRequired as error:
            return Finding(5, what, "failed", error.reason, f"{_LOGIN}: the company must consent again", _AUTHORIZATION)
        except TokenRefused as error:
            then = "let a system administrator of the company approve the service account: `fortnox login --service`"
            return Finding(5, what, "failed", error.description or str(error), then, _AUTHORIZATION)
        except AuthError as error:
            return Finding(5, what, "failed", str(error), "look at the network and the token store, and try again")
        except Unauthorized:
            then = f"give a new one, or {_LOGIN}, which renews tokens by itself"
            return Finding(5, what, "failed", "Fortnox does not take the access token: it lives for an hour", then, _AUTHORIZATION)
        except FortnoxError:
            return None  # a token there is; what else is wrong shows with the request
        return None

    def _state(self) -> TokenState | None:
        return None if self._app is None else self._app.token_status(self._tenant, service=self._settings.service)

    def _alive(self, state: TokenState | None) -> str:
        if state is None:
            end = end_of(self._settings.access_token or "")
            return "taken" if end is None else f"taken, and alive until {_time(datetime.fromtimestamp(end, UTC))}"
        lasting = "" if state.refresh_expires is None else f"; unused, the consent ends {_time(state.refresh_expires)}"
        return f"alive until {_time(state.expires)}{lasting}"

    def _granted(self, state: TokenState | None) -> Finding:
        what = "scopes"
        if state is None:
            return Finding(5, what, "manual", "an access token does not say what it grants", "each call shows it", _SCOPES)
        asked = [each for each in self._settings.app()["scopes"] if each not in state.scopes]
        lacking = [each for each in self._needed if each not in state.scopes]
        said = f"granted: {', '.join(state.scopes)}"
        if lacking or asked:
            missing = tuple(dict.fromkeys([*lacking, *asked]))
            licences = needed(missing)
            then = f"add {', '.join(missing)} in the developer portal, and {_LOGIN}: a scope takes a new consent"
            more = f"; the company needs the licence {licences}" if licences else ""
            return Finding(5, what, "failed", f"{said}; not granted: {', '.join(missing)}", then + more, _SCOPES)
        licences = needed(self._needed)
        return Finding(5, what, "done", said, f"licences that they need: {licences}" if licences else "")

    # 6: does it work

    def _request(self) -> Iterator[Finding]:
        if self._fortnox is None:
            yield _waiting(6, "request", "a token")
            return
        yield self._reached()
        yield self._customers()
        left = self._fortnox.rate_limit
        yield Finding(6, "rate limit", "done", f"{left.left} of {left.count} requests left in these {left.seconds:g} s")

    def _reached(self) -> Finding:
        what = "company"
        try:
            company = self._asking.company_information.get()
        except MissingScope as error:
            return Finding(6, what, "manual", f"its name is not shown: {_lacks(error)}", "ask for companyinformation too", _SCOPES)
        except FortnoxError as error:
            return _refused(what, error)
        return Finding(6, what, "done", f"{company.company_name}, tenant {company.database_number}")

    def _customers(self) -> Finding:
        what = "GET /3/customers"
        try:
            total = self._asking.customers.list().total()
        except MissingScope as error:
            state: State = "failed" if error.licence or "customer" in self._needed else "manual"
            then = "the company must buy the licence" if error.licence else "ask for the scope customer, if customers are to be read"
            return Finding(6, what, state, f"refused: {_lacks(error)}", then, _SCOPES)
        except FortnoxError as error:
            return _refused(what, error)
        return Finding(6, what, "done", f"answered; the company has {total} customers")

    # 7: who may buy it

    def _publishing(self) -> Iterator[Finding]:
        then = "purchasable (Fortnox sells it), activatable (you do, it is activated in the App Market), or private"
        yield Finding(7, "kind of app", "manual", "no program can see it", then, _CHECKLIST)
        if self._fortnox is None:
            yield _waiting(7, "ratings", "a token")
            return
        developer = self._asking.developer
        yield _shown("ratings", lambda: list(developer.ratings.list()))
        if self._app_id is None:
            yield Finding(7, "sales and users", "manual", "not asked for", "name the app by --app-id, as the portal numbers it", _DEVELOPER)
            return
        app_id, tenant = self._app_id, self._tenant
        yield _shown("sales", lambda: list(developer.sales.list(app_id)))
        if tenant:
            yield _shown("users", lambda: list(developer.users.list(app_id, tenant)))


def _shown(what: str, read: Callable[[], Sized]) -> Finding:
    """What the developer APIs tell of an app, where they let this token ask."""
    try:
        count = len(read())
    except FortnoxError:
        return Finding(7, what, "manual", "Fortnox does not show them to this token", "see the developer portal", _DEVELOPER)
    return Finding(7, what, "done", f"{count} {what}")


def _waiting(step: int, what: str, before: str) -> Finding:
    return Finding(step, what, "waiting", f"not looked at: {before} comes before it")


def _refused(what: str, error: FortnoxError) -> Finding:
    if isinstance(error, TransportError):
        return Finding(6, what, "failed", str(error), "look at the network, and try again")
    if isinstance(error, RateLimited):
        return Finding(6, what, "failed", "429: too many requests of this integration and company", "try again in some seconds", _LIMITS)
    return Finding(6, what, "failed", str(error), "the error's code says what is wrong", _ERRORS)


def _lacks(error: MissingScope) -> str:
    return f"the company lacks the licence for {error.scope}" if error.licence else f"the scope {error.scope} is not granted"


def _time(moment: datetime) -> str:
    return moment.astimezone().strftime("%Y-%m-%d %H:%M")
