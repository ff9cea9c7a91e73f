"""The register of locations and the tree of municipalities, which everyone may read: where a location belongs at a time."""
import csv
import gzip
import io
import lzma
import re
import subprocess
import zipfile
from collections import defaultdict

from published import span


def text(path):
    """A file of the register, packed or not."""
    kind = path.suffix
    if kind == ".zip":
        with zipfile.ZipFile(path) as archive:
            return archive.read(archive.namelist()[0]).decode("utf-8-sig")
    if kind == ".zst":
        return subprocess.run(["zstd", "-dcq", path], capture_output=True, check=True).stdout.decode("utf-8-sig")
    opened = {".gz": gzip.open, ".xz": lzma.open}.get(kind, open)
    with opened(path, "rb") as file:
        return file.read().decode("utf-8-sig")


class Register:
    """`files` are exports of the register, `geography` the tree of municipalities."""

    def __init__(self, files, geography):
        self.rows = defaultdict(dict)
        for path in files:
            for row in csv.DictReader(io.StringIO(text(path)), delimiter=";"):
                self.rows[row["locatie_code"]][span(row["stand_per"])[0]] = row["bibliotheek_code"], row["gemeente_code"]
        tree = geography.read_text()
        self.pois = dict(re.findall(r"\{code: (PV\d+), .*?poi: ([\w-]+)", tree))
        self.provinces = dict(re.findall(r"\{code: (GM\d+), .*?province: (PV\d+)", tree))
        self.mergers = {code: (int(year) * 12 + int(month) - 1, into) for code, year, month, into in re.findall(
            r"\{code: (GM\d+), .*?until: (\d+)-(\d+)-\d+, into: (GM\d+)", tree)}

    def units(self, location, last):
        """The units of a location at the end of a month."""
        rows = self.rows.get(location)
        if not rows:
            return []
        quarter = last // 3 * 3
        library, municipality = rows[max((m for m in rows if m <= quarter), default=min(rows))]
        while municipality in self.mergers and self.mergers[municipality][0] <= last:
            municipality = self.mergers[municipality][1]
        province = self.provinces.get(municipality)
        found = (("library", library), ("municipality", municipality), ("province", province), ("poi", self.pois.get(province)))
        return [(level, unit) for level, unit in found if unit]
