"""Every job of this project. `nox -l` lists them."""

import os
import shutil
from pathlib import Path

import nox

nox.options.sessions = ["tests", "lint", "types"]
nox.options.default_venv_backend = "venv"
nox.options.error_on_missing_interpreters = True

ROOT = Path(__file__).parent
GENERATOR = ("--require-hashes", "-r", "generator/requirements.txt")
WHOLE = ".[cli,sandbox,redis,sql,keyring,encryption]"  # what the tests need
SHIPPED = ("overrides/fortnox_core", "generated/fortnox_api", "overrides/fortnox_client")


def group(name: str) -> list[str]:
    """The dependencies of a group of pyproject.toml."""
    return nox.project.dependency_groups(nox.project.load_toml("pyproject.toml"), name)


@nox.session
def generate(session: nox.Session) -> None:
    """Generate the client: [PATH_OR_URL] [--propose-names]; without a source from spec/fortnox.json."""
    session.install(*GENERATOR)
    session.run("python", "-m", "generator", *session.posargs)


@nox.session
def tests(session: nox.Session) -> None:
    """Run the tests. FORTNOX_DOCUMENT, FORTNOX_DOCUMENTS, FORTNOX_RECORDINGS and FORTNOX_EVIDENCE add those that need real inputs."""
    session.install(*GENERATOR)
    session.install("-e", WHOLE, *group("test"))
    session.run("pytest", "-n", "auto", "--dist", "worksteal", *session.posargs)


@nox.session
def services(session: nox.Session) -> None:
    """Run the tests that need real servers, which they start: Redis and PostgreSQL (Debian's redis-server and postgresql)."""
    session.install("-e", WHOLE, *group("test"))
    session.run("pytest", "tests/services", *session.posargs)


@nox.session
def demo(session: nox.Session) -> None:
    """A tour of the client on a Fortnox of one's own, in half a minute: [--write] keeps what it says in docs/demo.md."""
    session.install("-e", ".[sandbox]", "rich>=13")
    session.run("python", "-m", "tools.demo.demo", *session.posargs)


@nox.session
def conformance(session: nox.Session) -> None:
    """Send the sandbox what schemathesis makes up from the published document, and look whether each answer is one that is declared."""
    session.install(*GENERATOR)
    session.install("-e", ".[sandbox]", *group("conformance"))
    session.run("pytest", "tests/conformance", "-n", "auto", "--dist", "worksteal", *session.posargs)


@nox.session
def faults(session: nox.Session) -> None:
    """Run the slow proofs, such as kill -9 at every step of a renewal: [--rounds N] [--seed N]. They start a Redis and a PostgreSQL too."""
    session.install("-e", WHOLE, *group("test"))
    session.run("pytest", "tests/faults", "-m", "slow", *session.posargs)


@nox.session
def browser(session: nox.Session) -> None:
    """Consent and login in a real browser, Chromium (Debian's chromium). SCREENSHOTS names another folder that keeps what it saw."""
    session.install("-e", ".[cli,sandbox]", *group("browser"))
    kept = os.environ.get("SCREENSHOTS") or str(Path(session.virtualenv.location) / "screenshots")
    session.run("pytest", "tests/browser", *session.posargs, env={"SCREENSHOTS": kept})


@nox.session
def limits(session: nox.Session) -> None:
    """Run at the edge of Fortnox's rate limit, in real time, against a sandbox that counts as Fortnox does."""
    session.install("-e", ".[sandbox]", *group("test"))
    session.run("pytest", "tests/transport", "-m", "slow", *session.posargs)


@nox.session
def lint(session: nox.Session) -> None:
    """Look for faults of style, of import direction, and in the workflows."""
    session.install(*GENERATOR)
    session.install("-e", ".", *group("lint"))
    session.run("actionlint")
    session.run("zizmor", "--offline", "--no-progress", ".github/workflows")
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")
    session.run("lint-imports", env={"PYTHONPATH": "."})


