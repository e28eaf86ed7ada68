"""A command line without `call` leads to the right command."""

import pytest
from fortnox_client.cli import suggestions
from fortnox_client.cli.operations import known

from tests.cli.conftest import Shell


@pytest.mark.parametrize(
    ("words", "command"),
    [
        ("customers list", "customers.list"),
        ("customer list", "customers.list"),
        ("customers", "customers"),
        ("customers --filter active", "customers"),
        ("customers list --all", "customers.list"),
        ("custmers ls", "customers.list"),
        ("Customers.list", "customers.list"),
        ("customers.lst", "customers.list"),
        ("invoice show 1", "invoices.get"),
        ("invoices pdf 7", "invoices.preview"),
        ("invoices email 7", "invoices.email"),
        ("cost-centers list", "cost_centers.list"),
        ("supplierinvoices list", "supplier_invoices.list"),
        ("supplier-invoice new", "supplier_invoices.create"),
        ("warehouse purchase_orders list", "warehouse.purchase_orders.list"),
        ("warehouse purchase-orders", "warehouse.purchase_orders"),
        ("vouchers unknown", "vouchers"),
        ("Kunder", "customers"),
        ("leverantörsfakturor list", "supplier_invoices.list"),
    ],
)
def test_command_without_call_leads_to_operation(words: str, command: str, empty_shell: Shell) -> None:
    result = empty_shell.run(*words.split())
    assert (result.status, result.out) == (2, "")
    assert result.err == f"fortnox: there is no command {words.split()[0]}; did you mean `fortnox call {command}`?\n"


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("call invoices list", "there is no operation invoices; did you mean `fortnox call invoices.list`?"),
        ("call kunder list --all", "there is no operation kunder; did you mean `fortnox call customers.list`?"),
        ("call invoices 7", "there is no operation invoices; did you mean invoices.get or invoices.list or invoices.print?"),
        ("download sie.get --type 4", "there is no option --type; write TYPE without a name: `fortnox download sie.get TYPE`"),
        (
            "call invoices.get --document-number 7",
            "there is no option --document-number; write DOCUMENT-NUMBER without a name: `fortnox call invoices.get DOCUMENT-NUMBER`",
        ),
    ],
)
def test_operation_in_another_form_is_suggested(words: str, message: str, empty_shell: Shell) -> None:
    result = empty_shell.run(*words.split())
    assert (result.status, result.err) == (2, f"fortnox: {message}\n")


def test_each_swedish_word_names_a_resource() -> None:
    resources = {name.rpartition(".")[0] for name in known()}
    assert set(suggestions._SWEDISH.values()) <= resources


@pytest.mark.parametrize(("word", "text"), [("loginn", 'Did you mean "login"?'), ("xyzzy", "Available commands")])
def test_other_word_lists_commands(word: str, text: str, empty_shell: Shell) -> None:
    result = empty_shell.run(word)
    assert (result.status, text in result.err) == (2, True)
