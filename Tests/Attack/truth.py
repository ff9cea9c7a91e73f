"""The registrations themselves: what nobody outside has, and what the attack is judged by."""
import csv
from collections import Counter

from published import quarters_of

ONE = ("age", "language", "gender", "duration", "setting", "channel", "satisfied", "question_kind")
SEVERAL = ("topic", "organisation", "help")


class Truth:
    """Counts per location, quarter, table and row."""

    def __init__(self, path):
        self.counts = Counter()
        self.visited = set()
        # Quarters with a row per question: the answers of a visit are those of its questions together.
        self.asked = set()
        with open(path, encoding="utf-8-sig", newline="") as file:
            lines = csv.reader(file)
            head = next(lines)
            place = {name: number for number, name in enumerate(head)}
            several = [(t, [(name[len(t) + 1:], n) for name, n in place.items() if name.startswith(t + "_")]) for t in SEVERAL]
            for line in lines:
                where = line[place["quarter"]], line[place["location"]]
                self.visited.add(where)
                answers = [("key", "")]
                for table in ONE:
                    if line[place[table]]:
                        answers += [(table, line[place[table]]), (table, "total")]
                for table, columns in several:
                    given = [answer for answer, number in columns if line[number] == "1"]
                    if any(line[number] for _, number in columns):
                        answers += [(table, answer) for answer in given] + [(table, "total")]
                if line[place["question"]] == "1":
                    self.asked.add(where[0])
                for counted in ("visits", "questions"):
                    if line[place[counted[:-1]]] == "1":
                        for answer in answers:
                            self.counts[(counted, *where, *answer)] += 1

    def count(self, edition, memberships, table, row):
        """The true count of a unit, where the registrations tell it."""
        name, period, counted, level, unit = table
        if name == edition.key:
            name, row = "key", ""
        quarters = quarters_of(period)
        if name not in (*ONE, *SEVERAL, "key") or name != "key" and counted == "visits" and self.asked & set(quarters):
            return None
        return sum(self.counts[counted, quarter, location, name, row]
                   for quarter in quarters
                   for location in memberships.locations(edition, quarter, level, unit))
