"""Introspection of the client with Python tools: signatures, type hints, reprs and help."""

import ast
import asyncio
import base64
import copy
import importlib
import inspect
import json
import pickle
import pydoc
import re
import sys
import typing
from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager, AbstractContextManager
from typing import Any

import fortnox_client
import httpx
import pytest
from fortnox_client import (
    AsyncDownloadStream,
    AsyncExpandablePager,
    AsyncFortnox,
    AsyncPager,
    Attempt,
    CreatedDocument,
    Download,
    DownloadStream,
    ExpandablePager,
    Fortnox,
    FortnoxApp,
    Page,
    Pager,
    RateLimiter,
    Upload,
    models,
    payloads,
    types,
)
from fortnox_client.errors import BadRequest
from fortnox_client.operations import OPERATIONS
from fortnox_core import annotations
from fortnox_core.model import _full_model

from tests.client.public_names import MODULES, exported, generated_methods
from tools.evidence import samples

SYNC, ASYNC = Fortnox(access_token="pl4nted-token"), AsyncFortnox(access_token="pl4nted-token")
PLAIN = pydoc.plaintext  # type: ignore[attr-defined]  # typeshed does not have it
NUMBER = {"document_number": types.PathParam}

METHODS: list[tuple[str, dict[str, Any], Any, Any, str]] = [
    ("customers.get", {"customer_number": types.PathParam}, models.Customer, Awaitable[models.Customer], "Customer"),
    ("invoices.get", NUMBER, models.Invoice, Awaitable[models.Invoice], "Invoice"),
    (
        "warehouse.stock_points.get",
        {"id": types.PathParam},
        models.warehouse.StockPoint,
        Awaitable[models.warehouse.StockPoint],
        "StockPoint",
    ),
    ("customers.create", {"customer": payloads.CustomerCreate}, models.Customer, Awaitable[models.Customer], "Customer"),
    (
        "invoices.update",
        NUMBER | {"invoice": payloads.InvoiceUpdate},
        models.Invoice,
        Awaitable[models.Invoice],
        "Invoice",
    ),
    ("units.delete", {"code": types.PathParam}, type(None), Awaitable[None], "None"),
    ("labels.list", {"page": int | None, "limit": int | None}, Pager[models.Label], AsyncPager[models.Label], "Pager[Label]"),
    (
        "print_templates.list",
        {"type": str | None},
        Pager[models.PrintTemplate],
        AsyncPager[models.PrintTemplate],
        "Pager[PrintTemplate]",
    ),
    (
        "invoices.list",
        {"filter": typing.Union[models.InvoiceFilter, None], "fromdate": types.DateInput | None},  # noqa: UP007, as it is evaluated
        ExpandablePager[models.InvoiceListItem, models.Invoice],
        AsyncExpandablePager[models.InvoiceListItem, models.Invoice],
        "ExpandablePager[InvoiceListItem, Invoice]",
    ),
    (
        "vouchers.list",
        {"lastmodified": types.DateTimeFilter | None},
        ExpandablePager[models.VoucherListItem, models.Voucher],
        AsyncExpandablePager[models.VoucherListItem, models.Voucher],
        "ExpandablePager[VoucherListItem, Voucher]",
    ),
    (
        "projects.list",
        {"offset": int | None},
        ExpandablePager[models.ProjectListItem, models.Project],
        AsyncExpandablePager[models.ProjectListItem, models.Project],
        "ExpandablePager[ProjectListItem, Project]",
    ),
    ("invoices.preview", NUMBER, Download, Awaitable[Download], "Download"),
    ("invoices.print", NUMBER, Download, Awaitable[Download], "Download"),
    (
        "archive.download",
        {"id": fortnox_client.FileId | None, "fileid": fortnox_client.ArchiveFileId | None},
        Download,
        Awaitable[Download],
        "Download",
    ),
    ("sie.get", {}, Download, Awaitable[Download], "Download"),
    ("invoices.bookkeep", NUMBER, models.Invoice, Awaitable[models.Invoice], "Invoice"),
    (
        "invoices.credit",
        NUMBER,
        CreatedDocument[models.Invoice],
        Awaitable[CreatedDocument[models.Invoice]],
        "CreatedDocument[Invoice]",
    ),
    (
        "orders.create_invoice",
        NUMBER,
        CreatedDocument[models.Order | models.Invoice],
        Awaitable[CreatedDocument[models.Order | models.Invoice]],
        "CreatedDocument[Order | Invoice]",
    ),
    ("invoices.email", NUMBER, models.Invoice, Awaitable[models.Invoice], "Invoice"),
    ("me.get", {}, models.Me, Awaitable[models.Me], "Me"),
]
"""Twenty methods: the types of some parameters, the result of the sync and of the async method, and how repr() writes it."""

