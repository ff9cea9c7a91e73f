package import Definitions
package import Edition

/// The news of a publication root: a feed of its editions, and a map of its pages for search engines.
package enum SiteFeed {
  /// The name of the feed.
  package static let path = Document.feed
  /// The name of the map.
  package static let mapPath = "sitemap.xml"
  /// A feed holds the newest editions.
  private static let shown = 30
  /// What the standard of the map allows.
  private static let most = 50_000

  /// The editions, newest first, as Atom; `base` is the address of the root.
  package static func feed(_ entries: [SiteEntry], base: String, words: Words) -> Artifact {
    var writer = MarkupWriter()
    writer.literal("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
    writer.block("feed", [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", words.language)]) { writer in
      writer.element("title", text: "\(words(SitePhrase.title)): \(words(SitePhrase.subtitle))")
      writer.line()
      writer.element("id", text: base)
      writer.line()
      writer.closed("link", [("rel", "self"), ("href", base + path)])
      writer.line()
      writer.closed("link", [("href", base + "index.html")])
      writer.line()
      writer.element("updated", text: moment(entries.map(\.date).max()))
      writer.line()
      writer.element("author") {
        $0.element("name", text: entries.first?.publisher ?? words(SitePhrase.title))
      }
      writer.line()
      for entry in entries.prefix(shown) { self.entry(entry, base, words, &writer) }
    }
    return Artifact(path: path, bytes: writer.bytes)
  }

  private static func entry(
    _ entry: SiteEntry, _ base: String, _ words: Words, _ writer: inout MarkupWriter
  ) {
    writer.block("entry") { writer in
      writer.element("title", text: "\(entry.title): \(words.title(entry.period))")
      writer.line()
      writer.element("id", text: "\(base)\(entry.reportID)/\(entry.period).\(entry.number)/")
      writer.line()
      writer.closed("link", [("href", "\(base)\(entry.reportID)/\(entry.period)/index.html")])
      writer.line()
      writer.element("updated", text: moment(entry.date))
      writer.line()
      writer.element(
        "summary",
        text: entry.line(words))
      writer.line()
    }
  }

  private static func moment(_ date: CivilDate?) -> String { "\(date?.iso ?? "1970-01-01")T00:00:00Z" }

  /// The addresses of pages, each with the day of its edition.
  package static func map(_ pages: [(path: String, date: CivilDate)], base: String) -> Artifact {
    var writer = MarkupWriter()
    writer.literal("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
    writer.block("urlset", [("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")]) { writer in
      for page in pages.prefix(most) {
        writer.element("url") { writer in
          writer.element("loc", text: base + page.path)
          writer.element("lastmod", text: page.date.iso)
        }
        writer.line()
      }
    }
    return Artifact(path: mapPath, bytes: writer.bytes)
  }
}
