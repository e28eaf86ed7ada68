"""Downloads: content, media type and file name, never with a folder; and errors in place of files."""

from pathlib import Path

import httpx
import pytest
from fortnox_client import errors
from fortnox_client.operations import OPERATIONS
from fortnox_core.call import call, download
from fortnox_core.download import Download
from fortnox_core.errors import Response
from fortnox_core.operation import Operation

from tests.core.clients import Run, Server, both

PREVIEW = Operation("invoices.preview", "GET", "/3/invoices/{DocumentNumber}/preview", scope="invoice")


def _download(content: bytes = b"%PDF", **headers: str) -> Download:
    return call(PREVIEW, download, (1,)).result(
        Response(PREVIEW, 200, {name.replace("_", "-"): text for name, text in headers.items()}, content)
    )


@both
def test_download_has_content_name_and_type(run: Run) -> None:
    content = bytes(range(256))
    headers = {"Content-Type": "application/pdf; charset=binary", "Content-Disposition": 'attachment; filename="1042.pdf"'}
    file = run(lambda _: httpx.Response(200, content=content, headers=headers), lambda fortnox: fortnox.invoices.preview("1042"))
    assert (file.content, file.content_type, file.filename) == (content, "application/pdf", "1042.pdf")


@pytest.mark.parametrize(
    ("disposition", "filename"),
    [
        ('attachment; filename="1042.pdf"', "1042.pdf"),
        ("attachment; filename=1042.pdf", "1042.pdf"),
        ('inline; filename="a b; c.pdf"', "a b; c.pdf"),
        ('attachment; filename="Följesedel å.pdf"', "Följesedel å.pdf"),
        ("attachment; filename*=UTF-8''F%C3%B6ljesedel%20%C3%A5.pdf", "Följesedel å.pdf"),
        ("attachment; filename*=iso-8859-1'sv'%E5.pdf", "å.pdf"),
        ('attachment; filename="../../etc/cron.d/x"', "x"),
        ('attachment; filename="/etc/passwd"', "passwd"),
        ("attachment; filename*=UTF-8''..%2F..%2Fx.pdf", "x.pdf"),
        ('attachment; filename="..\\\\..\\\\x.pdf"', "x.pdf"),
        ("attachment; filename=\"x.pdf\"; filename*=UTF-8''%C3%85.pdf", "Å.pdf"),
        ('attachment; filename=".."', None),
        ('attachment; filename="/"', None),
        ('attachment; filename=""', None),
        ("inline", None),
        ("", None),
    ],
)
def test_filename_excludes_folder(disposition: str, filename: str | None) -> None:
    assert _download(content_disposition=disposition).filename == filename


def test_save_writes_and_replaces_file(tmp_path: Path) -> None:
    content = b"\r\n%PDF\x00"
    saved = _download(content).save(str(tmp_path / "1042.pdf"))
    assert saved == tmp_path / "1042.pdf"
    assert saved.read_bytes() == content
    assert _download(b"new").save(saved).read_bytes() == b"new"
    assert [each.name for each in tmp_path.iterdir()] == ["1042.pdf"]


@pytest.mark.parametrize(("status", "kind"), [(200, errors.NotFound), (404, errors.NotFound)])
@both
def test_download_json_error_raises(run: Run, status: int, kind: type[errors.ResponseError]) -> None:
    body = {"ErrorInformation": {"error": 1, "message": "Kan inte hitta fakturan.", "code": 2000434}}
    with pytest.raises(kind) as caught:
        run(Server(status, body), lambda fortnox: fortnox.invoices.preview("1042"))
    assert (caught.value.code, caught.value.message) == (2000434, "Kan inte hitta fakturan.")


@pytest.mark.parametrize(
    "content", [b'  {"ErrorInformation": {"code": 1}}', b'{"message": "unauthorized"}', b'{"id": "1", "error": "e", "message": "m"}']
)
def test_download_error_body_raises_for_any_media_type(content: bytes) -> None:
    with pytest.raises(errors.ResponseError):
        _download(content, content_type="application/pdf")


