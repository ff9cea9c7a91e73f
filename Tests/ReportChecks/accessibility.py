"""axe-core over pages in a headless browser."""

import importlib.util
import json
from pathlib import Path

from browser import Browser

STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = "axe.run(document, {runOnly: %s}).then(found => JSON.stringify(found.violations.map(" \
    "each => [each.id, each.nodes.length, each.nodes[0].html.slice(0, 160)])))"

CUT = "JSON.stringify([...document.querySelectorAll('.scroll')]" \
    ".filter(each => each.scrollWidth > each.clientWidth).map(each => each.firstElementChild.id))"
# Marks of a legend that lie over their own words.
COVERED = """JSON.stringify([...document.querySelectorAll('.legend li')].filter(each => {
    const range = document.createRange()
    range.selectNodeContents(each.lastChild)
    const left = range.getBoundingClientRect().left
    return [...each.querySelectorAll('svg *')].some(mark => mark.getBoundingClientRect().right > left)
}).map(each => each.textContent))"""
# A4 between its margins, in pixels.
SHEET = 665


def script():
    """The text of axe-core that a Python package carries along, or `None`."""
    found = importlib.util.find_spec("axe_playwright_python")
    path = Path(found.submodule_search_locations[0]) / "axe.min.js" if found else None
    return path.read_text("utf-8") if path and path.exists() else None


def faults(pages):
    """`(path, what)` for every violation, light and dark, narrow and wide; and for what does not fit its width."""
    axe = script()
    with Browser() as browser:
        for path in pages:
            for width in (320, 1280):
                browser.show(path, width)
                # An open table is what a reader sees of it; it may be wider than a closed one.
                browser.run("document.querySelectorAll('details').forEach(part => part.open = true)")
                browser.run(axe + ";0")
                for scheme in ("light", "dark"):
                    browser.medium(prefers_color_scheme=scheme)
                    for rule, count, html in json.loads(browser.run(RUN % json.dumps(STANDARDS))):
                        yield path, f"{width} px, {scheme}: {rule} ({count} times), such as {html}"
                if browser.run("document.documentElement.scrollWidth > innerWidth"):
                    yield path, f"{width} px: the page scrolls sideways"
            for name in json.loads(browser.run(CUT)):
                yield path, f"1280 px: {name} has to be scrolled"
            yield from ((path, f"1280 px: a mark lies over \"{text}\"") for text in json.loads(browser.run(COVERED)))
            # A sheet that is too narrow makes a browser print everything smaller.
            browser.window(SHEET)
            browser.medium("print")
            if browser.run("document.documentElement.scrollWidth > innerWidth"):
                yield path, "paper: the page is wider than the sheet"
            yield from ((path, f"paper: a mark lies over \"{text}\"") for text in json.loads(browser.run(COVERED)))
