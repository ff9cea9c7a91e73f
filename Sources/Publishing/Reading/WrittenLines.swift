import Edition

/// The lines of a CSV file that this program wrote; no cell of it holds a line end.
struct WrittenLines {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The place of the next line, without its end.
  mutating func next() -> Range<Int>? {
    guard position < bytes.count else { return nil }
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
    defer { position += 1 }
    return start..<position
  }

  /// The cells of one line; `nil` for text outside the form of RFC 4180.
  static func cells(_ bytes: [UInt8], _ range: Range<Int>) -> [String]? {
    if bytes[range].contains(UInt8(ascii: "\"")) {
      var rows = CSVRows(Array(bytes[range]))
      return rows.next()
    }
    var cells: [String] = []
    cells.reserveCapacity(12)
    var start = range.lowerBound
    for place in range where bytes[place] == UInt8(ascii: ",") {
      cells.append(String(decoding: bytes[start..<place], as: UTF8.self))
      start = place + 1
    }
    cells.append(String(decoding: bytes[start..<range.upperBound], as: UTF8.self))
    return cells
  }
}
