"""Downloaded files equal the uploaded ones, for any content and file name."""

from collections.abc import Iterator

import pytest
from fortnox_client import Fortnox, Upload
from fortnox_client.sandbox import Sandbox
from hypothesis import example, given, settings
from hypothesis import strategies as st


@pytest.fixture(scope="module")
def fortnox() -> Iterator[Fortnox]:
    with Sandbox(window=0) as sandbox, sandbox.connect() as client:
        yield client


@pytest.mark.parametrize("name", ["Kvitto.pdf", "Kvitto åäö.pdf", "請求書.png", "a;b=c, d'.txt", "100 %25.txt"])
def test_uploaded_file_has_name(name: str, fortnox: Fortnox) -> None:
    sent = fortnox.inbox.upload(Upload(name, b"x"), path="inbox_kf")
    assert (sent.name, sent.size, sent.path) == (name, 1, "/inbox_kf")
    assert sent.id is not None
    assert fortnox.inbox.download(sent.id).filename == name
    assert name in [file.name for file in fortnox.inbox.folder("inbox_kf").files]


@pytest.mark.parametrize("content_type", ["message/rfc822", "multipart/mixed; boundary=x", "text/plain", "application/json"])
def test_file_with_any_content_type_has_same_bytes(content_type: str, fortnox: Fortnox) -> None:
    content = b"Subject: x\r\n\r\n--x\r\n\r\nhello\r\n--x--\r\n"
    sent = fortnox.archive.upload(Upload("mail.eml", content, content_type))
    assert sent.id is not None
    assert fortnox.archive.download(sent.id).content == content


# Line ends, and the boundary of multipart/form-data.
@given(st.binary(min_size=1, max_size=200))
@example(b"\r\n")
@example(b"\n")
@example(b"\r")
@example(b"a\r\n\r\n")
@example(b"--\r\n--x--\r\n\n")
@example(bytes(range(256)))
@settings(deadline=None, max_examples=50)
def test_file_with_any_bytes_has_same_bytes(fortnox: Fortnox, content: bytes) -> None:
    sent = fortnox.archive.upload(Upload("x.bin", content))
    assert sent.id is not None
    assert fortnox.archive.download(sent.id).content == content
    fortnox.archive.delete(sent.id)
