"""Whether the time of an answer tells nobody from somebody, and whether exit code or output does."""
import resource
from collections import defaultdict

import questions

PLACES = 12
REPEATS = 5


def spent():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def attack(publication, truth, inputs, seed):
    """The same question about places with as many visits, where nobody gave the answers and where one to four did."""
    asker = questions.Asker(publication, truth, inputs, seed)
    by_kind = {"none": [], "few": []}
    answers = ("language", "nt2"), ("age", "25to65")
    places = defaultdict(lambda: {"none": [], "few": []})
    for place in truth.values("municipality", 5, 40):
        number = len(truth.about((("municipality", place), *answers)))
        if number < 5:
            places[len(truth.where["municipality", place]) // 3]["few" if number else "none"].append(place)
    for own in places.values():
        for pair in zip(own["none"], own["few"]):
            for kind, place in zip(("none", "few"), pair):
                by_kind[kind].append((("municipality", place), *answers))
    asker.random.shuffle(pairs := list(zip(by_kind["none"], by_kind["few"])))
    by_kind = dict(zip(("none", "few"), zip(*pairs[:PLACES])))
    seen, times = {"none": set(), "few": set()}, {"none": [], "few": []}
    for _ in range(REPEATS):
        order = [(kind, terms) for kind, own in by_kind.items() for terms in own]
        asker.random.shuffle(order)
        for kind, terms in order:
            before = spent()
            seen[kind].add(questions.normal(asker.ask("gender", terms)))
            times[kind].append(spent() - before)
    return {"asked": asker.asked, "told": len(seen["none"] | seen["few"]) - 1, "z": round(ranks(times["none"], times["few"]), 1),
            "milliseconds": [round(1000 * sum(t) / max(1, len(t)), 1) for t in (times["none"], times["few"])]}


def ranks(one, other):
    """How many standard errors the ranks of two samples are apart (Mann and Whitney)."""
    if not one or not other:
        return 0.0
    above = sum((a > b) + 0.5 * (a == b) for a in one for b in other)
    n, m = len(one), len(other)
    return (above - n * m / 2) / (n * m * (n + m + 1) / 12) ** 0.5
