"""Pictures of pages, for a person to look at: on screens, in other colours and on paper."""

import pypdfium2
from PIL import Image

from browser import Browser

WIDTHS = (320, 768, 1280)
LONGEST = 2000


def save(pngs, folder, name):
    """A picture in pieces that a viewer can show."""
    for number, png in enumerate(pngs, 1):
        (folder / f"{name}-{number:02}.png").write_bytes(png)


def take(pages, folder):
    """`pages` by the name of their pictures."""
    folder.mkdir(parents=True, exist_ok=True)
    with Browser() as browser:
        for name, path in pages.items():
            for width in WIDTHS:
                browser.show(path, width)
                save(browser.pictures(LONGEST), folder, f"{name}-{width}")
            browser.show(path, 1280, prefers_color_scheme="dark")
            save(browser.pictures(LONGEST), folder, f"{name}-dark")
            browser.show(path, 1280, forced_colors="active")
            save(browser.pictures(LONGEST), folder, f"{name}-forced-colours")
            browser.show(path, 1280)
            pdf = browser.paper()
            (folder / f"{name}.pdf").write_bytes(pdf)
            paper(pdf, folder, name)


def paper(pdf, folder, name):
    """Every sheet in grey, two beside each other."""
    sheets = [sheet.render(scale=1.4).to_pil().convert("L") for sheet in pypdfium2.PdfDocument(pdf)]
    for place in range(0, len(sheets), 2):
        pair = sheets[place:place + 2]
        picture = Image.new("L", (2 * pair[0].width, pair[0].height), 128)
        for column, sheet in enumerate(pair):
            picture.paste(sheet, (column * pair[0].width, 0))
        picture.save(folder / f"{name}-paper-{place // 2 + 1:02}.png")
