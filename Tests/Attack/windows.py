"""Periods are sums of quarters, printed or not, in the same edition and in others."""
from collections import defaultdict

from memberships import LOCAL
from published import quarters_of


def quarter_key(quarter):
    first = int(quarter[:4]) * 12 + 3 * int(quarter[-1]) - 3
    return first, first + 2


def totals(model, edition):
    """The total of a unit over a period is that of its quarters."""
    own = model.own[edition.name]
    for (name, period, counted, level, unit), found in own.items():
        quarters = quarters_of(period)
        if len(quarters) < 2:
            continue
        parts = [own.get((name, quarter_key(q), counted, level, unit)) for q in quarters]
        if None in parts:
            continue
        for place, whole in found.items():
            members = [part.get(place) for part in parts]
            if None not in members:
                model.system.relate(whole, members, True)


def chains(model, editions):
    """Periods of several editions that share quarters: what is printed is the sum of quarters that are not."""
    system = model.system
    for edition in editions:
        own = model.own[edition.name]
        for (name, period, counted, level, unit), found in list(own.items()):
            quarters = quarters_of(period)
            if level not in LOCAL or name == edition.key or not 2 <= len(quarters) <= 8:
                continue
            parts = {place: [] for place in found}
            for quarter in quarters:
                table = (name, quarter_key(quarter), counted, level, unit)
                which = model.memberships.period(edition, table[1], level, unit)
                which = model.interned.setdefault((level, unit, table[1], which), len(model.interned))
                total = own.get((edition.key, *table[1:]), {}).get((counted, ""))
                if total is not None and system.high[total] == 0:
                    continue
                numbers = {}
                for row, column in found:
                    key = ("quarter", *table, row, column, which)
                    number = system.index.get(key)
                    if number is None:
                        number = system.add(key, protected=False)
                        nation = own.get((name, *table[1:3], "nl", "NL"), {}).get((row, column))
                        system.relate(nation, [number], False)
                    numbers[row, column] = number
                    parts[row, column].append(number)
                whole = numbers.get(("total", ""))
                system.relate(total, [whole], (edition.name, (name, period, counted, level, unit)) not in model.partial)
                rows = [n for place, n in numbers.items() if place != ("total", "")]
                if name in edition.one:
                    system.relate(whole, rows, True)
                else:
                    for number in rows:
                        system.relate(whole, [number], False)
            for place, whole in found.items():
                if parts[place]:
                    system.relate(whole, parts[place], True)
                else:
                    system.narrow(whole, 0, 0)
    for edition in editions:
        asked(model, edition)
    if model.memberships.are_one:
        organisations(model, editions)


def asked(model, edition):
    """The quarters of an organisation are exact: what was asked in all of some of them has at least their registrations."""
    own = model.own[edition.name]
    for (name, period, counted, level, unit), found in own.items():
        if level != "organisation" or name == edition.key or len(quarters_of(period)) < 2:
            continue
        parts = []
        for quarter in map(quarter_key, quarters_of(period)):
            nation = name, quarter, counted, "nl", "NL"
            if nation in own and (edition.name, nation) not in model.partial:
                parts.append(own.get((edition.key, quarter, counted, level, unit), {}).get((counted, "")))
        model.system.relate(found.get(("total", "")), parts, False)


def organisations(model, editions):
    """What is printed of an organisation over quarters is the sum of its rows in the crossings of those quarters."""
    crossed = defaultdict(dict)
    for edition in editions:
        for (name, period, counted, level, _), own in model.own[edition.name].items():
            rows, columns = edition.crossings.get(name, ("", ""))
            if level == "nl" and rows == "organisation" and (edition.name, (name, period, counted, "nl", "NL")) not in model.partial:
                crossed[columns, counted][period] = own
    for edition in editions:
        for (name, period, counted, level, unit), own in model.own[edition.name].items():
            if level != "organisation" or unit in edition.bridges:
                continue
            tables = crossed[name, counted]
            parts = [tables.get(quarter_key(q)) for q in quarters_of(period)]
            if None in parts or not parts:
                continue
            for (row, _), whole in own.items():
                members = [part.get((unit, row)) for part in parts]
                if row != "total" and None not in members:
                    model.system.relate(whole, members, True)
