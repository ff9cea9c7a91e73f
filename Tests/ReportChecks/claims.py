"""Takes what the pages of an edition claim back to observations.csv, without any code of the program.

A claim is a sentence, a caption, an alternative text, a column of differences or a key figure that says something
about numbers. `faults` gives `(page, what)` for every claim that the published numbers contradict.
"""

import csv
import html
import json
import re
from collections import defaultdict
from fractions import Fraction
from pathlib import Path

REST = {"other", "none", "unknown", "empty", "unrecognised"}
FOLDERS = {
    "provincies": "province", "pois": "poi", "bibliotheken": "library", "gemeenten": "municipality",
    "organisaties": "organisation",
}
MONTHS = [
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
    "december",
]
FRACTIONS = {
    "één op de tien": 10, "één op de vijf": 20, "een kwart": 25, "een derde": 33, "twee op de vijf": 40, "de helft": 50,
    "drie op de vijf": 60, "twee derde": 67, "driekwart": 75, "vier op de vijf": 80, "negen op de tien": 90,
}
LINK = re.compile(r'<a href="#([^"]+)">([^<]*)</a>')
PART = r"\d{4}(?:-Q\d|-\d\d)?"
NUMBER = r"(<?[\d.]+(?:,\d)?%?)"


class Cell:
    def __init__(self, row):
        self.count = int(row["count"]) if row["count"] else None
        self.base = int(row["base"]) if row["base"] else None
        self.percent = row["percent"]
        self.value = row["value"]
        self.status = set(row["status"].split())

    def printed(self):
        """What may stand on a page for this cell."""
        found = set()
        if self.count is not None:
            found.add(dutch(self.count))
        if self.percent:
            below = float(self.percent) == 0 and (self.count or 0) > 0
            found.add(("<0,1%" if "." in self.percent else "<1%") if below else self.percent.replace(".", ",") + "%")
        if self.value:
            found.add(dutch(self.value))
        return found


def dutch(number):
    whole, _, decimals = str(number).lstrip("-").partition(".")
    whole = re.sub(r"(?<=\d)(?=(\d{3})+$)", ".", whole)
    return ("−" if str(number).startswith("-") else "") + whole + ("," + decimals if decimals else "")


def points(printed):
    """A printed percentage in whole points; less than one is none."""
    if printed.startswith("<"):
        return Fraction(0)
    return Fraction(printed.rstrip("%").replace(".", "").replace(",", "."))


def months(period):
    """The first and the last month of a period, counted from year 0."""
    ends = []
    for part in period.split("/"):
        year, _, rest = part.partition("-")
        first = int(year) * 12 + ((int(rest[1]) - 1) * 3 if rest.startswith("Q") else int(rest or 1) - 1)
        ends += [first, first + (2 if rest.startswith("Q") else 0 if rest else 11)]
    return min(ends), max(ends)


