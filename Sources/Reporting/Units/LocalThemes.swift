import Definitions
import Edition

/// The themes of a unit, with figures and tables numbered as they come.
struct LocalThemes {
  let words: LocalWords
  private(set) var sections: [Section] = []
  /// The variables that have a table, in the order of the page.
  private(set) var measures: [LocalMeasure] = []
  private var figures = 0
  private var tables = 0
  /// The page has said that there are too few for percentages.
  private var hasToldTooFew = false

  init(_ words: LocalWords) {
    self.words = words
    if let standing = Standing(words.edition) {
      tables += 1
      sections.append(Self.section(standing, words.unit, tables))
      addMunicipalities(standing)
    }
    // Where nobody registered, a chart of zeros and words on small bases would say something else.
    if words.isEmpty { return }
    figures += 1
    tables += 1
    sections.append(LocalTrend(words: words, figure: figures, table: tables).section)
    let found = words.edition.variables.compactMap { spec, variable in
      words.isSignal && spec.id == "organisation"
        ? nil : LocalMeasure(variable, words.unit, words.edition).map { (spec: spec, measure: $0) }
    }
    measures = found.map(\.measure)
    guard measures.contains(where: \.hasCounts) else {
      addTooFew()
      return
    }
    let definition = words.edition.facts.definition
    let profile = definition.profile
    addProfile(profile.compactMap { id in found.first { $0.spec.id == id }?.measure })
    for theme in definition.themes {
      let own = found.filter { $0.spec.theme == theme.id && !profile.contains($0.spec.id) }
      let blocks = own.flatMap { add($0.measure, $0.spec.title) }
      if !blocks.isEmpty {
        sections.append(Section(id: theme.id, title: theme.title, style: .theme, blocks: blocks))
      }
    }
  }

  /// Where the unit stands in a report with a baseline.
  private static func section(_ standing: Standing, _ unit: UnitTree.Unit, _ number: Int) -> Section {
    let words = StandingWords(standing)
    let language = standing.edition.words
    let title = standing.title
    let table = StandingTable(standing: standing, number: number).table(of: unit, caption: title)
    let blocks: [Block] = [
      .finding(Line(([words.comparison] + words.history(unit)).joined(separator: " "))),
      .part(
        ThemePart(
          figure: nil, tables: [table], notes: words.obstacles.map { Line($0) } + words.notes, downloads: [])),
    ]
    return Section(id: language(PageAddress.baseline), title: title, style: .theme, blocks: blocks)
  }

  /// The municipalities of a province, by name, and those without a location.
  private mutating func addMunicipalities(_ standing: Standing) {
    let units = standing.edition.children(of: words.unit).filter { $0.level == .municipality }
    guard words.unit.level == .province, !units.isEmpty else { return }
    tables += 1
    let table = StandingTable(standing: standing, number: tables).table(
      of: units,
      caption: words.language.text(
        UnitPhrase.unitsByName, ["units": words.language.level(.municipality).many]), from: words.unit.level)
    sections.append(
      Section(
        id: words.language(PageAddress.municipalities), title: words.language.level(.municipality).many,
        blocks: [.table(table)]
          + StandingWords(standing).withoutLocation(units, of: words.unit, from: words.unit.level)))
  }

  private mutating func addTooFew() {
    guard let measure = measures.max(by: { $0.total < $1.total }) else { return }
    figures += 1
    let reason = words.tooFew(measure)
    let figure = Figure(
      number: figures, name: "profile", caption: words.language(UnitPhrase.characteristicsOfAll),
      scope: words.language.title(words.edition.span), content: .absent(reason), alternative: reason,
      source: words.origin, hasFile: false)
    let part = ThemePart(
      figure: figure, tables: [],
      notes: [
        words.language.line(UnitPhrase.noTable),
        words.language.line(
          UnitPhrase.seeNation,
          ["link": Inline.link(words.language(UnitPhrase.nationalReport), to: "../index.html")]),
      ], downloads: [])
    sections.append(
      Section(
        id: words.language(PageAddress.profile), title: words.language(UnitPhrase.visitorsAndQuestions),
        style: .theme,
        blocks: [.part(part)]))
  }

  private mutating func addProfile(_ measures: [LocalMeasure]) {
    guard !measures.isEmpty else { return }
    let counted = measures[0].counted
    let title =
      words.isSignal
      ? words.language.text(UnitPhrase.visitorsBesideAll, ["things": words.language.many(counted)])
      : words.language(UnitPhrase.visitorsBesideNation)
    let shown = measures.filter(\.hasCounts)
    let blocks = part(shown.isEmpty ? measures : shown, words.language(UnitPhrase.characteristics))
    sections.append(
      Section(
        id: words.language(PageAddress.profile), title: title, style: .theme,
        blocks: [LocalFindings(words: words).profile(shown)].compactMap { $0 }.map { .finding($0) } + blocks))
  }

  private mutating func add(_ measure: LocalMeasure, _ title: String) -> [Block] {
    let findings = LocalFindings(words: words)
    // What the report leads with is said of the same answer here.
    let lead = words.edition.facts.definition.leads.first {
      $0.variable == measure.variable.id && $0.row != nil
    }
    let line = lead.flatMap { findings.lead($0, measure) } ?? findings.largest(measure)
    return [line].compactMap { $0 }.map { .finding($0) } + part([measure], title)
  }

  /// The table, and why it has no percentages, or why there is none.
  private mutating func part(_ measures: [LocalMeasure], _ caption: String) -> [Block] {
    var blocks: [Block] = []
    if !measures.contains(where: \.hasPercents), let measure = measures.first {
      // Above a table of counts once is enough.
      if !measure.hasCounts || !hasToldTooFew {
        let reason = measure.hasCounts ? words.tooFewForPercentages(measure) : words.tooFew(measure)
        blocks.append(.finding(Line(reason)))
        hasToldTooFew = hasToldTooFew || measure.hasCounts
      }
    }
    guard measures.contains(where: \.hasCounts) else { return blocks }
    tables += 1
    let table = LocalTable(measures: measures, words: words, number: tables, caption: caption).table
    let notes = LocalNotes(measures: measures, words: words).notes
    return blocks + [.part(ThemePart(figure: nil, tables: [table], notes: notes, downloads: []))]
  }
}
