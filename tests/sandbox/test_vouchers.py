"""Vouchers, financial years and the locked period: what every ledger rejects."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import httpx
import pytest
from fortnox_client import Fortnox, errors
from fortnox_client.sandbox import Sandbox
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.sandbox.conftest import open_http_client

ROWS = [{"Account": 1930, "Credit": 100}, {"Account": 4010, "Debit": 100}]
VOUCHER: Any = {"Description": "Köp", "VoucherSeries": "A", "TransactionDate": "2026-01-31", "VoucherRows": ROWS}


def rejected(response: httpx.Response) -> tuple[int, int]:
    return response.status_code, response.json()["ErrorInformation"]["code"]


def rows(*amounts: tuple[int, str, str]) -> dict[str, Any]:
    return {"VoucherRows": [{"Account": account, "Debit": Decimal(debit), "Credit": Decimal(credit)} for account, debit, credit in amounts]}


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (rows((1930, "0", "100"), (4010, "100.01", "0")), 2000588),
        (rows((1930, "0", "100"), (4010, "90", "0"), (2641, "9.99", "0")), 2000588),
        (rows((1930, "100", "100")), 2000588),
        ({"VoucherRows": ROWS[:1]}, 2000588),
        (rows((1930, "0", "100"), (9999, "100", "0")), 2001304),
        ({"VoucherSeries": "ZZ"}, 2000588),
        ({"TransactionDate": "2019-01-31"}, 2000588),
        ({"TransactionDate": "2027-01-01"}, 2000588),
        ({"CostCenter": "nowhere"}, 2000729),
        ({"Project": "77"}, 2001161),
        ({"VoucherRows": [{**ROWS[0], "Project": "77"}, ROWS[1]]}, 2001161),
        ({"VoucherRows": [{**ROWS[0], "CostCenter": "nowhere"}, ROWS[1]]}, 2000729),
    ],
    ids=str,
)
def test_voucher_that_no_ledger_accepts_is_rejected(change: dict[str, Any], code: int, fortnox: Fortnox) -> None:
    with pytest.raises(errors.ResponseError) as caught:
        fortnox.vouchers.create({**VOUCHER, **change})
    assert caught.value.code == code
    assert list(fortnox.vouchers.list()) == []
    assert fortnox.vouchers.create(VOUCHER).voucher_number == 1  # a rejected voucher uses no number


def test_inactive_account_is_rejected(fortnox: Fortnox) -> None:
    fortnox.accounts.update(4010, {"Active": False})
    with pytest.raises(errors.BadRequest, match="Kontot 4010 är inte aktivt"):
        fortnox.vouchers.create(VOUCHER)


def test_rows_have_the_names_of_their_accounts(fortnox: Fortnox) -> None:
    fortnox.cost_centers.create({"Code": "BUTIK", "Description": "Butiken"})
    first: Any = {**ROWS[0], "TransactionInformation": "own text", "CostCenter": "BUTIK"}
    created = fortnox.vouchers.create({**VOUCHER, "VoucherRows": [first, ROWS[1]]})
    assert [row.description for row in created.voucher_rows] == [fortnox.accounts.get(each).description for each in (1930, 4010)]
    assert created.voucher_rows[0].transaction_information == "own text"


# Financial years


@pytest.mark.parametrize(
    ("first", "last"),
    [("2026-01-01", "2026-12-31"), ("2025-07-01", "2026-06-30"), ("2026-12-31", "2027-12-31"), ("2026-03-01", "2026-03-31")],
)
def test_overlapping_financial_year_is_rejected(first: str, last: str, fortnox: Fortnox) -> None:
    with pytest.raises(errors.BadRequest, match="överlappar"):
        fortnox.financial_years.create({"FromDate": first, "ToDate": last})
    assert len(list(fortnox.financial_years.list())) == 1


def test_financial_year_that_ends_before_it_begins_is_rejected(fortnox: Fortnox) -> None:
    with pytest.raises(errors.BadRequest, match="slutar innan det börjar"):
        fortnox.financial_years.create({"FromDate": "2025-12-31", "ToDate": "2025-01-01"})


def test_date_outside_the_chosen_year_is_rejected(fortnox: Fortnox) -> None:
    other = fortnox.financial_years.create({"FromDate": "2025-01-01", "ToDate": "2025-12-31"}).id
    with pytest.raises(errors.BadRequest, match="utanför räkenskapsåret"):
        fortnox.vouchers.create(VOUCHER, financialyear=other)
    old: Any = {**VOUCHER, "TransactionDate": "2025-06-30"}
    assert fortnox.vouchers.create(old, financialyear=other).year == other
    assert fortnox.vouchers.create(old).year == other
    assert fortnox.vouchers.create(VOUCHER).year == 1


def test_document_of_no_financial_year_cannot_be_booked(fortnox: Fortnox) -> None:
    fortnox.customers.create({"Name": "Acme AB", "CustomerNumber": "1"})
    row: Any = {"Description": "Arbete", "Price": 100, "DeliveredQuantity": 1}
    invoice = fortnox.invoices.create({"CustomerNumber": "1", "InvoiceDate": "2024-05-01", "InvoiceRows": [row]})
    with pytest.raises(errors.BadRequest, match="utanför räkenskapsåret"):
        fortnox.invoices.bookkeep(invoice.document_number or "")
    assert fortnox.invoices.get(invoice.document_number or "").booked is False
    fortnox.financial_years.create({"FromDate": "2024-01-01", "ToDate": "2024-12-31"})
    assert fortnox.invoices.bookkeep(invoice.document_number or "").booked is True


# Locked period


def test_locked_period_rejects_postings(sandbox: Sandbox, fortnox: Fortnox) -> None:
    assert fortnox.locked_period.get().end_date is None
    sandbox.lock_period(date(2026, 1, 31))
    assert fortnox.locked_period.get().end_date == date(2026, 1, 31)
    with pytest.raises(errors.BadRequest, match="Perioden är låst till och med 2026-01-31"):
        fortnox.vouchers.create(VOUCHER)
    assert fortnox.vouchers.create({**VOUCHER, "TransactionDate": "2026-02-01"}).voucher_number == 1
    with sandbox.connect(1002) as other:
        assert other.locked_period.get().end_date is None
        assert other.vouchers.create(VOUCHER).voucher_number == 1
    sandbox.lock_period(None)
    assert fortnox.vouchers.create(VOUCHER).voucher_number == 2


def test_period_is_locked_over_http(sandbox: Sandbox, sandbox_http: httpx.Client) -> None:
    control = f"{sandbox.url}/__sandbox__/locked-period"
    assert httpx.post(control, json={"until": "2026-01-31"}).json() == {"until": "2026-01-31"}
    assert rejected(sandbox_http.post("/3/vouchers", json={"Voucher": {**VOUCHER, "VoucherRows": ROWS}})) == (400, 2000588)
    assert httpx.post(control, json={"until": None}).status_code == 200
    assert sandbox_http.post("/3/vouchers", json={"Voucher": VOUCHER}).status_code == 201
    assert httpx.post(control, json={"until": "2026-01-31", "tenant": 7}).json() == {"message": "there is no company 7"}
    assert httpx.post(control, json={"until": "x"}).status_code == 400


def test_reset_unlocks_the_period(sandbox: Sandbox, fortnox: Fortnox) -> None:
    sandbox.lock_period(date(2026, 1, 31))
    sandbox.reset()
    assert fortnox.locked_period.get().end_date is None


# Clock


def test_start_sets_the_year_of_the_company() -> None:
    with Sandbox(window=0, start=datetime(2024, 2, 29, 23, 30, tzinfo=UTC)) as sandbox, sandbox.connect() as fortnox:
        assert [(year.from_date, year.to_date) for year in fortnox.financial_years.list()] == [(date(2024, 1, 1), date(2024, 12, 31))]
        customer = fortnox.customers.create({"Name": "Acme AB"}).customer_number or ""
        assert fortnox.invoices.create({"CustomerNumber": customer}).invoice_date == date(2024, 3, 1)  # Swedish time
        sandbox.advance_time(days=10)
        sandbox.reset()
        assert f"{sandbox.now():%Y-%m-%d}" == "2024-02-29"


def test_start_without_time_zone_is_an_error() -> None:
    with pytest.raises(ValueError, match="start must be an aware datetime, got 2026-01-01T00:00:00"):
        Sandbox(start=datetime(2026, 1, 1))


# Properties

AMOUNTS = st.decimals(Decimal("0.01"), Decimal("9999999.99"), places=2)


@pytest.fixture(scope="module")
def shared_http() -> Any:
    with Sandbox(window=0, start=datetime(2026, 12, 1, tzinfo=UTC)) as sandbox, open_http_client(sandbox) as client:
        yield client


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(amounts=st.lists(st.tuples(st.sampled_from([1930, 2641, 3001, 4010]), AMOUNTS, st.booleans()), min_size=1, max_size=8))
def test_voucher_is_stored_exactly_if_it_balances(amounts: list[tuple[int, Decimal, bool]], shared_http: httpx.Client) -> None:
    given_rows = [{"Account": account, "Debit" if debit else "Credit": float(amount)} for account, amount, debit in amounts]
    difference = sum((amount if debit else -amount for _, amount, debit in amounts), Decimal(0))
    balanced = [*given_rows, {"Account": 2440, "Credit" if difference > 0 else "Debit": float(abs(difference))}]
    for sent, is_balanced in ((given_rows, not difference and len(given_rows) > 1), (balanced, True)):
        response = shared_http.post("/3/vouchers", json={"Voucher": {**VOUCHER, "VoucherRows": sent}})
        assert (response.status_code == 201) is is_balanced
        if is_balanced:
            stored = response.json()["Voucher"]["VoucherRows"]
            assert sum(Decimal(str(row["Debit"])) - Decimal(str(row["Credit"])) for row in stored) == 0


def test_each_voucher_of_the_demo_company_balances() -> None:
    with Sandbox(window=0, seed=3) as sandbox, sandbox.connect() as fortnox:
        years = [year.id for year in fortnox.financial_years.list()]
        vouchers = [each for year in years for each in fortnox.vouchers.list(financialyear=year).full()]
        known = {account.number for account in fortnox.accounts.list()}
    assert len(vouchers) > 1000
    for voucher in vouchers:
        assert sum((row.debit or 0) - (row.credit or 0) for row in voucher.voucher_rows) == 0
        assert {row.account for row in voucher.voucher_rows} <= known
