import Definitions

/// The units of an edition by what they have to do with each other.
struct UnitRelations: Sendable {
  /// In the order of the register.
  let byLevel: [Level: [UnitTree.Unit]]
  let units: [UnitKey: UnitTree.Unit]
  private(set) var children: [UnitKey: [UnitTree.Unit]] = [:]
  private(set) var parents: [UnitKey: UnitTree.Unit] = [:]
  /// The libraries with a location in a municipality, and the municipalities of a library.
  private(set) var partners: [UnitKey: [UnitTree.Unit]] = [:]
  /// The open locations of a library or a municipality, by name.
  private(set) var locations: [UnitKey: [UnitTree.Location]] = [:]

  init(_ tree: UnitTree) {
    byLevel = Dictionary(grouping: tree.units, by: \.level)
    units = Dictionary(tree.units.map { (UnitKey($0), $0) }) { first, _ in first }
    for unit in tree.units {
      guard let level = unit.level.parent, let id = unit.parent,
        let parent = units[UnitKey(level: level, id: id)]
      else { continue }
      children[UnitKey(parent), default: []].append(unit)
      parents[UnitKey(unit)] = parent
    }
    let codes = tree.overlaps.reduce(into: [UnitKey: Set<String>]()) { codes, overlap in
      codes[UnitKey(level: .municipality, id: overlap.municipality), default: []].insert(overlap.library)
      codes[UnitKey(level: .library, id: overlap.library), default: []].insert(overlap.municipality)
    }
    for (key, codes) in codes {
      let others = byLevel[key.level == .library ? .municipality : .library] ?? []
      partners[key] = others.filter { codes.contains($0.id) }
    }
    for location in tree.locations {
      locations[UnitKey(level: .municipality, id: location.municipality), default: []].append(location)
      locations[UnitKey(level: .library, id: location.library), default: []].append(location)
    }
  }
}
