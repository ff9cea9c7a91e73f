import Definitions
import Edition

/// One table of the pipeline as an edition shows it: which published tables, in which order of rows.
struct TableView {
  let spec: TableSpec
  let facts: EditionFacts
  let index: TableIndex
  let variable: Variable?
  /// The reported period of this table, in which rows are ordered and sentences are bound.
  let reported: Period
  /// The published tables, oldest and shortest period first as the pipeline names them.
  let groups: [Group]
  /// All rows with a number, `total` aside: in natural order, or largest first with the rest rows last.
  private(set) var rows: [String] = []

  /// One published table and how a column head names it.
  struct Group {
    let table: PublishedTable
    /// The period as a column names it: `Vier kwartalen`.
    let name: String
    /// The same, and what is counted where a period has more than one table.
    let head: String
    let word: PeriodWord
  }

  init(_ spec: TableSpec, _ facts: EditionFacts, _ index: TableIndex) {
    self.spec = spec
    self.facts = facts
    self.index = index
    variable = facts.definition.codebook.variable(of: spec)
    let since = facts.definition.since
    var seen: Set<Period> = []
    var groups: [Group] = []
    var reported: Period?
    for word in spec.periods {
      let periods = word.periods(in: facts.period, since: since)
      if reported == nil { reported = periods.contains(facts.period) ? facts.period : nil }
      for period in periods where seen.insert(period).inserted {
        let all = index.tables(spec.id, period)
        let measured = all.filter { table in table.rows.contains { table.hasNumber($0) } }
        let found = measured.isEmpty || spec.rows == .key ? all : measured
        for table in found {
          let head = Self.head(word, period, facts)
          groups.append(
            Group(
              table: table, name: head,
              head: found.count > 1 ? "\(head), \(facts.words.many(table.key.counted))" : head, word: word))
        }
      }
    }
    self.groups = spec.rows == .key ? groups : Self.telling(groups)
    self.reported =
      reported ?? spec.periods.lazy.compactMap { $0.periods(in: facts.period, since: since).last }.first
      ?? facts.period
    rows = orderedRows
  }

  /// Without the tables that have no number, and the sums that hold what stands beside them already; all of them
  /// where nothing is left.
  private static func telling(_ groups: [Group]) -> [Group] {
    var kept: [Group] = []
    for group in groups where group.table.rows.contains(where: { group.table.hasNumber($0) }) {
      let isSum = group.word == .fourQuarters || group.word == .cumulative
      if !isSum || !kept.contains(where: { $0.table.saysTheSame(as: group.table) }) { kept.append(group) }
    }
    return kept.isEmpty ? groups : kept
  }

  /// A longer period holds nothing beyond the reported one, so that there is nothing to set beside each other.
  func repeats(_ period: Period) -> Bool {
    guard let current, period != current.key.period else { return false }
    return index.tables(spec.id, period).contains { $0.saysTheSame(as: current) }
  }

  /// What a figure draws: the reported period, or the last one that was measured.
  var drawn: PublishedTable? {
    if let current, let total = current.wholeTotal, total > 0 { return current }
    return groups.first { $0.table.wholeTotal ?? 0 > 0 }?.table ?? current
  }

  /// The leading published table of the reported period.
  var current: PublishedTable? { index.tables(spec.id, reported).first }
  /// What the reported period counts.
  var counted: Counted { current?.key.counted ?? groups.last?.table.key.counted ?? .visits }
  /// Anything of it was measured.
  var hasNumbers: Bool { groups.contains { $0.table.hasNumber("total") } || !rows.isEmpty }
  /// It is no longer asked in the reported period.
  var isPast: Bool {
    guard let current else {
      return spec.isCrossing
        && variables.contains { ($0.validity.to ?? facts.period.lastDay) < facts.period.firstDay }
    }
    return current.status.contains(.noLongerRegistered)
  }
  /// It was not asked yet in any of the periods.
  var isFuture: Bool {
    guard variable != nil, !hasNumbers, !isPast else { return false }
    let start = variables.compactMap(\.validity.from).max()
    return start.map { $0 > facts.period.lastDay } ?? false
  }
  /// It is not measured in the reported period.
  var isStopped: Bool { isPast || isFuture }
  /// The last day on which it was asked.
  var lastDay: CivilDate? { variables.compactMap(\.validity.to).min() }
  private var variables: [Variable] {
    [variable, spec.columns.flatMap { facts.definition.codebook[$0] }].compactMap { $0 }
  }
  /// It describes the register of locations, not registrations.
  var isRegister: Bool { [.locations, .openingHours, .staffing].contains(spec.rows) }
  /// Some columns count visits, others questions.
  var isMixed: Bool { variable != nil && Set(groups.map(\.table.key.counted)).count > 1 }
  var takesSeveral: Bool { variable?.kind == .several }

  private static func head(_ word: PeriodWord, _ period: Period, _ facts: EditionFacts) -> String {
    switch word {
    case .fourQuarters:
      facts.definition.report.every == .quarter
        ? facts.words(PagePhrase.fourQuarters) : facts.words(NationalPhrase.twelveMonths)
    case .cumulative:
      facts.words.text(NationalPhrase.sinceYear, ["year": String(facts.definition.since / 12)])
    default: period.description
    }
  }

  private var orderedRows: [String] {
    var rows: [String] = []
    for group in groups {
      for row in group.table.rows where row != "total" && !rows.contains(row) && group.table.hasNumber(row) {
        rows.append(row)
      }
    }
    let places = (variable?.answers ?? []).enumerated().map { ($1.id, $0) }
    return RowOrder.sorted(
      rows, isBySize: variable?.order == .size, places: Dictionary(uniqueKeysWithValues: places),
      size: { current?.whole($0)?.count }, label: label)
  }

  /// The published name of a row in the reported period.
  func label(_ row: String) -> String { label(row, of: variable) }

  func label(_ row: String, of variable: Variable?) -> String {
    spec.labels[row]
      ?? facts.words.label(
        ofReserved: row,
        total: isMixed ? facts.words(PagePhrase.total) : facts.words.many(counted).capitalised)
      ?? variable?.answers.first { $0.id == row }?.label(on: reported.lastDay) ?? row
  }
}

extension PublishedTable {
  /// The cell of a row for all columns together.
  func whole(_ row: String) -> Cell? { self[row] ?? self[row, "total"] }

  /// Both count the same, and every number is the same.
  func saysTheSame(as other: PublishedTable) -> Bool {
    key.counted == other.key.counted && whole("total")?.count != nil
      && rows.allSatisfy { whole($0)?.count == other.whole($0)?.count }
      && other.rows.allSatisfy { whole($0)?.count == other.whole($0)?.count }
  }

  /// The number that a table is about, in a crossing too.
  var wholeTotal: Int? { whole("total")?.count }

  /// The row has a number in this table, also when it may not be shown.
  func hasNumber(_ row: String) -> Bool {
    guard let place = rows.place(of: row), status.isDisjoint(with: .unmeasured) else { return false }
    return cells[place].contains {
      $0.count != nil || $0.value != nil || $0.status.isDisjoint(with: .unmeasured)
    }
  }
}
