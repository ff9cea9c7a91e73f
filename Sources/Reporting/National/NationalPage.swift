import Definitions
import Edition

/// The national page of an edition.
struct NationalPage {
  let facts: EditionFacts
  let index: TableIndex
  /// The same with the tables below national level, which a survey breaks down by.
  let surveyIndex: TableIndex
  /// Its themes with their figures and tables.
  let body: PageBody
  /// The tables with their files: those of the page, and lists that are too long for it.
  let files: [NumberedTable]
  private let opening: NationalOpening

  init(
    _ tables: PublishedTables, _ facts: EditionFacts, local: PublishedTables? = nil, tree: UnitTree? = nil
  ) {
    self.facts = facts
    index = TableIndex(published: tables)
    let hasSurvey = facts.definition.survey != nil
    surveyIndex = hasSurvey ? TableIndex(published: local.map(tables.adding) ?? tables) : index
    let edition = local.flatMap { local in
      tree.flatMap { LocalEdition(local, national: tables, tree: $0, facts: facts) }
    }
    let standing = edition.flatMap { Standing($0) }
    let overview = standing == nil ? edition.map(OverviewTheme.init) : nil
    var body = PageBody()
    // Where the country stands comes first, and says where to find the pages of units.
    standing.map(StandingTheme.init)?.add(to: &body)
    NationalThemes(facts: facts, index: index).add(to: &body)
    overview?.add(to: &body)
    SurveyChapters(facts: facts, index: surveyIndex).add(to: &body)
    self.body = body
    files = body.files + (overview?.lists ?? standing.map(StandingTheme.init)?.lists ?? [])
    opening = NationalOpening(facts: facts, index: index, standing: standing)
  }

  var document: Document {
    let changes = ChangesSection(facts: facts, index: index)
    let sections = text + [changes?.section].compactMap { $0 }
    return page(
      sections + [
        MethodSection(facts: facts).section, SignsSection(facts: facts).section(of: sections),
        CitationSection(facts: facts).section,
      ], boxes: [changes?.box].compactMap { $0 }, colophon: PageFoot.colophon(facts))
  }

  /// Only what decides whether an edition changed.
  var fingerprint: Document {
    let words = facts.words
    let method = Section(
      id: words(PageAddress.method), title: words(NationalPhrase.method),
      blocks: facts.definition.method.map { .paragraph(Line($0)) })
    let state = Document.StatusItem(
      term: words(PagePhrase.status), text: [.text(facts.state.capitalised)])
    return page(text + [method], status: [state], colophon: [])
  }

  /// What the page says of its numbers.
  private var text: [Section] {
    opening.sections + body.sections
      + [EnglishSummary(facts: facts, index: index).section].compactMap { $0 }
  }

  private func page(
    _ sections: [Section], status: [Document.StatusItem]? = nil, boxes: [Document.Box] = [],
    colophon: [(term: String, text: Line)]
  ) -> Document {
    let report = facts.definition.report
    return Document(
      of: facts, title: report.title,
      description: [opening.news, "\(report.title), \(facts.words.title(facts.period))."]
        .filter { !$0.isEmpty }.joined(separator: " "), path: "index.html",
      series: [.link(report.series, to: "../../index.html")], status: status, boxes: boxes,
      sections: sections, colophon: colophon, isMain: true)
  }
}
