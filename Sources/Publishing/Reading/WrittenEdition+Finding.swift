package import Definitions
package import Edition

extension WrittenEdition {
  /// The numbers that the edition prints of one cell, one per thing counted. Only these lines are read.
  package func observations(
    table: String, period: Period, level: Level, unit: String, row: String, column: String
  ) throws(StageFailure) -> [PublishedNumber] {
    let cells = [table, period.description, level.rawValue, unit, row, column].map(Self.cell)
    let start = Array((cells.joined(separator: ",") + ",").utf8)
    return try ObservationsReader.numbers(
      try observationBytes(), path: "\(path)/\(Observations.name)", beginning: start)
  }

  /// The unit of a page, by its folder and the name of its file; `nil` when the edition has no such page.
  package func unit(ofPage folder: String, _ file: String) throws(StageFailure) -> (level: Level, id: String)?
  {
    guard Self.isName(folder), Self.isName(file), let bytes = try self.file("\(folder)/\(file).csv") else {
      return nil
    }
    var rows = CSVRows(bytes)
    _ = rows.next()
    guard let row = rows.next(), row.count > 3, let level = Level(rawValue: row[2]) else { return nil }
    return (level, row[3])
  }

  /// The receipts of the files that its numbers rest on: with the layout, and the rows by outcome.
  package func receipts() throws(StageFailure) -> [(layout: String, file: String, rows: [String: Int])] {
    let sources = try file(Self.provenanceName).flatMap(JSONParser.parse)?["sources"]?.array ?? []
    return sources.compactMap { source in
      guard let file = source["file"]?.string, let layout = source["layout"]?.string else { return nil }
      let member = source["member"]?.string.map { " > \($0)" } ?? ""
      var rows: [String: Int] = [:]
      for name in Ledger().entries.map(\.name) { rows[name] = source["ledger"]?[name]?.integer }
      return (layout, file + member, rows)
    }
  }

  private static func isName(_ text: String) -> Bool {
    !text.isEmpty && !text.hasPrefix(".") && !text.contains("/")
  }

  /// As a cell of a CSV file.
  private static func cell(_ text: String) -> String {
    text.contains { ",\"\r\n".contains($0) } ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
  }
}
