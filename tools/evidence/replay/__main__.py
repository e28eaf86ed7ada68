"""Print how far the sandbox agrees with recorded exchanges.

Arguments: FOLDERS, separated as in PATH, and optionally a part of an operation.
"""

from __future__ import annotations

import os
import sys
from collections import Counter
from pathlib import Path

from tools.evidence.replay import replay_exchanges


def main() -> None:
    found = replay_exchanges([Path(each) for each in sys.argv[1].split(os.pathsep)], *sys.argv[2:3], lenient=True)
    print(f"{len(found.skipped)} exchanges skipped")
    for operation, agreement in sorted(found.agreements.items()):
        print(f"{operation or 'All'}: {agreement}")
        now = set(agreement.differences_now)
        counts = Counter(("" if each in now else "superseded: ") + each.partition(" ")[2] for each in agreement.differences if operation)
        for difference, count in sorted(counts.items()):
            print(f"    {count:4} x {difference}")


main()
