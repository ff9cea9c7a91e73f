import Definitions
import Disclosure

/// The national page of an edition.
struct ReportDocument {
  let facts: EditionFacts
  let index: TableIndex
  /// The same with the tables below national level, which a survey breaks down by.
  let surveyIndex: TableIndex
  /// The numbered tables of the page.
  let tables: [NumberedTable]
  private let themes: [Section]

  init(
    _ tables: ProtectedTables, _ facts: EditionFacts, local: ProtectedTables? = nil, tree: UnitTree? = nil
  ) {
    self.facts = facts
    index = TableIndex(published: tables)
    let edition = local.flatMap { local in
      tree.flatMap { LocalEdition(local, national: tables, tree: $0, facts: facts) }
    }
    surveyIndex = TableIndex(published: local.map(tables.adding) ?? tables)
    // Where the country stands comes first, and says where to find the pages of units.
    let standing = edition.flatMap { Standing($0) }.map(StandingTheme.init)
    let themes = ThemeBuilder(facts, index, after: standing?.numbers ?? (0, 0))
    let overview = standing == nil ? OverviewTheme(edition, after: themes.tables) : nil
    let survey = SurveyChapters(
      facts, surveyIndex, figures: themes.figures,
      tables: themes.tables + (overview?.section.tables.count ?? 0))
    self.themes =
      (standing?.sections ?? []) + themes.sections + [overview?.section].compactMap { $0 } + survey.sections
    self.tables =
      (standing?.tables ?? []) + themes.numbered + (overview?.tables ?? []) + survey.numbered
  }

  private var report: PipelineDefinition.Report { facts.definition.report }

  /// The whole page, or only what decides whether an edition changed.
  func document(forFingerprint: Bool = false) -> Document {
    var sections = opening + themes
    if !forFingerprint {
      sections += changes + [method] + [signs(of: sections + changes), citation]
    } else {
      sections.append(
        Section(id: "methode", title: "Methode", blocks: facts.definition.method.map { .paragraph(Line($0)) })
      )
    }
    return Document(
      title: report.title, subtitle: Dutch.title(facts.period),
      description: "\(report.title), \(Dutch.title(facts.period)).",
      series: [.link(report.series, to: "../../index.html")],
      emphasis: PageHead.emphasis(facts.period), runningTitle: PageHead.runningTitle(facts),
      status: forFingerprint
        ? [
          Document.StatusItem(term: "Status", text: [.text(facts.state.capitalised)])
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
        Section(id: "kerncijfers", title: "Kerncijfers", style: .first, blocks: [.keyFigures(rules.figures)]))
      sentences += [rules.sentence].compactMap { $0 }
    }
    sentences += facts.definition.sentences.compactMap {
      Sentence(template: $0, facts: facts, index: index, view: nil).line
    }
    if !sentences.isEmpty {
      sections.append(
        Section(
          id: "kernpunten", title: "In het kort", style: .first,
          blocks: [.keySentences(Array(sentences.prefix(6)))]))
    }
    return sections
  }

  /// Links to cells that this page does not show become bold text.
  private func resolved(_ sections: [Section]) -> [Section] {
    let anchors = Anchors(sections)
    return sections.map { section in
      Section(
        id: section.id, title: section.title, style: section.style,
        blocks: section.blocks.map(anchors.resolve))
    }
  }

  // MARK: Changes

  private var correction: [Document.Box] {
    guard !facts.changes.isEmpty, let previous = facts.previousNumber else { return [] }
    let count = facts.changes.count
    return [
      Document.Box(
        kind: .correction, heading: ("gewijzigd", "Gewijzigd sinds editie \(previous)"),
        lines: [
          [
            .text(
              "\(Dutch.count(count)) \(count == 1 ? "cijfer is" : "cijfers zijn") anders dan in editie \(previous). "
            ),
            .link("Bekijk de wijzigingen", to: "#wijzigingen"), .text("."),
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
    blocks.append(.heading("Kwaliteit in het kort"))
    blocks.append(.table(QualityTables.ledger(ledger)))
    if facts.quality.late > 0 {
      blocks.append(
        .paragraph(
          Line(
            "\(Counted.visits.amount(facts.quality.late)) \(Dutch.within(facts.period)) \(facts.quality.late == 1 ? "is" : "zijn") pas na die periode ingevoerd. Ze tellen mee in de periode van het bezoek."
          )))
    }
    blocks.append(.paragraph([.link("Lees het hele kwaliteitsrapport", to: "quality.html"), .text(".")]))
    return Section(id: "methode", title: "Methode en kwaliteit", blocks: blocks)
  }

  private func signs(of sections: [Section]) -> Section {
    Section(
      id: "tekens", title: "Verklaring van tekens",
      blocks: [
        .signs(Signs.occurring(in: sections)),
        .paragraph(
          periodInWords + [
            .text("Een "), .strong("procentpunt"), .text(" is het verschil tussen twee percentages."),
          ]),
      ])
  }

  /// `2022-Q2 is het tweede kwartaal van 2022: april, mei en juni.`
  private var periodInWords: Line {
    let period = facts.period
    guard period.kind == .quarter else { return [] }
    let months = (period.firstMonth...period.lastMonth).map { Dutch.months[$0 % 12] }
    return [
      .strong(period.description), .text(" is het \(Dutch.running(period)): \(Dutch.list(months)). "),
    ]
  }

  private var citation: Section {
    return Section(
      id: "verwijzen", title: "Verwijzen en downloaden",
      blocks: [
        .paragraph(
          Line(
            "Verwijs zo naar dit rapport: \(report.publisher), \(report.title), \(Dutch.title(facts.period)), editie \(facts.number) (\(facts.state)), \(Dutch.date(facts.today))."
          )),
        .paragraph([
          .text("Een figuur, tabel of cijfer heeft een vaste verwijzing, zoals "),
          .link("#tabel-1", to: "#tabel-1"),
          .text(". Een editie verandert nooit meer."),
        ]),
        .list([
          [.link("Alle tabellen in één werkmap (Excel)", to: Workbook.path(facts))],
          [.link("Alle cijfers in één bestand (CSV)", to: "observations.csv")],
          [.link("Dit rapport als tekst (Markdown)", to: "index.md")],
          [.link("Beschrijving van de gegevensbestanden (JSON)", to: "datapackage.json")],
          [.link("Het kwaliteitsrapport", to: "quality.html")],
        ]),
      ])
  }
}
