"""Every check finds the fault that is planted for it, and nothing in a page without faults."""

import tempfile
import unittest
from pathlib import Path

from site_checks import Site

HTML = """<!DOCTYPE html>
<html lang="nl"><head><meta charset="utf-8"><title>T</title><style>a{color:red}</style></head><body>
<a class="skip" href="#inhoud">Naar de inhoud</a>
<main id="inhoud"><h1>Titel</h1>
<section><h2 id="leeftijd">Leeftijd</h2>
<figure id="figuur-1"><figcaption>Figuur 1</figcaption>
<svg class="chart" role="img" aria-labelledby="t d"><title id="t">A</title><desc id="d">Zie tabel 1.</desc></svg>
<p class="source">Bron</p></figure>
<div role="group" tabindex="0" aria-labelledby="c">
<table id="tabel-1"><caption><span id="c">Tabel 1</span></caption><thead><tr><th scope="col">A</th>
<th scope="col">B</th></tr></thead><tbody><tr><th scope="row">a</th><td>1</td></tr></tbody></table></div>
<p><a href="index.md">tekst</a></p></section></main></body></html>
"""
MARKDOWN = """# Titel

[tekst](index.html#tabel-1)

## Leeftijd

| A | B |
| :-- | --: |
| a | 1 |
"""

PLANTED_IN_HTML = [
    ('href="index.md"', 'href="weg.html"', "leads nowhere"),
    ('href="index.md"', 'href="index.html#weg"', "leads to no place"),
    ('href="index.md"', 'href="https://example.org/"', "leaves the site"),
    ('href="index.md"', 'href="../x.html"', "leaves the site"),
    ("<p><a", "<script></script><p><a", "there is a <script>"),
    ("<p><a", '<p onclick="x"><a', 'has the attribute "onclick"'),
    ("<p><a", '<p style="--b:5%"><a', 'has the attribute "style"'),
    ('<th scope="row">', '<th scope="row" style="color:red">', 'has the attribute "style"'),
    ("<p><a", '<p><img src="x.png"><a', "there is a <img>"),
    ("a{color:red}", "a{background:url(x)}", "the style sheet leads elsewhere"),
    ("tekst<", "/home/ik/tekst<", "there is a local path"),
    ('lang="nl"', 'lang="xx"', "the language is not named"),
    ("<p><a", "<h1>Nog een</h1><p><a", "there is not one <h1>"),
    ("<p><a", "<h4>Diep</h4><p><a", "skips a level"),
    ('<caption><span id="c">Tabel 1</span></caption>', "", "tabel-1 has no caption"),
    ('<th scope="row">', "<th>", "has a head without scope"),
    ("<td>1</td>", "<td>1</td><td>2</td>", "rows of different lengths"),
    ("<td>1</td>", "<td></td>", "has an empty cell"),
    (' tabindex="0"', "", "cannot be scrolled by keyboard"),
    ("Zie tabel 1.", "Zie tabel 2.", "figuur-1 has no table"),
    ('role="img"', "", "without title and description"),
    ('<p class="source">', "<p>", "figuur-1 has no source"),
    ('id="t"', 'id="d"', 'the id "d" occurs twice'),
    ('id="leeftijd"', 'id="leeftijd-h"', 'the anchor "leeftijd" does not exist in HTML'),
    ("</section>", "", "closes <section>"),
    ("tekst<", "x" * 100_000 + "<", "is not under 100000"),
    ('class="skip"', "", "the first link does not skip"),
    ("<p><a", '<p class="finding">' + "woord " * 16 + "</p><p><a", "a sentence has 16 words"),
    ("<p><a", '<ul class="key-sentences"><li>' + "woord " * 16 + "</li></ul><p><a", "a sentence has 16 words"),
    ("<p><a", '<div role="region" tabindex="0" aria-labelledby="c"><table><caption><span>Tabel 1</span></caption>'
     '</table></div><p><a', 'two tables are called "Tabel 1"'),
]
PLANTED_IN_MARKDOWN = [
    ("## Leeftijd", "## Leeftijden", "the headings are other than those in HTML"),
    ("## Leeftijd", "### Leeftijd", "the headings are other than those in HTML"),
    ("| a | 1 |", "| a | 1 | 2 |", "a row has 3 cells"),
    ("| a | 1 |", "| a | 1 |\nTekst", "a table without an empty line after it"),
    ("[tekst]", "<b>tekst</b> [tekst]", "has HTML"),
    ("#tabel-1", "#tabel-2", "leads to no place"),
    ("| :-- | --: |\n", "", "a table without a line under its head"),
    ("[tekst]", "[tekst] [tekst](weg.md)", "leads nowhere"),
    ("Leeftijd\n", "Leeftijd \n", "has space at its end"),
]


class SiteChecks(unittest.TestCase):
    def found(self, html=HTML, text=MARKDOWN, **more):
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, "index.html").write_text(html, "utf-8")
            Path(folder, "index.md").write_text(text, "utf-8")
            for name, content in more.items():
                Path(folder, name.replace("_", ".")).write_text(content, "utf-8")
            return [what for _, what in Site(folder).faults()]

    def test_a_page_without_faults(self):
        self.assertEqual(self.found(), [])

    def test_planted_in_html(self):
        for old, new, what in PLANTED_IN_HTML:
            with self.subTest(what, new=new[:40]):
                self.assertIn(old, HTML)
                found = self.found(html=HTML.replace(old, new, 1))
                self.assertTrue(any(what in each for each in found), found)

    def test_planted_in_markdown(self):
        for old, new, what in PLANTED_IN_MARKDOWN:
            with self.subTest(what):
                self.assertIn(old, MARKDOWN)
                found = self.found(text=MARKDOWN.replace(old, new, 1))
                self.assertTrue(any(what in each for each in found), found)

    def test_orphans(self):
        self.assertIn("no link leads here", self.found(los_svg="<svg></svg>"))


if __name__ == "__main__":
    unittest.main()