both_clients = pytest.mark.parametrize("client", [SYNC, ASYNC], ids=["sync", "async"])
each_method = pytest.mark.parametrize(("name", "parameters", "result", "awaited", "shown"), METHODS, ids=[row[0] for row in METHODS])


def test_async_methods_are_coroutine_functions() -> None:
    marks = [asyncio.iscoroutinefunction] + ([inspect.iscoroutinefunction] if sys.version_info >= (3, 12) else [])
    for name, method in generated_methods():
        is_async, is_list = name.startswith("Async"), "Listing" in type(method).__name__
        for is_coroutine_function in marks:
            assert is_coroutine_function(method) is (is_async and not is_list), name
            assert is_coroutine_function(method.raw) is is_async, name
            assert not is_coroutine_function(method.call), name


@both_clients
@each_method
def test_signature_shows_types_and_result(
    client: Any, name: str, parameters: dict[str, Any], result: Any, awaited: Any, shown: str
) -> None:
    signature = inspect.signature(samples.method_of(client, name), eval_str=True)
    assert {each: signature.parameters[each].annotation for each in parameters} == parameters
    expected = result if client is SYNC else awaited
    assert signature.return_annotation == (None if expected is type(None) else expected)
    assert not any(isinstance(each.annotation, str) for each in signature.parameters.values())


@both_clients
@each_method
def test_type_hints_equal_signature(client: Any, name: str, parameters: dict[str, Any], result: Any, awaited: Any, shown: str) -> None:
    method = samples.method_of(client, name)
    hints = typing.get_type_hints(method)
    assert hints.pop("return") == (result if client is SYNC else awaited)
    assert hints == {each.name: each.annotation for each in inspect.signature(method).parameters.values()}


@both_clients
@each_method
def test_repr_is_one_line_call(client: Any, name: str, parameters: dict[str, Any], result: Any, awaited: Any, shown: str) -> None:
    text = repr(samples.method_of(client, name))
    if client is SYNC:
        assert text.startswith(f"<{name}(")
        assert text.endswith(f") -> {shown}>")
    else:
        assert text.startswith(f"<async {name}(")
        assert text.endswith(f") -> Async{shown}>" if "Pager" in shown else f") -> Awaitable[{shown}]>")
    assert "\n" not in text


@both_clients
@each_method
def test_help_begins_with_signature(client: Any, name: str, parameters: dict[str, Any], result: Any, awaited: Any, shown: str) -> None:
    method = samples.method_of(client, name)
    _, _, text = pydoc.render_doc(method, renderer=PLAIN).partition("\n\n")
    assert text.removeprefix("async ").startswith(f"{method.__name__}(")  # Python 3.13 shows async
    assert " -> " in text
    assert str(inspect.getdoc(method)).partition("\n")[0] in text
    assert "Call[" not in text.partition(" -> ")[2].partition("\n")[0]


VARIANTS: list[tuple[str, str, Any, Any]] = [
    ("invoices.get", "raw", types.RawResponse[models.Invoice], types.RawResponse[models.Invoice]),
    ("invoices.get", "call", types.Call[models.Invoice], types.Call[models.Invoice]),
    ("units.delete", "raw", types.RawResponse[type(None)], types.RawResponse[type(None)]),
    ("labels.list", "raw", types.RawResponse[Page[models.Label]], types.RawResponse[Page[models.Label]]),
    ("invoices.list", "call", types.Call[Page[models.InvoiceListItem]], types.Call[Page[models.InvoiceListItem]]),
    ("invoices.preview", "raw", types.RawResponse[Download], types.RawResponse[Download]),
    ("invoices.preview", "stream", AbstractContextManager[DownloadStream], AbstractAsyncContextManager[AsyncDownloadStream]),
]
"""Method and variant: what the sync and the async variant return."""


