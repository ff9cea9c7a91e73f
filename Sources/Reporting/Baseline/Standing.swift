import Definitions
import Edition

/// Where the nation and every unit stand in a report with a baseline: now, in the baseline, and the change between.
struct Standing {
  let edition: LocalEdition
  /// The measures that have a number for the nation, in the order of rows and columns.
  let measures: [StandingMeasure]
  /// The baseline that the edition is compared with; `nil` in the baseline itself, and while none is published.
  let baseline: Period?

  private var definition: PipelineDefinition { edition.facts.definition }
  var year: Period { edition.span }
  /// What it is called where it opens a page: the year beside the baseline, or alone.
  var title: String {
    let period = year.description
    return baseline.map {
      edition.words.text(UnitPhrase.besideBaseline, ["period": period, "baseline": $0.description])
    } ?? edition.words.text(UnitPhrase.standingIn, ["period": period])
  }

  /// `nil` for a report without a baseline.
  init?(_ edition: LocalEdition) {
    let definition = edition.facts.definition
    guard definition.baseline != nil else { return nil }
    self.edition = edition
    let key = edition.key
    let words = edition.words
    baseline = definition.baseline(of: edition.facts.period).flatMap { year in
      edition.national[TableKey(key, year, counted: .visits)] == nil ? nil : year
    }
    var measures: [StandingMeasure] = []
    if let id = definition.tables.first(where: { $0.rows == .locations })?.id {
      measures.append(
        StandingMeasure(
          label: words(BaselinePhrase.inRegister),
          head: (words.many(.locations).capitalised, words(BaselinePhrase.lastDay)), table: id,
          row: "total", counted: .locations))
      measures.append(
        StandingMeasure(
          label: words.text(
            BaselinePhrase.perInhabitants,
            ["things": words.many(.locations).capitalised, "inhabitants": 100_000]),
          head: (
            words.many(.locations).capitalised, words.text(BaselinePhrase.per, ["inhabitants": 100_000])
          ),
          table: DerivedTable.perHundredThousand.id(of: id), row: "total", counted: .locations,
          isCompared: false))
    }
    measures.append(
      StandingMeasure(
        label: words(UnitPhrase.registering),
        head: (words.many(.locations).capitalised, words(BaselinePhrase.thatRegister)), table: key,
        row: "locations",
        counted: .locations))
    // Units have questions of their own since a form has a row per question.
    let amounts =
      [("visits", Counted.visits)] + (edition.hasQuestions ? [("questions", Counted.questions)] : [])
    for (row, counted) in amounts {
      let name = words.many(counted).capitalised
      measures.append(
        StandingMeasure(
          label: name, head: (name, words(SurveyPhrase.number)), table: key, row: row, counted: counted))
      measures.append(
        StandingMeasure(
          label: words.text(BaselinePhrase.perInhabitants, ["things": name, "inhabitants": 1000]),
          head: (name, words.text(BaselinePhrase.per, ["inhabitants": 1000])),
          table: DerivedTable.perThousand.id(of: key), row: row, counted: counted, isCompared: false))
    }
    if let id = definition.tables.first(where: { $0.rows == .openingHours })?.id {
      measures.append(
        StandingMeasure(
          label: words(BaselinePhrase.meanHours),
          head: (words(BaselinePhrase.open), words(BaselinePhrase.hoursAWeek)), table: id,
          row: "mean_hours", counted: .locations))
    }
    for lead in edition.leads {
      guard let label = edition.labels[lead.variable]?[lead.row] else { continue }
      for counted in [Counted.visits, .questions] {
        measures.append(
          StandingMeasure(
            label: label, head: (label, "%"), table: lead.variable, row: lead.row, counted: counted,
            isShare: true))
      }
    }
    let rates: Set<String> = [
      DerivedTable.perThousand.id(of: key),
      definition.tables.first { $0.rows == .locations }.map { DerivedTable.perHundredThousand.id(of: $0.id) }
        ?? "",
    ]
    let span = edition.span
    self.measures = measures.filter { measure in
      let cell = edition.national[TableKey(measure.table, span, counted: measure.counted)]?[measure.row]
      // Without a file of inhabitants the rates stay, and say that they are not available.
      let isRate = rates.contains(measure.table) && measure.row != "questions"
      return cell?.count != nil || cell?.value != nil || cell?.percent != nil || isRate
    }
  }

