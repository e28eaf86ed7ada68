"""Mark the secrets of tests, so that `secrets_watch` finds each token, code, client secret and password that is shown."""

from base64 import b64encode

from attrs import evolve
from fortnox_client.sandbox import ConsentRequest, Grants, Integration, Tokens
from fortnox_client.sandbox.tokens import Access

MARK = "pl4nted"


def marked(text: str) -> str:
    """Return a secret with the mark at both ends, so that a fragment of it is found too."""
    return f"{MARK}-{text}-{MARK}"


def unmarked(secret: str) -> str:
    """Return a secret without its marks, and any other text unchanged."""
    return secret.removeprefix(f"{MARK}-").removesuffix(f"-{MARK}")


def find_secret(text: str) -> int:
    """Return the index of the first secret in a text, plain or as hex or base64; -1 if there is none."""
    return min((at for form in _FORMS if (at := text.find(form)) >= 0), default=-1)


def _in_base64(before: int) -> str:
    """Return the base64 characters that encode the mark after so many other bytes."""
    encoded = b64encode(b"." * before + MARK.encode() + b"..").decode()
    return encoded[-(-before * 8 // 6) : (before + len(MARK)) * 8 // 6]


_FORMS = (MARK, MARK.encode().hex(), MARK.encode().hex().upper(), *map(_in_base64, range(3)))


class MarkedGrants(Grants):
    """Issue codes and tokens with the mark, and accept them."""

    def approve(self, request: ConsentRequest, tenant: int) -> str:
        return marked(super().approve(request, tenant))

    def exchange(self, integration: Integration, code: str, redirect_uri: str | None = None) -> Tokens:
        return _marked(super().exchange(integration, unmarked(code), redirect_uri))

    def refresh(self, integration: Integration, refresh_token: str) -> Tokens:
        return _marked(super().refresh(integration, unmarked(refresh_token)))

    def client_credentials(self, integration: Integration, tenant: int | None, scopes: tuple[str, ...] = ()) -> Tokens:
        return _marked(super().client_credentials(integration, tenant, scopes))

    def revoke(self, integration: Integration, refresh_token: str) -> None:
        super().revoke(integration, unmarked(refresh_token))

    def access(self, access_token: str) -> Access | None:
        head, dot, signature = access_token.rpartition(".")
        return super().access(head + dot + unmarked(signature))

    def is_refreshable(self, refresh_token: str) -> bool:
        return super().is_refreshable(unmarked(refresh_token))


def _marked(tokens: Tokens) -> Tokens:
    # Only the signature of an access token is secret. The claims are not.
    head, dot, signature = tokens.access_token.rpartition(".")
    refresh_token = None if tokens.refresh_token is None else marked(tokens.refresh_token)
    return evolve(tokens, access_token=head + dot + marked(signature), refresh_token=refresh_token)