@pytest.mark.parametrize(("name", "variant", "result", "awaited"), VARIANTS, ids=[f"{row[0]}.{row[1]}" for row in VARIANTS])
@both_clients
def test_variant_has_parameters_of_its_method(client: Any, name: str, variant: str, result: Any, awaited: Any) -> None:
    method = samples.method_of(client, name)
    shown = getattr(method, variant)
    assert inspect.signature(shown).parameters == inspect.signature(method).parameters
    assert typing.get_type_hints(shown)["return"] == (result if client is SYNC else awaited)
    _, _, text = pydoc.render_doc(shown, renderer=PLAIN).partition("\n\n")
    assert text.removeprefix("async ").startswith(f"{variant}(")
    assert str(inspect.getdoc(shown)).partition("\n")[0] in text
    assert repr(shown).startswith(f"<{name}.{variant}(")
    assert not re.search(r"fortnox_\w+\.|typing\.|contextlib\.", repr(shown)), "no module in front of a type"


def test_repr_of_variant_shows_types_as_written() -> None:
    assert repr(SYNC.invoices.get.raw) == "<invoices.get.raw(document_number: PathParam, /) -> RawResponse[Invoice]>"
    assert repr(ASYNC.invoices.get.raw) == "<invoices.get.raw(document_number: PathParam, /) -> Awaitable[RawResponse[Invoice]]>"
    assert repr(SYNC.units.delete.call) == "<units.delete.call(code: PathParam, /) -> Call[None]>"
    assert "filter: InvoiceFilter | None = None" in repr(SYNC.invoices.list.call)
    assert repr(SYNC.invoices.list.call).endswith(") -> Call[Page[InvoiceListItem]]>")
    assert repr(ASYNC.invoices.preview.stream).endswith(") -> AbstractAsyncContextManager[AsyncDownloadStream]>")


@pytest.mark.parametrize("module", [models, *(getattr(models, family) for family in ("bank_processes", "recurring_billing", "warehouse"))])
def test_type_hints_of_models_are_types(module: Any) -> None:
    classes = [each for each in (getattr(module, name) for name in module.__all__) if isinstance(each, type)]
    assert classes
    for each in classes:
        assert not any(isinstance(hint, str) for hint in typing.get_type_hints(each).values()), each


@both_clients
@each_method
def test_class_attribute_has_signature(client: Any, name: str, parameters: dict[str, Any], result: Any, awaited: Any, shown: str) -> None:
    method = samples.method_of(client, name)
    owner = type(samples.method_of(client, name)._build.__self__)
    unbound = getattr(owner, method.__name__)
    signature, bound = inspect.signature(unbound), inspect.signature(method)
    assert list(signature.parameters) == ["self", *bound.parameters]
    assert signature.return_annotation == bound.return_annotation
    # Python 3.13 breaks long signatures into lines.
    assert f"{method.__name__}(self" in re.sub(r"[\s|]", "", pydoc.render_doc(owner, renderer=PLAIN))


def test_signatures_of_all_methods_can_be_evaluated() -> None:
    for name, method in generated_methods():
        assert inspect.signature(method).return_annotation is not inspect.Signature.empty, name
        assert repr(method).startswith(("<", "<async "))


def test_annotations_equal_imports_for_type_checkers() -> None:
    """Find each name by convention, and compare it with the import under TYPE_CHECKING."""
    checked = 0
    for module in {method.__module__ for _, method in generated_methods()}:
        tree = ast.parse(inspect.getsource(importlib.import_module(module)))
        for block in (each for each in tree.body if isinstance(each, ast.If)):
            for line in block.body:
                assert isinstance(line, ast.ImportFrom)
                for alias in line.names:
                    expected = getattr(importlib.import_module(line.module or ""), alias.name)
                    found = next(iter(annotations._defined(alias.asname or alias.name, module)), None)
                    assert found is expected or line.module == "collections.abc", (module, alias.name)
                    checked += 1
    assert checked > 300


