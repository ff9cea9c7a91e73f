"""Plays an attacker against the program: `make attack`. Fails when something about a few people follows.

Everything is made from the sample data under random keys: the editions of twelve quarters in the order in which they
came, all of them at once with two baselines, three hundred questions; and from small exports: single quarters, quarters
around a merger of municipalities, surveys. With `--folder` what was found is kept there: the same command goes on where it
stopped. `--turned-down` takes the protection away, which must be caught.
"""
import argparse
import hashlib
import json
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor, as_completed
from pathlib import Path

import stages
import verdict
from deliveries import Deliveries
from publication import quarters, weakened

WEAK = "{round: 5, totals: exact, minimum-base: {counts: 0, percentages: 0}, smallest-group: 1}"


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--folder", type=Path, help="keeps what was found, and goes on where it stopped")
    parser.add_argument("--only", nargs="+", choices=stages.KINDS, default=stages.KINDS, help="some attacks")
    parser.add_argument("--keys", type=int, default=10)
    parser.add_argument("--quarters", type=int, default=12)
    parser.add_argument("--questions", type=int, default=300)
    parser.add_argument("--exports", type=int, default=500)
    parser.add_argument("--mergers", type=int, default=4)
    parser.add_argument("--surveys", type=int, default=5)
    parser.add_argument("--seed", type=int, default=0, help="other keys, questions, surveys and exports")
    parser.add_argument("--minutes", type=float, help="begin nothing more after so many minutes")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--turned-down", action="store_true", help="attack a program without most of its protection")
    return parser.parse_args()


def jobs(asked):
    """Kind and number of everything to be done."""
    keys = range(asked.seed + 1, asked.seed + asked.keys + 1) if asked.keys else []
    sets = {"together": keys if asked.quarters else [], "editions": keys if asked.quarters else [],
            "questions": keys if asked.questions else []}
    if not asked.turned_down:
        sets |= {"zero": keys[:3], "honest": keys[:1], "survey": range(asked.seed + 1, asked.seed + asked.surveys + 1),
                 "exports": range(asked.seed, asked.seed + asked.exports),
                 "mergers": range(asked.seed, asked.seed + asked.mergers)}
    return [(kind, number) for kind in stages.KINDS if kind in asked.only for number in sets.get(kind, [])]


def run(asked, kind, number):
    began = time.monotonic()
    with tempfile.TemporaryDirectory(dir=asked.scratch) as folder:
        result = stages.RUN[kind](asked, folder, number)
    return {"kind": kind, "number": number, "seconds": round(time.monotonic() - began, 1)} | result


def main():
    asked = arguments()
    began = time.monotonic()
    asked.program = str(Path(asked.program).resolve())
    asked.folder = asked.folder and asked.folder.resolve()
    kept = asked.folder and asked.folder / "found.jsonl"
    scratch = tempfile.TemporaryDirectory(dir=asked.folder)
    asked.scratch = scratch.name
    # What was found of another program, or of less, says nothing.
    made_with = hashlib.sha256(Path(asked.program).read_bytes()).hexdigest()[:12]
    mark = f"{made_with} quarters {asked.quarters} questions {asked.questions}" + " turned down" * asked.turned_down
    found = {}
    if kept and kept.exists():
        for line in map(json.loads, kept.read_text().splitlines()):
            if line["mark"] == mark:
                found[line["kind"], line["number"]] = line
    wanted = jobs(asked)
    left = [job for job in wanted if job not in found]
    asked.pipeline = weakened(Path(asked.scratch) / "pipelines", WEAK) if asked.turned_down else None
    asked.deliveries = None
    if any(kind in ("together", "editions") for kind, _ in left):
        names = quarters("2019-Q3", stages.LAST)[-asked.quarters:]
        asked.deliveries = Deliveries(asked.program, f"{asked.scratch}/deliveries", names)
    results = [found[job] for job in wanted if job in found]
    for result in results:
        print(verdict.line(result), flush=True)

    def keep(result):
        results.append(result)
        print(verdict.line(result), flush=True)
        if kept:
            with open(kept, "a", encoding="utf-8") as file:
                file.write(json.dumps(result | {"mark": mark}) + "\n")

    def is_late():
        return asked.minutes is not None and time.monotonic() - began > 60 * asked.minutes

    with ProcessPoolExecutor(asked.workers) as pool:
        running, waiting = set(), list(left)
        while running or waiting and not is_late():
            while waiting and len(running) < asked.workers and not is_late():
                running.add(pool.submit(run, asked, *waiting.pop(0)))
            if running:
                done = next(as_completed(running))
                running.discard(done)
                keep(done.result())
    scratch.cleanup()
    for text in verdict.summary(results):
        print(text)
    failures = [text for result in results for text in verdict.failures(result)]
    failures += verdict.together(results)
    for failure in failures:
        print(f"FAILED: {failure}")
    if waiting:
        print(f"not run: {len(waiting)} of {len(wanted)}, from {waiting[0][0]} {waiting[0][1]}")
    if asked.turned_down:
        print("caught" if failures else "a program without protection was not caught")
        return 0 if failures else 1
    return 1 if failures else 2 if waiting else 0


if __name__ == "__main__":
    sys.exit(main())
