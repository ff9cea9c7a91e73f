/// Rows of delimited text as bytes: cells are appended one by one, `;` between them.
struct RowBuffer: Sendable {
  private(set) var bytes: [UInt8] = []
  /// Data rows ended so far.
  private(set) var rows = 0
  private var atRowStart = true
  private let lineEnd: [UInt8]

  init(lineEnd: String) { self.lineEnd = Array(lineEnd.utf8) }

  /// Starts a cell; what follows belongs to it.
  private mutating func startCell() {
    if atRowStart { atRowStart = false } else { bytes.append(UInt8(ascii: ";")) }
  }

  /// An empty cell.
  mutating func empty() { startCell() }

  /// A cell that is written as it is, quotes included.
  mutating func cell(_ text: [UInt8]) {
    startCell()
    bytes.append(contentsOf: text)
  }

  /// The label of an answer; empty where the answer is beyond the labels.
  mutating func cell(_ answer: Int, of labels: [[UInt8]]) {
    startCell()
    if answer < labels.count { bytes.append(contentsOf: labels[answer]) }
  }

  /// `R0001234`: a letter and at least seven digits.
  mutating func identity(_ number: Int) {
    startCell()
    bytes.append(UInt8(ascii: "R"))
    digits(number, width: 7)
  }

  mutating func number(_ value: Int) {
    startCell()
    digits(value, width: 1)
  }

  /// The answers of a set, `joiner` between them; several answers, or a trailing `;`, are quoted.
  mutating func list(
    _ set: UInt64, of labels: [[UInt8]], joiner: [UInt8], quoted: Bool, trailing: Bool = false
  ) {
    startCell()
    let quotes = quoted && (trailing || set.nonzeroBitCount > 1)
    if quotes { bytes.append(UInt8(ascii: "\"")) }
    var isFirst = true
    var rest = set
    while rest != 0 {
      let answer = rest.trailingZeroBitCount
      rest &= rest - 1
      if !isFirst { bytes.append(contentsOf: joiner) }
      isFirst = false
      bytes.append(contentsOf: labels[answer])
    }
    if trailing { bytes.append(UInt8(ascii: ";")) }
    if quotes { bytes.append(UInt8(ascii: "\"")) }
  }

  /// A date as `order` says: `dd-mm-jjjj` padded, `d-m-jjjj` not, `jjjj-mm-dd` year first.
  mutating func date(_ day: CalendarDay, _ order: DateOrder = .dayFirst, minute: Int? = nil) {
    startCell()
    let parts = day.parts
    let width = order == .dayFirstShort ? 1 : 2
    if order == .yearFirst {
      digits(parts.year, width: 4)
      bytes.append(UInt8(ascii: "-"))
      digits(parts.month, width: 2)
      bytes.append(UInt8(ascii: "-"))
      digits(parts.day, width: 2)
    } else {
      digits(parts.day, width: width)
      bytes.append(UInt8(ascii: "-"))
      digits(parts.month, width: width)
      bytes.append(UInt8(ascii: "-"))
      digits(parts.year, width: 4)
    }
    guard let minute else { return }
    bytes.append(UInt8(ascii: " "))
    digits(minute / 60, width: 2)
    bytes.append(UInt8(ascii: ":"))
    digits(minute % 60, width: 2)
  }

  enum DateOrder { case dayFirst, dayFirstShort, yearFirst }

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
