"""What sums and equalities leave of every published count.

The attacker has the files of all editions of a root, and nothing else: each count lies within what its rounding allows,
and everything hangs together by sums that everyone knows. Bounds are moved until none moves any more.
"""
import csv
import json
from collections import defaultdict, deque
from pathlib import Path

UNSAID = {"not-measured", "no-longer-registered", "not-available"}
BASE = 5
OPEN = 1 << 40


class System:
    """Unknown counts with bounds, and sums over them."""

    def __init__(self):
        self.low, self.high, self.drawn, self.protected, self.names = [], [], [], [], []
        self.exact = []
        self.sums = []
        self.index = {}

    def add(self, name, low=0, high=OPEN, drawn=None, protected=True):
        self.index[name] = len(self.low)
        self.low.append(low)
        self.high.append(high)
        self.drawn.append(drawn)
        self.protected.append(protected)
        self.names.append(name)
        return self.index[name]

    def relate(self, whole, members, exact):
        """The whole is the sum of its members, or at least that."""
        members = [m for m in members if m is not None]
        if whole is not None and members:
            self.sums.append((whole, members, exact))

    def solve(self):
        """Moves the bounds to a fixed point; the number of contradictions met."""
        low, high = self.low, self.high
        where = defaultdict(list)
        for number, (whole, members, _) in enumerate(self.sums):
            where[whole].append(number)
            for member in members:
                where[member].append(number)
        queue, waiting = deque(range(len(self.sums))), [True] * len(self.sums)
        broken = 0
        rounds = 0
        while queue and rounds < 40 * len(self.sums):
            rounds += 1
            number = queue.popleft()
            waiting[number] = False
            whole, members, exact = self.sums[number]
            lows = sum(low[m] for m in members)
            highs = sum(high[m] for m in members)
            moved = []
            if lows > low[whole]:
                moved.append((whole, lows, high[whole]))
            if exact and highs < high[whole]:
                moved.append((whole, max(low[whole], lows), highs))
            top, bottom = high[whole], low[whole]
            for m in members:
                most = top - (lows - low[m])
                least = bottom - (highs - high[m]) if exact else 0
                if most < high[m] or least > low[m]:
                    moved.append((m, max(low[m], least), min(high[m], most)))
            for unknown, least, most in moved:
                if least > most:
                    broken += 1
                    continue
                if least == low[unknown] and most == high[unknown]:
                    continue
                low[unknown], high[unknown] = max(low[unknown], least), min(high[unknown], most)
                for other in where[unknown]:
                    if not waiting[other]:
                        waiting[other] = True
                        queue.append(other)
        return broken


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


def editions(root):
    """All editions of a root, earlier ones first."""
    found = [p for p in Path(root).glob("*/*.*") if (p / "provenance.json").is_file() and not p.is_symlink()]
    return sorted(found, key=lambda p: (p.parent.name, p.name.rsplit(".", 1)[0], int(p.name.rsplit(".", 1)[1])))