class Edition:
    def __init__(self, folder):
        self.folder = Path(folder)
        self.cells = defaultdict(dict)
        with open(self.folder / "observations.csv", newline="") as file:
            for row in csv.DictReader(file):
                key = (row["table"], row["period"], row["row"], row["column"], row["counted"])
                self.cells[row["level"], row["unit"]][key] = Cell(row)
        self.labels = {}
        self.units = {}
        with open(self.folder / "codes.csv", newline="") as file:
            for row in csv.DictReader(file):
                if row["kind"] == "answer":
                    self.labels[row["of"], row["id"]] = row["label"]
                elif row["kind"] == "unit":
                    self.units[row["of"], row["id"]] = row["label"]
        facts = json.loads((self.folder / "provenance.json").read_text())
        self.rounding = (facts["protection"] or {}).get("round") or 1
        self.enough = (facts["protection"] or {}).get("minimum_for_percentages") or 0
        self.breaks = {}
        for table in json.loads((self.folder / "quality.json").read_text())["breaks"]:
            self.breaks[table["table"]] = [day(text) for text in table["breaks"]]

    def label(self, table, row):
        # A table of a part, as `duration_over_20`, has the answers of its variable.
        names = [table, "", *(of for of, _ in self.labels if of and table.startswith(of + "_"))]
        return next((self.labels[name, row] for name in names if (name, row) in self.labels), row)

    def broken(self, table, earlier, later):
        points = self.breaks.get(table, []) + self.breaks.get("key", [])
        return any(months(earlier)[0] < point <= months(later)[1] for point in points)

    def find(self, unit, table, period, row, column="", counted=None):
        """The cell, of questions before that of visits."""
        for what in [counted] if counted else ["questions", "visits", "locations", "respondents"]:
            cell = self.cells[unit].get((table, period, row, column, what))
            if cell and (cell.count is not None or cell.value or cell.percent):
                return cell, what
        return None, None

    def rows(self, unit, table, period, counted):
        return {
            key[2]: cell for key, cell in self.cells[unit].items()
            if key[:2] == (table, period) and key[3] == "" and key[4] == counted and key[2] != "total"
        }

    def bounds(self, unit, table, period, row, counted):
        """Between which shares the true one lies."""
        cells = self.cells[unit]
        cell, total = (cells.get((table, period, name, "", counted)) for name in (row, "total"))
        if not cell or not total or cell.count is None or not total.count:
            return None
        slack = self.rounding - 1 if "rounded" in cell.status else 0
        if total.count <= slack:
            return None
        return (
            Fraction(max(0, cell.count - slack), total.count + slack),
            Fraction(min(cell.count + slack, total.count - slack), total.count - slack),
        )

    def told(self, unit, table, period, row, counted):
        """Whether it is certain that the share of the unit is another than that of the nation."""
        own, nation = (self.bounds(u, table, period, row, counted) for u in (unit, ("nl", "NL")))
        if own is None or nation is None:
            return False
        return own[0] > nation[1] or nation[0] > own[1] or own[0] == own[1] and nation[0] == nation[1]

    def leads(self, unit, table, period):
        """What a page of a unit shows of a table: questions if they are enough, otherwise whichever has the larger base."""
        totals = {
            what: self.cells[unit].get((table, period, "total", "", what)) for what in ("questions", "visits")
        }
        sizes = {what: cell.count or 0 for what, cell in totals.items() if cell}
        if sizes.get("questions", 0) >= max(1, self.enough):
            return "questions"
        return max(sizes, key=lambda what: (sizes[what], what == "questions")) if sizes else None

    def pages(self):
        yield self.folder / "index.html", ("nl", "NL")
        for folder, level in FOLDERS.items():
            for path in sorted((self.folder / folder).glob("*.html")):
                if path.name == "index.html":
                    continue
                line = (path.with_suffix(".csv")).read_text().split("\n")
                unit = line[1].split(",")[3] if len(line) > 1 and line[1] else None
                if unit:
                    yield path, (level, unit)

    def overviews(self):
        """`De meeste bezoeken per inwoner: Groningen, met 8,1 per 1.000 inwoners. In heel Nederland zijn dat er 5,0.`"""
        for folder, level in FOLDERS.items():
            path = self.folder / folder / "index.html"
            text = html.unescape(re.sub(r"<[^>]+>", "", path.read_text())) if path.exists() else ""
            of = {}
            for (where, unit), cells in self.cells.items():
                if where not in (level, "nl"):
                    continue
                for key, cell in cells.items():
                    if key[0] == "key_per_1000" and key[2] == "visits" and cell.value:
                        of.setdefault(months(key[1]), {})[unit] = Fraction(cell.value)
            for active, everything in re.findall(r"Bij (?:alle )?(\d+)(?: van de (\d+))? [^.]* bezoeken geregistreerd", text):
                named = sum(unit[0] == level for unit in self.units)
                if int(everything or active) != named:
                    yield path, f"there are {named} of {level}, not {everything or active}"
            for name, rate, nation in re.findall(
                    r"De meeste bezoeken per inwoner[^:]*: (.+?), met ([\d,.]+) per 1\.000 inwoners\. "
                    r"In heel Nederland zijn dat er ([\d,]+)", text):
                rates = dict(of[max(of)])
                whole = rates.pop("NL", None)
                unit = max(rates, key=rates.get)
                said = Fraction(rate.replace(".", "").replace(",", "."))
                if self.units[level, unit] != name or rates[unit] != said or whole != Fraction(nation.replace(",", ".")):
                    yield path, f"{name} is said to have most visits per inhabitant, and {self.units[level, unit]} has"
            for name, count in re.findall(r"Het vaakst ging het over (.+?): ([\d.]+) (?:bezoeken|vragen)", text):
                counts = [
                    (cell.count, self.units[where]) for where, cells in self.cells.items() if where[0] == level
                    for key, cell in cells.items() if key[0] == "key" and dutch(cell.count or 0) == count
                ]
                if (int(count.replace(".", "")), name) not in counts:
                    yield path, f"{name} does not have {count}"

    def faults(self):
        yield from self.overviews()
        for path, unit in self.pages():
            for what in Reader(self, unit, path.read_text()).faults():
                yield path, what


def day(text):
    number, month, year = text.split()
    # A break on a later day of a month lies in that month.
    return int(year) * 12 + MONTHS.index(month) if int(number) <= 31 else 0


