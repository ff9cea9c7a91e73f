"""Whether the time of an answer tells nobody from somebody, and whether exit code or output does."""
import resource
from collections import defaultdict
from statistics import median

import questions

QUESTIONS = 30
REPEATS = 5
ANSWERS = [(("language", language), ("age", age)) for language in ("nt2", "nt1", "unknown") for age in ("25to65", "lt25")]


def spent():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def attack(publication, truth, inputs, seed):
    """The same questions about places with as many visits, where nobody gave the answers and where one to four did."""
    asker = questions.Asker(publication, truth, inputs, seed)
    pairs = []
    for answers in ANSWERS:
        places = defaultdict(lambda: {"none": [], "few": []})
        for place in truth.values("municipality", 5, 60):
            number = len(truth.about((("municipality", place), *answers)))
            if number < 5:
                kind = "few" if number else "none"
                places[len(truth.where["municipality", place]) // 3][kind].append((("municipality", place), *answers))
        for own in places.values():
            asker.random.shuffle(own["none"])
            asker.random.shuffle(own["few"])
            pairs += zip(own["none"], own["few"])
    asker.random.shuffle(pairs)
    asked = [(kind, terms) for pair in pairs[:QUESTIONS] for kind, terms in zip(("none", "few"), pair)]
    seen = {"none": set(), "few": set()}
    times = defaultdict(list)
    for _ in range(REPEATS):
        asker.random.shuffle(asked)
        for kind, terms in asked:
            before = spent()
            seen[kind].add(questions.normal(asker.ask("gender", terms)))
            times[kind, terms].append(spent() - before)
    # A place takes its own time: what is compared are questions, not how often they were asked.
    typical = {kind: [median(own) for (of, _), own in times.items() if of == kind] for kind in seen}
    return {"asked": asker.asked, "told": len(seen["none"] | seen["few"]) - 1,
            "z": round(ranks(typical["none"], typical["few"]), 1),
            "milliseconds": [round(1000 * sum(t) / max(1, len(t)), 1) for t in (typical["none"], typical["few"])]}


def ranks(one, other):
    """How many standard errors the ranks of two samples are apart (Mann and Whitney)."""
    if not one or not other:
        return 0.0
    above = sum((a > b) + 0.5 * (a == b) for a in one for b in other)
    n, m = len(one), len(other)
    return (above - n * m / 2) / (n * m * (n + m + 1) / 12) ** 0.5
