import Definitions
import Edition

/// Compares one sheet, or a file for a spreadsheet, with the table of the page and with the file of numbers.
enum AuditSheet {
  /// Every cell shows what the page shows; the last column says the status in words.
  static func faults(
    _ sheet: WrittenWorkbook.Sheet, as table: WrittenTable, in language: PageLanguage
  ) -> [String] {
    let rows = sheet.table
    guard rows.count == table.rows.count, zip(rows, table.rows).allSatisfy({ $0.count == $1.count + 1 })
    else {
      return ["sheet \"\(sheet.name)\" has another form than the table of the page"]
    }
    var faults: [String] = []
    for (row, shown) in zip(rows, table.rows) {
      for (cell, same) in zip(row, shown) where !isSame(cell, same, language) {
        faults.append(
          "sheet \"\(sheet.name)\" has another cell than the page, in the row \"\(row[0].text)\"")
      }
      if case .number = row[row.count - 1] {
        faults.append("sheet \"\(sheet.name)\" has a status that is a number")
      }
    }
    return faults
  }

  private static func isSame(
    _ cell: WrittenWorkbook.Cell, _ shown: WrittenTable.Cell, _ language: PageLanguage
  ) -> Bool {
    switch cell {
    case .text(let text):
      return WrittenTable.Cell(text: text, isHead: shown.isHead).compared == shown.compared
        && (shown.isHead || isWords(shown.text, language))
    case .number(let digits):
      guard !shown.isHead, let tenths = Self.tenths(digits) else { return false }
      switch PrintedNumber(shown.text, in: language) {
      case .percent(let printed), .decimal(let printed), .difference(let printed): return tenths == printed
      case .count(let printed): return tenths == printed * 10
      case .range: return false
      case nil: return tenths == 0 && language.belowOne.contains(shown.text)
      }
    }
  }

  /// A number of a sheet, which holds the nearest binary fraction to 16 digits: `8.800000000000001` is 88 tenths.
  private static func tenths(_ digits: String) -> Int? {
    guard let number = Double(digits), abs(number) < 1e12 else { return nil }
    let tenths = (number * 10).rounded()
    return abs(number * 10 - tenths) < 1e-6 ? Int(tenths) : nil
  }

  /// No single number; a margin has two, and stays text.
  private static func isWords(_ text: String, _ language: PageLanguage) -> Bool {
    if case .range = PrintedNumber(text, in: language) { return true }
    return PrintedNumber(text, in: language) == nil
  }

  /// The numbers of every row stand in its lines of the file, in that order. A series has other rows than its
  /// file; its numbers have anchors on the page. Every row of a table that `isAlone`, on no page, stands in its file.
  static func faults(_ sheet: WrittenWorkbook.Sheet, in file: AuditRows, isAlone: Bool) -> [String] {
    var faults: [String] = []
    for row in sheet.table.dropFirst() {
      let label = row[0].text
      guard let known = file.numbers[label] ?? file.numbers[label.escapedCode] else {
        if isAlone { faults.append("sheet \"\(sheet.name)\" has a row that its file lacks") }
        continue
      }
      var rest = known[...]
      for cell in row {
        guard case .number(let digits) = cell else { continue }
        guard let place = rest.firstIndex(of: Self.tenths(digits)) else {
          faults.append(
            "sheet \"\(sheet.name)\" has a number that its file lacks, in the row \"\(row[0].text)\"")
          break
        }
        rest = rest[(place + 1)...]
      }
    }
    return faults
  }

  /// The columns of a sheet with a number a row.
  private static let tidy = [
    "table", "period", "counted", "row", "label", "column", "column_label", "count", "percent", "base",
    "value",
    "status",
  ]

  /// Every row of a sheet with a number a row is a published number.
  static func faults(
    tidy sheet: WrittenWorkbook.Sheet, _ numbers: AuditTables, in language: PageLanguage
  ) -> [String] {
    sheet.table.dropFirst().compactMap { row in
      guard row.count == tidy.count else { return "sheet \"\(sheet.name)\" has a row of another form" }
      var cells: [String: String] = [:]
      for (name, cell) in zip(tidy, row) {
        switch cell {
        case .text(let text): cells[name] = text == language.notApplicable ? "" : text
        case .number(let digits):
          guard let tenths = Self.tenths(digits) else {
            return "sheet \"\(sheet.name)\" has a damaged number"
          }
          cells[name] =
            tenths.isMultiple(of: 10)
            ? String(tenths / 10) : "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
        }
      }
      return numbers.isNumber(cells)
        ? nil : "sheet \"\(sheet.name)\" has a row that is not published: \(row[0].text) \(row[3].text)"
    }
  }
}
