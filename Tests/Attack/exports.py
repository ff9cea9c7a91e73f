"""Small random exports under random keys: none is refused, and what is withheld is reported."""
import json
import random
from pathlib import Path

from publication import PIPELINES, Publication, quarters


def one(program, folder, number):
    """Exit code, what was said, and how many cells were withheld."""
    draw = random.Random(number)
    publication = Publication(program, folder, 1000 + number)
    first = draw.choice(quarters("2021-Q3", "2024-Q2"))
    code, _, errors = publication.run(
        "sample", "--definition", PIPELINES / "sample.yaml", "--output", "exports", "--seed", number, "--from", first, "--to", first,
        "--visits-per-quarter", draw.randint(50, 2000))
    if code:
        return code, errors, 0
    code, _, errors = publication.report("--period", first, inputs=["exports"])
    withheld = 0
    for path in Path(folder).glob("public/*/*/provenance.json"):
        withheld = json.loads(path.read_text())["audit"]["withheld"]
    return code, errors, withheld
