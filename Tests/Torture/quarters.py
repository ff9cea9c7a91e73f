"""Twenty quarters with `report --due`, as cron would: exports come in, late rows, corrections and withdrawals too.

After every quarter a run makes what is new; what would change a final figure waits, and twice somebody decides. A second
run changes nothing and takes no disk; at the end every edition verifies and is made again byte for byte, and every link of
the site leads somewhere.
"""

import argparse
import csv
import datetime
import glob
import html.parser
import io
import json
import os
import shutil
import subprocess
import sys
import tempfile
import urllib.parse

HERE = os.path.dirname(os.path.abspath(__file__))
REPOSITORY = os.path.dirname(os.path.dirname(HERE))
PIPELINE = os.path.join(REPOSITORY, "pipelines/kwartaalrapportage.yaml")
UNPACK = {".csv": ["cat"], ".csv.gz": ["gzip", "-dc"], ".csv.xz": ["xz", "-dc"], ".csv.zst": ["zstd", "-dc"],
          ".zip": ["unzip", "-p"], ".7z": ["7z", "e", "-so"], ".tar.gz": ["tar", "-xzOf"]}
# What comes in beside the export of a quarter: about which quarter, what, and whether someone must decide.
EVENTS = {
    "2022-Q4": ("2022-Q3", "late", False),
    "2023-Q2": ("2022-Q2", "corrected", True),
    "2023-Q4": ("2023-Q3", "withdrawn", False),
    "2024-Q1": ("2022-Q4", "late", True),
}


def quarters(first, count):
    year, quarter = int(first[:4]), int(first[-1])
    for number in range(count):
        at = quarter - 1 + number
        yield f"{year + at // 4}-Q{at % 4 + 1}"