def test_unbound_method_can_be_called() -> None:
    with httpx.Client(transport=_respond_with({"Customer": {"CustomerNumber": "1"}})) as http:
        fortnox = Fortnox(access_token="pl4nted-token", http_client=http)
        assert type(fortnox.customers).get(fortnox.customers, "1").customer_number == "1"


def test_annotations_of_method_classes_stay_empty() -> None:
    assert typing.get_type_hints(type(SYNC.customers.get)) == {}
    assert inspect.iscoroutinefunction(ASYNC.customers.get.__call__)


def test_repr_of_client_has_tenant_and_url() -> None:
    token = _token(1001)
    assert repr(Fortnox(access_token=token)) == "<Fortnox tenant 1001 at https://api.fortnox.se>"
    assert repr(AsyncFortnox(access_token=token, base_url="http://127.0.0.1:8000")) == "<AsyncFortnox tenant 1001 at http://127.0.0.1:8000>"
    assert repr(Fortnox(access_token=token).with_options(retries=0)) == "<Fortnox tenant 1001 at https://api.fortnox.se>"
    assert repr(SYNC) == "<Fortnox at https://api.fortnox.se>"


def test_repr_of_client_of_app_has_tenant() -> None:
    with FortnoxApp("client id", "pl4nted-secret", store="memory://") as app:
        assert repr(app.connect(1001)) == "<Fortnox tenant 1001 at https://api.fortnox.se>"
        assert repr(app.connect(1001, service=True).with_options(retries=0)) == "<Fortnox tenant 1001 at https://api.fortnox.se>"


def test_repr_of_client_from_environment_has_tenant() -> None:
    environ = {
        "FORTNOX_CLIENT_ID": "client id",
        "FORTNOX_CLIENT_SECRET": "pl4nted-secret",
        "FORTNOX_TENANT_ID": "1001",
        "FORTNOX_TOKEN_STORE": "memory://",
    }
    with Fortnox.from_env(environ) as fortnox:
        assert repr(fortnox) == "<Fortnox tenant 1001 at https://api.fortnox.se>"


def test_repr_of_resource_has_its_methods() -> None:
    assert repr(SYNC.customers) == "<customers: list get create update delete>"
    assert repr(ASYNC.units) == "<async units: list get create update delete>"
    assert repr(SYNC.warehouse.stock_points).startswith("<warehouse.stock_points: list get create ")


@both_clients
@pytest.mark.parametrize("name", ["bank_processes", "developer", "recurring_billing", "time", "warehouse"])
def test_repr_of_group_has_its_name_and_resources(client: Any, name: str) -> None:
    group = getattr(client, name)
    resources = [each for each in dir(type(group)) if not each.startswith("_")]
    shown, _, listed = repr(group).removeprefix("<").removesuffix(">").partition(": ")
    assert shown == (name if client is SYNC else f"async {name}")
    assert sorted(listed.split()) == resources


@pytest.mark.parametrize(
    ("page", "shown"),
    [
        (Page([models.Label()] * 500, number=1, total=1234, pages=3), "Page 1 of 3: 500 of 1234 rows"),
        (Page([models.Label()], number=1, total=1, pages=1), "Page 1 of 1: 1 of 1 row"),
        (Page([models.Label()] * 2, total=7, last=False), "Page: 2 of 7 rows"),
        (Page([models.Label()]), "Page: 1 row"),
        (Page([], number=4), "Page 4: 0 rows"),
    ],
)
def test_repr_of_page_counts_rows(page: Page[models.Label], shown: str) -> None:
    assert repr(page) == f"<{shown}>"
    assert f"<caption>{shown}" in page._repr_html_()


def test_repr_of_call_and_response_is_one_short_line() -> None:
    with httpx.Client(transport=_respond_with({"Customer": {"Name": "Acme AB"}})) as http:
        fortnox = Fortnox(access_token="pl4nted-token", http_client=http)
        raw = fortnox.customers.get.raw("1")
    assert repr(raw) == "<RawResponse 200 of GET https://api.fortnox.se/3/customers/1>"
    assert repr(raw.response) == "<Response 200 of GET https://api.fortnox.se/3/customers/1>"
    assert repr(raw.call) == "<Call customers.get: GET /3/customers/1>"
    assert repr(types.Response(raw.call.operation, 503, {}, b"", attempts=3)) == (
        "<Response 503 of GET /3/customers/{CustomerNumber}, 3 attempts>"
    )


