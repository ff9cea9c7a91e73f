import Definitions
import Edition

extension AttackModel {
  private struct Series: Hashable {
    let table: String
    let level: Level
    let unit: String
    let counted: Counted
  }

  /// A period is the sum of the published periods it consists of: four quarters of each quarter, cumulative of
  /// the previous cumulative and the quarter. Where some of it is not published it is at least the rest.
  mutating func relatePeriods() {
    var series: [Series: [Int]] = [:]
    var order: [Series] = []
    for (place, table) in tables.enumerated() where !table.isPartial {
      let key = table.key
      let own = Series(table: key.table, level: key.level, unit: key.unit, counted: key.counted)
      if series[own] == nil { order.append(own) }
      series[own, default: []].append(place)
    }
    for own in order where series[own]!.count > 1 { relate(series[own]!.sorted(by: isBefore)) }
  }

  private func isBefore(_ left: Int, _ right: Int) -> Bool {
    let (a, b) = (tables[left].key.period, tables[right].key.period)
    return (a.firstMonth, a.months, left) < (b.firstMonth, b.months, right)
  }

  private mutating func relate(_ places: [Int]) {
    for (turn, whole) in places.enumerated() {
      let period = tables[whole].key.period
      // A year, and its four quarters as a span, are the same months.
      for same in places.dropFirst(turn + 1) where isOfMonths(period, tables[same].key.period) {
        relate(whole, [same], isExact: true)
      }
      let inside = places.filter { place in
        let part = tables[place].key.period
        return part.months < period.months && part.firstMonth >= period.firstMonth
          && part.lastMonth <= period.lastMonth
      }
      var divisions: Set<[Int]> = []
      for longest in [false, true] {
        if let chain = chain(inside, through: period, longest: longest) { divisions.insert(chain) }
      }
      for first in inside where tables[first].key.period.firstMonth == period.firstMonth {
        let next = tables[first].key.period.lastMonth + 1
        for last in inside
        where tables[last].key.period.firstMonth == next
          && tables[last].key.period.lastMonth == period.lastMonth
        {
          divisions.insert([first, last])
        }
      }
      for parts in divisions.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
        relate(whole, parts, isExact: true)
      }
      if divisions.isEmpty { relate(whole, apart(inside), isExact: false) }
    }
  }

  private func isOfMonths(_ one: Period, _ other: Period) -> Bool {
    one.firstMonth == other.firstMonth && one.months == other.months
  }

  /// Periods that do not overlap, each the shortest that starts there.
  private func apart(_ places: [Int]) -> [Int] {
    var found: [Int] = []
    for place in places {
      let last = found.last.map { tables[$0].key.period.lastMonth } ?? .min
      if tables[place].key.period.firstMonth > last { found.append(place) }
    }
    return found
  }

  /// Periods that follow each other and fill a period, each the shortest or the longest that starts there.
  private func chain(_ places: [Int], through period: Period, longest: Bool) -> [Int]? {
    var chain: [Int] = []
    var month = period.firstMonth
    while month <= period.lastMonth {
      let starting = places.filter { tables[$0].key.period.firstMonth == month }
      guard let next = longest ? starting.last : starting.first else { return nil }
      chain.append(next)
      month = tables[next].key.period.lastMonth + 1
    }
    return chain
  }

  private mutating func relate(_ whole: Int, _ parts: [Int], isExact: Bool) {
    guard !parts.isEmpty else { return }
    for column in tables[whole].columns {
      for row in tables[whole].rows + tables[whole].hidden.map(\.row) {
        guard let all = unknown(whole, row, column) else { continue }
        let members = parts.compactMap { unknown($0, row, column) }
        system.relate(all, members, isExact: isExact)
      }
    }
  }
}
