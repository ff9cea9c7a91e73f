import Definitions

/// Every number that differs from the edition before, as `changes.csv`; there is none where nothing differs.
package struct ChangesFile {
  /// The name of the file.
  package static let path = "changes.csv"
  private static let header =
    [
      "table", "period", "level", "unit", "row", "column", "counted", "old", "new", "difference", "cause",
    ] + ChangeParts.Cause.allCases.map(\.rawValue)

  /// Why a number differs, as far as the two editions tell.
  private enum Cause: String {
    /// The edition before did not have it, or this one has not.
    case added, removed
    /// A word of its status came or went: the number is withheld, or no longer.
    case status
    /// Final figures changed by a decision.
    case correction
    /// Provisional figures changed with their registrations: late, corrected or withdrawn.
    case registrations
  }

  let facts: EditionFacts

  var file: Artifact? {
    guard !facts.changes.isEmpty else { return nil }
    var writer = CSVWriter()
    writer.row(Self.header)
    for change in facts.changes {
      writer.row(
        change.place.parts + [
          change.old ?? "", change.new ?? "", change.difference.map(String.init) ?? "", cause(change),
        ] + ChangeParts.Cause.allCases.map { cause in change.parts.map { String($0[cause]) } ?? "" })
    }
    return Artifact(path: Self.path, bytes: writer.bytes)
  }

  private func cause(_ change: CellChange) -> String {
    guard let old = change.old else { return Cause.added.rawValue }
    guard let new = change.new else { return Cause.removed.rawValue }
    guard Self.isNumber(old), Self.isNumber(new) else { return Cause.status.rawValue }
    // A final edition changes by decision only, and only a final one has any.
    guard facts.corrections.isEmpty else { return Cause.correction.rawValue }
    return change.parts.map { $0.causes.map(\.rawValue).joined(separator: " ") }
      ?? Cause.registrations.rawValue
  }

  private static func isNumber(_ text: String) -> Bool {
    text.utf8.first.map { $0 == UInt8(ascii: "-") || (0x30...0x39).contains($0) } ?? false
  }

  /// The numbers of a file that this program wrote; `nil` for anything else.
  package static func changes(_ bytes: [UInt8]) -> [CellChange]? {
    var rows = CSVRows(bytes)
    guard rows.next() == header else { return nil }
    var changes: [CellChange] = []
    while let row = rows.next() {
      guard row.count == header.count, let place = CellName(parts: Array(row[..<7])) else { return nil }
      var change = CellChange(
        place,
        old: row[10] == Cause.added.rawValue ? nil : row[7],
        new: row[10] == Cause.removed.rawValue ? nil : row[8])
      if !row[11].isEmpty {
        var parts = ChangeParts()
        for (cause, text) in zip(ChangeParts.Cause.allCases, row[11...]) {
          guard let count = Int(text) else { return nil }
          parts[cause] = count
        }
        change.parts = parts
      }
      changes.append(change)
    }
    return rows.isDamaged ? nil : changes
  }
}
