"""File names that come from another system, such as Fortnox, made safe to save."""

from __future__ import annotations

import re
from typing import Final
from unicodedata import category, normalize

MAX_BYTES: Final = 255
"""Bytes of a name in UTF-8 that Linux and APFS allow. A name has at most as many UTF-16 units, of which NTFS allows 255."""

_MAX_EXTENSION: Final = 32
"""Bytes of the longest extension, with its dot, that a shortened name keeps."""

_REPLACEMENT: Final = "_"
_RESERVED_SIGNS: Final = frozenset('<>:"|?*')
_INVISIBLE: Final = frozenset({"Cf", "Zl", "Zp"})
"""Unicode categories that are removed: format characters, which include bidirectional overrides, and separators of lines."""

_UNSAFE: Final = frozenset({"Cc", "Cn", "Co", "Cs"})
"""Unicode categories that are replaced: control, unassigned and private characters, and surrogates. APFS rejects unassigned ones."""

_DRIVE: Final = re.compile("(?:[A-Za-z]:)+")
_DEVICES: Final = frozenset(
    ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", *(f"{port}{digit}" for port in ("COM", "LPT") for digit in "0123456789¹²³")]
)
"""Names that Windows reserves, with any extension. Source: https://learn.microsoft.com/windows/win32/fileio/naming-a-file"""


def safe_filename(name: str) -> str | None:
    """Return a name that can be saved on Linux, macOS and Windows, and that is no folder, option, hidden file or device.

    A name that is safe already is returned unchanged, except that it is normalized (Unicode NFC).

    Args:
        name: any text, such as the name of a file that was received by mail. It may have a path before the name.

    Returns:
        The name, of at most 255 bytes in UTF-8; None if nothing is left of it.
    """
    cleaned = _clean(name)
    while cleaned != name:  # a shortened name can end with a space
        name, cleaned = cleaned, _clean(cleaned)
    return name or None


def _clean(name: str) -> str:
    plain = normalize("NFC", "".join(map(_clean_character, _without_folder(_join_surrogates(name)))))
    return _shorten(_without_device(_strip(plain)))


def _join_surrogates(name: str) -> str:
    """Return the text with each pair of surrogates as one character."""
    return name.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")


def _without_folder(name: str) -> str:
    name = name.replace("\\", "/").rpartition("/")[2]
    drive = _DRIVE.match(name)
    return name if drive is None else name[drive.end() :]


def _clean_character(character: str) -> str:
    kind = category(character)
    if kind in _INVISIBLE:
        return ""
    return _REPLACEMENT if kind in _UNSAFE or character in _RESERVED_SIGNS else character


def _strip(name: str) -> str:
    """Remove leading dots and dashes, trailing dots, and spaces on both sides."""
    start, end = 0, len(name)
    while start < end and (name[start] in ".-" or name[start].isspace()):
        start += 1
    while end > start and (name[end - 1] == "." or name[end - 1].isspace()):
        end -= 1
    return name[start:end]


def _without_device(name: str) -> str:
    return f"{_REPLACEMENT}{name}" if name.partition(".")[0].rstrip().upper() in _DEVICES else name


def _shorten(name: str) -> str:
    """Shorten the name before its extension."""
    if len(name.encode()) <= MAX_BYTES:
        return name
    stem, dot, extension = name.rpartition(".")
    ending = f"{dot}{extension}".encode()
    if not stem or len(ending) > _MAX_EXTENSION:
        return _cut(name, MAX_BYTES)
    return _cut(stem, MAX_BYTES - len(ending)) + ending.decode()


def _cut(text: str, size: int) -> str:
    return text.encode()[:size].decode(errors="ignore")
