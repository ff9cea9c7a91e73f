import Definitions
import Edition

extension AttackModel {
  /// A library organisation and a municipality are sums of the same parts: the locations that both have, which
  /// the register tells. A part of which a unit consists alone is that unit.
  mutating func relateOverlaps(_ tree: UnitTree) {
    guard !tree.overlaps.isEmpty else { return }
    let parts = tree.overlaps.sorted { ($0.library, $0.municipality) < ($1.library, $1.municipality) }
    let libraries = Dictionary(grouping: parts, by: \.library)
    let municipalities = Dictionary(grouping: parts, by: \.municipality)
    let units =
      libraries.map { (Level.library, $0.key, $0.value) }
      + municipalities.map { (Level.municipality, $0.key, $0.value) }
    let sorted = units.sorted { ($0.0.rawValue, $0.1) < ($1.0.rawValue, $1.1) }
    var families: [TableKey] = []
    var known: Set<TableKey> = []
    for table in tables where table.key.level == .library {
      let family = TableKey(table.key.table, table.key.period, counted: table.key.counted)
      if known.insert(family).inserted { families.append(family) }
    }
    for family in families { relate(family, sorted, libraries, municipalities) }
  }

  private mutating func relate(
    _ family: TableKey, _ units: [(Level, String, [UnitTree.Overlap])],
    _ libraries: [String: [UnitTree.Overlap]],
    _ municipalities: [String: [UnitTree.Overlap]]
  ) {
    func place(_ level: Level, _ unit: String) -> Int? {
      let key = TableKey(family.table, family.period, level: level, unit: unit, counted: family.counted)
      return places[key].flatMap { tables[$0].isPartial ? nil : $0 }
    }
    /// The table of the unit that a part is.
    func own(_ part: UnitTree.Overlap) -> Int? {
      if libraries[part.library]?.count == 1, let found = place(.library, part.library) { return found }
      return municipalities[part.municipality]?.count == 1 ? place(.municipality, part.municipality) : nil
    }
    var made: [UnitTree.Overlap: [String: Int32]] = [:]
    for (level, unit, parts) in units {
      guard !unit.isEmpty, let whole = place(level, unit) else { continue }
      let owns = parts.map(own)
      if owns == [whole] { continue }
      for row in tables[whole].rows + tables[whole].hidden.map(\.row) {
        guard let all = unknown(whole, row) else { continue }
        var members: [Int32] = []
        for (part, own) in zip(parts, owns) {
          if let own {
            if let same = unknown(own, row) { members.append(same) }
          } else if let known = made[part]?[row] {
            members.append(known)
          } else {
            var unknown = AttackSystem.Unknown(table: whole, row: row, column: "")
            unknown.isPart = true
            let number = system.add(unknown)
            made[part, default: [:]][row] = number
            members.append(number)
          }
        }
        system.relate(all, members, isExact: true)
      }
    }
  }
}
