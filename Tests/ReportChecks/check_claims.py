"""Makes random editions and takes every claim of their pages back to observations.csv.

The exports differ in size, span and faults; the pipelines in breaks, rounding and bases. Small exports leave most units
empty, longer ones hold municipalities that merge, and some quarters come late. Then wrong claims are planted in the
same pages, and each must be caught.
"""

import argparse
import random
import re
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from claims import Edition
from planted import missed

ROOT = Path(__file__).resolve().parents[2]
QUARTERS = [f"{year}-Q{quarter}" for year in range(2019, 2025) for quarter in (1, 2, 3, 4)][2:22]


def pipeline(folder, draw, quarters):
    """A pipeline file of its own beside a copy of all that it names."""
    shutil.copytree(ROOT / "pipelines", folder / "pipelines")
    path = folder / "pipelines" / "kwartaalrapportage.yaml"
    text = path.read_text().replace("../sample-data", str(ROOT / "sample-data"))
    counts = draw.choice([10, 30, 30, 50])
    percentages = counts * draw.choice([2, 3, 4])
    text = re.sub(r"protection: .*",
                  f"protection: {{round: {draw.choice([5, 5, 10, 20])}, totals: round, "
                  f"minimum-base: {{counts: {counts}, percentages: {percentages}}}}}", text)
    text = re.sub(r"gates: .*", "gates: {rejected-rows: 50%, not-recognised: 50%, volume-drop: 100%}", text)
    text = re.sub(r"(?m)^expected:\n(  - .*\n)+", "", text)
    if draw.random() < 0.7:
        # Without the pages of municipalities an edition is a third as large.
        text = text.replace("library, municipality, organisation]", "library, organisation]")
    breaks = ""
    for quarter in draw.sample(quarters, draw.choice([0, 0, 1, 2])):
        month = 3 * int(quarter[-1]) - 2
        breaks += f"  - from: {quarter[:4]}-{month:02}-01\n    reason: Een breuk om te proberen.\n"
    return path, text.replace("breaks:\n", "breaks:\n" + breaks)


def make(job):
    """The folders of some editions of one random export, or the reason why there are none."""
    program, number, folder, wanted = job
    draw = random.Random(number)
    folder = Path(folder) / str(number)
    folder.mkdir(parents=True)
    start = draw.randrange(0, len(QUARTERS) - 6)
    end = min(len(QUARTERS) - 1, start + draw.randrange(5, 14))
    quarters = QUARTERS[start:end + 1]
    path, text = pipeline(folder, draw, quarters)
    # The usual series rises and falls; others are as large in every quarter.
    size = [] if draw.random() < 0.2 else ["--visits-per-quarter", str(draw.choice([150, 400, 1000, 2500]))]
    subprocess.run(
        [program, "sample", "--definition", ROOT / "pipelines" / "sample.yaml", "--output", folder / "exports",
         "--seed", str(number), "--from", quarters[0], "--to", quarters[-1], "--faults",
         draw.choice(["none", "realistic"]), *size],
        check=True, capture_output=True)
    late = draw.choice(quarters[1:-1]) if draw.random() < 0.3 else None
    if late:
        # Its registrations are not there yet; what everyone knows is written down.
        for file in (folder / "exports").glob(f"ido-bezoekers-{late}*"):
            file.unlink()
        text = text.replace("provisional-quarters:", f"empty: [{late}]\nprovisional-quarters:")
    path.write_text(text.replace("since: 2019-Q3", f"since: {quarters[0]}"))
    filled = [quarter for quarter in quarters[2:] if quarter != late]
    periods = draw.sample(filled, min(wanted, len(filled)))
    command = [program, "report", path, "--output", folder / "public", "--input", folder / "exports", "--quiet"]
    for period in periods:
        command += ["--period", period]
    done = subprocess.run(command, capture_output=True, text=True)
    editions = sorted((folder / "public" / "kwartaalrapportage").glob("*.[0-9]*"))
    if done.returncode == 81:
        # So few visits in so large a country would betray some: there is no edition, and that is right.
        return [], None
    if done.returncode:
        return [], f"seed {number}: exit {done.returncode}: {done.stderr.strip()[-400:]}"
    return [str(edition) for edition in editions], None


def contradicted(folder):
    """The claims of an edition that its numbers contradict, as text."""
    return [f"{folder}: {path.name}: {what}" for path, what in Edition(folder).faults()]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", default=str(ROOT / ".build/release/kwartaal"))
    parser.add_argument("--editions", type=int, default=12)
    parser.add_argument("--each", type=int, default=4, help="editions of one export")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workers", type=int, default=2)
    arguments = parser.parse_args()
    faults, refused, caught = [], [], set()
    unseen, slipped, checked, number = None, set(), 0, arguments.seed
    with ProcessPoolExecutor(arguments.workers) as pool:
        while checked < arguments.editions:
            with tempfile.TemporaryDirectory() as folder:
                count = min(arguments.workers, -(-(arguments.editions - checked) // arguments.each))
                jobs = [(arguments.program, number + place, folder, arguments.each) for place in range(count)]
                number += count
                made = list(pool.map(make, jobs))
                refused += [reason for _, reason in made if reason]
                editions = [edition for found, _ in made for edition in found]
                for found in pool.map(contradicted, editions):
                    for line in found:
                        print(line, flush=True)
                    faults += found
                checked += len(editions)
                # A plant that was caught once is not planted again.
                absent, left, _ = missed(editions, skip=caught, caught=caught)
                unseen = set(absent) if unseen is None else unseen & set(absent)
                slipped = (slipped | set(left)) - caught
                print(f"{checked} editions, {len(faults)} contradicted, {len(unseen)} plants without a place",
                      flush=True)
            if len(refused) > arguments.editions:
                break
    faults += sorted(slipped)
    for line in [f"planted and not caught: {name}" for name in sorted(slipped)] + refused[:5]:
        print(line)
    if unseen:
        print("no page has room for: " + ", ".join(sorted(unseen)))
    print(f"{checked} editions: {len(faults)} claims contradicted; {len(caught)} planted claims caught")
    return 1 if faults or refused or (unseen and arguments.editions >= 100) else 0


if __name__ == "__main__":
    sys.exit(main())
