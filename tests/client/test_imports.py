"""Modules are imported when they are used."""

import importlib
import json
import pkgutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import fortnox_api
import fortnox_client
import fortnox_core


def _modules_after(code: str) -> set[str]:
    program = f"{code}\nimport sys; print(*sorted(sys.modules), sep='\\n')"
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return set(run.stdout.split())


def _models(modules: set[str]) -> set[str]:
    return {name.removeprefix("fortnox_api.models.") for name in modules if name.startswith("fortnox_api.models.")}


def test_client_imports_no_model() -> None:
    modules = _modules_after("from fortnox_client import Fortnox")
    assert not [name for name in modules if name.startswith(("fortnox_api.models", "fortnox_api.payloads", "fortnox_api.resources"))]
    ours = modules - _modules_after("import httpx")  # httpx imports its command line, and with it rich, if they are installed
    assert ours.isdisjoint({"attr", "attrs", "msgspec"}), "their import takes a third of the time of httpx"


def test_resource_imports_its_own_models_only() -> None:
    modules = _modules_after("from fortnox_client import Fortnox; Fortnox(access_token='pl4nted-x').customers")
    assert _models(modules) == {
        "customer",
        "customer_default_delivery_types",
        "customer_default_templates",
        "customer_list_item",
    }
    assert not [name for name in modules if name.startswith("fortnox_api.payloads")]


def test_model_is_imported_on_first_use() -> None:
    modules = _modules_after("from fortnox_client import models; models.warehouse.StockLocation")
    assert _models(modules) == {"warehouse", "warehouse.stock_location"}


def test_modules_are_importable_or_name_their_extra() -> None:
    for package in (fortnox_core, fortnox_api, fortnox_client):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            try:
                importlib.import_module(module.name)
            except ImportError as error:
                assert "pip install 'fortnox-client[" in str(error)


def test_exported_names_exist() -> None:
    modules = [
        importlib.import_module(each.name) for each in pkgutil.walk_packages(fortnox_client.__path__, "fortnox_client.") if each.ispkg
    ]
    for module in (fortnox_client, fortnox_client.models, fortnox_client.payloads, fortnox_client.errors, *modules):
        for name in getattr(module, "__all__", ()):
            assert getattr(module, name) is not None
    assert fortnox_client.models.warehouse.StockPoint.__name__ == "StockPoint"


def test_document_equals_the_lock(root: Path) -> None:
    locked = json.loads((root / "spec/lock.json").read_text("utf-8"))["document"]
    document: fortnox_client.Document = fortnox_client.__document__
    assert document.sha256 == locked["sha256"]
    assert document.date == date.fromisoformat(locked["date"])
    assert "fortnox_api.document" not in _modules_after("from fortnox_client import Fortnox")


def test_misspelt_model_raises_with_its_name() -> None:
    try:
        fortnox_client.models.Costumer  # noqa: B018, the access is the test
    except AttributeError as error:
        assert "Costumer" in str(error)
    else:
        raise AssertionError("a model that does not exist was found")


def test_import_of_model_imports_no_suggestions() -> None:
    modules = _modules_after("from fortnox_client.models import Invoice")
    assert modules.isdisjoint({"fortnox_core.suggestions", "difflib"}), "they are for errors only"
