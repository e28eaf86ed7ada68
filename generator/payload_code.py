"""Run datamodel-code-generator to generate the payload TypedDicts."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from generator.document import Json
from generator.errors import GeneratorError
from generator.json_text import to_text

_OPTIONS = (
    "--input-file-type=openapi",
    "--output-model-type=typing.TypedDict",
    "--target-python-version=3.11",
    "--disable-timestamp",
    "--strict-nullable",
    "--use-union-operator",
    "--use-standard-collections",
    "--use-object-type",
    "--use-schema-description",
    "--disable-future-imports",
    "--formatters=builtin",
    "--encoding=utf-8",
    '--custom-file-header="""Payloads: every key with Fortnox\'s own name. An absent key is not sent, None is sent as null."""',
)


def generate(feed: Json, folder: Path, workshop: Path) -> None:
    """Write the modules of payloads into a folder.

    Any output on stderr stops the run, because it may report lost content.

    Args:
        feed: the input document.
        folder: the folder of the modules.
        workshop: a folder for temporary files.
    """
    document = workshop / "payloads.json"
    document.write_text(to_text(feed), encoding="utf-8")
    run = subprocess.run(
        [sys.executable, "-m", "datamodel_code_generator", f"--input={document}", f"--output={folder}", *_OPTIONS],
        capture_output=True,
        text=True,
        check=False,
    )
    if run.returncode != 0 or run.stderr.strip():
        raise GeneratorError("datamodel-code-generator", (run.stderr.strip() or f"exit code {run.returncode}").splitlines()[-1])
    for file in folder.rglob("*.py"):
        file.write_text(_for_pydantic(_join_docstring_lines(file.read_text("utf-8"))), encoding="utf-8")


def _join_docstring_lines(code: str) -> str:
    """Return the code with the first line of each docstring on the line of its quotes."""
    return re.sub(r'"""\n {4}(\S[^\n]*)(\n {4}""")?', lambda found: f'"""{found[1]}' + ('"""' if found[2] else ""), code)


def _for_pydantic(code: str) -> str:
    """Return the code with TypedDict from typing_extensions on Python 3.11, where pydantic accepts no other.

    Annotations are types, not strings: from strings, `__required_keys__` would have every key.
    Source: https://docs.pydantic.dev/latest/errors/usage_errors/#typed-dict-version
    """
    return re.sub(
        r"^from typing import (.*\bTypedDict\b.*)$",
        r"import sys\n\nif sys.version_info >= (3, 12):\n    from typing import \1\nelse:\n    from typing_extensions import \1",
        code,
        flags=re.MULTILINE,
    )
