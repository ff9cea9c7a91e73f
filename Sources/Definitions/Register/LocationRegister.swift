/// All rows of the location register: which locations there are, and how each stood in a quarter.
package struct LocationRegister: Sendable {
  /// Distinct location codes, sorted; a location's number is its place here.
  package let codes: [String]
  /// Per location its rows, oldest first.
  package let rows: [[Location]]
  /// The quarters described, by their first month, oldest first.
  package let quarters: [Int]

  /// The register of these rows.
  package init(_ all: [Location]) {
    let byCode = Dictionary(grouping: all, by: \.code)
    codes = byCode.keys.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
    rows = codes.map { byCode[$0]!.sorted { $0.asOf < $1.asOf } }
    quarters = Set(all.map(\.asOf)).sorted()
  }

  /// The number that stands for a location nobody knows.
  package var unknown: Int { codes.count }
  /// No location is known.
  package var isEmpty: Bool { codes.isEmpty }

  /// The row that describes a location in a quarter: the latest not after it, else the earliest later one.
  package func row(_ location: Int, inQuarter month: Int) -> Location? {
    guard location < rows.count else { return nil }
    return rows[location].last { $0.asOf <= month } ?? rows[location].first
  }

  /// The locations registered as open at the end of a period, by the rows of its last quarter; `nil` when no row
  /// describes that quarter.
  package func open(in period: Period) -> [Location]? {
    openNumbers(in: period)?.compactMap { open($0, in: period) }
  }

  /// The numbers of these locations; `nil` when the register does not describe the quarter.
  package func openNumbers(in period: Period) -> [Int]? {
    guard quarters.contains(Self.quarter(period)) else { return nil }
    return rows.indices.filter { open($0, in: period) != nil }
  }

  /// The row of a location, by its number, when it is registered as open at the end of a period.
  package func open(_ location: Int, in period: Period) -> Location? {
    guard let row = rows[location].last(where: { $0.asOf == Self.quarter(period) }) else { return nil }
    if let start = row.start, start > period.lastDay { return nil }
    if let end = row.end, end <= period.lastDay { return nil }
    return row
  }

  /// The first month of the last quarter of a period.
  private static func quarter(_ period: Period) -> Int { period.lastMonth / 3 * 3 }
}
