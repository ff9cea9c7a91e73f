"""The attacks, one after another: each takes the program, a folder of its own and a number, and says what it found."""
from pathlib import Path

import exports
import honest
import late
import linear
import questions
import survey
import timing
from memberships import Memberships
from publication import PIPELINES, SAMPLE, Publication, deliveries
from published import Edition
from register import Register

LAST = "2024-Q2"
# Municipalities merge at the start of the second of these quarters.
MERGERS = ("2021-Q4", "2022-Q1", "2022-Q2"), ("2022-Q4", "2023-Q1", "2023-Q2")
KINDS = ("exports", "mergers", "together", "editions", "questions", "survey", "zero", "honest")


def made(publication, outcome):
    """The editions that a run made, and what stopped it."""
    code, text, errors = outcome
    lines = [line for line in text.splitlines() if "→" in line and "unchanged" not in line]
    paths = [publication.folder / line.split("→ ")[1].removesuffix("/index.html") for line in lines]
    return paths, [[code, errors[-600:]]] if code else []


def memberships(visited):
    register = Register(sorted(SAMPLE.glob("ido-locaties*")), PIPELINES / "geography.yaml")
    return Memberships(register, dict(enumerate(visited)))


def together(asked, folder, number):
    """All quarters of one set of registrations, with both baselines: what follows from all editions together."""
    publication = Publication(asked.program, folder, number, asked.pipeline)
    names = asked.deliveries.names
    paths, problems = made(publication, publication.report(*periods(names)))
    if not asked.turned_down:
        more, wrong = made(publication, publication.report(
            "--period", "2022", "--period", "2023", pipeline=PIPELINES / "nulmeting.yaml"))
        paths += more
        problems += wrong
    found = linear.attack(
        [Edition(path) for path in paths], memberships(asked.deliveries.visited[-1:]), asked.deliveries.truth)
    surveys = [survey.attack(path) for path in paths if path.parent.name == "nulmeting"]
    return {"problems": problems, "editions": len(paths), "linear": found, "survey": survey.total(surveys)}


def editions(asked, folder, number):
    """The editions of some quarters as they came, then three of them final: late visitors, and all of them together."""
    publication = Publication(asked.program, folder, number, asked.pipeline)
    names = asked.deliveries.names
    steps = [(delivery, [name]) for delivery, name in enumerate(names)]
    steps.append((len(names) - 1, names[len(names) // 3 :][:3]))
    order, problems = [], []
    for delivery, wanted in steps:
        paths, wrong = made(publication, publication.report(*periods(wanted), inputs=deliveries(names[delivery])))
        order += [Edition(path, delivery) for path in paths]
        problems += wrong
    found = linear.attack(
        order, memberships(asked.deliveries.visited), asked.deliveries.truth, asked.deliveries.moved)
    return {"problems": problems, "editions": len(order), "late": late.attack(order, asked.deliveries), "linear": found}


def periods(names):
    return [x for name in names for x in ("--period", name)]


def of_questions(asked, folder, number):
    publication, inputs, truth, problems = quarter(asked, folder, number)
    if problems:
        return {"problems": problems}
    result = questions.attack(publication, truth, inputs, number, asked.questions)
    result["second_key"] = second_key(publication, inputs)
    return result


def quarter(asked, folder, number):
    """A published quarter to ask about, and its registrations."""
    publication = Publication(asked.program, folder, number, asked.pipeline)
    inputs = [str(p) for p in SAMPLE.glob(f"*{questions.QUARTER}*")]
    code, _, errors = publication.report("--period", questions.QUARTER, inputs=inputs)
    if code:
        return publication, inputs, None, [[code, errors]]
    target = publication.folder / "rows.csv"
    publication.rows(questions.QUARTER, target, inputs)
    return publication, inputs, questions.Truth(target), []


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


def zero(asked, folder, number):
    """Exit codes, output and time of questions about nobody, and about one to four."""
    publication, inputs, truth, problems = quarter(asked, folder, number)
    return {"problems": problems} if problems else timing.attack(publication, truth, inputs, number)


def of_survey(asked, folder, number):
    """Both waves of another survey, with few visits beside it."""
    publication = Publication(asked.program, folder, number)
    code, _, errors = publication.run(
        "sample", "--definition", PIPELINES / "sample.yaml", "--output", "exports", "--seed", number, "--survey",
        "--from", "2022-Q1", "--to", "2023-Q4", "--visits-per-quarter", 60)
    if code:
        return {"problems": [[code, errors]]}
    paths, problems = made(publication, publication.report(
        "--period", "2022", "--period", "2023", inputs=["exports"], pipeline=PIPELINES / "nulmeting.yaml"))
    return {"problems": problems, "survey": survey.total([survey.attack(path) for path in paths])}


def of_honest(asked, folder, number):
    publication = Publication(asked.program, folder, number)
    code, _, errors = publication.report("--period", LAST)
    return {"problems": [[code, errors]]} if code else honest.attack(publication)


def of_export(asked, folder, number):
    """One small random export; every tenth is attacked as well."""
    return exports.attack(asked.program, folder, number, attacked=number % 10 == 0)


def mergers(asked, folder, number):
    """Three quarters around a merger, made at once of small exports."""
    publication = Publication(asked.program, folder, 2000 + number)
    names = MERGERS[number % 2]
    code, _, errors = publication.run(
        "sample", "--definition", PIPELINES / "sample.yaml", "--output", "exports", "--seed", number, "--from", names[0], "--to",
        names[-1], "--visits-per-quarter", 700)
    if code:
        return {"problems": [[code, errors]]}
    paths, problems = made(publication, publication.report(*periods(names), inputs=["exports"]))
    found = exports.sums(publication, paths, f"{names[0]}/{names[-1]}")
    return {"problems": problems, "editions": len(paths), "linear": found}


RUN = {"exports": of_export, "mergers": mergers, "together": together, "editions": editions, "questions": of_questions, "survey": of_survey,
       "zero": zero, "honest": of_honest}
