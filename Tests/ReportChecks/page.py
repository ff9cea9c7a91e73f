"""One HTML page as its elements, read with the standard library only."""

from html.parser import HTMLParser

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


class Element:
    """An element with its attributes, its elements and all text inside it."""

    def __init__(self, name, attributes, parent):
        self.name = name
        self.attributes = attributes
        self.parent = parent
        self.children = []

    def __getitem__(self, name):
        return self.attributes.get(name) or ""

    @property
    def classes(self):
        return self["class"].split()

    def all(self, *names):
        """The elements of these names below this one, in the order of the page."""
        for child in self.children:
            if isinstance(child, Element):
                if not names or child.name in names:
                    yield child
                yield from child.all(*names)

    def first(self, name):
        return next(self.all(name), None)

    @property
    def text(self):
        parts = (child.text if isinstance(child, Element) else child for child in self.children)
        return "".join(parts)

    @property
    def words(self):
        return " ".join(self.text.split())


class Page(HTMLParser):
    """A page: `root` holds its elements; `faults` what does not nest."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.root = self.open = Element("", {}, None)
        self.faults = []
        self.feed(text)
        self.close()
        if self.open is not self.root:
            self.faults.append(f"<{self.open.name}> is not closed")
        self.ids = [element["id"] for element in self.root.all() if element["id"]]

    def handle_starttag(self, name, attributes):
        element = Element(name, dict(attributes), self.open)
        self.open.children.append(element)
        if name not in VOID:
            self.open = element

    def handle_startendtag(self, name, attributes):
        self.open.children.append(Element(name, dict(attributes), self.open))

    def handle_endtag(self, name):
        if self.open.name != name:
            self.faults.append(f"</{name}> closes <{self.open.name}>")
            return
        self.open = self.open.parent

    def handle_data(self, text):
        # A soft hyphen only says where a long word may be broken.
        self.open.children.append(text.replace("\u00ad", ""))

    @property
    def headings(self):
        """Level and words of every heading."""
        return [(int(h.name[1]), h.words) for h in self.root.all("h1", "h2", "h3", "h4", "h5", "h6")]
