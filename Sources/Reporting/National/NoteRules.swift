import Definitions
import Disclosure

/// The notes that appear by themselves under a figure and its table, each by its own rule.
struct NoteRules {
  let view: TableView
  /// The published tables that are shown.
  let shown: [ProtectedTable]

  init(view: TableView, shown: [ProtectedTable]? = nil) {
    self.view = view
    self.shown = shown ?? view.groups.map(\.table)
  }

  private var isCrossing: Bool { view.spec.isCrossing }
  private var current: ProtectedTable? {
    view.current.flatMap { table in shown.contains { $0.key == table.key } ? table : nil } ?? shown.last
  }
  private var name: String { view.variable?.label ?? view.spec.title }

  var notes: [Line] {
    guard view.hasNumbers || view.spec.chart == .line else { return measured.map { Line($0) } }
    var notes = [severalAnswers, roundedSum, unknownShare, unrecognised].compactMap { $0 }.map { Line($0) }
    notes += measured.map { Line($0) }
    notes += [changeOfUnit].compactMap { $0 }.map { Line($0) }
    notes += breaks.map { Line($0) }
    notes += roundedCounts.map { Line($0) }
    notes += view.spec.notes.map { Line($0) }
    if shown.contains(where: \.isProvisional) {
      notes.append([.strong("*"), .text(" Voorlopig: bibliotheken kunnen nog registraties naleveren.")])
    }
    return notes
  }

  private func isShown(_ table: ProtectedTable) -> Bool { shown.contains { $0.key == table.key } }

  private func inSentence(_ head: String) -> String { head.prefix(1).lowercased() + head.dropFirst() }

  private func units(_ table: ProtectedTable) -> [Percent] {
    table.rows.filter { $0 != "total" }.compactMap { table[$0]?.percent }
  }

  private func sum(_ percents: [Percent]) -> (units: Int, printed: String)? {
    guard let decimals = percents.first?.decimals else { return nil }
    let sum = percents.reduce(0) { $0 + $1.units }
    return (sum, Dutch.decimal(sum, decimals: decimals) + "%")
  }

  var severalAnswers: String? {
    guard view.takesSeveral, let current else { return nil }
    let opening = "Bij \(current.key.counted.one) zijn meer antwoorden mogelijk."
    guard !isCrossing, let sum = sum(units(current)),
      sum.units > (current[current.rows[0]]?.percent?.decimals == 1 ? 1000 : 100)
    else { return "\(opening) De percentages tellen niet op tot 100%." }
    return "\(opening) Daarom is de som meer dan 100%: hier \(sum.printed)."
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
    let sums = periods.map { "tot \($0.sum) (\(Dutch.list($0.heads)))" }
    return "De percentages tellen op \(Dutch.list(sums)). Dat komt door afronden."
  }

  /// Every unit of the base stands in exactly one row, so that only rounding keeps the sum from 100%.
  private func isDivided(_ table: ProtectedTable) -> Bool {
    let counts = table.rows.filter { $0 != "total" }.compactMap { table[$0]?.count }
    return counts.reduce(0, +) == table.total
  }

  /// The unknown and empty answers count in the base.
  var unknownShare: String? {
    guard let current, !isCrossing else { return nil }
    let said = [("unknown", view.label("unknown").lowercased()), ("empty", "niet ingevuld")].compactMap {
      row, word in
      current[row].flatMap { cell in
        cell.count.map { $0 > 0 } == true ? cell.percent.map { "\(word) bij \(Dutch.percent($0))" } : nil
      }
    }
    guard !said.isEmpty else { return nil }
    return
      "\(name) is \(Dutch.list(said)) van de \(current.key.counted.plural). Deze \(current.key.counted.plural) tellen mee in de basis."
  }

  /// Answers that no codebook knows.
  var unrecognised: String? {
    guard let current, let count = current["unrecognised"]?.count, count > 0 else { return nil }
    return
      "Niet herkend: bij \(current.key.counted.amount(count)) staat een antwoord dat niet in het codeboek staat."
  }

  /// Not measured before, partly, or no longer.
  var measured: [String] {
    guard let variable = view.variable else { return [] }
    var notes: [String] = []
    let definition = view.facts.definition
    if let from = variable.validity.from, !isCrossing {
      let years = definition.since / 12..<max(definition.since / 12, from.components.year)
      if !years.isEmpty { notes.append("\(name) is in \(Dutch.years(years)) niet gemeten.") }
    }
    if let to = variable.validity.to, to < view.facts.period.lastDay {
      notes.append("\(name) is sinds \(Dutch.date(CivilDate(day: to.day + 1))) niet meer geregistreerd.")
    }
    var spans: [(span: String, heads: [String])] = []
    for group in view.groups where group.table.status.contains(.partlyMeasured) && isShown(group.table) {
      let period = group.table.key.period
      let from = max(variable.validity.from ?? period.firstDay, period.firstDay)
      let to = min(variable.validity.to ?? period.lastDay, period.lastDay)
      if from > period.firstDay || to < period.lastDay {
        let span = "van \(Dutch.date(from)) tot en met \(Dutch.date(to))"
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
      "\(Dutch.capitalised(Dutch.list($0.heads))): alleen gemeten \($0.span). De basis is dat deel."
    }
    return notes
  }

  /// Visits before, questions after.
  var changeOfUnit: String? {
    let counted = Set(shown.map(\.key.counted))
    guard view.variable != nil, counted.isSuperset(of: [.visits, .questions]) else { return nil }
    return "Een deel van de cijfers telt bezoeken, een ander deel telt vragen. Vergelijk die niet met elkaar."
  }

  /// Breaks inside the shown periods; those of the series of visits only where periods stand side by side.
  var breaks: [String] {
    let isSideBySide = view.spec.chart == .line || view.spec.chart == .groupedBars
    let breaks = (view.variable?.breaks ?? []) + (isSideBySide ? view.facts.definition.breaks : [])
    guard let first = shown.map(\.key.period.firstDay).min(), let last = shown.map(\.key.period.lastDay).max()
    else { return [] }
    return breaks.filter { $0.from > first && $0.from <= last }.map { "Breuk: \($0.reason)" }
  }

  /// Rounded counts, and what follows from that.
  var roundedCounts: [String] {
    guard shown.contains(where: \.isRounded) else { return [] }
    let multiples = Rounding.multiples(view.facts.definition.protection)
    return [
      "De aantallen in deze tabel zijn afgerond op \(multiples), omhoog of omlaag. Zo zijn bezoekers niet herkenbaar.",
      "De percentages zijn berekend met de afgeronde aantallen. Een som kan afwijken van het totaal.",
    ]
  }
}
