"""What successive editions tell about the registrations that came in between.

Judged by the registrations themselves: where one to nine of a unit changed since a number was first printed, that number
must still be the same, and so must all others of the unit.
"""
from published import quarters_of

LEVELS = ("nl", "library", "municipality", "province")


def attack(editions, deliveries, smallest=10):
    """The changed numbers about which fewer than the smallest group decided; the editions as they were published."""
    between = {}
    first, last = {}, {}
    compared, moved, told = 0, 0, []
    for edition in editions:
        for table, own in edition.tables.items():
            _, period, counted, level, unit = table
            if counted == "locations" or level not in LEVELS:
                continue
            for place, (count, _) in own.items():
                key = table, place
                if count is None:
                    continue
                if key not in first:
                    first[key], last[key] = edition.delivery, count
                    continue
                compared += 1
                if last[key] == count:
                    continue
                moved += 1
                last[key] = count
                pair = first[key], edition.delivery
                if pair not in between:
                    between[pair] = deliveries.between(*pair)
                number = sum(between[pair][quarter, level, unit] for quarter in quarters_of(period))
                if number < smallest:
                    told.append((edition.name, *table, *place, number))
    return {"compared": compared, "changed": moved, "told": len(told), "first": told[:3]}
