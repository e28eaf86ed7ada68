"""`python -m fortnox_client.cli` runs the `fortnox` command."""

import sys

from fortnox_client.cli import main

if __name__ == "__main__":
    sys.exit(main())
