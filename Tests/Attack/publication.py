"""Publications to attack, made with the program from the sample data or from exports of its own."""
import os
import random
import re
import subprocess
from pathlib import Path

HERE = Path(__file__).resolve().parents[2]
PIPELINES = HERE / "pipelines"
SAMPLE = HERE / "sample-data"
FAR_AHEAD = "2026-01-01"


def key(number):
    """A key file's text: the same for the same number."""
    return "".join(random.Random(number).choices("0123456789abcdef", k=32)) + "\n"


def quarter(path):
    found = re.search(r"20\d\d-Q\d", Path(path).name)
    return found.group() if found else None


def quarters(first, last):
    """The quarters from one through another."""
    year, number = int(first[:4]), int(first[-1])
    found = []
    while f"{year}-Q{number}" <= last:
        found.append(f"{year}-Q{number}")
        year, number = (year + 1, 1) if number == 4 else (year, number + 1)
    return found


class Publication:
    """A root with a key of its own, in a folder that goes with the run."""

    def __init__(self, program, folder, number, pipeline=None):
        self.program = str(Path(program).resolve())
        self.folder = Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        self.key = self.folder / "key"
        self.key.touch(mode=0o600)
        self.key.write_text(key(number))
        self.pipeline = str(pipeline or PIPELINES / "kwartaalrapportage.yaml")
        self.root = self.folder / "public"

    def run(self, *arguments):
        """Exit code, standard output and errors."""
        done = subprocess.run(
            [self.program, *map(str, arguments)], cwd=self.folder, capture_output=True, text=True, check=False)
        return done.returncode, done.stdout, done.stderr

    def report(self, *arguments, inputs=(), pipeline=None):
        files = [x for i in inputs for x in ("--input", i)]
        return self.run("report", pipeline or self.pipeline, "--key-file", self.key, *files, *arguments)

    def table(self, *arguments, inputs=()):
        files = [x for i in inputs for x in ("--input", i)]
        return self.run("table", self.pipeline, "--key-file", self.key, *files, *arguments)

    def rows(self, period, target, inputs=()):
        """The counted registrations as they are: what nobody outside has, and what the attack is judged by."""
        files = [x for i in inputs for x in ("--input", i)]
        return self.run("rows", self.pipeline, *files, "--period", period, "--to", target)


def deliveries(through):
    """The files of the sample that had come in by the end of a quarter."""
    return sorted(
        str(p) for p in SAMPLE.iterdir()
        if p.name.startswith("ido-") and (quarter(p) or "9") <= through)


def weakened(folder, protection):
    """A copy of the pipelines with another protection: what the attack must catch."""
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for name in os.listdir(PIPELINES):
        target = folder / name
        if not target.exists():
            target.symlink_to(PIPELINES / name)
    path = folder / "weak.yaml"
    text = (PIPELINES / "kwartaalrapportage.yaml").read_text().replace("../sample-data", str(SAMPLE))
    changed = re.sub(r"^protection:.*$", f"protection: {protection}", text, flags=re.M)
    assert changed != text
    path.write_text(changed)
    return path
