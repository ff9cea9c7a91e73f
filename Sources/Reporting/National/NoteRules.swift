import Definitions
import Edition

/// The notes that appear by themselves under a figure and its table, each by its own rule.
struct NoteRules {
  let view: TableView
  /// The published tables that are shown.
  let shown: [PublishedTable]

  init(view: TableView, shown: [PublishedTable]? = nil) {
    self.view = view
    self.shown = shown ?? view.groups.map(\.table)
  }

  private var isCrossing: Bool { view.spec.isCrossing }
  private var current: PublishedTable? {
    view.current.flatMap { table in shown.contains { $0.key == table.key } ? table : nil } ?? shown.last
  }
  private var name: String { view.variable?.label ?? view.spec.title }

  var notes: [Line] {
    guard view.hasNumbers || view.spec.chart == .line else { return measured.map { Line($0) } }
    var notes = [severalAnswers, roundedSum, unknownShare, unrecognised].compactMap { $0 }.map { Line($0) }
    notes += measured.map { Line($0) }
    notes += [severalRows, changeOfUnit].compactMap { $0 }.map { Line($0) }
    notes += breaks.map { Line($0) }
    notes += roundedCounts.map { Line($0) }
    notes += view.spec.notes.map { Line($0) }
    // Every head carries the sign, and the list of signs explains it: said once.
    if view.spec.chart == .line, shown.contains(where: \.isProvisional) {
      notes += LocalNotes.provisional(true, view.facts.words)
    }
    return notes
  }

  private func isShown(_ table: PublishedTable) -> Bool { shown.contains { $0.key == table.key } }

  private func inSentence(_ head: String) -> String { head.uncapitalised }

  private func units(_ table: PublishedTable) -> [Percent] {
    table.rows.filter { $0 != "total" }.compactMap { table[$0]?.percent }
  }

  private func sum(_ percents: [Percent]) -> (units: Int, printed: String)? {
    guard let decimals = percents.first?.decimals else { return nil }
    let sum = percents.reduce(0) { $0 + $1.units }
    return (sum, view.facts.words.decimal(sum, decimals: decimals) + "%")
  }

  var severalAnswers: String? {
    guard view.takesSeveral, let current else { return nil }
    let thing = view.facts.words.one(current.key.counted)
    guard !isCrossing, let sum = sum(units(current)),
      sum.units > (current[current.rows[0]]?.percent?.decimals == 1 ? 1000 : 100)
    else { return view.facts.words.text(PagePhrase.severalNotWhole, ["thing": thing]) }
    return view.facts.words.text(NationalPhrase.severalSum, ["thing": thing, "sum": sum.printed])
  }

  /// One-answer tables whose printed percentages do not add up to 100.
  var roundedSum: String? {
    guard view.variable?.kind == .one || view.spec.rows == .staffing, !isCrossing else { return nil }
    var periods: [(sum: String, heads: [String])] = []
    for group in view.groups where isShown(group.table) && (view.variable != nil || isDivided(group.table)) {
      let percents = units(group.table)
      guard let sum = sum(percents), sum.units != (percents[0].decimals == 1 ? 1000 : 100) else { continue }
      let head = inSentence(group.head)
      if let place = periods.firstIndex(where: { $0.sum == sum.printed }) {
        periods[place].heads.append(head)
      } else {
        periods.append((sum.printed, [head]))
      }
    }
    guard !periods.isEmpty else { return nil }
    let sums = periods.map {
      view.facts.words.text(
        NationalPhrase.sumIn, ["sum": $0.sum, "periods": view.facts.words.list($0.heads)])
    }
    return view.facts.words.text(NationalPhrase.sums, ["sums": view.facts.words.list(sums)])
  }

  /// Locations that stand in more than one row.
  var severalRows: String? {
    guard view.isRegister, !view.rows.isEmpty, let current, !isDivided(current) else { return nil }
    return view.facts.words(NationalPhrase.severalRows)
  }

  /// Every unit of the base stands in exactly one row, so that only rounding keeps the sum from 100%.
  private func isDivided(_ table: PublishedTable) -> Bool {
    let counts = table.rows.filter { $0 != "total" }.compactMap { table[$0]?.count }
    return counts.reduce(0, +) == table.total
  }

