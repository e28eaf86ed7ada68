"""Records what Fortnox answers, scrubbed, as fixtures of the contract tests: `nox -s record -- RESOURCE... [--write]`."""
