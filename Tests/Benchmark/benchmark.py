"""Counts the same tables over the same exports with kwartaal, DuckDB and polars, in turn, and prints the medians.

Each program reads the files, keeps the last version of every registration, leaves out the withdrawn ones, and counts
per quarter every variable of `form-2022` and the crossings of the quarterly pipeline. The totals must agree.
Wall time and peak memory are those of the whole process, its start included.
"""
import argparse
import glob
import json
import os
import statistics
import subprocess
import sys
import time

SINGLE = ["binnen_buiten", "type_dienstverlening", "geslacht", "leeftijd", "taalachtergrond", "gemeente_bezoeker",
          "duur_gesprek", "tevreden", "locatie_code"]
SEVERAL = ["onderwerpen", "organisaties", "hulp"]
CROSSED = [("onderwerpen", "leeftijd"), ("onderwerpen", "geslacht"), ("onderwerpen", "taalachtergrond"),
           ("organisaties", "leeftijd"), ("hulp", "leeftijd")]


def with_duckdb(files, threads):
    import duckdb
    db = duckdb.connect()
    db.execute(f"SET threads = {threads}")
    columns = ", ".join(SINGLE + SEVERAL)
    db.execute(f"""
      CREATE TABLE v AS SELECT strptime(datum_bezoek, '%d-%m-%Y')::DATE AS dag, {columns}
      FROM (SELECT *, row_number() OVER (PARTITION BY registratie_id
              ORDER BY strptime(coalesce(nullif(gewijzigd_op, ''), ingevoerd_op),
                                ['%d-%m-%Y', '%d-%m-%Y %H:%M']) DESC) AS nr
            FROM read_csv({files!r}, delim=';', header=true, quote='"', all_varchar=true))
      WHERE nr = 1 AND coalesce(verwijderd, '') <> 'Ja'""")
    quarter = "date_trunc('quarter', dag)"
    for name in SINGLE:
        db.execute(f"SELECT {quarter}, {name}, count(*) FROM v GROUP BY ALL").fetchall()
    for name in SEVERAL:
        db.execute(f"SELECT kwartaal, trim(een), count(*) FROM (SELECT {quarter} AS kwartaal, "
                   f"unnest(string_split({name}, ';')) AS een FROM v) GROUP BY ALL").fetchall()
    for rows, columns in CROSSED:
        db.execute(f"SELECT kwartaal, trim(een), {columns}, count(*) FROM (SELECT {quarter} AS kwartaal, "
                   f"unnest(string_split({rows}, ';')) AS een, {columns} FROM v) GROUP BY ALL").fetchall()
    return db.execute("SELECT count(*) FROM v").fetchone()[0]


def with_polars(files, threads):
    import polars as pl
    changed = pl.coalesce("gewijzigd_op", "ingevoerd_op")
    visits = (pl.scan_csv(files, separator=";", infer_schema=False)
              .with_columns(
                  dag=pl.col("datum_bezoek").str.to_date("%d-%m-%Y"),
                  versie=pl.coalesce(changed.str.to_datetime("%d-%m-%Y %H:%M", strict=False),
                                     changed.str.to_datetime("%d-%m-%Y", strict=False)))
              .sort("versie")
              .unique("registratie_id", keep="last")
              .filter(pl.col("verwijderd").fill_null("") != "Ja")
              .with_columns(kwartaal=pl.col("dag").dt.truncate("1q"))
              .select("kwartaal", *SINGLE, *SEVERAL).collect()).lazy()
    apart = {name: visits.with_columns(pl.col(name).str.split(";")).explode(name)
             .with_columns(pl.col(name).str.strip_chars()) for name in SEVERAL}
    tables = [visits.group_by("kwartaal", name).len() for name in SINGLE]
    tables += [apart[name].group_by("kwartaal", name).len() for name in SEVERAL]
    tables += [apart[rows].group_by("kwartaal", rows, columns).len() for rows, columns in CROSSED]
    tables.append(visits.select(pl.len()))
    return pl.collect_all(tables)[-1].item()


UNPACK = {".csv": "cat", ".xz": "xz -dc", ".zst": "zstd -dc", ".zip": "unzip -p", ".7z": "7z e -so", ".tar.gz": "tar -xzOf"}
PEERS = {"duckdb": with_duckdb, "polars": with_polars}


class Failure(Exception):
    """A program that did not come to its end."""


