"""Directories of this user: data and configuration."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def data_folder() -> Path:
    """Return the directory for the data of this client, which may not exist yet."""
    return _folder("LOCALAPPDATA", "~/AppData/Local", "XDG_DATA_HOME", "~/.local/share")


def config_folder() -> Path:
    """Return the directory for the configuration of this client, which may not exist yet."""
    return _folder("APPDATA", "~/AppData/Roaming", "XDG_CONFIG_HOME", "~/.config")


def _folder(windows: str, windows_default: str, unix: str, unix_default: str) -> Path:
    if sys.platform == "win32":
        base = os.environ.get(windows) or windows_default
    elif sys.platform == "darwin":
        base = "~/Library/Application Support"
    else:
        base = os.environ.get(unix) or unix_default
    return Path(base).expanduser() / "fortnox-client"


def make_private_folder(folder: Path) -> None:
    """Create a directory and its missing parents, which only the user may read.

    Args:
        folder: path of the directory. One that exists keeps its permissions.
    """
    for each in (*reversed(folder.parents), folder):
        if not each.exists():
            each.mkdir(mode=0o700, exist_ok=True)
