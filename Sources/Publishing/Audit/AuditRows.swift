import Edition

/// The lines of a file of a table: by the label of a row, its numbers in tenths as they follow each other.
struct AuditRows {
  private(set) var numbers: [String: [Int?]] = [:]

  /// Columns that hold no number which a table shows.
  private static let others: Set<String> = [
    "table", "period", "counted", "level", "unit", "row", "label", "column", "column_label", "base", "status",
  ]

  init(_ bytes: [UInt8]) {
    var rows = CSVRows(bytes)
    guard let header = rows.next(), let label = header.firstIndex(of: "label") else { return }
    while let row = rows.next() {
      guard row.count == header.count else { continue }
      // A row without any number is a row all the same.
      numbers[row[label], default: []] += []
      for (name, cell) in zip(header, row) where !cell.isEmpty && !Self.others.contains(name) {
        numbers[row[label], default: []].append(Self.tenths(cell))
      }
    }
  }

  /// `12` or `-12.3`; `nil` for anything else.
  static func tenths(_ digits: String) -> Int? {
    WrittenNumber.units(digits).map { $0.decimals == 0 ? $0.units * 10 : $0.units }
  }
}
