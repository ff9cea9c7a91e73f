/// All rows of the location register: which locations there are, and how each stood in a quarter.
package struct LocationRegister: Sendable {
  /// Distinct location codes, sorted; a location's number is its place here.
  package let codes: [String]
  /// Per location its rows, oldest first.
  package let rows: [[Location]]
  /// The quarters described, by their first month, oldest first.
  package let quarters: [Int]

  /// Every way in which a location's code may be written, folded, with the location's number.
  private let numbers: [String: Int]

  /// Codes that differ in case, in white space or in zeros before a number are one code, as long as no quarter has
  /// two of them; so are codes of libraries. A location is called as its latest row calls it.
  package init(_ all: [Location]) {
    var groups: [[Location]] = []
    var numbers: [String: Int] = [:]
    var found: [String] = []
    for spellings in Dictionary(grouping: all, by: \.code.foldedCode).values {
      let exact = Dictionary(grouping: spellings, by: \.code.folded)
      let isOne = Dictionary(grouping: spellings, by: \.asOf).values.allSatisfy { rows in
        Set(rows.map(\.code.folded)).count == 1
      }
      groups += isOne ? [spellings] : Array(exact.values)
    }
    let libraries = Dictionary(
      grouping: Set(all.map(\.libraryCode)).filter { !$0.isEmpty }, by: \.foldedCode
    ).mapValues { $0.min { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }! }
    let named = groups.map { rows -> (code: String, rows: [Location]) in
      let sorted = rows.sorted { $0.asOf < $1.asOf }
      let latest = sorted.last!.asOf
      let code = sorted.filter { $0.asOf == latest }.map(\.code).min {
        Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8))
      }!
      return (
        code,
        sorted.map { row in
          var row = row
          row.code = code
          row.libraryCode = libraries[row.libraryCode.foldedCode] ?? row.libraryCode
          return row
        }
      )
    }.sorted { Array($0.code.utf8).lexicographicallyPrecedes(Array($1.code.utf8)) }
    for (number, location) in named.enumerated() {
      found.append(location.code)
      numbers[location.code.folded] = number
    }
    // A number without its zeros finds its location where only one has it.
    for (key, ways) in Dictionary(grouping: found.indices, by: { found[$0].foldedCode })
    where ways.count == 1 && numbers[key] == nil { numbers[key] = ways[0] }
    codes = found
    rows = named.map(\.rows)
    self.numbers = numbers
    quarters = Set(all.map(\.asOf)).sorted()
  }

  /// The number of the location with a code, however it is written.
  package func number(of code: String) -> Int? { numbers[code.folded] ?? numbers[code.foldedCode] }

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
