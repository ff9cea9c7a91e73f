"""What successive editions tell about the registrations that came in between.

Judged by the registrations themselves: where one to nine of a unit changed since a number was first printed, that number
must still be the same, and so must all others of the unit.
"""
import csv
from collections import Counter, defaultdict

import linear

COLUMNS = {"library": "library", "municipality": "municipality", "province": "province"}


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


def quarters_of(period):
    first, last = period
    return [f"{m // 12}-Q{m % 12 // 3 + 1}" for m in range(first, last + 1, 3)]


def attack(editions, steps, smallest=10):
    """`editions` are folders with the number of their delivery, in the order in which they were published; `steps`
    are what each delivery changed. The changed numbers about which fewer than the smallest group decided."""
    between = {}
    first, last = {}, {}
    compared, moved, told = 0, 0, []
    for folder, delivery in editions:
        for key, count, _ in linear.cells(folder):
            if count is None or key[2] == "locations" or key[3] not in (*COLUMNS, "nl"):
                continue
            if key not in first:
                first[key], last[key] = delivery, count
                continue
            compared += 1
            if last[key] == count:
                continue
            moved += 1
            last[key] = count
            pair = first[key], delivery
            if pair not in between:
                between[pair] = changes(steps[pair[0] + 1 : pair[1] + 1])
            number = sum(between[pair][q, key[3], key[4]] for q in quarters_of(key[1]))
            if number < smallest:
                told.append((folder.name, key, number))
    people = {(t[1][3], t[1][4], t[1][1]) for t in told}
    return {"compared": compared, "changed": moved, "told": len(told), "units": len(people), "first": told[:3]}
