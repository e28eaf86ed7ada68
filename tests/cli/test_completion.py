"""Shell completion: the candidates, the scripts in real shells, and how to install them."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from fortnox_client.cli import profiles
from fortnox_client.cli.completion import candidates
from fortnox_client.cli.operations import known
from fortnox_client.cli.profiles import Profile

from tests.cli.conftest import Shell

SHELLS = ("bash", "zsh", "fish", "powershell")
HOSTILE = "Acme \x1b]0;x\x07AB"
PROFILE_NAMES = ["acme", "o'hara & co", "örebro"]


@pytest.fixture
def with_profiles(empty_shell: Shell, monkeypatch: pytest.MonkeyPatch) -> Shell:
    """A shell whose profiles file has names that a shell could interpret."""
    monkeypatch.setattr(profiles, "_write_secret", lambda *_: None)
    for name in PROFILE_NAMES:
        profiles.save(name, Profile("client", "1001", company=HOSTILE), "")
    return empty_shell


def words(*before: str, current: str = "") -> list[str]:
    return [each.word for each in candidates(before, current)]


def test_commands_are_candidates() -> None:
    assert {"call", "download", "login", "completion", "attach"} <= set(words())
    assert words(current="comp") == ["completion"]
    assert set(words(current="-")) == {"--help", "-h", "--version", "--profile"}


def test_every_operation_is_a_candidate() -> None:
    assert words("call") == list(known())
    assert words("download") == list(known(files=True))
    assert words("call", current="customers.l") == ["customers.list"]


def test_every_option_is_a_candidate() -> None:
    """Each operation has candidates, and those of a list have its filters and the options of the command."""
    for name in list(known())[::20]:
        assert {"--help", "--profile"} <= set(words("call", name, current="-")), name
    assert {"--filter", "--sortorder", "--all", "--columns", "--query"} <= set(words("call", "invoices.list", current="--"))
    assert words("login", current="--no") == ["--no-browser"]


@pytest.mark.parametrize(
    ("before", "current", "expected"),
    [
        (("--filter",), "", ["cancelled", "fullypaid", "unbooked", "unpaid", "unpaidoverdue"]),
        (("--filter",), "unpaid", ["unpaid", "unpaidoverdue"]),
        ((), "--filter=unpaid", ["--filter=unpaid", "--filter=unpaidoverdue"]),
        (("--filter", "="), "fully", ["fullypaid"]),
        (("--filter",), "=", ["cancelled", "fullypaid", "unbooked", "unpaid", "unpaidoverdue"]),
        (("--all", "--format"), "e", ["excel"]),
        (("--all",), "", []),
        (("--customername",), "", []),
        (("--query",), "", []),
    ],
)
def test_known_values_are_candidates(before: tuple[str, ...], current: str, expected: list[str]) -> None:
    assert words("call", "invoices.list", *before, current=current) == expected


def test_values_of_arguments_are_candidates() -> None:
    assert set(words("completion")) == set(SHELLS)  # typing does not keep the order of a Literal that another module has too
    assert words("completion", "bash") == []


@pytest.mark.parametrize("command", [(), ("call", "customers.list"), ("login",), ("whoami",)], ids=str)
def test_names_of_profiles_are_candidates(command: tuple[str, ...], with_profiles: Shell) -> None:
    assert words(*command, "--profile") == PROFILE_NAMES
    assert words(*command, "--profile", current="a") == ["acme"]


def test_profile_before_the_command_is_skipped(with_profiles: Shell) -> None:
    assert words("--profile", "acme", current="call") == ["call"]
    assert words("--profile", "acme", "call", "invoices.list", "--filter", current="f") == ["fullypaid"]


@pytest.mark.parametrize("before", [("call", "nothing.here"), ("nothing",), ("call", "customers.get", "--nothing")])
def test_unknown_words_have_no_candidates(before: tuple[str, ...]) -> None:
    assert words(*before) == []


def test_damaged_profiles_file_has_no_candidates(with_profiles: Shell) -> None:
    profiles.file().write_text("{")
    assert words("--profile") == []


def test_descriptions_have_no_control_characters(with_profiles: Shell) -> None:
    assert with_profiles.done("_complete", "1", "--profile") == "".join(f"{each}\tAcme \\x1b]0;x\\x07AB\n" for each in PROFILE_NAMES)


def test_empty_last_word_may_be_left_out(empty_shell: Shell) -> None:
    assert empty_shell.done("_complete", "1", "completion") == empty_shell.done("_complete", "1", "completion", "")


@pytest.mark.parametrize("shell_", SHELLS)
def test_script_says_how_to_install_it(shell_: str, empty_shell: Shell) -> None:
    overview = empty_shell.run("completion")
    assert overview.status == 2
    script = empty_shell.done("completion", shell_)
    commands = [line.removeprefix("#     ") for line in script.splitlines() if line.startswith("#     ")]
    assert f"fortnox completion {shell_} >" in " ".join(commands)
    assert f"{shell_}:\n" + "".join(f"    {line}\n" for line in commands) in overview.out


DRIVERS = {
    "bash": """
        source ./script
        COMP_WORDS=(fortnox {words} "{current}"); COMP_CWORD={index}
        _fortnox; printf '%s\\n' "${{COMPREPLY[@]}}"
    """,
    "zsh": """
        compdef() {{ }}; _files() {{ print files }}
        _describe() {{ print -rl -- "${{(@P)3}}" }}
        source ./script
        words=(fortnox {words} "{current}"); CURRENT={index}+1
        _fortnox
    """,
    "fish": """
        source ./script
        complete -C "fortnox {words} {current}"
    """,
}
LINES = [
    (["comp"], "completion"),
    (["call", "customers.l"], "customers.list"),
    (["call", "invoices.list", "--filter", "fully"], "fullypaid"),
    (["whoami", "--profile", "ac"], "acme"),
]


@pytest.mark.parametrize("line", LINES, ids=lambda line: " ".join(line[0]))
@pytest.mark.parametrize("shell_", ["bash", *(pytest.param(name, marks=pytest.mark.slow) for name in ("zsh", "fish"))])
def test_script_completes_in_real_shell(shell_: str, line: tuple[list[str], str], with_profiles: Shell, tmp_path: Path) -> None:
    if shutil.which(shell_) is None:
        pytest.skip(f"{shell_} is not installed")
    (tmp_path / "script").write_text(with_profiles.done("completion", shell_), "utf-8")
    found = _in_shell(shell_, line[0], tmp_path)
    assert [re.split(r"[:\t]", each)[0] for each in found.splitlines()] == [line[1]]


def test_bash_quotes_names_of_profiles(with_profiles: Shell, tmp_path: Path) -> None:
    (tmp_path / "script").write_text(with_profiles.done("completion", "bash"), "utf-8")
    found = _in_shell("bash", ["whoami", "--profile", "o"], tmp_path)
    assert found == "o\\'hara\\ \\&\\ co\n"


def _in_shell(shell_: str, line: list[str], folder: Path) -> str:
    *given, current = line
    code = DRIVERS[shell_].format(words=" ".join(given), current=current, index=len(given) + 1)
    options = {"bash": ["--norc"], "zsh": ["-f"], "fish": ["--no-config"]}[shell_]
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environ = {**os.environ, "PATH": path, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run([shell_, *options, "-c", code], cwd=folder, env=environ, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    return done.stdout
