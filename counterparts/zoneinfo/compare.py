"""Holds planned times against Python's zoneinfo.

usage: PYTHONTZPATH= compare.py OURS.tsv

OURS.tsv is written by crates/parvis-domain/tests/it/zoneinfo.rs. For every zone this program finds the
changes of its clocks by itself, and works out every wall time again. The data have to be those of the
package `tzdata` of the same release: the machine's own are shut out by an empty PYTHONTZPATH.

Prints the counts and up to 50 differences; the exit status is 1 when there is any.
"""

import sys
import zoneinfo
from datetime import datetime
from zoneinfo import ZoneInfo

import tzdata

FIRST = 946_684_800  # 2000-01-01T00:00:00Z
LAST = 2_240_524_800  # 2041-01-01T00:00:00Z
STEP = 172_800  # No zone has moved its clocks twice in two days: the changes found here equal those told.

# Names that only one side offers, and why.
NOT_OURS = {"Factory"}  # a machine that nobody has told where it stands: no place to plan for


class Tally:
    """Counts comparisons and keeps what differed."""

    def __init__(self):
        self.transitions = 0
        self.comparisons = 0
        self.differences = []

    def same(self, where, ours, theirs):
        self.comparisons += 1
        if ours != theirs:
            self.differences.append(f"{where}: parvis says {ours}, zoneinfo says {theirs}")


def offset_at(zone, instant):
    """Seconds ahead of UTC in `zone` at `instant`."""
    return int(datetime.fromtimestamp(instant, zone).utcoffset().total_seconds())


def changes(zone):
    """(instant, offset before, offset after) for each change of clocks, found by looking and halving."""
    found = []
    earlier, before = FIRST - 1, offset_at(zone, FIRST - 1)
    while earlier < LAST - 1:
        later = min(earlier + STEP, LAST - 1)
        after = offset_at(zone, later)
        if after != before:
            low, high = earlier, later
            while high - low > 1:
                middle = (low + high) // 2
                if offset_at(zone, middle) == before:
                    low = middle
                else:
                    high = middle
            after = offset_at(zone, high)
            found.append((high, before, after))
            later = high
        earlier, before = later, after
    return found


def wall_time(zone, local):
    """How often `local` comes in `zone`, its instant, and what comes of it."""
    naive = datetime.fromisoformat(local)
    first = int(naive.replace(tzinfo=zone, fold=0).timestamp())
    second = int(naive.replace(tzinfo=zone, fold=1).timestamp())
    if first < second:
        return "twice", first, str(second)
    if first > second:
        moved = datetime.fromtimestamp(first, zone).replace(tzinfo=None)
        return "skipped", first, moved.isoformat()
    return "once", first, ""


def finish_zone(tally, name, ours):
    if name is None:
        return
    theirs = changes(ZoneInfo(name))
    tally.transitions += len(theirs)
    tally.same(f"{name}, changes of clocks", sorted(set(ours) - set(theirs)), sorted(set(theirs) - set(ours)))


def compare(lines):
    tally = Tally()
    zones = set()
    name, zone, ours = None, None, []
    for line in lines:
        kind, *fields = line.rstrip("\n").split("\t")
        if kind == "release":
            tally.same("release", fields[0], tzdata.IANA_VERSION)
        elif kind == "zone":
            finish_zone(tally, name, ours)
            name, ours = fields[0], []
            zone = ZoneInfo(name)
            zones.add(name)
        elif kind == "change":
            ours.append(tuple(int(field) for field in fields))
        else:
            local, instant, *rest = fields
            tally.same(f"{name} {local}", (kind, int(instant), rest[0] if rest else ""), wall_time(zone, local))
    finish_zone(tally, name, ours)
    tally.same("names of zones", sorted(zones ^ (zoneinfo.available_timezones() - NOT_OURS)), [])
    return zones, tally


def main():
    if zoneinfo.TZPATH:
        sys.exit(f"PYTHONTZPATH has to be empty, or the machine's own data are used: {zoneinfo.TZPATH}")
    with open(sys.argv[1], encoding="utf-8") as lines:
        zones, tally = compare(lines)
    for difference in tally.differences[:50]:
        print(difference)
    print(
        f"tzdata {tzdata.IANA_VERSION}: {len(zones)} zones, {tally.transitions} transitions,"
        f" {tally.comparisons} comparisons, {len(tally.differences)} differences"
    )
    sys.exit(1 if tally.differences else 0)


if __name__ == "__main__":
    main()
