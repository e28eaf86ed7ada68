"""Where this user's programs keep their data, and how they are configured."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def data_folder() -> Path:
    """Our folder in the user's data directory, which need not exist yet."""
    return _folder("LOCALAPPDATA", "~/AppData/Local", "XDG_DATA_HOME", "~/.local/share")


def config_folder() -> Path:
    """Our folder in the user's configuration directory, which need not exist yet."""
    return _folder("APPDATA", "~/AppData/Roaming", "XDG_CONFIG_HOME", "~/.config")


def _folder(windows: str, usual_there: str, unix: str, usual: str) -> Path:
    if sys.platform == "win32":
        base = os.environ.get(windows) or usual_there
    elif sys.platform == "darwin":
        base = "~/Library/Application Support"
    else:
        base = os.environ.get(unix) or usual
    return Path(base).expanduser() / "fortnox-client"
