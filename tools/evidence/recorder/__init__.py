"""Record responses of Fortnox as fixtures of the contract tests, with replaced values: `nox -s record -- RESOURCE... [--write]`."""
