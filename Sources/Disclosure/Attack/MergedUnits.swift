import Definitions
import Edition

/// The municipalities of another edition that are parts of one of this edition: a merger carries its visits back.
struct MergedUnits {
  /// The tables of the parts of one.
  struct Parts {
    private(set) var keys: [TableKey] = []
    /// Names of the units that must all have one.
    let units: Set<String>

    var areComplete: Bool { units.isSubset(of: keys.map(\.unit)) }

    mutating func add(_ key: TableKey) { if !keys.contains(key) { keys.append(key) } }
  }

  /// Per municipality of the other edition what it is a part of now.
  private let wholes: [String: String]

  /// `mergers` names municipalities that are no more, and what each merged into.
  init(_ tables: [PublishedTable], _ mergers: [String: String]) {
    let old = Set(tables.filter { $0.key.level == .municipality }.map(\.key.unit))
    let gone = mergers.filter { old.contains($0.key) }
    // One that took in others keeps its code; another one is new.
    wholes = gone.merging(gone.values.filter(old.contains).map { ($0, $0) }) { first, _ in first }
  }

  /// Those of a municipality of this edition, none of them added yet.
  func parts(of whole: String) -> Parts {
    Parts(units: Set(wholes.filter { $0.value == whole }.map { Self.name($0.key) }))
  }

  /// The table of this edition that one of the other edition is a part of; `nil` where it is no part.
  func whole(of key: TableKey) -> TableKey? {
    guard key.level == .municipality, let whole = wholes[key.unit] else { return nil }
    return TableKey(key.table, key.period, level: .municipality, unit: whole, counted: key.counted)
  }

  /// The table of a part, under a name that no unit of this edition has.
  func part(_ table: PublishedTable) -> PublishedTable {
    let key = table.key
    return PublishedTable(
      key: TableKey(
        key.table, key.period, level: .municipality, unit: Self.name(key.unit), counted: key.counted),
      rows: table.rows, columns: table.columns, cells: table.cells, status: table.status)
  }

  private static func name(_ unit: String) -> String { "\(unit) before" }
}
