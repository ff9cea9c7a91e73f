"""What sums and equalities leave of every published count.

The attacker has the files of all editions of a root, and nothing else: each count lies within what its rounding allows,
and everything hangs together by sums that everyone knows.
"""
from memberships import LOCAL
from model import Model
from published import quarters_of


def attack(editions, memberships, truth=None, moved=()):
    """What follows from these editions together, beyond what the exact national tables leave.

    With the `truth`, every true count must lie within its bounds: what does not is in `wrong`. Of the quarters and
    locations that `moved` it is not known what an edition counted."""
    model = Model(editions, memberships)
    before, broken = model.solve()
    result = judge(model.system, before)
    result |= {"contradictions": broken, "redrawn": len(model.redrawn), "examples": model.redrawn[:3]}
    if truth:
        result |= compare(model, editions, memberships, truth, moved)
    return result


def judge(system, before):
    """Protected counts of which at most 4 are possible, and those with fewer than three values left."""
    result = {"cells": 0, "small": 0, "three": 0, "found": [], "unprinted": 0}
    for number, name in enumerate(system.names):
        low, high = system.low[number], system.high[number]
        follows = high <= 4 and low <= high and high - low < min(2, before[number][1] - before[number][0])
        if name[0] == "quarter":
            result["unprinted"] += follows and high > 0
        if not system.protected[number] or name[0] == "part":
            continue
        result["cells"] += 1
        if high <= 4 and low <= high:
            result["small"] += 1
            result["three"] += high - low == 2
            if follows:
                result["found"].append((name[:-1], low, high))
    return result


def compare(model, editions, memberships, truth, moved):
    """Bounds that the true counts are not within."""
    wrong, checked = [], 0
    for edition in editions:
        for table, own in model.own[edition.name].items():
            if table[3] not in LOCAL or any(
                    (quarter, "location", location) in moved for quarter in quarters_of(table[1])
                    for location in memberships.locations(edition, quarter, *table[3:])):
                continue
            for (row, column), number in own.items():
                count = truth.count(edition, memberships, table, row)
                if column or count is None:
                    continue
                checked += 1
                if not model.system.low[number] <= count <= model.system.high[number]:
                    wrong.append((edition.name, table, row, count, model.system.low[number], model.system.high[number]))
    return {"checked": checked, "wrong": len(wrong), "wrongly": wrong[:3]}