class Attack:
    """Everything that the editions say together."""

    def __init__(self, folders, national_only=False):
        self.numbers, self.status, self.partial = {}, {}, set()
        self.one, self.several, self.crossings = set(), set(), {}
        self.units, self.overlaps = {}, set()
        self.key = "key"
        self.national_only = national_only
        for folder in folders:
            known = json.loads((folder / "provenance.json").read_text())["attack"] or {}
            self.one |= set(known.get("one", []))
            self.several |= set(known.get("several", []))
            for name, rows, columns in known.get("crossings", []):
                self.crossings[name] = (rows, columns)
            for level, unit, *parent in known.get("units", []):
                self.units[level, unit] = parent[0] if parent else None
            self.overlaps |= {tuple(pair) for pair in known.get("overlaps", [])}
            self.key = known.get("key_table") or self.key
            for key, count, status in cells(folder):
                if count is not None or key not in self.numbers:
                    self.numbers[key] = count
                    self.status[key] = status
        self.children, self.levels = defaultdict(list), defaultdict(list)
        for (level, unit), parent in self.units.items():
            # A visit is about several organisations, but in one place.
            if level != "organisation":
                self.levels[level].append((level, unit))
            if parent:
                self.children["province" if level == "municipality" else "poi", parent].append((level, unit))
        self.libraries, self.places = defaultdict(list), defaultdict(list)
        for library, municipality in sorted(self.overlaps):
            self.libraries[library].append(municipality)
            self.places[municipality].append(library)
        self.periods = defaultdict(lambda: defaultdict(dict))
        for key in self.numbers:
            table, period, counted, level, unit, row, column = key
            self.periods[period][table, counted, level, unit][row, column] = key

    def bounds(self, key):
        count, status = self.numbers[key], self.status[key]
        protected = bool(status & {"rounded", "withheld", "small-base"})
        if count is None:
            return 0, OPEN, None, True
        if not protected:
            return count, count, None, False
        if self.national_only:
            return 0, OPEN, None, True
        return max(0, count - BASE + 1), count + BASE - 1, count, True

    def totals(self):
        """The totals of units over all periods, quarter by quarter."""
        system = System()
        places = {}
        for period, tables in self.periods.items():
            for (table, counted, level, unit), own in tables.items():
                if table != self.key or counted == "locations":
                    continue
                for (row, column), key in own.items():
                    if row in ("visits", "questions"):
                        low, high, drawn, protected = self.bounds(key)
                        places[period, counted, level, unit] = system.add(key, low, high, drawn, protected)
                        locations = tables.get((table, "locations", level, unit), {}).get(("locations", ""))
                        if locations and level != "nl" and counted == "visits" and self.numbers[locations] is not None:
                            number = places[period, counted, level, unit]
                            seen = self.numbers[locations]
                            system.low[number] = max(system.low[number], seen)
                            if seen == 0:
                                system.high[number] = 0
        periods = sorted(self.periods)
        kinds = {(c, l, u) for _, c, l, u in places}
        for counted, level, unit in sorted(kinds):
            for first, last in periods:
                whole = places.get(((first, last), counted, level, unit))
                if whole is None or last - first < 3:
                    continue
                parts = [places.get(((m, m + 2), counted, level, unit)) for m in range(first, last + 1, 3)]
                if all(p is not None for p in parts):
                    system.relate(whole, parts, True)
        for period in periods:
            for counted in ("visits", "questions"):
                self.regions(system, lambda level, unit: places.get((period, counted, level, unit)))
        return system

    def regions(self, system, find):
        """Units are sums of others: one row at a time."""
        own = {unit: find(*unit) for unit in self.units}
        for unit, parts in self.children.items():
            if own.get(unit) is not None:
                members = [own[p] for p in parts]
                system.relate(own[unit], members, all(m is not None for m in members))
        nation = find("nl", "NL")
        for units in self.levels.values():
            system.relate(nation, [own[u] for u in units], False)
        libraries, places = self.libraries, self.places
        atoms = {}

        def atom(library, municipality):
            """The part that both share: one of the two where that is all there is of it."""
            pair = library, municipality
            if pair not in atoms:
                whole = None
                if len(libraries[library]) == 1:
                    whole = own.get(("library", library))
                if whole is None and len(places[municipality]) == 1:
                    whole = own.get(("municipality", municipality))
                atoms[pair] = whole if whole is not None else system.add(("part", len(system.low)), protected=False)
            return atoms[pair]

        for kind, parts in (("library", libraries), ("municipality", places)):
            for unit in parts:
                whole = own.get((kind, unit))
                if not unit or whole is None:
                    continue
                members = [atom(unit, m) if kind == "library" else atom(m, unit) for m in parts[unit]]
                if members == [whole]:
                    continue
                system.relate(whole, members, True)
                self.presence(system, whole, members)

    @staticmethod
    def presence(system, whole, members):
        """Equal sets draw equally: where one of two parts shows another number than the whole, the other is not empty."""
        if len(members) == 2 and system.drawn[whole] is not None:
            for one, other in (members, members[::-1]):
                if system.drawn[one] is not None and system.drawn[one] != system.drawn[whole]:
                    system.low[other] = max(system.low[other], 1)

    def window(self, period, totals):
        """The profiles of one period; `totals` has the bounds of the totals."""
        system = System()
        tables = self.periods[period]
        find = defaultdict(dict)
        partial = set()
        for (table, counted, level, unit), own in tables.items():
            if counted == "locations":
                continue
            statuses = [self.status[k] for k in own.values()]
            if any("partly-measured" in s for s in statuses):
                partial.add((table, counted, level, unit))
            for (row, column), key in own.items():
                low, high, drawn, protected = self.bounds(key)
                if table == self.key and key in totals.index:
                    number = totals.index[key]
                    low, high = max(low, totals.low[number]), min(high, totals.high[number])
                find[table, counted, level, unit][row, column] = system.add(key, low, high, drawn, protected)
            nation = tables.get((table, counted, "nl", "NL"), {})
            if level not in ("nl", "NL") and any("small-base" in s for s in statuses):
                for place in nation:
                    if place not in own and place[1] == "":
                        name = (table, period, counted, level, unit, *place)
                        find[table, counted, level, unit][place] = system.add(name)
        for (table, counted, level, unit), own in list(find.items()):
            everyone = find.get((self.key, counted, level, unit), {}).get((counted, ""))
            if table in self.one | self.several:
                total = own.get(("total", ""))
                rows = [n for (row, column), n in own.items() if row != "total" and column == ""]
                if total is None:
                    continue
                if table in self.one:
                    system.relate(total, rows, True)
                else:
                    for row in rows:
                        system.relate(total, [row], False)
                if everyone is not None:
                    system.relate(everyone, [total], (table, counted, level, unit) not in partial)
                if level == "organisation":
                    for row, number in own.items():
                        system.relate(find.get((table, counted, "nl", "NL"), {}).get(row), [number], False)
            elif table in self.crossings and (table, counted, level, unit) not in partial:
                self.crossing(system, find, own, table, counted)
        families = {(t, c) for t, c, level, _ in find if level not in ("nl", "organisation") and t != self.key}
        for table, counted in sorted(families):
            rows = {r for (t, c, level, _), own in find.items() if (t, c) == (table, counted) for r in own}
            for row in sorted(rows):
                self.regions(system, lambda level, unit: find.get((table, counted, level, unit), {}).get(row))
        return system

    def crossing(self, system, find, own, table, counted):
        rows, columns = self.crossings[table]
        margins = {0: find.get((rows, counted, "nl", "NL"), {}), 1: find.get((columns, counted, "nl", "NL"), {})}
        for side, variable in ((0, rows), (1, columns)):
            other = columns if side == 0 else rows
            for value in {place[side] for place in own} - {"total"}:
                line = [n for place, n in own.items() if place[side] == value and place[1 - side] != "total"]
                total = own.get((value, "total") if side == 0 else ("total", value))
                margin = margins[side].get((value, ""))
                if total is not None:
                    system.relate(margin, [total], True)
                if other in self.one:
                    system.relate(margin, line, len(line) > 0)
                else:
                    for number in line:
                        system.relate(margin, [number], False)

    def solved(self):
        """Every system, solved: the totals, the profiles with them, and the totals once more with what these tell."""
        totals = self.totals()
        broken = totals.solve()
        systems = []
        for period in sorted(self.periods):
            system = self.window(period, totals)
            if not system.low:
                continue
            broken += system.solve()
            systems.append(system)
            for key, number in system.index.items():
                if key in totals.index:
                    place = totals.index[key]
                    totals.low[place] = max(totals.low[place], system.low[number])
                    totals.high[place] = min(totals.high[place], system.high[number])
        broken += totals.solve()
        return [totals] + systems, broken


def attack(folders):
    """What follows from these editions, beyond what the exact national tables leave."""
    systems, broken = Attack(folders).solved()
    result = {"cells": 0, "small": 0, "three": 0, "found": [], "contradictions": broken}
    suspects = {}
    for system in systems:
        for number, name in enumerate(system.names):
            if not system.protected[number] or name[0] == "part":
                continue
            result["cells"] += 1
            low, high = system.low[number], system.high[number]
            if high > 4 or low > high:
                continue
            result["small"] += 1
            if high - low < 2:
                suspects[name] = (low, high)
            elif high - low == 2:
                result["three"] += 1
    if suspects:
        before, _ = Attack(folders, national_only=True).solved()
        for system in before:
            for name in suspects.keys() & system.index.keys():
                number = system.index[name]
                width = system.high[number] - system.low[number]
                low, high = suspects[name]
                if high - low < width:
                    result["found"].append((name, low, high))
    return result