  // MARK: Numbers

  /// A table of a unit, or of the nation for `nil`.
  func table(_ id: String, _ unit: UnitTree.Unit?, _ period: Period, _ counted: Counted) -> PublishedTable? {
    guard let unit else { return edition.national[TableKey(id, period, counted: counted)] }
    return edition.tables[TableKey(id, period, level: unit.level, unit: unit.id, counted: counted)]
  }

  /// The number of a measure in a period.
  func entry(_ measure: StandingMeasure, _ unit: UnitTree.Unit?, _ period: Period) -> DataTable.Entry {
    guard let table = table(measure.table, unit, period, measure.counted) else {
      if period != year, let reason = obstacle(measure, unit) { return reason }
      return .missing(.notAvailable)
    }
    // Without a row the base is too small for more than the total.
    guard let cell = table[measure.row] else { return .missing(Entries.reason(table.status)) }
    guard !measure.isShare else {
      return cell.percent == nil
        ? .missing(.smallBase) : Entries.percent(cell, in: table, anchor: nil)
    }
    return Entries.count(cell, in: table)
  }

  /// The change of a measure since the baseline.
  func change(_ measure: StandingMeasure, _ unit: UnitTree.Unit?) -> DataTable.Entry {
    if let reason = obstacle(measure, unit) { return reason }
    guard let cell = table(measure.change, unit, year, measure.counted)?[measure.row] else {
      guard measure.isCompared else { return .text(edition.words(PagePhrase.notApplicableSign)) }
      return .missing(measure.isShare ? .smallBase : .notAvailable)
    }
    guard let value = cell.value else { return .missing(Entries.reason(cell.status)) }
    // The numbers of the nation are exact: no change is a change of 0.
    guard let baseline, unit == nil || isTold(measure, (unit, year), (unit, baseline)) else {
      return aboutEqual
    }
    return .number(.difference(value), anchor: nil)
  }

  /// A percentage, rate or mean less that of the nation.
  func difference(_ measure: StandingMeasure, _ unit: UnitTree.Unit) -> DataTable.Entry {
    let id = (measure.isShare ? DerivedTable.difference : .gap).id(of: measure.table)
    guard let value = table(id, unit, year, measure.counted)?[measure.row]?.value else {
      return measure.isShare ? .missing(.smallBase) : .text(edition.words(PagePhrase.notApplicableSign))
    }
    guard isTold(measure, (unit, year), (nil, year)) else { return aboutEqual }
    return .number(.difference(value), anchor: nil)
  }

  private var aboutEqual: DataTable.Entry { .text(edition.words(PagePhrase.aboutEqualSign)) }

  /// Rounding cannot have made the difference of a measure between two units or two periods.
  private func isTold(
    _ measure: StandingMeasure, _ one: (unit: UnitTree.Unit?, period: Period),
    _ other: (unit: UnitTree.Unit?, period: Period)
  ) -> Bool {
    let claims = edition.claims
    guard let own = table(measure.table, one.unit, one.period, measure.counted),
      let theirs = table(measure.table, other.unit, other.period, measure.counted)
    else { return true }
    if measure.isShare { return claims.distance(of: measure.row, in: own, from: theirs)?.isSeen ?? true }
    guard let cell = own[measure.row], let second = theirs[measure.row] else { return true }
    guard DerivedTable(id: measure.table)?.inhabitants != nil, measure.counted != .locations else {
      return claims.isTold(cell, from: second)
    }
    // A rate is as uncertain as the count that it is made of.
    let key = edition.key
    return claims.isTold(
      cell, of: table(key, one.unit, one.period, measure.counted)?[measure.row],
      from: second, of: table(key, other.unit, other.period, measure.counted)?[measure.row])
  }

  /// Why a measure of a unit is not compared with the baseline.
  private func obstacle(_ measure: StandingMeasure, _ unit: UnitTree.Unit?) -> DataTable.Entry? {
    guard let baseline else { return nil }
    let isDivided = unit.map { StandingWords(self).isDivided($0) } ?? false
    let broken =
      measure.counted == .locations
      ? nil : definition.obstacle(definition.codebook[measure.table], from: baseline, to: year)
    return isDivided || broken != nil ? .text(edition.words(BaselinePhrase.notComparable)) : nil
  }
}