@pytest.mark.parametrize("content", [b"", b'{"ErrorInformation": {"code": 1}}', b'{"message": "unauthorized"}', b"<html></html>"])
def test_download_with_filename_is_file_of_any_content(content: bytes) -> None:
    found = _download(content, content_type="application/json", **{"content-disposition": 'attachment; filename="a.json"'})
    assert (found.content, found.filename) == (content, "a.json")


@pytest.mark.parametrize("content", [b"<html></html>", b"\xef\xbb\xbf\n<!DOCTYPE html><title>Underh\xe5ll</title>"])
def test_download_of_html_without_filename_raises(content: bytes) -> None:
    with pytest.raises(errors.UnexpectedResponse, match="HTML page without a file name"):
        _download(content, content_type="application/pdf")


def test_download_of_empty_file_is_empty() -> None:
    assert _download(b"").content == b""


@pytest.mark.parametrize("filename", ["", "a.pdf"])
def test_pdf_operation_rejects_empty_body(filename: str) -> None:
    headers = {"content-disposition": f'attachment; filename="{filename}"'} if filename else {}
    with pytest.raises(errors.UnexpectedResponse, match="the file is empty"):
        call(PDF, download, (1,)).result(Response(PDF, 200, headers, b""))


PDF = Operation("invoices.preview", "GET", "/3/invoices/{DocumentNumber}/preview", scope="invoice", media="application/pdf")


@pytest.mark.parametrize("content_type", ["application/pdf", "text/html", "application/json", ""])
@pytest.mark.parametrize(
    "content",
    [b"<html>Logga in</html>", b" \n<!doctype html>", b'{"rows": []}', b'{"rows": [', b"[]", b"null", b"7", b'"text"'],
)
def test_pdf_operation_rejects_html_and_json(content: bytes, content_type: str) -> None:
    with pytest.raises(errors.UnexpectedResponse, match="the file is not application/pdf"):
        call(PDF, download, (1,)).result(Response(PDF, 200, {"content-type": content_type}, content))


def test_pdf_operation_raises_json_error() -> None:
    body = b'{"ErrorInformation": {"error": 1, "message": "Ett fel", "code": 2000663}}'
    with pytest.raises(errors.MissingScope):
        call(PDF, download, (1,)).result(Response(PDF, 200, {"content-type": "application/pdf"}, body))


@pytest.mark.parametrize("content_type", ["application/pdf", "text/html", "application/json"])
def test_pdf_operation_ignores_media_type_header(content_type: str) -> None:
    content = b"%PDF-1.4\n{<"
    assert call(PDF, download, (1,)).result(Response(PDF, 200, {"content-type": content_type}, content)).content == content


def test_operations_declare_media_types() -> None:
    declared = {key: operation.media for key, operation in OPERATIONS.items() if operation.media}
    assert sorted(set(declared.values())) == ["application/pdf", "text/csv"]
    assert len(declared) == 8
    assert declared["GET /3/invoices/{DocumentNumber}/print"] == "application/pdf"


def test_download_accepts_json_file() -> None:
    file = _download(b'{"rows": []}', content_type="application/json")
    assert (file.content, file.content_type) == (b'{"rows": []}', "application/json")


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ('#FNAMN "Åkeri Öst"'.encode(), '#FNAMN "Åkeri Öst"'),
        ('#FNAMN "Åkeri Öst"'.encode("utf-8-sig"), '#FNAMN "Åkeri Öst"'),
        ('#FNAMN "Åkeri Öst"'.encode("cp437"), '#FNAMN "Åkeri Öst"'),
        (b"#FLAGGA 0\r\n", "#FLAGGA 0\r\n"),
        (bytes(range(256)), bytes(range(256)).decode("cp437")),
    ],
)
def test_sie_text_decodes_utf_8_else_cp437(content: bytes, text: str) -> None:
    assert _download(content).sie_text() == text
