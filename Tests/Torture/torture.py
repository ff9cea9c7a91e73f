"""Faults at every call of a publishing run, kill -9 under load, and races.

After each: no edition is torn, what the run said is what is live, its exit code is documented, and the next run brings
about what an undisturbed run would have.
"""

import argparse
import collections
import concurrent.futures
import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
REPOSITORY = os.path.dirname(os.path.dirname(HERE))
GOLDEN = os.path.join(REPOSITORY, "Tests/KwartaalTests/Golden")
EXITS = {0, 64, 65, 66, 70, 73, 74, 75, 78, 80, 81, 82, 83}
ROW = (
    "{0};{1};{2};;;L1;In de bibliotheek;Telefonisch;Vrouw;65 jaar of ouder;Onbekend;Ede;DigiD-app;;UWV;Anders;;"
    "Tot en met 15 minuten;Ja\r\n"
)
# What may go wrong with which call.
KINDS = {
    "write": ["ENOSPC", "EIO", "short", "EINTR", "kill", "EDQUOT"],
    "fwrite": ["ENOSPC", "short", "kill"],
    "read": ["EIO", "short", "EINTR", "kill"],
    "open": ["EMFILE", "EIO", "EACCES", "EINTR", "kill"],
    "open64": ["EMFILE", "EIO", "EACCES", "EINTR", "kill"],
    "stat": ["EIO", "kill"],
    "lstat": ["EIO", "kill"],
    "fstat": ["EIO", "kill"],
}
OTHER = ["EIO", "ENOSPC", "EACCES", "EROFS", "kill"]


