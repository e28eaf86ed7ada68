"""Prints how far the sandbox agrees with recorded exchanges: FOLDERS, parted as in PATH, [PART OF AN OPERATION]."""

from __future__ import annotations

import os
import sys
from collections import Counter
from pathlib import Path

from tools.evidence.replay import replayed


def main() -> None:
    found = replayed([Path(each) for each in sys.argv[1].split(os.pathsep)], *sys.argv[2:3], lenient=True)
    print(f"{len(found.left_out)} exchanges left out")
    for operation, agreement in sorted(found.agreements.items()):
        print(f"{operation or 'All'}: {agreement}")
        now = set(agreement.differences_now)
        told = Counter(("" if each in now else "superseded: ") + each.partition(" ")[2] for each in agreement.differences if operation)
        for difference, count in sorted(told.items()):
            print(f"    {count:4} x {difference}")


main()
