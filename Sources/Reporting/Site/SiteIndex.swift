package import Definitions

/// The front page of a publication root.
package enum SiteIndex {
  /// `index.html` and `index.md`: all reports, the newest period first, one section per report.
  package static func artifacts(_ entries: [SiteEntry], notice: String?, style: PageStyle) -> [Artifact] {
    var reports: [String] = []
    let sorted = entries.sorted { left, right in
      let ends = (left.period.lastMonth, right.period.lastMonth)
      return ends.0 == ends.1 ? left.reportID < right.reportID : ends.0 > ends.1
    }
    for entry in sorted where !reports.contains(entry.reportID) { reports.append(entry.reportID) }
    var sections = reports.map { id in
      let editions = sorted.filter { $0.reportID == id }
      return Section(id: id, title: editions[0].title, style: .first, blocks: [.list(editions.map(line))])
    }
    if sections.isEmpty {
      sections.append(
        Section(
          id: "rapporten", title: "Rapporten", style: .first,
          blocks: [.paragraph(Line("Er is nog geen rapport gepubliceerd."))]))
    }
    let document = Document(
      title: "Informatiepunten Digitale Overheid", subtitle: "rapporten over de registraties",
      description:
        "Alle gepubliceerde rapporten over de registraties van Informatiepunten Digitale Overheid.",
      series: Line("Alle rapporten, het nieuwste eerst"), emphasis: 0..<100,
      runningTitle: "Informatiepunten Digitale Overheid, rapporten", status: [],
      boxes: notice.map { [Document.Box(kind: .notice, heading: nil, lines: [[.strong($0)]])] } ?? [],
      sections: sections, hasContents: false, colophon: [])
    return [
      Artifact(path: "index.html", text: HTMLRenderer(document: document, style: style).page),
      Artifact(path: "index.md", text: MarkdownRenderer(document: document, html: "index.html").page),
    ]
  }

  private static func line(_ entry: SiteEntry) -> Line {
    let state = entry.isProvisional ? "voorlopig" : "definitief"
    return [
      .link(Dutch.capitalised(Dutch.title(entry.period)), to: "\(entry.reportID)/\(entry.period)/index.html"),
      .text(", editie \(entry.number), \(state), \(Dutch.date(entry.date))"),
    ]
  }
}