def measure(command, environment=None):
    """Seconds, peak memory in MB, and what was printed."""
    start = time.monotonic()
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                          env={**os.environ, **(environment or {})}) as process:
        printed = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    # 80: a quality gate of the pipeline, which is judged after everything was counted.
    if process.returncode not in (0, 80):
        raise Failure(f"exit {process.returncode}: {' '.join(command[:6])} …")
    return time.monotonic() - start, usage.ru_maxrss / 1024, printed


def make_exports(program, folder, rows, quarters):
    """Exports of `form-2022` as .csv.gz, made once."""
    first, last = ("2022-Q2", "2024-Q1") if quarters == 8 else ("2023-Q1", "2023-Q1")
    if not os.path.exists(folder):
        made = folder + ".new"
        subprocess.run([program, "sample", "--output", made, "--from", first, "--to", last,
                        "--visits-per-quarter", str(rows // quarters)], check=True, stdout=subprocess.DEVNULL)
        for path in glob.glob(f"{made}/ido-bezoekers-*"):
            if path.endswith(".csv.gz"):
                continue
            stem = path[:path.index(".", path.rindex("/"))]
            unpack = next(command for ending, command in UNPACK.items() if path.endswith(ending))
            subprocess.run(f"{unpack} '{path}' | gzip > '{stem}.csv.gz'", shell=True, check=True)
            os.remove(path)
        os.rename(made, folder)
    return sorted(glob.glob(f"{folder}/ido-bezoekers-*.csv.gz")), sorted(glob.glob(f"{folder}/ido-locaties-*"))


def counted(printed):
    return json.loads(printed)["total"]["counted"]


def compare(options, title, files, register, threads):
    """Everyone in turn, as often as asked; prints a line each and returns the medians."""
    def ours(count):
        return [options.program, "check", options.pipeline, "--json", "--threads", str(count), "--input",
                *files, *register]
    runs = {"kwartaal": (ours(threads), None)}
    for peer in PEERS:
        runs[peer] = ([sys.executable, __file__, "--peer", peer, "--threads", str(threads), *files],
                      {"POLARS_MAX_THREADS": str(threads)})
    if threads > 1:
        runs["kwartaal, one thread"] = (ours(1), None)
        runs["gzip -dc alone"] = (["sh", "-c", "printf '%s\\n' \"$@\" | xargs -n 1 -P \"$0\" gzip -dc > /dev/null",
                                   str(threads), *files], None)
    taken = {name: [] for name in runs}
    totals, failed = {}, {}
    for _ in range(options.runs):
        for name, (command, environment) in runs.items():
            if name in failed:
                continue
            try:
                seconds, memory, printed = measure(command, environment)
            except Failure as failure:
                if name not in PEERS:
                    sys.exit(f"benchmark: {failure}")
                failed[name] = failure
                continue
            taken[name].append((seconds, memory))
            if name in PEERS:
                totals[name] = int(printed)
            elif name == "kwartaal":
                totals[name] = counted(printed)
    if len(set(totals.values())) != 1:
        sys.exit(f"benchmark: the totals differ: {totals}")
    medians = {name: statistics.median(s for s, _ in all) for name, all in taken.items() if name not in failed}
    print(f"\n{title}: {totals['kwartaal']} registrations in {len(files)} files, {threads} threads, "
          f"median of {options.runs}")
    for name, failure in failed.items():
        print(f"  {name:22} {failure}")
    for name, all in taken.items():
        if name in failed:
            continue
        ratio = medians[name] / medians["kwartaal"]
        print(f"  {name:22} {medians[name]:8.2f} s {max(m for _, m in all):8.0f} MB {ratio:6.1f} times")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=".build/release/kwartaal")
    parser.add_argument("--pipeline", default="pipelines/kwartaalrapportage.yaml")
    parser.add_argument("--data", default=".build/bench/data")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    parser.add_argument("--rows", type=int, action="append", help="registrations in eight files; may be repeated")
    parser.add_argument("--peer", choices=PEERS)
    parser.add_argument("files", nargs="*")
    options = parser.parse_args()
    if options.peer:
        return print(PEERS[options.peer](options.files, options.threads))
    os.makedirs(options.data, exist_ok=True)
    files, register = make_exports(options.program, f"{options.data}/quarter", 50_000, 1)
    compare(options, "One quarter", files, register, options.threads)
    files, register = make_exports(options.program, f"{options.data}/one", 500_000, 1)
    compare(options, "One large file", files, register, options.threads)
    for rows in options.rows or [1_500_000]:
        files, register = make_exports(options.program, f"{options.data}/{rows}", rows, 8)
        compare(options, "Eight quarters", files, register, options.threads)


if __name__ == "__main__":
    main()
