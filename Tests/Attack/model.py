"""The counts of some editions as one system: what is printed, and how it hangs together."""
import regions
import windows
from system import OPEN, System

BASE = 5


class Model:
    def __init__(self, editions, memberships):
        self.system = System()
        self.memberships = memberships
        # What the exact tables do not say: bounds of protected numbers, and units that are not empty.
        self.revealed, self.presence = [], []
        # Per edition the unknowns of its tables.
        self.own = {}
        self.partial = set()
        # Numbers of one set that differ, which a fixed draw does not allow.
        self.redrawn = []
        self.interned = {}
        for edition in editions:
            self.own[edition.name] = {}
            for table, own in edition.tables.items():
                if table[2] != "locations":
                    self.own[edition.name][table] = self.unknowns(edition, table, own)
        for edition in editions:
            self.locations(edition)
            for table, own in self.own[edition.name].items():
                self.relate(edition, table, own)
            for table, period, counted in sorted({t[:3] for t in self.own[edition.name] if t[3] not in ("nl", "organisation")}):
                regions.family(self, edition, counted, period, table)
            windows.totals(self, edition)
        windows.chains(self, editions)

    def unknowns(self, edition, table, own):
        name, period, counted, level, unit = table
        which = self.memberships.period(edition, period, level, unit)
        which = self.interned.setdefault((level, unit, period, which), len(self.interned))
        if any("partly-measured" in status for _, status in own.values()):
            self.partial.add((edition.name, table))
        found = {}
        for (row, column), (count, status) in own.items():
            found[row, column] = self.add((*table, row, column, which), count, regions.is_protected(status))
        for row, column in regions.hidden_rows(edition, table, own):
            found[row, column] = self.add((*table, row, column, which), None, True)
        return found

    def add(self, name, count, protected):
        system = self.system
        number = system.index.get(name)
        if number is None:
            number = system.add(name, protected=True)
        if count is None:
            return number
        if not protected:
            system.protected[number] = False
            if not system.narrow(number, count, count):
                self.redrawn.append(name)
                system.low[number] = system.high[number] = count
            return number
        if system.drawn[number] not in (None, count):
            self.redrawn.append(name)
        else:
            system.drawn[number] = count
            self.revealed.append((number, max(0, count - BASE + 1), count + BASE - 1))
        return number

    def locations(self, edition):
        """The number of locations that registered visits is printed: none means no visits, and each had one."""
        for table, own in self.own[edition.name].items():
            name, period, counted, level, unit = table
            seen = edition.count((name, period, "locations", level, unit), "locations")
            number = own.get(("visits", ""))
            if level == "nl" or counted != "visits" or seen is None or number is None:
                continue
            self.system.narrow(number, seen, OPEN if seen else 0)

    def relate(self, edition, table, own):
        """The sums within a table, and with the total of the same unit."""
        name, period, counted, level, unit = table
        system, of_edition = self.system, self.own[edition.name]
        total = own.get(("total", ""))
        whole = (edition.name, table) not in self.partial
        if name in edition.one | edition.several and total is not None:
            rows = [number for (row, column), number in own.items() if row != "total" and column == ""]
            if name in edition.one:
                system.relate(total, rows, True)
            else:
                for row in rows:
                    system.relate(total, [row], False)
            everyone = of_edition.get((edition.key, period, counted, level, unit), {}).get((counted, ""))
            # Nationally a registration counts as a question before a form had a row per question.
            system.relate(everyone, [total], whole and (level, counted) != ("nl", "questions"))
            if level == "organisation":
                nation = of_edition.get((name, period, counted, "nl", "NL"), {})
                for row, number in own.items():
                    system.relate(nation.get(row), [number], False)
        elif name in edition.crossings and whole:
            self.crossing(edition, table, own)

    def crossing(self, edition, table, own):
        system = self.system
        variables = edition.crossings[table[0]]
        for side, variable in enumerate(variables):
            other = variables[1 - side]
            margins = self.own[edition.name].get((variable, *table[1:3], "nl", "NL"), {})
            for value in sorted({place[side] for place in own} - {"total"}):
                line = [n for place, n in own.items() if place[side] == value and place[1 - side] != "total"]
                margin = margins.get((value, ""))
                total = own.get((value, "total") if side == 0 else ("total", value))
                system.relate(margin, [total], True)
                for base in {margin, total} - {None}:
                    if other in edition.one:
                        system.relate(base, line, True)
                    else:
                        for number in line:
                            system.relate(base, [number], False)

    def solve(self):
        """The bounds that the exact tables leave, and in the system those that everything leaves; contradictions met."""
        broken = self.system.solve()
        before = list(zip(self.system.low, self.system.high))
        for number, low, high in self.revealed:
            broken += not self.system.narrow(number, low, high)
        for number in self.presence:
            broken += not self.system.narrow(number, 1, OPEN)
        return before, broken + self.system.solve()
