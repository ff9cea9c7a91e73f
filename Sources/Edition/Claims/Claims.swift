package import Definitions

/// Decides what may be said about published cells. Tables, figures and sentences all ask here, so that none of them
/// says more than the numbers do.
///
/// Two cells may be compared when they count the same, about periods of the same kind and cover, without a break
/// between them. A difference is told when rounding cannot have made it. The largest leads by more than that.
package struct Claims: Sendable {
  /// An index rests on published counts of at least this many.
  package static let leastForIndex = 30

  private let breaks: [SeriesBreak]
  private let rounding: Int

  /// By the breaks and the rounding of a pipeline.
  package init(_ definition: PipelineDefinition) {
    breaks = definition.breaks
    rounding = (definition.protection.rounding?.widest ?? 1) - 1
  }

  // MARK: Comparable

  /// A break of the series, or of the variable, lies between two periods or inside one of them.
  package func isBroken(_ variable: Variable? = nil, from earlier: Period, to later: Period) -> Bool {
    (breaks + (variable?.breaks ?? [])).contains { $0.lies(between: earlier, and: later) }
  }

  /// Two tables of one variable that count the same, both measured, and over the same part of their periods.
  /// Between different periods lies no break.
  package func mayCompare(
    _ table: PublishedTable, with other: PublishedTable, of variable: Variable?
  ) -> Bool {
    guard table.key.counted == other.key.counted, table.status.isDisjoint(with: .unmeasured),
      other.status.isDisjoint(with: .unmeasured)
    else { return false }
    let (one, two) = (table.key.period, other.key.period)
    guard one != two else {
      return table.status.contains(.partlyMeasured) == other.status.contains(.partlyMeasured)
    }
    let (earlier, later) = one.firstMonth <= two.firstMonth ? (one, two) : (two, one)
    return one.months == two.months && !isBroken(variable, from: earlier, to: later)
  }

  // MARK: Differences

  /// How the share of a row in one table differs from that in another; `nil` without both. The two tables may be
  /// compared.
  package func distance(
    of row: String, in table: PublishedTable, from other: PublishedTable
  ) -> ShareDistance? {
    guard let own = table[row], let theirs = other[row] else { return nil }
    return distance(own, of: table.total ?? own.base, from: theirs, of: other.total ?? theirs.base)
  }

  /// The same of two cells with the bases of their tables.
  func distance(_ own: Cell, of base: Int?, from theirs: Cell, of other: Int?) -> ShareDistance? {
    guard let percent = own.percent, let printed = theirs.percent, let part = own.count,
      let whole = theirs.count
    else { return nil }
    let tenths = percent.tenths - printed.tenths
    guard let bounds = ShareBounds(part, of: base ?? 0, slack: slack(own)),
      let others = ShareBounds(whole, of: other ?? 0, slack: slack(theirs))
    else { return .untold(tenths) }
    return bounds.isAbove(others) || others.isAbove(bounds) || slack(own) + slack(theirs) == 0
      ? .told(tenths) : .untold(tenths)
  }

  /// How far a published count may lie from the true one.
  func slack(_ cell: Cell) -> Int { cell.status.contains(.rounded) ? rounding : 0 }

  // MARK: The largest

  /// The rows with the largest share: one that leads by more than rounding and printing can make, or those that tie.
  package func largest(of rows: [String], _ cell: (String) -> Cell?) -> [String] {
    let found = rows.compactMap { row in cell(row).flatMap { cell in cell.count.map { (row, $0, cell) } } }
    guard let first = found.max(by: { $0.1 < $1.1 }), first.1 > 0 else { return [] }
    return found.filter { _, count, cell in
      count + 2 * slack(cell) >= first.1
        || cell.percent.map { $0 == first.2.percent } ?? false
    }.map(\.0)
  }
}
