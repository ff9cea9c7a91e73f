internal import Definitions

/// Which rows below a header are data.
struct DataRows: Sendable {
  let entry: EntryInfo
  let delimiter: UInt8
  /// The line of the header.
  let header: Int
  /// How many cells it has.
  let width: Int
  let limits: IntakeLimits

  /// Calls `body` for the rows of data that end in the next bytes. Title lines, blank lines and total rows are
  /// skipped; the result is how many.
  func read(
    _ bytes: UnsafeRawBufferPointer, last: Bool, by reader: RowReader, _ body: RowBody
  ) throws(StageFailure) -> Int {
    var skipped = 0
    // Two numbers: with all of these rules in hand, every row would count references.
    let (header, width) = (header, width)
    try reader.read(bytes, last: last) { (row) throws(StageFailure) in
      if row.line < header || (row.line > header && Self.isNoData(row, width)) {
        skipped += 1
      } else if row.line > header {
        guard row.fault != .unclosedQuote else { throw unclosed(row.faultLine) }
        try body(row)
      }
    }
    return skipped
  }

  /// A blank line (of a spreadsheet: separators only, no more than the header has), or a total that a spreadsheet put
  /// under its data: its name, and nothing else but numbers.
  /// A row of data that starts with such a word, in free text say, still has its dates.
  private static func isNoData(_ row: borrowing Row, _ width: Int) -> Bool {
    if row.count == 1, row.isBlank { return true }
    if row.fault != nil || row.lineCount > 1 || row.count > width { return false }
    let first = row[0]
    if first.count >= 6, first.count <= 40, first[0] == 0x54 || first[0] == 0x74 {
      let text = first.text(.windows1252).folded
      guard text == "totaal" || text.hasPrefix("totaal ") || text.hasPrefix("totaal:") else { return false }
      return (1..<row.count).allSatisfy { row[$0].allSatisfy(numberBytes.contains) }
    }
    return first.isEmpty && row.length < row.count
  }

  private static let numberBytes = Set("0123456789., %".utf8)

  /// A quote that is never closed has taken in the rest of the file, which is then in no count.
  private func unclosed(_ line: Int) -> StageFailure {
    var place = entry.place
    place.line = line
    return StageFailure(
      .intake, at: place,
      "a quote that opens on this line is never closed, so that the rows behind it cannot be told apart",
      remedy: "remove the quote, or close it, and make the export again", exit: .dataRefused)
  }
}