@pytest.mark.parametrize(
    ("call", "shown"),
    [
        (SYNC.customers.create.call({"Name": "Acme AB"}), "<Call customers.create: POST /3/customers>"),
        (SYNC.invoices.list.call(customername="Acme AB"), "<Call invoices.list: GET /3/invoices>"),
        (
            SYNC.recurring_billing.recurrings.update.call("1", {}, if_match="7"),  # type: ignore[typeddict-item]
            "<Call recurring_billing.recurrings.update: PUT /api/recurring-billing/recurrings-v1/1>",
        ),
        (SYNC.inbox.upload.call(Upload("acme.pdf", b"Acme AB")), "<Call inbox.upload: POST /3/inbox>"),
    ],
    ids=lambda call: getattr(getattr(call, "operation", None), "name", ""),
)
def test_repr_of_call_omits_query_headers_and_body(call: Any, shown: str) -> None:
    assert repr(call) == shown


def test_repr_and_html_of_created_document_show_its_number() -> None:
    created = CreatedDocument("7", models.Order(document_number="1", customer_name="<b>"))
    assert repr(created) == "CreatedDocument(number='7', document=Order(document_number='1', customer_name='<b>'))"
    assert created._repr_html_().startswith("<table><caption>CreatedDocument 7: Order</caption><tbody>")
    assert "&lt;b&gt;" in created._repr_html_()
    unnumbered = CreatedDocument(None, models.Contract(document_number="1"))
    assert repr(unnumbered) == "CreatedDocument(document=Contract(document_number='1'))"
    assert "<caption>CreatedDocument: Contract</caption>" in unnumbered._repr_html_()


def test_repr_and_html_of_rate_limit_and_limiter() -> None:
    assert repr(RateLimiter(count=10, seconds=2.5)) == "RateLimiter(count=10, seconds=2.5)"
    assert "pl4nted" not in repr(RateLimiter(shared="redis://user:pl4nted@localhost:1/0"))
    assert repr(SYNC.rate_limit).startswith("RateLimit(count=24, seconds=5.0, left=")
    assert "<tr><td>count</td><td>24</td></tr>" in SYNC.rate_limit._repr_html_()


def test_repr_of_attempt_is_its_line_for_logs() -> None:
    attempt = Attempt(raw_operation := OPERATIONS["GET /3/customers/{CustomerNumber}"], 2, status=503, seconds=0.25)
    assert repr(attempt) == f"<Attempt {attempt}>"
    assert repr(raw_operation) not in repr(attempt)


def test_public_classes_have_a_repr_of_their_own() -> None:
    protocols = {"AsyncHttpClient", "HttpClient", "SharedWindow", "Store", "SupportsRead"}
    public = {name: each for module in MODULES for name, each in exported(module) if isinstance(each, type) and each is not object}
    assert {name for name, each in public.items() if each.__repr__ is object.__repr__} == protocols  # type: ignore[comparison-overlap]


def test_repr_of_pager_says_what_was_fetched() -> None:
    rows = [{"DocumentNumber": "1"}, {"DocumentNumber": "2"}]
    with httpx.Client(transport=_respond_with({"Invoices": rows, "Invoice": rows[0]})) as http:
        fortnox = Fortnox(access_token="pl4nted-token", http_client=http)
        pager = fortnox.invoices.list(filter="unpaid", limit=3)
        assert repr(pager) == "<invoices.list(filter='unpaid', limit=3): not fetched yet>"
        list(pager)
        assert repr(pager) == "<invoices.list(filter='unpaid', limit=3): 2 rows in 1 page fetched>"
        full = pager.full()
        assert repr(full) == "<invoices.list(filter='unpaid', limit=3).full(): not fetched yet>"
        list(full)
        assert repr(full) == "<invoices.list(filter='unpaid', limit=3).full(): 2 fetched, 0 missing>"
    assert repr(ASYNC.prices.list_by_price_list("A")) == "<async prices.list_by_price_list('A'): not fetched yet>"


