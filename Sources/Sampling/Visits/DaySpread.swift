/// Spreads a quarter's visits over its days in order of date: busy midweek, quiet on Saturday.
struct DaySpread: Sendable {
  private let quarter: SampleQuarter
  private let visits: Int
  private let totals: [Int]
  private var place = 0

  init(quarter: SampleQuarter, visits: Int) {
    self.quarter = quarter
    self.visits = visits
    let length = quarter.lastDay.number - quarter.firstDay.number + 1
    let first = quarter.firstDay
    totals = (0..<length).map { [18, 20, 18, 20, 16, 9, 1][(first + $0).weekday] }.runningTotals
  }

  /// The day of a visit; visits are asked for in order.
  mutating func day(ofVisit index: Int) -> CalendarDay {
    let sum = totals[totals.count - 1]
    while (2 * index + 1) * sum >= 2 * visits * totals[place] { place += 1 }
    return quarter.firstDay + place
  }

  /// Visits before a day of the quarter.
  private func visits(before day: CalendarDay) -> Int {
    let days = day.number - quarter.firstDay.number
    guard days > 0 else { return 0 }
    guard days <= totals.count else { return visits }
    // The number of indices with (2 index + 1) * sum < 2 * visits * total.
    let highest = (2 * visits * totals[days - 1] - 1) / totals[totals.count - 1]
    return min(visits, (highest + 1) / 2)
  }

  /// Visits dated in the layout's days of this quarter.
  func visits(registeredWith layout: SampleLayout) -> Int {
    guard !days(with: layout).isEmpty else { return 0 }
    return visits(before: lastDay(with: layout) + 1) - visits(before: max(layout.from, quarter.firstDay))
  }

  /// The layouts of the quarter in order.
  var layouts: [SampleLayout] { SampleLayout.allCases.filter { !days(with: $0).isEmpty } }

  /// The last day of the quarter on which the layout is used.
  func lastDay(with layout: SampleLayout) -> CalendarDay {
    guard let next = SampleLayout(rawValue: layout.rawValue + 1) else { return quarter.lastDay }
    return min(quarter.lastDay, next.from + -1)
  }

  private func days(with layout: SampleLayout) -> Range<Int> {
    let first = max(layout.from, quarter.firstDay).number
    return first..<max(first, lastDay(with: layout).number + 1)
  }
}
