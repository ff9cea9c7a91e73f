"""Small random exports under random keys: none is refused, and what is withheld is reported."""
import json
import random
from pathlib import Path

import linear
from memberships import Memberships
from publication import PIPELINES, Publication, quarters
from published import Edition
from register import Register
from truth import Truth


def attack(program, folder, number, attacked=True):
    """Exit code, what was said, how many counts were withheld, and what sums leave of the others."""
    draw = random.Random(number)
    publication = Publication(program, folder, 1000 + number)
    first = draw.choice(quarters("2021-Q3", "2024-Q2"))
    visits = draw.randint(50, 2000)
    code, _, errors = publication.run(
        "sample", "--definition", PIPELINES / "sample.yaml", "--output", "exports", "--seed", number, "--from", first, "--to", first,
        "--visits-per-quarter", visits)
    if not code:
        code, _, errors = publication.report("--period", first, inputs=["exports"])
    result = {"code": code, "errors": errors[-600:] if code else "", "quarter": first, "visits": visits, "withheld": 0}
    for path in Path(folder).glob("public/*/*/provenance.json"):
        if not path.parent.is_symlink():
            result["withheld"] = json.loads(path.read_text())["audit"]["withheld"]
            if attacked:
                result["linear"] = sums(publication, [path.parent], first)
    return result


def sums(publication, editions, period):
    """The attack on editions of one set of registrations, with the truth."""
    target = publication.folder / "rows.csv"
    publication.rows(period, target, ["exports"])
    truth = Truth(target)
    register = Register(sorted((publication.folder / "exports").glob("ido-locaties*")), PIPELINES / "geography.yaml")
    return linear.attack([Edition(path) for path in editions], Memberships(register, {0: truth.visited}), truth)
