package import Disclosure

/// All files of one edition's national report, but for its checksums.
package enum Report {
  /// The page in HTML and Markdown, its figures and tables, all numbers, the quality report and the provenance.
  package static func artifacts(_ tables: ProtectedTables, facts: EditionFacts) -> [Artifact] {
    let report = ReportDocument(tables, facts)
    let page = report.document()
    let quality = QualityDocument(facts: facts).document
    var artifacts = [
      Artifact(path: "index.html", text: HTMLRenderer(document: page).page),
      Artifact(path: "index.md", text: MarkdownRenderer(document: page, html: "index.html").page),
    ]
    artifacts += page.figures.compactMap { figure in
      FigureFile(figure: figure).map { Artifact(path: $0.path, text: $0.text) }
    }
    artifacts += report.tableFiles
    artifacts += [
      Artifact(path: "observations.csv", bytes: Observations.csv(tables)),
      Artifact(path: "quality.html", text: HTMLRenderer(document: quality).page),
      Artifact(path: "quality.md", text: MarkdownRenderer(document: quality, html: "quality.html").page),
      Artifact(path: "quality.json", text: QualityJSON(facts: facts).json.text),
      Artifact(path: "provenance.json", text: ProvenanceJSON(facts: facts, tables: tables).json.text),
    ]
    return artifacts
  }

  /// The words and numbers of the page without edition number, dates, sources, quality and changes: an edition
  /// whose text is the same is no new edition.
  package static func fingerprintText(_ tables: ProtectedTables, facts: EditionFacts) -> [UInt8] {
    let page = ReportDocument(tables, facts.withoutOrigin).document(forFingerprint: true)
    return Array(MarkdownRenderer(document: page, html: "index.html").page.utf8)
  }
}
