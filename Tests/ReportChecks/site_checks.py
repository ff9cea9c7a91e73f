"""Checks of a publication root that need nothing but Python: links, form, weight and what may not be there."""

import os
import re
from pathlib import Path
from urllib.parse import unquote

import markdown
from page import Page

LOCAL_PAGE = 100_000
NATIONAL_PAGE = 300_000
LANGUAGES = {"nl", "en"}
CONTENTS = {"Inhoud", "Contents"}
CITATIONS = ("Verwijs zo", "Cite this")
FORBIDDEN = {"script", "iframe", "object", "embed", "link", "img", "base", "form", "audio", "video", "font"}
LOCAL_PATH = re.compile(r"(?:^|[\s\"'(=>])(?:/(?:home|root|tmp|var|work|Users|private)/|file:/|[A-Z]:\\)")
# The only styles outside the style sheet: the length of a bar beside the head of a row.
BAR = re.compile(r"--b:[\d.]+%(;--n:[\d.]+%)?")
TEXTS = {".html", ".md", ".csv", ".svg", ".json"}
LONGEST_SENTENCE = 15


class Site:
    """All files below a publication root; a link to an edition counts as the edition."""

    def __init__(self, root):
        self.root = Path(os.path.realpath(root))
        self.files = [
            Path(folder) / name for folder, _, names in os.walk(self.root) for name in sorted(names)
            if not (Path(folder) / name).is_symlink() and not name.startswith(".")
        ]
        self.pages = {path: Page(path.read_text("utf-8")) for path in self.files if path.suffix == ".html"}
        self.markdown = {path: path.read_text("utf-8") for path in self.files if path.suffix == ".md"}
        self.anchors = {path: set(page.ids) for path, page in self.pages.items()}
        self.anchors.update({path: set(markdown.slugs(text)) for path, text in self.markdown.items()})
        self.editions = sorted(path.parent for path in self.files if path.name == "SHA256SUMS")

    def name(self, path):
        return os.path.relpath(path, self.root)

    def faults(self):
        """`(path, what)` for everything that is wrong."""
        for check in (self.links, self.form, self.markdown_form, self.weights, self.strangers):
            for path, what in check():
                yield self.name(path), what

    # Links

    def target(self, path, link):
        """The file and the fragment that a link of a page leads to; `None` when it leaves the site."""
        if re.match(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//|/", link):
            return None
        file, _, fragment = link.partition("#")
        found = Path(os.path.realpath(path.parent / unquote(file))) if file else path
        inside = found == self.root or self.root in found.parents
        return (found, unquote(fragment)) if inside else None

    def page_links(self):
        for path, page in self.pages.items():
            for element in page.root.all("a", "use"):
                yield path, element["href"], element.words
        for path, text in self.markdown.items():
            for link, words, _ in markdown.links(text):
                yield path, link, words

    def links(self):
        leads = {}
        for path, link, words in self.page_links():
            found = self.target(path, link)
            if found is None:
                yield path, f"the link \"{link}\" leaves the site"
                continue
            file, fragment = found
            if not file.is_file():
                yield path, f"the link \"{link}\" leads nowhere"
            elif fragment and fragment not in self.anchors.get(file, ()):
                yield path, f"the link \"{link}\" leads to no place on its page"
            leads.setdefault(path, set()).add(file)
        reached, waiting = set(), [self.root / "index.html", self.root / "index.md"]
        while waiting:
            path = waiting.pop()
            if path not in reached:
                reached.add(path)
                waiting += leads.get(path, ())
        for path in self.files:
            if path not in reached and path.suffix in {".html", ".md", ".svg"}:
                yield path, "no link leads here"

    # Form of a page

    def form(self):
        for path, page in self.pages.items():
            for what in page_faults(page):
                yield path, what

    def markdown_form(self):
        for path, text in self.markdown.items():
            for what in markdown.faults(text):
                yield path, what
            twin = self.pages.get(path.with_suffix(".html"))
            if twin is None:
                yield path, "there is no page in HTML beside it"
                continue
            # The contents of a page are for those who click.
            if markdown.headings(text) != [each for each in twin.headings if each[1] not in CONTENTS]:
                yield path, "the headings are other than those in HTML"
            for level, words in twin.headings:
                if level == 2 and markdown.slug(words) not in twin.ids:
                    yield path, f"the anchor \"{markdown.slug(words)}\" does not exist in HTML"

    # Weight

    def weights(self):
        for path in self.pages:
            isLarge = path.parent in self.editions and path.stem == "index"
            limit = NATIONAL_PAGE if isLarge else LOCAL_PAGE
            size = path.stat().st_size
            if size >= limit:
                yield path, f"{size} bytes is not under {limit}"

    # What may not be in a file

    def strangers(self):
        for path in self.files:
            if path.suffix not in TEXTS:
                continue
            text = path.read_text("utf-8")
            if LOCAL_PATH.search(text):
                yield path, "there is a local path in it"
            if path.suffix == ".svg" and re.search(r"<script|<image|<foreignObject|href=\"[^#]|\son\w+=", text):
                yield path, "it has a script or leads elsewhere"


def page_faults(page):
    """What is wrong with the form of one page."""
    yield from page.faults
    root = page.root
    for name in {name for name in page.ids if page.ids.count(name) > 1}:
        yield f"the id \"{name}\" occurs twice"
    for element in root.all():
        isIcon = element.name == "link" and element["rel"] == "icon" and element["href"].startswith("data:")
        if element.name in FORBIDDEN and not isIcon:
            yield f"there is a <{element.name}>"
        for name, value in element.attributes.items():
            value = value or ""
            isBar = name == "style" and element.name == "th" and BAR.fullmatch(value)
            if name.startswith("on") or name in {"style", "src", "srcset"} and not isBar:
                yield f"<{element.name}> has the attribute \"{name}\""
            if name in {"aria-labelledby", "aria-describedby"}:
                for part in value.split():
                    if part not in page.ids:
                        yield f"\"{part}\" names nothing"
    for style in root.all("style"):
        if re.search(r"url\(|@import|expression\(", style.text):
            yield "the style sheet leads elsewhere"
    html = root.first("html")
    if html is None or html["lang"] not in LANGUAGES:
        yield "the language is not named"
    if len(list(root.all("main"))) != 1:
        yield "there is not one <main>"
    links = root.all("a")
    if "skip" not in next(links).classes:
        yield "the first link does not skip to the text"
    yield from heading_faults(page.headings)
    yield from sentence_faults(root)
    for table in root.all("table"):
        yield from table_faults(table)
    captions = [" ".join(c.first("span").text.split()) for c in root.all("caption") if c.first("span")]
    for caption in {caption for caption in captions if captions.count(caption) > 1}:
        yield f"two tables are called \"{caption}\""
    for figure in root.all("figure"):
        yield from figure_faults(figure, page)


def running_text(root):
    """The elements that hold sentences."""
    for element in root.all("p", "li"):
        parent = element.parent
        if {"finding", "measure"} & set(element.classes):
            yield element
        elif {"key-sentences", "measure", "box"} & set(parent.classes) or "notes" in parent.parent.classes:
            yield element


def sentence_faults(root):
    """Sentences that are too long; a span of quarters counts as one word, a reference and a sum are no sentences."""
    for element in running_text(root):
        text = re.sub(r"\d{4}-Q[1-4] (?:tot en met|to) ", "", element.words)
        for sentence in re.split(r"[.:?;·] ", text):
            if text.startswith(CITATIONS) or " = " in sentence:
                continue
            if len(sentence.split()) > LONGEST_SENTENCE:
                yield f"a sentence has {len(sentence.split())} words: \"{sentence}\""


def heading_faults(headings):
    if [level for level, _ in headings].count(1) != 1:
        yield "there is not one <h1>"
    last = 0
    for level, words in headings:
        if level > last + 1:
            yield f"the heading \"{words}\" skips a level"
        if not words:
            yield "there is an empty heading"
        last = level


def table_faults(table):
    name = table["id"] or "a table"
    caption = table.first("caption")
    if caption is None or not caption.words:
        yield f"{name} has no caption"
    widths = set()
    for row in table.all("tr"):
        heads = list(row.all("th"))
        widths.add(len(heads) + len(list(row.all("td"))))
        part = row.parent.name
        for head in heads:
            if head["scope"] != ("col" if part == "thead" else "row"):
                yield f"{name} has a head without scope"
            if not head.words:
                yield f"{name} has an empty head"
        if part == "thead" and list(row.all("td")):
            yield f"{name} has a cell without head among its heads"
        if part != "thead" and len(heads) != 1:
            yield f"{name} has a row without one head"
        for cell in row.all("td"):
            if not cell.words:
                yield f"{name} has an empty cell"
    if len(widths) > 1:
        yield f"{name} has rows of different lengths"
    region = table.parent
    if region["role"] != "group" or region["tabindex"] != "0" or not region["aria-labelledby"]:
        yield f"{name} cannot be scrolled by keyboard"


def figure_faults(figure, page):
    name = figure["id"] or "a figure"
    caption = figure.first("figcaption")
    if not figure["id"] or caption is None or not caption.words:
        yield f"{name} has no id or no caption"
    if not any("source" in p.classes for p in figure.all("p")):
        yield f"{name} has no source"
    for chart in figure.all("svg"):
        if "chart" not in chart.classes:
            continue
        title, description = chart.first("title"), chart.first("desc")
        if chart["role"] != "img" or title is None or description is None:
            yield f"{name} has a drawing without title and description"
            continue
        if chart["aria-labelledby"].split() != [title["id"], description["id"]]:
            yield f"{name} is not named by its title and description"
        table = re.search(r"(tabel|table) (\d+)", description.words)
        if not title.words or table is None or f"{table[1]}-{table[2]}" not in page.ids:
            yield f"{name} has no table"
