"""`python -m fortnox_client.cli` is `fortnox`."""

import sys

from fortnox_client.cli import main

sys.exit(main())
