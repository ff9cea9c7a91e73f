import Definitions

/// An `observations.csv` as a reader takes it: rows by their key. No cell of it is quoted.
struct ObservationTable {
  private var rows: [String: [String]] = [:]
  let count: Int

  /// The table in this file.
  init(_ path: String) throws {
    let lines = try TextFile.read(path).split(separator: "\n").dropFirst()
    count = lines.count
    for line in lines {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      rows[cells[0..<6].joined(separator: ","), default: []] = cells
    }
  }

  /// `count percent` of a national cell, and its status where it has one; `nil` when there is no such row.
  func number(_ table: String, _ period: String, _ row: String) -> String? {
    rows["\(table),\(period),nl,NL,\(row),"].map { cells in
      [cells[6], cells[8].isEmpty ? "" : "\(cells[8])%", cells[11]].filter { !$0.isEmpty }.joined(
        separator: " ")
    }
  }

  /// What is neither count nor share, such as a mean.
  func value(_ table: String, _ period: String, _ row: String) -> String? {
    rows["\(table),\(period),nl,NL,\(row),"]?[9]
  }

  /// What the percentage divides by.
  func base(_ table: String, _ period: String, _ row: String) -> String? {
    rows["\(table),\(period),nl,NL,\(row),"]?[7]
  }

  /// The cells of all rows of a table in the periods that begin so: `count`, `percent`, `status`.
  func all(_ table: String, periods prefix: String) -> [[String]] {
    rows.values.filter { $0[0] == table && $0[1].hasPrefix(prefix) }.map { [$0[6], $0[8], $0[11]] }
  }
}
