"""What editions cost: seconds of processor time, of the wall and peak memory, each the median of some runs.

One quarter of 50 000 registrations, national pages alone and with all pages; the whole sample; and 20 quarters in which
nothing changed. Each run writes into a folder of its own, and nothing is removed in between: a file system that has just
lost two thousand files looks through all of them for every new one, which costs more than the edition.
"""
import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time

from benchmark import make_exports


def measure(command):
    start = time.monotonic()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as process:
        errors = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"editions: exit {process.returncode}: {' '.join(command)}\n{errors.decode()[-400:]}")
    return usage.ru_utime + usage.ru_stime, time.monotonic() - start, usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=".build/release/kwartaal")
    parser.add_argument("--pipeline", default="pipelines/kwartaalrapportage.yaml")
    parser.add_argument("--data", default=".build/bench/data")
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    os.makedirs(options.data, exist_ok=True)
    files, register = make_exports(options.program, f"{options.data}/quarter", 50_000, 1)
    quarter = ["--period", "2023-Q1", "--input", *files, *register]
    with tempfile.TemporaryDirectory(prefix="kwartaal-editions-") as folder:
        def report(publication, arguments):
            return measure([options.program, "report", options.pipeline, "--output", f"{folder}/{publication}", *arguments])
        wanted = {
            "a quarter, national pages": ["--national-only", *quarter],
            "a quarter, all pages": quarter,
            "the sample, 2022-Q2, all pages": ["--period", "2022-Q2"],
            "20 quarters, nothing changed": ["--all-periods"],
        }
        for place, (name, arguments) in enumerate(wanted.items()):
            unchanged = arguments == ["--all-periods"]
            if unchanged:
                report("unchanged", arguments)
            taken = [report("unchanged" if unchanged else f"{place}-{number}", arguments) for number in range(options.runs)]
            processor, wall, memory = (statistics.median(values) for values in zip(*taken))
            print(f"{name:32} {processor:6.2f} s of processor {wall:6.2f} s {memory:6.0f} MB")


if __name__ == "__main__":
    main()
