/// How many people live in each municipality on 1 January of a year, from a reference file.
package struct Inhabitants: Sendable {
  /// One row of the file.
  package struct Row: Equatable, Sendable {
    /// CBS code.
    package let code: String
    /// The year, on 1 January.
    package let year: Int
    /// Inhabitants on that day.
    package let count: Int

    /// The inhabitants of one municipality in one year.
    package init(code: String, year: Int, count: Int) {
      self.code = code
      self.year = year
      self.count = count
    }
  }

  private var counts: [Int: [String: Int]] = [:]

  /// Throws when two rows give one municipality another number in the same year.
  package init(_ rows: [Row]) throws(StageFailure) {
    for row in rows {
      let known = counts[row.year]?[row.code]
      guard known == nil || known == row.count else {
        throw StageFailure(
          .counting, "the inhabitants of \(row.code) in \(row.year) are given twice, as other numbers",
          remedy: "keep one of the rows", exit: .dataRefused)
      }
      counts[row.year, default: [:]][row.code] = row.count
    }
  }

  /// Nothing is known of anyone.
  package init() {}

  /// The latest year of which anything is known, no later than another.
  package func latest(through year: Int) -> Int? { counts.keys.filter { $0 <= year }.max() }

  /// No file was given, or nothing was in it.
  package var isEmpty: Bool { counts.isEmpty }

  /// Per municipality the inhabitants of what it consists of on a day: of all that existed on 1 January of the year and
  /// have merged into it since. None when one of them is not in the file; then the file may know the municipality
  /// itself, in the classification of the end of the year.
  package func counts(in year: Int, _ geography: Geography, on day: CivilDate) -> [String: Int] {
    guard let known = counts[year], let start = CivilDate(year: year, month: 1, day: 1) else { return [:] }
    let parts = Dictionary(grouping: geography.municipalities.filter { $0.exists(on: start) }) {
      geography.successor(of: $0.code, on: day)
    }
    // With some parts missing the number of the whole can only be that of the municipality as it is now.
    return parts.reduce(into: known) { counts, whole in
      let found = whole.value.compactMap { known[$0.code] }
      if found.count == whole.value.count { counts[whole.key] = found.reduce(0, +) }
    }
  }
}
