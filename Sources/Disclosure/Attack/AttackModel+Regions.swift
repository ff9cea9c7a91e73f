import Definitions
import Edition

extension AttackModel {
  /// A province is the sum of its municipalities and a POI of its provinces. The nation is at least the sum of
  /// its provinces, POIs, library organisations or municipalities: some locations are not known.
  mutating func relateRegions(_ tree: UnitTree) {
    var children: [String: [(Level, String)]] = [:]
    for unit in tree.units {
      guard let parent = unit.parent else { continue }
      let level: Level = unit.level == .municipality ? .province : .poi
      children["\(level.rawValue) \(parent)", default: []].append((unit.level, unit.id))
    }
    let byLevel = Dictionary(grouping: tree.units, by: \.level)
    var families: [TableKey] = []
    var known: Set<TableKey> = []
    for table in tables where table.key.level != .national && table.key.level != .organisation {
      let key = TableKey(table.key.table, table.key.period, counted: table.key.counted)
      if known.insert(key).inserted { families.append(key) }
    }
    let regions = tree.units.filter { $0.level == .province || $0.level == .poi }
    for family in families {
      func place(_ level: Level, _ unit: String) -> Int? {
        places[TableKey(family.table, family.period, level: level, unit: unit, counted: family.counted)]
      }
      for unit in regions {
        guard let whole = place(unit.level, unit.id) else { continue }
        let parts = children["\(unit.level.rawValue) \(unit.id)"] ?? []
        relate(whole, parts.map { place($0.0, $0.1) }, hasRemainder: false)
      }
      guard let nation = places[family] else { continue }
      for level in [Level.province, .poi, .library, .municipality] {
        let parts = (byLevel[level] ?? []).map { place(level, $0.id) }
        relate(nation, parts, hasRemainder: true)
      }
    }
  }

  /// A municipality is the sum of those that merged into it.
  mutating func relateMergers() {
    for (whole, parts) in merged.sorted(by: { "\($0.key)" < "\($1.key)" }) {
      guard let place = places[whole] else { continue }
      relate(place, parts.keys.map { places[$0] }, hasRemainder: !parts.areComplete)
    }
  }

  /// Row by row; a part without a table, or with rows that are not known, leaves a remainder.
  private mutating func relate(_ whole: Int, _ parts: [Int?], hasRemainder: Bool) {
    let known = parts.compactMap(\.self)
    guard !known.isEmpty else { return }
    let isExact = !hasRemainder && known.count == parts.count && !known.contains { tables[$0].isPartial }
    for row in tables[whole].rows + tables[whole].hidden.map(\.row) {
      guard let all = unknown(whole, row) else { continue }
      let members = known.compactMap { unknown($0, row) }
      if isExact || !members.isEmpty { system.relate(all, members, isExact: isExact) }
    }
  }
}
