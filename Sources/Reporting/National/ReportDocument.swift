import Definitions
import Edition

/// The national page of an edition.
struct ReportDocument {
  let facts: EditionFacts
  let index: TableIndex
  /// The same with the tables below national level, which a survey breaks down by.
  let surveyIndex: TableIndex
  /// The numbered tables of the page.
  let tables: [NumberedTable]
  private let themes: [Section]
  /// How many municipalities have no location; `nil` where nobody knows, or where the report does not say.
  private let without: Line?

  init(
    _ tables: PublishedTables, _ facts: EditionFacts, local: PublishedTables? = nil, tree: UnitTree? = nil
  ) {
    self.facts = facts
    index = TableIndex(published: tables)
    let edition = local.flatMap { local in
      tree.flatMap { LocalEdition(local, national: tables, tree: $0, facts: facts) }
    }
    let hasSurvey = facts.definition.survey != nil
    surveyIndex = hasSurvey ? TableIndex(published: local.map(tables.adding) ?? tables) : index
    // Where the country stands comes first, and says where to find the pages of units.
    let standing = edition.flatMap { Standing($0) }.map(StandingTheme.init)
    without = edition.flatMap { Standing($0) }.flatMap { StandingWords($0).withoutSentence }
    let themes = ThemeBuilder(facts, index, after: standing?.numbers ?? (0, 0))
    let overview = standing == nil ? OverviewTheme(edition, after: themes.tables) : nil
    let survey = SurveyChapters(
      facts, surveyIndex, figures: themes.figures,
      tables: themes.tables + (overview?.section.tables.count ?? 0))
    self.themes =
      (standing?.sections ?? []) + themes.sections + [overview?.section].compactMap { $0 } + survey.sections
    self.tables =
      (standing?.tables ?? []) + themes.numbered + (overview?.tables ?? []) + survey.numbered
      + (overview?.lists ?? standing?.lists ?? [])
  }

  private var report: PipelineDefinition.Report { facts.definition.report }

  /// The whole page, or only what decides whether an edition changed.
  func document(forFingerprint: Bool = false) -> Document {
    var sections = opening + themes + [EnglishSummary(facts: facts, index: index).section].compactMap { $0 }
    if !forFingerprint {
      sections += changes + [method] + [signs(of: sections + changes), citation]
    } else {
      sections.append(
        Section(
          id: facts.words(PageAddress.method), title: facts.words(NationalPhrase.method),
          blocks: facts.definition.method.map { .paragraph(Line($0)) })
      )
    }
    return Document(
      words: facts.words, title: report.title, subtitle: facts.words.title(facts.period),
      description: [news, "\(report.title), \(facts.words.title(facts.period))."].filter { !$0.isEmpty }
        .joined(separator: " "), address: facts.address("index.html"),
      series: [.link(report.series, to: "../../index.html")],
      emphasis: PageHead.emphasis(facts.period), runningTitle: PageHead.runningTitle(facts),
      status: forFingerprint
        ? [
          Document.StatusItem(
            term: facts.words(PagePhrase.status), text: [.text(facts.state.capitalised)])
        ] : PageHead.status(facts),
      boxes: (forFingerprint ? [] : correction) + PageHead.notices(facts), sections: resolved(sections),
      hasContents: true,
      colophon: forFingerprint ? [] : PageFoot.colophon(facts))
  }

  // MARK: Opening

  private var opening: [Section] {
    var sections: [Section] = []
    var sentences: [Line] = []
    if let spec = facts.definition.tables.first(where: { $0.rows == .key }) {
      let rules = KeyFigureRules(
        view: TableView(spec, facts, index), hasSeries: spec.theme != nil && spec.chart == .line)
      sections.append(
        Section(
          id: facts.words(PageAddress.keyFigures), title: facts.words(PagePhrase.keyFigures), style: .first,
          blocks: [.keyFigures(rules.figures)]))
      sentences += [rules.sentence].compactMap { $0 }
    }
    sentences += [without].compactMap { $0 }
    sentences += facts.definition.sentences.compactMap {
      Sentence(template: $0, facts: facts, index: index, view: nil).line
    }
    if !sentences.isEmpty {
      sections.append(
        Section(
          id: facts.words(PageAddress.inShort), title: facts.words(PagePhrase.inShort), style: .first,
          blocks: [.keySentences(Array(sentences.prefix(6)))]))
    }
    return sections
  }

  /// The first of the key sentences.
  private var news: String {
    for section in opening {
      for case .keySentences(let lines) in section.blocks { return lines.first?.words ?? "" }
    }
    return ""
  }

  /// Links to cells that this page does not show become bold text.
  private func resolved(_ sections: [Section]) -> [Section] {
    let anchors = Anchors(sections, facts.words)
    return sections.map { section in
      Section(
        id: section.id, title: section.title, style: section.style,
        blocks: section.blocks.map(anchors.resolve), language: section.language)
    }
  }

