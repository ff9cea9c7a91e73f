package import Definitions

extension Tally {
  /// How much of a period was delivered.
  package enum Delivery: Sendable { case whole, partly, none }

  /// A quarter (of a monthly report a month) is delivered when any row falls in it, whatever became of that row, or when
  /// the pipeline says that nothing was registered.
  package func delivery(of period: Period) -> Delivery {
    let units = units(from: max(period.firstMonth, definition.since), through: period.lastMonth)
    let count = units.count { isDelivered($0) }
    return count == 0 ? .none : count == units.count ? .whole : .partly
  }

  /// The quarters (months) of the series after the first delivered one, through an edition, that were not delivered.
  package func missingPeriods(through edition: Period) -> [Period] {
    guard let first = delivered.filter({ $0 >= definition.since }).min() else { return [] }
    return units(from: first, through: edition.lastMonth).filter { !isDelivered($0) }
  }

  /// The first quarter (month) from which nothing is missing through an edition; `nil` when that has no rows itself.
  package func seriesStart(of edition: Period) -> Period? {
    units(from: definition.since, through: edition.lastMonth).reversed().prefix { isDelivered($0) }.last
  }

  private func isDelivered(_ unit: Period) -> Bool {
    delivered.contains(where: unit.contains(month:))
      || definition.empty.contains { $0.firstMonth <= unit.firstMonth && $0.lastMonth >= unit.lastMonth }
  }

  private func units(from first: Int, through last: Int) -> [Period] {
    guard first <= last else { return [] }
    if definition.report.every == .month { return (first...last).map(Period.month) }
    return stride(from: first / 3 * 3, through: last, by: 3).map(Period.quarter(of:))
  }
}