def test_html_of_pager_sends_no_request_and_is_escaped() -> None:
    with httpx.Client(transport=httpx.MockTransport(_fail)) as http:
        pager = Fortnox(access_token="pl4nted-token", http_client=http).invoices.list(customername="<b>")
        for each in (pager, pager.full()):
            assert "&lt;b&gt;" in each._repr_html_()
            assert "<b>" not in each._repr_html_()


def test_html_of_page_is_a_table_and_is_escaped() -> None:
    rows = [models.InvoiceListItem(document_number=str(number), customer_name="<script>") for number in range(25)]
    html = Page(rows, number=1)._repr_html_()
    assert html.count("<tr>") == 21
    assert "<caption>Page 1: 25 rows, 5 more not shown</caption>" in html
    assert "<th>document_number</th>" in html
    assert "&lt;script&gt;" in html
    assert "<script>" not in html
    assert Page([])._repr_html_().startswith("<table><caption>Page: 0 rows</caption>")


def test_repr_of_model_begins_with_number_and_name() -> None:
    customer = models.Customer(url="https://api.example", city="Lund", name="Acme AB", customer_number="1", email=None)
    assert repr(customer) == "Customer(customer_number='1', name='Acme AB', city='Lund', url='https://api.example')"
    invoice = models.Invoice(customer_name="Acme AB", document_number="7", additional_properties={"New": 1})
    assert repr(invoice) == "Invoice(document_number='7', customer_name='Acme AB', additional_properties={'New': 1})"
    assert repr(models.Invoice()) == "Invoice()"
    assert repr(models.Account(number=3001, description="Sales")) == "Account(number=3001, description='Sales')"


def test_repr_and_html_of_model_omit_empty_values() -> None:
    invoice = models.Invoice(document_number="7", comments="", ocr="1", email_information=models.EmailInformation(email_address_to=""))
    assert repr(invoice) == "Invoice(document_number='7', ocr='1')"
    assert "comments" not in invoice._repr_html_()
    assert invoice.to_dict()["Comments"] == ""
    assert Page([invoice])._repr_html_().count("<th>") == 2


def test_repr_of_model_has_all_urls_last() -> None:
    invoice = models.Invoice(url="https://a.example", url_tax_reduction_list="https://b.example", way_of_delivery="P", document_number="7")
    assert repr(invoice) == (
        "Invoice(document_number='7', way_of_delivery='P', url='https://a.example', url_tax_reduction_list='https://b.example')"
    )


def test_html_of_model_is_escaped() -> None:
    html = models.Customer(name="<b>Acme</b>")._repr_html_()
    assert html == ("<table><caption>Customer</caption><tbody><tr><td>name</td><td>&lt;b&gt;Acme&lt;/b&gt;</td></tr></tbody></table>")


def test_missing_attribute_of_list_row_points_to_full_model() -> None:
    message = _missing(models.InvoiceListItem(document_number="1"), "invoice_rows")
    assert message == (
        "'InvoiceListItem' object has no attribute 'invoice_rows'; Invoice has it: iterate over .full() of the list, or call get"
    )
    assert "IncomingGoods has it" in _missing(models.warehouse.IncomingGoodsListRow(), "rows")


@pytest.mark.parametrize(
    ("row", "name", "meant", "full"),
    [
        (models.InvoiceListItem(), "InvoiceRows", "invoice_rows", "Invoice"),
        (models.InvoiceListItem(), "invoicerows", "invoice_rows", "Invoice"),
        (models.CustomerListItem(), "delivery_adress1", "delivery_address1", "Customer"),
        (models.warehouse.IncomingGoodsListRow(), "Rows", "rows", "IncomingGoods"),
        (models.InvoiceListItem(), "DocumentNumber", "document_number", None),
        (models.InvoiceListItem(), "ocr_number", "ocr", None),
    ],
)
def test_misspelt_attribute_of_list_row_is_found(row: Any, name: str, meant: str, full: str | None) -> None:
    advice = "" if full is None else f" {full} has it: iterate over .full() of the list, or call get"
    assert _missing(row, name) == f"{type(row).__name__!r} object has no attribute {name!r}; did you mean {meant!r}?{advice}"


