"""The seven steps from registration to publishing, as far as a program can check them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sized
from datetime import UTC, datetime
from typing import Final

from fortnox_client._token_claims import end_of
from fortnox_client.app import FortnoxApp
from fortnox_client.auth import MemoryStore
from fortnox_client.auth.connected_company import TokenState
from fortnox_client.cli.checklist import consent_page
from fortnox_client.cli.checklist.finding import Finding, State
from fortnox_client.cli.checklist.licences import required_licences
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
_TIMEOUT: Final = 15
_INVALID_CODE: Final = "00000000-0000-0000-0000-000000000000"
_LOGIN: Final = "run `fortnox login`"
_MANUAL: Final = "a program cannot check this"


class Checklist:
    """The checks of one integration and one company.

    Args:
        environ: settings as `Fortnox.from_env` reads them.
        scopes: scopes that the integration needs.
        app_id: number of the app in the developer portal; None to skip its sales and users.
        profile_error: why the profile or its token store cannot be read; "" if it can.
    """

    def __init__(
        self, environ: Mapping[str, str], scopes: tuple[str, ...] = (), app_id: str | None = None, profile_error: str = ""
    ) -> None:
        self._settings, self._required_scopes, self._app_id, self._profile_error = Settings(environ), scopes, app_id, profile_error
        self._app: FortnoxApp | None = None
        self._fortnox: Fortnox | None = None
        self._tenant = ""

    def findings(self) -> Iterator[Finding]:
        """Run the checks, and yield their findings in the order of the steps.

        A check that needs an earlier one which failed is not run; its state is "waiting".
        """
        steps = (self._integration, self._test_database, self._company, self._authorization, self._requests, self._publishing)
        try:
            for step in steps:
                yield from step()
        finally:
            if self._app is not None:
                self._app.close()
            if self._fortnox is not None:
                self._fortnox.close()

    @property
    def _client(self) -> Fortnox:
        """The client with one retry and short timeouts, because a person waits for the report."""
        assert self._fortnox is not None
        return self._fortnox.with_options(retries=1, timeout=_TIMEOUT, deadline=2)

    # Steps 1 and 2: developer and integration

    def _integration(self) -> Iterator[Finding]:
        if self._settings.access_token and not self._profile_error:
            yield _developer()
            yield Finding(2, "credentials", "done", "not needed, because an access token is set")
            return
        invalid = self._invalid_settings()
        if invalid is not None:
            yield _developer("register, if you have not done so")
            yield invalid
            return
        assert self._app is not None
        credentials = self._credentials()
        if credentials.state == "done":
            yield Finding(1, "developer", "done", "the credentials are valid, so a developer is registered")
            yield credentials
            yield self._redirect_uri(self._app)
            return
        self._app.close()
        self._app = None
        yield _developer()
        yield credentials

    def _invalid_settings(self) -> Finding | None:
        """Build the app of the integration. Return the finding if a setting is missing or invalid."""
        what = "credentials"
        if self._profile_error:
            return Finding(2, what, "failed", self._profile_error, f"correct it, or {_LOGIN} again", _AUTHORIZATION)
        missing = next((name for name in ("CLIENT_ID", "CLIENT_SECRET") if not self._settings.get(name)), None)
        if missing is not None:
            then = f"create the integration in the developer portal; then set FORTNOX_{missing}, or {_LOGIN}"
            return Finding(2, what, "failed", f"FORTNOX_{missing} is not set", then, _CHECKLIST)
        try:
            self._app = FortnoxApp(**self._settings.app())
        except (ValueError, AuthError) as error:
            return Finding(2, what, "failed", str(error), "correct the setting", _AUTHORIZATION)
        return None

    def _credentials(self) -> Finding:
        """Send a code that cannot be valid to the token endpoint: its error says whether the credentials are accepted."""
        what, client_id = "credentials", self._settings.get("CLIENT_ID")
        try:
            options = self._settings.app()
            options["store"] = MemoryStore()
            with FortnoxApp(**options) as probe:  # an unreadable store is found in step 5
                probe.exchange(_INVALID_CODE)
        except TokenRefused as error:
            if error.error != "invalid_client":
                return Finding(2, what, "done", f"the token endpoint accepts Client-Id {client_id} and its secret")
            then = "copy Client-Id and Client-Secret from the developer portal again; a new secret replaces the old one"
            seen = f"the token endpoint rejects Client-Id {client_id} or its secret"
            return Finding(2, what, "failed", seen, then, _AUTHORIZATION)
        except FortnoxError as error:
            seen = f"no response from the token endpoint: {error}"
            return Finding(2, what, "failed", seen, "check the network, and try again in a minute")
        return Finding(2, what, "failed", "the token endpoint accepted an invalid code", "check FORTNOX_BASE_URL")

    def _redirect_uri(self, app: FortnoxApp) -> Finding:
        what, redirect_uri = "redirect URI", self._settings.get("REDIRECT_URI")
        if redirect_uri is None:
            return Finding(2, what, "done", "not needed for a service account that has consented")
        scopes = self._settings.app()["scopes"] or self._required_scopes or ("companyinformation",)
        error = consent_page.find_error(app.authorize_url(scopes))
        if error is None:
            seen = f"the consent page opens for {redirect_uri}; Fortnox compares it with the registered one when a company consents"
            return Finding(2, what, "done", seen)
        then = f"register exactly {redirect_uri} in the developer portal, or set FORTNOX_REDIRECT_URI to the registered one"
        return Finding(2, what, "failed", f"the consent page rejects {redirect_uri}: {error}", then, _AUTHORIZATION)

    # Steps 3 and 4: test database and company

    def _test_database(self) -> Iterator[Finding]:
        then = "create one in the developer portal (up to 30), and connect to it before a real company"
        yield Finding(3, "test database", "manual", _MANUAL, then, _CHECKLIST)

    def _company(self) -> Iterator[Finding]:
        what = "company"
        if token := self._settings.access_token:
            self._fortnox = Fortnox(access_token=token, base_url=self._settings.base_url)
            yield Finding(4, what, "done", "the company of the access token")
            return
        if self._app is None:
            yield _waiting(4, what, "the credentials")
            return
        try:
            self._tenant = self._settings.tenant(self._app.tenants)
            self._fortnox = self._app.connect(self._tenant, service=self._settings.service)
        except (ValueError, AuthError) as error:
            yield Finding(4, what, "failed", str(error), f"{_LOGIN} to connect a company", _AUTHORIZATION)
            return
        grant = "by a service account (client credentials)" if self._settings.service else "by the consent of a person (refresh token)"
        yield Finding(4, what, "done", f"company {self._tenant}, connected {grant}")

    # Step 5: token and scopes

    def _authorization(self) -> Iterator[Finding]:
        if self._fortnox is None:
            yield _waiting(5, "token", "the company")
            return
        failed = self._token_failure()
        if failed is not None:
            yield failed
            self._fortnox.close()
            self._fortnox = None
            return
        state = None if self._app is None else self._app.token_status(self._tenant, service=self._settings.service)
        yield Finding(5, "token", "done", self._lifetime(state))
        yield self._scopes(state)

    def _token_failure(self) -> Finding | None:
        """Send a request. Return the finding if there is no valid token for it."""
        what = "token"
        try:
            self._client.company_information.get()
        except ReauthorizationRequired as error:
            return Finding(5, what, "failed", error.reason, f"{_LOGIN}: the company must consent again", _AUTHORIZATION)
        except TokenRefused as error:
            then = "a system administrator of the company must consent to the service account: `fortnox login --service`"
            return Finding(5, what, "failed", error.description or str(error), then, _AUTHORIZATION)
        except AuthError as error:
            return Finding(5, what, "failed", str(error), "check the network and the token store, and try again")
        except Unauthorized:
            then = f"set a new access token, or {_LOGIN}, which renews tokens automatically"
            seen = "Fortnox does not accept the access token; a token is valid for one hour"
            return Finding(5, what, "failed", seen, then, _AUTHORIZATION)
        except FortnoxError:
            return None  # the token is valid; step 6 reports other errors
        return None

    def _lifetime(self, state: TokenState | None) -> str:
        if state is None:
            end = end_of(self._settings.access_token or "")
            return "accepted" if end is None else f"accepted, valid until {_format_time(datetime.fromtimestamp(end, UTC))}"
        valid = f"valid until {_format_time(state.expires)}"
        if state.refresh_expires is None:
            return valid
        return f"{valid}; the refresh token expires {_format_time(state.refresh_expires)} if it is not used"

    def _scopes(self, state: TokenState | None) -> Finding:
        what = "scopes"
        if state is None:
            seen = "the scopes of an access token are not known"
            return Finding(5, what, "manual", seen, "a call without its scope fails with MissingScope", _SCOPES)
        required = dict.fromkeys([*self._required_scopes, *self._settings.app()["scopes"]])
        missing = tuple(each for each in required if each not in state.scopes)
        seen = f"granted: {', '.join(state.scopes)}"
        if missing:
            licences = required_licences(missing)
            then = f"add {', '.join(missing)} in the developer portal, then {_LOGIN}: new scopes need a new consent"
            more = f"; the company needs the licence {licences}" if licences else ""
            return Finding(5, what, "failed", f"{seen}; not granted: {', '.join(missing)}", then + more, _SCOPES)
        licences = required_licences(self._required_scopes)
        return Finding(5, what, "done", seen, f"required licences: {licences}" if licences else "")

    # Step 6: requests

    def _requests(self) -> Iterator[Finding]:
        if self._fortnox is None:
            yield _waiting(6, "request", "the token")
            return
        yield self._company_request()
        yield self._customers_request()
        limit = self._fortnox.rate_limit
        yield Finding(6, "rate limit", "done", f"{limit.left} of {limit.count} requests left in {limit.seconds:g} s")

    def _company_request(self) -> Finding:
        what = "company"
        try:
            company = self._client.company_information.get()
        except MissingScope as error:
            seen = f"the name is not shown: {_missing(error)}"
            return Finding(6, what, "manual", seen, "request the scope companyinformation too", _SCOPES)
        except FortnoxError as error:
            return _request_failure(what, error)
        return Finding(6, what, "done", f"{company.company_name}, tenant {company.database_number}")

    def _customers_request(self) -> Finding:
        what = "GET /3/customers"
        try:
            total = self._client.customers.list().total()
        except MissingScope as error:
            state: State = "failed" if error.licence or "customer" in self._required_scopes else "manual"
            then = "the company must buy the licence" if error.licence else "request the scope customer, if you read customers"
            return Finding(6, what, state, f"rejected: {_missing(error)}", then, _SCOPES)
        except FortnoxError as error:
            return _request_failure(what, error)
        return Finding(6, what, "done", f"successful; the company has {total} customers")

    # Step 7: publishing

    def _publishing(self) -> Iterator[Finding]:
        then = "choose purchasable (sold by Fortnox), activatable (sold by you, activated in the App Market), or private"
        yield Finding(7, "kind of app", "manual", _MANUAL, then, _CHECKLIST)
        if self._fortnox is None:
            yield _waiting(7, "ratings", "the token")
            return
        developer = self._client.developer
        yield _count("ratings", lambda: list(developer.ratings.list()))
        if self._app_id is None:
            then = "add --app-id with the number of the app in the developer portal"
            yield Finding(7, "sales and users", "manual", "not checked", then, _DEVELOPER)
            return
        app_id, tenant = self._app_id, self._tenant
        yield _count("sales", lambda: list(developer.sales.list(app_id)))
        if tenant:
            yield _count("users", lambda: list(developer.users.list(app_id, tenant)))


def _developer(then: str = "") -> Finding:
    return Finding(1, "developer", "manual", _MANUAL, then, _CHECKLIST)


def _count(what: str, read: Callable[[], Sized]) -> Finding:
    """Count the rows of one of the developer APIs. Most tokens have no access to these."""
    try:
        count = len(read())
    except FortnoxError:
        return Finding(7, what, "manual", "this token has no access to them", "see the developer portal", _DEVELOPER)
    return Finding(7, what, "done", f"{count} {what}")


def _waiting(step: int, what: str, before: str) -> Finding:
    return Finding(step, what, "waiting", f"not checked, because it needs {before}")


def _request_failure(what: str, error: FortnoxError) -> Finding:
    if isinstance(error, TransportError):
        return Finding(6, what, "failed", str(error), "check the network, and try again")
    if isinstance(error, RateLimited):
        seen = "429: too many requests for this integration and company"
        return Finding(6, what, "failed", seen, "try again in some seconds", _LIMITS)
    return Finding(6, what, "failed", str(error), "look up the error code", _ERRORS)


def _missing(error: MissingScope) -> str:
    return f"the company does not have the licence for {error.scope}" if error.licence else f"the scope {error.scope} is not granted"


def _format_time(time: datetime) -> str:
    return time.astimezone().strftime("%Y-%m-%d %H:%M")
