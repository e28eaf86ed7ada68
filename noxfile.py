"""All jobs of this project. `nox -l` lists them, `nox -l -t dev` those of a tag; `nox -t proof` runs all of a tag.

Tags: `dev` for daily work, `proof` for what is slow or needs servers, `release` for what leads to a published version.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import nox

sys.path.insert(0, str(Path(__file__).parent))  # nox does not add the folder of this file
from tools.release.process import interpreters

nox.options.sessions = ["tests", "lint", "types"]
nox.options.default_venv_backend = "venv"
nox.options.error_on_missing_interpreters = True

ROOT = Path(__file__).parent
GENERATOR = ("--require-hashes", "-r", "generator/requirements.txt")
PACKAGE = ("-e", ".[cli,sandbox,redis,sql,keyring,encryption]")
PINNED = ("jsonpath-rfc9535>=1", "ruamel.yaml>=0.18")  # what the tests of the client need of the generator's environment
INDIRECT = ("anyio>=4.16",)  # httpx installs it; older versions leave a connection open if a call is cancelled while it connects
NEED_TOOLS = ("tests/cli/test_public_names.py", "tests/contract/test_overlays.py")  # tests of the client that import maintainers' tools
CLIENT_TESTS = tuple(f"tests/{name}" for name in ("auth", "cli", "client", "contract", "core", "faults", "sandbox", "torture", "transport"))
DEPENDENCIES = {"lowest": ("3.11", "lowest-direct"), "highest": ("3.13", "highest")}
INPUTS = ("pyproject.toml", "generator/requirements.txt")  # files that change what is installed
SHIPPED = ("overrides/fortnox_core", "generated/fortnox_api", "overrides/fortnox_client")


def group(name: str) -> list[str]:
    """Return the requirements of a dependency group of pyproject.toml."""
    return nox.project.dependency_groups(nox.project.load_toml("pyproject.toml"), name)


class Environment:
    """An environment that several sessions share.

    nox has one environment for each session, so `.ci/run` would install the same packages ten times.
    It is created again when its requirements change; `nox -s clean` removes it.
    """

    def __init__(self, session: nox.Session, name: str, *requirements: tuple[str, ...], interpreter: str = sys.executable) -> None:
        self._session = session
        self._folder = ROOT / ".nox" / name
        self._programs = self._folder / ("Scripts" if os.name == "nt" else "bin")
        wanted = "\n".join([interpreter, sys.version, *map(" ".join, requirements), *(Path(each).read_text("utf-8") for each in INPUTS)])
        stamp = self._folder / "installed.txt"
        if not stamp.exists() or stamp.read_text("utf-8") != wanted:
            shutil.rmtree(self._folder, ignore_errors=True)
            session.run(interpreter, "-m", "venv", str(self._folder), external=True)
            for each in requirements:
                self.run("python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *each)
            stamp.write_text(wanted, "utf-8")

    @property
    def python(self) -> Path:
        """The interpreter."""
        return self._programs / "python"

    def run(self, program: str, *arguments: str, env: dict[str, str] | None = None) -> None:
        """Run a program of the environment."""
        path = f"{self._programs}{os.pathsep}{os.environ['PATH']}"
        self._session.run(str(self._programs / program), *arguments, env={"PATH": path, **(env or {})}, external=True)


def dev(session: nox.Session) -> Environment:
    """Return the environment of most sessions: the generator, the client with its extras, tests, types, lint and release."""
    groups = [requirement for name in ("test", "types", "lint", "release") for requirement in group(name)]
    return Environment(session, "dev", GENERATOR, (*PACKAGE, *groups))


# Daily work


@nox.session(venv_backend="none", tags=["dev"])
def tests(session: nox.Session) -> None:
    """Run the tests: [PYTEST ARGUMENTS]. FORTNOX_DOCUMENT, FORTNOX_DOCUMENTS, FORTNOX_RECORDINGS and FORTNOX_EVIDENCE add real inputs."""
    dev(session).run("pytest", "-n", "auto", "--dist", "worksteal", *session.posargs)


@nox.session(venv_backend="none", tags=["dev"])
def lint(session: nox.Session) -> None:
    """Check style, complexity, import directions and the workflows."""
    environment = dev(session)
    environment.run("actionlint")
    environment.run("zizmor", "--offline", "--no-progress", ".github/workflows")
    environment.run("ruff", "check", ".")
    environment.run("ruff", "format", "--check", ".")
    environment.run("lint-imports", env={"PYTHONPATH": "."})


@nox.session(venv_backend="none", tags=["dev"])
def types(session: nox.Session) -> None:
    """Check types with mypy --strict and pyright. Wrong use of the client must be an error in both."""
    environment = dev(session)
    environment.run("mypy", *SHIPPED)
    for system in ("win32", "darwin"):
        environment.run("mypy", "--platform", system, "overrides/fortnox_core", "overrides/fortnox_client")
    environment.run("mypy", "generator", "tools/release", "tools/api_diff")
    environment.run("mypy", "--follow-imports=silent", "tools/evidence/recorder")
    environment.run("pyright")
    environment.run("pytest", "tests/typing", "-p", "no:cacheprovider")


@nox.session(venv_backend="none", tags=["proof"])
@nox.parametrize("version", ["3.11", "3.13"])
def payloads(session: nox.Session, version: str) -> None:
    """Run the tests of payload types with pydantic and FastAPI, on Python 3.11 and 3.13. A Python that is not installed is skipped."""
    interpreter = interpreters((version,))[version]
    if interpreter is None:
        session.skip(f"python{version} is not installed: install it, or leave its payload types to CI")
    requirements = ("-e", ".", "fastapi", "pydantic", "pytest", "rich")
    environment = Environment(session, f"payloads-{version}", requirements, interpreter=interpreter)
    environment.run("pytest", "tests/client/test_payload_types.py", *session.posargs)


@nox.session(venv_backend="none", tags=["proof"])
def dependencies(session: nox.Session) -> None:
    """Run the tests of the client with the `lowest` direct dependencies on Python 3.11, or the `highest` ones on Python 3.13."""
    bound = session.posargs[0] if session.posargs else ""
    if bound not in DEPENDENCIES:
        session.error(f"say which dependencies: nox -s dependencies -- {' | '.join(DEPENDENCIES)}")
    version, resolution = DEPENDENCIES[bound]
    interpreter = interpreters((version,))[version]
    if interpreter is None:
        session.error(f"python{version} is not installed")
    wanted = f"{PACKAGE[1].removesuffix(']')},opentelemetry]"
    environment = Environment(session, f"dependencies-{bound}", ("uv",), interpreter=interpreter)
    environment.run(
        "uv",
        "pip",
        "install",
        "--quiet",
        "--python",
        str(environment.python),
        "--resolution",
        resolution,
        "-e",
        wanted,
        *group("test"),
        *PINNED,
        *INDIRECT,
    )
    ignored = [f"--ignore={path}" for path in NEED_TOOLS]
    environment.run("pytest", "-n", "auto", "--dist", "worksteal", *CLIENT_TESTS, *ignored, *session.posargs[1:])


@nox.session(venv_backend="none", tags=["dev"])
def generate(session: nox.Session) -> None:
    """Generate the client: [PATH_OR_URL] [--propose-names]. Without a source from spec/fortnox.json."""
    Environment(session, "generator", GENERATOR).run("python", "-m", "generator", *session.posargs)


@nox.session(venv_backend="none", tags=["dev"])
def fixtures(session: nox.Session) -> None:
    """Write tests/contract/fixtures: all synthetic ones, and with FORTNOX_RECORDINGS one for each recorded shape that has none."""
    dev(session).run("python", "-m", "tools.evidence.write_fixtures")


@nox.session(venv_backend="none", tags=["dev"])
def evidence(session: nox.Session) -> None:
    """Write docs/evidence.md, the evidence for each operation, and print it. FORTNOX_EVIDENCE adds evidence from elsewhere."""
    dev(session).run("python", "-m", "tools.evidence.table")


@nox.session(venv_backend="none", tags=["dev"])
def record(session: nox.Session) -> None:
    """Add a fixture for each response shape of a company that has none: RESOURCE... [--write]. Read-only. Needs FORTNOX_ACCESS_TOKEN."""
    dev(session).run("python", "-m", "tools.evidence.recorder", *session.posargs)


@nox.session(venv_backend="none", tags=["dev"])
def spec_diff(session: nox.Session) -> None:
    """Print what a changed document changes for users: [OLD NEW] [--format text|markdown|json]. Paths, URLs or git revisions."""
    Environment(session, "generator", GENERATOR).run("python", "-m", "tools.release.difference", *session.posargs)


@nox.session(venv_backend="none", tags=["dev"])
def bench(session: nox.Session) -> None:
    """Measure the client against httpx and json, in one table: [--write] [--only NAME] [--against REV]."""
    dev(session).run("python", "-m", "tools.bench", *session.posargs)


@nox.session(venv_backend="none", tags=["dev"])
def clean(session: nox.Session) -> None:
    """Remove environments, caches and build output."""
    for name in (".nox", ".mypy_cache", ".pytest_cache", ".ruff_cache", ".hypothesis", "build", "dist"):
        shutil.rmtree(ROOT / name, ignore_errors=True)
    for folder in ROOT.glob(".generate-*"):  # left by a generator that was killed
        if any((folder / "old").glob("*")):  # perhaps the only copies of the replaced files
            session.warn(f"{folder.name} is not removed: see the message of `nox -s generate`")
        else:
            shutil.rmtree(folder, ignore_errors=True)
    session.log(f"cleaned {os.path.relpath(ROOT)}")


# Proofs


@nox.session(venv_backend="none", tags=["proof"])
def drift(session: nox.Session) -> None:
    """Generate again: the committed code must be what the generator writes, and each correction must be needed."""
    environment = dev(session)
    environment.run("python", "-m", "generator")
    session.run("git", "diff", "--exit-code", "--stat", "--", "spec", "generated", external=True)
    command = ["git", "ls-files", "--others", "--exclude-standard", "spec", "generated"]
    untracked = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    if untracked:
        session.error(f"the generator wrote files that are not committed:\n{untracked}")
    environment.run("pytest", "tests/generator", "tests/contract", "-m", "slow", "-n", "auto", "--dist", "worksteal")


@nox.session(venv_backend="none", tags=["proof"])
def services(session: nox.Session) -> None:
    """Run the tests that need servers. They start Redis and PostgreSQL (Debian: redis-server and postgresql)."""
    dev(session).run("pytest", "tests/services", *session.posargs)


@nox.session(venv_backend="none", tags=["proof"])
def faults(session: nox.Session) -> None:
    """Run the slow fault tests, such as kill -9 at each step of a renewal: [--rounds N] [--seed N]. They start Redis and PostgreSQL."""
    dev(session).run("pytest", "tests/faults", "-m", "slow", *session.posargs)


@nox.session(venv_backend="none", tags=["proof"])
def torture(session: nox.Session) -> None:
    """Run random programs with faults of store and server, and check their invariants: [--seconds N] [--seed N] [--program JSON]."""
    dev(session).run("python", "-m", "tests.torture", *session.posargs)


@nox.session(venv_backend="none", tags=["proof"])
def terminals(session: nox.Session) -> None:
    """Run commands with stdin, stdout and stderr as a terminal, a pipe and a file. Kill `fortnox archive` 20 times."""
    dev(session).run("pytest", "tests/cli", "-m", "slow", "-n", "auto", *session.posargs)


@nox.session(venv_backend="none", tags=["proof"])
def soak(session: nox.Session) -> None:
    """Send async calls for 20 minutes, and cancel most of them: [--minutes N]. Descriptors and memory must not grow."""
    dev(session).run("python", "-m", "tests.torture.soak", *session.posargs)


@nox.session(venv_backend="none", tags=["proof"])
def limits(session: nox.Session) -> None:
    """Send requests at the rate limit of Fortnox, in real time, to a sandbox with the same limit."""
    dev(session).run("pytest", "tests/transport", "-m", "slow", *session.posargs)


@nox.session(venv_backend="none", tags=["proof"])
def conformance(session: nox.Session) -> None:
    """Send generated requests to the sandbox with schemathesis. Each response must be declared in the published document."""
    environment = Environment(session, "conformance", GENERATOR, ("-e", ".[sandbox]", *group("conformance")))
    environment.run("pytest", "tests/conformance", "-n", "auto", "--dist", "worksteal", *session.posargs)


@nox.session(venv_backend="none", tags=["proof"])
def browser(session: nox.Session) -> None:
    """Test consent and login in Chromium (Debian: chromium). SCREENSHOTS names a folder for the screenshots."""
    environment = Environment(session, "browser", ("-e", ".[cli,sandbox]", *group("browser")))
    screenshots = os.environ.get("SCREENSHOTS") or str(ROOT / ".nox/browser/screenshots")
    environment.run("pytest", "tests/browser", *session.posargs, env={"SCREENSHOTS": screenshots})


@nox.session(venv_backend="none", tags=["proof"])
def demo(session: nox.Session) -> None:
    """Show the client with a local sandbox, in half a minute: [--write] writes the output into docs/demo.md."""
    dev(session).run("python", "-m", "tools.demo.demo", *session.posargs)


@nox.session(venv_backend="none", tags=["proof"])
def fuzz(session: nox.Session) -> None:
    """Read random responses: [SECONDS] [SEED]. 10 minutes by default."""
    dev(session).run("python", "-m", "tools.evidence.fuzz", *session.posargs)


@nox.session(venv_backend="none", tags=["proof"])
def releases(session: nox.Session) -> None:
    """Test releases: build twice with the same bytes, publish to a local index, install, and each error on the way."""
    dev(session).run("pytest", "tests/release", "-m", "slow", *session.posargs)


@nox.session(venv_backend="none", tags=["proof"])
def downstream(session: nox.Session) -> None:
    """Install the built wheel into an empty environment of each Python, and check and run a package that depends on it."""
    dev(session).run("python", "-m", "tools.release", "downstream")


@nox.session(venv_backend="none", tags=["proof"])
def compat(session: nox.Session) -> None:
    """Check and run the examples and the downstream package of the last release with the current code."""
    dev(session).run("python", "-m", "tools.release", "compat")


# Releases


@nox.session(venv_backend="none", tags=["release"])
def upstream(session: nox.Session) -> None:
    """Run the daily watch: [PATH_OR_URL] [--into FOLDER]. A changed document becomes code and the text of a pull request."""
    dev(session).run("python", "-m", "tools.release.upstream", *session.posargs)


@nox.session(venv_backend="none", tags=["release"])
def propose(session: nox.Session) -> None:
    """Open or update the pull request of the watch on GitHub: FOLDER. Needs git and gh, and GH_TOKEN or a login of gh."""
    session.run("python", "-m", "tools.release.upstream.propose", *session.posargs)


@nox.session(venv_backend="none", tags=["release"])
def version(session: nox.Session) -> None:
    """Print the next version, and why: [--write] writes it and its changelog entry, [--written] checks a written entry."""
    dev(session).run("python", "-m", "tools.release.version", *session.posargs)


@nox.session(tags=["release"])
def build(session: nox.Session) -> None:
    """Build sdist and wheel of the last commit into dist/. The same commit gives the same bytes."""
    session.install("--require-hashes", "-r", "tools/release/requirements.txt")
    session.run("python", "-m", "tools.release", "build")


@nox.session(venv_backend="none", tags=["release"])
def check_tag(session: nox.Session) -> None:
    """Check that a tag may be published: TAG [--notes FILE]. Its commit is on main, its version and changelog entry are committed."""
    session.run("python", "-m", "tools.release", "check-tag", *session.posargs)


@nox.session(venv_backend="none", tags=["release"])
def publish(session: nox.Session) -> None:
    """Check, build and upload: --repository URL [--index URL] [--dry-run]. Twine's variables have the credentials (TWINE_PASSWORD)."""
    environment = dev(session)
    environment.run("python", "-m", "tools.release.version", "--written")
    environment.run("python", "-m", "tools.release", "publish", *session.posargs)


@nox.session(tags=["release"])
def pin(session: nox.Session) -> None:
    """Pin the environments of the generator and of the build again, with hashes, for each platform and Python."""
    session.install("uv")
    for source, folder in (("generator/requirements.in",), "generator"), (("--group", "pyproject.toml:build"), "tools/release"):
        # fmt: off
        session.run(
            "uv", "pip", "compile", *source, "--universal", "--python-version=3.11", "--generate-hashes",
            "--no-emit-index-url", "--no-emit-find-links", "--no-header", "--upgrade", "--quiet", "-o", f"{folder}/requirements.txt",
        )
        # fmt: on
