package import Definitions
package import Edition

/// All files of one edition's national report, but for its checksums.
package enum Report {
  /// All files of an edition: those that hold it, and what is rendered from them.
  ///
  /// `scratch` is a private folder for parts of the workbook while it is written. Throws when that cannot be written.
  package static func artifacts(
    _ data: EditionData, holding files: [Artifact], scratch: String? = nil
  ) throws(StageFailure) -> [Artifact] {
    var artifacts = files + (try pages(data, holding: files, scratch: scratch))
    if let units = data.units, let tree = data.tree, data.carried == nil {
      let observations = files.first { $0.path == Observations.name }?.bytes
      artifacts += LocalPages.artifacts(
        units, national: data.national, tree: tree, facts: data.facts,
        observations: observations ?? Observations.csv(units))
    }
    return artifacts
  }

  /// The page in HTML and Markdown, its figures and tables, the workbook, the description of the data files, the
  /// quality report and the provenance.
  ///
  /// With the tables and units below national level, the page compares provinces and POIs and leads to their pages;
  /// these are ``LocalPages``.
  private static func pages(
    _ data: EditionData, holding files: [Artifact], scratch: String?
  ) throws(StageFailure) -> [Artifact] {
    let (facts, tree) = (data.facts, data.tree)
    let report = NationalPage(data.national, facts, local: data.units, tree: tree)
    let page = report.document
    let style = facts.definition.style
    let quality = QualityDocument(facts: facts).document
    var artifacts = [
      Artifact(path: "index.html", bytes: HTMLRenderer(document: page, style: style).page),
      Artifact(path: "index.md", bytes: MarkdownRenderer(document: page, html: "index.html").page),
    ]
    artifacts += page.figures.compactMap { figure in
      FigureFile(
        figure: figure, style: style, words: facts.words, license: facts.definition.report.license
      ).map {
        Artifact(path: $0.path, bytes: $0.bytes)
      }
    }
    let breakdowns = SurveyBreakdowns(facts, report.surveyIndex, report.body.numbers)
    let numbered = report.files + breakdowns.numbered
    artifacts += numbered.flatMap { table in TableFormat.allCases.map { table.artifact(in: $0, facts.words) }
    }
    artifacts += SurveyPages(facts: facts, breakdowns: breakdowns).artifacts
    let codes = CodesFile(facts: facts, tree: tree).artifact
    artifacts += [
      codes,
      Artifact(
        path: Workbook.path(facts),
        bytes: try WorkbookWriter(scratch: scratch).bytes(
          of: Workbook(numbered, sections: page.sections, facts: facts))),
      Artifact(path: "quality.html", bytes: HTMLRenderer(document: quality, style: style).page),
      Artifact(path: "quality.md", bytes: MarkdownRenderer(document: quality, html: "quality.html").page),
      Artifact(
        path: "provenance.json",
        text: ProvenanceJSON(
          facts: facts, tables: data.tables, fingerprint: data.fingerprint, tree: tree
        ).json.text),
    ]
    if let observations = files.first(where: { $0.path == Observations.name }) {
      artifacts.append(
        Artifact(
          path: "datapackage.json", text: DataPackageJSON(facts, observations, codes, numbered).json.text))
    }
    return artifacts
  }

  /// The words and numbers of the page without edition number, dates, sources, quality and changes: an edition
  /// whose text is the same is no new edition.
  package static func fingerprintText(
    _ tables: PublishedTables, facts: EditionFacts, local: PublishedTables? = nil, tree: UnitTree? = nil
  ) -> [UInt8] {
    let page = NationalPage(tables, facts.withoutOrigin, local: local, tree: tree).fingerprint
    let units = (local == nil ? [] : tree?.units ?? []).map {
      "\(facts.words.level($0.level).folder)/\($0.file) \($0.id) \($0.name)\n"
    }
    return MarkdownRenderer(document: page, html: "index.html").page + units.joined().utf8
  }
}
