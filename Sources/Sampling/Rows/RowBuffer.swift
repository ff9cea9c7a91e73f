import Definitions

/// Rows of delimited text as bytes: cells are appended one by one, the delimiter of a layout between them.
struct RowBuffer: Sendable {
  private(set) var bytes: [UInt8] = []
  /// Data rows ended so far.
  private(set) var rows = 0
  private var atRowStart = true
  private let lineEnd: [UInt8]
  private let delimiter: UInt8
  private let dates: [DatePart]

  init(_ layout: SourceLayout, lineEnd: String) {
    self.lineEnd = Array(lineEnd.utf8)
    delimiter = layout.delimiter
    dates = DatePart.parts(of: layout.dates)
  }

  /// Starts a cell; what follows belongs to it.
  private mutating func startCell() {
    if atRowStart { atRowStart = false } else { bytes.append(delimiter) }
  }

  /// An empty cell.
  mutating func empty() { startCell() }

  /// A cell that is written as it is, quotes included.
  mutating func cell(_ text: [UInt8]) {
    startCell()
    bytes.append(contentsOf: text)
  }

  /// The label of the one answer of a set; empty without one.
  mutating func cell(_ set: UInt64, of labels: LabelCells) {
    startCell()
    if set != 0 { bytes.append(contentsOf: labels.cells[set.trailingZeroBitCount]) }
  }

  /// A letter and at least seven digits, `R0001234`.
  mutating func registration(_ number: Int) {
    startCell()
    bytes.append(UInt8(ascii: "R"))
    digits(number, width: 7)
  }

  mutating func number(_ value: Int) {
    startCell()
    digits(value, width: 1)
  }

  /// The labels of a set, with quotes where a cell needs them; `hasTrailing`: a separator follows the last one.
  mutating func list(_ set: UInt64, of labels: LabelCells, hasTrailing: Bool = false) {
    startCell()
    let isLong = hasTrailing || set.nonzeroBitCount > 1
    let quotes = set & labels.quoted != 0 || isLong && labels.isJoinerQuoted
    if quotes { bytes.append(UInt8(ascii: "\"")) }
    var isFirst = true
    var rest = set & labels.known
    while rest != 0 {
      if !isFirst { bytes.append(contentsOf: labels.joiner) }
      isFirst = false
      bytes.append(contentsOf: labels.texts[rest.trailingZeroBitCount])
      rest &= rest - 1
    }
    if hasTrailing { bytes.append(labels.separator) }
    if quotes { bytes.append(UInt8(ascii: "\"")) }
  }

  /// A date as the layout writes it, and a time where `minute` is one.
  mutating func date(_ day: CivilDate, minute: Int? = nil) {
    startCell()
    let parts = day.components
    for part in dates {
      switch part {
      case .day(let width): digits(parts.day, width: width)
      case .month(let width): digits(parts.month, width: width)
      case .year: digits(parts.year, width: 4)
      case .mark(let mark): bytes.append(mark)
      }
    }
    guard let minute else { return }
    bytes.append(UInt8(ascii: " "))
    digits(minute / 60, width: 2)
    bytes.append(UInt8(ascii: ":"))
    digits(minute % 60, width: 2)
  }

  /// A piece of a date, as `dd-mm-jjjj` and its like name it.
  private enum DatePart: Sendable {
    case day(Int), month(Int), year
    case mark(UInt8)

    static func parts(of format: SourceLayout.DateFormat) -> [Self] {
      var parts: [Self] = []
      for letter in format.rawValue.utf8 {
        switch (letter, parts.last) {
        case (UInt8(ascii: "d"), .day): parts[parts.count - 1] = .day(2)
        case (UInt8(ascii: "d"), _): parts.append(.day(1))
        case (UInt8(ascii: "m"), .month): parts[parts.count - 1] = .month(2)
        case (UInt8(ascii: "m"), _): parts.append(.month(1))
        case (UInt8(ascii: "j"), .year): break
        case (UInt8(ascii: "j"), _): parts.append(.year)
        default: parts.append(.mark(letter))
        }
      }
      return parts
    }
  }

  /// Ends a data row.
  mutating func endRow() {
    endLine()
    rows += 1
  }

  /// A line that is no data row: the header, a blank line.
  mutating func line(_ text: [UInt8]) {
    bytes.append(contentsOf: text)
    endLine()
  }

  /// Counts the line written last as a data row.
  mutating func countLineAsRow() { rows += 1 }

  /// Appends the rows of another buffer of the same file.
  mutating func append(_ other: Self) {
    bytes.append(contentsOf: other.bytes)
    rows += other.rows
  }

  /// Forgets what has been written out; the count of rows stays.
  mutating func removeBytes() { bytes.removeAll(keepingCapacity: true) }

  private mutating func endLine() {
    bytes.append(contentsOf: lineEnd)
    atRowStart = true
  }

  private mutating func digits(_ value: Int, width: Int) {
    var divisor = 1
    for _ in 1..<max(width, 1) { divisor *= 10 }
    while value / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(value / divisor % 10))
      divisor /= 10
    }
  }
}
