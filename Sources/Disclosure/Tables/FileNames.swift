import Definitions

/// File names of units: readable, ASCII, stable from edition to edition, and without collisions.
struct FileNames {
  private var names: [String: String] = [:]

  /// Ids with their names. Where two names give the same file name, all of them carry their id as well.
  init(_ units: [(id: String, name: String)]) {
    let slugs = Dictionary(grouping: units) { $0.name.slug }
    for (slug, units) in slugs {
      for unit in units { names[unit.id] = units.count == 1 ? slug : "\(slug)-\(unit.id.slug)" }
    }
  }

  subscript(id: String) -> String { names[id] ?? id.slug }
}
