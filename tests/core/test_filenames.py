"""File names that Fortnox sends can be saved on Linux, macOS and Windows, whatever they are."""

from pathlib import Path, PurePosixPath, PureWindowsPath
from tempfile import TemporaryDirectory
from unicodedata import category, is_normalized

import pytest
from fortnox_client import Download
from fortnox_core.call import call, download
from fortnox_core.errors import Response
from fortnox_core.filenames import safe_filename
from fortnox_core.operation import Operation
from hypothesis import example, given, settings
from hypothesis import strategies as st

ARCHIVE = Operation("archive.download", "GET", "/3/archive/{Id}", scope="archive")
DEVICES = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", *(f"{port}{digit}" for port in ("COM", "LPT") for digit in "0123456789¹²³")]

HOSTILE = {
    ".bash_profile": "bash_profile",
    "..": None,
    "...": None,
    ". .": None,
    "-rf": "rf",
    "--output=x": "output=x",
    "-.-.x": "x",
    "../../etc/passwd": "passwd",
    "..\\..\\x.pdf": "x.pdf",
    "/": None,
    "C:evil.exe": "evil.exe",
    "c:D:evil.exe": "evil.exe",
    "C:\\Windows\\evil.exe": "evil.exe",
    "\\\\server\\share\\x.pdf": "x.pdf",
    "a.pdf:ads": "a.pdf_ads",
    "a.pdf::$DATA": "a.pdf__$DATA",
    "CON": "_CON",
    "con.txt": "_con.txt",
    "Aux .tar.gz": "_Aux .tar.gz",
    "nul.": "_nul",
    "C\u200bON": "_CON",
    "COM¹.log": "_COM¹.log",
    "conin$": "_conin$",
    "CONSOLE.txt": "CONSOLE.txt",
    'a<b>"c|d?e*f.pdf': "a_b__c_d_e_f.pdf",
    "a\nb\r\x00\x1b]52;c;x\x07.pdf": "a_b___]52;c;x_.pdf",
    "\x9b2J\x7f.pdf": "_2J_.pdf",
    "invoice\u202efdp.exe": "invoicefdp.exe",
    "\u2066a\u2069\u200e\ufeff\u00ad.pdf": "a.pdf",
    "a\u2028b\u2029.pdf": "ab.pdf",
    " a.pdf . . ": "a.pdf",
    "\u00a0\u3000.a.pdf\u2003": "a.pdf",
    "a\ud800b.pdf": "a_b.pdf",
    "\ud83d\ude00.pdf": "😀.pdf",
    "\uf03aa\U0010ffff.pdf": "_a_.pdf",
    "A\u030a.pdf": "Å.pdf",
    "a\u200d\u030a": "å",
    "": None,
    "  ": None,
    "\u202e": None,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_filename_is_made_safe(name: str) -> None:
    assert safe_filename(name) == HOSTILE[name]


@pytest.mark.parametrize("name", ["Kvitto åäö.pdf", "請求書.png", "a;b=c, d'.txt", "100 %25.txt", "a-b.c.tar.gz", "_", "x", "naïve 😀.pdf"])
def test_safe_filename_stays_unchanged(name: str) -> None:
    assert safe_filename(name) == name


@pytest.mark.parametrize("device", DEVICES)
def test_device_name_with_any_case_and_extension_is_prefixed(device: str) -> None:
    for name in (device, device.lower(), device.title(), f"{device}.txt", f"{device} .a.b", f"{device}  "):
        assert safe_filename(name) == f"_{name.rstrip()}"


@pytest.mark.parametrize("letter", ["a", "å", "請", "😀"])
def test_long_filename_keeps_extension(letter: str) -> None:
    name = safe_filename(letter * 300 + ".pdf")
    assert name is not None
    assert name.endswith(f"{letter}.pdf")
    assert 255 - len(letter.encode()) < len(name.encode()) <= 255


def test_long_extension_is_shortened() -> None:
    assert safe_filename("a." + "b" * 300) == "a." + "b" * 253
    assert safe_filename("a" * 300) == "a" * 255
    assert safe_filename("a" * 254 + ". b") == "a" * 252 + ". b"


RISKY = st.text(
    st.sampled_from('aC:CONul1¹$.- ~/\\<>"|?*_\n\x00\x1b\x85\u00a0\u202e\u200d\ufeff\u0301e\u030a\ud800\udc00\ud83d請😀\ufffe\ue000')
)
NAMES = st.one_of(
    st.text(st.characters(codec=None)),
    RISKY,
    st.builds("{}{}{}".format, RISKY, st.sampled_from(DEVICES), RISKY),
    st.builds(lambda letter, count, end: letter * count + end, st.sampled_from("aå請😀."), st.integers(50, 400), RISKY),
)


@given(NAMES)
@example("CON." + "a" * 251)
@example("a" * 254 + ".-b")
@settings(max_examples=1500, deadline=None)
def test_any_filename_obeys_rules(name: str) -> None:
    safe = safe_filename(name)
    if safe is None:
        return
    assert safe_filename(safe) == safe
    assert PurePosixPath(safe).name == PureWindowsPath(safe).name == safe
    assert PureWindowsPath(safe).drive == ""
    assert not set(safe) & set('<>:"/\\|?*')
    assert not {category(each) for each in safe} & {"Cc", "Cf", "Cs", "Cn", "Co", "Zl", "Zp"}
    assert safe[0] not in ".-"
    assert safe[-1] != "."
    assert safe.strip() == safe
    assert safe.split(".")[0].strip().upper() not in DEVICES
    assert len(safe.encode()) <= 255
    assert len(safe.encode("utf-16-le")) <= 2 * 255
    assert is_normalized("NFC", safe)


@given(NAMES)
@settings(max_examples=200, deadline=None)
def test_any_filename_can_be_saved(name: str) -> None:
    safe = safe_filename(name)
    if safe is None:
        return
    with TemporaryDirectory() as folder:
        saved = Download(b"%PDF", "application/pdf", safe).save(Path(folder) / safe)
        assert [each.name for each in Path(folder).iterdir()] == [safe]
        assert saved.read_bytes() == b"%PDF"


@given(
    st.one_of(st.text(st.characters(codec=None)), st.builds("attachment; filename{}{}".format, st.sampled_from(["=", "*=", "*0*="]), NAMES))
)
@example("attachment; filename*=%00''%C3%A5.pdf")
@example("attachment; filename*=utf-8'sv'%FF%2e%2e")
@example("attachment; filename*=utf-8''a; filename*0=b")
@example("attachment; filename*=punycode''%80-%FF")
@example(f"attachment; filename*{'9' * 5000}=a")
@settings(max_examples=500, deadline=None)
def test_any_content_disposition_gives_safe_name_or_none(disposition: str) -> None:
    response = Response(
        ARCHIVE, 200, {"content-disposition": disposition, "content-type": disposition.encode(errors="ignore").decode()}, b"x"
    )
    name = call(ARCHIVE, download, ("1",)).result(response).filename
    assert name is None or safe_filename(name) == name
