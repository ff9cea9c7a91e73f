import Definitions

/// Spreads a quarter's visits over its days in order of date: busy midweek, quiet on Saturday.
struct DaySpread: Sendable {
  private let firstDay: CivilDate
  private let lastDay: CivilDate
  private let visits: Int
  private let totals: [Int]
  /// The first day of each layout.
  private let starts: [CivilDate]
  private var place = 0

  init(_ definition: SampleDefinition, quarter: Period, visits: Int) {
    let first = quarter.firstDay
    firstDay = first
    lastDay = quarter.lastDay
    self.visits = visits
    starts = definition.layouts.map(\.from)
    totals =
      (0...Int(lastDay.day - first.day)).map { definition.weekdays[(first + $0).weekday] }.runningTotals
  }

  /// The day of a visit; visits are asked for in order.
  mutating func day(ofVisit index: Int) -> CivilDate {
    let sum = totals[totals.count - 1]
    while (2 * index + 1) * sum >= 2 * visits * totals[place] { place += 1 }
    return firstDay + place
  }

  /// Visits before a day of the quarter.
  private func visits(before day: CivilDate) -> Int {
    let days = Int(day.day - firstDay.day)
    guard days > 0 else { return 0 }
    guard days <= totals.count else { return visits }
    // The number of indices with (2 index + 1) * sum < 2 * visits * total.
    let highest = (2 * visits * totals[days - 1] - 1) / totals[totals.count - 1]
    return min(visits, (highest + 1) / 2)
  }

  /// Visits dated in the layout's days of this quarter.
  func visits(registeredWith layout: Int) -> Int {
    guard isUsed(layout) else { return 0 }
    return visits(before: lastDay(with: layout) + 1) - visits(before: max(starts[layout], firstDay))
  }

  /// The layouts of the quarter in order.
  var layouts: [Int] { starts.indices.filter(isUsed) }

  /// The last day of the quarter on which the layout is used.
  func lastDay(with layout: Int) -> CivilDate {
    layout + 1 < starts.count ? min(lastDay, starts[layout + 1] + -1) : lastDay
  }

  private func isUsed(_ layout: Int) -> Bool { max(starts[layout], firstDay) <= lastDay(with: layout) }
}