def last_day(quarter):
    year, number = int(quarter[:4]), int(quarter[-1])
    return datetime.date(year + number // 4, number % 4 * 3 + 1, 1) - datetime.timedelta(1)


class Links(html.parser.HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.targets, self.names = [], set()
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name in ("href", "src") and value:
                self.targets.append(value)
            elif name == "id":
                self.names.add(value)


class Site:
    def __init__(self, program, folder):
        self.program = os.path.abspath(program)
        self.exports, self.inputs = os.path.join(folder, "exports"), os.path.join(folder, "inputs")
        self.root = os.path.join(folder, "public")
        os.makedirs(self.inputs)
        self.wrong = []
        self.growth = []
        self.waits = 0
        self.decisions = 0

    def call(self, *arguments):
        return subprocess.run([self.program, *arguments], capture_output=True, text=True, check=False)

    def report(self, date, *more):
        run = self.call("report", PIPELINE, "--due", "--date", date.isoformat(), "--json", "--input", self.inputs,
                        "--output", self.root, *more)
        return run.returncode, json.loads(run.stdout) if run.stdout.startswith("{") else {}, run.stderr

    def expect(self, what, code, allowed, errors=""):
        if code not in allowed:
            self.wrong.append(f"{what}: exit {code} {errors.strip()[-400:]}")

    def size(self):
        """Bytes on disk of the site and its work folder; a file with several names counts once."""
        seen = {}
        for top in (self.root, self.root + ".work"):
            for folder, _, files in os.walk(top):
                for name in files:
                    status = os.lstat(os.path.join(folder, name))
                    seen[status.st_ino] = status.st_blocks * 512
        return sum(seen.values())

    def deliver(self, quarter):
        for path in glob.glob(f"{self.exports}/*{quarter}*"):
            shutil.copy(path, self.inputs)

    def deliver_late(self, about, kind, date):
        """Twelve rows of a quarter that was delivered before, of younger visitors: as new visits, with another age, or
        withdrawn."""
        path = next(path for path in glob.glob(f"{self.exports}/ido-bezoekers-{about}*") if "portaal" not in path)
        ending = path[path.index(".", path.rindex("/")):]
        text = subprocess.run([*UNPACK[ending], path], capture_output=True, check=True).stdout
        rows = list(csv.DictReader(io.StringIO(text.decode("utf-8-sig")), delimiter=";"))
        good = [row for row in rows if row["datum_bezoek"][3:] == f"{int(about[-1]) * 3:02}-{about[:4]}"
                and not row["gewijzigd_op"] and not row["verwijderd"]
                and row["leeftijd"] != "65 jaar of ouder"][:12]
        entered = date.strftime("%d-%m-%Y")
        for number, row in enumerate(good):
            if kind == "late":
                row.update(registratie_id=f"late-{about}-{number}", ingevoerd_op=entered)
            elif kind == "corrected":
                row.update(gewijzigd_op=entered, leeftijd="65 jaar of ouder")
            else:
                row.update(gewijzigd_op=entered, verwijderd="Ja")
        with open(f"{self.inputs}/ido-bezoekers-{about}-{kind}.csv", "w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, rows[0].keys(), delimiter=";", lineterminator="\r\n")
            writer.writeheader()
            writer.writerows(good)

    def run_due(self, date, what):
        """Runs; whether a final figure waits for a decision. Everything else is published."""
        code, said, errors = self.report(date)
        self.expect(what, code, {0, 83}, errors)
        for edition in said.get("editions", []):
            if edition["state"] == "held" and not self.is_final(edition["path"]):
                self.wrong.append(f"{what}: {edition['period']} is not published")
        self.waits += code == 83
        return code == 83

    @staticmethod
    def is_final(path):
        if not path:
            return False
        with open(os.path.join(path, "provenance.json"), encoding="utf-8") as file:
            return json.load(file)["status"] == "final"

    def decide(self, date, what):
        code, _, errors = self.report(date, "--revise-final", "--reason", "nagekomen of verbeterd",
                                      "--by", "hoofd onderzoek")
        self.expect(f"{what}, decided", code, {0}, errors)
        self.decisions += 1

    def quarter(self, quarter):
        date = last_day(quarter) + datetime.timedelta(25)
        self.deliver(quarter)
        self.run_due(date, quarter)
        if quarter in EVENTS:
            about, kind, decides = EVENTS[quarter]
            date += datetime.timedelta(5)
            self.deliver_late(about, kind, date)
            what = f"{quarter}, {kind} rows of {about}"
            waits = self.run_due(date, what)
            if decides:
                if not waits:
                    self.wrong.append(f"{what}: no decision is needed")
                self.decide(date, what)
        before = self.size()
        code, said, errors = self.report(date)
        self.expect(f"{quarter} again", code, {0, 83}, errors)
        changed = [edition for edition in said.get("editions", []) if edition["state"] not in ("unchanged", "held")]
        if changed:
            self.wrong.append(f"{quarter} again: {changed[:2]}")
        self.growth.append(self.size() - before)

    def editions(self):
        report = os.path.join(self.root, "kwartaalrapportage")
        return sorted(entry.path for entry in os.scandir(report) if entry.is_dir(follow_symlinks=False)
                      and not entry.name.startswith("."))

    def verify(self):
        for path in self.editions():
            run = self.call("verify", path)
            self.expect(f"verify {os.path.basename(path)}", run.returncode, {0}, run.stdout + run.stderr)
            run = self.call("verify", path, "--rebuild", "--pipeline", PIPELINE, "--input", self.inputs)
            self.expect(f"rebuild {os.path.basename(path)}", run.returncode, {0}, run.stdout + run.stderr)

    def links(self):
        """Every link within the site, and every anchor; how many there are."""
        pages, count = {}, 0
        for folder, _, files in os.walk(self.root, followlinks=True):
            for name in files:
                if name.endswith(".html"):
                    path = os.path.join(folder, name)
                    with open(path, encoding="utf-8") as file:
                        pages[os.path.realpath(path)] = (path, Links(file.read()))
        for path, page in pages.values():
            for target in page.targets:
                parts = urllib.parse.urlsplit(target)
                if parts.scheme or parts.netloc:
                    continue
                count += 1
                to = os.path.realpath(os.path.join(os.path.dirname(path), urllib.parse.unquote(parts.path))) \
                    if parts.path else os.path.realpath(path)
                if not os.path.exists(to):
                    self.wrong.append(f"{path} leads to {target}, which is not there")
                elif parts.fragment and to in pages and \
                        urllib.parse.unquote(parts.fragment) not in pages[to][1].names:
                    self.wrong.append(f"{path} leads to {target}, which has no such anchor")
        return count


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True)
    parser.add_argument("--quarters", type=int, default=20)
    parser.add_argument("--visits", type=int, default=2000)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="kwartaal-quarters-") as folder:
        site = Site(given.program, folder)
        every = list(quarters("2019-Q3", given.quarters))
        subprocess.run(
            [given.program, "sample", "--output", site.exports, "--from", every[0], "--to", every[-1],
             "--visits-per-quarter", str(given.visits), "--faults", "realistic", "--definition",
             os.path.join(REPOSITORY, "pipelines/sample.yaml")], check=True, stdout=subprocess.DEVNULL)
        for quarter in every:
            site.quarter(quarter)
        site.verify()
        links = site.links()
        count = len(site.editions())
    print(f"{len(every)} quarters, {count} editions, {site.waits} runs in which something waited, "
          f"{site.decisions} decisions, {links} links; "
          f"a run that changes nothing takes at most {max(site.growth) // 1024} kB")
    if max(site.growth) > 64 * 1024:
        site.wrong.append(f"unchanged quarters take {site.growth}")
    for line in site.wrong[:20]:
        print(line, file=sys.stderr)
    print(f"{len(site.wrong)} wrong")
    sys.exit(1 if site.wrong else 0)


if __name__ == "__main__":
    main()