class Torture:
    def __init__(self, program, faults, folder):
        self.program = os.path.abspath(program)
        self.faults = os.path.abspath(faults)
        self.folder = folder
        self.wrong = []
        self.ends = collections.Counter()
        self.pipeline = os.path.join(folder, "pipeline.yaml")
        with open(os.path.join(GOLDEN, "golden.yaml"), encoding="utf-8") as file:
            text = file.read()
        text = text.replace("../../../pipelines", os.path.join(REPOSITORY, "pipelines"))
        text = text.replace("exports/", os.path.join(folder, "exports/"))
        text = text.replace("pages: [national]", "pages: [national, library, province]")
        text = text.replace("not-recognised: 5%}", "not-recognised: 5%, volume-drop: 100%}")
        with open(self.pipeline, "w", encoding="utf-8") as file:
            file.write(text)
        os.symlink(os.path.join(REPOSITORY, "pipelines/layouts"), os.path.join(folder, "layouts"))
        with open(os.path.join(folder, "key"), "w", encoding="ascii") as file:
            file.write("000102030405060708090a0b0c0d0e0f\n")
        os.chmod(os.path.join(folder, "key"), 0o600)
        shutil.copytree(os.path.join(GOLDEN, "exports"), os.path.join(folder, "exports"))
        # Two editions stand, and there is input for two more.
        self.base = os.path.join(folder, "base")
        self.expect(self.run(self.base), 0)
        with open(os.path.join(folder, "exports/ido-bezoekers-2022-Q2.csv"), "a", encoding="utf-8") as file:
            for number in range(12):
                file.write(ROW.format(f"T{number}", "15-02-2022", "16-02-2022"))
                file.write(ROW.format(f"U{number}", "15-05-2022", "16-05-2022"))
        self.reference = os.path.join(folder, "reference")
        shutil.copytree(self.base, self.reference, symlinks=True)
        self.expect(self.run(self.reference), 0)
        self.known = {}
        for root in (self.base, self.reference):
            self.known.update({name: self.tree(path) for name, path in self.editions(root)})
        self.whole = self.tree(os.path.join(self.reference, "public"))

    def expect(self, outcome, code):
        if outcome.returncode != code:
            sys.exit(f"torture: the undisturbed run ends with {outcome.returncode}: {outcome.stderr}")

    def command(self, place, *more):
        return [
            self.program, "report", self.pipeline, "--all-periods", "--date", "2022-07-31", "--json", "--threads", "1",
            "--output", os.path.join(place, "public"), "--key-file", os.path.join(self.folder, "key"), *more,
        ]

    def run(self, place, *more, **environment):
        os.makedirs(place, exist_ok=True)
        return subprocess.run(
            self.command(place, *more), env={**os.environ, **environment}, capture_output=True, text=True,
            timeout=120, check=False)

    @staticmethod
    def tree(root):
        """Every path with its content; links with their target, hidden names too."""
        found = {}
        for folder, names, files in os.walk(root):
            for name in names + files:
                path = os.path.join(folder, name)
                key = os.path.relpath(path, root)
                if os.path.islink(path):
                    found[key] = "link " + os.readlink(path)
                elif os.path.isfile(path):
                    with open(path, "rb") as file:
                        found[key] = file.read()
                else:
                    found[key] = "folder"
        return found

    @staticmethod
    def besides(tree):
        """What holds whatever was live before: not which editions a page was compared and attacked with, where
        one of them was published by the run that was stopped."""
        kept = dict(tree)
        for name, content in tree.items():
            if name.endswith(("/provenance.json", "/edition.json")):
                kept[name] = re.sub(rb'"before": [^,\n]*|"beside": \[[^\]]*\]', b"", content)
            elif name.endswith("/SHA256SUMS"):
                kept[name] = b"\n".join(
                    line for line in content.split(b"\n")
                    if not line.endswith((b"  provenance.json", b"  edition.json")))
        return kept

    @staticmethod
    def editions(place):
        report = os.path.join(place, "public/golden")
        for name in sorted(os.listdir(report)) if os.path.isdir(report) else []:
            path = os.path.join(report, name)
            if not name.startswith(".") and os.path.isdir(path) and not os.path.islink(path):
                yield name, path

    def live(self, place):
        report = os.path.join(place, "public/golden")
        return {
            name: os.readlink(os.path.join(report, name)) for name in os.listdir(report)
            if not name.startswith(".") and os.path.islink(os.path.join(report, name))
        }

    def judge(self, place, what, code, output):
        """Everything that must hold after a disturbed run, and after the next one."""
        wrong = []
        if code not in EXITS and code != -signal.SIGKILL:
            wrong.append(f"ends with {code}")
        for name, path in self.editions(place):
            if self.tree(path) != self.known.get(name):
                wrong.append(f"{name} is torn")
        live = self.live(place)
        for period, edition in live.items():
            if not os.path.isdir(os.path.join(place, "public/golden", edition)):
                wrong.append(f"{period} leads nowhere")
        if code >= 0:
            wrong += self.compare(live, code, output)
        following = self.run(place)
        if following.returncode != 0:
            wrong.append(f"the next run ends with {following.returncode}: {following.stderr.strip()[:300]}")
        elif self.besides(self.tree(os.path.join(place, "public"))) != self.besides(self.whole):
            wrong.append("the next run does not heal")
        work = os.path.join(place, "public.work")
        wrong += [f"{name} is left" for name in os.listdir(work) if name.endswith(".new")]
        self.ends[code] += 1
        if wrong:
            self.wrong.append(f"{what} (exit {code}): " + "; ".join(wrong))

    def compare(self, live, code, output):
        """What the run said against what is live."""
        try:
            said = json.loads(output)
        except ValueError:
            return [f"said no JSON: {output[:80]!r}"]
        wrong = [] if said["exit"] == code else [f"says exit {said['exit']}"]
        published = {
            edition["period"]: os.path.basename(edition["path"]) for edition in said["editions"]
            if edition["state"] in ("new", "revised") and edition["path"]
        }
        for period, edition in live.items():
            expected = published.get(period, f"{period}.1")
            if edition != expected:
                wrong.append(f"{period} is {edition}, and the run said {expected}")
        return wrong

    def place(self):
        place = tempfile.mkdtemp(dir=self.folder, prefix="try-")
        shutil.copytree(self.base, place, symlinks=True, dirs_exist_ok=True)
        return place

    def calls(self):
        place = self.place()
        log = os.path.join(place, "calls")
        self.expect(self.run(place, LD_PRELOAD=self.faults, FAULT_LOG=log), 0)
        with open(log, encoding="ascii") as file:
            names = file.read().split()
        shutil.rmtree(place)
        return names

    def point(self, number, name, kind):
        place = self.place()
        outcome = self.run(place, LD_PRELOAD=self.faults, FAULT_AT=str(number), FAULT_KIND=kind)
        self.judge(place, f"{name} {number} {kind}", outcome.returncode, outcome.stdout)
        shutil.rmtree(place)

    def points(self, count):
        names = self.calls()
        # Every call with the first kind that suits it, then every call with the second, and so on.
        rounds = max(len(kinds) for kinds in KINDS.values())
        every = [
            (number, name, KINDS.get(name, OTHER)[turn]) for turn in range(rounds)
            for number, name in enumerate(names, 1) if turn < len(KINDS.get(name, OTHER))
        ]
        # All of them, or so many spread evenly over the calls and the kinds.
        step = max(1, len(every) // count)
        chosen = every[::step] if step > 1 else every
        print(f"{len(names)} calls ({dict(collections.Counter(names))}), {len(every)} points, {len(chosen)} tried")
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            list(pool.map(lambda point: self.point(*point), chosen))

    def kills(self, count):
        place = self.place()
        start = time.monotonic()
        self.run(place)
        length = time.monotonic() - start
        shutil.rmtree(place)
        load = [subprocess.Popen(["sh", "-c", "while :; do :; done"]) for _ in range(os.cpu_count())]
        chance = random.Random(17)
        killed = 0
        try:
            for number in range(count):
                place = self.place()
                process = subprocess.Popen(
                    self.command(place), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
                time.sleep(chance.uniform(0, 2.5 * length))
                process.kill()
                output, _ = process.communicate()
                killed += process.returncode == -signal.SIGKILL
                self.judge(place, f"kill {number}", process.returncode, output)
                shutil.rmtree(place)
        finally:
            for process in load:
                process.kill()
                process.wait()
        print(f"{count} runs, {killed} of them killed while at work")

    def races(self, count):
        for number in range(count):
            place = self.place()
            more = [["--work", os.path.join(place, f"work-{turn}")] if number % 3 == 2 else [] for turn in range(2)]
            if number % 3 == 2:
                # Each knows what counted in the editions that stand, by which changes get their causes.
                for turn in range(2):
                    shutil.copytree(os.path.join(place, "public.work"), os.path.join(place, f"work-{turn}"))
            if number % 3 == 1:
                more = [["--wait", "60"], ["--wait", "60"]]
            runs = [
                subprocess.Popen(
                    self.command(place, *more[turn]), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
                for turn in range(2)
            ]
            outputs = [run.communicate() for run in runs]
            codes = sorted(run.returncode for run in runs)
            allowed = [[0, 0]] if number % 3 == 1 else [[0, 0], [0, 75]]
            if codes not in allowed:
                self.wrong.append(f"race {number}: {codes} {outputs}")
            if self.tree(os.path.join(place, "public")) != self.whole:
                self.wrong.append(f"race {number}: the root is not whole")
            self.ends[tuple(codes)] += 1
            shutil.rmtree(place)
        print(f"{count} races")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", required=True)
    parser.add_argument("--faults", required=True)
    parser.add_argument("--points", type=int, default=1000)
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--races", type=int, default=50)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="kwartaal-torture-") as folder:
        torture = Torture(given.program, given.faults, folder)
        torture.points(given.points)
        torture.kills(given.kills)
        torture.races(given.races)
    print("ends: " + ", ".join(f"{code}: {count}" for code, count in sorted(torture.ends.items(), key=str)))
    for line in torture.wrong[:20]:
        print(line, file=sys.stderr)
    print(f"{len(torture.wrong)} wrong")
    sys.exit(1 if torture.wrong else 0)


if __name__ == "__main__":
    main()
