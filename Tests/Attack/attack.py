"""Plays an attacker against the program: `make attack`. Fails when something about a few people follows.

Everything is made from the sample data under random keys: the editions of twelve quarters in the order in which they
came, two baselines, three hundred questions, and small exports. `--turned-down` takes the protection away, which must be
caught.
"""
import argparse
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import exports
import honest
import late
import linear
import questions
import survey
from publication import PIPELINES, SAMPLE, Publication, deliveries, quarters, weakened

LAST = "2024-Q2"
WEAK = "{round: 5, totals: exact, minimum-base: {counts: 0, percentages: 0}, smallest-group: 1}"


def made(publication, outcome):
    """The editions that a run made, and what stopped it."""
    code, text, errors = outcome
    lines = [line for line in text.splitlines() if "→" in line and "unchanged" not in line]
    paths = [publication.folder / line.split("→ ")[1].removesuffix("/index.html") for line in lines]
    return paths, [(code, errors[-600:])] if code else []


def in_order(publication, names):
    """The editions of some quarters as they came, then some of them final, each with the number of its delivery."""
    order, problems = [], []
    # What became final since, of three quarters in the middle.
    steps = [(delivery, [name]) for delivery, name in enumerate(names)]
    steps.append((len(names) - 1, names[len(names) // 3 :][:3]))
    for delivery, wanted in steps:
        periods = [x for name in wanted for x in ("--period", name)]
        paths, wrong = made(publication, publication.report(*periods, inputs=deliveries(names[delivery])))
        order += [(path, delivery) for path in paths]
        problems += wrong
    return order, problems


def at_once(publication, names, baselines):
    """All quarters, and both baselines, of one set of registrations."""
    periods = [x for name in names for x in ("--period", name)]
    paths, problems = made(publication, publication.report(*periods))
    if baselines:
        for year in ("2022", "2023"):
            more, wrong = made(
                publication, publication.report("--period", year, pipeline=PIPELINES / "nulmeting.yaml"))
            paths += more
            problems += wrong
    return paths, problems


def delivered(program, folder, names):
    """What every delivery changed of the registrations before it."""
    steps, before = [[]], None
    for name in names:
        publication = Publication(program, folder, 0)
        target = publication.folder / f"rows-{name}.csv"
        code, _, errors = publication.rows(f"2019-Q3/{name}", target, deliveries(name))
        if code:
            raise SystemExit(errors)
        after = late.registrations(target)
        if before:
            steps.append(late.step(before, after))
        before = after
        target.unlink()
    return steps


def editions_attack(program, folder, number, names, steps, pipeline):
    """What successive editions tell of late visitors, and each edition by itself."""
    publication = Publication(program, folder, number, pipeline)
    order, problems = in_order(publication, names)
    result = {"key": number, "problems": problems, "editions": len(order), "late": late.attack(order, steps)}
    alone = [linear.attack([path]) for path, _ in order]
    return result | {"linear": total(alone)}


def together_attack(program, folder, number, names, pipeline, baselines):
    """What each edition of one set of registrations tells, baselines with their surveys among them.

    The editions are not taken together: a unit consists of other locations when the register moved some, so that
    sums over several editions hold for no unit."""
    publication = Publication(program, folder, number, pipeline)
    paths, problems = at_once(publication, names, baselines)
    result = {"key": number, "problems": problems, "editions": len(paths),
              "linear": total([linear.attack([path]) for path in paths])}
    surveys = [survey.attack(path) for path in paths if path.parent.name == "nulmeting"]
    result["survey"] = {k: sum(s[k] for s in surveys) for k in ("hidden", "known", "counts")}
    return result


def total(results):
    """Some results of the linear attack as one."""
    return {k: sum((r[k] for r in results), [] if k == "found" else 0) for k in results[0]} if results else {
        "cells": 0, "small": 0, "three": 0, "found": [], "contradictions": 0}


def questions_attack(program, folder, number, count, pipeline):
    publication = Publication(program, folder, number, pipeline)
    inputs = [str(p) for p in SAMPLE.glob(f"*{questions.QUARTER}*")]
    code, _, errors = publication.report("--period", questions.QUARTER, inputs=inputs)
    if code:
        return {"problems": errors}
    target = publication.folder / "rows.csv"
    publication.rows(questions.QUARTER, target, inputs)
    result = questions.attack(publication, questions.Truth(target), inputs, number, count)
    result["second_key"] = second_key(publication, inputs)
    return result | {"key": number}


def second_key(publication, inputs):
    """Whether another key, which would draw every number anew, is taken."""
    other = Publication(publication.program, publication.folder / "other", 77, publication.pipeline)
    taken = 0
    for command in (["report", publication.pipeline, "--period", questions.QUARTER],
                    ["table", publication.pipeline, "--rows", "age", "--period", questions.QUARTER]):
        for key in (["--key-file", other.key], []):
            files = [x for i in inputs for x in ("--input", i)]
            code, _, _ = publication.run(*command, *key, *files, "--work", "new.work")
            taken += code != 78
    return taken


def honest_attack(program, folder):
    publication = Publication(program, folder, 42)
    code, _, errors = publication.report("--period", LAST)
    return {"key": 42, "problems": errors} if code else honest.attack(publication)


def exports_attack(program, folder, numbers):
    found = []
    for number in numbers:
        with tempfile.TemporaryDirectory(dir=folder) as own:
            found.append((number, *exports.one(program, own, number)))
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True)
    parser.add_argument("--folder", help="where to work; by default a temporary folder")
    parser.add_argument("--keys", type=int, default=10)
    parser.add_argument("--quarters", type=int, default=12)
    parser.add_argument("--questions", type=int, default=300)
    parser.add_argument("--exports", type=int, default=500)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--turned-down", action="store_true", help="attack a program without most of its protection")
    asked = parser.parse_args()
    program = str(Path(asked.program).resolve())
    scratch = tempfile.TemporaryDirectory(dir=asked.folder)
    folder = Path(scratch.name)
    pipeline = weakened(folder / "pipelines", WEAK) if asked.turned_down else None
    names = quarters("2019-Q3", LAST)[-asked.quarters:] if asked.quarters else []
    steps = delivered(program, folder / "truth", names) if asked.keys and names else []
    failures = []

    def say(text):
        print(text, flush=True)

    with ProcessPoolExecutor(asked.workers) as pool:
        jobs = []
        for key in range(1, asked.keys + 1):
            if names:
                jobs.append(("editions", pool.submit(
                    editions_attack, program, str(folder / f"e{key}"), key, names, steps, pipeline)))
                jobs.append(("editions", pool.submit(
                    together_attack, program, str(folder / f"t{key}"), key, names, pipeline, not asked.turned_down)))
            if asked.questions:
                jobs.append(("questions", pool.submit(
                    questions_attack, program, str(folder / f"q{key}"), key, asked.questions, pipeline)))
        if asked.questions and not asked.turned_down:
            jobs.append(("honest", pool.submit(honest_attack, program, str(folder / "honest"))))
        step = 25
        for start in range(0, asked.exports, step):
            numbers = range(start, min(start + step, asked.exports))
            jobs.append(("exports", pool.submit(exports_attack, program, str(folder), numbers)))
        small = []
        for kind, job in jobs:
            result = job.result()
            if kind == "exports":
                small += result
                print(f"{len(small)} exports", file=sys.stderr, flush=True)
                continue
            key = result.get("key")
            if result.get("problems"):
                failures.append(f"key {key}: {result['problems']}")
            if kind == "honest" and "asked" in result:
                say(f"honest questions: of {len(honest.ASKED)} asked in practice {len(result['asked'])} refused, "
                    f"of {len(honest.MORE)} more {len(result['more'])}")
                for name, code, errors in result["asked"] + result["more"]:
                    say(f"  refused ({code}): {name}: {errors}")
                if result["asked"] or len(result["more"]) > 3 or result["helpless"]:
                    failures.append("honest questions are refused, or without saying what to ask instead")
            if kind == "editions" and "linear" in result:
                line, told, hidden = result["linear"], result.get("late"), result.get("survey")
                how = "as they came" if told else "at once"
                say(f"key {key}: {result['editions']} editions {how}, {line['cells']} protected counts, at most 4: {line['small']}, "
                    f"three values left: {line['three']}, fewer: {len(line['found'])}; contradictions {line['contradictions']}")
                if told:
                    say(f"key {key}: {told['compared']} counts printed again, {told['changed']} with another number, "
                        f"{told['told']} of them because of one to nine registrations")
                if hidden and hidden["hidden"]:
                    say(f"key {key}: survey: {hidden['hidden']} hidden counts, {hidden['known']} follow, "
                        f"{hidden['counts']} of them are not 0")
                    if hidden["counts"]:
                        failures.append(f"key {key}: hidden answers of a survey follow: {hidden['counts']}")
                if line["found"]:
                    failures.append(f"key {key}: small counts follow: {len(line['found'])}, such as {line['found'][:3]}")
                if told and told["told"]:
                    failures.append(f"key {key}: late registrations show: {told['told']}, such as {told['first']}")
            if kind == "questions" and "asked" in result:
                say(f"key {key}: {result['asked']} questions, {result['refused']} refused, {result['answered']} different sets "
                    f"answered; tell zero from one: {result['told']}; near pairs: {result['near']}; "
                    f"draws of one difference: at most {result['often']}; second keys taken: {result['second_key']}")
                failures += [f"key {key}: {text}" for text in questions.failures(result)]
                if result["second_key"]:
                    failures.append(f"key {key}: a second key was taken")
        if small:
            refused = [s for s in small if s[1] == 81]
            others = [s for s in small if s[1] not in (0, 81)]
            say(f"{len(small)} small exports: {len(refused)} refused by the repair, {len(others)} for other reasons; "
                f"counts withheld in {sum(s[3] > 0 for s in small)} of them, {sum(s[3] for s in small)} together")
            for number, code, errors, _ in refused + others:
                failures.append(f"export {number}: exit {code}: {errors.splitlines()[-1] if errors else ''}")
    for failure in failures:
        say(f"FAILED: {failure}")
    scratch.cleanup()
    if asked.turned_down:
        say("caught" if failures else "a program without protection was not caught")
        return 0 if failures else 1
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
