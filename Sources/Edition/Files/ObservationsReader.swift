package import Definitions

/// Reads an `observations.csv` that this program wrote; anything else is a damaged edition.
package struct ObservationsReader {
  private let bytes: [UInt8]
  private let path: String
  private var line = 1
  private var position = 0
  /// What the last line is about: lines beside each other mostly are about the same.
  private var head: (cells: [ArraySlice<UInt8>], key: TableKey)?
  private var words: (bytes: ArraySlice<UInt8>, status: CellStatus) = ([], [])
  private var last: [UInt8] = []
  private var next: [UInt8] = []

  private init(_ bytes: [UInt8], _ path: String) {
    self.bytes = bytes
    self.path = path
  }

  /// The numbers in the order of the file, those of some levels only. `path` is named where it is damaged.
  package static func numbers(
    _ bytes: [UInt8], path: String = Observations.name, at isIncluded: (Level) -> Bool = { _ in true }
  ) throws(StageFailure) -> [PublishedNumber] {
    var reader = ObservationsReader(bytes, path)
    return try reader.read(isIncluded)
  }

  /// The header and the lines that begin with some bytes; the others are not read.
  package static func numbers(
    _ bytes: [UInt8], path: String, beginning start: [UInt8]
  ) throws(StageFailure) -> [PublishedNumber] {
    var kept: [UInt8] = []
    var from = 0
    while from < bytes.count {
      let end = bytes[from...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
      if from == 0 || bytes[from..<end].starts(with: start) { kept += bytes[from..<end] }
      from = end
    }
    return try numbers(kept, path: path)
  }

  private mutating func read(_ isIncluded: (Level) -> Bool) throws(StageFailure) -> [PublishedNumber] {
    guard let header = try cells(),
      header.elementsEqual(Observations.header, by: { $0.elementsEqual($1.utf8) })
    else { throw damaged("the header is not that of an observations file") }
    var numbers: [PublishedNumber] = []
    numbers.reserveCapacity(bytes.count / 60)
    while true {
      guard let cells = try cells() else { return numbers }
      if let number = try number(cells, isIncluded) { numbers.append(number) }
    }
  }

  /// The cells of the next line; `nil` at the end.
  private mutating func cells() throws(StageFailure) -> [ArraySlice<UInt8>]? {
    guard position < bytes.count else { return nil }
    if position > 0 { line += 1 }
    let start = position
    var cells: [ArraySlice<UInt8>] = []
    cells.reserveCapacity(12)
    var from = start
    var at = start
    while at < bytes.count {
      let byte = bytes[at]
      if byte == UInt8(ascii: ",") {
        cells.append(bytes[from..<at])
        from = at + 1
      } else if byte == UInt8(ascii: "\n") {
        break
      } else if byte == UInt8(ascii: "\"") || byte == 0x0D {
        return try quoted(from: start)
      }
      at += 1
    }
    cells.append(bytes[from..<at])
    position = at + 1
    return cells
  }

  /// The cells of a line with quotes, which may go on beyond its end.
  private mutating func quoted(from start: Int) throws(StageFailure) -> [ArraySlice<UInt8>] {
    var rows = CSVRows(bytes, from: start)
    guard let row = rows.next() else { throw damaged("text outside the form of RFC 4180") }
    position = rows.end
    line += rows.lines - 1
    return row.map { ArraySlice($0.utf8) }
  }

  private mutating func number(
    _ cells: [ArraySlice<UInt8>], _ isIncluded: (Level) -> Bool
  ) throws(StageFailure) -> PublishedNumber? {
    guard cells.count == 12 else { throw damaged("\(cells.count) cells, not 12") }
    next.removeAll(keepingCapacity: true)
    for cell in [cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[10]] {
      next += cell
      next.append(UInt8(ascii: ","))
    }
    guard last.lexicographicallyPrecedes(next) else {
      throw damaged(last == next ? "a second row with the same key" : "a row out of order")
    }
    swap(&last, &next)
    let key = try key(cells)
    guard isIncluded(key.level) else { return nil }
    guard let count = Self.number(cells[6]), let base = Self.number(cells[7]) else {
      throw damaged("a count that is not a whole number")
    }
    if cells[11] != words.bytes {
      let texts = String(decoding: cells[11], as: UTF8.self).split(separator: " ").map(String.init)
      words = (cells[11], CellStatus(words: texts))
    }
    let percent = try text(cells[8])
    let value = try text(cells[9])
    return PublishedNumber(
      CellName(key: key, row: try text(cells[4]), column: try text(cells[5])), count: count, base: base,
      percent: percent.isEmpty ? nil : percent, value: value.isEmpty ? nil : value, status: words.status)
  }

  private mutating func key(_ cells: [ArraySlice<UInt8>]) throws(StageFailure) -> TableKey {
    let own = [cells[0], cells[1], cells[2], cells[3], cells[10]]
    if let head, head.cells == own { return head.key }
    guard let period = Period(try text(cells[1])), let level = Level(rawValue: try text(cells[2])),
      let counted = Counted(rawValue: try text(cells[10]))
    else { throw damaged("a period, a level or a count that there is none of") }
    let key = TableKey(try text(cells[0]), period, level: level, unit: try text(cells[3]), counted: counted)
    head = (own, key)
    return key
  }

  private func text(_ cell: ArraySlice<UInt8>) throws(StageFailure) -> String {
    guard let text = String(validating: cell, as: UTF8.self) else {
      throw damaged("text outside the form of RFC 4180")
    }
    return text
  }

  /// A whole number, or none in an empty cell; `nil` for anything else.
  private static func number(_ cell: ArraySlice<UInt8>) -> Int?? {
    if cell.isEmpty { return .some(nil) }
    guard let number = Int(String(decoding: cell, as: UTF8.self)) else { return nil }
    return number
  }

  private func damaged(_ what: String) -> StageFailure {
    StageFailure(
      .publishing, at: Place(file: path, line: line), what, remedy: "take the edition from a backup",
      exit: .dataRefused)
  }
}
