#!/usr/bin/env python3
"""Checks a publication root: `check_report.py [--quick] [--program KWARTAAL] FOLDER`.

Without `--quick` also the Nu HTML checker, axe-core in headless Chromium and pictures for a person to look at.
A tool that is missing is named and skipped. The exit code is 1 when something was found.
"""

import argparse
import os
import subprocess
import sys
from pathlib import Path

import claims
import planted
from site_checks import Site

SHOWN = 20


class Findings:
    """Counts what each check finds, and says it."""

    def __init__(self, site):
        self.site = site
        self.count = 0

    def add(self, title, faults):
        found = 0
        for path, what in faults:
            found += 1
            if found <= SHOWN:
                print(f"  {self.site.name(path) if os.path.isabs(path) else path}: {what}")
        if found > SHOWN:
            print(f"  and {found - SHOWN} more")
        print(f"{title}: {found} found", flush=True)
        self.count += found


def kinds(site):
    """One page of every kind by its name: of each folder the overview, the heaviest page and the lightest."""
    pages = {"site" if page.stem == "index" else f"site-{page.stem}": page for page in sorted(site.root.glob("*.html"))}
    newest = {}
    for edition in site.editions:
        report, period, number = edition.parent.name, *edition.name.rsplit(".", 1)
        newest[report, period] = max(newest.get((report, period), (0, edition)), (int(number), edition))
    for (report, period), (_, edition) in sorted(newest.items()):
        name = f"{report}-{period}"
        pages[f"{name}-national"] = edition / "index.html"
        pages[f"{name}-quality"] = edition / "quality.html"
        for folder in sorted({page.parent for page in edition.glob("*/*.html")}):
            units = sorted(set(folder.glob("*.html")) - {folder / "index.html"}, key=lambda page: page.stat().st_size)
            pages[f"{name}-{folder.name}"] = folder / "index.html"
            if units:
                pages[f"{name}-{folder.name}-most"] = units[-1]
            if len(units) > 20:
                pages[f"{name}-{folder.name}-least"] = units[0]
    return {name: path for name, path in pages.items() if path.exists()}


def equality(site, program):
    """All formats of an edition show the same numbers: the program reads them back itself."""
    for edition in site.editions:
        for command in ("verify", "audit"):
            outcome = subprocess.run([program, command, edition], capture_output=True, text=True, check=False)
            if outcome.returncode:
                yield edition, f"kwartaal {command}: {(outcome.stdout + outcome.stderr).strip()}"


def claimed(site):
    """What the pages say about numbers follows from the published ones, and a reader catches what does not."""
    # The reader knows the sentences in Dutch; those in other languages are bound to the same cells.
    for edition in site.editions:
        if site.pages[edition / "index.html"].root.first("html")["lang"] != "nl":
            continue
        for path, what in claims.Edition(edition).faults():
            yield path, what
    quarterly = [edition for edition in site.editions if edition.parent.name == "kwartaalrapportage"]
    if quarterly:
        absent, missed, caught = planted.missed(quarterly)
        print(f"{caught} of {len(planted.PLANTS)} planted wrong claims are caught, {len(absent)} find no place")
        for name in missed:
            yield quarterly[0], f"nobody catches a planted claim: {name}"


def weights(site):
    """The heaviest national and local page, in words."""
    national = {edition / "index.html" for edition in site.editions}
    for title, pages in [("national", national & set(site.pages)), ("local", set(site.pages) - national)]:
        if pages:
            page = max(pages, key=lambda path: path.stat().st_size)
            print(f"the heaviest {title} page has {page.stat().st_size} bytes: {site.name(page)}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--quick", action="store_true", help="only what needs neither browser nor Java")
    parser.add_argument("--program", help="the program, to compare all formats of an edition")
    parser.add_argument("--pictures", type=Path, help="where the pictures go")
    options = parser.parse_args()
    site = Site(options.folder)
    if not site.pages:
        sys.exit(f"there is no page in {options.folder}: make report")
    findings = Findings(site)
    findings.add(f"links, form and weight of {len(site.pages)} pages", site.faults())
    weights(site)
    findings.add(f"claims of {len(site.editions)} editions", claimed(site))
    if options.program:
        findings.add(f"equality of all formats in {len(site.editions)} editions", equality(site, options.program))
    if not options.quick:
        slow(site, findings, options.pictures)
    sys.exit(1 if findings.count else 0)


def slow(site, findings, pictures):
    """What needs a Java or a browser; either may be missing."""
    import html_checker

    if html_checker.java() and html_checker.archive():
        findings.add(f"Nu HTML checker over {len(site.pages)} pages", html_checker.faults(site.pages))
    else:
        print("Nu HTML checker: skipped, there is no java or no vnu.jar (make check-report installs it)")
    try:
        import accessibility
        import browser
    except ImportError:
        print("axe-core and pictures: skipped, the Python packages are missing (make check-report installs them)")
        return
    if not browser.program():
        print("axe-core and pictures: skipped, there is no chromium")
        return
    pages = kinds(site)
    if accessibility.script():
        findings.add(f"axe-core over {len(pages)} pages, light and dark, at 320 and 1280 px",
                     accessibility.faults(pages.values()))
    if pictures:
        import pictures as camera

        camera.take(pages, pictures)
        print(f"pictures of {len(pages)} pages: {pictures}")


if __name__ == "__main__":
    main()
