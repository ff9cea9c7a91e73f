"""Units are sums of others: provinces of municipalities, POIs of provinces, and libraries and municipalities of the parts
that both have."""
from published import PROTECTED


def levels(edition):
    """Units that together are at most the nation. A visit is about several organisations, but in one place."""
    found = {}
    for level, unit in edition.units:
        if level != "organisation":
            found.setdefault(level, []).append((level, unit))
    return found.values()


def relate(model, edition, name, find):
    """One row of all units; `find` gives the unknown of a unit."""
    system = model.system
    own = {unit: find(*unit) for unit in edition.units}
    for unit, parts in edition.children.items():
        if own.get(unit) is not None:
            members = [own[p] for p in parts]
            system.relate(own[unit], members, all(m is not None for m in members))
    nation = find("nl", "NL")
    for units in levels(edition):
        system.relate(nation, [own[u] for u in units], False)
    overlaps(model, edition, name, own)


def overlaps(model, edition, name, own):
    system, libraries, places = model.system, edition.libraries, edition.places
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
            atoms[pair] = system.add(("part", edition.name, *name, *pair), protected=False) if whole is None else whole
        return atoms[pair]

    for kind, parts in (("library", libraries), ("municipality", places)):
        for unit in parts:
            whole = own.get((kind, unit))
            if not unit or whole is None:
                continue
            members = [atom(unit, m) if kind == "library" else atom(m, unit) for m in parts[unit]]
            if members != [whole]:
                system.relate(whole, members, True)
                model.presence += presence(system, whole, members)


def presence(system, whole, members):
    """Equal sets draw equally: where one of two parts shows another number than the whole, the other is not empty."""
    if len(members) != 2 or system.drawn[whole] is None:
        return []
    return [other for one, other in (members, members[::-1])
            if system.drawn[one] is not None and system.drawn[one] != system.drawn[whole]]


def family(model, edition, counted, period, table):
    """All rows of one table of units."""
    tables = {key[3:]: own for key, own in model.own[edition.name].items()
              if key[:3] == (table, period, counted) and key[3] != "organisation"}
    rows = {row for (level, _), own in tables.items() if level != "nl" for row, column in own if column == ""}
    for row in sorted(rows):
        relate(model, edition, (table, period, counted, row),
               lambda level, unit: tables.get((level, unit), {}).get((row, "")))


def hidden_rows(edition, table, own):
    """Rows that a table does not show because its base is small, after the table of the nation."""
    name, period, counted, level, _ = table
    if level == "nl" or not any("small-base" in status for _, status in own.values()):
        return []
    nation = edition.tables.get((name, period, counted, "nl", "NL"), {})
    return [place for place in nation if place not in own and place[1] == ""]


def is_protected(status):
    return bool(status & PROTECTED)
