"""Planted secrets, and a witness who looks for them wherever a program shows what it does: logs, reprs, errors and tracebacks."""

import gc
import logging
import re
import traceback
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from fortnox_client.sandbox import ConsentRequest, Grants, Integration, Tokens
from rich.traceback import Traceback

LOGGERS = ("asyncio", "fortnox", "httpcore", "httpx", "psycopg", "redis", "sqlalchemy")

TESTS = Path(__file__).parent.parent
EVERYTHING = {"locals_max_length": None, "locals_max_string": None}
PART = 16
"""Characters of a secret that are as good as all of it."""
_WORD = re.compile(rf"[\w+/=-]{{{PART},}}", re.ASCII)


class PlantedGrants(Grants):
    """Remembers all secrets that it gives out, and those of its integrations."""

    def __init__(self, *arguments: object) -> None:
        super().__init__(*arguments)
        self._given: list[str] = []

    @property
    def secrets(self) -> list[str]:
        planted = [(each.client_id, each.client_secret) for each in self.integrations.values()]
        basic = [b64encode(f"{client_id}:{secret}".encode()).decode() for client_id, secret in planted]
        return [*self._given, *(secret for _, secret in planted), *basic]

    def approve(self, request: ConsentRequest, tenant: int) -> str:
        code = super().approve(request, tenant)
        self._given.append(code)
        return code

    def exchange(self, integration: Integration, code: str, redirect_uri: str | None = None) -> Tokens:
        return self._noted(super().exchange(integration, code, redirect_uri))

    def refresh(self, integration: Integration, refresh_token: str) -> Tokens:
        return self._noted(super().refresh(integration, refresh_token))

    def client_credentials(self, integration: Integration, tenant: int | None, scopes: tuple[str, ...] = ()) -> Tokens:
        return self._noted(super().client_credentials(integration, tenant, scopes))

    def _noted(self, tokens: Tokens) -> Tokens:
        self._given += filter(None, (tokens.access_token, tokens.refresh_token))
        return tokens


class Witness(logging.Handler):
    """Looks at everything that is shown to it, and complains of a secret, or of a part of one."""

    def __init__(self, grants: PlantedGrants) -> None:
        super().__init__(logging.DEBUG)
        self._grants = grants
        self._log: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self._log.append(f"{record.name}: {record.getMessage()} {record.args!r}")

    def look(self, error: BaseException) -> None:
        """Looks at an error, at all that it came of, and at the variables of their frames."""
        self._check("an error", f"{error} {error!r} {error.__dict__!r}")
        self._check("a traceback", "".join(traceback.format_exception(error)))
        # What rich shows of variables, without drawing it, which takes a second.
        extracted = Traceback.extract(type(error), error, error.__traceback__, show_locals=True, **EVERYTHING)
        for stack in extracted.stacks:
            for frame in stack.frames:
                if Path(frame.filename).is_relative_to(TESTS):
                    continue  # whoever calls has what they call with
                variables = " ".join(f"{name}={node}" for name, node in (frame.locals or {}).items())
                self._check(f"the variables of {frame.name}", f"{stack.exc_value} {variables}")

    def look_around(self) -> None:
        """Looks at what was logged, and at every object of the client."""
        self._check("a log", "\n".join(self._log))
        ours = ("fortnox_client.", "fortnox_core.")
        self._check("a repr", "\n".join(repr(each) for each in gc.get_objects() if str(type(each).__module__).startswith(ours)))

    def _check(self, where: str, text: str) -> None:
        parts = {part for secret in self._grants.secrets for part in (secret[:PART], secret[-PART:], secret.encode().hex()[:PART])}
        for word in _WORD.finditer(text):
            for start in range(word.start(), word.end() - PART + 1):
                assert text[start : start + PART] not in parts, f"a secret in {where}: {text[max(0, start - 500) : start]}<here>"


@contextmanager
def witness_of(grants: PlantedGrants) -> Iterator[Witness]:
    """While it lasts, everything is logged that can be."""
    witness = Witness(grants)
    loggers = [logging.getLogger(name) for name in ("", *LOGGERS)]
    levels = [logger.level for logger in loggers]
    loggers[0].addHandler(witness)
    for logger in loggers:
        logger.setLevel(logging.DEBUG)
    try:
        yield witness
        witness.look_around()
    finally:
        loggers[0].removeHandler(witness)
        for logger, level in zip(loggers, levels, strict=True):
            logger.setLevel(level)
