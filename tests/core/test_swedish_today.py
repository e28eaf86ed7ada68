"""Today is the Swedish date, everywhere."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from fortnox_client import swedish_today
from fortnox_client.sandbox import Sandbox
from hypothesis import given
from hypothesis import strategies as st

SWEDEN = ZoneInfo("Europe/Stockholm")
SOURCES = ("overrides", "generator", "tools", "generated")
ZONES = [timezone(timedelta(hours=hours)) for hours in (-11, 0, 5, 14)]


@pytest.mark.parametrize(
    ("now", "today"),
    [
        (datetime(2026, 1, 31, 22, 59, tzinfo=UTC), date(2026, 1, 31)),
        (datetime(2026, 1, 31, 23, 0, tzinfo=UTC), date(2026, 2, 1)),
        (datetime(2026, 7, 31, 21, 59, tzinfo=UTC), date(2026, 7, 31)),
        (datetime(2026, 7, 31, 22, 0, tzinfo=UTC), date(2026, 8, 1)),
        (datetime(2026, 12, 31, 23, 30, tzinfo=UTC), date(2027, 1, 1)),
        (datetime(2026, 3, 29, 0, 59, tzinfo=UTC), date(2026, 3, 29)),
        (datetime(2026, 6, 1, 23, 59), date(2026, 6, 1)),
    ],
    ids=str,
)
def test_swedish_today_is_date_in_sweden(now: datetime, today: date) -> None:
    assert swedish_today(now) == today


@given(st.datetimes(min_value=datetime(1990, 1, 2), max_value=datetime(2100, 1, 1), timezones=st.sampled_from(ZONES)))
def test_swedish_today_is_same_for_equal_times(now: datetime) -> None:
    assert swedish_today(now) == swedish_today(now.astimezone(UTC)) == now.astimezone(SWEDEN).date()


@pytest.mark.parametrize("zone", ["UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago", "America/New_York"])
def test_swedish_today_ignores_zone_of_machine(zone: str) -> None:
    before = datetime.now(SWEDEN).date()
    code = "from fortnox_client import swedish_today; print(swedish_today())"
    shown = subprocess.run([sys.executable, "-c", code], env={**os.environ, "TZ": zone}, capture_output=True, text=True, check=True)
    assert before <= date.fromisoformat(shown.stdout.strip()) <= datetime.now(SWEDEN).date()


def test_sandbox_dates_documents_in_sweden() -> None:
    with Sandbox(window=0) as sandbox, sandbox.connect() as fortnox:
        fortnox.customers.create({"CustomerNumber": "1", "Name": "Acme AB"})
        for hours in range(0, 48, 6):
            before = swedish_today(sandbox.now())
            made = fortnox.invoices.create({"CustomerNumber": "1"}).invoice_date
            assert made is not None
            assert before <= made <= swedish_today(sandbox.now()), hours
            sandbox.advance_time(hours=6)


def test_no_code_takes_date_of_another_zone(root: Path) -> None:
    """A date comes from `swedish_today`, and a time has a zone."""
    found = [
        f"{file.relative_to(root)}:{node.lineno}"
        for folder in SOURCES
        for file in sorted((root / folder).rglob("*.py"))
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Call) and _is_local(node)
    ]
    assert found == []


def _is_local(call: ast.Call) -> bool:
    text = ast.unparse(call)
    if not isinstance(call.func, ast.Attribute):
        return False
    naive = ("datetime.now()", "datetime.utcnow()", "time.localtime()", "date.today()", "datetime.today()")
    return text.endswith((*naive, "now(UTC).date()", "now(tz=UTC).date()"))
