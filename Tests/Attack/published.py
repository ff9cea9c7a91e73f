"""What the files of an edition say: its counts, and what everyone knows of its tables and units."""
import csv
import json
from collections import defaultdict

UNSAID = {"not-measured", "no-longer-registered", "not-available"}
PROTECTED = {"rounded", "withheld", "small-base"}


def span(text):
    """A period as its first and last month, so that 2022 and 2022-Q1/2022-Q4 are one."""
    first, _, last = text.partition("/")

    def ends(part):
        year = int(part[:4])
        if len(part) == 4:
            return year * 12, year * 12 + 11
        if "Q" in part:
            quarter = int(part[-1])
            return year * 12 + 3 * quarter - 3, year * 12 + 3 * quarter - 1
        month = year * 12 + int(part[5:]) - 1
        return month, month

    return ends(first)[0], ends(last or first)[1]


def quarters_of(period):
    """The quarters of a period; none where it is not made of quarters."""
    first, last = period
    if first % 3 or last % 3 != 2:
        return []
    return [f"{m // 12}-Q{m % 12 // 3 + 1}" for m in range(first, last + 1, 3)]


def cells(folder):
    """The counts of visits and questions of one edition: key to count and status."""
    with open(folder / "observations.csv", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if row["counted"] not in ("visits", "questions", "locations") or row["table"].endswith("_index"):
                continue
            status = set(row["status"].split())
            if status & UNSAID or (row["value"] and not row["count"]):
                continue
            key = (row["table"], span(row["period"]), row["counted"], row["level"], row["unit"], row["row"], row["column"])
            yield key, int(row["count"]) if row["count"] else None, status


class Edition:
    """One edition. `delivery` numbers the registrations that it was made from: the same number, the same registrations."""

    def __init__(self, folder, delivery=0):
        self.folder, self.delivery = folder, delivery
        known = json.loads((folder / "provenance.json").read_text())
        self.name = f"{folder.parent.name} {folder.name}"
        self.last = span(known["period"])[1]
        attack = known["attack"] or {}
        self.one, self.several = set(attack.get("one", [])), set(attack.get("several", []))
        self.crossings = {name: (rows, columns) for name, rows, columns in attack.get("crossings", [])}
        self.bridges = set(attack.get("bridges", []))
        self.key = attack.get("key_table") or "key"
        self.units = {(level, unit): parent[0] if parent else None for level, unit, *parent in attack.get("units", [])}
        self.children = defaultdict(list)
        for (level, unit), parent in self.units.items():
            if parent:
                self.children["province" if level == "municipality" else "poi", parent].append((level, unit))
        self.libraries, self.places = defaultdict(list), defaultdict(list)
        for library, municipality in sorted(attack.get("overlaps", [])):
            self.libraries[library].append(municipality)
            self.places[municipality].append(library)
        # Per table, period, kind of count, level and unit: row and column to count and status.
        self.tables = defaultdict(dict)
        for (*table, row, column), count, status in cells(folder):
            self.tables[tuple(table)][row, column] = count, status

    def count(self, table, row, column=""):
        """A number as it is printed; nothing where none is."""
        return self.tables.get(table, {}).get((row, column), (None, None))[0]
