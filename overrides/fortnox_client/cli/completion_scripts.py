"""`fortnox completion`: scripts that let a shell ask `fortnox` for the words at the cursor, and how to install them."""

from __future__ import annotations

import sys
from typing import Final, Literal, TypeAlias

from fortnox_client.cli.completion import COMMAND
from fortnox_client.cli.errors import UsageError

Shell: TypeAlias = Literal["bash", "zsh", "fish", "powershell"]

_INSTALL: Final[dict[Shell, tuple[str, ...]]] = {
    "bash": (
        "mkdir -p ~/.local/share/bash-completion/completions",
        "fortnox completion bash > ~/.local/share/bash-completion/completions/fortnox",
    ),
    "zsh": (
        "mkdir -p ~/.zfunc",
        "fortnox completion zsh > ~/.zfunc/_fortnox",
        "echo 'fpath=(~/.zfunc $fpath); autoload -Uz compinit; compinit' >> ~/.zshrc",
    ),
    "fish": (
        "mkdir -p ~/.config/fish/completions",
        "fortnox completion fish > ~/.config/fish/completions/fortnox.fish",
    ),
    "powershell": (
        "New-Item -ItemType Directory -Force (Split-Path $PROFILE)",
        "fortnox completion powershell >> $PROFILE",
    ),
}
"""The commands that install each script for the current user. Each shell reads it when it starts."""

_SCRIPTS: Final[dict[Shell, str]] = {
    "bash": """\
_fortnox() {
    local line word
    COMPREPLY=()
    while IFS= read -r line; do
        printf -v word '%q' "${line%%$'\\t'*}"
        COMPREPLY+=("$word")
    done < <(fortnox COMMAND "$((COMP_CWORD - 1))" "${COMP_WORDS[@]:1}" 2>/dev/null)
}
complete -o default -F _fortnox fortnox
""",
    "zsh": """\
_fortnox() {
    local line
    local -a found
    while IFS= read -r line; do
        found+=("${${line%%$'\\t'*}//:/\\\\:}:${line#*$'\\t'}")
    done < <(fortnox COMMAND "$((CURRENT - 2))" "${(@)words[2,-1]}" 2>/dev/null)
    if (( ${#found} )); then
        _describe -V fortnox found
    else
        _files
    fi
}
if [ "${funcstack[1]}" = _fortnox ]; then
    _fortnox "$@"
else
    compdef _fortnox fortnox
fi
""",
    "fish": """\
function __fortnox_complete
    set -l before (commandline -opc)[2..]
    set -l current (commandline -ct)
    set -l found (fortnox COMMAND (count $before) $before $current 2>/dev/null)
    if test (count $found) -gt 0
        printf '%s\\n' $found
    else
        __fish_complete_path $current
    end
end
complete -c fortnox -f -a '(__fortnox_complete)'
""",
    "powershell": """\
Register-ArgumentCompleter -Native -CommandName fortnox -ScriptBlock {
    param($current, $commandLine, $position)
    $words = @($commandLine.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.Extent.Text.Trim("'", '"') })
    $index = if ($current) { $words.Count - 1 } else { $words.Count }
    fortnox COMMAND $index @words | ForEach-Object {
        $word, $description = $_.Split("`t", 2)
        $text = if ($word -match "[\\s']") { "'" + $word.Replace("'", "''") + "'" } else { $word }
        if (-not $description) { $description = $word }
        [System.Management.Automation.CompletionResult]::new($text, $word, 'ParameterValue', $description)
    }
}
""",
}


def completion(shell: Shell | None = None, /) -> None:
    """Print the completion script of a shell. Without a shell, print how to install each script."""
    if shell is not None:
        sys.stdout.write(script(shell))
        return
    for each in _INSTALL:
        sys.stdout.write(f"{each}:\n" + "".join(f"    {line}\n" for line in _INSTALL[each]))
    raise UsageError("completion needs the name of a shell; the commands above install the script")


def script(shell: Shell) -> str:
    """Return the completion script of a shell. Its comment says how to install it.

    Args:
        shell: the shell.
    """
    tag = "#compdef fortnox\n" if shell == "zsh" else ""
    comment = "".join(f"#     {line}\n" for line in _INSTALL[shell])
    body = _SCRIPTS[shell].replace("COMMAND", COMMAND)
    return f"{tag}# Completion of fortnox for {shell}. To install it:\n{comment}# Then start a new shell.\n\n{body}"