@pytest.mark.parametrize(
    ("name", "meant"),
    [("ocr_number", "ocr"), ("OCRNumber", "ocr"), ("url_tax_reduction_lst", "url_tax_reduction_list"), ("due", "due_date")],
)
def test_suggestion_prefers_same_beginning(name: str, meant: str) -> None:
    assert _missing(models.Invoice(), name).endswith(f"; did you mean {meant!r}?")


def test_misspelt_method_of_model_is_suggested() -> None:
    for model in (models.InvoiceListItem(), models.Invoice()):
        assert _missing(model, "to_dic").endswith("; did you mean 'to_dict'?")
        assert "did you mean" not in _missing(model, "shwn"), "it is not public"
        assert "did you mean" not in _missing(model, "_to_dict")


def test_full_model_is_found_for_every_thin_list() -> None:
    pairs = {
        typing.get_args(result)
        for _, method in generated_methods()
        if typing.get_origin(result := typing.get_type_hints(method)["return"]) is ExpandablePager
    }
    assert len(pairs) > 40
    assert all(row is full or _full_model(row) is full for row, full in pairs if row.__name__.startswith(full.__name__ + "List"))


def test_misspelt_attribute_names_the_nearest() -> None:
    customer = models.Customer()
    assert _missing(customer, "nmae") == "'Customer' object has no attribute 'nmae'; did you mean 'name'?"
    assert _missing(customer, "CustomerNumber").endswith("did you mean 'customer_number'?")
    assert _missing(customer, "org_number").endswith("did you mean 'organisation_number'?")
    assert _missing(customer, "zzz") == "'Customer' object has no attribute 'zzz'"
    assert _missing(fortnox_client.models, "Costumer").endswith("did you mean 'Customer'?")


@pytest.mark.parametrize(
    ("owner", "name", "message"),
    [
        (SYNC, "custommers", "'Fortnox' has no attribute 'custommers'; did you mean 'customers'?"),
        (ASYNC, "gathr", "'AsyncFortnox' has no attribute 'gathr'; did you mean 'gather'?"),
        (SYNC.warehouse, "stock_point", "'warehouse' has no attribute 'stock_point'; did you mean 'stock_points'?"),
        (ASYNC.bank_processes, "ordrs", "'bank_processes' has no attribute 'ordrs'; did you mean 'orders'?"),
        (SYNC.invoices, "lst", "'invoices' has no method 'lst'; did you mean 'list'?"),
        (ASYNC.warehouse.stock_points, "creat", "'warehouse.stock_points' has no method 'creat'; did you mean 'create'?"),
        (SYNC.invoices, "zzz", "'invoices' has no method 'zzz'"),
        (SYNC.labels.list(), "frst", "'Pager' object has no attribute 'frst'; did you mean 'first'?"),
        (ASYNC.invoices.list(), "ful", "'AsyncExpandablePager' object has no attribute 'ful'; did you mean 'full'?"),
        (SYNC.invoices.list().full(), "mising", "'ExpandedPager' object has no attribute 'mising'; did you mean 'missing'?"),
    ],
)
def test_misspelt_name_of_client_is_suggested(owner: Any, name: str, message: str) -> None:
    assert _missing(owner, name) == message


@pytest.mark.parametrize(
    "owner",
    [SYNC, SYNC.warehouse, SYNC.invoices, SYNC.labels.list(), SYNC.invoices.list().full(), models.Invoice()],
    ids=lambda owner: type(owner).__name__,
)
def test_lookups_of_python_and_notebooks_get_no_suggestion(owner: Any) -> None:
    assert not hasattr(owner, "shape")
    assert getattr(owner, "lstt", 1) == 1
    for name in ("__array__", "__deepcopy__", "_repr_mimebundle_", "_ipython_display_", "_ipython_canary_method_should_not_exist_", "_lst"):
        assert "did you mean" not in _missing(owner, name)
    assert type(copy.copy(owner)) is type(owner)


def test_error_of_property_is_not_replaced() -> None:
    client = Fortnox.__new__(Fortnox)
    assert "'_http'" in _missing(client, "rate_limit")


