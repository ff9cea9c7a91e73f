/// Compares the file of a table for Excel with the file it goes with, cell by cell.
enum AuditExcelTable {
  /// Columns of texts; all others hold numbers.
  private static let texts: Set<String> = [
    "table", "period", "counted", "level", "unit", "row", "label", "column", "column_label", "status",
  ]

  /// What is wrong with the file for Excel.
  static func faults(_ excel: [UInt8], _ file: [UInt8]) -> [String] {
    guard excel.starts(with: [0xEF, 0xBB, 0xBF]) else { return ["it does not begin with a byte order mark"] }
    var rows = CSVRows(Array(excel.dropFirst(3)), separator: UInt8(ascii: ";"))
    var others = CSVRows(file)
    var faults: [String] = []
    var header: [String] = []
    while let other = others.next() {
      if header.isEmpty { header = other }
      guard let row = rows.next(), row.count == other.count, row.count == header.count else {
        return faults + ["line \(others.line) has another form than in the file it goes with"]
      }
      let isHeader = others.line == 1
      for (place, cell) in row.enumerated() {
        let expected =
          isHeader || texts.contains(header[place]) ? guarded(other[place]) : number(other[place])
        if cell != expected { faults.append("line \(others.line) is another than in the file it goes with") }
      }
    }
    if rows.next() != nil || rows.isDamaged || others.isDamaged {
      faults.append("it has more than the file it goes with")
    }
    let isPlain = excel.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast().allSatisfy {
      $0.last == 0x0D
    }
    if !isPlain { faults.append("a line does not end as Excel expects") }
    return faults
  }

  /// A text that no program takes for a formula.
  private static func guarded(_ text: String) -> String {
    guard let first = text.utf8.first, "=+-@\t\r".utf8.contains(first) else { return text }
    return "'" + text
  }

  private static func number(_ text: String) -> String {
    String(decoding: text.utf8.map { $0 == UInt8(ascii: ".") ? UInt8(ascii: ",") : $0 }, as: UTF8.self)
  }
}
