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
package struct SiteUnits {
  /// At most so many editions of a report stand at a unit; the front page has all.
  private static let shown = 4
  /// With more links a page would weigh more than 100 kB, and is divided.
  static let mostLinks = 700

  private let units: [SiteUnit]
  private let level: Level
  private let notices: [String]
  private let style: PageStyle
  private let words: Words
  private let hasTitles: Bool

  /// All units of a level.
  package init(_ units: [SiteUnit], level: Level, notices: [String], style: PageStyle, words: Words) {
    self.units = units.sorted { ($0.name.slug, $0.file) }
    self.level = level
    self.notices = notices
    self.style = style
    self.words = words
    hasTitles = Set(units.flatMap { $0.entries.map(\.title) }).count > 1
  }

  /// `gemeenten.html` and `gemeenten.md`; where there are many editions that names the newest of each unit, and the
  /// others stand in `gemeenten-1.html` and so on.
  package var artifacts: [Artifact] {
    let name = words.level(level).folder
    let parts = self.parts
    guard parts.count > 1 else {
      return page(name, words(SitePhrase.inAllReports), units.map { ($0, line($0)) })
    }
    var files: [Artifact] = []
    var lines: [(SiteUnit, Line)] = []
    var links: [Line] = []
    for (place, part) in parts.enumerated() {
      let own = "\(name)-\(place + 1)"
      let title = words.text(
        SitePhrase.unitsPart, ["first": part.first?.name ?? "", "last": part.last?.name ?? ""])
      links.append([.link(title, to: "\(own).html")])
      files += page(own, title, part.map { ($0, line($0)) }, isPart: true)
      lines += part.map { unit in
        let newest = unit.entries.first.map { Inline.link(unit.name, to: path(unit, $0)) }
        return (
          unit,
          [
            newest ?? .text(unit.name), .text(" · "),
            .link(words(SitePhrase.allPeriods), to: "\(own).html#\(unit.file)"),
          ]
        )
      }
    }
    let opening = Block.paragraph(
      [.text(words(SitePhrase.allPeriods).capitalised + ": ")] + links.joined(separator: [.text(" · ")]))
    return page(name, words(SitePhrase.inAllReports), lines, opening: [opening]) + files
  }

  /// Consecutive units whose links fit on one page.
  private var parts: [[SiteUnit]] {
    var parts: [[SiteUnit]] = [[]]
    var links = 0
    for unit in units {
      let own = entries(of: unit).count
      if links + own > Self.mostLinks {
        parts.append([])
        links = 0
      }
      parts[parts.count - 1].append(unit)
      links += own
    }
    return parts
  }

  private func page(
    _ name: String, _ subtitle: String, _ lines: [(unit: SiteUnit, line: Line)], opening: [Block] = [],
    isPart: Bool = false
  ) -> [Artifact] {
    let many = words.level(level).many
    let whole = Inline.link(many, to: "\(words.level(level).folder).html")
    let document = Document(
      words: words, title: many, subtitle: subtitle,
      description: words.text(SitePhrase.unitsDescription, ["units": many]),
      series: [.link(words(SitePhrase.runningTitle), to: "index.html")]
        + (isPart ? [.text(" · "), whole] : []),
      emphasis: 0..<100,
      runningTitle: words(SitePhrase.runningTitle), status: [],
      boxes: Document.Box.notices(notices),
      sections: [
        Section(
          id: words(PageAddress.byName), title: words(UnitPhrase.byName), style: .first,
          blocks: opening
            + lines.map { .subject(id: $0.unit.file, title: nil, blocks: [.paragraph($0.line)]) })
      ], hasContents: false, colophon: [])
    return [
      Artifact(path: "\(name).html", bytes: HTMLRenderer(document: document, style: style).page),
      Artifact(path: "\(name).md", bytes: MarkdownRenderer(document: document, html: "\(name).html").page),
    ]
  }

  private func line(_ unit: SiteUnit) -> Line {
    entries(of: unit).reduce(into: [.strong(unit.name)]) { line, entry in
      let name = hasTitles ? "\(entry.reportID) \(entry.period)" : entry.period.description
      line += [.text(" · "), .link(name, to: path(unit, entry))]
    }
  }

  /// The editions that stand at a unit, newest first.
  private func entries(of unit: SiteUnit) -> [SiteEntry] {
    var counts: [String: Int] = [:]
    return unit.entries.filter { entry in
      counts[entry.reportID, default: 0] += 1
      return counts[entry.reportID]! <= Self.shown
    }
  }

  private func path(_ unit: SiteUnit, _ entry: SiteEntry) -> String {
    let folder = entry.folders[level] ?? words.level(level).folder
    return "\(entry.reportID)/\(entry.period)/\(folder)/\(unit.file).html"
  }
}
