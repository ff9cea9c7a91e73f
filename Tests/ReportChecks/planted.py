"""Plants wrong claims in the pages of editions, one at a time, and sees that the reader of claims catches each."""

import re

from claims import Edition, Reader


def bump(text):
    """Another number of the same form."""
    return re.sub(r"\d+", lambda number: str(int(number[0]) + 3 if int(number[0]) < 90 else int(number[0]) - 7), text, count=1)


def group(number, change):
    """Changes one group of what was found."""
    def replace(match):
        start, end = match.span(number)
        whole, offset = match[0], match.start()
        return whole[: start - offset] + change(match[number]) + whole[end - offset:]
    return replace


CELL = r'<td id="[^"]*\.[^"]*">\d+%</td>(?:<td>\d+%</td>)?<td[^>]*>\d+%</td>'

BARRED = r'<tr><th scope="row" style="[^"]*"'

# What is planted, and where: a pattern of the page and what takes the place of what it finds.
PLANTS = [
    ("the share of a unit", r'<li>[^\n]*?<a href="#age[^"]*">(\d+%)</a>', group(1, bump)),
    ("the count of a unit", r'ongeveer <a href="#key[^"]*">([\d.]+)</a>', group(1, bump)),
    ("the share of the nation", r'In heel Nederland is dat <a href="[^"]*">(\d+%)</a>', group(1, bump)),
    ("the share of the nation, unlinked", r"In heel Nederland is dat <strong>(\d+%)</strong>", group(1, bump)),
    ("more for fewer", r"Hier is het \d+ procentpunt (meer)\.", group(1, lambda _: "minder")),
    ("fewer for more", r"Hier is het \d+ procentpunt (minder)\.", group(1, lambda _: "meer")),
    ("the size of a difference", r"Hier is het (\d+) procentpunt", group(1, bump)),
    ("equal, where it is not", r"Hier is het [3-9] procentpunt (?:meer|minder)\.", lambda _: "Dat is ongeveer gelijk."),
    ("a difference, where it is equal", r"Dat is ongeveer gelijk\.", lambda _: "Hier is het 2 procentpunt meer."),
    ("hidden, where it can be told", r"Hier is het \d+ procentpunt (?:meer|minder)\.",
     lambda _: "Door het afronden is niet te zeggen wat meer is."),
    ("told, where rounding hides it", r"Door het afronden is niet te zeggen wat meer is\.",
     lambda _: "Hier is het 2 procentpunt meer."),
    ("another name for the largest", r"[Hh]et vaakst: ([^(<]+) \(", group(1, lambda _: "Iets anders")),
    ("another answer as the largest", r'([Hh]et vaakst: [^(<]+ \(<a href="#help\.)practical', lambda m: m[1] + "course"),
    ("a tie with one of two", r'([Hh]et vaakst: [^(<]+ \(<a [^>]*>\d+%</a>\)) en [^(<]+ \(<a [^>]*>\d+%</a>\)', lambda m: m[1]),
    ("what is larger is not said", r"Op (?:'|&#39;)[^:]*? na het vaakst", lambda _: "Het vaakst"),
    ("almost for more than", r"\b([Rr]uim|ruim) (de helft|twee derde|een derde|een kwart)", lambda m: "bijna " + m[2]),
    ("more than for almost", r"\b(?:[Bb]ijna) (de helft|twee derde|een derde|een kwart)", lambda m: "ruim " + m[1]),
    ("another fraction", r"(de helft) van de bezoeken \(", group(1, lambda _: "een kwart")),
    ("fell for rose most", r"steeg het meest", lambda _: "daalde het meest"),
    ("rose for fell most", r"daalde het meest", lambda _: "steeg het meest"),
    ("from and to change places", r'(het meest: van )(<a [^>]*>\d+%</a>|<strong>\d+%</strong>)( naar )(<a [^>]*>\d+%</a>)',
     lambda m: m[1] + m[4] + m[3] + m[2]),
    ("the points of a riser", r"Dat is <a [^>]*>(\d+)</a> procentpunt meer", group(1, bump)),
    ("the points of a faller", r"Dat is <a [^>]*>(\d+)</a> procentpunt minder", group(1, bump)),
    ("less for more points", r"Dat is <a [^>]*>\d+</a> procentpunt (meer)", group(1, lambda _: "minder")),
    ("a riser over a break", r'steeg het meest: van <a href="#topic\.[a-z_0-9]+\.(\d{4}-Q\d)"', group(1, lambda _: "2021-Q2")),
    ("another riser", r'(steeg het meest: van <a href="#topic\.)([a-z_0-9]+)(\.[^>]*>[^<]*</a> naar <a href="#topic\.)\2',
     lambda m: m[1] + "print_scan" + m[3] + "print_scan"),
    ("the sign of a difference in a table", CELL + r"<td>(\+)\d", group(1, lambda _: "−")),
    ("the sign of a difference in a table, below", CELL + r"<td>(−)\d", group(1, lambda _: "+")),
    ("the size of a difference in a table", CELL + r"<td>[+−](\d+)</td>", group(1, bump)),
    ("a difference that rounding made", CELL + r"<td>(≈)</td>", group(1, lambda _: "+5")),
    ("no difference where there is one", CELL + r"<td>([+−]\d+)</td>", group(1, lambda _: "≈")),
    ("a figure without Anders", r'<p class="panel-title"><strong>Anders</strong>', lambda _: ""),
    ("a figure without the largest", r'(<figure id="figuur-topic">.*?)<p class="panel-title"><strong>[^<]*</strong>',
     lambda m: m[1]),
    ("a table without Anders", BARRED + r">Anders</th>.*?</tr>", lambda _: ""),
    ("a table without what was not filled in", BARRED + r">Niet ingevuld</th>.*?</tr>", lambda _: ""),
    ("the visits per inhabitant", r"Per 1\.000 inwoners is dat ([\d,]+)", group(1, bump)),
    ("the visits per inhabitant of the nation", r"Per 1\.000 inwoners is dat [^<]*n heel Nederland (?:is dat )?([\d,]+)", group(1, bump)),
    ("the visits per inhabitant of the province", r"Per 1\.000 inwoners is dat [^<]*\. In de provincie [^<]* is dat ([\d,]+)", group(1, bump)),
    ("a table without what nobody said", BARRED + r">[^<]*</th><td>0</td>.*?</tr>", lambda _: ""),
    ("a table without the largest", BARRED + r">Praktische hulp</th>.*?</tr>", lambda _: ""),
    ("the length of a bar", r'style="--b:(\d+)', group(1, bump)),
    ("the length that a bar is compared with", r'style="--b:[\d.]+%;--n:(\d+)', group(1, bump)),
    ("a bar beyond its scale", r'style="--b:(\d+)', group(1, lambda _: "101")),
    ("a share without its bar", r' style="--b:[^"]*"', lambda _: ""),
    ("the number at a bar", r'<tspan class="v">(\d+%)</tspan><tspan[^>]*>Praktische hulp</tspan>', group(1, bump)),
    ("the highest of an alternative text", r"Hoogste [^:<]*: [^<]*?, (\d+%)\. Laagste", group(1, bump)),
    ("the lowest of an alternative text", r"Laagste: [^<]*?, (&lt;1%|\d+%)\. Alle", group(1, lambda _: "8%")),
    ("the key figure of visits", r'<dt>Bezoeken</dt><dd class="value"[^>]*>([\d.]+)<', group(1, bump)),
    ("the key figure of questions", r'<dt>Vragen</dt><dd class="value"[^>]*>([\d.]+)<', group(1, bump)),
    ("the key figure of visits of a unit", r'<dt>Bezoeken in [^<]*</dt><dd class="value"[^>]*>([\d.]+)<', group(1, bump)),
    ("visits since the start", r"<dt>Bezoeken</dt>.*?([\d.]+) sinds 2019", group(1, bump)),
    ("questions since the start", r"<dt>Vragen</dt>.*?([\d.]+) sinds 2019", group(1, bump)),
    ("a change in percent", r'<dt>Bezoeken</dt>.*?([+−]\d+)% sinds <span', group(1, bump)),
    ("a change over a break", r'(<dt>Bezoeken</dt><dd class="value"[^>]*>[\d.]+</dd><dd>)niet te vergelijken met',
     lambda m: m[1] + '+5% sinds <span class="nb">2024-Q1</span><br>niet te vergelijken met'),
    ("more visits for fewer", r"[\d.]+</a> (minder) dan in het", group(1, lambda _: "meer")),
    ("less for more in a group", r"dus hier \d+ procentpunt (meer)\.", group(1, lambda _: "minder")),
    ("more for less in a group", r"dus hier \d+ procentpunt (minder)\.", group(1, lambda _: "meer")),
    ("the size of a difference of a group", r"dus hier (\d+) procentpunt", group(1, bump)),
    ("the share of a group", r'<li>[^\n]*? bij [^\n]*?<a href="#[a-z_]+\.[^"]*">(\d+%)</a>\. Bij alle', group(1, bump)),
    ("the share of all groups", r'Bij alle \w+ is dat <a href="[^"]*">(\d+%)</a>, dus', group(1, bump)),
    ("another group", r'(<li>[^\n]*?<a href="#topic_by_age\.[a-z_]+\.)lt25', lambda m: m[1] + "65plus"),
    ("a milestone in another quarter", r"Mijlpalen[^\n]*?e in (?:<[^>]*>)?\d{4}-Q(\d)",
     group(1, lambda digit: "4" if digit != "4" else "1")),
    ("the number of a milestone", r"Mijlpalen[^<]*?: de (10)\.000e", group(1, lambda _: "50")),
    ("how many fewer visits", r">([\d.]+)</a> minder dan in het", group(1, bump)),
]


def missed(folders, skip=(), caught=None):
    """The names of plants that no page has room for, and of those that nobody caught; `skip` are planted no more."""
    editions = [Edition(folder) for folder in folders]
    skip = set(skip)
    left = {name: None for name, _, _ in PLANTS if name not in skip}
    caught = set() if caught is None else caught
    for edition in editions:
        for path, unit in edition.pages():
            if not left.keys() - caught:
                return [], [], len(caught)
            text = path.read_text()
            known = None
            for name, pattern, replace in PLANTS:
                if name in caught or not re.search(pattern, text, re.S):
                    continue
                if known is None:
                    known = set(Reader(edition, unit, text).faults())
                wrong = re.sub(pattern, replace, text, count=1, flags=re.S)
                if wrong == text:
                    continue
                left[name] = path
                if set(Reader(edition, unit, wrong).faults()) - known:
                    caught.add(name)
    absent = [name for name, path in left.items() if path is None]
    return absent, [name for name, path in left.items() if path and name not in caught], len(caught)
