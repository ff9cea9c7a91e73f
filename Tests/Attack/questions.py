"""Ad-hoc questions by someone who may ask: three hundred of them, judged by the registrations themselves.

Nothing may tell zero from one; no two answers may be about sets that differ by one to nine registrations; and no
difference may be drawn so often that its mean is exact.
"""
import csv
import random
import re
from collections import Counter, defaultdict
from itertools import combinations

QUARTER = "2023-Q3"
SMALLEST = 10
MOST_DRAWS = 3
NO_ANSWER = ("", "empty", "unrecognised")
ONE = ("age", "language", "gender", "duration", "setting", "channel", "satisfied")


class Truth:
    """The registrations of the quarter: which of them a question is about."""

    def __init__(self, path):
        with open(path, encoding="utf-8-sig") as file:
            self.rows = list(csv.DictReader(file))
        self.where = defaultdict(set)
        for number, row in enumerate(self.rows):
            for name in ONE + ("municipality", "library", "province", "visitor_municipality"):
                self.where[name, row[name]].add(number)
            for name, value in row.items():
                if value == "1" and name.startswith(("topic_", "organisation_", "help_")):
                    kind, _, answer = name.partition("_")
                    self.where[kind, answer].add(number)
        self.all = frozenset(range(len(self.rows)))

    def about(self, terms):
        """All conditions hold, and of several on one thing one."""
        by_name = defaultdict(set)
        for name, value in terms:
            by_name[name] |= self.where[name, value]
        found = set(self.all)
        for own in by_name.values():
            found &= own
        return frozenset(found)

    def values(self, name, least=0, most=1 << 40):
        return sorted(v for (n, v), own in self.where.items() if n == name and v not in NO_ANSWER
                      and least <= len(own) <= most)


def normal(outcome):
    """What somebody sees, without the words that repeat the question."""
    code, text, errors = outcome
    lines = [line for line in text.splitlines() if not line.startswith(("Selectie:", "Bron:"))]
    return code, "\n".join(lines), re.sub(r'"[^"]*"', '""', errors)


class Asker:
    def __init__(self, publication, truth, inputs, seed):
        self.publication, self.truth, self.inputs = publication, truth, inputs
        self.random = random.Random(seed)
        self.asked = 0
        self.refused = 0
        self.answered = {}

    def ask(self, rows, terms, period=QUARTER):
        """The outcome; an answer with numbers is kept with its set."""
        conditions = [x for name, value in terms for x in ("--where", f"{name}={value}")]
        outcome = self.publication.table("--rows", rows, "--period", period, *conditions, inputs=self.inputs)
        self.asked += 1
        self.refused += outcome[0] == 81
        if outcome[0] == 0 and re.search(r"^Basis: ", outcome[1], re.M):
            self.answered[self.truth.about(terms)] = terms
        return outcome


def oracle(asker, count):
    """Questions about one person: the answers for none, one to four, and more, for each table."""
    truth = asker.truth
    seen = defaultdict(lambda: defaultdict(set))
    places = truth.values("municipality", 1, 25)
    while asker.asked < count:
        terms = [("municipality", asker.random.choice(places))]
        for name in asker.random.sample(ONE[:4], asker.random.choice((1, 2, 2, 3))):
            terms.append((name, asker.random.choice(truth.values(name))))
        rows = asker.random.choice([n for n in ONE if n not in dict(terms)])
        number = len(truth.about(terms))
        kind = "none" if number == 0 else "few" if number < 5 else "some" if number < 26 else "many"
        seen[rows][kind].add(normal(asker.ask(rows, terms)))
    told = 0
    for kinds in seen.values():
        told += len(kinds["none"] | kinds["few"] | kinds["some"]) - 1
    return {"told": told, "asked": count}


def averaging(asker, count):
    """One place together with each of the others in turn, and the answers of one thing together in all ways."""
    truth = asker.truth
    end = asker.asked + count
    target = asker.random.choice(truth.values("municipality", 40, 80))
    others = truth.values("municipality", 100)
    asker.random.shuffle(others)
    home = asker.random.choice(truth.values("visitor_municipality", 40, 80))
    kinds = [("municipality", target, others), ("visitor_municipality", home, [o for o in others if o != home])]
    for name, answer, rest in kinds:
        for other in rest[: count // 8]:
            asker.ask("age", [(name, answer), (name, other)])
            asker.ask("age", [(name, other)])
    place = [("province", asker.random.choice(truth.values("province", 300)))]
    topic, *topics = asker.random.sample(truth.values("topic", 150), 20)
    for other in topics:
        if asker.asked < end - 40:
            asker.ask("age", place + [("topic", topic), ("topic", other)])
            asker.ask("age", place + [("topic", other)])
    lengths = truth.values("duration")
    unions = [c for size in (1, 2, 3, 4) for c in combinations(lengths, size)]
    for union in unions:
        if asker.asked < end:
            asker.ask("age", place + [("duration", u) for u in union])


def nearly(asker, count):
    """All but a few: parts of libraries, and almost all of a place."""
    truth = asker.truth
    end = asker.asked + count
    parts = sorted({(r["library"], r["municipality"]) for r in truth.rows if r["library"] and r["municipality"]})
    asker.random.shuffle(parts)
    for library, municipality in parts:
        if asker.asked >= end:
            return
        terms = [("library", library)]
        asker.ask("gender", terms)
        if asker.asked < end:
            asker.ask("gender", terms + [("municipality", municipality)])
        if asker.asked < end:
            asker.ask("gender", terms + [("setting", "inside")])


def judge(asker, units):
    """What the answers give away together."""
    sets = list(asker.answered)
    near = 0
    for number, one in enumerate(sets):
        # What is published is not asked: what two units differ by is a matter of the tables.
        for other in sets[:number] + units:
            if one in units and other in units:
                continue
            if 0 < len(one ^ other) < SMALLEST:
                near += 1
    draws = Counter(sets)
    for one, other in combinations(sets, 2):
        small, large = sorted((one, other), key=len)
        if small < large:
            draws[large - small] += 1
    often = max(draws.values(), default=0)
    # One topic together with another is nearly the same difference, whatever the other is.
    loose = sum(sum(n == "topic" for n, _ in terms) == 2 for terms in asker.answered.values())
    return {"near": near, "often": often, "unions": loose}


def attack(publication, truth, inputs, seed, count=300):
    asker = Asker(publication, truth, inputs, seed)
    result = oracle(asker, count // 2)
    averaging(asker, count // 3)
    nearly(asker, count - asker.asked)
    units = [frozenset(truth.where[n, v]) for n in ("municipality", "library", "province") for v in truth.values(n)]
    result |= judge(asker, units)
    result |= {"asked": asker.asked, "answered": len(asker.answered), "refused": asker.refused}
    return result


def failures(result):
    found = []
    if result["told"]:
        found.append(f"{result['told']} answers tell zero from one")
    if result["near"]:
        found.append(f"{result['near']} pairs of answers differ by one to nine registrations")
    if result["often"] > MOST_DRAWS + 1 or result["unions"] > MOST_DRAWS:
        found.append(f"one difference is drawn {max(result['often'], result['unions'])} times")
    return found
