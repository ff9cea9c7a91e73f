/// One line of `observations.csv` as it was read back.
struct WrittenNumber {
  /// What tells the numbers of one unit apart.
  struct Key: Hashable {
    let table: String
    let period: String
    let row: String
    let column: String
    let counted: String

    /// What tells most numbers of a unit apart.
    func hash(into hasher: inout Hasher) {
      hasher.combine(table)
      hasher.combine(period)
      hasher.combine(row)
    }
  }

  let key: Key
  let level: String
  let unit: String
  let count: Int?
  let base: Int?
  /// The digits as they were printed: `12` or `12.3`; empty where there is none.
  let percent: String
  /// A number that is neither count nor share; empty where there is none.
  let value: String
  /// The words of the column `status`.
  let status: [String]

  /// `nil` unless these are the twelve cells of a line.
  init?(_ cells: [String], status: [String]) {
    guard cells.count == 12, let count = Self.number(cells[6]), let base = Self.number(cells[7]) else {
      return nil
    }
    key = Key(table: cells[0], period: cells[1], row: cells[4], column: cells[5], counted: cells[10])
    level = cells[2]
    unit = cells[3]
    self.count = count
    self.base = base
    percent = cells[8]
    value = cells[9]
    self.status = status
  }

  /// A whole number, or none in an empty cell; `nil` for anything else.
  private static func number(_ cell: String) -> Int?? {
    if cell.isEmpty { return .some(nil) }
    return Int(cell).map { .some($0) }
  }

  /// Is this one of the words of its status?
  func has(_ word: String) -> Bool { status.contains(word) }

  /// The percentage in tenths.
  var tenths: Int? {
    percent.isEmpty ? nil : Self.units(percent).map { $0.decimals == 0 ? $0.units * 10 : $0.units }
  }

  /// The digits of `12` or `12.3` as a whole number, and how many decimals they have; at most one.
  static func units(_ text: String) -> (units: Int, decimals: Int)? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let units = Int(parts.joined()) else { return nil }
    let decimals = parts.count == 2 ? parts[1].utf8.count : 0
    return decimals <= 1 ? (units, decimals) : nil
  }

  /// `age 65plus 2022-Q2`, to be found by whoever reads a finding.
  var name: String {
    let parts = [key.table, level, unit, key.row, key.column, key.period, key.counted]
    return "\"\(parts.filter { !$0.isEmpty }.joined(separator: " "))\""
  }
}
