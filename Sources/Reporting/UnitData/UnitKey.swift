import Definitions

/// A unit as a key: codes of different levels may be the same.
struct UnitKey: Hashable {
  let level: Level
  let id: String

  init(level: Level, id: String) {
    self.level = level
    self.id = id
  }

  init(_ unit: UnitTree.Unit) { self.init(level: unit.level, id: unit.id) }
}
