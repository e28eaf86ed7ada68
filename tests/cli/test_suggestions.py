"""A command line without `call` leads to the right command."""

import pytest

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
    ],
)
def test_command_without_call_leads_to_operation(words: str, command: str, empty_shell: Shell) -> None:
    result = empty_shell.run(*words.split())
    assert (result.status, result.out) == (2, "")
    assert result.err == f"fortnox: there is no command {words.split()[0]}; did you mean `fortnox call {command}`?\n"


@pytest.mark.parametrize(("word", "text"), [("loginn", 'Did you mean "login"?'), ("xyzzy", "Available commands")])
def test_other_word_lists_commands(word: str, text: str, empty_shell: Shell) -> None:
    result = empty_shell.run(word)
    assert (result.status, text in result.err) == (2, True)
