"""A real browser, headless, and a page that leaves a picture of what was seen last: SCREENSHOTS names a folder that keeps them."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    chromium = shutil.which("chromium")
    assert chromium, "there is no chromium here (Debian: apt-get install chromium)"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """Where pictures are kept."""
    folder = Path(os.environ.get("SCREENSHOTS", tmp_path))
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.fixture
def page(browser: Browser, request: pytest.FixtureRequest, kept: Path) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 800, "height": 700})
    yield page
    if not page.is_closed():
        page.screenshot(path=kept / f"{request.node.name}.png")
        page.close()
