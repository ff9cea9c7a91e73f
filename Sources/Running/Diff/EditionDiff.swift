package import Definitions
import Edition
import Publishing
import Reporting

/// What one edition prints otherwise than another: every number, in the order of `observations.csv`.
package struct EditionDiff {
  private let names: (old: String, new: String)
  private let changes: [CellChange]

  /// Compares the editions in two folders.
  package init(_ old: String, _ new: String) throws(StageFailure) {
    let (before, after) = (try WrittenEdition(path: old), try WrittenEdition(path: new))
    names = ("\(before.period).\(before.number)", "\(after.period).\(after.number)")
    changes = try before.changes(to: after)
  }

  /// A line per number, and how many there are.
  package var text: String {
    let lines = changes.map { "\($0.place.short): \($0.old ?? "none") → \($0.new ?? "none")\n" }
    return lines.joined() + summary + "\n"
  }

  /// A table with a row per number.
  package var markdown: String {
    guard !changes.isEmpty else { return summary + "\n" }
    let rows = changes.map { change in
      let cells = [
        change.place.short, change.old ?? "", change.new ?? "", change.difference.map(String.init) ?? "",
      ]
      return "| \(cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ")) |\n"
    }
    return "| number | \(names.old) | \(names.new) | difference |\n|---|---|---|---|\n" + rows.joined()
      + "\n\(summary)\n"
  }

  /// The machine form.
  package var json: String {
    JSON.object([
      ("old", .string(names.old)), ("new", .string(names.new)), ("changed_cells", .number(changes.count)),
      ("changes", .array(changes.map(Self.json))),
    ]).text
  }

  private var summary: String {
    switch changes.count {
    case 0: "\(names.new) says what \(names.old) says"
    case 1: "1 number of \(names.new) is another than in \(names.old)"
    case let count: "\(count) numbers of \(names.new) are others than in \(names.old)"
    }
  }

  private static func json(_ change: CellChange) -> JSON {
    let (key, place) = (change.key, change.place)
    return .object([
      ("table", .string(key.table)), ("period", .string(key.period.description)),
      ("level", .string(key.level.rawValue)), ("unit", .string(key.unit)), ("row", .string(place.row)),
      ("column", .string(place.column)), ("counted", .string(key.counted.rawValue)),
      ("old", .optional(change.old)), ("new", .optional(change.new)),
    ])
  }
}