@nox.session
def types(session: nox.Session) -> None:
    """Check types with mypy --strict and pyright, and that wrong use is an error in both."""
    session.install(*GENERATOR)
    session.install("-e", WHOLE, *group("release"), *group("types"))
    session.run("mypy", *SHIPPED)
    session.run("mypy", "generator", "tools/release")
    session.run("mypy", "--follow-imports=silent", "tools/evidence/recorder")
    session.run("pyright")
    session.run("pytest", "tests/typing", "-p", "no:cacheprovider")


@nox.session
def fixtures(session: nox.Session) -> None:
    """Write tests/contract/fixtures: the synthetic ones anew; with FORTNOX_RECORDINGS one for each observed shape that has none yet."""
    session.install(*GENERATOR)
    session.install("-e", ".", *group("test"))
    session.run("python", "-m", "tools.evidence.make")


@nox.session
def evidence(session: nox.Session) -> None:
    """Print what evidence exists for each operation, and write it into docs/evidence.md. FORTNOX_EVIDENCE adds what was found elsewhere."""
    session.install(*GENERATOR)
    session.install("-e", ".", *group("test"))
    session.run("python", "-m", "tools.evidence.evidence")


@nox.session
def drift(session: nox.Session) -> None:
    """Generate anew and compare: what is committed must be what the generator writes, in whatever order, and no correction is idle."""
    session.install(*GENERATOR)
    session.install("-e", ".", *group("test"))
    session.run("python", "-m", "generator")
    session.run("git", "diff", "--exit-code", "--stat", "--", "spec", "generated", external=True)
    untracked = session.run("git", "ls-files", "--others", "--exclude-standard", "spec", "generated", external=True, silent=True)
    if untracked:
        session.error(f"the generator wrote files that are not committed:\n{untracked}")
    session.run("pytest", "tests/generator", "tests/contract", "-m", "slow", "-n", "auto", "--dist", "worksteal")


@nox.session
def spec_diff(session: nox.Session) -> None:
    """Tell what a changed document changes for users: [OLD NEW] [--format text|markdown|json]; paths, addresses or git revisions."""
    session.install(*GENERATOR)
    session.run("python", "-m", "tools.release.difference", *session.posargs)


@nox.session
def upstream(session: nox.Session) -> None:
    """What the daily watch does: [PATH_OR_URL] [--into FOLDER]. A changed document becomes code, and a pull request's text."""
    session.install(*GENERATOR)
    session.install("-e", WHOLE, *group("test"))
    session.run("python", "-m", "tools.release.upstream", *session.posargs)


@nox.session(venv_backend="none")
def propose(session: nox.Session) -> None:
    """Bring what the watch found to GitHub: FOLDER. One branch and one pull request; needs git, gh, and GH_TOKEN or a login of gh."""
    session.run("python", "-m", "tools.release.upstream.propose", *session.posargs, env={"PYTHONPATH": "."})


@nox.session
def record(session: nox.Session) -> None:
    """Add a fixture for each shape a company answers that has none: RESOURCE... [--write]. Only reads. Needs FORTNOX_ACCESS_TOKEN."""
    session.install(*GENERATOR)
    session.install("-e", ".", *group("test"))
    session.run("python", "-m", "tools.evidence.recorder", *session.posargs)


@nox.session
def bench(session: nox.Session) -> None:
    """Measure the client against httpx and json in one run: [--write] [--only NAME] [--against REV]."""
    session.install(*GENERATOR)  # makes the models of the stock templates
    session.install("-e", WHOLE, *group("test"), *group("release"))
    session.run("python", "-m", "tools.bench", *session.posargs)


@nox.session
def fuzz(session: nox.Session) -> None:
    """Read made-up answers: [SECONDS] [SEED], else for 10 minutes."""
    session.install(*GENERATOR)
    session.install("-e", ".", *group("test"))
    session.run("python", "-m", "tools.evidence.fuzz", *session.posargs)