class Reader:
    """The claims of one page."""

    def __init__(self, edition, unit, text):
        self.edition = edition
        self.unit = unit
        self.text = text
        self.blocks = re.findall(r'<(?:li|p class="finding"|p)>(.*?)</(?:li|p)>', text, re.S)
        self.blocks += re.findall(r'<p class="finding">(.*?)</p>', text, re.S)
        # What search machines and feeds show of a page is claimed too.
        self.blocks += re.findall(r'<meta name="description" content="([^"]*)"', text)
        self.plain = lambda block: html.unescape(re.sub(r"<[^>]+>", "", block))

    def faults(self):
        for check in (
            self.numbers, self.compared, self.mostly, self.changes, self.fractions, self.differences, self.bars,
            self.alternatives, self.drawn, self.largest_drawn, self.since, self.totals, self.groups, self.milestones,
            self.rates, self.since_baseline,
        ):
            yield from check()

    def cell(self, anchor):
        """The unit, the address and the cell that a link leads to; `None` when it is no cell."""
        unit, name = self.unit, anchor
        if name.endswith(".nl"):
            unit, name = ("nl", "NL"), name[:-3]
        name = name.removesuffix(".percent")
        counted = None
        for what in ("questions", "visits"):
            if name.endswith("." + what) and re.search(r"\d\." + what + "$", name):
                counted, name = what, name[: -len(what) - 1]
        match = re.match(rf"([a-z_0-9]+)\.(.+?)\.({PART}(?:\.\.{PART})?)$", name)
        if not match:
            return None
        table, path, period = match[1], match[2].split("."), match[3].replace("..", "/")
        row, column = path[0], path[1] if len(path) > 1 else ""
        if column == "change":
            return None
        cell, counted = self.edition.find(unit, table, period, row, column, counted)
        return (unit, table, period, row, counted, cell) if cell else (unit, table, period, row, counted, None)

    def numbers(self):
        """Every number that leads to a cell is that of the cell."""
        for block in self.blocks:
            for anchor, text in LINK.findall(block):
                found = self.cell(anchor)
                if not found or not re.search(r"\d", text) or text.startswith("#"):
                    continue
                text = html.unescape(text)
                if found[5] is None:
                    # On a page of a unit visits or questions lead, whichever has the larger base.
                    continue
                if not any(text in cell.printed() for cell in self.candidates(found)):
                    yield f'"{text}" is not what {anchor} is'

    def candidates(self, found):
        unit, table, period, row = found[:4]
        return [
            cell for key, cell in self.edition.cells[unit].items()
            if key[0] == table and key[1] == period and key[2] == row
        ]

    def pair(self, block):
        """The own cell that a block is about, with what is counted on this page."""
        for anchor, text in LINK.findall(block):
            found = self.cell(anchor)
            if found and found[5] is not None and found[0] == self.unit:
                unit, table, period, row = found[:4]
                counted = self.edition.leads(unit, table, period)
                cell = self.edition.cells[unit].get((table, period, row, "", counted))
                nation = self.edition.cells["nl", "NL"].get((table, period, row, "", counted))
                if cell and nation and nation.percent and cell.percent:
                    return table, period, row, counted, cell, nation
        return None

    def compared(self):
        """More, fewer, about equal, or hidden by the rounding."""
        if self.unit[0] == "nl":
            return
        for block in self.blocks:
            plain = self.plain(block).split(" Per 1.000 inwoners is dat ")[0]
            more = re.search(r"Hier is het ([\d,]+) procentpunt (meer|minder)\.", plain)
            equal = "Dat is ongeveer gelijk." in plain
            hidden = "Door het afronden is niet te zeggen" in plain
            other = re.search(r"(?:In heel Nederland|Bij alle \w+) is dat " + NUMBER, plain)
            if not (more or equal or hidden or other):
                continue
            pair = self.pair(block)
            if pair is None:
                yield f'nothing backs "{plain[-60:]}"'
                continue
            table, period, row, counted, cell, nation = pair
            if other and other[1].rstrip(".") not in nation.printed():
                yield f'"{other[1]}" is not the nation\'s {table}.{row}'
            gap = points(next(p for p in cell.printed() if "%" in p)) - points(
                next(p for p in nation.printed() if "%" in p))
            told = self.edition.told(self.unit, table, period, row, counted)
            # Both of a table: an answer that ended within the period is asked as long of the unit as of the nation.
            days = [
                "partly-measured" in whole.status for whole in (
                    self.edition.cells[unit].get((table, period, "total", "", counted))
                    for unit in (self.unit, ("nl", "NL"))) if whole
            ]
            if len(set(days)) > 1:
                yield f"{table}.{row} is compared over other days"
            if more:
                size = Fraction(more[1].replace(",", "."))
                if abs(gap) != size or (gap > 0) != (more[2] == "meer") or size < 2 or not told:
                    yield f'"{more[0]}" but {table}.{row} differs by {gap}, told: {told}'
            if equal and abs(gap) >= 2:
                yield f"{table}.{row} is not about equal: {gap}"
            if hidden and (told or abs(gap) < 2):
                yield f"{table}.{row} can be told"

    def mostly(self):
        """What occurs most."""
        for block in self.blocks:
            plain = self.plain(block)
            pattern = r"(?:na het vaakst|^Het vaakst): |vaakst voor: |het vaakst over deze organisatie: |Het vaakst doorverwezen naar: |Het vaakst ging het over dit onderwerp: "
            if not re.search(pattern, plain) and "kwam" not in plain:
                continue
            if not re.search(pattern, plain) and "vaakst voor" not in plain:
                continue
            named = []
            for anchor, text in LINK.findall(block):
                found = self.cell(anchor)
                if found and found[5] is not None and found[0] == self.unit and found[3] not in REST:
                    if "%" in text:
                        named.append(found)
            if not named:
                continue
            unit, table, period = named[0][:3]
            counted = named[0][4]
            if unit[0] != "nl":
                counted = self.edition.leads(unit, table, period) or counted
            rows = {
                row: cell for row, cell in self.edition.rows(unit, table, period, counted).items()
                if row not in REST and cell.count is not None
            }
            if not rows:
                continue
            top = max(rows.values(), key=lambda cell: cell.count)
            slack = self.edition.rounding - 1 if "rounded" in top.status else 0
            lead = {
                row for row, cell in rows.items()
                if cell.count + 2 * slack >= top.count or cell.percent and cell.percent == top.percent
            }
            said = {found[3] for found in named}
            if said != lead:
                yield f"{table}: {sorted(said)} is said to be the largest, and {sorted(lead)} is"
            for row in said:
                if self.edition.label(table, row) not in plain:
                    yield f'{table}: "{plain[:60]}" does not name {row}'
            for rest in ("other", "none"):
                cell = self.edition.cells[unit].get((table, period, rest, "", counted))
                if cell and cell.count is not None and cell.count >= top.count and unit[0] != "nl":
                    if f"'{self.edition.label(table, rest)}'" not in plain:
                        yield f"{table}: {rest} is larger and is not said"

    def changes(self):
        """Rose, fell, most of all, more and fewer than before."""
        for block in self.blocks:
            plain = self.plain(block)
            named = [self.cell(anchor) for anchor, text in LINK.findall(block) if "%" in text]
            ends = [end for end in named if end and end[5] is not None]
            change = re.search(r"(gestegen|gedaald|steeg het meest:|daalde het meest:) van " + NUMBER + " naar " + NUMBER, plain)
            size = re.search(r"Dat is ([\d,]+) procentpunt (meer|minder)", plain)
            if change and any(end is None or end[5] is None for end in named):
                yield f'nothing backs "{change[0]}"'
            if not change or len(ends) < 2:
                continue
            old, new = ends[0], ends[1]
            table, row = new[1], new[3]
            gap = points(change[3]) - points(change[2].rstrip("."))
            rises = change[1] in ("gestegen", "steeg het meest:")
            if (gap > 0) != rises or abs(gap) < 2:
                yield f'{table}.{row}: "{change[0]}"'
            if not size or Fraction(size[1].replace(",", ".")) != abs(gap) or (size[2] == "meer") != rises:
                yield f"{table}.{row} is not said to change by {gap}"
            if old[3] != row or old[4] != new[4] or self.edition.broken(table, old[2], new[2]):
                yield f"{table}.{row} of {old[2]} and of {new[2]} may not be compared"
            if "het meest" in change[1]:
                befores = self.edition.rows(self.unit, table, old[2], new[4])
                gaps = {
                    name: points(cell.percent) - points(befores[name].percent)
                    for name, cell in self.edition.rows(self.unit, table, new[2], new[4]).items()
                    if cell.percent and name in befores and befores[name].percent and name not in REST
                }
                best = max(gaps.values()) if rises else min(gaps.values())
                if gaps.get(row) != best or list(gaps.values()).count(best) > 1:
                    yield f"{table}.{row} did not change most"

    def fractions(self):
        """`ruim de helft van de bezoeken (57%)`"""
        pattern = rf"(bijna |ruim )?({'|'.join(FRACTIONS)})(?: van de \w+| \w+) \((\d+)%\)"
        for block in self.blocks:
            for side, words, percent in re.findall(pattern, self.plain(block), re.I):
                gap = int(percent) - FRACTIONS[words.lower()]
                isRight = {"bijna ": -4 <= gap < 0, "ruim ": 0 < gap <= 7, "": gap == 0}[side.lower()]
                if not isRight:
                    yield f'"{side}{words}" is said of {percent}%'

    def differences(self):
        """The column of differences: own less nation, and ≈ where rounding can make it."""
        if self.unit[0] == "nl":
            return
        for table in re.findall(r"<table.*?</table>", self.text, re.S):
            heads = [self.plain(head) for head in re.findall(r"<th scope=\"col\"[^>]*>(.*?)</th>", table, re.S)]
            place = next((i for i, head in enumerate(heads) if re.match(r"Verschil\s+procentpunt$", head)), None)
            if place is None:
                continue
            for line in re.findall(r"<tr[^>]*>(.*?)</tr>", table.split("<tbody>")[1].split("</tbody>")[0], re.S):
                cells = re.findall(r"<td([^>]*)>(.*?)</td>", line, re.S)
                texts = [self.plain(cell[1]) for cell in cells]
                said, nation = texts[place - 1], texts[place - 2]
                anchors = re.findall(r'id="([^"]+)"', line)
                own = next((self.cell(name) for name in anchors if not name.endswith(".nl") and self.cell(name)), None)
                if own is None or "%" not in nation:
                    continue
                printed = self.plain(re.search(r'<td[^>]*id="[^"]+"[^>]*>([^<]*)<', line)[1])
                if "%" not in printed:
                    continue
                gap = points(printed) - points(nation)
                counted = self.edition.leads(*own[:3])
                told = self.edition.told(self.unit, own[1], own[2], own[3], counted)
                if said == "≈":
                    if told and gap:
                        yield f"{own[1]}.{own[3]} differs for certain, and ≈ is printed"
                elif re.match(r"[+−]?[\d,]+$", said):
                    number = Fraction(said.replace("−", "-").replace("+", "").replace(",", "."))
                    if number != gap or not told or not gap:
                        yield f"{own[1]}.{own[3]}: the difference {said} is {gap}, told: {told}"

    def since_baseline(self):
        """The column of changes since the baseline, and ≈ where rounding can make them."""
        if self.unit[0] == "nl":
            return
        for table in re.findall(r"<table.*?</table>", self.text, re.S):
            heads = [self.plain(head) for head in re.findall(r"<th scope=\"col\"[^>]*>(.*?)</th>", table, re.S)]
            found = [(i, re.match(r"Sinds (\d{4})\s+procentpunt$", head)) for i, head in enumerate(heads)]
            place, year = next(((i, match[1]) for i, match in found if match), (None, None))
            if place is None:
                continue
            for line in re.findall(r"<tr[^>]*>(.*?)</tr>", table.split("<tbody>")[1].split("</tbody>")[0], re.S):
                texts = [self.plain(cell) for cell in re.findall(r"<td[^>]*>(.*?)</td>", line, re.S)]
                anchors = re.findall(r'id="([^"]+)"', line)
                own = next((self.cell(name) for name in anchors if not name.endswith(".nl") and self.cell(name)), None)
                said = texts[place - 1]
                if own is None or own[5] is None or said not in ("≈",) and not re.match(r"[+−]?[\d,]+$", said):
                    continue
                counted = self.edition.leads(*own[:3])
                then, now = (self.edition.bounds(self.unit, own[1], period, own[3], counted) for period in (year, own[2]))
                gap = points(next(text for text in own[5].printed() if "%" in text)) - points(texts[place - 2])
                told = then is not None and now is not None and (then[0] > now[1] or now[0] > then[1])
                if said == "≈" and told and gap:
                    yield f"{own[1]}.{own[3]} changed for certain, and ≈ is printed"
                elif said != "≈":
                    number = Fraction(said.replace("−", "-").replace("+", "").replace(",", "."))
                    if number != gap or not told or not gap:
                        yield f"{own[1]}.{own[3]}: the change {said} is {gap}, told: {told}"

    def bars(self):
        """Bars are as long as the shares beside them, and every published answer has a row, that of nobody too."""
        if self.unit[0] == "nl":
            return
        for table in re.findall(r"<table.*?</table>", self.text, re.S):
            if ' style="--b:' not in table:
                continue
            heads = [self.plain(head) for head in re.findall(r"<th scope=\"col\"[^>]*>(.*?)</th>", table, re.S)]
            nation = next((i for i, head in enumerate(heads) if re.match(r"(Nederland|Alle)\b", head)), None)
            labels, drawn = [], []
            lines = re.findall(r'<tr><th scope="row"([^>]*)>(.*?)</th>(.*?)</tr>', table.split("<tfoot>")[0], re.S)
            for style, label, rest in lines:
                labels.append(self.plain(label))
                cells = [self.plain(cell) for cell in re.findall(r"<td[^>]*>(.*?)</td>", rest, re.S)]
                bars = re.search(r"--b:([\d.]+)%(?:;--n:([\d.]+)%)?", style)
                if not bars:
                    if "%" in cells[1]:
                        yield f"{labels[-1]} has no bar"
                    continue
                for bar, said in [(bars[1], cells[1]), (bars[2], cells[nation - 1] if nation else "")]:
                    if bar and "%" not in said:
                        yield f"{labels[-1]}: a bar of {bar}% stands for {said}"
                    elif bar:
                        drawn.append((Fraction(bar), points(said), labels[-1]))
            # All have one scale: that of the longest.
            longest = max(drawn, default=(0, 0, ""))
            for bar, share, label in drawn:
                if bar > 100 or abs(bar * longest[1] - share * longest[0]) > max(longest[1], 1) * Fraction(2, 100):
                    yield f"{label}: a bar of {float(bar)}% stands for {float(share)}%"
            # A table of several variables names each: `Leeftijd: 65 jaar of ouder`.
            isJoined = all(": " in label for label in labels)
            groups = defaultdict(list)
            for label in labels:
                groups[label.split(": ", 1)[0] if isJoined else ""].append(label.split(": ", 1)[-1] if isJoined else label)
            for named in groups.values():
                found = self.table_of(named)
                if found is None:
                    continue
                name, period, counted = found
                for row, cell in self.edition.rows(self.unit, name, period, counted).items():
                    if cell.count is not None and self.edition.label(name, row) not in named:
                        yield f"{name}: the table leaves {row} out"

    def drawn(self):
        """The share at a bar of a figure is that of its answer in the period of the figure."""
        if self.unit[0] != "nl":
            return
        for name, figure in re.findall(r'<figure id="figuur-([a-z_0-9]+)">(.*?)</figure>', self.text, re.S):
            shares = {
                (self.edition.label(name, key[2]), share)
                for key, cell in self.edition.cells[self.unit].items() if key[0] == name and not key[3]
                for share in cell.printed() if "%" in share
            }
            for value, rest in re.findall(r'<tspan class="v">([^<]*)</tspan>(.*?)</text>', figure, re.S):
                label = self.plain(re.sub(r"</tspan><tspan", "</tspan> <tspan", rest))
                if shares and "%" in value and (label, html.unescape(value)) not in shares:
                    yield f"{name}: the bar of {label} says {value}"

    def largest_drawn(self):
        """`De 10 grootste genoemde antwoorden`: all that has no content of its own is drawn too."""
        if self.unit[0] != "nl":
            return
        for name, figure in re.findall(r'<figure id="figuur-([a-z_0-9]+)">(.*?)</figure>', self.text, re.S):
            said = re.search(r"De (\d+) grootste (?:genoemde )?antwoorden\.", figure)
            if not said:
                continue
            titles = re.findall(r'<p class="panel-title"><strong>(.*?)</strong>', figure)
            bars = re.findall(r'<tspan class="v">[^<]*</tspan>(.*?)</text>', figure, re.S)
            drawn = {self.plain(re.sub(r"</tspan><tspan", "</tspan> <tspan", label)) for label in titles or bars}
            periods = set(re.findall(r"(\d{4}-Q\d) (?:&lt;)?\d+%", figure))
            cells = {key: cell for key, cell in self.edition.cells[self.unit].items()
                     if key[0] == name and not key[3] and cell.count is not None
                     and (not periods or key[1] in periods)}
            named = {key[2] for key in cells if self.edition.label(name, key[2]) in drawn and key[2] not in REST}
            if len(named) != int(said[1]):
                yield f"{name}: the figure draws {len(named)} answers and says {said[1]}"
            if not periods:
                continue
            for row in sorted({key[2] for key, cell in cells.items() if key[2] in REST and float(cell.percent or 0) > 0}):
                if self.edition.label(name, row) not in drawn:
                    yield f"{name}: the figure leaves {row} out"
            tops = {}
            for (_, period, row, _, _), cell in cells.items():
                if row not in REST and row != "total" and cell.percent:
                    tops[row] = max(tops.get(row, 0), float(cell.percent))
            least = min((tops[row] for row in named if row in tops), default=0)
            for row, top in tops.items():
                if row not in named and top > least:
                    yield f"{name}: the figure leaves {row} out, which is larger than another"

    def table_of(self, labels):
        """The table whose answers have these names: the last period, and in it what leads on this page."""
        best = None
        for key, cell in self.edition.cells[self.unit].items():
            if key[2] != "total" or key[3] or cell.count is None:
                continue
            names = {self.edition.label(key[0], row) for row in self.edition.rows(self.unit, key[0], key[1], key[4])}
            if labels and len(names & set(labels)) >= len(labels) - 1:
                leads = key[4] == self.edition.leads(self.unit, key[0], key[1])
                rank = (key[1].split("/")[-1], leads, cell.count)
                if best is None or rank > best[0]:
                    best = (rank, (key[0], key[1], key[4]))
        return best and best[1]

    def alternatives(self):
        """`Hoogste in het tweede kwartaal: A, 34%. Laagste: B, <1%.`"""
        if self.unit[0] != "nl":
            return
        pattern = r"Hoogste [^:]*: (.+?), " + NUMBER + r"\. Laagste: (.+?), " + NUMBER + r"\. "
        for figure in re.findall(r"<figure.*?</figure>", self.text, re.S):
            found = re.search(pattern, html.unescape(" ".join(re.findall(r"<desc[^>]*>([^<]*)</desc>", figure))))
            if not found or "%" not in found[2]:
                continue
            bars = [
                (html.unescape(value), self.plain(re.sub(r"</tspan><tspan", "</tspan> <tspan", rest)))
                for value, rest in re.findall(r'<tspan class="v">([^<]*)</tspan>(.*?)</text>', figure, re.S)
            ]
            bars = [(value, label) for value, label in bars if "%" in value]
            if not bars:
                continue
            top, low = max(points(v) for v, _ in bars), min(points(v) for v, _ in bars)
            if points(found[2]) != top or points(found[4]) != low:
                yield f'"{found[0]}" but the bars go from {low} to {top}'
            for value, label in bars:
                if points(value) == top and label not in found[1]:
                    yield f'"{label}" is the highest too, and the alternative text is silent'

    def since(self):
        """Key figures: the number of the period, and since the start."""
        if self.unit[0] != "nl":
            found = re.findall(
                r'<dt>(Bezoeken|Vragen)(?: in [^<]*)?</dt><dd class="value"[^>]*>([\d.]+)<', self.text)
            for label, number in found:
                row = "visits" if label == "Bezoeken" else "questions"
                counts = {
                    dutch(cell.count) for key, cell in self.edition.cells[self.unit].items()
                    if key[0] == "key" and key[2] == row and cell.count is not None
                }
                if number not in counts:
                    yield f"the key figure of {row} is {number}"
            return
        names = {"Bezoeken": "visits", "Vragen": "questions"}
        for label, row in names.items():
            figure = re.search(rf'<dt>{label}</dt><dd class="value"[^>]*>([\d.]+)</dd><dd>(.*?)</dd>', self.text, re.S)
            if not figure:
                continue
            cells = {
                key[1]: cell for key, cell in self.edition.cells["nl", "NL"].items()
                if key[0] == "key" and key[2] == row and cell.count is not None
            }
            current = self.edition.folder.name.rsplit(".", 1)[0]
            if current in cells and dutch(cells[current].count) != figure[1]:
                yield f"the key figure of {row} is {figure[1]}"
            start = re.search(r"(?<![+−\d.])([\d.]+) sinds \d{4}(?![-\d])", self.plain(figure[2].replace("<br>", "; ")))
            spans = [cell.count for name, cell in cells.items() if "/" in name]
            if start and spans and start[1].lstrip("+") != dutch(max(spans)):
                yield f"the key figure of {row} since the start is {start[1]}"
            for size, earlier in re.findall(r"([+−][\d.]+)% sinds <span class=\"nb\">([^<]+)</span>", figure[2]):
                then, now = cells.get(earlier), cells.get(current)
                if not then or not now or self.edition.broken("key", earlier, current):
                    yield f"{row} of {earlier} may not be compared"
                elif round_half(100 * (now.count - then.count), then.count) != int(size.replace("−", "-").replace(".", "")):
                    yield f"{row} did not change by {size}% since {earlier}"

    def groups(self):
        """`A bij 'B': 23%. Bij alle bezoeken is dat 10%, dus hier 13 procentpunt meer.`"""
        for block in self.blocks:
            plain = self.plain(block)
            found = re.search(r"dus hier ([\d,]+) procentpunt (meer|minder)\.", plain)
            if not found:
                continue
            ends = [re.match(rf"([a-z_0-9]+)\.([^.]+)\.([^.]+)\.({PART}(?:\.\.{PART})?)$", anchor)
                    for anchor, text in LINK.findall(block) if "%" in text]
            if len(ends) != 2 or None in ends:
                yield f'nothing backs "{plain[-60:]}"'
                continue
            table, row, column, period = ends[0].groups()
            cells = self.edition.cells[self.unit]
            own, whole, base, all_of = (
                next((cells[table, period.replace("..", "/"), r, c, w] for w in ("questions", "visits")
                      if (table, period.replace("..", "/"), r, c, w) in cells), None)
                for r, c in ((row, column), (row, "total"), ("total", column), ("total", "total"))
            )
            if ends[1].groups() != (table, row, "total", period) or not own or not whole or not base or not all_of:
                yield f"{table}.{row} is compared with something else"
                continue
            printed = [html.unescape(text) for _, text in LINK.findall(block) if "%" in text]
            if printed[0] not in own.printed() or printed[1] not in whole.printed():
                yield f"{table}.{row}.{column} prints {printed}"
            gap = points(printed[0]) - points(printed[1])
            if abs(gap) != Fraction(found[1].replace(",", ".")) or (gap > 0) != (found[2] == "meer") or abs(gap) < 2:
                yield f'{table}.{row}.{column}: "{found[0]}" but the difference is {gap}'

            def bounds(cell, total):
                slack = self.edition.rounding - 1 if "rounded" in cell.status else 0
                return (Fraction(max(0, cell.count - slack), total.count + slack),
                        Fraction(min(cell.count + slack, total.count - slack), total.count - slack))

            one, other = bounds(own, base), bounds(whole, all_of)
            if not (one[0] > other[1] or other[0] > one[1]):
                yield f"{table}.{row}.{column}: rounding can make the difference"

    def milestones(self):
        """`de 10.000e in 2021-Q3`"""
        if self.unit[0] != "nl":
            return
        for block in self.blocks:
            plain = self.plain(block)
            if not plain.startswith("Mijlpalen in het aantal vragen"):
                continue
            said = re.findall(r"de ([\d.]+)e in (\d{4}-(?:Q\d|\d\d))", plain)
            size = months(self.edition.folder.name.rsplit(".", 1)[0])
            size = size[1] - size[0]
            series = sorted(
                (months(key[1]), cell.count) for key, cell in self.edition.cells["nl", "NL"].items()
                if key[0] == "key" and key[2] == "questions" and cell.count is not None
                and "/" not in key[1] and months(key[1])[1] - months(key[1])[0] == size
            )
            for number, moment in said:
                number = int(number.replace(".", ""))
                first = months(moment)[0]
                before = sum(count for period, count in series if period[0] < first)
                now = sum(count for period, count in series if period[0] <= first)
                if not before < number <= now:
                    yield f"question {number} was not registered then, but after {before} and until {now}"

    def rates(self):
        """`Per 1.000 inwoners is dat 1,8. In de provincie Noord-Holland is dat 5,2, in heel Nederland 5,0.`"""
        for block in self.blocks:
            found = re.search(
                r"Per 1\.000 inwoners is dat ([\d,.]+?)\. (?:In de provincie (.+?) is dat ([\d,.]+), in heel Nederland "
                r"|In heel Nederland is dat )([\d,.]+?)\.(?: |$)", self.plain(block))
            if not found:
                continue
            provinces = {name: unit for (level, unit), name in self.edition.units.items() if level == "province"}
            said = [(self.unit, found[1]), (("nl", "NL"), found[4])]
            if found[2]:
                said.append((("province", provinces.get(found[2])), found[3]))
            last = max((months(key[1]) for key in self.edition.cells["nl", "NL"] if key[0] == "key_per_1000"), default=None)
            for unit, number in said:
                printed = {
                    dutch(cell.value) for key, cell in self.edition.cells[unit].items()
                    if key[0] == "key_per_1000" and key[2] == "visits" and months(key[1]) == last
                }
                if number not in printed:
                    yield f"{unit} does not have {number} visits per 1.000 inhabitants but {printed}"

    def totals(self):
        """`Dat zijn er 500 meer dan in het eerste kwartaal.`"""
        for block in self.blocks:
            plain = self.plain(block)
            found = re.search(r"([\d.]+) (meer|minder) dan in (?:het )?(eerste|tweede|derde|vierde) kwartaal van (\d{4})", plain)
            if not found or "procentpunt" in plain:
                continue
            earlier = f"{found[4]}-Q{['eerste', 'tweede', 'derde', 'vierde'].index(found[3]) + 1}"
            current = self.edition.folder.name.rsplit(".", 1)[0]
            then, _ = self.edition.find(self.unit, "key", earlier, "visits", counted="visits")
            now, _ = self.edition.find(self.unit, "key", current, "visits", counted="visits")
            if not then or not now:
                continue
            gap = now.count - then.count
            if dutch(abs(gap)) != found[1] or (gap > 0) != (found[2] == "meer"):
                yield f'"{found[0]}" but the difference is {gap}'
            if self.edition.broken("key", earlier, current):
                yield f"{earlier} and {current} may not be compared"


def round_half(part, whole):
    sign = -1 if part < 0 else 1
    return sign * ((2 * abs(part) + whole) // (2 * whole))