  // MARK: Changes

  private var correction: [Document.Box] {
    guard !facts.changes.isEmpty, let previous = facts.previousNumber else { return [] }
    let count = facts.changes.count
    return [
      Document.Box(
        kind: .correction,
        heading: (
          facts.words(PageAddress.changed),
          facts.words.text(NationalPhrase.changedSince, ["number": String(previous)])
        ),
        lines: [
          [
            .text(
              facts.words.text(PagePhrase.changed, ["count": count, "previous": String(previous)]) + " "),
            .link(facts.words(NationalPhrase.seeChanges), to: "#\(facts.words(PageAddress.changes))"),
            .text("."),
          ]
        ])
    ]
  }

  private var changes: [Section] {
    guard !facts.changes.isEmpty, let previous = facts.previousNumber else { return [] }
    return [ChangesSection(facts: facts, index: index, previous: previous).section]
  }

  // MARK: Method, signs, citation

  private var method: Section {
    let ledger = facts.quality.total
    var blocks: [Block] = facts.definition.method.map { .paragraph(Line($0)) }
    blocks.append(.heading(facts.words(NationalPhrase.qualityInShort)))
    blocks.append(
      .part(
        ThemePart(
          figure: nil, tables: [QualityTables.ledger(ledger, facts.words)], notes: [], downloads: [],
          isFolded: true)))
    if facts.quality.late > 0 {
      blocks.append(
        .paragraph(
          facts.words.line(
            NationalPhrase.late,
            [
              "amount": facts.words.amount(facts.quality.late, .visits),
              "during": facts.words.within(facts.period), "count": facts.quality.late,
            ])))
    }
    blocks += facts.quality.waiting.map { period, count in
      .paragraph(
        facts.words.line(
          NationalPhrase.afterFinal, ["count": count, "during": facts.words.within(period)]))
    }
    if let series { blocks.append(.paragraph(series)) }
    blocks.append(
      .paragraph([.link(facts.words(NationalPhrase.readQuality), to: "quality.html"), .text(".")]))
    return Section(
      id: facts.words(PageAddress.method), title: facts.words(NationalPhrase.methodAndQuality), blocks: blocks
    )
  }

  /// What of the series was not delivered, and from when it is whole; `nil` for a survey alone.
  private var series: Line? {
    guard let start = facts.quality.seriesStart else { return nil }
    let missing = facts.quality.missing
    let holes =
      missing.isEmpty
      ? []
      : facts.words.line(
        NationalPhrase.seriesMissing,
        ["count": missing.count, "periods": facts.words.list(missing.map(\.description))]) + [.text(" ")]
    return holes
      + facts.words.line(NationalPhrase.seriesWhole, ["period": Inline.unbroken(start.description)])
  }

  private func signs(of sections: [Section]) -> Section {
    Section(
      id: facts.words(PageAddress.signs), title: facts.words(PagePhrase.signsTitle),
      blocks: [
        .signs(Signs.occurring(in: sections, facts.words)),
        .paragraph(
          periodInWords
            + facts.words.line(
              NationalPhrase.pointsExplained, ["points": Inline.strong(facts.words(PagePhrase.points))])),
      ])
  }

  /// `2022-Q2 is het tweede kwartaal van 2022: april, mei en juni.`
  private var periodInWords: Line {
    let period = facts.period
    guard period.kind == .quarter else { return [] }
    let months = (period.firstMonth...period.lastMonth).map { facts.words.month($0 % 12) }
    return
      facts.words.line(
        NationalPhrase.periodInWords,
        [
          "period": Inline.strong(period.description), "words": facts.words.object(period),
          "months": facts.words.list(months),
        ])
      + [.text(" ")]
  }

  private var citation: Section {
    let state = facts.state
    return Section(
      id: facts.words(PageAddress.citing), title: facts.words(PagePhrase.citationTitle),
      blocks: [
        .paragraph(
          facts.words.line(
            NationalPhrase.cite,
            [
              "publisher": report.publisher, "report": report.title,
              "period": facts.words.title(facts.period), "number": String(facts.number), "state": state,
              "date": facts.today,
            ]) + facts.cited("index.html")),
        .paragraph(
          facts.words.line(
            NationalPhrase.lasting,
            [
              "link": Inline.link(
                "#\(facts.words(PageAddress.table))-1", to: "#\(facts.words(PageAddress.table))-1")
            ])),
        .list([
          [.link(facts.words(NationalPhrase.allTables), to: Workbook.path(facts))],
          [.link(facts.words(NationalPhrase.allNumbers), to: "observations.csv")],
          [.link(facts.words(NationalPhrase.allNames), to: CodesFile.path)],
          [.link(facts.words(NationalPhrase.asText), to: "index.md")],
          [.link(facts.words(NationalPhrase.describedFiles), to: "datapackage.json")],
          [.link(facts.words(NationalPhrase.qualityReport), to: "quality.html")],
        ]),
      ])
  }
}
