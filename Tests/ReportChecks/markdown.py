"""The form of a Markdown page: headings, tables, links and the absence of HTML."""

import re

ESCAPED = re.compile(r"\\(.)")
CODE = re.compile(r"`[^`]*`")
LINK = re.compile(r"(!?)\[((?:\\.|[^\[\]\\])*)\]\(([^()\s]*)\)")


def plain(text):
    """The words of a piece of Markdown."""
    text = LINK.sub(lambda link: link[2], text)
    text = re.sub(r"(?<!\\)(\*\*|`)", "", text)
    return " ".join(ESCAPED.sub(r"\1", text).split())


def headings(text):
    """Level and words of every heading."""
    found = (re.match(r"(#{1,6}) (.*)", line) for line in text.split("\n"))
    return [(len(heading[1]), plain(heading[2])) for heading in found if heading]


def slug(heading):
    """The anchor that a forge gives a heading."""
    kept = (c for c in heading.lower() if c.isalnum() or c in " -_")
    return "".join(kept).replace(" ", "-")


def slugs(text):
    """The anchors of all headings; a repeated one gets a number."""
    seen = {}
    for _, words in headings(text):
        name = slug(words)
        seen[name] = seen.get(name, -1) + 1
        yield name if seen[name] == 0 else f"{name}-{seen[name]}"


def links(text):
    """Target, words and whether it is an image, of every link."""
    for link in LINK.finditer(CODE.sub("", text)):
        yield link[3], plain(link[2]), link[1] == "!"


def cells(line):
    """How many cells a line of a table has."""
    return len(re.findall(r"(?<!\\)\|", line)) - 1


def faults(text):
    """What is wrong with the form of a page."""
    found = []
    lines = text.split("\n")
    if not text.endswith("\n") or text.endswith("\n\n"):
        found.append("the file does not end with one line end")
    for number, line in enumerate(lines, 1):
        before = lines[number - 2] if number > 1 else ""
        after = lines[number] if number < len(lines) else ""
        bare = CODE.sub("", re.sub(r"\\.", "", line))
        if line != line.rstrip() or "\t" in line:
            found.append(f"line {number} has space at its end, or a tab")
        if not line and not before and 1 < number < len(lines):
            found.append(f"line {number} is a second empty line")
        if re.search(r"<[a-zA-Z/!?]", bare) or re.search(r"&#?\w+;", bare):
            found.append(f"line {number} has HTML")
        if line.startswith("#") and (before or after):
            found.append(f"line {number}: a heading without empty lines around it")
        if line.startswith("|"):
            if not before.startswith("|"):
                if before:
                    found.append(f"line {number}: a table without an empty line before it")
                if not re.fullmatch(r"\|( :?-+:? \|)+", after):
                    found.append(f"line {number}: a table without a line under its head")
            elif cells(line) != cells(before):
                found.append(f"line {number}: a row has {cells(line)} cells, the one before {cells(before)}")
            if after and not after.startswith("|"):
                found.append(f"line {number}: a table without an empty line after it")
        if line.startswith("- ") and before and not before.startswith("- "):
            found.append(f"line {number}: a list without an empty line before it")
    return found
