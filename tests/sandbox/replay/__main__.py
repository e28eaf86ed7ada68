"""Prints how far the sandbox agrees with recorded exchanges: FOLDER [PART OF AN OPERATION]."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

from tests.sandbox.replay import replayed


def main() -> None:
    for operation, agreement in sorted(replayed(Path(sys.argv[1]), *sys.argv[2:3]).items()):
        print(f"{operation or 'All'}: {agreement}")
        now = set(agreement.differences_now)
        told = Counter(("" if each in now else "superseded: ") + each.partition(" ")[2] for each in agreement.differences if operation)
        for difference, count in sorted(told.items()):
            print(f"    {count:4} x {difference}")


main()
