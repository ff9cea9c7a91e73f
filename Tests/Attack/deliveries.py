"""The deliveries of the sample one after another: what had come in by the end of each quarter, and what each changed."""
import csv
from collections import Counter, defaultdict

from publication import Publication, deliveries
from truth import Truth

COLUMNS = {"library": "library", "municipality": "municipality", "province": "province", "location": "location"}


class Deliveries:
    def __init__(self, program, folder, names):
        """`names` are the quarters after which a delivery came."""
        self.names = names
        self.steps, self.visited = [[]], []
        before = None
        for number, name in enumerate(names):
            publication = Publication(program, folder, 0)
            target = publication.folder / f"rows-{name}.csv"
            code, _, errors = publication.rows(f"2019-Q3/{name}", target, deliveries(name))
            if code:
                raise SystemExit(errors)
            after = registrations(target)
            if before:
                self.steps.append(step(before, after))
            before = after
            self.visited.append({tuple(place) for place in places(after)})
            if number == len(names) - 1:
                self.truth = Truth(target)
            target.unlink()
        # What a delivery moved since, per quarter and location.
        self.moved = {key for key, number in changes(self.steps).items() if number and key[1] == "location"}

    def between(self, first, last):
        """How many registrations of every quarter and unit changed from one delivery to a later one."""
        return changes(self.steps[first + 1 : last + 1])


def registrations(path):
    """Per quarter its lines, each as often as it stands there."""
    found = defaultdict(Counter)
    with open(path, encoding="utf-8-sig", newline="") as file:
        lines = file.read().split("\n")
    head = next(csv.reader(lines[:1]))
    place = head.index("quarter")
    for line in lines[1:]:
        if line:
            found[line.split(",")[place].strip('"')][line] += 1
    return head, found


def places(delivery):
    head, found = delivery
    place = head.index("location")
    for quarter, lines in found.items():
        for line in lines:
            yield quarter, line.split(",")[place]


def step(before, after):
    """What the later of two deliveries has otherwise: lines that came, and lines that left as negative numbers."""
    (head, old), (_, new) = before, after
    found = []
    for quarter in old.keys() & new.keys():
        if old[quarter] != new[quarter]:
            change = Counter(new[quarter])
            change.subtract(old[quarter])
            for line, number in change.items():
                if number:
                    fields = dict(zip(head, next(csv.reader([line]))))
                    units = [("nl", "NL")] + [(level, fields.get(column, "")) for level, column in COLUMNS.items()]
                    found.append((quarter, hash(line), units, number))
    return found


def changes(steps):
    """How many registrations of every quarter and unit changed in some steps together."""
    net, units = Counter(), {}
    for quarter, line, own, number in (one for step in steps for one in step):
        net[quarter, line] += number
        units[quarter, line] = own
    counts = Counter()
    for (quarter, line), number in net.items():
        for level, unit in units[quarter, line]:
            counts[quarter, level, unit] += abs(number)
    return counts
