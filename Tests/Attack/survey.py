"""What whole numbers leave of the hidden answers of a survey.

The nation is the sum of its provinces and of its size classes; where an answer excludes the others, the answers add up.
"""
import csv
from collections import defaultdict

from system import OPEN, System


NO_COUNTS = ("_item_response", "_low", "_high", "_difference", "_weighted")


def attack(folder):
    with open(folder / "observations.csv", encoding="utf-8") as file:
        return solve(list(csv.DictReader(file)))


def solve(rows):
    """How many hidden counts there are, how many follow, and how many of these are not zero."""
    system = System()
    tables = defaultdict(dict)
    for row in rows:
        if row["counted"] != "respondents" or row["value"] or row["table"].endswith(NO_COUNTS):
            continue
        hidden = not row["count"] and set(row["status"].split()) & {"small-base", "withheld"}
        if not row["count"] and not hidden:
            continue
        name = (row["table"], row["period"], row["level"], row["unit"], row["row"], row["column"])
        low, high = (0, OPEN) if hidden else (int(row["count"]), int(row["count"]))
        tables[name[:4]][name[4:]] = system.add(name, low, high, protected=bool(hidden))
    nations = {name[:2]: own for name, own in tables.items() if name[2] == "nl"}
    for (table, period, level, _), own in tables.items():
        question = table.split("_by_")[0]
        nation = nations.get((question, period), {})
        for column in {c for _, c in own}:
            kind = column.split("_")[0]
            total = own.get(("total", column))
            answers = [n for (r, c), n in own.items() if c == column and r != "total"]
            whole = nation.get(("total", kind))
            parts = [n for (r, c), n in nation.items() if c == kind and r != "total"]
            excludes = whole is not None and sum(system.low[n] for n in parts) == system.low[whole]
            if total is None:
                continue
            if excludes:
                system.relate(total, answers, True)
            else:
                for answer in answers:
                    system.relate(total, [answer], False)
    for (question, period), nation in nations.items():
        for (row, column), whole in nation.items():
            provinces = [own[row, column] for (t, p, level, _), own in tables.items()
                         if (t, p, level) == (question, period, "province") and (row, column) in own]
            system.relate(whole, provinces, True)
            classes = nations.get((f"{question}_by_size_class", period), {})
            system.relate(
                whole, [n for (r, c), n in classes.items() if r == row and c.startswith(column + "_")], True)
    # Of those who answered both questions: no more than answered either.
    for (table, period), own in nations.items():
        rows_of, _, columns_of = table.partition("_by_")
        if not columns_of or columns_of == "size_class":
            continue
        nation, other = nations.get((rows_of, period), {}), nations.get((columns_of, period), {})
        for kind in {c.split("_")[0] for _, c in own}:
            for row in {r for r, c in own}:
                parts = [n for (r, c), n in own.items() if r == row and c.startswith(kind + "_")]
                if (row, kind) in nation:
                    system.relate(nation[row, kind], parts, False)
            for (row, column), part in own.items():
                answer = other.get((column.removeprefix(kind + "_"), kind))
                if row == "total" and column.startswith(kind + "_") and answer is not None:
                    system.relate(answer, [part], False)
    contradictions = system.solve()
    hidden = [n for n in range(len(system.low)) if system.protected[n]]
    known = [n for n in hidden if system.low[n] == system.high[n]]
    return {"hidden": len(hidden), "known": len(known), "counts": sum(system.low[n] > 0 for n in known),
            "contradictions": contradictions, "names": [system.names[n] for n in known if system.low[n] > 0][:3]}


def total(results):
    """Some surveys as one."""
    return {name: sum(r[name] for r in results) for name in ("hidden", "known", "counts", "contradictions")}
