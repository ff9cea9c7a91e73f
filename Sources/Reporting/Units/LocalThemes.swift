import Definitions
import Edition

/// The themes of a unit: where it stands, its quarters, its visitors beside the nation's, and what they came for.
struct LocalThemes {
  let words: LocalWords
  private(set) var body = PageBody()
  /// The variables that have a table, in the order of the page.
  private(set) var measures: [LocalMeasure] = []
  /// The page has said that there are too few for percentages.
  private var hasToldTooFew = false

  private var language: Words { words.language }

  init(_ words: LocalWords) {
    self.words = words
    if let standing = Standing(words.edition) {
      addStanding(standing)
      addMunicipalities(standing)
    }
    // Where nobody registered, a chart of zeros and words on small bases would say something else.
    if words.isEmpty { return }
    let trend = LocalTrend(words: words)
    body.add([trend.exhibit(&body.numbers)], id: language(PageAddress.visits), title: trend.title)
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
      let exhibits = own.map { exhibit([$0.measure], $0.spec.title, [finding($0.measure)]) }
      body.add(exhibits.filter { !$0.blocks.isEmpty }, id: theme.id, title: theme.title)
    }
  }

  /// Where the unit stands in a report with a baseline.
  private mutating func addStanding(_ standing: Standing) {
    let told = StandingWords(standing)
    let unit = words.unit
    let table = body.numbers.table {
      StandingTable(standing: standing, number: $0).table(of: unit, caption: standing.title)
    }
    let opening = ([told.comparison] + told.history(words.unit)).joined(separator: " ")
    body.add(
      [
        Exhibit(
          [.finding(Line(opening))], tables: [table].compactMap { $0 },
          notes: told.obstacles.map { Line($0) } + told.notes)
      ], id: language(PageAddress.baseline), title: standing.title)
  }

  /// The municipalities of a province, by name, and those without a location.
  private mutating func addMunicipalities(_ standing: Standing) {
    let units = standing.edition.children(of: words.unit).filter { $0.level == .municipality }
    guard words.unit.level == .province, !units.isEmpty else { return }
    let many = language.level(.municipality).many
    let caption = language.text(UnitPhrase.unitsByName, ["units": many])
    let level = words.unit.level
    let table = body.numbers.table {
      StandingTable(standing: standing, number: $0).table(
        of: units, caption: caption, from: level)
    }
    body.add(
      Section(
        id: language(PageAddress.municipalities), title: many,
        blocks: [table].compactMap { $0.map { .table($0) } }
          + StandingWords(standing).withoutLocation(units, of: words.unit, from: words.unit.level)))
  }

  private mutating func addTooFew() {
    guard let measure = measures.max(by: { $0.total < $1.total }) else { return }
    let reason = words.tooFew(measure)
    let (words, language) = (words, language)
    let figure = body.numbers.figure { number in
      Figure(
        number: number, name: "profile", caption: language(UnitPhrase.characteristicsOfAll),
        scope: language.title(words.edition.span), content: .absent(reason), alternative: reason,
        source: words.origin, hasFile: false)
    }
    let nation = Inline.link(language(UnitPhrase.nationalReport), to: "../index.html")
    body.add(
      [
        Exhibit(
          figure: figure, tables: [],
          notes: [
            language.line(UnitPhrase.noTable), language.line(UnitPhrase.seeNation, ["link": nation]),
          ])
      ], id: language(PageAddress.profile), title: language(UnitPhrase.visitorsAndQuestions))
  }

  private mutating func addProfile(_ measures: [LocalMeasure]) {
    guard !measures.isEmpty else { return }
    let title =
      words.isSignal
      ? language.text(UnitPhrase.visitorsBesideAll, ["things": language.many(measures[0].counted)])
      : language(UnitPhrase.visitorsBesideNation)
    let shown = measures.filter(\.hasCounts)
    let exhibit = exhibit(
      shown.isEmpty ? measures : shown, language(UnitPhrase.characteristics),
      [LocalFindings(words: words).profile(shown)])
    body.add([exhibit], id: language(PageAddress.profile), title: title)
  }

  /// What the report leads with is said of the same answer here; of others what is largest.
  private func finding(_ measure: LocalMeasure) -> Line? {
    let findings = LocalFindings(words: words)
    let lead = words.edition.facts.definition.leads.first {
      $0.variable == measure.variable.id && $0.row != nil
    }
    return lead.flatMap { findings.lead($0, measure) } ?? findings.largest(measure)
  }

  /// The table, and why it has no percentages, or why there is none.
  private mutating func exhibit(
    _ measures: [LocalMeasure], _ caption: String, _ findings: [Line?]
  ) -> Exhibit {
    var opening = findings.compactMap { $0.map { Block.finding($0) } }
    if !measures.contains(where: \.hasPercents), let measure = measures.first {
      // Above a table of counts once is enough.
      if !measure.hasCounts || !hasToldTooFew {
        let reason = measure.hasCounts ? words.tooFewForPercentages(measure) : words.tooFew(measure)
        opening.append(.finding(Line(reason)))
        hasToldTooFew = hasToldTooFew || measure.hasCounts
      }
    }
    guard measures.contains(where: \.hasCounts) else { return Exhibit(opening, tables: []) }
    let table = body.numbers.table {
      LocalTable(measures: measures, words: words, number: $0, caption: caption).table
    }
    return Exhibit(
      opening, tables: [table].compactMap { $0 }, notes: LocalNotes(measures: measures, words: words).notes)
  }
}