@nox.session
def version(session: nox.Session) -> None:
    """Say which version is next, why, and what keeps it: [--write] writes it and its entry, [--written] checks those."""
    session.install(*GENERATOR)
    session.install(*group("release"))
    session.run("python", "-m", "tools.release.version", *session.posargs)


@nox.session
def build(session: nox.Session) -> None:
    """Build sdist and wheel of the last commit into dist/: the same commit gives the same bytes."""
    session.install("--require-hashes", "-r", "tools/release/requirements.txt")
    session.run("python", "-m", "tools.release", "build", env={"PYTHONPATH": "."})


@nox.session(venv_backend="none")
def tagged(session: nox.Session) -> None:
    """Check that a tag names the version that is committed here: TAG [--notes FILE] keeps the changelog's entry, as a release's notes."""
    session.run("python", "-m", "tools.release.tagged", *session.posargs, env={"PYTHONPATH": "."})


@nox.session(venv_backend="none")
def on_main(session: nox.Session) -> None:
    """Check that the last commit was merged: that origin/main has it."""
    session.run("python", "-m", "tools.release.on_main", *session.posargs, env={"PYTHONPATH": "."})


@nox.session
def publish(session: nox.Session) -> None:
    """Check, build and upload: --repository URL [--index URL] [--dry-run]. Credentials are twine's variables, such as TWINE_PASSWORD."""
    session.install(*GENERATOR)
    session.install(*group("release"))
    session.run("python", "-m", "tools.release.version", "--written")
    session.run("python", "-m", "tools.release", "publish", *session.posargs, env={"PYTHONPATH": "."})


@nox.session
def releases(session: nox.Session) -> None:
    """Build, publish and install on an index of one's own, on loopback: what is refused, what breaks off, and that bytes are the same."""
    session.install(*GENERATOR)
    session.install("-e", ".[sandbox]", *group("release"), *group("types"))
    session.run("pytest", "tests/release", "-m", "slow", *session.posargs)


@nox.session
def downstream(session: nox.Session) -> None:
    """Install the built wheel by name into an empty environment, and check and run a package that depends on it, on each Python here."""
    session.install(*group("release"), *group("types"))
    session.run("python", "-m", "tools.release", "downstream", env={"PYTHONPATH": "."})


@nox.session
def compat(session: nox.Session) -> None:
    """Type-check and run the last release's examples and its downstream package with the code of today."""
    session.install(*GENERATOR)
    session.install("-e", ".[sandbox]", *group("release"), *group("types"))
    session.run("python", "-m", "tools.release", "compat", env={"PYTHONPATH": "."})


@nox.session
def pin(session: nox.Session) -> None:
    """Pin anew, for every platform and Python: the generator's environment, and the one that builds what is published."""
    session.install("uv")
    for asked, pinned in (("generator/requirements.in",), "generator"), (("--group", "pyproject.toml:build"), "tools/release"):
        # fmt: off
        session.run(
            "uv", "pip", "compile", *asked, "--universal", "--python-version=3.11", "--generate-hashes",
            "--no-emit-index-url", "--no-emit-find-links", "--no-header", "--upgrade", "--quiet", "-o", f"{pinned}/requirements.txt",
        )
        # fmt: on


@nox.session(venv_backend="none")
def clean(session: nox.Session) -> None:
    """Remove what the jobs leave behind."""
    for name in (".nox", ".mypy_cache", ".pytest_cache", ".ruff_cache", ".hypothesis", "build", "dist"):
        shutil.rmtree(ROOT / name, ignore_errors=True)
    for folder in ROOT.glob(".generate-*"):  # of a generator that was killed
        if any((folder / "old").glob("*")):  # perhaps the only copies of what it was replacing
            session.warn(f"{folder.name} is left: see what `nox -s generate` says of it")
        else:
            shutil.rmtree(folder, ignore_errors=True)
    session.log(f"cleaned {os.path.relpath(ROOT)}")
