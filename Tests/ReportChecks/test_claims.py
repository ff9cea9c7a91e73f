"""Tests of the reader of claims on a small edition of its own."""

import json
import tempfile
import unittest
from pathlib import Path

from claims import Edition, Reader, dutch, months, points

OBSERVATIONS = """table,period,level,unit,row,column,count,base,percent,value,counted,status
help,2021-Q3/2022-Q2,municipality,GM0001,practical,,40,100,40,,visits,rounded
help,2021-Q3/2022-Q2,municipality,GM0001,answered,,30,100,30,,visits,rounded
help,2021-Q3/2022-Q2,municipality,GM0001,other,,50,100,50,,visits,rounded
help,2021-Q3/2022-Q2,municipality,GM0001,total,,100,100,,,visits,rounded
help,2021-Q3/2022-Q2,nl,NL,practical,,3000,10000,30,,visits,
help,2021-Q3/2022-Q2,nl,NL,answered,,3300,10000,33,,visits,
help,2021-Q3/2022-Q2,nl,NL,total,,10000,10000,,,visits,
"""
CODES = """kind,of,id,label
answer,help,practical,Praktische hulp
answer,help,answered,Vraag beantwoord
answer,help,other,Anders
"""
PAGE = """<p class="finding">Op 'Anders' na het vaakst: Praktische hulp
(<a href="#help.practical.2021-Q3..2022-Q2">40%</a>). In heel Nederland is dat <strong>30%</strong>.
Hier is het 10 procentpunt meer.</p>
<table><caption>Hulp.</caption><thead><tr><th scope="col">Antwoord</th><th scope="col">Hier</th>
<th scope="col">Hier %</th><th scope="col">Nederland %</th></tr></thead><tbody>
<tr><th scope="row" style="--b:80%;--n:60%">Praktische hulp</th><td>40</td><td>40%</td><td>30%</td></tr>
<tr><th scope="row" style="--b:60%;--n:66%">Vraag beantwoord</th><td>30</td><td>30%</td><td>33%</td></tr>
<tr><th scope="row" style="--b:100%">Anders</th><td>50</td><td>50%</td><td>.</td></tr></tbody></table>"""


class ClaimTests(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        path = Path(self.folder.name)
        (path / "observations.csv").write_text(OBSERVATIONS)
        (path / "codes.csv").write_text(CODES)
        (path / "provenance.json").write_text(json.dumps({"protection": {"round": 5}}))
        (path / "quality.json").write_text(json.dumps({"breaks": [{"table": "key", "breaks": ["1 juli 2021"]}]}))
        self.edition = Edition(path)

    def tearDown(self):
        self.folder.cleanup()

    def faults(self, old="", new=""):
        return list(Reader(self.edition, ("municipality", "GM0001"), PAGE.replace(old, new)).faults())

    def test_what_is_true_is_let_through(self):
        self.assertEqual(self.faults(), [])

    def test_what_is_wrong_is_found(self):
        for old, new in [
            (">40%", ">41%"), (">30%", ">31%"), ("meer.", "minder."), ("het 10", "het 9"), ("Op 'Anders' na het", "Het"),
            ("Praktische hulp", "Vraag beantwoord"), ("Hier is het 10 procentpunt meer.", "Dat is ongeveer gelijk."),
            ("Hier is het 10 procentpunt meer.", "Door het afronden is niet te zeggen wat meer is."),
            ("--b:80", "--b:79"), ("--n:66", "--n:60"), (' style="--b:100%"', ""), ("--b:100", "--b:101"),
            ('<tr><th scope="row" style="--b:100%">Anders</th><td>50</td><td>50%</td><td>.</td></tr>', ""),
        ]:
            with self.subTest(new):
                self.assertNotEqual(self.faults(old, new), [])

    def test_rounding_may_hide_a_difference(self):
        unit, period = ("municipality", "GM0001"), "2021-Q3/2022-Q2"
        self.assertTrue(self.edition.told(unit, "help", period, "practical", "visits"))
        self.assertFalse(self.edition.told(unit, "help", period, "answered", "visits"))

    def test_breaks_lie_between_periods(self):
        self.assertTrue(self.edition.broken("help", "2021-Q2", "2021-Q3"))
        self.assertFalse(self.edition.broken("help", "2021-Q3", "2021-Q4"))
        self.assertEqual(months("2021-Q3/2022-Q2"), (2021 * 12 + 6, 2022 * 12 + 5))

    def test_numbers_are_read_as_they_are_printed(self):
        self.assertEqual([dutch(1234567), dutch("12.3"), dutch(-5)], ["1.234.567", "12,3", "−5"])
        self.assertEqual([points("<1%"), points("12,5%") * 2, points("45%")], [0, 25, 45])
