package import Definitions
package import Edition

/// The front page of a publication root.
package enum SiteIndex {
  /// `index.html` and `index.md`: all reports, the newest period first, one section per report. `others` are the lists of
  /// units in other languages, each with its language.
  package static func artifacts(
    _ entries: [SiteEntry], levels: [Level] = [],
    others: [(folder: String, language: String)] = [], base: String? = nil,
    notices: [String],
    style: PageStyle,
    words: Words
  ) -> [Artifact] {
    var reports: [String] = []
    let sorted = entries.sorted { left, right in
      let ends = (left.period.lastMonth, right.period.lastMonth)
      return ends.0 == ends.1 ? left.reportID < right.reportID : ends.0 > ends.1
    }
    for entry in sorted where !reports.contains(entry.reportID) { reports.append(entry.reportID) }
    var sections = reports.map { id in
      let editions = sorted.filter { $0.reportID == id }
      let next = editions[0].next.map { next in
        Block.paragraph(
          words.line(SitePhrase.next, ["period": words.title(next.period), "date": next.date]))
      }
      var section = Section(
        id: id, title: heading(editions[0], in: sorted, words), style: .first,
        blocks: [.list(editions.map { line($0, words) })] + [next].compactMap { $0 })
      if let language = editions[0].language, language != words.language { section.titleLanguage = language }
      return section
    }
    if let entry = sorted.first(where: { $0.news != nil }), let news = entry.news {
      let link = Inline.link(
        words.title(entry.period).capitalised, to: "\(entry.reportID)/\(entry.period)/index.html")
      // The link names the report and its period.
      let name = " \(entry.title), \(words.title(entry.period))."
      let told = news.hasSuffix(name) ? String(news.dropLast(name.count)) : news
      sections.insert(
        Section(
          id: words(PageAddress.news), title: words(SitePhrase.newest), style: .first,
          blocks: [.paragraph([link, .text(": \(told)")])]), at: 0)
    }
    sections.insert(
      Section(
        id: words(PageAddress.about), title: words(SitePhrase.aboutTitle), style: .first,
        blocks: [.paragraph(Line(words(SitePhrase.about)))]), at: 0)
    if !levels.isEmpty {
      let links = levels.map { level -> Line in
        [.link(words.level(level).many, to: "\(words.level(level).folder).html")]
      }
      sections.insert(
        Section(
          id: words(PageAddress.search), title: words(SitePhrase.unitsTitle), style: .first,
          blocks: [
            .list(
              links
                + others.map { folder, language in
                  [.foreignLink(folder.capitalised, to: "\(folder).html", language: language)]
                })
          ]), at: 1
      )
    }
    if reports.isEmpty {
      sections.append(
        Section(
          id: words(PageAddress.reports), title: words(SitePhrase.reports), style: .first,
          blocks: [.paragraph(words.line(SitePhrase.noReport))]))
    }
    let document = Document(
      words: words, title: words(SitePhrase.title), subtitle: words(SitePhrase.subtitle),
      description: words(SitePhrase.description), address: base.map { $0 + "index.html" },
      hasFeed: base != nil,
      series: words.line(SitePhrase.newestFirst), emphasis: 0..<100,
      runningTitle: words(SitePhrase.runningTitle), status: [],
      boxes: Document.Box.notices(notices),
      sections: sections, hasContents: false,
      colophon: [(words(SitePhrase.data), [.link(words(SitePhrase.catalogue), to: "catalog.json")])])
    return [
      Artifact(path: "index.html", bytes: HTMLRenderer(document: document, style: style).page),
      Artifact(path: "index.md", bytes: MarkdownRenderer(document: document, html: "index.html").page),
    ]
  }

  /// The title of a report, and its rhythm where another report has the same title.
  private static func heading(_ entry: SiteEntry, in entries: [SiteEntry], _ words: Words) -> String {
    guard entries.contains(where: { $0.title == entry.title && $0.reportID != entry.reportID }) else {
      return entry.title
    }
    let rhythm: SitePhrase? =
      switch entry.period.kind {
      case .month: .everyMonth
      case .quarter: .everyQuarter
      case .year: .everyYear
      case .span: nil
      }
    return rhythm.map { "\(entry.title): \(words($0))" } ?? entry.title
  }

  private static func line(_ entry: SiteEntry, _ words: Words) -> Line {
    [
      .link(words.title(entry.period).capitalised, to: "\(entry.reportID)/\(entry.period)/index.html"),
      .text(", " + entry.line(words)),
    ]
  }
}
