"""What whole numbers leave of the hidden answers of a survey: a breakdown adds up to the nation, and a group to its size."""
import csv
from collections import defaultdict

import linear


def attack(folder):
    """How many hidden counts there are, how many follow, and how many of these are not zero."""
    system = linear.System()
    tables = defaultdict(dict)
    with open(folder / "observations.csv", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if row["counted"] != "respondents" or row["value"]:
                continue
            hidden = not row["count"] and set(row["status"].split()) & {"small-base", "withheld"}
            if not row["count"] and not hidden:
                continue
            name = (row["table"], row["period"], row["level"], row["unit"], row["row"], row["column"])
            low, high = (0, linear.OPEN) if hidden else (int(row["count"]), int(row["count"]))
            tables[name[:4]][name[4:]] = system.add(name, low, high, protected=bool(hidden))
    bases = {}
    for name, own in tables.items():
        rows = {r for r, _ in own}
        columns = {c for _, c in own}
        for row in rows:
            line = [own[row, c] for c in columns - {"total"} if (row, c) in own]
            if (row, "total") in own:
                system.relate(own[row, "total"], line, True)
        for column in columns:
            total = own.get(("total", column))
            bases[name, column] = total
            for row in rows - {"total"}:
                if total is not None and (row, column) in own:
                    system.relate(total, [own[row, column]], False)
    system.solve()
    hidden = [n for n in range(len(system.low)) if system.protected[n]]
    known = [n for n in hidden if system.low[n] == system.high[n]]
    return {"hidden": len(hidden), "known": len(known), "counts": sum(system.low[n] > 0 for n in known)}
