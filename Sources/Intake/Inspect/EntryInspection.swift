package import Definitions

/// What an entry is, found without a layout: delimiter, encoding, header, columns.
package struct EntryInspection: Sendable {
  /// The file or member that was looked at.
  package let entry: EntryInfo
  /// Bytes after decompression.
  package private(set) var bytes = 0
  /// The byte that separates its cells.
  package let delimiter: UInt8
  /// `utf-8` when everything is, else `windows-1252`.
  package private(set) var encoding = SourceLayout.Encoding.utf8
  /// Physical line of the header.
  package private(set) var headerLine = 0
  /// Whether the first row holds names; when it holds a date it is taken for data, and no name is shown.
  package private(set) var hasHeader = true
  /// Rows under the header that are not blank.
  package private(set) var rows = 0
  /// Rows with another number of cells than the header.
  package private(set) var uneven = 0
  /// Its columns, in the order of the header.
  package private(set) var columns: [ColumnProfile] = []

  /// The line on which the header was found among the first rows; `nil` leaves it to the first row with several cells.
  private var wantedLine: Int?

  /// Reads the current entry of an archive to its end. The columns of `layouts` tell a header below other lines.
  package init(
    _ entry: EntryInfo, _ reader: ArchiveReader, layouts: [SourceLayout] = [], limits: IntakeLimits = .init()
  ) throws(StageFailure) {
    self.entry = entry
    var head: [UInt8] = []
    var ended = false
    while head.count < 65_536, !ended {
      if let block = try reader.nextBlock() { head.append(contentsOf: block) } else { ended = true }
    }
    delimiter = entry.isSheet ? SheetSource.delimiter : Self.delimiter(head)
    let first = head.withUnsafeBufferPointer { Self.cut($0, whole: ended) }
    if !first { encoding = .windows1252 }
    wantedLine = headerLine(head, ended: ended, layouts, limits)
    let rows = RowReader(entry, delimiter: delimiter, limits: limits)
    try take(head, last: ended, rows)
    while !ended {
      if let block = try reader.nextBlock() {
        try take(Array(block), last: false, rows)
      } else {
        try take([], last: true, rows)
        ended = true
      }
    }
  }

  private mutating func take(_ block: [UInt8], last: Bool, _ reader: RowReader) throws(StageFailure) {
    bytes += block.count
    var copy = self
    var failure: StageFailure?
    block.withUnsafeBytes { raw in
      do throws(StageFailure) {
        try reader.read(raw, last: last) { (row) throws(StageFailure) in copy.take(row) }
      } catch { failure = error }
    }
    self = copy
    if let failure { throw failure }
  }

  private mutating func take(_ row: borrowing Row) {
    if row.isBlank && row.count == 1 { return }
    if headerLine == 0 {
      // A title has one cell; the header is the first row with more.
      guard row.count > 1, row.length > row.count else { return }
      if let wantedLine, row.line < wantedLine { return }
      headerLine = row.line
      // A file without a header: what stands in its first row is of a person, and no name of a column.
      let isData = (0..<row.count).contains { Self.isDate(row[$0].trimmed) }
      for index in 0..<row.count {
        columns.append(ColumnProfile(name: isData ? "?\(index + 1)" : row[index].trimmed.text(encoding)))
      }
      hasHeader = !isData
      return
    }
    rows += 1
    guard row.count == columns.count else {
      uneven += 1
      return
    }
    for index in columns.indices { columns[index].add(row[index], encoding) }
  }

  /// The line of the first rows that has the most names of columns that a layout knows, at least two; else, of the rows
  /// above the first with a date, the first with the most cells that are filled. `nil` when there is none.
  private func headerLine(
    _ head: [UInt8], ended: Bool, _ layouts: [SourceLayout], _ limits: IntakeLimits
  ) -> Int? {
    let names = Set(layouts.flatMap(\.columns).map(\.folded))
    let reader = RowReader(entry, delimiter: delimiter, limits: limits)
    let encoding = encoding
    var known = (count: 1, line: Int?.none)
    var filled = (count: 1, line: Int?.none)
    var (rows, isAboveData) = (0, true)
    head.withUnsafeBytes { bytes in
      // A row that cannot be read is told of when the entry is read.
      try? reader.read(bytes, last: ended) { (row) throws(StageFailure) in
        rows += 1
        guard rows <= 20 else { return }
        let cells = (0..<row.count).map { row[$0].trimmed }
        let hits = cells.count { !$0.isEmpty && names.contains($0.text(encoding).folded) }
        if hits > known.count { known = (hits, row.line) }
        if cells.contains(where: Self.isDate) { isAboveData = false }
        let count = cells.count { !$0.isEmpty }
        if isAboveData, count > filled.count { filled = (count, row.line) }
      }
    }
    return known.line ?? filled.line
  }

  /// Whether the start of an entry is UTF-8, a character cut by its end aside.
  private static func cut(_ head: UnsafeBufferPointer<UInt8>, whole: Bool) -> Bool {
    for lost in 0...(whole ? 0 : min(3, head.count)) {
      if isValidUTF8(UnsafeBufferPointer(rebasing: head[..<(head.count - lost)])) { return true }
    }
    return false
  }

  private static func isDate(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    SourceLayout.DateFormat.allCases.contains { DateField(cell, $0) != nil }
  }

  /// The most frequent of the usual delimiters on the first line that has any.
  private static func delimiter(_ head: [UInt8]) -> UInt8 {
    for line in head.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).prefix(20) {
      if line.starts(with: Array("sep=".utf8)), line.count == 5 { return line.last! }
      let counts = [UInt8(0x3B), 0x2C, 0x09, 0x7C].map { mark in (line.count { $0 == mark }, mark) }
      if let most = counts.max(by: { $0.0 < $1.0 }), most.0 > 1 { return most.1 }
    }
    return 0x3B
  }
}