  /// The unknown and empty answers count in the base.
  var unknownShare: String? {
    guard let current, !isCrossing else { return nil }
    let said = [
      ("unknown", view.label("unknown").lowercased()),
      ("empty", view.facts.words(PagePhrase.empty).lowercased()),
    ].compactMap {
      row, word in
      current[row].flatMap { cell in
        cell.count.map { $0 > 0 } == true
          ? cell.percent.map { view.facts.words.text(NationalPhrase.wordAt, ["word": word, "percent": $0]) }
          : nil
      }
    }
    guard !said.isEmpty else { return nil }
    return
      view.facts.words.text(
        NationalPhrase.unknownShare,
        [
          "variable": name, "said": view.facts.words.list(said),
          "things": view.facts.words.many(current.key.counted),
        ])
  }

  /// Answers that no codebook knows.
  var unrecognised: String? {
    guard let current, let count = current["unrecognised"]?.count, count > 0 else { return nil }
    return
      view.facts.words.text(
        NationalPhrase.unrecognisedAt, ["amount": view.facts.words.amount(count, current.key.counted)])
  }

  /// Not measured before, partly, or no longer.
  var measured: [String] {
    guard let variable = view.variable else { return [] }
    var notes: [String] = []
    let definition = view.facts.definition
    if let from = variable.validity.from, !isCrossing {
      let years = definition.since / 12..<max(definition.since / 12, from.components.year)
      if !years.isEmpty {
        notes.append(
          view.facts.words.text(
            NationalPhrase.notMeasuredIn, ["variable": name, "years": view.facts.words.years(years)]))
      }
    }
    if let to = variable.validity.to, to < view.facts.period.lastDay {
      notes.append(
        view.facts.words.text(
          NationalPhrase.noLongerSince, ["variable": name, "date": CivilDate(day: to.day + 1)]))
    }
    var spans: [(span: String, heads: [String])] = []
    for group in view.groups where group.table.status.contains(.partlyMeasured) && isShown(group.table) {
      let period = group.table.key.period
      let days = variable.validity.days(of: period)
      if days != period.firstDay...period.lastDay {
        let span = view.measuredSpan(in: period)
        if let place = spans.firstIndex(where: { $0.span == span }) {
          if !spans[place].heads.contains(inSentence(group.name)) {
            spans[place].heads.append(inSentence(group.name))
          }
        } else {
          spans.append((span, [inSentence(group.name)]))
        }
      }
    }
    notes += spans.map {
      view.facts.words.text(
        NationalPhrase.measuredOnly,
        ["periods": view.facts.words.list($0.heads).capitalised, "span": $0.span])
    }
    return notes
  }

  /// Visits before, questions after.
  var changeOfUnit: String? {
    let counted = Set(shown.map(\.key.counted))
    guard view.variable != nil, counted.isSuperset(of: [.visits, .questions]) else { return nil }
    return view.facts.words(NationalPhrase.mixedUnits)
  }

  /// Breaks inside the shown periods; those of the series of visits only where periods stand side by side.
  var breaks: [String] {
    let isSideBySide =
      view.spec.chart.isSideBySide
      || Set(shown.map(\.key.period).filter { $0.kind == view.reported.kind }).count > 1
    let breaks = (view.variable?.breaks ?? []) + (isSideBySide ? view.facts.definition.breaks : [])
    guard let first = shown.map(\.key.period.firstDay).min(), let last = shown.map(\.key.period.lastDay).max()
    else { return [] }
    return breaks.filter { $0.from > first && $0.from <= last }.map {
      view.facts.words.text(PagePhrase.seriesBreak, ["reason": $0.reason])
    }
  }

  /// Rounded counts, and what follows from that.
  var roundedCounts: [String] {
    guard shown.contains(where: \.isRounded) else { return [] }
    let multiples = view.facts.words.multiples(of: view.facts.definition.protection.base)
    return [
      view.facts.words.text(NationalPhrase.countsRounded, ["multiples": multiples]),
      view.facts.words(NationalPhrase.percentagesRounded),
    ]
  }
}