BAD_CALLS: list[tuple[Callable[[], Any], str]] = [
    (lambda: SYNC.invoices.list(filtr="unpaid"), "invoices.list has no parameter 'filtr'; did you mean 'filter'?"),  # type: ignore[call-arg]
    (lambda: ASYNC.invoices.list(fromDate="2026-01-31"), "invoices.list has no parameter 'fromDate'; did you mean 'fromdate'?"),  # type: ignore[call-arg]
    (lambda: SYNC.labels.list(limt=1), "labels.list has no parameter 'limt'; did you mean 'limit'?"),  # type: ignore[call-arg]
    (lambda: ASYNC.labels.list.call(limt=1), "labels.list has no parameter 'limt'; did you mean 'limit'?"),  # type: ignore[call-arg]
    (lambda: SYNC.labels.list.raw(zzz=1), "labels.list has no parameter 'zzz'"),  # type: ignore[call-arg]
    (lambda: asyncio.run(ASYNC.invoices.get("1", x=1)), "invoices.get has no parameter 'x'"),  # type: ignore[call-arg]
    (lambda: SYNC.invoices.get(), "invoices.get: missing a required argument: 'document_number'"),  # type: ignore[call-arg]
    (lambda: SYNC.invoices.get.call("1", "2"), "invoices.get: too many positional arguments"),  # type: ignore[call-arg]
    (lambda: SYNC.invoices.preview.stream().__enter__(), "invoices.preview: missing a required argument: 'document_number'"),  # type: ignore[call-arg]
    (lambda: SYNC.invoices.list(page="x"), "invoices.list: page must be an int of at least 1, got 'x'"),  # type: ignore[arg-type]
]


@pytest.mark.parametrize(("call", "message"), BAD_CALLS, ids=[row[1] for row in BAD_CALLS])
def test_wrong_argument_error_names_the_method(call: Callable[[], Any], message: str) -> None:
    with pytest.raises(TypeError) as raised:
        call()
    assert str(raised.value) == message
    assert raised.value.__context__ is None or raised.value.__suppress_context__, "the interpreter's error names a private class"


def test_models_can_be_copied_and_pickled() -> None:
    invoice = models.Invoice(document_number="1", invoice_rows=[models.InvoiceRow(price=None)])
    assert copy.copy(invoice) == copy.deepcopy(invoice) == pickle.loads(pickle.dumps(invoice)) == invoice
    assert not hasattr(invoice, "__array__")


@pytest.mark.parametrize(
    ("method", "field", "key"),
    [
        ("customers.create", "Nmae", "'Name'"),
        ("invoices.create", "price", "'Price'"),
        ("invoices.update", "account_number", "'AccountNumber'"),
        ("vouchers.create", "Vouchrrows", "'VoucherRows'"),
        ("customers.create", "Zzzzz", None),
        ("customers.create", "Name", None),
    ],
)
def test_unknown_field_error_names_the_nearest_key(method: str, field: str, key: str | None) -> None:
    body = {"ErrorInformation": {"error": 1, "message": f"Felaktigt fältnamn ({field})", "code": 2001399}}
    with httpx.Client(transport=_respond_with(body, 400)) as http:
        fortnox = Fortnox(access_token="pl4nted-token", http_client=http)
        with pytest.raises(BadRequest) as raised:
            samples.method_of(fortnox, method)(*(["1"] if method.endswith("update") else []), {})
    assert (f"Did you mean {key}?" in str(raised.value)) == (key is not None)
    assert ("Did you mean" in str(raised.value)) == (key is not None)


def _missing(owner: object, name: str) -> str:
    with pytest.raises(AttributeError) as raised:
        getattr(owner, name)
    return str(raised.value)


def _respond_with(body: dict[str, Any], status: int = 200) -> httpx.MockTransport:
    return httpx.MockTransport(lambda _: httpx.Response(status, json=body))


def _fail(request: httpx.Request) -> httpx.Response:
    raise AssertionError(f"{request.method} {request.url} was sent")


def _token(tenant: int) -> str:
    claims = base64.urlsafe_b64encode(json.dumps({"tenantId": tenant}).encode()).decode().rstrip("=")
    return f"pl4nted.{claims}.token"
