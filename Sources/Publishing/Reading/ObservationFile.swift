import Definitions
import Edition

/// Reads an `observations.csv` that this program wrote; anything else is a damaged edition.
enum ObservationFile {
  private static let header = [
    "table", "period", "level", "unit", "row", "column", "count", "base", "percent", "value", "counted",
    "status",
  ]

  static func parse(
    _ bytes: [UInt8], path: String
  ) throws(StageFailure) -> [Observation.Key: Observation] {
    var rows = CSVRows(bytes)
    guard rows.next() == header else {
      throw damaged(path, 1, "the header is not that of an observations file")
    }
    var observations: [Observation.Key: Observation] = [:]
    while let row = rows.next() {
      guard row.count == header.count else { throw damaged(path, rows.line, "\(row.count) cells, not 12") }
      let key = Observation.Key(
        table: row[0], period: row[1], level: row[2], unit: row[3], row: row[4], column: row[5],
        counted: row[10])
      guard let count = number(row[6]), let base = number(row[7]) else {
        throw damaged(path, rows.line, "a count that is not a whole number")
      }
      let observation = Observation(
        key: key, count: count, base: base, percent: row[8].isEmpty ? nil : row[8],
        value: row[9].isEmpty ? nil : row[9], status: row[11].split(separator: " ").map(String.init))
      guard observations.updateValue(observation, forKey: key) == nil else {
        throw damaged(path, rows.line, "a second row with the same key")
      }
    }
    guard !rows.isDamaged else { throw damaged(path, rows.line, "text outside the form of RFC 4180") }
    return observations
  }

  /// The header and the lines of some levels, which need no reading of the others.
  static func lines(_ bytes: [UInt8], at levels: [String]) -> [UInt8] {
    lines(bytes) { line in levels.contains { line.field(2).elementsEqual($0.utf8) } }
  }

  /// The header and the lines that are asked for.
  static func lines(_ bytes: [UInt8], where isKept: (ArraySlice<UInt8>) -> Bool) -> [UInt8] {
    var kept: [UInt8] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
      let line = bytes[start..<end]
      if start == 0 || isKept(line) { kept += line }
      start = end
    }
    return kept
  }

  /// A whole number, or none in an empty cell; `nil` for anything else.
  private static func number(_ cell: String) -> Int?? {
    if cell.isEmpty { return .some(nil) }
    guard let number = Int(cell) else { return nil }
    return number
  }

  private static func damaged(_ path: String, _ line: Int, _ what: String) -> StageFailure {
    StageFailure(
      .publishing, at: Place(file: path, line: line), what, remedy: "take the edition from a backup",
      exit: .dataRefused)
  }
}

extension ArraySlice<UInt8> {
  /// A cell of a line without quotes before it, by its number from 0.
  fileprivate func field(_ number: Int) -> ArraySlice<UInt8> {
    var rest = self
    for _ in 0..<number {
      guard let comma = rest.firstIndex(of: UInt8(ascii: ",")) else { return [] }
      rest = rest[(comma + 1)...]
    }
    return rest.prefix { $0 != UInt8(ascii: ",") }
  }
}
