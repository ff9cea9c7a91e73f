package import Definitions

/// What is done with a row of data.
package typealias RowBody = (borrowing Row) throws(StageFailure) -> Void

/// Reads one entry as a table: finds the header, then hands over the data rows.
package struct EntryTable {
  /// Rows that may stand above the header: a title, a date of making, `sep=;`.
  private static let searchedRows = 20
  /// Bytes in which the header must stand.
  private static let searchedBytes = 65_536

  /// The file or member that is read.
  package let entry: EntryInfo
  private let limits: IntakeLimits
  private let layouts: [SourceLayout]

  /// A table of one file or member, whose header is looked for among the layouts.
  package init(_ entry: EntryInfo, layouts: [SourceLayout], limits: IntakeLimits = .init()) {
    self.entry = entry
    self.layouts = layouts
    self.limits = limits
  }

  /// Calls `header` once, and what it gives for every data row, in order. Title lines, blank lines and total
  /// rows are skipped; the result is how many. Throws when no layout fits, or the entry is damaged.
  package func read(
    _ reader: ArchiveReader, header: (HeaderMatch) throws(StageFailure) -> RowBody
  ) throws(StageFailure) -> Int {
    guard let table = try open(reader) else { return 0 }
    return try table.rows(header(table.match))
  }

  /// The table below the header that a layout fits; `nil` for a sheet that may be passed over.
  func open(_ reader: ArchiveReader) throws(StageFailure) -> OpenTable? {
    var head: [UInt8] = []
    var ended = false
    while head.count < Self.searchedBytes, !ended {
      if let block = try reader.nextBlock() { head.append(contentsOf: block) } else { ended = true }
    }
    switch try findHeader(head, ended: ended) {
    case .success(let found):
      let rows = DataRows(
        entry: entry, delimiter: found.delimiter, header: found.line, width: found.match.width, limits: limits
      )
      return OpenTable(match: found.match, rows: rows, reader: reader, head: head, ended: ended)
    case .failure(let failure):
      guard reader.passesOver(failure) else { throw failure }
      return nil
    }
  }

  // MARK: the header

  private struct Found {
    let match: HeaderMatch
    let line: Int
    let delimiter: UInt8
  }

  /// Throws when a header is there and cannot be used; none that a layout knows is a result, because a sheet of a
  /// workbook may be without.
  private func findHeader(_ head: [UInt8], ended: Bool) throws(StageFailure) -> Result<Found, StageFailure> {
    if head.isEmpty {
      return .failure(
        refusal(entry.isSheet ? "the sheet is empty" : "the file is empty", "make the export again"))
    }
    let delimiters =
      Self.declaredDelimiter(head).map { [$0] }
      ?? (entry.isSheet ? [SheetSource.delimiter] : Set(layouts.flatMap(\.delimiters)).sorted())
    let isGiven = entry.isSheet || Self.declaredDelimiter(head) != nil
    var nearest: (layout: String, found: Int, missing: String) = ("", -1, "")
    for delimiter in delimiters {
      let rows = RowReader(entry, delimiter: delimiter, limits: limits)
      let layouts = layouts.filter { isGiven || $0.delimiters.contains(delimiter) }
      var seen = 0
      var found: Found?
      var failure: StageFailure?
      let bytes = head
      bytes.withUnsafeBytes { bytes in
        do throws(StageFailure) {
          try rows.read(bytes, last: ended) { (row) throws(StageFailure) in
            seen += 1
            // No layout has one column only: this is another delimiter, or a title.
            guard found == nil, seen <= Self.searchedRows, row.count > 1 else { return }
            switch HeaderMatch.find(row, layouts, in: entry) {
            case .match(let match): found = Found(match: match, line: row.line, delimiter: delimiter)
            case .ambiguous(let ids):
              throw refusal(
                "the header fits more than one layout: \(ids.joined(separator: ", "))",
                "name only one of them in the pipeline file", line: row.line)
            case .duplicate(let name):
              throw refusal("the column \"\(name)\" occurs twice", "remove one of the two", line: row.line)
            case .nearest(let layout, let count, let missing):
              if count > nearest.found { nearest = (layout, count, missing) }
            }
          }
        } catch { failure = error }
      }
      if let failure, found == nil { throw failure }
      if let found { return .success(found) }
    }
    let failure = unknownLayout(head, nearest)
    // More than half of a header is one that was changed, and no other kind of table.
    let columns = layouts.first { $0.id == nearest.layout }?.columns.count ?? 0
    if entry.isSheet, nearest.found * 2 > columns { throw failure }
    return .failure(failure)
  }

  /// The delimiter of a first line `sep=;`, as Excel writes it.
  private static func declaredDelimiter(_ head: [UInt8]) -> UInt8? {
    var rest = head[...]
    while rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    guard rest.starts(with: Array("sep=".utf8)), rest.count > 4 else { return nil }
    let delimiter = rest[rest.startIndex + 4]
    return delimiter < 0x80 && delimiter > 0x0D && delimiter != 0x22 ? delimiter : delimiter == 9 ? 9 : nil
  }

  private func unknownLayout(
    _ head: [UInt8], _ nearest: (layout: String, found: Int, missing: String)
  ) -> StageFailure {
    if nearest.found >= 3 {
      return refusal(
        "no layout fits this header; nearest is \"\(nearest.layout)\", which also needs the column "
          + "\"\(nearest.missing)\"",
        "export with all columns, or describe the new layout in pipelines/layouts")
    }
    let line = head.prefix { $0 != 0x0A && $0 != 0x0D }
    let counts = [(0x2C, "commas"), (0x09, "tabs"), (0x7C, "bars")].map { mark in
      (line.count { Int($0) == mark.0 }, mark.1)
    }
    if let most = counts.max(by: { $0.0 < $1.0 }), most.0 >= 3, line.count(where: { $0 == 0x3B }) < most.0 {
      return refusal(
        "no layout fits the first line, whose cells seem to be separated by \(most.1)",
        "export with semicolons")
    }
    return refusal(
      "there is no header that a layout knows in the first \(Self.searchedRows) rows",
      "check that this is an export; `kwartaal inspect` shows what it is")
  }

  private func refusal(_ what: String, _ remedy: String, line: Int? = nil) -> StageFailure {
    var place = entry.place
    place.line = line
    return StageFailure(.intake, at: place, what, remedy: remedy, exit: .dataRefused)
  }
}
