package import Definitions
package import Edition

/// The pages of one unit in all reports and periods of a publication root.
package struct SiteUnit: Sendable {
  /// The name of its files, without extension.
  package let file: String
  /// As it is published in the newest of them.
  package let name: String
  /// The editions that have a page of it, newest first.
  package let entries: [SiteEntry]

  /// A unit with its editions.
  package init(file: String, name: String, entries: [SiteEntry]) {
    self.file = file
    self.name = name
    self.entries = entries
  }
}

/// The page of a level: where each of its units stands in every edition, so that no edition need know later ones.
package enum SiteUnits {
  /// At most so many editions of a report stand at a unit; the front page has all.
  private static let shown = 4

  /// `gemeenten.html` and `gemeenten.md`.
  package static func artifacts(
    _ units: [SiteUnit], level: Level, notice: String?, style: PageStyle, words: Words
  ) -> [Artifact] {
    let named = words.level(level)
    let titles = Set(units.flatMap { $0.entries.map(\.title) })
    let sorted = units.sorted { ($0.name.slug, $0.file) < ($1.name.slug, $1.file) }
    let document = Document(
      words: words, title: named.many, subtitle: words(SitePhrase.inAllReports),
      description: words.text(SitePhrase.unitsDescription, ["units": named.many]),
      series: [.link(words(SitePhrase.runningTitle), to: "index.html")], emphasis: 0..<100,
      runningTitle: words(SitePhrase.runningTitle), status: [],
      boxes: notice.map { [Document.Box(kind: .notice, heading: nil, lines: [[.strong($0)]])] } ?? [],
      sections: [
        Section(
          id: words(PageAddress.byName), title: words(UnitPhrase.byName), style: .first,
          blocks: sorted.map { unit in
            .subject(
              id: unit.file, title: nil,
              blocks: [.paragraph(line(unit, level, hasTitles: titles.count > 1, words))])
          })
      ], hasContents: false, colophon: [])
    return [
      Artifact(path: "\(named.folder).html", text: HTMLRenderer(document: document, style: style).page),
      Artifact(
        path: "\(named.folder).md",
        text: MarkdownRenderer(document: document, html: "\(named.folder).html").page),
    ]
  }

  private static func line(_ unit: SiteUnit, _ level: Level, hasTitles: Bool, _ words: Words) -> Line {
    var line: Line = [.strong(unit.name)]
    var counts: [String: Int] = [:]
    for entry in unit.entries {
      counts[entry.reportID, default: 0] += 1
      guard counts[entry.reportID]! <= shown else { continue }
      let name = hasTitles ? "\(entry.reportID) \(entry.period)" : entry.period.description
      line += [
        .text(" · "),
        .link(
          name,
          to:
            "\(entry.reportID)/\(entry.period)/\(entry.folders[level] ?? words.level(level).folder)/\(unit.file).html"
        ),
      ]
    }
    return line
  }
}
