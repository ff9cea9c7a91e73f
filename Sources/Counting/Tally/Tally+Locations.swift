package import Definitions

extension Tally {
  /// The last quarters that ended with this edition or before it, oldest first.
  package func quarters(through edition: Period, atMost count: Int) -> [Period] {
    var last = Period.quarter(of: edition.lastMonth)
    if last.lastMonth > edition.lastMonth { last = last.shifted(by: -1) }
    return (0..<count).reversed().map { last.shifted(by: -$0) }.filter { $0.lastMonth >= definition.since }
  }

  /// How many locations registered in each quarter, and what became of those that are open.
  package func locationActivity(_ quarters: [Period]) -> [QualityFacts.LocationActivity] {
    guard !register.isEmpty, let last = quarters.last else { return [] }
    let history = visitsByLocation(through: last)
    return quarters.map { quarter in
      let place = quarter.firstMonth / 3 - definition.since / 3
      let own = history[place].dropLast()
      return QualityFacts.LocationActivity(
        quarter: quarter, registering: own.count { $0 > 0 },
        open: register.openNumbers(in: quarter).map { open($0, history, place) },
        unplaced: history[place].last ?? 0)
    }
  }

  /// Visits per quarter since the start of the pipeline and per location, the unknown one last.
  func visitsByLocation(through last: Period) -> [[Int]] {
    stride(from: definition.since / 3 * 3, through: last.firstMonth, by: 3).map { month in
      locations(.visits, .quarter(of: month)).map(\.count)
    }
  }

  private func open(
    _ numbers: [Int], _ history: [[Int]], _ place: Int
  ) -> QualityFacts.LocationActivity.Open {
    var open = QualityFacts.LocationActivity.Open()
    for number in numbers {
      open.total += 1
      if history[place][number] > 0 {
        open.registering += 1
      } else if history[..<place].contains(where: { $0[number] > 0 }) {
        open.silent += 1
        if history[place - 1][number] > 0 { open.stopped += 1 }
      } else {
        open.never += 1
      }
    }
    return open
  }
}
