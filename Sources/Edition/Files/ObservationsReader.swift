package import Definitions

/// Reads an `observations.csv` that this program wrote; anything else is a damaged edition.
package struct ObservationsReader {
  private let bytes: [UInt8]
  private let path: String
  private var number = 1
  private var position = 0
  /// The line that is read, and the one before it.
  private var line = Line()
  private var last = Line()
  /// What the line is about, and what it counts: lines beside each other mostly are about the same.
  private var head: TableKey?
  private var words: (bytes: [UInt8], status: CellStatus) = ([], [])

  /// The bytes of one line, without the quotes around its cells.
  private struct Line {
    var bytes: [UInt8] = []
    /// Where each cell ends.
    var ends: [Int] = []
    var isASCII = true

    subscript(cell: Int) -> ArraySlice<UInt8> { bytes[(cell == 0 ? 0 : ends[cell - 1] + 1)..<ends[cell]] }

    /// The first cells, with the commas behind them.
    func first(_ cells: Int) -> ArraySlice<UInt8> { bytes[...ends[cells - 1]] }

    mutating func clear() {
      bytes.removeAll(keepingCapacity: true)
      ends.removeAll(keepingCapacity: true)
      isASCII = true
    }

    mutating func append(_ cell: String) {
      isASCII = false
      bytes += cell.utf8
      ends.append(bytes.count)
      bytes.append(UInt8(ascii: ","))
    }
  }

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
    guard try readLine(), line.ends.count == Observations.header.count,
      Observations.header.indices.allSatisfy({ line[$0].elementsEqual(Observations.header[$0].utf8) })
    else { throw damaged("the header is not that of an observations file") }
    guard bytes.last == UInt8(ascii: "\n") else { throw damaged("the last line does not end") }
    line.clear()
    var numbers: [PublishedNumber] = []
    numbers.reserveCapacity(bytes.count / 60)
    while true {
      swap(&line, &last)
      guard try readLine() else { return numbers }
      if let number = try published(isIncluded) { numbers.append(number) }
    }
  }

  /// Reads the next line; `false` at the end.
  private mutating func readLine() throws(StageFailure) -> Bool {
    guard position < bytes.count else { return false }
    if position > 0 { number += 1 }
    line.clear()
    let end = bytes[position...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    for place in position..<end {
      switch bytes[place] {
      case UInt8(ascii: ","): line.ends.append(place - position)
      case UInt8(ascii: "\""), 0x0D:
        try readQuoted()
        return true
      case 0x80...: line.isASCII = false
      default: break
      }
    }
    line.ends.append(end - position)
    line.bytes += bytes[position..<end]
    line.bytes.append(UInt8(ascii: ","))
    position = end + 1
    return true
  }

  /// A line with quotes, which may go on beyond its end.
  private mutating func readQuoted() throws(StageFailure) {
    line.clear()
    var rows = CSVRows(bytes, from: position)
    guard let row = rows.next() else { throw damaged("text outside the form of RFC 4180") }
    position = rows.end
    number += rows.lines - 1
    for cell in row { line.append(cell) }
  }

  private mutating func published(_ isIncluded: (Level) -> Bool) throws(StageFailure) -> PublishedNumber? {
    guard line.ends.count == 12 else { throw damaged("\(line.ends.count) cells, not 12") }
    try requireOrder()
    let key = try key()
    guard isIncluded(key.level) else { return nil }
    guard let count = Self.number(line[6]), let base = Self.number(line[7]) else {
      throw damaged("a count that is not a whole number")
    }
    if !line[11].elementsEqual(words.bytes) {
      let texts = String(decoding: line[11], as: UTF8.self).split(separator: " ").map(String.init)
      guard let status = CellStatus(words: texts) else { throw damaged("a status that there is none of") }
      words = (Array(line[11]), status)
    }
    let percent = try text(8)
    let value = try text(9)
    return PublishedNumber(
      CellName(key: key, row: try text(4), column: try text(5)), count: count, base: base,
      percent: percent.isEmpty ? nil : percent, value: value.isEmpty ? nil : value, status: words.status)
  }

  /// Lines are in the order of their first six cells and of what they count.
  private func requireOrder() throws(StageFailure) {
    guard !last.ends.isEmpty else { return }
    let (before, own) = (last.first(6), line.first(6))
    if before.elementsEqual(own) {
      if last[10].lexicographicallyPrecedes(line[10]) { return }
      throw damaged(last[10] == line[10] ? "a second row with the same key" : "a row out of order")
    }
    guard before.lexicographicallyPrecedes(own) else { throw damaged("a row out of order") }
  }

  private mutating func key() throws(StageFailure) -> TableKey {
    let isNew = head == nil || !last.first(4).elementsEqual(line.first(4))
    if !isNew, let head, last[10].elementsEqual(line[10]) { return head }
    guard let counted = Counted(rawValue: try text(10)) else { throw unknown }
    let key: TableKey
    if !isNew, let head {
      key = TableKey(head.table, head.period, level: head.level, unit: head.unit, counted: counted)
    } else {
      guard let period = Period(utf8: line[1]), let level = Level(rawValue: try text(2)) else {
        throw unknown
      }
      key = TableKey(try text(0), period, level: level, unit: try text(3), counted: counted)
    }
    head = key
    return key
  }

  private func text(_ cell: Int) throws(StageFailure) -> String {
    if line.isASCII { return String(decoding: line[cell], as: UTF8.self) }
    guard let text = String(validating: line[cell], as: UTF8.self) else {
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

  private var unknown: StageFailure { damaged("a period, a level or a count that there is none of") }

  private func damaged(_ what: String) -> StageFailure {
    StageFailure(
      .publishing, at: Place(file: path, line: number), what, remedy: "take the edition from a backup",
      exit: .dataRefused)
  }
}
