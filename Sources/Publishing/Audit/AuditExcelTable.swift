import Definitions
import Edition

/// Compares the file of a table for Excel with the table of the page, cell by cell, or where no page has it with the file it
/// goes with.
enum AuditExcelTable {
  /// Columns of texts; all others hold numbers.
  private static let texts: Set<String> = [
    "table", "period", "counted", "level", "unit", "row", "label", "column", "column_label", "status",
  ]

  /// What is wrong with the file for Excel; `shown` is the table of the page, and `file` the file it goes with, where its
  /// rows are those of that one.
  static func faults(
    _ excel: [UInt8], _ file: [UInt8]?, shown: WrittenTable?, in language: PageLanguage
  ) -> [String] {
    guard excel.starts(with: [0xEF, 0xBB, 0xBF]) else { return ["it does not begin with a byte order mark"] }
    let isPlain = excel.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast().allSatisfy {
      $0.last == 0x0D
    }
    guard isPlain else { return ["a line does not end as Excel expects"] }
    // Earlier versions of the program wrote the lines of the other file.
    if excel.dropFirst(3).starts(with: Array("table;".utf8)) { return lineFaults(excel, file ?? []) }
    let separator = language.listSeparator.utf8.first ?? UInt8(ascii: ";")
    var rows = CSVRows(Array(excel.dropFirst(3)), separator: separator)
    var sheet = WrittenWorkbook.Sheet(name: "Excel")
    while let row = rows.next() {
      sheet.rows.append(row.enumerated().map { cell($1, isHead: sheet.rows.isEmpty || $0 == 0, language) })
    }
    if rows.isDamaged { return ["it is damaged"] }
    let faults = shown.map { AuditSheet.faults(sheet, as: $0, in: language) } ?? []
    return faults + (file.map { AuditSheet.faults(sheet, in: AuditRows($0), isAlone: shown == nil) } ?? [])
  }

  /// A cell as a spreadsheet takes it: `12,3` is a number, and so is `<1`, which prints nothing.
  private static func cell(
    _ text: String, isHead: Bool, _ language: PageLanguage
  ) -> WrittenWorkbook.Cell {
    let decimal = language.decimal.utf8.first ?? UInt8(ascii: ",")
    let bytes = Array(text.utf8)
    if !isHead {
      if language.belowOne.contains(text + "%") { return .number("0") }
      let digits = bytes.first == UInt8(ascii: "-") ? bytes.dropFirst() : bytes[...]
      let parts = digits.split(separator: decimal, omittingEmptySubsequences: false)
      let isNumber =
        parts.count <= 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { (0x30...0x39).contains($0) } }
      if isNumber { return .number(String(text.map { String($0) == language.decimal ? "." : $0 })) }
    }
    let isGuarded = bytes.count > 1 && bytes[0] == UInt8(ascii: "'") && "=+-@\t\r".utf8.contains(bytes[1])
    return .text(isGuarded ? String(text.dropFirst()) : text)
  }

  private static func lineFaults(_ excel: [UInt8], _ file: [UInt8]) -> [String] {
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
