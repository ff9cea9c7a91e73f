"""When two editions speak of the same registrations of a unit.

A unit of one name may consist of other locations in another edition: municipalities merge, and a location moves to another
library. The attacker is given, for every edition, which locations registered visits and where they belonged; that is more
than the register tells. Where registrations came in between, an unchanged total of the nation and of the unit must do.
"""
from collections import defaultdict

from published import quarters_of

LOCAL = ("municipality", "library", "province", "poi")


class Memberships:
    def __init__(self, register, visited):
        """`visited` has, by the number of a delivery, the quarters and locations with visits."""
        self.register, self.visited = register, visited
        self.sets = {}
        # Nothing came in between.
        self.are_one = len(visited) == 1

    def of(self, edition):
        """Quarter, level and unit to locations, as the edition divides them."""
        moment = edition.delivery, edition.last
        if moment not in self.sets:
            found = defaultdict(set)
            where = {location: self.register.units(location, edition.last) for _, location in self.visited[edition.delivery]}
            for quarter, location in self.visited[edition.delivery]:
                for unit in where[location]:
                    found[quarter, *unit].add(location)
            self.sets[moment] = {key: frozenset(own) for key, own in found.items()}
        return self.sets[moment]

    def locations(self, edition, quarter, level, unit):
        return self.of(edition).get((quarter, level, unit), frozenset())

    def quarter(self, edition, quarter, level, unit):
        """What stands for the registrations of a unit in a quarter; the same for the same registrations."""
        return self.locations(edition, quarter, level, unit), self.version(edition, quarter, level, unit)

    def version(self, edition, quarter, level, unit):
        if self.are_one:
            return edition.delivery
        first = int(quarter[:4]) * 12 + 3 * int(quarter[-1]) - 3
        period = first, first + 2
        nation = edition.count((edition.key, period, "visits", "nl", "NL"), "visits")
        own = edition.count((edition.key, period, "visits", level, unit), "visits")
        if nation is None or own is None:
            return "delivery", edition.delivery
        return nation, own

    def period(self, edition, period, level, unit):
        """The same for a whole period."""
        if level not in LOCAL:
            # A page of an organisation may be carried over from an earlier delivery.
            return edition.delivery if level == "nl" or self.are_one else edition.name
        quarters = quarters_of(period)
        # Registers of a unit reach back eight quarters.
        if not quarters or len(quarters) > 8:
            return edition.name
        return tuple(self.quarter(edition, quarter, level, unit) for quarter in quarters)
